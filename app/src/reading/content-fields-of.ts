/**
 * The fields of a typed content, each with its name, so that a person sees what would be accepted and not its sentence alone.
 * Pure. Hostile: a content comes as the server gives it; what is not as expected is left out.
 */

import type { ShownStatement, ShownVocabulary } from '../api/types.ts';

export type Field = { readonly name: string; readonly value: string };
type Loose = { readonly [member: string]: unknown };

/** `labelOf` gives the label of a subject by its id. Words alone have no fields. */
export function contentFieldsOf(
  content: ShownStatement['content'],
  vocabulary: ShownVocabulary,
  labelOf: (id: string) => string,
): readonly Field[] {
  const subject = (member: string): string => labelOf(textOf(content[member]));
  const value = (given: unknown): string | undefined => sayValue(looseOf(given), vocabulary, labelOf);
  const said = [
    field('when', sayWhen(content['when'])),
    field('polarity', content['polarity'] === 'negative' ? 'not so' : undefined),
  ];
  switch (content.kind) {
    case 'event': {
      const type = vocabulary.events.find(({ word }) => word === content['type']);
      const given = looseOf(content['roles']);
      const roles = (type?.roles ?? []).map(({ word, label }) => field(label, value(given[word])));
      return present([
        field('event', shorten(subject('event'))),
        field('kind', type?.label ?? textOf(content['type'])),
        ...roles,
        ...said,
      ]);
    }
    case 'attribute': {
      const property = vocabulary.properties.find(({ word }) => word === content['property']);
      return present([
        field('of', subject('of')),
        field(property?.label ?? textOf(content['property']), value(content['value'])),
        ...said,
      ]);
    }
    case 'order':
      return present([
        field('earlier', subject('earlier')),
        field('later', subject('later')),
        field('cause', content['because'] === true ? 'the earlier one led to the later one' : undefined),
        field('between', sayGap(content['gap'])),
        ...said,
      ]);
    case 'identity':
      return present([field('this', subject('a')), field(content['same'] === false ? 'is not' : 'is', subject('b'))]);
    default:
      return [];
  }
}

/** An event without a name of its own is called by its words, which stand beside the note already. */
const longestLabel = 60;

function shorten(label: string): string {
  return label.length > longestLabel ? `${label.slice(0, longestLabel).trimEnd()}…` : label;
}

function field(name: string, value: string | undefined): Field | undefined {
  return value === undefined || value === '' ? undefined : { name, value };
}

function present(fields: readonly (Field | undefined)[]): readonly Field[] {
  return fields.filter((each) => each !== undefined);
}

function sayValue(value: Loose, vocabulary: ShownVocabulary, labelOf: (id: string) => string): string | undefined {
  switch (value['kind']) {
    case 'subject':
      return labelOf(textOf(value['subject']));
    case 'term':
      return vocabulary.terms.find(({ word }) => word === value['term'])?.label ?? textOf(value['term']);
    case 'quantity': {
      const unit = vocabulary.units.find(({ word }) => word === value['unit'])?.label ?? textOf(value['unit']);
      return `${value['approximate'] === true ? 'about ' : ''}${sayBounds(value['min'], value['max'])} ${unit}`;
    }
    case 'date':
      return sayWhen(value['when']);
    case 'text':
      return `“${textOf(value['text'])}”`;
    default:
      return undefined;
  }
}

function sayBounds(min: unknown, max: unknown): string {
  if (max === undefined) return `at least ${textOf(min)}`;
  if (min === undefined) return `at most ${textOf(max)}`;
  return min === max ? textOf(min) : `${textOf(min)}–${textOf(max)}`;
}

function sayWhen(when: unknown): string | undefined {
  const { edtf, daypart, zone } = looseOf(when);
  if (typeof edtf !== 'string') return undefined;
  const placed = typeof daypart === 'string' ? `${edtf}, ${daypart}` : edtf;
  return typeof zone === 'string' ? `${placed} (${zone})` : placed;
}

function sayGap(gap: unknown): string | undefined {
  const { minMinutes, maxMinutes } = looseOf(gap);
  const [min, max] = [minMinutes, maxMinutes].map((each) => (typeof each === 'number' ? String(each) : undefined));
  return min === undefined && max === undefined ? undefined : `${sayBounds(min, max)} min`;
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

function looseOf(given: unknown): Loose {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

/**
 * A proposed statement as a draft, so that it can be put right without typing all of it again. Pure.
 * Hostile: a content comes as the server gives it; what is not as expected is left to be filled in.
 */

import type { ShownStatement } from '../../api/types.ts';
import { contentKinds, emptyDraft, type Draft, type GapDraft, type SubjectChoice, type ValueDraft } from './draft.ts';

type Loose = { readonly [member: string]: unknown };
type LabelOf = (id: string) => string;

/** A draft that takes over a proposed statement whole, so that only what is wrong with it has to be changed. `labelOf` gives the label of a subject by its id. */
export function draftFrom(
  { id, passage, attribution, act, content, saidAt, source }: ShownStatement,
  labelOf: (id: string) => string,
): Draft {
  return {
    ...draftOfContent(content, labelOf),
    quote: passage?.quote ?? '',
    ...(passage && { place: { start: passage.start, end: passage.end } }),
    chain: attribution
      .slice(attribution[0]?.name === source.voice ? 1 : 0)
      .toReversed()
      .map((voice) => ({ is: 'known', id: voice.id, label: voice.name })),
    act,
    saidAt: saidAt?.edtf ?? '',
    insteadOf: {
      statement: id,
      because: `Stated again with its content ${content.kind === 'words' ? 'typed' : 'put right'}.`,
    },
  };
}

/** What the content fills in. */
function draftOfContent(content: ShownStatement['content'], labelOf: LabelOf): Draft {
  const empty = emptyDraft();
  const subject = (member: string) => choiceOf(content[member], labelOf);
  const { kind } = content;
  const own: Partial<Draft> = {
    kind: contentKinds.find((each) => each === kind) ?? 'words',
    when: whenOf(content['when']),
    negative: content['polarity'] === 'negative',
  };
  switch (kind) {
    case 'event':
      return {
        ...empty,
        ...own,
        event: { subject: subject('event'), type: textOf(content['type']), roles: rolesOf(content['roles'], labelOf) },
      };
    case 'attribute':
      return {
        ...empty,
        ...own,
        attribute: {
          of: subject('of'),
          property: textOf(content['property']),
          value: valueOf(content['value'], labelOf),
        },
      };
    case 'order':
      return {
        ...empty,
        ...own,
        order: {
          earlier: subject('earlier'),
          later: subject('later'),
          because: content['because'] === true,
          gap: gapOf(content['gap']),
        },
      };
    case 'identity':
      return { ...empty, ...own, identity: { a: subject('a'), b: subject('b'), same: content['same'] !== false } };
    case 'about': {
      const says = saysWords.find((each) => each === content['says']) ?? 'false';
      return { ...empty, ...own, about: { target: textOf(content['target']), says } };
    }
    default:
      return { ...empty, ...own };
  }
}

const saysWords = ['false', 'coerced', 'mistaken', 'confirmed'] as const;
const dayparts = ['night', 'morning', 'afternoon', 'evening'] as const;

function choiceOf(given: unknown, labelOf: LabelOf): SubjectChoice | undefined {
  return typeof given === 'string' ? { is: 'known', id: given, label: labelOf(given) } : undefined;
}

function rolesOf(given: unknown, labelOf: LabelOf): Draft['event']['roles'] {
  const filled = Object.entries(looseOf(given)).flatMap(([role, value]) => {
    const draft = valueOf(value, labelOf);
    return draft ? [[role, draft] as const] : [];
  });
  return Object.fromEntries(filled);
}

function valueOf(given: unknown, labelOf: LabelOf): ValueDraft | undefined {
  const value = looseOf(given);
  switch (value['kind']) {
    case 'subject':
      return { kind: 'subject', subject: choiceOf(value['subject'], labelOf) };
    case 'term':
      return { kind: 'term', term: textOf(value['term']) };
    case 'quantity': {
      const figure = figureOf(textOf(value['min']), textOf(value['max']));
      return { kind: 'quantity', figure, unit: textOf(value['unit']), approximate: value['approximate'] === true };
    }
    case 'date':
      return { kind: 'date', ...whenOf(value['when']) };
    case 'text':
      return { kind: 'text', text: textOf(value['text']) };
    default:
      return undefined;
  }
}

function figureOf(min: string, max: string): string {
  if (max === '') return min === '' ? '' : `≥${min}`;
  if (min === '') return `≤${max}`;
  return min === max ? min : `${min}–${max}`;
}

function whenOf(given: unknown): Draft['when'] {
  const { edtf, daypart, zone } = looseOf(given);
  const part = dayparts.find((each) => each === daypart);
  return {
    edtf: textOf(edtf),
    ...(part && { daypart: part }),
    ...(typeof zone === 'string' && zone !== '' && { zone }),
  };
}

/** In the largest unit in which both are whole. */
function gapOf(given: unknown): GapDraft {
  const { minMinutes, maxMinutes } = looseOf(given);
  const known = [minMinutes, maxMinutes].filter((each) => typeof each === 'number');
  const [unit, minutes] = known.length === 0 ? units[1] : (units.find(([, size]) => isWhole(known, size)) ?? units[2]);
  const inUnit = (each: unknown) => (typeof each === 'number' ? String(each / minutes) : '');
  return { least: inUnit(minMinutes), most: inUnit(maxMinutes), unit };
}

const units = [
  ['days', 1440],
  ['hours', 60],
  ['minutes', 1],
] as const;

function isWhole(minutes: readonly number[], size: number): boolean {
  return minutes.every((each) => each % size === 0);
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}

function looseOf(given: unknown): Loose {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

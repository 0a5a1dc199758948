/**
 * A message in words: the one place where findings become sentences. Pure: labels of subjects and voices come from whoever
 * asks, since a sealed voice has another label in a dossier than on the desk.
 *
 * Hostile: labels and texts come from sources. Control characters and those that turn the direction of text are taken
 * out and lengths cut; whoever puts the sentence into a page still has to escape it.
 */

import type { SubjectId, VoiceId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Label, Vocabulary } from '../subject/vocabulary.ts';
import { describeWhen } from '../time/describe-when.ts';
import type { Message, MessageValue } from './findings.ts';
import { en } from './words/en.ts';
import { ru } from './words/ru.ts';
import type { Words } from './words/words.ts';

/** Languages that there is a catalogue for. */
export const catalogues: Readonly<Record<'en' | 'ru', Words>> = { en, ru };
export type MessageLanguage = keyof typeof catalogues;

export type Labels = {
  readonly subject: (id: SubjectId) => string;
  readonly voice: (id: VoiceId) => string;
  readonly vocabulary: Vocabulary;
};

/** The sentence of a message, its first letter large. A key that the catalogue does not have is a bug and throws. */
export function renderMessage(message: Message, language: MessageLanguage, labels: Labels): string {
  const text = render(message, { words: catalogues[language], labels }, 0);
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

type Rendering = { readonly words: Words; readonly labels: Labels };

/** Messages stand within messages; deeper than this nobody reads. */
const deepest = 8;

function render({ key, values }: Message, rendering: Rendering, depth: number): string {
  const template = wordIn(rendering.words.messages, key);
  if (template === undefined)
    throw new TypeError(`Bug: no words in "${rendering.words.language}" for the message "${key}"`);
  if (depth > deepest) return '…';
  return template.replaceAll(/\{([a-zA-Z]+)(;?)((?:\|[^|}]*)*)\}/g, (_, name: string, list: string, forms: string) => {
    const value = wordIn(values, name);
    if (value === undefined) throw new TypeError(`Bug: the message "${key}" comes without its value "${name}"`);
    if (forms !== '') return pluralOf(value, forms.slice(1).split('|'), rendering.words);
    if (list !== '' && value.kind === 'list')
      return value.items.map((item) => renderValue(item, rendering, depth)).join('; ');
    return renderValue(value, rendering, depth);
  });
}

function renderValue(value: MessageValue, rendering: Rendering, depth: number): string {
  const { words, labels } = rendering;
  switch (value.kind) {
    case 'subject':
      return tidy(labels.subject(value.subject), 300);
    case 'voice':
      return tidy(labels.voice(value.voice), 300);
    case 'judgement':
      return value.judgement;
    case 'when':
      return describeWhen(value.when, words.language);
    case 'value':
      return renderContentValue(value.value, rendering);
    case 'count':
      return new Intl.NumberFormat(words.language).format(value.count);
    case 'word':
      return renderWord(value.of, value.word, rendering);
    case 'label':
      return tidy(wordIn(value.label, words.language) ?? value.label['en'] ?? '', 500);
    case 'text':
      return tidy(value.text, 500);
    case 'message':
      return render(value.message, rendering, depth + 1);
    case 'list':
      return new Intl.ListFormat(words.language).format(value.items.map((item) => renderValue(item, rendering, depth)));
  }
}

function renderWord(
  of: Extract<MessageValue, { kind: 'word' }>['of'],
  word: string,
  { words, labels }: Rendering,
): string {
  if (of === 'role') return wordIn<string>(words.roles, word) ?? word;
  const { events, properties, terms, units } = labels.vocabulary;
  const tables: Readonly<Record<typeof of, Readonly<Record<string, { readonly label: Label }>>>> = {
    event: events,
    property: properties,
    term: terms,
    unit: units,
  };
  const entry = wordIn(tables[of], word);
  return tidy((entry && (wordIn(entry.label, words.language) ?? entry.label['en'])) ?? word, 100);
}

function renderContentValue(value: Value, rendering: Rendering): string {
  const { words, labels } = rendering;
  switch (value.kind) {
    case 'subject':
      return tidy(labels.subject(value.subject), 300);
    case 'term':
      return renderWord('term', value.term, rendering);
    case 'date':
      return describeWhen(value.when, words.language);
    case 'text':
      return `“${tidy(value.text, 300)}”`;
    case 'quantity': {
      const figure = renderFigures(value, words);
      const said = value.approximate ? fill(words.figures.about, { figure }) : figure;
      return `${said} ${renderWord('unit', value.unit, rendering)}`;
    }
  }
}

function renderFigures({ min, max }: Extract<Value, { kind: 'quantity' }>, words: Words): string {
  const [low, high] = [min, max].map((decimal) => (decimal === undefined ? undefined : renderDecimal(decimal, words)));
  if (low === undefined) return fill(words.figures.most, { figure: high ?? '' });
  if (high === undefined) return fill(words.figures.least, { figure: low });
  return low === high ? low : fill(words.figures.range, { low, high });
}

/** Exactly: a decimal as text never becomes a floating point number on its way. */
function renderDecimal(decimal: string, { language }: Words): string {
  if (!/^-?\d+(?:\.\d+)?$/.test(decimal)) return tidy(decimal, 60);
  const [whole = '0', fraction] = decimal.split('.');
  const grouped = new Intl.NumberFormat(language).format(BigInt(whole));
  const point = new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.';
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '');
}

/** The form that goes with a number, in the order one, few, many, other as far as the language has them. */
function pluralOf(value: MessageValue, forms: readonly string[], { language }: Words): string {
  const count = value.kind === 'count' ? value.count : 0;
  const categories = ['one', 'few', 'many', 'other'].filter((each) =>
    pluralCategories(language).some((category) => category === each),
  );
  const place = categories.indexOf(new Intl.PluralRules(language).select(count));
  return forms[Math.min(place, forms.length - 1)] ?? '';
}

function pluralCategories(language: string): readonly string[] {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** Plain text of one line: no controls, nothing that turns the direction of what follows. */
function tidy(text: string, longest: number): string {
  const plain = text
    .slice(0, longest * 2)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest).toWellFormed()}…` : plain;
}

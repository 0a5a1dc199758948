/**
 * The values of contents in words: figures with the noun that goes with them, terms by their labels, dates, and texts of
 * sources in quotes.
 *
 * Hostile: labels and texts come from sources. Control characters and those that turn the direction of text are taken
 * out and lengths cut.
 */

import type { SubjectId, VoiceId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Label, Vocabulary } from '../subject/vocabulary.ts';
import type { MessageValue } from './findings.ts';
import { nameWhen, placeWhen } from './say-when.ts';
import type { Words } from './words/words.ts';

export type Labels = {
  readonly subject: (id: SubjectId) => string;
  readonly voice: (id: VoiceId) => string;
  readonly vocabulary: Vocabulary;
};

export type Rendering = { readonly words: Words; readonly labels: Labels };

/** A value as it stands in a list or after a colon. */
export function renderContentValue(value: Value, rendering: Rendering): string {
  const { words, labels } = rendering;
  switch (value.kind) {
    case 'subject':
      return tidy(labels.subject(value.subject), 300);
    case 'term':
      return renderWord('term', value.term, rendering);
    case 'date':
      return nameWhen(value.when, words);
    case 'text':
      return `“${tidy(value.text, 300)}”`;
    case 'quantity':
      return renderQuantity(value, rendering);
  }
}

/** A value as it stands after "is" or "was": "a musician", "on 3 May 1990". */
export function renderPredicate(value: Value, rendering: Rendering): string {
  const { words, labels } = rendering;
  if (value.kind === 'date') return placeWhen(value.when, words).replace(/^[ ,]+/, '');
  const term = value.kind === 'term' ? wordIn(labels.vocabulary.terms, value.term) : undefined;
  const predicate = term?.predicate && wordIn(term.predicate, words.language);
  const said = renderContentValue(value, rendering);
  return predicate === undefined ? said : fill(tidy(predicate, 100), { label: said });
}

/** The label of a word of the vocabulary, or of a role; the word itself where there is none. */
export function renderWord(
  of: Extract<MessageValue, { kind: 'word' }>['of'],
  word: string,
  { words, labels }: Rendering,
): string {
  if (of === 'role') return wordIn<string>(words.roles, word) ?? tidy(word, 100);
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

type Quantity = Extract<Value, { kind: 'quantity' }>;

function renderQuantity(quantity: Quantity, rendering: Rendering): string {
  const { words, labels } = rendering;
  const { min, max, approximate } = quantity;
  const [low, high] = [min, max].map((decimal) => (decimal === undefined ? undefined : renderDecimal(decimal, words)));
  const { about, least, most, range } = words.figures;
  const isExact = low !== undefined && low === high;
  let figure = low ?? '';
  if (low === undefined) figure = fill(most, { figure: high ?? '' });
  else if (high === undefined) figure = fill(least, { figure: low });
  else if (!isExact) figure = fill(range, { low, high });
  const said = approximate ? fill(about, { figure }) : figure;
  const rule = categoryOf(Number(max ?? min ?? 0), words);
  const category = isExact && !approximate ? rule : (words.figureForms[rule] ?? rule);
  const unit = wordIn(labels.vocabulary.units, quantity.unit);
  const forms = unit?.forms && wordIn(unit.forms, words.language);
  const noun = forms ? tidy(formOf(category, forms, words), 100) : renderWord('unit', quantity.unit, rendering);
  return `${said} ${noun}`;
}

/** Made once and when first needed: making one takes longer than all the rest of a sentence. */
const pluralRules = new Map<string, Intl.PluralRules>();

function pluralRulesOf({ language }: Words): Intl.PluralRules {
  const rules = pluralRules.get(language) ?? new Intl.PluralRules(language);
  pluralRules.set(language, rules);
  return rules;
}

/** The category of a number in a language. */
export function categoryOf(count: number, words: Words): Intl.LDMLPluralRule {
  return pluralRulesOf(words).select(count);
}

/** Of forms in the order one, few, many, other, as far as the language has them, the one for a category of number. */
export function formOf(category: Intl.LDMLPluralRule, forms: readonly string[], words: Words): string {
  const has = pluralRulesOf(words).resolvedOptions().pluralCategories;
  const place = (['one', 'few', 'many', 'other'] as const)
    .filter((each) => has.includes(each))
    .findIndex((each) => each === category);
  return forms[Math.min(Math.max(place, 0), forms.length - 1)] ?? '';
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

/** Plain text of one line: no controls, nothing that turns the direction of what follows. */
export function tidy(text: string, longest: number): string {
  const plain = text
    .slice(0, longest * 2)
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .trim();
  return plain.length > longest ? `${plain.slice(0, longest).toWellFormed()}…` : plain;
}

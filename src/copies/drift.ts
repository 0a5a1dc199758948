/**
 * Where a copy or translation says something else than its original: another figure, another date, the opposite, another
 * payer, or no word any more of who said it. Warnings for a person to look at, each with both sentences; two ways of writing
 * one thing ("90,000", "90 тысяч") are no difference, and what only one of the two tells is an omission and no drift.
 */

import type { Language, Sentence } from '../language/language.ts';
import { holds, wordsAt, type ProposedDate, type Words } from '../language/proposal.ts';
import type { Polarity } from '../statement/content.ts';
import { boundsOf } from '../time/bounds.ts';
import { payerOf } from './payer.ts';
import { figuresOf } from './story-features.ts';

export type DriftKind = 'figure' | 'date' | 'polarity' | 'payer' | 'attribution';

export type Drift = {
  readonly kind: DriftKind;
  /** The words of the original and of the copy that differ; whole sentences where no word can be named. */
  readonly original: Words;
  readonly copy: Words;
};

/** A sentence with what its language reads out of it. */
export type ReadSentence = {
  readonly sentence: Sentence;
  readonly language: Language;
  readonly dates: readonly ProposedDate[];
};

/** What a "not" or a cue more or less means is only told of sentences that surely stand for each other. */
const surelyAlike = 0.45;

/** The drift from one sentence to the one that stands for it; `likeness` is how alike the two are. */
export function findDrift(original: ReadSentence, copy: ReadSentence, likeness: number): readonly Drift[] {
  return [
    ...figureDrift(original, copy),
    ...dateDrift(original, copy),
    ...payerDrift(original, copy),
    ...(likeness < surelyAlike
      ? []
      : [...numberDrift(original, copy), ...polarityDrift(original, copy), ...attributionDrift(original, copy)]),
  ];
}

/** Figures of one unit that cannot be the same; each of the original is held against the nearest of the copy. */
function figureDrift(original: ReadSentence, copy: ReadSentence): readonly Drift[] {
  const own = copy.language.findMeasures?.(copy.sentence) ?? [];
  return (original.language.findMeasures?.(original.sentence) ?? []).flatMap((measure) => {
    const alike = own.filter(({ kind, unit }) => kind === measure.kind && unit === measure.unit);
    const [other] = alike;
    if (!other || alike.some((each) => mayBeEqual(measure, each))) return [];
    return [{ kind: 'figure' as const, original: wordsOf(original, measure), copy: wordsOf(copy, other) }];
  });
}

/** Numbers of which it is not read what they count: as many on each side, and none that both have. */
function numberDrift(original: ReadSentence, copy: ReadSentence): readonly Drift[] {
  const [own, others] = [plainNumbers(original), plainNumbers(copy)];
  const slack = isAbout(original) || isAbout(copy) ? 0.1 : 0;
  const isSame = (a: number, b: number) => Math.abs(a - b) <= slack * Math.max(a, b);
  if (own.length === 0 || own.length !== others.length) return [];
  return own.some((one) => others.some((other) => isSame(one, other))) ? [] : [whole('figure', original, copy)];
}

/** The numbers of a sentence that belong to no date and no figure with its unit. */
function plainNumbers({ sentence, language, dates }: ReadSentence): readonly number[] {
  const taken = [...dates, ...(language.findMeasures?.(sentence) ?? [])];
  let text = sentence.text.slice(sentence.start, sentence.end);
  for (const { start, end } of taken)
    text = text.slice(0, start - sentence.start) + ' '.repeat(end - start) + text.slice(end - sentence.start);
  return figuresOf(text).map(Number);
}

/** A number that is said to be rough is held against another one roughly. */
function isAbout({ sentence }: ReadSentence): boolean {
  return sentence.tokens.some(({ lower }) => roughly.test(lower));
}

const roughly =
  /^(?:about|some|around|nearly|almost|over|roughly|approximately|more|less|least|most|около|примерно|почти|порядка|более|менее|свыше|шамамен|жуық|астам|чамалуу|жакын|ашык|ашуун|болжол)$/u;

type Bounds = { readonly min?: string; readonly max?: string; readonly approximate?: true };

/** "About" reaches a tenth to each side. */
function mayBeEqual(a: Bounds, b: Bounds): boolean {
  const [first, second] = [rangeOf(a), rangeOf(b)];
  return first.low <= second.high && second.low <= first.high;
}

function rangeOf({ min, max, approximate }: Bounds): { readonly low: number; readonly high: number } {
  const slack = approximate ? 0.1 : 0;
  return {
    low: min === undefined ? -Infinity : Number(min) * (1 - slack),
    high: max === undefined ? Infinity : Number(max) * (1 + slack),
  };
}

/** Dates of which none of the copy's can be the original's, where both tell as many. */
function dateDrift(original: ReadSentence, copy: ReadSentence): readonly Drift[] {
  if (original.dates.length === 0 || original.dates.length !== copy.dates.length) return [];
  if (isStamp(original) && isStamp(copy)) return [];
  return original.dates.flatMap((date, place) => {
    const other = copy.dates[place];
    const isKept = copy.dates.some((each) => mayBeSameDay(date, each));
    return other && !isKept
      ? [{ kind: 'date' as const, original: wordsOf(original, date), copy: wordsOf(copy, other) }]
      : [];
  });
}

/** A line that holds a date and no other word says when its own page was put out; a copy is put out later. */
function isStamp({ sentence, dates }: ReadSentence): boolean {
  return sentence.tokens.every(
    ({ kind, start, end }) => kind !== 'word' || dates.some((date) => date.start <= start && end <= date.end),
  );
}

function mayBeSameDay(a: ProposedDate, b: ProposedDate): boolean {
  return datesOf(a).some((one) => datesOf(b).some((other) => meet(one, other)));
}

function datesOf({ edtf, alternatives }: ProposedDate): readonly string[] {
  return [edtf, ...alternatives];
}

function meet(a: string, b: string): boolean {
  const [first, second] = [boundsOf({ edtf: a }), boundsOf({ edtf: b })];
  if (!first.ok || !second.ok) return true;
  const [one, other] = [first.value.wall, second.value.wall];
  return one.startMin < other.endMax && other.startMin < one.endMax;
}

function polarityDrift(original: ReadSentence, copy: ReadSentence): readonly Drift[] {
  const [one, other] = [contentPolarity(original), contentPolarity(copy)];
  return one === other ? [] : [whole('polarity', original, copy)];
}

/** What is said counts where somebody says it: "he said that he had not signed". */
function contentPolarity({ sentence, language }: ReadSentence): Polarity {
  const [match] = language.rules.flatMap((rule) => rule.find(sentence));
  const tokens = match ? sentence.tokens.filter((token) => holds(match.passage, token)) : sentence.tokens;
  const act = match?.act ?? 'asserts';
  // "None of them" denies like "nobody", with a noun of its own behind it.
  const isNone = /^(?:none|neither)$/.test(tokens.find(({ kind }) => kind === 'word')?.lower ?? '');
  if (isNone) return act === 'denies' ? 'positive' : 'negative';
  return language.polarityOf(tokens, act);
}

function payerDrift(original: ReadSentence, copy: ReadSentence): readonly Drift[] {
  const [one, other] = [payerOf(original), payerOf(copy)];
  return one && other && one.who !== other.who ? [{ kind: 'payer', original: one.words, copy: other.words }] : [];
}

/** The original says on whose word, and the copy says it as a fact. */
function attributionDrift(original: ReadSentence, copy: ReadSentence): readonly Drift[] {
  const cues = ({ sentence, language }: ReadSentence) => language.rules.flatMap((rule) => rule.find(sentence));
  const [own] = cues(original);
  if (!own || cues(copy).length > 0) return [];
  return [{ kind: 'attribution', original: wordsOf(original, own.cue), copy: wordsOf(copy, copy.sentence) }];
}

function whole(kind: DriftKind, original: ReadSentence, copy: ReadSentence): Drift {
  return { kind, original: wordsOf(original, original.sentence), copy: wordsOf(copy, copy.sentence) };
}

function wordsOf({ sentence }: ReadSentence, place: { readonly start: number; readonly end: number }): Words {
  return wordsAt(sentence.text, place);
}

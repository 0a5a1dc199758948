/** Who does what an English verb tells, also where the verb shares its subject with the one before it, and how real it is. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import { isVerbAt } from './clauses.ts';
import { findMeasures } from './measures.ts';
import { subjectBefore, verbGroupOf } from './subjects.ts';
import { beForms, doForms, haveForms, months, weekdays } from './words.ts';

export type Doer = {
  /** The words of the subject. */
  readonly place: Stretch;
  /** The token at which the clause of the verb begins: its subject, or for a shared one the verb itself. */
  readonly from: number;
  readonly hasBe: boolean;
  readonly hasDo: boolean;
  readonly hasHave: boolean;
  readonly isNegated: boolean;
  /** "would pay", "to pay". */
  readonly isUnreal: boolean;
  readonly isShared: boolean;
  /** Of a shared subject: whether the verb before has a form of "be". */
  readonly isSharedBe: boolean;
};

const deepest = 3;

/** The subject of the verb at the token, or undefined where none can be told. */
export function findDoer(sentence: Sentence, verb: number, depth = 0): Doer | undefined {
  const group = verbGroupOf(sentence, verb);
  const words = sentence.tokens.slice(group.before + 1, verb).map(({ lower }) => lower);
  const has = (set: ReadonlySet<string>) => words.some((word) => set.has(word));
  const flags = {
    hasBe: group.hasBe,
    hasDo: has(doForms),
    hasHave: has(haveForms),
    isNegated: group.isNegated,
    isUnreal: group.isUnreal && !(has(doForms) && !words.includes('to')),
  };
  const nobody = sentence.tokens
    .slice(group.before + 1, verb)
    .find(({ lower }) => /^(?:nobody|nothing|none)$/.test(lower));
  if (nobody) return { ...flags, place: nobody, from: group.before + 1, isShared: false, isSharedBe: false };
  const subject =
    countBefore(sentence, group.before) ??
    withoutVerb(sentence, subjectBefore(sentence, group.before) ?? afterDate(sentence, group.before));
  if (!subject || depth > deepest) return undefined;
  const isRelative = subject.kind === 'own' && lowerAt(sentence, group.before) === 'who';
  const isOfObject = isRelative && isObjectPronoun(sentence, subject.voice);
  if (subject.kind === 'own' && !isOfObject)
    return { ...flags, place: subject.voice, from: subject.from, isShared: false, isSharedBe: false };
  // "strangers contacted him, who offered": the pronoun is the object, and whoever contacted him offered.
  const earlier = verbBefore(sentence, group.before - 1);
  const shared = earlier === undefined ? undefined : findDoer(sentence, earlier, depth + 1);
  return (
    shared && {
      ...flags,
      isUnreal: flags.isUnreal || (shared.isUnreal && !has(beForms)),
      place: shared.place,
      from: group.before + 1,
      isShared: true,
      isSharedBe: shared.hasBe || shared.isSharedBe,
    }
  );
}

/** "at least 12 people", "more than 30 residents of the town": a figure has words before it by which no other phrase begins. */
function countBefore(sentence: Sentence, before: number): ReturnType<typeof subjectBefore> {
  const end = sentence.tokens[before]?.end ?? 0;
  const near = sentence.tokens.slice(Math.max(0, before - 6), before);
  if (!near.some(({ lower, kind }) => kind === 'number' || figureWords.test(lower))) return undefined;
  const count = findMeasures(sentence).find((each) => each.kind === 'count' && each.end === end);
  const from = count ? sentence.tokens.findIndex(({ start }) => start === count.start) : -1;
  return count && from >= 0 ? { kind: 'own', voice: { start: count.start, end }, from, headTo: before } : undefined;
}

const figureWords =
  /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)$/;

/** "on the first of January strangers": the words between the date and the verb. */
function afterDate(sentence: Sentence, before: number): ReturnType<typeof subjectBefore> {
  let from = before + 1;
  while (from > 0 && sentence.tokens[from - 1]?.kind === 'word' && !isCalendar(lowerAt(sentence, from - 1))) from -= 1;
  const isDated = isCalendar(lowerAt(sentence, from - 1)) || sentence.tokens[from - 1]?.kind === 'number';
  const voice = isDated && before - from < 4 ? stretchOf(sentence, { from, to: before }) : undefined;
  return voice && { kind: 'own', voice, from, headTo: before };
}

function isCalendar(lower: string): boolean {
  return months.includes(lower) || weekdays.has(lower);
}

/** "strangers contacted him" before "who", "the first of January strangers": what stands behind the verb or the date. */
function withoutVerb(sentence: Sentence, subject: ReturnType<typeof subjectBefore>): ReturnType<typeof subjectBefore> {
  if (subject?.kind !== 'own') return subject;
  const { start, end } = subject.voice;
  const at = sentence.tokens.findLastIndex(
    (token, index) => token.start > start && token.end < end && (isVerbAt(sentence, index) || isCalendar(token.lower)),
  );
  const next = sentence.tokens[at + 1];
  return at === -1 || !next ? subject : { ...subject, voice: { start: next.start, end }, from: at + 1 };
}

function isObjectPronoun({ text }: Sentence, place: Stretch): boolean {
  return /^(?:him|her|them|me|us)$/i.test(text.slice(place.start, place.end));
}

/** The nearest verb at or before the token, not further than a clause reaches. */
function verbBefore(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at > 0 && from - at < 30; at -= 1) if (isVerbAt(sentence, at)) return at;
  return undefined;
}

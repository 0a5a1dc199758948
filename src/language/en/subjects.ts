/**
 * Who says it: the noun phrase that a verb of speech has for its subject, looked for to the left of the verb, over what
 * may stand between ("X, citing Y, reported"; "X, the head of Z, said"; "X, who had fled, admitted").
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import {
  breakBefore,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../token-ranges.ts';
import { verbForms } from './speech-verbs.ts';
import { hasFiniteVerb, hasPlainVerb, isVerbAt, phraseStart, startsPhrase } from './clauses.ts';
import {
  adverbs,
  beForms,
  channelNouns,
  clauseWords,
  determiners,
  doForms,
  haveForms,
  modals,
  months,
  negations,
  prepositions,
  standsAlone,
  subjectPronouns,
  weekdays,
} from './words.ts';

export type Subject = {
  readonly kind: 'own';
  readonly voice: Stretch;
  /** Tokens of the subject and of what stands between it and the verb. */
  readonly from: number;
  /** The last token of its own phrase, without what is set off by commas. */
  readonly headTo: number;
};

/** The verb shares the subject of the verb before it: "said …, and admitted …". `at` is where its part begins. */
export type SharedSubject = { readonly kind: 'shared'; readonly at: number };

/** The auxiliaries and adverbs right before a verb, and what they make of it. */
export type VerbGroup = {
  /** The last token before the group. */
  readonly before: number;
  readonly isNegated: boolean;
  /** "would say", "to say": not said. */
  readonly isUnreal: boolean;
  readonly hasBe: boolean;
};

export function verbGroupOf(sentence: Sentence, verb: number): VerbGroup {
  let at = verb - 1;
  let isNegated = false;
  let isUnreal = false;
  let hasBe = false;
  for (; at >= 0; at -= 1) {
    const lower = lowerAt(sentence, at);
    if (negations.has(lower) || lower.endsWith("n't")) isNegated = true;
    if (lower === 'to' && isGoingOn(sentence, at)) {
      at -= lowerAt(sentence, at - 1) === 'on' || lowerAt(sentence, at - 1) === 'quick' ? 2 : 1;
      continue;
    }
    if (modals.has(lower) || lower === 'to' || doForms.has(lower)) isUnreal = true;
    if (beForms.has(lower)) hasBe = true;
    const isPart =
      adverbs.has(lower) ||
      isMannerAdverb(lower) ||
      haveForms.has(lower) ||
      beForms.has(lower) ||
      isSince(sentence, at);
    const day = isPart ? at : withoutDay(sentence, at);
    // "A lawsuit filed last year alleges": the day belongs to the filing.
    if (day < at && !/[a-z]{2}ed$/.test(lowerAt(sentence, day))) at = day + 1;
    else if (isWhere(sentence, at)) break;
    else if (!isPart && !modals.has(lower) && !negations.has(lower) && lower !== 'to' && !doForms.has(lower)) break;
  }
  return { before: at, isNegated, isUnreal, hasBe };
}

/** "Voters interviewed here said", "figures released earlier show": it belongs to the participle before it. */
function isWhere(sentence: Sentence, at: number): boolean {
  const isPlace = /^(?:here|there|earlier|yesterday|today|recently|separately)$/.test(lowerAt(sentence, at));
  const isParticiple = /[a-z]{3}ed$/.test(lowerAt(sentence, at - 1)) && /[a-z]{2}s$/.test(lowerAt(sentence, at - 2));
  return isPlace && isParticiple;
}

/** "Has long been thought". */
function isSince(sentence: Sentence, at: number): boolean {
  return lowerAt(sentence, at) === 'long' && haveForms.has(lowerAt(sentence, at - 1));
}

/** "went on to say", "was quick to deny", "continued to insist": said all the same. */
function isGoingOn(sentence: Sentence, to: number): boolean {
  const [first, second] = [lowerAt(sentence, to - 2), lowerAt(sentence, to - 1)];
  if (/^(?:went|goes|gone)$/.test(first) && second === 'on') return true;
  if (/^want(?:s|ed)?$/.test(second)) return lowerAt(sentence, to + 1) === 'know';
  return (
    (beForms.has(first) && second === 'quick') ||
    /^(?:continued|continues|hastened|proceeded|begged|used|liked|likes|rushed|moved)$/.test(second)
  );
}

/** The last token before "on Saturday", "last week", "on 5 May" at the index; the index itself where no such words end there. */
function withoutDay({ tokens }: Sentence, at: number): number {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  if (at < 2) return at;
  if (weekdays.has(lower(at))) return /^(?:on|last|this)$/.test(lower(at - 1)) ? at - 2 : at;
  if (/^(?:week|month|year|night)$/.test(lower(at)) && /^(?:last|this)$/.test(lower(at - 1))) return at - 2;
  const isDate =
    tokens[at]?.kind === 'number'
      ? months.includes(lower(at - 1))
      : months.includes(lower(at)) && tokens[at - 1]?.kind === 'number';
  return isDate && at > 2 && lower(at - 2) === 'on' ? at - 3 : at;
}

export function isMannerAdverb(lower: string): boolean {
  return (
    /[a-z]{3}ly$/.test(lower) && !/^(?:family|supply|assembly|rally|reply|italy|ally|monopoly|anomaly)$/.test(lower)
  );
}

/**
 * The subject of the verb whose group begins after the token `before`. After a tag ("…, X said on Friday") nothing is said,
 * so that what stands before the comma is what is said and no part of the name.
 */
export function subjectBefore(sentence: Sentence, before: number, isTag = false): Subject | SharedSubject | undefined {
  if (before < 0) return undefined;
  const lower = lowerAt(sentence, before);
  if (lower === 'and' || lower === 'but')
    return { kind: 'shared', at: isBreak(sentence, before - 1) && before > 0 ? before - 1 : before };
  if (lower === 'who' || lower === 'which') return relativeSubject(sentence, before);
  if (isBreak(sentence, before)) return interruptedSubject(sentence, before);
  return plainSubject(sentence, before, isTag);
}

function plainSubject(sentence: Sentence, end: number, isTag: boolean): Subject | undefined {
  const from = startBeforeDash(sentence, phraseStart(sentence, end), end);
  const subject = asSubject(sentence, { from, to: end }, from);
  if (!subject || from === 0) return subject;
  const who = whoBefore(sentence, from);
  // "A man who saw the crash said": the crash is only the object of what he did.
  if (who !== undefined && !subjectPronouns.has(lowerAt(sentence, end))) return relativeSubject(sentence, who, end);
  if (isTag) return subject;
  // "A friend of the musician, singer Anna Orlova said": the first part names the same person.
  const first = breakBefore(sentence, from - 1) + 1;
  const isComma = lowerAt(sentence, from - 1) === ',';
  const isPronoun = subjectPronouns.has(lowerAt(sentence, end));
  // "Investigators believe, a source said": a clause of its own.
  const isClause = sentence.tokens.slice(1, from).some(({ lower }) => isPlainSpeech(lower));
  const isApposition =
    isComma && !isPronoun && !isClause && first === 0 && isPlainPhrase(sentence, { from: 0, to: from - 2 });
  return isApposition ? (asSubject(sentence, { from: 0, to: end }, 0) ?? subject) : subject;
}

function isPlainSpeech(lower: string): boolean {
  const form = verbForms.get(lower);
  return form?.tense === 'base' && !form.isAlsoNoun;
}

/** "Media and telegram – channels": a compound that was set with a dash between spaces. */
function startBeforeDash(sentence: Sentence, from: number, end: number): number {
  const isDashed =
    /^[–—-]$/.test(lowerAt(sentence, from - 1)) && from === end && channelNouns.has(lowerAt(sentence, end));
  const isCompound = isDashed && /^telegrams?$/.test(lowerAt(sentence, from - 2));
  return isCompound ? phraseStart(sentence, from - 2) : from;
}

/** "Strangers contacted him": a verb with its object, and no participle that tells who they are. */
export function doesSomething(sentence: Sentence, { from, headTo }: Subject): boolean {
  for (let at = from + 1; at < headTo; at += 1) {
    const next = lowerAt(sentence, at + 1);
    if (
      !sentence.tokens[at]?.isQuoted &&
      isVerbAt(sentence, at) &&
      (determiners.has(next) || /^(?:him|them|it|me|us)$/.test(next))
    )
      return true;
  }
  return false;
}

/** A "who" with its verb between the last break and the index. */
function whoBefore(sentence: Sentence, index: number): number | undefined {
  for (let at = index - 1; at > 0 && !isBreak(sentence, at) && lowerAt(sentence, at) !== 'that'; at -= 1)
    if (lowerAt(sentence, at) === 'who') return at < index - 1 ? at : undefined;
  return undefined;
}

/** "X, who had fled, said" and "people who saw it said": the phrase before "who". */
function relativeSubject(sentence: Sentence, who: number, last?: number): Subject | undefined {
  const end = isBreak(sentence, who - 1) ? who - 2 : who - 1;
  if (end < 0) return undefined;
  // What stands before may be the object of a verb: it begins with its own determiner or after a preposition.
  let from = end;
  const edge = phraseStart(sentence, end);
  // "An aide to the governor, who": where no verb stands before, it is all one phrase.
  const isPhrase =
    !hasFiniteVerb(sentence, { from: edge, to: end }) && !hasPlainVerb(sentence, { from: edge, to: end });
  if ((edge === 0 || isBreak(sentence, edge - 1)) && isPhrase)
    return asSubject(sentence, { from: edge, to: last ?? end }, edge, end);
  const isOwn = (at: number) => determiners.has(lowerAt(sentence, at)) || prepositions.has(lowerAt(sentence, at - 1));
  while (from > edge && !isOwn(from)) from -= 1;
  return asSubject(sentence, { from, to: last ?? end }, from, end);
}

/**
 * The subject stands before what is set off by commas: "X, citing Y, reported"; "X, 29, from Verda, who saw it, said". What
 * tells who X is belongs to the voice, what X did or does no more.
 */
function interruptedSubject(sentence: Sentence, closing: number): Subject | undefined {
  const asides: Aside[] = [];
  for (let end = closing; asides.length < maxAsides;) {
    const opening = breakBefore(sentence, end);
    // A quotation that ends there must have begun there: otherwise it is what is said.
    if (opening <= 0 || isClosingMark(sentence.tokens, opening) || quotationStart(sentence, end) < opening)
      return undefined;
    const inner = { from: opening + 1, to: end - 1 };
    asides.unshift({ ...inner, tells: tellsWho(sentence, inner) });
    const segment = { from: breakBefore(sentence, opening) + 1, to: opening - 1 };
    if (segment.from > 0 && isAsideOnly(sentence, segment)) end = opening;
    else return subjectWith(sentence, opening - 1, asides);
  }
  return undefined;
}

type Aside = TokenRange & { readonly tells: boolean };
const maxAsides = 4;

function subjectWith(sentence: Sentence, end: number, asides: readonly Aside[]): Subject | undefined {
  const from = phraseStart(sentence, end);
  if (hasFiniteVerb(sentence, { from, to: end })) return undefined;
  const other = asides.findIndex(({ tells }) => !tells);
  const to = asides.slice(0, other === -1 ? undefined : other).at(-1)?.to ?? end;
  return asSubject(sentence, { from, to }, from, end);
}

/** An age, a place of origin, a relative clause, something done: nothing that could be the subject itself. */
function isAsideOnly(sentence: Sentence, { from, to }: TokenRange): boolean {
  const first = lowerAt(sentence, from);
  if (from === to && (sentence.tokens[from]?.kind === 'number' || isSmallAside(first))) return true;
  return /^(?:who|whose|whom|which|where|of|from|aged|based|born)$/.test(first) || /[a-z]{3}(?:ing|ed)$/.test(first);
}

function isSmallAside(lower: string): boolean {
  return /^(?:however|meanwhile|too|though|also|moreover|instead|therefore)$/.test(lower);
}

/** "29", "from Verda", "prosecuting", "published on Monday", "the head of the clinic": it belongs to the name. */
export function tellsWho(sentence: Sentence, range: TokenRange): boolean {
  const { from, to } = range;
  const first = lowerAt(sentence, from);
  if (from === to && sentence.tokens[from]?.kind === 'number') return true;
  if (/^(?:who|whose|whom|which|where)$/.test(first)) return false;
  if (/^(?:of|from|aged|based|born)$/.test(first)) return !hasFiniteVerb(sentence, range);
  if (/^(?:asked|pressed|questioned|quizzed|reached|contacted|interviewed)$/.test(first)) return false;
  if (/[a-z]{3}ed$/.test(first)) return true;
  if (from === to && /[a-z]{3}ing$/.test(first)) return true;
  if (isPlainPhrase(sentence, range)) return true;
  // "the doctor who led the inquiry and now advises three governments".
  const who = sentence.tokens.findIndex(({ lower }, at) => at > from && at < to && lower === 'who');
  return who > 0 && determiners.has(first) && isPlainPhrase(sentence, { from, to: who - 1 });
}

/** Where the quotation begins that ends at the token; the token itself where none does. */
function quotationStart({ tokens }: Sentence, at: number): number {
  let start = at;
  if (!isClosingMark(tokens, at)) return at;
  while (start > 0 && !isOpeningMark(tokens, start)) start -= 1;
  return start;
}

/** A phrase that names something: no clause, and nothing that is being done ("speaking in court", "citing X"). */
function isPlainPhrase(sentence: Sentence, range: TokenRange): boolean {
  const first = lowerAt(sentence, range.from);
  // "Reached at home", but "United Airlines".
  const isDone = /[a-z]{3}ed$/.test(first) && sentence.tokens[range.from + 1]?.isCapital === false;
  const isDoing = /[a-z]{3}ing$/.test(first) || isDone;
  return range.to >= range.from && !isDoing && startsPhrase(sentence, range.from) && !hasFiniteVerb(sentence, range);
}

/** "A father of two", "all three", "the others". */
function isCounted({ tokens }: Sentence, at: number): boolean {
  const previous = tokens[at - 1]?.lower ?? '';
  return previous === 'of' || (determiners.has(previous) && standsAlone(tokens[at]?.lower ?? ''));
}

const nouns =
  /^(?:king|thing|something|everything|anything|nothing|being|building|meeting|filing|finding|ruling|briefing|hearing|executive|representative|detective|relative|native|accused|deceased|bereaved|unemployed|injured|wounded|seed|creed|weed)$/;

function asSubject(sentence: Sentence, range: TokenRange, from: number, headTo = range.to): Subject | undefined {
  const { tokens } = sentence;
  const voice = stretchOf(sentence, range);
  const first = lowerAt(sentence, range.from);
  const last = tokens[range.to];
  if (!voice || last === undefined) return undefined;
  // "Channel 4" is a name, "the other 4" is not.
  const isName = tokens[range.to - 1]?.isCapital === true || tokens[range.to - 1]?.text === ',';
  if (last.kind === 'number' && !isName) return undefined;
  const isOpen =
    determiners.has(last.lower) && !isCounted(sentence, range.to) && !(range.from === range.to && standsAlone(first));
  if (prepositions.has(last.lower) || isOpen || /['’]s$/.test(last.lower)) return undefined;
  if (isVerbAt(sentence, range.to)) return undefined;
  const isCount = tokens[range.from + 1]?.kind === 'number';
  if (prepositions.has(first) && !isCount) return undefined;
  // "Growing calls for": no noun.
  if (range.from === range.to && /^\p{Ll}+(?:ing|ed|ous|ive|able|ful)$/u.test(last.text) && !nouns.test(last.text))
    return undefined;
  if (/^(?:as|so|than)$/.test(last.lower)) return undefined;
  // "As expected".
  if (range.from === range.to && clauseWords.has(first) && first !== 'who') return undefined;
  const isRelative = /^(?:who|which)$/.test(lowerAt(sentence, range.to + 1));
  if (range.from === range.to && /^(?:there|this|that|which|what|these|those|such|nothing)$/.test(first) && !isRelative)
    return undefined;
  return { kind: 'own', voice, from, headTo };
}

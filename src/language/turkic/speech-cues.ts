/**
 * The words by which a Turkic sentence reports what is said: the verb of speech with what completes it ("деп атап өтті"), and
 * how what is said stands to it. Whether anybody says it, the rules ask.
 */

import type { Act } from '../../statement/statement.ts';
import type { Sentence } from '../language.ts';
import { anyOf } from './cases.ts';
import { isBreak, isClosingMark, isOpeningMark, lowerAt } from '../token-ranges.ts';
import type { TurkicWords } from './turkic-words.ts';

export type SpeechCue = {
  /** Token indexes of the cue's words, both included. */
  readonly from: number;
  readonly to: number;
  readonly act: Act;
  /** What kind of content stands before it, or that it stands behind. */
  readonly how: 'word by word' | 'noun clause' | 'ahead';
  /** The last token of what is said before the cue. */
  readonly end: number;
  /** Words between what is said and the verb: whom it is told, or who says it. */
  readonly between?: { readonly from: number; readonly to: number };
  /** «айтқанын хабарлайды»: itself what another voice tells. */
  readonly isNominal: boolean;
  /** «айтып, …»: whoever says it goes on. */
  readonly isConverb: boolean;
};

const maxCues = 12;
/** So far from the verb what is said may end: «-ғанын өз парақшасында жазды». */
const maxBetween = 8;

/** In the order of the text. */
export function findSpeechCues(sentence: Sentence, words: TurkicWords): readonly SpeechCue[] {
  const found: SpeechCue[] = [];
  for (let at = 0; at < sentence.tokens.length && found.length < maxCues; at += 1) {
    const cue = cueAt(sentence, at, words);
    if (!cue) continue;
    found.push(cue);
    at = cue.to;
  }
  return found;
}

type Verb = { readonly to: number; readonly act: Act; readonly isNominal: boolean; readonly isConverb: boolean };

/** The verb of speech that begins at the token, over the words that complete it. */
export function speechVerbAt(sentence: Sentence, at: number, words: TurkicWords): Verb | undefined {
  const token = sentence.tokens[at];
  if (token?.kind !== 'word' || token.isAside) return undefined;
  const isNominal = words.nominal.test(token.lower);
  const lower = isNominal ? token.lower.slice(0, -2) : token.lower;
  if (!anyOf(words, () => headsOf(words)).test(lower)) return quotingVerbAt(sentence, at, words);
  const pair = words.verbPairs.find(([pattern]) => pattern.test(`${lower} ${lowerAt(sentence, at + 1)}`));
  const entry = pair ?? words.verbs.find(([pattern]) => pattern.test(lower));
  if (!entry) return undefined;
  let to = pair ? at + 1 : at;
  while (words.converb.test(lowerAt(sentence, to)) && words.auxiliary.test(lowerAt(sentence, to + 1))) to += 1;
  const act = words.not.test(lowerAt(sentence, to + 1)) ? deniedAct(entry[1]) : entry[1];
  if (act === undefined) return undefined;
  if (act !== entry[1]) to += 1;
  return { to, act, isNominal, isConverb: words.converb.test(lowerAt(sentence, to)) };
}

/** «…», – деп жылады: behind a quotation and «деп» any verb tells how it was said. */
function quotingVerbAt({ tokens }: Sentence, at: number, { closer, endings, converb }: TurkicWords): Verb | undefined {
  const lower = tokens[at]?.lower ?? '';
  if (!closer.test(tokens[at - 1]?.lower ?? '') || !endings.test(lower)) return undefined;
  let quote = at - 2;
  while (quote > 0 && /^[,—–-]$/.test(tokens[quote]?.text ?? '')) quote -= 1;
  const isQuoting = isClosingMark(tokens, quote);
  return isQuoting ? { to: at, act: 'asserts', isNominal: false, isConverb: converb.test(lower) } : undefined;
}

/** The verbs, and how two words may begin that are one. */
function headsOf({ verbs, verbHeads }: TurkicWords): readonly RegExp[] {
  return [verbHeads, ...verbs.map(([verb]) => verb)];
}

/** Who does not admit denies; who did not say anything said nothing. */
function deniedAct(act: Act): Act | undefined {
  return act === 'admits' || act === 'confirms' ? 'denies' : undefined;
}

function cueAt(sentence: Sentence, at: number, words: TurkicWords): SpeechCue | undefined {
  const verb = speechVerbAt(sentence, at, words);
  if (!verb) return undefined;
  const { tokens } = sentence;
  const isInside = tokens[at]?.isQuoted === true;
  const make = (how: SpeechCue['how'], from: number, end: number, between?: SpeechCue['between']): SpeechCue => ({
    ...verb,
    from,
    how,
    end,
    ...(between && { between }),
  });
  const isClosed = words.closer.test(lowerAt(sentence, at - 1));
  const isAhead = tokens[verb.to + 1]?.text === ':' && isOpeningMark(tokens, verb.to + 2);
  if (isAhead && !isInside) return make('ahead', isClosed ? at - 1 : at, at - 1);
  if (isClosed) return isInside && !isInterrupting(sentence, at - 1) ? undefined : make('word by word', at - 1, at - 2);
  if (isTagAt(sentence, at, verb.to, words)) return make('word by word', at, at - 1);
  // «атамауды сұраған шенеунік»: who he is.
  const isAttribute = /(?:[ғг]ан|[гқк]ен|[қк]ан)$/u.test(lowerAt(sentence, verb.to));
  if (isInside || (isAttribute && tokens[verb.to + 1]?.kind === 'word')) return undefined;
  return nounClauseBefore(sentence, at, verb, words, make) ?? closerBefore(sentence, at, words, make);
}

/** «…», – деді X; within a quotation between dashes; «ол дайын деді» at the end of its clause. */
function isTagAt(sentence: Sentence, at: number, to: number, words: TurkicWords): boolean {
  const { tokens } = sentence;
  const { tags } = words;
  if (!tags.test(lowerAt(sentence, at)) || isBeforeNoun(sentence, to, words)) return false;
  const isInside = tokens[at]?.isQuoted === true;
  const isDash = /^[—–-]$/.test(tokens[at - 1]?.text ?? '');
  if (isDash) return !isInside || isInterrupting(sentence, at);
  if (isInside) return false;
  const isLast = isBreak(sentence, to + 1) || /^[.!?…]$/.test(lowerAt(sentence, to + 1));
  return isClosingMark(tokens, at - 1) || tokens[at - 1]?.text === ',' || (isLast && tokens[at - 1]?.kind === 'word');
}

/** «Алаш» деген кітап: what something is called. */
function isBeforeNoun({ tokens }: Sentence, at: number, words: TurkicWords): boolean {
  const next = tokens[at + 1];
  if (!words.isThat.test(tokens[at]?.lower ?? '') || next?.kind !== 'word') return false;
  return !next.isCapital && !words.pronouns.has(next.lower) && !words.auxiliary.test(next.lower);
}

/** Between dashes within a quotation: «…, — деді ол, — …». */
export function isInterrupting({ tokens }: Sentence, at: number): boolean {
  return /^[—–-]$/.test(tokens[at - 1]?.text ?? '') && /^[,.!?…]$/.test(tokens[at - 2]?.text ?? '');
}

type Make = (how: SpeechCue['how'], from: number, end: number, between?: SpeechCue['between']) => SpeechCue;

/** «-ғанын айтты», «хабарды теріске шығарды», «-уға шақырды»; words of where and to whom may stand between. */
function nounClauseBefore(
  sentence: Sentence,
  at: number,
  { act }: Verb,
  words: TurkicWords,
  make: Make,
): SpeechCue | undefined {
  const before = lowerAt(sentence, at - 1);
  const isObject = words.objectVerbs.test(lowerAt(sentence, at)) && words.accusative.test(before);
  const isUrged = (act === 'urges' || act === 'promises') && words.urged.test(before);
  if (isObject || isUrged) return make('noun clause', at, at - 1);
  for (let end = at - 1; end >= Math.max(0, at - 5); end -= 1) {
    const lower = lowerAt(sentence, end);
    if (isBreak(sentence, end)) return undefined;
    if (words.nounClause.test(lower)) return make('noun clause', at, end);
    if (!words.oblique.test(lower) && !words.leads.test(lower) && !words.where.test(lower) && lower !== words.own)
      return undefined;
  }
  return undefined;
}

/** «… деп журналистерге айтты», «… деп әкім айтты»: something stands between the two. */
function closerBefore(sentence: Sentence, at: number, words: TurkicWords, make: Make): SpeechCue | undefined {
  for (let closer = at - 2; closer > Math.max(0, at - maxBetween); closer -= 1) {
    if (isBreak(sentence, closer) || isBreak(sentence, closer + 1)) return undefined;
    if (words.closer.test(lowerAt(sentence, closer)))
      return make('word by word', at, closer - 1, { from: closer + 1, to: at - 1 });
  }
  return undefined;
}

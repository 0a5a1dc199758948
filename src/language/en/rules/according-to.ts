/** "According to X, …", "…, according to X", "…, according to X, …": the words of the text, on the word of X. */

import type { Match, Rule, Sentence } from '../../language.ts';
import {
  breakBefore,
  breakFrom,
  findCues,
  hasFiniteVerb,
  isBreak,
  lastToken,
  lowerAt,
  phraseEnd,
  startsPhrase,
  stretchOf,
  type TokenRange,
} from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { findCitedVoices, type CitedVoice } from '../relays.ts';
import { adverbs, personNouns } from '../words.ts';

export const accordingTo: Rule = {
  name: 'en/according-to',
  version: '1',
  says: '"According to X, …", "…, according to X"',
  find: findAccordingTo,
};

/** What people do things according to without anybody having said anything. */
const noVoices = /^(?:plan|plans|law|laws|schedule|tradition|custom|rules|need|taste|size|age|which|whom)$/;

function findAccordingTo(sentence: Sentence): readonly Match[] {
  const cited = findCitedVoices(sentence);
  return findCues(sentence, (_, at) => cueLength(sentence, at) > 0)
    .map((at) => readAccordingTo(sentence, at, cited))
    .filter((match) => match !== undefined);
}

/** "According to", "in the words of", "in the view of"; 0 where no cue begins. */
function cueLength(sentence: Sentence, at: number): number {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((each) => lowerAt(sentence, at + each));
  if (first === 'according' && second === 'to') return 2;
  const isWord = /^(?:words|view|opinion|telling)$/.test(third ?? '');
  return first === 'in' && second === 'the' && isWord && fourth === 'of' ? 4 : 0;
}

function readAccordingTo(sentence: Sentence, at: number, cited: readonly CitedVoice[]): Match | undefined {
  const from = at + cueLength(sentence, at);
  const to = voiceEnd(sentence, from);
  const voice = stretchOf(sentence, { from, to });
  const cue = stretchOf(sentence, { from: at, to: from - 1 });
  const last = lowerAt(sentence, to);
  if (!voice || !cue || to < from || noVoices.test(last)) return undefined;
  const said = saidAround(sentence, { from: at, to }, cited);
  const passage = said && said.to >= said.from ? passageOf(sentence, said) : undefined;
  if (!said || !passage) return undefined;
  const confidence = said.from > to ? 'high' : 'middle';
  return { confidence, act: 'asserts', cue, voices: [voice, ...cited.slice(0, 1).map((each) => each.voice)], passage };
}

/** "According to Anna Orlova, the head of the clinic, …": what follows a name and tells an office belongs to it. */
function voiceEnd(sentence: Sentence, from: number): number {
  const to = firstPartEnd(sentence, from);
  const isName = sentence.tokens[to]?.isCapital === true && lowerAt(sentence, to + 1) === ',';
  const next = breakFrom(sentence, to + 2);
  if (!isName || next > lastToken(sentence) || !startsPhrase(sentence, to + 2)) return to;
  const range = { from: to + 2, to: next - 1 };
  const isOffice = sentence.tokens.slice(range.from, next).some(({ lower }) => personNouns.has(lower));
  return isOffice && !hasFiniteVerb(sentence, range) ? range.to : to;
}

/** "the man on the recording," reaches to the comma; "police the man fled" does not. */
function firstPartEnd(sentence: Sentence, from: number): number {
  const end = breakFrom(sentence, from) - 1;
  const to = phraseEnd(sentence, from, end);
  const isPlace =
    /^(?:on|with|at|in|by)$/.test(lowerAt(sentence, to + 1)) && end < lastToken(sentence) && end - from < 12;
  return isPlace && !hasFiniteVerb(sentence, { from, to: end }) ? end : to;
}

/** What is said on the word of a voice, whose cue and words are the token range. */
function saidAround(
  sentence: Sentence,
  { from: at, to }: TokenRange,
  cited: readonly CitedVoice[],
): TokenRange | undefined {
  const last = lastToken(sentence);
  const after = isBreak(sentence, to + 1) ? to + 2 : to + 1;
  const ahead = { from: after, to: contentEnd(sentence, after, cited) };
  if (isOpening(sentence, at)) return after <= last ? ahead : undefined;
  const isSetOff = isBreak(sentence, at - 1) || lowerAt(sentence, at - 1) === '(';
  const before = { from: 0, to: isSetOff ? at - 2 : at - 1 };
  if (after > last || !isSetOff || sentence.tokens[at]?.isAside || !isBreak(sentence, to + 1)) return before;
  const segment = { from: breakBefore(sentence, at - 1) + 1, to: at - 2 };
  // "…, in which, according to X, …": only what follows; "The fire, according to X, began": all of it.
  if (/^(?:that|which|where|who|when|because|and|but)$/.test(lowerAt(sentence, at - 2))) return ahead;
  return hasFiniteVerb(sentence, segment) ? before : { from: segment.from, to: last };
}

/** At the beginning of a sentence or of a clause that "and" or "but" opens. */
function isOpening(sentence: Sentence, at: number): boolean {
  for (let each = at - 1; each >= 0; each -= 1) {
    const lower = lowerAt(sentence, each);
    if (!/^(?:and|but|,|yet)$/.test(lower) && !adverbs.has(lower)) return false;
  }
  return true;
}

/** "According to X, …", "…, according to X", "…, according to X, …": the words of the text, on the word of X. */

import type { CitedVoice } from '../../cited-voices.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import { saidAround, type SaidAroundWords } from '../../said-around.ts';
import { breakFrom, findCues, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, phraseEnd, startsPhrase } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { findCitedVoices } from '../relays.ts';
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
  const said = saidAround(sentence, { from: at, to }, cited, around);
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

const around: SaidAroundWords = {
  isLeadIn: (lower) => /^(?:and|but|,|yet)$/.test(lower) || adverbs.has(lower),
  joints: /^(?:that|which|where|who|when|because|and|but)$/,
  hasFiniteVerb,
  contentEnd,
};

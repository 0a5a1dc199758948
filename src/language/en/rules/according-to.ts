/** "According to X, …", "…, according to X", "…, according to X, …": the words of the text, on the word of X. */

import type { CitedVoice } from '../../cited-voices.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import { saidAround, type SaidAroundWords } from '../../said-around.ts';
import { breakFrom, findCues, isBreak, lastToken, lowerAt, stretchOf, type TokenRange } from '../../token-ranges.ts';
import { hasFiniteVerb, phraseEnd, startsPhrase } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { findCitedVoices } from '../relays.ts';
import { verbForms } from '../speech-verbs.ts';
import { adverbs, personNouns, subjectPronouns } from '../words.ts';

export const accordingTo: Rule = {
  name: 'en/according-to',
  version: '1',
  says: '"According to X, …", "…, in X’s view", "as X put it"',
  find: findAccordingTo,
};

/** What people do things according to without anybody having said anything. */
const noVoices = /^(?:plan|plans|law|laws|schedule|tradition|custom|rules|need|taste|size|age|which|whom)$/;

/** All of its tokens, those of the voice among them, and what is shown as the cue. */
type Cue = TokenRange & { readonly voice: TokenRange; readonly shown: TokenRange };

function findAccordingTo(sentence: Sentence): readonly Match[] {
  const cited = findCitedVoices(sentence);
  return findCues(sentence, ({ lower }) => /^(?:according|in|by|as|to)$/.test(lower))
    .map((at) => {
      const cue = plainCue(sentence, at) ?? ownedCue(sentence, at) ?? asCue(sentence, at);
      return cue && readAccordingTo(sentence, cue, cited);
    })
    .filter((match) => match !== undefined);
}

const nouns =
  /^(?:words|view|views|opinion|telling|account|estimation|judg(?:e)?ment|reckoning|estimate|admission|assessment)$/;

/** "According to X", "in the words of X", "in the view of X". */
function plainCue(sentence: Sentence, at: number): Cue | undefined {
  const [first, second, third, fourth] = [0, 1, 2, 3].map((each) => lowerAt(sentence, at + each));
  const isOf = /^(?:in|by)$/.test(first ?? '') && second === 'the' && nouns.test(third ?? '') && fourth === 'of';
  const words = first === 'according' && second === 'to' ? 2 : isOf ? 4 : 0;
  if (words === 0) return undefined;
  const voice = { from: at + words, to: voiceEnd(sentence, at + words) };
  return { from: at, to: voice.to, voice, shown: { from: at, to: at + words - 1 } };
}

/** "In her view", "by the company’s own account": the voice stands within. */
function ownedCue(sentence: Sentence, at: number): Cue | undefined {
  if (!/^(?:in|by|to)$/.test(lowerAt(sentence, at))) return undefined;
  for (let noun = at + 2; noun <= at + 8; noun += 1) {
    if (isBreak(sentence, noun)) return undefined;
    if (!nouns.test(lowerAt(sentence, noun))) continue;
    const to = lowerAt(sentence, noun - 1) === 'own' ? noun - 2 : noun - 1;
    const isOwned =
      /^(?:my|our|his|her|its|their)$/.test(lowerAt(sentence, to)) || /['’](?:s|)$/.test(lowerAt(sentence, to));
    const isPlain = !/['’]/.test(lowerAt(sentence, to)) && to > at + 1;
    return isOwned && !isPlain
      ? { from: at, to: noun, voice: { from: at + 1, to }, shown: { from: noun, to: noun } }
      : undefined;
  }
  return undefined;
}

/** "As the poet put it, …", "…, as the mayor said". */
function asCue(sentence: Sentence, at: number): Cue | undefined {
  if (lowerAt(sentence, at) !== 'as' || (at > 0 && !isBreak(sentence, at - 1))) return undefined;
  const verb = sentence.tokens.findIndex(
    ({ lower, isQuoted }, each) =>
      each > at + 1 && each < at + 14 && !isQuoted && (/^puts?$/.test(lower) || verbForms.has(lower)),
  );
  const isPut = /^puts?$/.test(lowerAt(sentence, verb)) && lowerAt(sentence, verb + 1) === 'it';
  const form = verbForms.get(lowerAt(sentence, verb));
  const to = isPut ? verb + 1 : verb;
  const isSaying = isPut || (form?.takesClause === true && form.inverts && form.tense !== 'participle');
  const isAlone =
    to >= lastToken(sentence) || (at === 0 ? lowerAt(sentence, to + 1) === ',' : isBreak(sentence, to + 1));
  if (
    verb < 0 ||
    (hasFiniteVerb(sentence, { from: at + 1, to: verb - 1 }) && lowerAt(sentence, verb - 1) !== 'to') ||
    !isSaying ||
    !isAlone ||
    // "As mayor, he says, he would": what he would be as.
    subjectPronouns.has(lowerAt(sentence, verb - 1)) !==
      (verb === at + 2 && subjectPronouns.has(lowerAt(sentence, at + 1))) ||
    !startsPhrase(sentence, at + 1)
  )
    return undefined;
  const isHabit = lowerAt(sentence, verb - 1) === 'to' && /^(?:used|likes?|liked)$/.test(lowerAt(sentence, verb - 2));
  return { from: at, to, voice: { from: at + 1, to: isHabit ? verb - 3 : verb - 1 }, shown: { from: verb, to } };
}

function readAccordingTo(
  sentence: Sentence,
  { from, to, ...cue }: Cue,
  cited: readonly CitedVoice[],
): Match | undefined {
  const voice = cue.voice.to >= cue.voice.from ? stretchOf(sentence, cue.voice) : undefined;
  const shown = stretchOf(sentence, cue.shown);
  if (!voice || !shown || noVoices.test(lowerAt(sentence, cue.voice.to))) return undefined;
  // "According to a dispatch, which cited aid workers, …".
  const relative = cited.find((each) => each.from === to + 3 && /^(?:which|who|that)$/.test(lowerAt(sentence, to + 2)));
  const said = saidAround(sentence, { from, to: relative?.to ?? relativeEnd(sentence, to) }, cited, around);
  const passage = said && said.to >= said.from ? passageOf(sentence, said) : undefined;
  if (!said || !passage) return undefined;
  const confidence = said.from > to ? 'high' : 'middle';
  return {
    confidence,
    act: 'asserts',
    cue: shown,
    voices: [voice, ...cited.slice(0, 1).map((each) => each.voice)],
    passage,
  };
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
  // "people who were there".
  if (lowerAt(sentence, to + 1) === 'who' && end - from < 25) return end;
  const isPlace =
    /^(?:on|with|at|in|by)$/.test(lowerAt(sentence, to + 1)) && end < lastToken(sentence) && end - from < 12;
  return isPlace && !hasFiniteVerb(sentence, { from, to: end }) ? end : to;
}

/** "According to Ana Ruiz, who lives nearby, …": what tells who she is is not what she says. */
function relativeEnd(sentence: Sentence, to: number): number {
  const isRelative = lowerAt(sentence, to + 1) === ',' && /^(?:who|whose|whom|which)$/.test(lowerAt(sentence, to + 2));
  return isRelative ? Math.min(breakFrom(sentence, to + 3) - 1, lastToken(sentence)) : to;
}

const around: SaidAroundWords = {
  isLeadIn: (lower) => /^(?:and|but|,|yet)$/.test(lower) || adverbs.has(lower),
  joints: /^(?:that|which|where|who|when|because|and|but)$/,
  hasFiniteVerb,
  contentEnd,
};

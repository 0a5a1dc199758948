/**
 * «За это, говорит он, ему дали денег», «Почему, объясняет одним словом: „безработный“»: a verb of speech between commas with
 * its voice, and one whose voice is that of the sentence before, since Russian may leave out who speaks.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import { isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { passageOf } from '../contents.ts';
import { phraseEnd } from '../phrases.ts';
import { verbForms } from '../speech-verbs.ts';
import { tellsHow } from '../subjects.ts';
import { speechVerb } from './speech-verb.ts';

export const parenthesis: Rule = {
  name: 'ru/parenthesis',
  version: '1',
  says: '«…, рассказывает X, …»: who says it stands in the midst',
  find: findParentheses,
};
export const dropped: Rule = {
  name: 'ru/dropped-voice',
  version: '1',
  says: '«…, говорят, …»: the voice is left out',
  find: findDropped,
};

function findParentheses(sentence: Sentence): readonly Match[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ lower, isQuoted }, at): readonly Match[] => {
    const form = verbForms.get(lower);
    if (!form?.isTag || isQuoted || at < 2 || lowerAt(sentence, at - 1) !== ',') return [];
    const to = phraseEnd(sentence, at + 1, Math.min(at + 8, lastToken(sentence)));
    if (to <= at || lowerAt(sentence, to + 1) !== ',' || !goesOn(sentence, to + 2)) return [];
    const cue = stretchOf(sentence, { from: at, to: at });
    const voice = stretchOf(sentence, { from: at + 1, to });
    const passage = passageOf(sentence, { from: 0, to: lastToken(sentence) });
    return cue && voice && passage ? [{ confidence: 'middle', act: form.act, cue, voices: [voice], passage }] : [];
  });
}

/** Behind it the same clause goes on, and no other that joins itself to it. */
function goesOn(sentence: Sentence, at: number): boolean {
  return (
    at <= lastToken(sentence) &&
    !/^(?:что|чтобы|котор\p{L}+|и|а|но|добав\p{L}+)$/u.test(lowerAt(sentence, at)) &&
    !tellsHow.test(lowerAt(sentence, at)) &&
    !isBreak(sentence, at)
  );
}

/** A verb of speech with nobody before or behind it, then a colon and a quotation. */
function findDropped(sentence: Sentence, before?: Sentence): readonly Match[] {
  const { tokens } = sentence;
  const colon = tokens.findIndex(
    ({ text, isQuoted }, at) => text === ':' && !isQuoted && /^["«“„]$/.test(tokens[at + 1]?.text ?? ''),
  );
  const verb = tokens.findLastIndex(({ lower, isQuoted }, at) => at < colon && !isQuoted && verbForms.has(lower));
  const form = verbForms.get(lowerAt(sentence, verb));
  if (!before || !form || verb < 0 || !(verb === 0 || lowerAt(sentence, verb - 1) === ',') || form.isPlural) return [];
  // Only how it is said may stand behind: «одним словом», «коротко».
  const behind = tokens.slice(verb + 1, colon);
  if (behind.length > 3 || behind.some(({ lower, isCapital }) => isCapital || !/(?:им|ым|ом|ой|о|ами)$/u.test(lower)))
    return [];
  const told = [...speechVerb.find(before), ...findParentheses(before)]
    .toSorted((a, b) => a.cue.start - b.cue.start)
    .at(-1);
  const voice = told?.voices.at(-1);
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const passage = passageOf(sentence, { from: colon + 1, to: lastToken(sentence) });
  return voice && cue && passage ? [{ confidence: 'low', act: form.act, cue, voices: [voice], passage }] : [];
}

/** "Mayor: Tunnel to stay shut", "Senator Whitlock: “Why?”": a voice, a colon, its words. Titles and transcripts. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { isOpeningMark, lastToken, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, phraseEnd } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { groupNouns, organisationNouns, personNouns, prepositions, titles } from '../words.ts';

export const label: Rule = { name: 'en/label', version: '1', says: '"X: …", a voice and a colon', find: findLabel };

const maxVoiceTokens = 10;

function findLabel(sentence: Sentence): readonly Match[] {
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text, isQuoted }) => text === ':' && !isQuoted);
  const from = tokens.findIndex(({ kind }) => kind === 'word');
  if (colon <= from || from < 0 || from > 2 || colon > from + maxVoiceTokens || colon + 2 > lastToken(sentence))
    return [];
  const isPhrase =
    phraseEnd(sentence, from, colon - 1) === colon - 1 && !hasFiniteVerb(sentence, { from, to: colon - 1 });
  const words = tokens.slice(from, colon).filter(({ kind }) => kind === 'word');
  const preposition = words.findIndex(({ lower }) => prepositions.has(lower));
  const head = words[preposition === -1 ? words.length - 1 : preposition - 1];
  const isKnown =
    isRole(head?.lower ?? '') ||
    (head?.isCapital === true && words.some(({ lower }) => isRole(lower))) ||
    titles.has(words[0]?.lower ?? '');
  const isName = words.length > 1 && words.every(({ isCapital }) => isCapital) && isOpeningMark(tokens, colon + 1);
  const voice = isPhrase && (isKnown || isName) ? stretchOf(sentence, { from, to: colon - 1 }) : undefined;
  const mark = tokens[colon];
  const passage = passageOf(sentence, { from: colon + 1, to: contentEnd(sentence, colon + 1, []) });
  if (!voice || !mark || !passage) return [];
  const confidence = isOpeningMark(tokens, colon + 1) ? 'middle' : 'low';
  return [{ confidence, act: 'asserts', cue: { start: mark.start, end: mark.end }, voices: [voice], passage }];
}

function isRole(lower: string): boolean {
  return personNouns.has(lower) || groupNouns.has(lower) || organisationNouns.has(lower);
}

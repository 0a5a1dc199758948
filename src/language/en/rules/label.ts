/** "Mayor: Tunnel to stay shut", "Senator Whitlock: “Why?”": a voice, a colon, its words. Titles and transcripts. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { isBreak, isOpeningMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, phraseEnd } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { groupNouns, organisationNouns, personNouns, prepositions, titles } from '../words.ts';

export const label: Rule = { name: 'en/label', version: '1', says: '"X: …", a voice and a colon', find: findLabel };

const maxVoiceTokens = 10;

/** Capitals that head a notice and no speech. */
const notices =
  /^(?:note|warning|update|updated|breaking|exclusive|watch|photos?|videos?|correction|editor|read|more|ps|nb|faq|live|analysis|opinion|sport|news|weather|caution|danger|notice|important|source|sources|contact|tel|email|date|time|place|price|isbn)$/;

function findLabel(sentence: Sentence): readonly Match[] {
  const { tokens } = sentence;
  const behind = findBehind(sentence);
  if (behind) return [behind];
  const colon = tokens.findIndex(({ text, isQuoted }) => text === ':' && !isQuoted);
  const from = tokens.findIndex(({ kind }) => kind === 'word');
  if (colon <= from || from < 0 || from > 2 || colon > from + maxVoiceTokens || colon + 2 > lastToken(sentence))
    return [];
  const isPhrase =
    phraseEnd(sentence, from, colon - 1) === colon - 1 && !hasFiniteVerb(sentence, { from, to: colon - 1 });
  const words = tokens.slice(from, colon).filter(({ kind }) => kind === 'word');
  const preposition = words.findIndex(({ lower }) => prepositions.has(lower));
  const head = words[preposition === -1 ? words.length - 1 : preposition - 1];
  // "Word from the clerk:" is no clerk.
  const own = preposition === -1 ? words : words.slice(0, preposition);
  const isKnown =
    isRole(head?.lower ?? '') ||
    (head?.isCapital === true && own.some(({ lower }) => isRole(lower))) ||
    titles.has(words[0]?.lower ?? '');
  const isCaller =
    words.length < 4 &&
    words.every(({ text }) => /^[\p{Lu}.'-]{2,}$/u.test(text)) &&
    !notices.test(words[0]?.lower ?? '');
  const isName = words.length > 1 && words.every(({ isCapital }) => isCapital) && isOpeningMark(tokens, colon + 1);
  const voice = isPhrase && (isKnown || isCaller || isName) ? stretchOf(sentence, { from, to: colon - 1 }) : undefined;
  const mark = tokens[colon];
  const passage = passageOf(sentence, { from: colon + 1, to: contentEnd(sentence, colon + 1, []) });
  if (!voice || !mark || !passage) return [];
  const confidence = isOpeningMark(tokens, colon + 1) ? 'middle' : 'low';
  return [{ confidence, act: 'asserts', cue: { start: mark.start, end: mark.end }, voices: [voice], passage }];
}

/** "Bridge repairs to cost double – council": a title that tells behind a dash who says so. */
function findBehind(sentence: Sentence): Match | undefined {
  const { tokens } = sentence;
  const last = tokens.length - 1;
  const dash = tokens.findLastIndex((_, at) => /^(?:[—–-]|--)$/.test(lowerAt(sentence, at)) && isBreak(sentence, at));
  const isTitle =
    last < maxTitleTokens && tokens[last]?.kind === 'word' && dash > 2 && last - dash > 0 && last - dash < 5;
  const [head, mark] = [tokens[last], tokens[dash]];
  if (
    !isTitle ||
    !head ||
    !mark ||
    !(isRole(head.lower) || /^(?:report|study|poll|survey|review|pm|ceo)$/.test(head.lower))
  )
    return undefined;
  const voice = stretchOf(sentence, { from: dash + 1, to: last });
  const passage = passageOf(sentence, { from: 0, to: dash - 1 });
  if (!voice || !passage || hasFiniteVerb(sentence, { from: dash + 1, to: last })) return undefined;
  return { confidence: 'low', act: 'asserts', cue: { start: mark.start, end: mark.end }, voices: [voice], passage };
}

const maxTitleTokens = 20;

function isRole(lower: string): boolean {
  return personNouns.has(lower) || groupNouns.has(lower) || organisationNouns.has(lower);
}

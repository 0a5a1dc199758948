/** «Спасатели: погибших не менее 12», «Адвокат Сергей Ким: „…“»: a voice, a colon, its words. */

import { findPlace } from '../../gazetteer.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import { isOpeningMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { isHeadNoun } from '../head-nouns.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { placeForm } from '../name-forms.ts';
import { hasFiniteVerb, isKnownNoun, phraseEnd } from '../phrases.ts';
import { isAdverb } from '../words.ts';
import { isSpeechNoun } from './speech-noun.ts';

export const label: Rule = { name: 'ru/label', version: '1', says: '«X: …», a name and a colon', find: findLabel };

function findLabel(sentence: Sentence): readonly Match[] {
  const posted = readForwarded(sentence) ?? readHeadline(sentence);
  if (posted) return [posted];
  const { tokens } = sentence;
  const colon = tokens.findIndex(({ text, isQuoted }) => text === ':' && !isQuoted);
  const from = Math.min(
    2,
    tokens.findIndex(({ kind, isQuoted }) => kind === 'word' || isQuoted),
  );
  if (isSpeechNoun(tokens[from]?.lower ?? '')) return [];
  if (from < 0 || colon <= from || colon > from + 12 || colon + 2 > lastToken(sentence)) return [];
  const isPhrase =
    phraseEnd(sentence, from, colon - 1) === colon - 1 && !hasFiniteVerb(sentence, { from, to: colon - 1 });
  const named = tokens.slice(from, colon).filter(({ isCapital }) => isCapital).length > 1;
  const isVoice =
    isNameAlone(sentence, from, colon) ||
    tokens.slice(from, colon).some(({ lower }) => isHeadNoun(lower)) ||
    (named && isOpeningMark(tokens, colon + 1));
  const voice = isPhrase && isVoice ? stretchOf(sentence, { from, to: colon - 1 }) : undefined;
  const cue = stretchOfMark(sentence, colon);
  const isHeading =
    from < 2 &&
    colon - from < 4 &&
    lastToken(sentence) - colon > 1 &&
    isHeadNoun(tokens[from]?.lower ?? '') &&
    (lastToken(sentence) - colon > 2 || tokens[colon + 2]?.isCapital === false);
  const isSaid =
    isHeading ||
    isOpeningMark(tokens, colon + 1) ||
    hasFiniteVerb(sentence, { from: colon + 1, to: lastToken(sentence) });
  const passage = passageOf(sentence, { from: colon + 1, to: contentEnd(sentence, colon + 1, []) });
  if (!voice || !cue || !passage || !isSaid) return [];
  return [
    { confidence: isOpeningMark(tokens, colon + 1) ? 'middle' : 'low', act: 'asserts', cue, voices: [voice], passage },
  ];
}

/** «Переслано из канала „Гудок“: …»: a post of another channel. */
function readForwarded(sentence: Sentence): Match | undefined {
  const isPost = /^(?:переслано|репост|перепост|forwarded)$/u.test(lowerAt(sentence, 0));
  const colon = sentence.tokens.findIndex(({ text, isQuoted }) => text === ':' && !isQuoted);
  if (!isPost || !/^(?:из|от|с|from)$/u.test(lowerAt(sentence, 1)) || colon < 3 || colon > 14) return undefined;
  const cue = stretchOf(sentence, { from: 0, to: 1 });
  const voice = stretchOf(sentence, { from: 2, to: colon - 1 });
  const passage = passageOf(sentence, { from: colon + 1, to: lastToken(sentence) });
  return cue && voice && passage && { confidence: 'middle', act: 'asserts', cue, voices: [voice], passage };
}

/** «Лесков: переговоры продолжатся»: one name or two, and no place. */
function isNameAlone({ tokens }: Sentence, from: number, colon: number): boolean {
  const words = tokens.slice(from, colon);
  const isName =
    from === 0 &&
    words.length < 3 &&
    words.every(({ isCapital, text }) => isCapital && /^\p{Lu}\p{Ll}{2,}$/u.test(text));
  return (
    isName &&
    findPlace(placeForm(words.map(({ text }) => text)).join(' '), 'ru') === undefined &&
    !isAdverb(words[0]?.lower ?? '') &&
    !notNames.test(words[0]?.lower ?? '')
  );
}

const notNames =
  /^(?:итог|вывод|причин|результат|важно|внимание|справка|фото|видео|текст|источники|тема|цитата|цифр|факт|пример|вопрос|ответ|напомним|например|наприм|итак|далее|также|адрес|телефон|дата|место|время|цена|автор|прогноз|погода|обновлено|срочно|главное)/u;

/** «Погибли двое — МЧС»: a headline, without a stop. */
function readHeadline(sentence: Sentence): Match | undefined {
  const { tokens } = sentence;
  const last = tokens.length - 1;
  const dash = tokens.findLastIndex(({ text, isQuoted }) => /^[—–]$/.test(text) && !isQuoted);
  if (dash < 2 || dash === last || last - dash > 8 || /^[.!?…:,]$/.test(tokens[last]?.text ?? '')) return undefined;
  const behind = tokens.slice(dash + 1);
  const isVoice =
    phraseEnd(sentence, dash + 1, last) === last &&
    behind.some(({ lower, text }) => isKnownNoun(lower) || /^\p{Lu}{2,}$/u.test(text));
  const voice = isVoice ? stretchOf(sentence, { from: dash + 1, to: last }) : undefined;
  const passage = passageOf(sentence, { from: 0, to: dash - 1 });
  const cue = stretchOfMark(sentence, dash);
  if (!voice || !passage || !cue || !hasFiniteVerb(sentence, { from: 0, to: dash - 1 })) return undefined;
  return { confidence: 'low', act: 'asserts', cue, voices: [voice], passage };
}

/** The colon itself is the cue. */
function stretchOfMark({ tokens }: Sentence, at: number): Match['cue'] | undefined {
  const token = tokens[at];
  return token && { start: token.start, end: token.end };
}

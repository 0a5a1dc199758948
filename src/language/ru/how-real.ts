/**
 * Whether what a Russian clause tells is said to have happened: not where it is wished, asked, possible, left open or so in
 * general, and not where the sentence calls it untrue.
 */

import type { Sentence } from '../language.ts';
import type { Predication } from '../predication.ts';
import { lowerAt, type TokenRange } from '../token-ranges.ts';

/**
 * «Информация о том, что задержанный — музыкант, не соответствует действительности»: he is said not to be one; of anything
 * else that is untrue there, nothing is said.
 */
export function asTrueAs({ text, start, end }: Sentence, predication: Predication): readonly Predication[] {
  const untrue = untruth.exec(text.slice(start, end));
  if (!untrue || predication.trigger.start > start + untrue.index + untrue[0].length) return [predication];
  if (predication.trigger.start < start + untrue.index) return [predication];
  const isPlain = predication.frame === 'being' && predication.polarity === 'positive';
  return isPlain ? [{ ...predication, polarity: 'negative' }] : [];
}

const untruth =
  /(?:информаци|сведени|сообщени|данны|новост|слух|утверждени)\p{L}{1,3}\sо\sтом,\sчто\s[\s\S]{3,400}?(?:не\sсоответству|неправд|лож[ьн]|фейк|не\sподтверд|недостовер|выдум)/iu;

/** Where «не исключили, что», «отказались подтвердить, что», «не знали, … ли» begins: what comes behind is left open. */
export function leftOpenFrom({ text, start, end, tokens }: Sentence): number {
  if (!tokens.some(({ lower }) => opening.test(lower))) return end;
  const match = leftOpen.exec(text.slice(start, end));
  return match ? start + match.index : end;
}

const opening = /^(?:не|отказ|ожида|выяснит|предупред|опаса|наде)/u;

const leftOpen =
  /(?<!\p{L})(?:не\s(?:стал\p{L}*\s|смог\p{L}*\s|готов\p{L}*\s)?(?:исключ|отриц|опроверг|подтвер|знал|знает|знают|сказать)\p{L}*|отказ\p{L}+\s(?:подтвер|коммент|опроверг)\p{L}*|ожида(?:ется|лось)|выяснит|предупред\p{L}+|опаса\p{L}+|наде(?:ется|ются|ял\p{L}+)),\s(?:что|как|когда|\p{L}+\sли)(?!\p{L})/iu;

/** «бы», «чтобы», «хочет», a question: nobody says that it happened. */
export function isWished(sentence: Sentence, { from, to }: TokenRange): boolean {
  const words = sentence.tokens.slice(from, to + 1).map(({ lower }) => lower);
  return words.some((lower) => /^(?:бы|б|чтобы|чтоб|пусть)$/u.test(lower)) || sentence.tokens.at(-1)?.text === '?';
}

/** «возможно», «скорее всего», «того, кто»: it may be so, whoever it was. */
export function isOpen(sentence: Sentence, { from, to }: TokenRange): boolean {
  const words = sentence.tokens.slice(Math.max(0, from - 2), to + 2).map(({ lower }) => lower);
  const isMaybe = words.some((lower, at) => maybe.test(lower) || (lower === 'скорее' && words[at + 1] === 'всего'));
  return (
    isMaybe || (lowerAt(sentence, from) === 'кто' && /^(?:того|тех|всех|тому|тем)$/u.test(lowerAt(sentence, from - 2)))
  );
}

const maybe = /^(?:возможно|вероятно|наверное|предположительно|по-видимому|видимо)$/u;

/** «регулярно пытают»: how it is in general, and no event. */
export function isCustom(sentence: Sentence, verb: number, { from, to }: TokenRange): boolean {
  const isPresent = /(?:[аяуюеёи]т|[ую]т)(?:ся)?$/u.test(lowerAt(sentence, verb));
  return isPresent && sentence.tokens.slice(from, to + 1).some(({ lower }) => frequencies.test(lower));
}

const frequencies =
  /^(?:часто|обычно|регулярно|постоянно|всегда|нередко|порой|иногда|ежедневно|еженедельно|кажд(?:ый|ую|ое|ые))$/u;

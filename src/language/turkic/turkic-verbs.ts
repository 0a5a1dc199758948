/** The verbs of a Turkic sentence that say that something happened, by stem and ending. */

import type { Sentence } from '../language.ts';
import { anyOf, isPersonWord } from './cases.ts';
import type { TurkicFrames, TurkicVerb } from './frame-words.ts';

export type FoundVerb = {
  readonly at: number;
  readonly senses: readonly TurkicVerb[];
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  readonly isMine: boolean;
  readonly isConverb: boolean;
  /** «барғанын айтты»: that he went. */
  readonly isNominal: boolean;
  /** Its form says that several did it. */
  readonly isMany: boolean;
};

/** A verb of the table, or a word that ends like a verb at the end of its clause. */
export function isVerbAt(sentence: Sentence, at: number, words: TurkicFrames): boolean {
  if (verbAt(sentence, at, words)) return true;
  const token = sentence.tokens[at];
  const next = sentence.tokens[at + 1];
  const isLast = next === undefined || next.kind === 'mark';
  return (
    isLast &&
    token?.kind === 'word' &&
    !token.isCapital &&
    at > 0 &&
    !isPersonWord(token.lower, words) &&
    words.finite.test(token.lower) &&
    token.lower.length > 4
  );
}

/** The verb at the token with its senses, where it says that something happened. */
export function verbAt(sentence: Sentence, at: number, words: TurkicFrames): FoundVerb | undefined {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isAside) return undefined;
  const { lower } = token;
  if (words.wish.test(tokens[at - 1]?.lower ?? '')) return undefined;
  if (!anyOf(words.verbs, () => words.verbs.map(({ stem }) => stem)).test(lower)) return undefined;
  const senses = words.verbs.filter(({ stem }) => stem.test(lower));
  if (senses.length === 0) return undefined;
  const isChained = tokens[at + 1]?.text === ',';
  const rest = lower.slice(Math.max(...senses.map(({ stem }) => stem.exec(lower)?.[0].length ?? 0)));
  const passive = words.passive.exec(rest)?.[0] ?? '';
  const ending = rest.slice(passive.length);
  const finite = words.finite.exec(ending);
  const isWhole = finite !== null && finite.index === 0 && finite[0].length === ending.length;
  const isGoingOn = words.converb.test(ending) && words.ongoing.test(tokens[at + 1]?.lower ?? '');
  const isConverb = !isWhole && isChained && words.converb.test(ending);
  // A participle before its noun tells something of the noun, and no more.
  const next = tokens[at + 1];
  const isAsked = /^(?:ма|ме|ба|бе|па|пе|бы|би|бу|бү|пы|пи)$/u.test(tokens[at + 1]?.lower ?? '');
  const isBeforeNoun = next?.kind === 'word' && words.participle.test(ending) && !words.adverbs.test(next.lower);
  const isNominal = !isWhole && words.nominal.test(ending);
  if ((!isWhole && !isConverb && !isNominal && !isGoingOn) || isBeforeNoun || isAsked) return undefined;
  return {
    at,
    senses,
    isPassive: passive !== '',
    isNegated: (isNominal ? words.nominal : words.finite).exec(ending)?.groups?.['not'] !== undefined,
    isMine: isNominal || finite?.groups?.['me'] !== undefined,
    isConverb,
    isNominal,
    isMany: finite?.groups?.['many'] !== undefined,
  };
}

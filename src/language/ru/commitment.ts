/** How far a voice stands behind what is said: its polarity, and the words that keep a distance. */

import type { Polarity } from '../../statement/content.ts';
import type { Act } from '../../statement/statement.ts';
import type { Sentence } from '../language.ts';
import { holds, wordsAt, type Stretch } from '../proposal.ts';
import type { Token } from '../tokens.ts';
import { clauseWords, hedges } from './words.ts';

/** Negative where the main clause is denied, or affirmed by a voice that denies it; a denied denial is positive. */
export function polarityOf(passage: readonly Token[], act: Act): Polarity {
  return isMainClauseNegated(passage) === (act === 'denies') ? 'positive' : 'negative';
}

/** Only the main clause counts: «те, кто не пришёл» is no denial, nor is «не только». */
function isMainClauseNegated(passage: readonly Token[]): boolean {
  const words = passage.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  const main = /^(?:что|чтобы)$/u.test(words[0] ?? '') ? words.slice(1) : words;
  const end = main.findIndex((lower, index) => index > 0 && clauseWords.has(lower) && lower !== 'как');
  const clause = main.slice(0, end === -1 ? undefined : end);
  return clause.some((lower, index) => {
    const next = clause[index + 1] ?? '';
    if (/^(?:только|просто|столько|менее|более|раз|исключено)$/u.test(next)) return false;
    return lower === 'не' || lower === 'нет' || lower === 'никогда' || lower === 'нельзя';
  });
}

/** The first word in the passage or right before the cue that keeps a distance. */
export function findHedge(
  { text, tokens }: Sentence,
  { cue, passage }: { readonly cue: Stretch; readonly passage: Stretch },
) {
  const cueAt = tokens.findIndex(({ start }) => start === cue.start);
  const hedge = tokens.find(
    (token, index) => hedges.has(token.lower) && (index === cueAt - 1 || holds(passage, token)),
  );
  return hedge && wordsAt(text, hedge);
}

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

/** Only the main clause counts ("those who did not come" is no denial), and of what is asked the first thing. */
function isMainClauseNegated(passage: readonly Token[]): boolean {
  const words = passage.filter(({ kind }) => kind === 'word').map(({ lower }) => lower);
  const main = words[0] === 'that' ? words.slice(1) : words;
  const end = main.findIndex((lower, index) => index > 0 && clauseWords.has(lower) && lower !== 'as');
  const clause = main.slice(0, end === -1 ? undefined : end);
  return clause.some((lower, index) => {
    const next = clause[index + 1] ?? '';
    if (/^(?:only|just|doubt|longer|later|less|more)$/.test(next)) return false;
    if (lower === 'not' && next === 'to') return !clause.slice(0, index).includes('to');
    return /^(?:not|no|never|nobody|nothing|cannot)$/.test(lower) || lower.endsWith("n't");
  });
}

/** The first word in the passage or right before the cue that keeps a distance, or "may" and "might" before a verb. */
export function findHedge(
  { text, tokens }: Sentence,
  { cue, passage }: { readonly cue: Stretch; readonly passage: Stretch },
) {
  const cueAt = tokens.findIndex(({ start }) => start === cue.start);
  const hedge = tokens.find((token, index) => {
    if (index === cueAt - 1 && hedges.has(token.lower)) return true;
    if (!holds(passage, token)) return false;
    const isModal = token.lower === 'might' || token.text === 'may';
    return hedges.has(token.lower) || (isModal && tokens[index + 1]?.kind === 'word');
  });
  return hedge && wordsAt(text, hedge);
}

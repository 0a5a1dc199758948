/** Whether two people's names have nothing in common, remembered: the same few names come again and again. */

import { areNamesForeign } from '../reasoning/compare-names.ts';
import type { EncodedTestimony } from './columns.ts';

/** Asks of two subjects, given by their places. */
export function createNameTable({ descriptions, subjects }: EncodedTestimony): (a: number, b: number) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const [one, other] = [subjects.description[a] ?? 0, subjects.description[b] ?? 0];
    const pair = Math.min(one, other) * descriptions.length + Math.max(one, other);
    const found = known.get(pair);
    if (found !== undefined) return found;
    const answer = areNamesForeign(descriptions[one]?.names ?? [], descriptions[other]?.names ?? []);
    if (known.size < mostRemembered) known.set(pair, answer);
    return answer;
  };
}

const mostRemembered = 500_000;

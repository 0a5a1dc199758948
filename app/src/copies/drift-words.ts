/** What is said of pairs of sources and of drift: short sentences, the same wherever they stand. */

import type { ShownComparison, ShownCopyPair } from '../api/types.ts';
import { countOf, listOf } from '../parts/words.ts';

export type DriftKind = ShownComparison['sentences'][number]['drift'][number]['kind'];

const kinds: Readonly<Record<DriftKind, string>> = {
  figure: 'another figure',
  date: 'another date',
  polarity: 'one says it, the other denies it',
  payer: 'somebody else pays',
  attribution: 'no word any more of who said it',
};

export function sayDrift(kind: DriftKind): string {
  return kinds[kind];
}

/** "1 change of meaning". */
export function countDrifts(count: number): string {
  return count === 0 ? 'no change of meaning seen' : countOf(count, 'change of meaning', 'changes of meaning');
}

/** The headline of two sources side by side: "One change of meaning: somebody else pays." */
export function sayDrifts(drifts: readonly DriftKind[]): string {
  const [only] = drifts;
  if (only === undefined) return 'No change of meaning seen.';
  if (drifts.length === 1) return `One change of meaning: ${sayDrift(only)}.`;
  const each = [...Map.groupBy(drifts, (kind) => kind)].map(
    ([kind, those]) => sayDrift(kind) + (those.length > 1 ? ` (${those.length})` : ''),
  );
  return `${countDrifts(drifts.length)}: ${listOf(each)}.`;
}

type Related = Pick<ShownCopyPair, 'kind' | 'derivation'>;

/** What the copy is of its original: "looks like a translation of". */
export function sayRelation({ kind, derivation }: Related): string {
  if (derivation !== undefined) return `is ${aOrAn(derivation)} of`;
  switch (kind) {
    case 'copy':
    case 'translation':
      return `looks like ${aOrAn(kind)} of`;
    case 'excerpt':
      return 'shares wording with';
    default:
      return 'tells the same story as';
  }
}

function aOrAn(derivation: string): string {
  return derivation === 'excerpt' ? 'an excerpt' : `a ${derivation}`;
}

/** How alike the two are: "figures and names alike by 66 %". */
export function sayLikeness({ kind, likeness }: Pick<ShownCopyPair, 'kind' | 'likeness'>): string | undefined {
  const share = `${Math.round(likeness * 100)} %`;
  if (kind === 'declared') return undefined;
  return kind === 'copy' || kind === 'excerpt'
    ? `${share} of the shorter one stands in the other`
    : `figures and names alike by ${share}`;
}

/** How it is known which was first. */
export function sayOrder(because: ShownCopyPair['because']): string {
  return {
    declared: 'derived, as somebody said when it was added',
    published: 'first by its date of publication',
    size: 'which was first is a guess: the longer one',
  }[because];
}

export type SideNames = { readonly original: string; readonly copy: string };

/** What the two are called where they stand beside each other; a guess of which was first is not said as if it were known. */
export function nameSides({ because, derivation }: Pick<ShownCopyPair, 'because' | 'derivation'>): SideNames {
  if (derivation !== undefined) return { original: 'original', copy: derivation };
  return because === 'published'
    ? { original: 'earlier one', copy: 'later one' }
    : { original: 'longer one', copy: 'shorter one' };
}

/** Whether somebody has said, or wording and figures tell, that one was made from the other. */
export function isDerived({ kind, derivation }: Related): boolean {
  return derivation !== undefined || kind !== 'same-story';
}

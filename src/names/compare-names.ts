/**
 * Are two names one name? A score from 0 to 1, where it stands, and why, in words. It is asked before a person is: nothing is ever
 * merged for it. Symmetric, deterministic, and the same for every name and itself. Two people may well have one name, and
 * one person two: that is for a judgement.
 *
 * Hostile: any text whatever. What is longer than a name is cut, so that no text takes long.
 */

import { compareOrganisations } from './compare-organisations.ts';
import { comparePeople } from './compare-people.ts';
import { bands } from './costs.ts';
import type { Name, NameKind } from './name.ts';
import { readName } from './read-name.ts';
import type { NameReason } from './reasons.ts';

export type NameBand = 'same' | 'maybe' | 'different';
export type NameComparison = {
  /** 1 is one name beyond doubt; rounded to thousandths. */
  readonly score: number;
  readonly band: NameBand;
  /** What tells most against first, then what tells in favour. */
  readonly reasons: readonly NameReason[];
};

/** Compares two names. Without a kind, words of organisations tell whether they are names of people. */
export function compareNames(a: string, b: string, kind?: NameKind): NameComparison {
  const [first, second] = [readName(a, kind), readName(b, kind)];
  const isAlike = first.isOrganisation === second.isOrganisation;
  if (kind !== undefined || (isAlike && !mayBeAcronym(a, second) && !mayBeAcronym(b, first)))
    return compareReadNames(first, second);
  return compareReadNames(readName(a, 'organisation'), readName(b, 'organisation'));
}

/** "IRSL" beside "Iran River Shipping Lines": capitals alone, and three words or more. */
function mayBeAcronym(text: string, { words }: Name): boolean {
  return words.length > 2 && /^\p{Lu}{3,8}$/u.test(text);
}

/** Compares two names that have been read as the same kind. */
export function compareReadNames(a: Name, b: Name): NameComparison {
  if (a.folded === b.folded)
    return a.folded === ''
      ? weigh([{ kind: 'nothing-common', cost: 3, words: [] }])
      : weigh([{ kind: 'identical', cost: 0, words: [] }]);
  // One order for both directions: the answer cannot depend on which name was asked about.
  const [first, second] = a.folded < b.folded ? [a, b] : [b, a];
  return weigh(a.isOrganisation ? compareOrganisations(first, second) : comparePeople(first, second));
}

function weigh(reasons: readonly NameReason[]): NameComparison {
  const cost = reasons.reduce((sum, reason) => sum + reason.cost, 0);
  const score = Math.round(Math.exp(-cost) * 1000) / 1000;
  return { score, band: bandOf(score), reasons: reasons.toSorted((x, y) => y.cost - x.cost) };
}

/** Where a score stands. */
export function bandOf(score: number): NameBand {
  return score >= bands.same ? 'same' : score >= bands.maybe ? 'maybe' : 'different';
}

/**
 * Where nobody has named a hypothesis yet: the sides of the question that most origins take part in, each as a
 * hypothesis. A proposal like any other; it stands nowhere until a person makes it theirs.
 */

import type { ConflictGroup, Findings } from '../findings.ts';
import type { Hypothesis } from './hypothesis.ts';

export type Suggestion = { readonly group: ConflictGroup; readonly hypotheses: readonly Hypothesis[] };

/** The sides of the most disputed question, named 1, 2, …; undefined where no question has two sides. */
export function suggestHypotheses({ groups }: Pick<Findings, 'groups'>): Suggestion | undefined {
  const disputed = groups.filter(({ sides }) => sides.length > 1);
  const [group] = disputed.toSorted((a, b) => weightOf(b) - weightOf(a) || b.conflicts.length - a.conflicts.length);
  if (!group) return undefined;
  const hypotheses = group.sides.slice(0, mostSides).map(({ contents }, place) => ({
    name: String(place + 1),
    holds: contents.map((key) => ({ kind: 'said', key, isDenied: false }) as const),
  }));
  return { group, hypotheses };
}

/** More sides than these are not weighed unasked. */
const mostSides = 5;

/** How many origins take part beside those of the strongest side: a question with one dissenter is little disputed. */
function weightOf({ sides }: ConflictGroup): number {
  const [, ...others] = sides.map(({ origins }) => origins.length);
  return others.reduce((sum, each) => sum + each, 0);
}

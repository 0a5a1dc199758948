/** What rules are given: premises, what makes subjects one or different, where places lie, and rates of exchange. */

import type { SaidContent } from './collect-contents.ts';
import { collectDifferences } from './differences.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { createPremises, type Premises } from './premises.ts';
import { collectRates } from './rates.ts';
import type { RuleContext } from './rule.ts';
import { relateSubjects } from './sameness.ts';
import type { Testimony } from './testimony.ts';

/** Prepares looking at contents. `stop` is told where something is left unlooked at. */
export function prepareRules(
  { vocabulary }: Pick<Testimony, 'vocabulary'>,
  subjects: MergedSubjects,
  contents: readonly SaidContent[],
  stop: (limit: number) => void,
): RuleContext {
  const premises: Premises = createPremises(contents);
  const sameness = relateSubjects({ contents, subjects, vocabulary, premises, stop });
  const differences = collectDifferences(contents, subjects, sameness, premises, stop);
  const places = { withinOf: subjects.withinOf, isContainer: subjects.isContainer };
  const rates = collectRates(contents, subjects, vocabulary, stop);
  return { contents, subjects, vocabulary, premises, sameness, differences, places, rates, stop };
}

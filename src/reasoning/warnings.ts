/**
 * What a person should look at before relying on findings. Few and useful: each says what to do about it, and none
 * repeats what a conflict says already.
 */

import type { Warning } from './findings.ts';
import { suspectedCopies } from './warnings/on-copies.ts';
import { contradictedDecisions, idleDecisions } from './warnings/on-decisions.ts';
import { driftingFigures } from './warnings/on-figures.ts';
import { gradesAboveAnonymity, suggestedGrades, ungradedDeciders } from './warnings/on-grades.ts';
import { circularChains, selfContradictions } from './warnings/on-origins.ts';
import { suspectedMeanings } from './warnings/on-referents.ts';
import { shortAttributions, suspectReadings, unreadableContents } from './warnings/on-statements.ts';
import type { WarningContext } from './warnings/warning.ts';

/** All warnings, by how pressing they are. */
export function collectWarnings(context: WarningContext): readonly Warning[] {
  return [
    ...contradictedDecisions(context),
    ...idleDecisions(context),
    ...unreadableContents(context),
    ...gradesAboveAnonymity(context),
    ...suspectReadings(context),
    ...selfContradictions(context),
    ...circularChains(context),
    ...suspectedMeanings(context),
    ...suspectedCopies(context),
    ...ungradedDeciders(context),
    ...suggestedGrades(context),
    ...driftingFigures(context),
    ...shortAttributions(context),
  ];
}

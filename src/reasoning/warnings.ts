/**
 * What a person should look at before relying on findings. Few and useful: each says what to do about it, and none
 * repeats what a conflict says already.
 */

import type { Warning } from './findings.ts';
import { createKeptOne } from './kept.ts';
import { suspectedCopies } from './warnings/on-copies.ts';
import { contradictedDecisions, idleDecisions } from './warnings/on-decisions.ts';
import { driftingFigures } from './warnings/on-figures.ts';
import { gradesAboveAnonymity, suggestedGrades, ungradedDeciders } from './warnings/on-grades.ts';
import { circularChains, selfContradictions } from './warnings/on-origins.ts';
import { suspectedMeanings } from './warnings/on-referents.ts';
import { shortAttributions, suspectReadings, unreadableContents } from './warnings/on-statements.ts';
import type { WarningContext } from './warnings/warning.ts';

/** All warnings, by how pressing they are; those that take a look at every content, only where one has changed. */
export function createWarnings(): (context: WarningContext) => readonly Warning[] {
  const keepMeanings = createKeptOne<readonly Warning[]>();
  const [keepCopies, keepFigures] = [createKeptOne<readonly Warning[]>(), createKeptOne<readonly Warning[]>()];
  return (context) => {
    const { contents, told, conflicts, subjects, testimony } = context;
    const meanings = keepMeanings([contents.list, conflicts, subjects], () => suspectedMeanings(context));
    const copies = keepCopies([contents.list, told, conflicts, subjects, ...testimony.voices], () =>
      suspectedCopies(context),
    );
    const figures = keepFigures([contents.list, subjects], () => driftingFigures(context));
    return collectWarnings(context, { meanings, copies, figures });
  };
}

function collectWarnings(
  context: WarningContext,
  { meanings, copies, figures }: Readonly<Record<'meanings' | 'copies' | 'figures', readonly Warning[]>>,
): readonly Warning[] {
  return [
    ...contradictedDecisions(context),
    ...idleDecisions(context),
    ...unreadableContents(context),
    ...gradesAboveAnonymity(context),
    ...suspectReadings(context),
    ...selfContradictions(context),
    ...circularChains(context),
    ...meanings,
    ...copies,
    ...ungradedDeciders(context),
    ...suggestedGrades(context),
    ...figures,
    ...shortAttributions(context),
  ];
}

/**
 * What a person should look at before relying on findings. Few and useful: each says what to do about it, and none
 * repeats what a conflict says already.
 */

import type { UnplacedContent } from './collect-contents.ts';
import { createCampSearch } from './find-camps.ts';
import type { Warning } from './findings.ts';
import { createKeptOne, createPick } from './kept.ts';
import { hasSharedWords } from './shared-wording.ts';
import type { Support } from './support-graph.ts';
import type { Testimony } from './testimony.ts';
import { suspectedByErrors, suspectedByWording } from './warnings/on-copies.ts';
import { contradictedDecisions, idleDecisions } from './warnings/on-decisions.ts';
import { driftingFigures, mayDrift } from './warnings/on-figures.ts';
import { gradesAboveAnonymity, mayBeSign, suggestedGrades, ungradedDeciders } from './warnings/on-grades.ts';
import { circularChains, isCircular, selfContradictions } from './warnings/on-origins.ts';
import { suspectedMeanings } from './warnings/on-referents.ts';
import { shortAttributions, suspectReadings, unreadableContents } from './warnings/on-statements.ts';
import type { PickedContext, WarningContext } from './warnings/warning.ts';

/** All warnings, by how pressing they are; those that take a look at every content, only where one has changed. */
export function createWarnings({ vocabulary }: Pick<Testimony, 'vocabulary'>): Warnings {
  const keepMeanings = createKeptOne<readonly Warning[]>();
  const [keepWording, keepErrors] = [createKeptOne<readonly Warning[]>(), createKeptOne<readonly Warning[]>()];
  const keepFigures = createKeptOne<readonly Warning[]>();
  const [pickWorded, pickSigns] = [createPick(isContentBefore, hasSharedWords), createPick(isContentBefore, mayBeSign)];
  const pickFigures = createPick<UnplacedContent>(isContentBefore, (content) => mayDrift(content, vocabulary));
  const pickCircular = createPick<Support>((a, b) => isContentBefore(a.content, b.content), isCircular);
  const searchCamps = createCampSearch();
  return (context) => {
    const { contents, told, conflicts, subjects, sameness, supports, testimony } = context;
    const picked: PickedContext = {
      ...context,
      worded: pickWorded(contents.list),
      figures: pickFigures(contents.list),
      signs: pickSigns(contents.list),
      circular: pickCircular(supports),
    };
    const camps = searchCamps({ supports, conflicts, classOf: sameness.classOf });
    const meanings = keepMeanings(camps, () => suspectedMeanings(camps));
    // Where nobody shares words, nothing else bears on it.
    const wording = keepWording(picked.worded.length > 0 ? [contents.list] : [], () => suspectedByWording(picked));
    const errors = keepErrors([supports, told, conflicts, subjects, ...testimony.voices], () =>
      suspectedByErrors(context),
    );
    const figures = keepFigures([picked.figures, subjects], () => driftingFigures(picked));
    return collectWarnings(picked, { meanings, copies: [...wording, ...errors], figures });
  };
}

export type Warnings = (context: WarningContext) => readonly Warning[];

function isContentBefore(a: UnplacedContent, b: UnplacedContent): boolean {
  return a.key < b.key;
}

function collectWarnings(
  context: PickedContext,
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

/**
 * What a person should look at before relying on findings. Few and useful: each says what to do about it, and none
 * repeats what a conflict says already.
 */

import type { Collected, UnplacedContent } from './collect-contents.ts';
import { createCampSearch } from './find-camps.ts';
import type { ContentFinding, Fault, Warning } from './findings.ts';
import { createAlong, createPick } from './edited-lists.ts';
import { createKeptOne } from './kept.ts';
import { mayBeError } from './shared-errors.ts';
import { hasSharedWords } from './shared-wording.ts';
import type { Support } from './support-graph.ts';
import type { Testimony } from './testimony.ts';
import { suspectedByErrors, suspectedByWording } from './warnings/on-copies.ts';
import { contradictedDecisions, idleDecisions } from './warnings/on-decisions.ts';
import { driftingFigures, mayDrift } from './warnings/on-figures.ts';
import { gradesAboveAnonymity, mayBeSign, suggestedGrades, ungradedDeciders } from './warnings/on-grades.ts';
import { isCircular, selfContradictions, tellCircular } from './warnings/on-origins.ts';
import { suspectedMeanings } from './warnings/on-referents.ts';
import { shortAttributions, tellSuspect, unreadableContents } from './warnings/on-statements.ts';
import type { PickedContext, WarningContext } from './warnings/warning.ts';

/** All warnings, by how pressing they are; those that take a look at every content, only where one has changed. */
export function createWarnings({ vocabulary }: Pick<Testimony, 'vocabulary'>): Warnings {
  const keepMeanings = createKeptOne<readonly Warning[]>();
  const [keepWording, keepErrors] = [createKeptOne<readonly Warning[]>(), createKeptOne<readonly Warning[]>()];
  const [keepAbove, keepFigures] = [createKeptOne<readonly Warning[]>(), createKeptOne<readonly Warning[]>()];
  const [pickWorded, pickSigns] = [createPick(isContentBefore, hasSharedWords), createPick(isContentBefore, mayBeSign)];
  const pickFigures = createPick<UnplacedContent>(isContentBefore, (content) => mayDrift(content, vocabulary));
  const pickCircular = createPick<Support>((a, b) => isContentBefore(a.content, b.content), isCircular);
  const pickFalling = createPick<ContentFinding>((a, b) => a.key < b.key, mayBeError);
  const suspectedAlong = createAlong(isIdBefore, (fresh: readonly Fault[]) => fresh.map(tellSuspect));
  const circularAlong = tellCircularAlong();
  const searchCamps = createCampSearch();
  return (context) => {
    const { contents, told, conflicts, subjects, sameness, supports, testimony, voices } = context;
    const picked: PickedContext = {
      ...context,
      worded: pickWorded(contents.list),
      figures: pickFigures(contents.list),
      signs: pickSigns(contents.list),
      falling: pickFalling(told),
    };
    const camps = searchCamps({ supports, conflicts, classOf: sameness.classOf });
    const meanings = keepMeanings(camps, () => suspectedMeanings(camps));
    // Where nobody shares words, nothing else bears on it.
    const wording = keepWording(picked.worded.length > 0 ? [contents.list] : [], () => suspectedByWording(picked));
    const errors = keepErrors([supports, told, conflicts, subjects, voices], () => suspectedByErrors(picked));
    const figures = keepFigures([picked.figures], () => driftingFigures(picked));
    const circular = circularAlong(pickCircular(supports), contents.statementOf);
    return collectWarnings(picked, {
      above: keepAbove([testimony.grades, voices], () => gradesAboveAnonymity(context)),
      suspected: suspectedAlong(context.suspects),
      circular,
      meanings,
      copies: [...wording, ...errors],
      figures,
    });
  };
}

export type Warnings = (context: WarningContext) => readonly Warning[];

/** A support is of its statements: as long as it is the same, so are they. */
function tellCircularAlong(): (
  supports: readonly Support[],
  statementOf: Collected['statementOf'],
) => readonly Warning[] {
  let statementsNow: Collected['statementOf'] | undefined;
  const along = createAlong<Support, Warning>(
    (a, b) => isContentBefore(a.content, b.content),
    (fresh) => fresh.map((support) => tellCircular(support, (id) => statementsNow?.(id))),
  );
  return (supports, statementOf) => {
    statementsNow = statementOf;
    return along(supports);
  };
}

function isIdBefore(a: Fault, b: Fault): boolean {
  return a.id < b.id;
}

function isContentBefore(a: UnplacedContent, b: UnplacedContent): boolean {
  return a.key < b.key;
}

/** Those that are told along with what they are of, or again only where something has changed. */
type KeptWarnings = Readonly<
  Record<'above' | 'suspected' | 'circular' | 'meanings' | 'copies' | 'figures', readonly Warning[]>
>;

function collectWarnings(
  context: PickedContext,
  { above, suspected, circular, meanings, copies, figures }: KeptWarnings,
): readonly Warning[] {
  return [
    ...contradictedDecisions(context),
    ...idleDecisions(context),
    ...unreadableContents(context),
    ...above,
    ...suspected,
    ...selfContradictions(context),
    ...circular,
    ...meanings,
    ...copies,
    ...ungradedDeciders(context),
    ...suggestedGrades(context),
    ...figures,
    ...shortAttributions(context),
  ];
}

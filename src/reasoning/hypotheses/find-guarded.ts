/**
 * What of a statement rules look at whether or not it holds, in the part of the testimony where they do: whether others may be told
 * otherwise once it was never said. A wide guess, and quick: nothing that could be is left out.
 */

import { canonicalText } from '../../base/canonical.ts';
import type { StatementId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { SaidContent } from '../collect-contents.ts';
import type { Part } from '../look-at-part.ts';
import type { Testimony } from '../testimony.ts';
import { saysLength } from '../time-graph.ts';
import type { Standing } from './compared.ts';
import { mayGuard } from './stage.ts';

/** The parts in which something else may be found once these were never said. */
export type FindGuarded = (ids: ReadonlySet<StatementId>) => readonly Part[];

/** Opens the parts that `isNear` picks. `byId` are the statements of the testimony. */
export function openGuarded(
  standing: Standing,
  testimony: Testimony,
  { byId, isNear }: { readonly byId: ById; readonly isNear: (part: Part) => boolean },
): FindGuarded {
  const placesOf = openPlaces(testimony, byId, standing.stage.found.parts.filter(isNear));
  const given = openGiven(standing, testimony.vocabulary, byId);
  return (ids) => {
    const found = new Set<Part>();
    for (const id of ids) for (const place of placesOf(id)) if (mayAlter(place, ids, given)) found.add(place.part);
    return [...found];
  };
}

type ById = ReadonlyMap<string, Statement>;

/** A statement where it was looked at. `isTarget` is true where others speak of it. */
type Place = {
  readonly part: Part;
  readonly statement: Statement;
  readonly content: SaidContent;
  readonly isTarget: boolean;
};

/** The places of each statement: where it says something, and where others say something of it. */
function openPlaces(
  { statements }: Testimony,
  byId: ById,
  parts: readonly Part[],
): (id: StatementId) => readonly Place[] {
  const places = new Map<string, Place[]>();
  const add = (id: string, place: Place) => {
    const known = places.get(id);
    if (known) known.push(place);
    else places.set(id, [place]);
  };
  for (const part of parts)
    for (const content of part.contents)
      for (const id of content.statements) {
        const statement = byId.get(id);
        if (statement) add(id, { part, statement, content, isTarget: false });
      }
  const targets = new Map<string, string>(
    statements.flatMap(({ id, content }) => (content.kind === 'about' ? [[id, content.target] as const] : [])),
  );
  for (const id of targets.keys()) {
    const own = places.get(id) ?? [];
    // What a target is about itself goes on to whatever that is about.
    const passed = new Set<string>();
    for (let next = targets.get(id); next !== undefined && !passed.has(next); next = targets.get(next)) {
      passed.add(next);
      for (const place of own) if (!place.isTarget) add(next, { ...place, isTarget: true });
    }
  }
  return (id) => places.get(id) ?? nowhere;
}

const nowhere: readonly Place[] = [];

/** False where leaving these out can do no more than their faults do. */
function mayAlter({ part, content, statement, isTarget }: Place, ids: ReadonlySet<StatementId>, given: Given): boolean {
  if (isTarget) return true;
  const { paths, statements, plain } = content;
  const isGone = statements.every((id) => ids.has(id));
  if (isGone && mayGuard(content, given.vocabulary)) {
    const known = given.factsOf(part);
    const facts = factsIn(statement, plain);
    const isLeft = (fact: string) => known.get(fact)?.some((id) => !ids.has(id)) === true;
    if (!facts?.every(isLeft)) return true;
  }
  if (isGone) return false;
  // Others go on saying it. What one says may go on in another's chain, and when it was said may count.
  const isPlain = (path: SaidContent['paths'][number]) =>
    path.voices.length === path.statement.attribution.length && path.statement.saidAt === paths[0]?.statement.saidAt;
  return paths.length !== statements.length || !paths.every(isPlain) || given.restsOtherwise(part, content, ids);
}

/** What is asked of parts again and again. */
type Given = {
  readonly vocabulary: Vocabulary;
  /** True where a conflict with this content rests on other takings of two for one once these are not among those who say it. */
  readonly restsOtherwise: (part: Part, content: SaidContent, ids: ReadonlySet<StatementId>) => boolean;
  readonly factsOf: (part: Part) => ReadonlyMap<string, readonly StatementId[]>;
};

function openGiven({ stage: { found }, account: { holds } }: Standing, vocabulary: Vocabulary, byId: ById): Given {
  const { referents } = found;
  const conflicts = new Map(found.conflicts.map((conflict) => [conflict.id, conflict]));
  const facts = new Map<Part, ReadonlyMap<string, readonly StatementId[]>>();
  const collectFacts = ({ contents }: Part) => {
    const known = new Map<string, StatementId[]>();
    for (const { plain, statements } of contents)
      for (const id of statements) {
        const statement = byId.get(id);
        for (const fact of (statement && factsIn(statement, plain)) ?? []) {
          const before = known.get(fact);
          if (before) before.push(id);
          else known.set(fact, [id]);
        }
      }
    return known;
  };
  return {
    vocabulary,
    restsOtherwise: (part, content, ids) =>
      part.conflicts.some(({ found: { id } }) => {
        const conflict = conflicts.get(id);
        if (!conflict?.members.some(({ key }) => key === content.key) && !isJoining(content)) return false;
        if (!conflict || referents.mayRestOn(conflict).length === 0) return false;
        const restingOn = (isLeft: (id: StatementId) => boolean) => {
          const by = conflict.members.map(({ index, statements }) => [
            ...statements.filter(isLeft),
            ...(holds.get(index)?.statements ?? []),
          ]);
          return referents.restOnTaken(conflict, by, isLeft).premises;
        };
        return (
          restingOn((each) => byId.has(each)).join(' ') !==
          restingOn((each) => byId.has(each) && !ids.has(each)).join(' ')
        );
      }),
    factsOf: (part) => {
      const known = facts.get(part) ?? collectFacts(part);
      facts.set(part, known);
      return known;
    },
  };
}

/** Bears out that two are one. */
function isJoining({ plain }: SaidContent): boolean {
  return plain.kind === 'identity' && plain.same;
}

/**
 * What rules take from a statement about an event whether or not it holds, each as a text: its type, and who is in it. The
 * same text from two statements is the same to every rule, whoever is taken for one. Undefined where it says more than that.
 */
function factsIn(
  { content, proposedBy, passage }: Statement,
  plain: SaidContent['plain'],
): readonly string[] | undefined {
  if (plain.kind !== 'event' || plain.polarity === 'negative' || content.kind !== 'event') return undefined;
  if (content.when && saysLength(content.when)) return undefined;
  const type = canonicalText([content.event, content.type, proposedBy ? passage.source : '']);
  const roles = Object.entries(content.roles).flatMap(([role, value]) =>
    value?.kind === 'subject' ? [`${type} ${role} ${value.subject}`] : [],
  );
  return [type, ...roles];
}

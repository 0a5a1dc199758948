/**
 * Two accounts as they are where some statements were never said. Mostly that is what they cost with the faults of these for
 * nothing; but rules also look at what is said at all, whether or not it holds: what an event is called, who takes part in it,
 * that a length is given, how a chain goes on. So without a statement they may find something else among the rest. Whether
 * they do is seen in its part of the testimony, which is small; only where they do is everything weighed again.
 */

import type { StatementId } from '../../base/id.ts';
import { premiseName, type FoundConflict } from '../find-conflicts.ts';
import { statementsFor, type Part } from '../look-at-part.ts';
import type { SaidContent } from '../collect-contents.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Testimony } from '../testimony.ts';
import type { Standing } from './compared.ts';
import { openGuarded } from './find-guarded.ts';
import { findOnStage, openStageMemory, type FoundOnStage } from './keep-stage.ts';
import { conflictsAmong, openHeldBy, openStage, type StageOptions } from './stage.ts';
import type { Supposed } from './suppose.ts';

/** One side of a pair with what its hypothesis supposes. */
export type Supposing = Standing & { readonly supposed: readonly Supposed[] };

export type LeavingOut = {
  /** By how much both cost more without these, in the order of the pair; undefined where their faults for nothing come to the same. */
  readonly risesWithout: (ids: ReadonlySet<StatementId>) => readonly [number, number] | undefined;
  /** False where so much hangs together that not all of it was looked at. */
  readonly isComplete: () => boolean;
};

/** Opens a pair for leaving statements out. */
export function openLeavingOut(
  testimony: Testimony,
  pair: readonly Supposing[],
  options: Pick<StageOptions, 'saysOf' | 'memory'> & {
    /** Those in which the two differ. */
    readonly conflicts: readonly FoundConflict[];
  },
): LeavingOut {
  const work = { looks: mostLooks, weighings: mostWeighings };
  const isNear = openNear(pair, options.conflicts);
  const byId = new Map<string, Statement>(testimony.statements.map((statement) => [statement.id, statement]));
  const sides = pair.map((side) => openAltering(testimony, side, { ...options, byId, isNear }));
  return {
    isComplete: () => work.looks >= 0 && work.weighings >= 0,
    risesWithout: (ids) => {
      if (!sides.some((isAltered) => isAltered(ids, work))) return undefined;
      if (--work.weighings < 0) return undefined;
      const left = { ...testimony, statements: testimony.statements.filter(({ id }) => !ids.has(id)) };
      const [first = NaN, second = NaN] = pair.map(({ stage, account, supposed }) => {
        const again = openStage(left, supposed, { ...options, stepsPerCluster: stage.stepsPerCluster });
        return again.accountOf(again.heldBy(supposed)).cost - account.cost;
      });
      return [first, second];
    },
  };
}

/** More parts than these are not looked at again, and no more weighed again than these. */
const [mostLooks, mostWeighings] = [2000, 60];

type Work = { looks: number };

type Altering = Pick<StageOptions, 'saysOf' | 'memory'> & {
  /** The statements of the testimony. */
  readonly byId: ReadonlyMap<string, Statement>;
  readonly isNear: (part: Part) => boolean;
};

/** Whether the rules find something else among what is left than they found before. */
function openAltering(
  testimony: Testimony,
  standing: Supposing,
  { saysOf, memory, byId, isNear }: Altering,
): (ids: ReadonlySet<StatementId>, work: Work) => boolean {
  const { supposed, stage, account } = standing;
  const looks = new Map<Part, Look>();
  const guarded = openGuarded(standing, testimony, { byId, isNear });

  function openLook({ contents }: Part): Look {
    const statements = statementsFor(contents, (id) => byId.get(id));
    const keys = new Set(contents.map(({ key }) => key));
    const held = [...account.holds.values()].filter(({ key }) => keys.has(key));
    const isHeld = new Set(held.flatMap(({ statements: own }) => own));
    const own = supposed.filter(({ committing }) => committing.some(({ id }) => isHeld.has(id)));
    const aside = openStageMemory(testimony.vocabulary, memory.leavesOutUnconfirmed, stage.found.subjects);
    const findIn = (isLeft: (id: StatementId) => boolean) => {
      const left = { ...testimony, statements: statements.filter(({ id }) => isLeft(id)) };
      return restedIn(findOnStage(left, own, saysOf, aside), own, { saysOf, isLeft });
    };
    let before: readonly Rested[] | undefined;
    return {
      statements: statements.map(({ id }) => id),
      // Where it holds nothing of what is supposed, other hypotheses find the same in it.
      supposed: own.flatMap(({ committing }) => committing.map(({ id }) => id)),
      isAltered: (ids) =>
        nameAll((before ??= findIn(() => true)), ids) !==
        nameAll(
          findIn((id) => !ids.has(id)),
          ids,
        ),
    };
  }

  function isAltered(part: Part, ids: ReadonlySet<StatementId>): boolean {
    const look = looks.get(part) ?? openLook(part);
    looks.set(part, look);
    const name = [...look.supposed, '', ...look.statements.filter((id) => ids.has(id))].join(' ');
    const known = memory.alteredBy(part);
    const answer = known.get(name) ?? look.isAltered(ids);
    known.set(name, answer);
    return answer;
  }

  return (ids, work) => guarded(ids).some((part) => --work.looks >= 0 && isAltered(part, ids));
}

/** A part looked at again. */
type Look = {
  /** All that is said in it. */
  readonly statements: readonly StatementId[];
  /** What of that is supposed. */
  readonly supposed: readonly StatementId[];
  readonly isAltered: (ids: ReadonlySet<StatementId>) => boolean;
};

/** The conflicts of a run, each by what it rests on. */
function restedIn(
  found: FoundOnStage,
  supposed: readonly Supposed[],
  { saysOf, isLeft }: Pick<StageOptions, 'saysOf'> & { readonly isLeft: (id: StatementId) => boolean },
): readonly Rested[] {
  const holds = openHeldBy(found, saysOf)(supposed);
  return conflictsAmong(found, holds, isLeft).map(({ premises }) =>
    premises.flatMap((number) => {
      const premise = found.premises[number];
      if (!premise) return [];
      const name = `${premiseName(premise)} ${premise.kind === 'rule' ? (premise.doubt ?? '') : ''}`;
      const paths = premise.kind === 'content' && !holds.has(number) ? premise.content.paths : undefined;
      return [{ name, paths }];
    }),
  );
}

/** Assumptions of these rules are about words, places and the like, and may be shared by what has nothing else in common. */
const shared: ReadonlySet<string> = new Set(['names-differ', 'places-apart', 'nobody-faster', 'across-currencies']);

/**
 * True for a part in which something may be found that bears on where the two differ: somebody says something in both, or it
 * holds what is supposed. What has no fault in common with that costs both the same.
 */
function openNear(pair: readonly Supposing[], conflicts: readonly FoundConflict[]): (part: Part) => boolean {
  const members = conflicts.flatMap((conflict) => conflict.members);
  const origins = new Set(members.flatMap(({ paths }) => paths.map(({ origin }) => origin)));
  const keys = new Set([
    ...members.map(({ key }) => key),
    ...pair.flatMap(({ account }) => [...account.holds.values()].map(({ key }) => key)),
  ]);
  const differing = new Set(conflicts.map(({ id }) => id));
  const mayShare = pair.some(({ account: { clusters } }) =>
    clusters.some((cluster) =>
      cluster.conflicts.some(
        ({ id, premises }) =>
          differing.has(id) &&
          premises.some((number) => {
            const premise = cluster.premises[number];
            return premise?.kind === 'rule' && shared.has(premise.rule);
          }),
      ),
    ),
  );
  const known = new Map<Part, boolean>();
  const look = ({ contents }: Part) =>
    mayShare || contents.some(({ key, paths }) => keys.has(key) || paths.some(({ origin }) => origins.has(origin)));
  return (part) => {
    const isNear = known.get(part) ?? look(part);
    known.set(part, isNear);
    return isNear;
  };
}

/** What a conflict rests on; where somebody says it, with the ways to it. */
type Rested = readonly { readonly name: string; readonly paths: SaidContent['paths'] | undefined }[];

/** The conflicts that are left without these, as one text. */
function nameAll(conflicts: readonly Rested[], ids: ReadonlySet<StatementId>): string {
  const named = conflicts.flatMap((premises) => {
    const left = premises.map(({ name, paths }) => {
      const ways = paths?.filter(({ statement }) => !ids.has(statement.id));
      return {
        name: `${name} ${(ways ?? []).map(({ statement, voices }) => [statement.id, ...voices].join(' ')).join(', ')}`,
        isLeft: ways?.length !== 0,
      };
    });
    return left.every(({ isLeft }) => isLeft)
      ? [
          left
            .map(({ name }) => name)
            .toSorted()
            .join('; '),
        ]
      : [];
  });
  return named.toSorted().join('\n');
}

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
import { findOnStage, openStageMemory } from './keep-stage.ts';
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
  const memory = openStageMemory(testimony.vocabulary, options.memory.leavesOutUnconfirmed);
  const isNear = openNear(pair, options.conflicts);
  const sides = pair.map((side) => openAltering(testimony, side, { ...options, memory, isNear }));
  const said = new Set(testimony.statements.map(({ id }) => id));
  return {
    isComplete: () => work.looks >= 0 && work.weighings >= 0,
    risesWithout: (ids) => {
      if (![...ids].some((id) => said.has(id)) || !sides.some((isAltered) => isAltered(ids, work))) return undefined;
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

/** Whether the rules find something else among what is left than they found before. */
function openAltering(
  testimony: Testimony,
  standing: Supposing,
  { saysOf, memory, isNear }: Pick<StageOptions, 'saysOf' | 'memory'> & { readonly isNear: (part: Part) => boolean },
): (ids: ReadonlySet<StatementId>, work: Work) => boolean {
  const { supposed } = standing;
  const byId = new Map<string, Statement>(testimony.statements.map((statement) => [statement.id, statement]));
  const before = new Map<Part, readonly Rested[]>();
  const guarded = openGuarded(standing, testimony);

  function findIn({ contents }: Part, isLeft: (id: StatementId) => boolean): readonly Rested[] {
    const statements = statementsFor(contents, (id) => byId.get(id)).filter(({ id }) => isLeft(id));
    const found = findOnStage({ ...testimony, statements }, supposed, saysOf, memory);
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

  return (ids, work) =>
    guarded(ids).some((part) => {
      if (!isNear(part)) return false;
      if (--work.looks < 0) return false;
      const known = before.get(part) ?? findIn(part, () => true);
      before.set(part, known);
      const now = findIn(part, (id) => !ids.has(id));
      return nameAll(known, ids) !== nameAll(now, ids);
    });
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

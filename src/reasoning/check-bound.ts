/**
 * Checks that every cluster's first way out resolves its conflicts, and that nothing costs less. Own code, small, nothing of
 * the engine: the clauses are derived again from statements and faults, and the proof is replayed step by step.
 */

import type { FindingId, StatementId, VoiceId } from '../base/id.ts';
import { provedBound } from '../solver/check/proved-bound.ts';
import { pathsForCheck } from './check/paths.ts';
import { mayBeOnePeople } from './check/people.ts';
import { readForCheck } from './check/read-testimony.ts';
import type {
  Bound,
  BoundClause,
  BoundProof,
  Cluster,
  Conflict,
  ContentKey,
  Fault,
  Findings,
  StatedPath,
} from './findings.ts';
import type { Testimony } from './testimony.ts';

/** A sentence for each cluster that does not hold up; none where all do. */
export function checkBound(
  findings: Pick<Findings, 'clusters' | 'conflicts' | 'faults'>,
  testimony: Testimony,
): readonly string[] {
  const read = readForCheck(testimony);
  const pathsOf = pathsForCheck(read);
  const book: Book = {
    conflicts: new Map(findings.conflicts.map((conflict) => [conflict.id, conflict])),
    faults: new Map(findings.faults.map((fault) => [fault.id, fault])),
    areOnePeople: (fault) =>
      fault.among !== undefined &&
      mayBeOnePeople(
        fault.among.map(({ voice }) => voice),
        read,
      ),
    byVoice: Map.groupBy(findings.faults, ({ voice }) => voice ?? ''),
    pathsOf: (id) => {
      const statement = read.statement(id);
      return statement ? pathsOf(statement) : [];
    },
  };
  return findings.clusters.flatMap((cluster) => {
    const problem = cluster.bound && problemOf(cluster, cluster.bound, book);
    return problem === undefined ? [] : [`Cannot confirm the ways out of cluster "${cluster.id}": ${problem}`];
  });
}

type Book = {
  readonly conflicts: ReadonlyMap<FindingId, Conflict>;
  readonly faults: ReadonlyMap<FindingId, Fault>;
  /** Whether those among a fault may be the same people: nobody falls with others who can be told apart. */
  readonly areOnePeople: (fault: Fault) => boolean;
  /** Faults of unnamed origins together, readings, rules and referents under the empty name. */
  readonly byVoice: ReadonlyMap<string, readonly Fault[]>;
  readonly pathsOf: (statement: StatementId) => readonly (readonly VoiceId[])[];
};

function problemOf({ waysOut, conflicts }: Cluster, bound: Bound, book: Book): string | undefined {
  const [best] = waysOut;
  const costOf = (fault: FindingId) => book.faults.get(fault)?.cost ?? Number.NaN;
  if (!best || best.faults.reduce((sum, fault) => sum + costOf(fault), 0) !== best.cost)
    return 'its cost is not that of its faults';
  if (bound.cost !== best.cost) return `it costs ${best.cost}, and ${bound.cost} is proved`;
  const wrong = bound.clauses.find((clause) => !isNeeded(clause, book));
  if (wrong) return `the faults said to be needed by conflict "${wrong.conflict}" are not all there are`;
  const clauses = new Map(bound.clauses.map(({ faults }, place) => [place, new Set(faults)]));
  const proved = provedCost(bound.proof, clauses, costOf);
  if (!(proved >= best.cost)) return `its proof shows only that it costs at least ${proved}`;
  const taken = new Set(best.faults);
  const open = conflicts.find((id) => !isResolved(id, taken, book));
  return open === undefined ? undefined : `it leaves conflict "${open}" as it is`;
}

/** True where every fault that could make a premise of the conflict fall, on the paths named, is in the clause. */
function isNeeded({ conflict: id, paths, faults }: BoundClause, book: Book): boolean {
  const conflict = book.conflicts.get(id);
  const has = new Set(faults);
  if (!conflict || paths.length !== conflict.members.length) return false;
  const areMembersDown = conflict.members.every(({ content, statements }, place) => {
    const path = paths[place];
    if (!path || !statements.includes(path.statement) || !isPath(path, book)) return false;
    return faultsOn(path, content, book).every((fault) => has.has(fault));
  });
  return areMembersDown && restingFaults(conflict, book).every((fault) => has.has(fault));
}

function isPath({ statement, voices }: StatedPath, { pathsOf }: Book): boolean {
  return pathsOf(statement).some((path) => path.join(' ') === voices.join(' '));
}

/** Every listed fault that lies on a path to a content. */
function faultsOn(
  { statement, voices }: StatedPath,
  content: ContentKey,
  { byVoice, areOnePeople }: Book,
): readonly FindingId[] {
  const origin = voices.at(-1);
  return [...voices, '']
    .flatMap((voice) =>
      (byVoice.get(voice) ?? []).filter((fault) => {
        switch (fault.kind) {
          case 'origin':
            return voice === origin && fault.content === content;
          case 'unnamed':
            return (
              fault.content === content && fault.among?.some((each) => each.voice === origin) && areOnePeople(fault)
            );
          case 'voice':
            return voice === origin;
          case 'relay':
            return voice !== origin && fault.origin === origin && fault.content === content;
          case 'reading':
            return fault.statements.includes(statement);
          case 'rule':
          case 'referent':
            return false;
        }
      }),
    )
    .map(({ id }) => id);
}

/** The faults of the assumptions and judgements that a conflict rests on. */
function restingFaults({ assumptions, decisions }: Conflict, { byVoice }: Book): readonly FindingId[] {
  return (byVoice.get('') ?? [])
    .filter(
      ({ kind, rule, appliesTo, judgement }) =>
        (kind === 'rule' && assumptions.some((each) => each.rule === rule && each.appliesTo === appliesTo)) ||
        (kind === 'referent' && judgement !== undefined && decisions.includes(judgement)),
    )
    .map(({ id }) => id);
}

/** True where an assumption or a judgement falls, or some member on all of its paths. */
function isResolved(id: FindingId, taken: ReadonlySet<FindingId>, book: Book): boolean {
  const conflict = book.conflicts.get(id);
  if (!conflict) return false;
  const isDown = (path: StatedPath, content: ContentKey) =>
    faultsOn(path, content, book).some((fault) => taken.has(fault));
  return (
    restingFaults(conflict, book).some((fault) => taken.has(fault)) ||
    conflict.members.some(({ content, statements }) =>
      statements.every((statement) =>
        book.pathsOf(statement).every((voices) => isDown({ statement, voices }, content)),
      ),
    )
  );
}

/**
 * What a proof proves, in thousandths of a nat: no set of faults that meets the clauses costs less. `clauses` hold the faults that are not left out,
 * without those clauses that are met by a fault taken. Anything that does not fit proves nothing.
 */
export function provedCost(
  proof: BoundProof,
  clauses: ReadonlyMap<number, ReadonlySet<FindingId>>,
  costOf: (fault: FindingId) => number,
): number {
  switch (proof.step) {
    case 'weights':
      return sumOfWeights(proof.weights, clauses, costOf);
    case 'impossible':
      return clauses.get(proof.clause)?.size === 0 ? Infinity : 0;
    case 'branch': {
      const met = new Map([...clauses].filter(([, faults]) => !faults.has(proof.fault)));
      const taken = costOf(proof.fault) + provedCost(proof.taken, met, costOf);
      return Math.min(taken, provedCost(proof.leftOut, without(proof.fault, clauses), costOf));
    }
    case 'drop': {
      const isReplaced = [...clauses.values()].every((faults) => !faults.has(proof.fault) || faults.has(proof.instead));
      const isCheap = proof.fault !== proof.instead && costOf(proof.instead) <= costOf(proof.fault);
      return isReplaced && isCheap ? provedCost(proof.rest, without(proof.fault, clauses), costOf) : 0;
    }
    case 'ignore':
      return provedCost(proof.rest, new Map([...clauses].filter(([place]) => !proof.clauses.includes(place))), costOf);
    case 'priced':
      return provedBound((place) => clauses.get(place), costOf, proof.parts);
    case 'split': {
      const parts = proof.parts.map((part) => new Map([...clauses].filter(([place]) => part.clauses.includes(place))));
      const faults = parts.map((part) => new Set([...part.values()].flatMap((each) => [...each])));
      const total = faults.reduce((sum, each) => sum + each.size, 0);
      if (new Set(faults.flatMap((each) => [...each])).size !== total) return 0;
      return proof.parts.reduce(
        (sum, part, place) => sum + provedCost(part.proof, parts[place] ?? new Map(), costOf),
        0,
      );
    }
  }
}

function without(fault: FindingId, clauses: ReadonlyMap<number, ReadonlySet<FindingId>>) {
  const left = new Map(clauses);
  for (const [place, faults] of clauses) if (faults.has(fault)) left.set(place, faults.difference(new Set([fault])));
  return left;
}

function sumOfWeights(
  weights: readonly (readonly [number, number])[],
  clauses: ReadonlyMap<number, ReadonlySet<FindingId>>,
  costOf: (fault: FindingId) => number,
): number {
  const carried = new Map<FindingId, number>();
  for (const [place, weight] of weights) {
    const faults = clauses.get(place);
    if (!faults || weight < 0) return 0;
    for (const fault of faults) carried.set(fault, (carried.get(fault) ?? 0) + weight);
  }
  if ([...carried].some(([fault, weight]) => !(weight <= costOf(fault)))) return 0;
  return weights.reduce((sum, [, weight]) => sum + weight, 0);
}

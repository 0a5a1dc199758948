/**
 * Checks that every cluster's first way out resolves its conflicts, and that nothing costs less where that is claimed. Own
 * code, small, nothing of the engine: the clauses are derived again from statements and faults, and the proof is replayed
 * step by step.
 */

import type { FindingId, StatementId, VoiceId } from '../base/id.ts';
import { provedBound } from '../solver/check/proved-bound.ts';
import { pathsForCheck } from './check/paths.ts';
import { mayBeOnePeople, type VoiceRecords } from './check/people.ts';
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
export function checkBound(findings: BoundFindings, testimony: Testimony): readonly string[] {
  return checkBoundAlong(findings, pathsIn(testimony), { testimony });
}

export type BoundFindings = Pick<Findings, 'clusters' | 'conflicts' | 'faults'>;
/** The paths of a statement, as the checker itself reads them. */
export type PathsOf = (statement: StatementId) => readonly (readonly VoiceId[])[];

/** The paths of the statements of a testimony. */
export function pathsIn(testimony: Testimony): PathsOf {
  const read = readForCheck(testimony);
  const pathsOf = pathsForCheck(read);
  const known = new Map<StatementId, ReturnType<PathsOf>>();
  return (id) => {
    const statement = read.statement(id);
    const paths = known.get(id) ?? (statement ? pathsOf(statement) : []);
    known.set(id, paths);
    return paths;
  };
}

/** The same where the checker has read the paths before. */
export function checkBoundAlong(findings: BoundFindings, pathsOf: PathsOf, records: VoiceRecords): readonly string[] {
  const book = openBook(findings, pathsOf, records);
  return findings.clusters.flatMap((cluster) => {
    const problem = problemOf(cluster, book);
    return problem === undefined ? [] : [`Cannot confirm the ways out of cluster "${cluster.id}": ${problem}`];
  });
}

/** The first of these conflicts that faults leave as it is, whatever they cost; undefined where they resolve all of them. */
export type FindLeft = (faults: readonly FindingId[], conflicts: readonly FindingId[]) => FindingId | undefined;

/** Looks at ways out by themselves, whether or not anything shows that one of them is the cheapest. */
export function openFindLeft(
  findings: Omit<BoundFindings, 'clusters'>,
  pathsOf: PathsOf,
  records: VoiceRecords,
): FindLeft {
  const book = openBook(findings, pathsOf, records);
  return (faults, conflicts) => findLeft(faults, conflicts, book);
}

type Book = {
  readonly conflicts: ReadonlyMap<FindingId, Conflict>;
  readonly faults: ReadonlyMap<FindingId, Fault>;
  /** By what they strike. */
  readonly byPlace: ReadonlyMap<string, readonly FindingId[]>;
  readonly pathsOf: PathsOf;
  readonly records: VoiceRecords;
};

function openBook(
  { conflicts, faults }: Omit<BoundFindings, 'clusters'>,
  pathsOf: PathsOf,
  records: VoiceRecords,
): Book {
  return {
    conflicts: new Map(conflicts.map((conflict) => [conflict.id, conflict])),
    faults: new Map(faults.map((fault) => [fault.id, fault])),
    byPlace: placeFaults(faults, records),
    pathsOf,
    records,
  };
}

function placeFaults(faults: readonly Fault[], records: VoiceRecords): Book['byPlace'] {
  const places = new Map<string, FindingId[]>();
  for (const fault of faults) {
    for (const place of placesStruck(fault, records)) {
      const known = places.get(place);
      if (known) known.push(fault.id);
      else places.set(place, [fault.id]);
    }
  }
  return places;
}

function placesStruck(fault: Fault, records: VoiceRecords): readonly string[] {
  const { kind, content, among = [] } = fault;
  if (kind !== 'unnamed') return placesAlone(fault);
  return peopleAmong(among, records).map((each) => `unnamed ${each} ${content}`);
}

/** What a fault strikes whoever may be the same people; kept with the fault, which stays the same from run to run. */
function placesAlone(fault: Fault): readonly string[] {
  const known = struckKnown.get(fault) ?? placesAnew(fault);
  struckKnown.set(fault, known);
  return known;
}

const struckKnown = new WeakMap<Fault, readonly string[]>();

function placesAnew(fault: Fault): readonly string[] {
  const { kind, voice, origin, content, statements, rule, appliesTo, judgement } = fault;
  switch (kind) {
    case 'origin':
      return [`origin ${voice} ${content}`];
    case 'relay':
      return [`relay ${voice} ${origin} ${content}`];
    case 'voice':
      return [`voice ${voice}`];
    case 'reading':
      return statements.map((statement) => `reading ${statement}`);
    case 'rule':
      return [`rule ${rule} ${appliesTo}`];
    case 'referent':
      return [rule === undefined ? `referent ${judgement}` : `rule ${rule} ${appliesTo}`];
    case 'unnamed':
      return [];
  }
}

/** All of them where they may be the same people: nobody falls with others who can be told apart. */
function peopleAmong(among: NonNullable<Fault['among']>, records: VoiceRecords): readonly VoiceId[] {
  const people = among.map(({ voice }) => voice);
  return mayBeOnePeople(people, records) ? people : [];
}

/** Where the search stopped early there is no proof, and the first way out has to resolve everything all the same. */
function problemOf({ bound, waysOut, conflicts }: Cluster, book: Book): string | undefined {
  const [best] = waysOut;
  if (!best && !bound) return undefined;
  const costOf = (fault: FindingId) => book.faults.get(fault)?.cost ?? Number.NaN;
  if (!best || best.faults.reduce((sum, fault) => sum + costOf(fault), 0) !== best.cost)
    return 'its cost is not that of its faults';
  const unproved = bound && problemOfProof(bound, best.cost, book);
  if (unproved !== undefined) return unproved;
  const open = findLeft(best.faults, conflicts, book);
  return open === undefined ? undefined : `it leaves conflict "${open}" as it is`;
}

function problemOfProof(bound: Bound, cost: number, book: Book): string | undefined {
  const costOf = (fault: FindingId) => book.faults.get(fault)?.cost ?? Number.NaN;
  if (bound.cost !== cost) return `it costs ${cost}, and ${bound.cost} is proved`;
  const clauses = new Map(bound.clauses.map(({ faults }, place) => [place, new Set(faults)]));
  const wrong = bound.clauses.find((clause, place) => !isNeeded(clause, clauses.get(place) ?? noFaults, book));
  if (wrong) return `the faults said to be needed by conflict "${wrong.conflict}" are not all there are`;
  const proved = provedCost(bound.proof, clauses, costOf);
  return proved >= cost ? undefined : `its proof shows only that it costs at least ${proved}`;
}

function findLeft(faults: readonly FindingId[], conflicts: readonly FindingId[], book: Book): FindingId | undefined {
  const struck = placesOfAll(faults, book);
  return conflicts.find((id) => !isResolved(id, struck, book));
}

const noFaults: ReadonlySet<FindingId> = new Set();

/** True where every fault that could make a premise of the conflict fall, on the paths named, is in the clause. */
function isNeeded({ conflict: id, paths }: BoundClause, has: ReadonlySet<FindingId>, book: Book): boolean {
  const conflict = book.conflicts.get(id);
  if (!conflict || paths.length !== conflict.members.length) return false;
  const hasAllAt = (place: string) => (book.byPlace.get(place) ?? nothing).every((fault) => has.has(fault));
  const areMembersDown = conflict.members.every(({ content, statements }, place) => {
    const path = paths[place];
    if (!path || !statements.includes(path.statement) || !isPath(path, book)) return false;
    return placesOn(path, content).every(hasAllAt);
  });
  return areMembersDown && restingPlaces(conflict).every(hasAllAt);
}

const nothing: readonly FindingId[] = [];

function isPath({ statement, voices }: StatedPath, { pathsOf }: Book): boolean {
  return pathsOf(statement).some(
    (path) => path.length === voices.length && path.every((voice, place) => voice === voices[place]),
  );
}

/** Where something may be wrong on a path to a content; kept with the path, which is asked for again and again. */
function placesOn({ statement, voices }: StatedPath, content: ContentKey): readonly string[] {
  const known = placesKnown.get(voices);
  if (known?.statement === statement && known.content === content) return known.places;
  const origin = voices.at(-1);
  const spoken = voices.flatMap((voice) =>
    voice === origin
      ? [`origin ${voice} ${content}`, `unnamed ${voice} ${content}`, `voice ${voice}`]
      : [`relay ${voice} ${origin} ${content}`],
  );
  const places = [...spoken, `reading ${statement}`];
  placesKnown.set(voices, { statement, content, places });
  return places;
}

const placesKnown = new WeakMap<
  readonly VoiceId[],
  { readonly statement: StatementId; readonly content: ContentKey; readonly places: readonly string[] }
>();

/** Where the assumptions and judgements that a conflict rests on may be wrong; kept with the conflict. */
function restingPlaces(conflict: Conflict): readonly string[] {
  const known = restingKnown.get(conflict) ?? [
    ...conflict.assumptions.map(({ rule, appliesTo }) => `rule ${rule} ${appliesTo}`),
    ...conflict.decisions.map((judgement) => `referent ${judgement}`),
  ];
  restingKnown.set(conflict, known);
  return known;
}

const restingKnown = new WeakMap<Conflict, readonly string[]>();

/** Every place that some of these faults strike. */
function placesOfAll(faults: readonly FindingId[], { faults: byId, records }: Book): ReadonlySet<string> {
  const struck = new Set<string>();
  for (const id of faults) {
    const fault = byId.get(id);
    if (fault) for (const place of placesStruck(fault, records)) struck.add(place);
  }
  return struck;
}

/** True where an assumption or a judgement falls, or some member on all of its paths. */
function isResolved(id: FindingId, struck: ReadonlySet<string>, book: Book): boolean {
  const conflict = book.conflicts.get(id);
  if (!conflict) return false;
  const isDown = (path: StatedPath, content: ContentKey) => placesOn(path, content).some((place) => struck.has(place));
  return (
    restingPlaces(conflict).some((place) => struck.has(place)) ||
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
    case 'drops':
      return provedAfterDrops(proof, clauses, costOf);
    case 'drop':
      return provedAfterDrops(gatherDrops(proof), clauses, costOf);
    case 'takes':
      return provedAfterTakes(proof, clauses, costOf);
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

type Drops = Omit<Extract<BoundProof, { step: 'drops' }>, 'step'>;

/** In dossiers published before, each drop stands in the one before it. */
function gatherDrops(first: BoundProof): Drops {
  const drops: Drops['drops'][number][] = [];
  let rest = first;
  for (; rest.step === 'drop'; rest = rest.rest) drops.push({ fault: rest.fault, instead: rest.instead });
  return { drops, rest };
}

/** One drop after the other: each has to be sound for what the ones before it left. */
function provedAfterDrops(
  { drops, rest }: Drops,
  clauses: ReadonlyMap<number, ReadonlySet<FindingId>>,
  costOf: (fault: FindingId) => number,
): number {
  const left = new Map(clauses);
  const places = new Map<FindingId, number[]>();
  for (const [place, faults] of clauses) {
    for (const fault of faults) {
      const known = places.get(fault);
      if (known) known.push(place);
      else places.set(fault, [place]);
    }
  }
  for (const { fault, instead } of drops) {
    if (fault === instead || !(costOf(instead) <= costOf(fault))) return 0;
    for (const place of places.get(fault) ?? []) {
      const faults = left.get(place);
      if (!faults?.has(fault)) continue;
      if (!faults.has(instead)) return 0;
      left.set(place, faults.difference(new Set([fault])));
    }
  }
  return provedCost(rest, left, costOf);
}

/** One fault after the other: each has to be all that is left in a clause that those before it do not meet. */
function provedAfterTakes(
  { taken, rest }: Extract<BoundProof, { step: 'takes' }>,
  clauses: ReadonlyMap<number, ReadonlySet<FindingId>>,
  costOf: (fault: FindingId) => number,
): number {
  const faults = new Set(taken.map(({ fault }) => fault));
  const isSound = taken.every(({ fault, clause }) => {
    const own = clauses.get(clause);
    return own?.size === 1 && own.has(fault);
  });
  if (!isSound || faults.size < taken.length) return 0;
  const unmet = new Map([...clauses].filter(([, own]) => own.isDisjointFrom(faults)));
  return taken.reduce((sum, { fault }) => sum + costOf(fault), 0) + provedCost(rest, unmet, costOf);
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

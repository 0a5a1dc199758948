/**
 * The cheapest ways out of one cluster, as sets of faults by number. A way out makes some premise of every conflict fall,
 * and a content falls only when every path to it does. Written out over faults that is a clause for each choice of one
 * path a premise, far too many; so only those clauses are made that the cheapest set for the ones made before does not
 * meet (implicit hitting sets). What comes next in cost is found by leaving out or keeping the faults of what came
 * before (Murty's partition), without what contains an earlier way out.
 *
 * "What if these contents held?" is the same question with paths that no fault is on.
 */

import {
  carriedBy,
  hitCheapest,
  proveShortly,
  type Clause,
  type Hitting,
  type Steps,
  type Weights,
} from './hitting-set.ts';
import { findKernel, findMeeting, solvePiece, type Kernel } from './kernel.ts';
import { joinSets, type PremiseSet } from './premises.ts';
import { solveAnew, type CheapestSet, type SolveCheapest } from './solved-before.ts';

/** Conflicts as sets of premises; `pathsOf` gives the faults on each path of a premise. */
export type DoubtProblem = {
  readonly conflicts: readonly PremiseSet[];
  readonly pathsOf: (premise: number) => readonly Clause[];
  readonly costs: readonly number[];
};

/** A set of faults one of which is needed, since otherwise every premise of the conflict stands by the path named for it. */
export type MadeClause = {
  readonly conflict: number;
  /** For each premise of the conflict, the place of its path. */
  readonly paths: readonly number[];
  readonly faults: Clause;
};

/** What is asked: the cheapest way out that takes these faults, leaves out those, and meets further clauses. */
export type Question = {
  readonly taken?: readonly number[];
  readonly leftOut?: readonly number[];
  readonly also?: readonly Clause[];
};

export type Found = { readonly faults: readonly number[]; readonly cost: number };
/** The cheapest of all with its proof over `clauses`. */
export type Proved = Hitting & { readonly clauses: readonly MadeClause[] };

export type WayOutSearch = {
  /** The cheapest way out, and why nothing is cheaper. */
  readonly best: () => Proved;
  /** The cheapest way out under a question, or undefined where there is none. */
  readonly ask: (question: Question) => Found | undefined;
  /**
   * Whether some way out that costs no more than the cheapest leaves out these faults and meets these further clauses.
   * Cheaper to answer than `ask`: only what may be in a cheapest way out is looked at.
   */
  readonly isAmongCheapest: (question: Pick<Question, 'leftOut' | 'also'>) => boolean;
  /** True for faults that some cheapest way out may have, as far as is known now. */
  readonly faultsOfCheapest: () => (fault: number) => boolean;
  /** The cheapest ways out in order, each minimal, as many as wanted; fewer where there are no more, or the steps ran out. */
  readonly list: (wanted: number) => { readonly found: readonly Found[]; readonly isDone: boolean };
};

/** A search over one cluster. `steps` is the work that it may do in all; `solveCheapest` may remember what it has solved. */
export function searchWaysOut(
  { conflicts, pathsOf, costs }: DoubtProblem,
  steps: Steps,
  solveCheapest = solveAnew,
): WayOutSearch {
  const pathsKnown: (readonly Clause[] | undefined)[] = [];
  const pathsOnce = (premise: number) => (pathsKnown[premise] ??= pathsOf(premise));
  const problem: DoubtProblem = { conflicts, pathsOf: pathsOnce, costs };
  const pathsIn = conflicts.map((premises) => premises.map(pathsOnce));
  const made: MadeClause[] = [];
  const names = new Set<string>();
  const marks = new Uint8Array(costs.length);
  const makeFor = (faults: Iterable<number>) => {
    for (const fault of faults) marks[fault] = 1;
    const missing = unmetClauses(pathsIn, marks);
    for (const fault of faults) marks[fault] = 0;
    for (const clause of missing) {
      const name = clause.faults.join(' ');
      if (names.has(name)) continue;
      names.add(name);
      made.push(clause);
    }
    return missing.length > 0;
  };
  makeFor([]);

  /** The cheapest that meets what is made so far: asked for again and again until more is made. */
  let base: { readonly clauses: readonly Clause[]; readonly hitting: Hitting | undefined } | undefined;
  function meetMade() {
    if (base?.clauses.length !== made.length) {
      const clauses = made.map(({ faults }) => faults);
      base = { clauses, hitting: hitCheapest(clauses, problem.costs, steps) };
    }
    return base;
  }

  function solveAll(): Hitting | undefined {
    for (;;) {
      const { hitting } = meetMade();
      if (!hitting || !makeFor(hitting.faults)) return hitting;
    }
  }

  function solve({ taken = [], leftOut = [], also = [] }: Question): CheapestSet | undefined {
    if (taken.length + leftOut.length + also.length === 0) return solveAll();
    const isTaken = new Set(taken);
    const isOut = new Set(leftOut);
    for (;;) {
      const clauses = [...made.map(({ faults }) => faults), ...also]
        .filter((clause) => !clause.some((fault) => isTaken.has(fault)))
        .map((clause) => (isOut.size === 0 ? clause : clause.filter((fault) => !isOut.has(fault))));
      const found = solveCheapest(clauses, problem.costs, steps);
      if (!found) return undefined;
      const faults = [...taken, ...found.faults].toSorted((a, b) => a - b);
      if (makeFor(faults)) continue;
      return { faults, cost: costOf(faults, problem.costs) };
    }
  }

  function best(): Proved {
    const hitting = solveAll();
    if (!hitting) throw new TypeError('Bug: a conflict has no fault that could resolve it');
    const faults = made.map((clause) => clause.faults);
    return { ...proveShortly(hitting, faults, problem.costs, steps), clauses: [...made] };
  }

  /** Cheapest ways out that questions have turned up: one may answer the next. */
  const cheapest: ReadonlySet<number>[] = [];
  let known: { readonly clauses: number; readonly kernel: Kernel; readonly answers: Map<string, boolean> } | undefined;
  function openKernel() {
    if (known?.clauses !== made.length) {
      const { clauses, hitting } = meetMade();
      known = {
        clauses: made.length,
        kernel: findKernel(clauses, problem.costs, steps, { hitting, solve: solveCheapest }),
        answers: new Map(),
      };
    }
    return known;
  }

  function askAmongCheapest(question: AmongQuestion): ReadonlySet<number> | undefined {
    for (;;) {
      const faults = cheapestWithin(openKernel().kernel, question, {
        costs: problem.costs,
        steps,
        solve: solveCheapest,
      });
      if (!faults || !makeFor(faults)) return faults;
    }
  }

  function isAmongCheapest({ leftOut = [], also = [] }: Pick<Question, 'leftOut' | 'also'>): boolean {
    for (;;) {
      const { kernel, answers } = openKernel();
      // All that one voice says by itself falls with it: the same question again and again.
      const inKernel = (clause: Clause) => clause.filter((fault) => isIn(kernel, fault));
      const question = { leftOut: inKernel(leftOut), also: also.map(inKernel) };
      if (
        question.also.some((clause) => clause.length === 0) ||
        question.leftOut.some((each) => kernel.needed.has(each))
      )
        return false;
      const name = [question.leftOut, ...question.also].join(';');
      const answer = answers.get(name) ?? (answersAlready(cheapest, question) ? true : undefined);
      if (answer !== undefined) return answer;
      const within = { costs: problem.costs, steps, solve: solveCheapest, isAnyGood: true };
      const faults = cheapestWithin(kernel, question, within);
      if (faults && makeFor(faults)) continue;
      answers.set(name, faults !== undefined);
      if (faults) cheapest.push(faults);
      return faults !== undefined;
    }
  }

  return {
    best,
    ask: solve,
    isAmongCheapest,
    faultsOfCheapest: () => {
      const { kernel } = openKernel();
      return (fault) => isIn(kernel, fault);
    },
    list: (wanted) => {
      const first = solve({});
      const { clauses, hitting } = meetMade();
      const atLeast = openBound(clauses, hitting?.weights ?? [], costs);
      return listInOrder(first, { wanted, ask: solve, askAmongCheapest, atLeast, problem, steps });
    },
  };
}

function isIn({ needed, pieceOf }: Kernel, fault: number): boolean {
  return needed.has(fault) || pieceOf.has(fault);
}

type AmongQuestion = { readonly leftOut: readonly number[]; readonly also: readonly Clause[] };

function answersAlready(cheapest: readonly ReadonlySet<number>[], { leftOut, also }: AmongQuestion): boolean {
  return cheapest.some(
    (faults) =>
      !leftOut.some((fault) => faults.has(fault)) && also.every((clause) => clause.some((fault) => faults.has(fault))),
  );
}

type Within = {
  readonly costs: readonly number[];
  readonly steps: Steps;
  readonly solve: SolveCheapest;
  /** Whether one of several sets is as good as another. */
  readonly isAnyGood?: boolean;
};

/** A cheapest set that leaves out these faults and meets these clauses, or undefined where every such set is dearer. */
function cheapestWithin(
  { needed, pieceOf, pieces }: Kernel,
  { leftOut, also }: AmongQuestion,
  { costs, steps, solve, isAnyGood = false }: Within,
): ReadonlySet<number> | undefined {
  if (leftOut.some((fault) => needed.has(fault))) return undefined;
  const isOut = new Set(leftOut);
  const further = also
    .filter((clause) => !clause.some((fault) => needed.has(fault)))
    .map((clause) => clause.filter((fault) => !isOut.has(fault)));
  const touched = new Set([...leftOut, ...further.flat()].flatMap((fault) => pieceOf.get(fault) ?? []));
  const asked = [...touched].flatMap((place) => pieces[place] ?? []);
  const others = pieces.flatMap((piece, place) => (touched.has(place) ? [] : piece.faults));
  const [only] = asked;
  const met = isAnyGood && only && asked.length === 1 ? findMeeting(only, isOut, further, costs) : undefined;
  if (met) return met === 'none' ? undefined : new Set([...needed, ...others, ...met]);
  const clauses = [...asked.flatMap((piece) => piece.clauses), ...further].map((clause) =>
    isOut.size === 0 ? clause : clause.filter((fault) => !isOut.has(fault)),
  );
  const solved = solvePiece(clauses, costs, steps, solve);
  if (solved.cost > asked.reduce((sum, { cost }) => sum + cost, 0)) return undefined;
  return new Set([...needed, ...others, ...solved.faults]);
}

/** For each conflict that stands in spite of the faults marked, clauses that say so; over several of its paths at once. */
function unmetClauses(
  conflicts: readonly (readonly (readonly Clause[])[])[],
  marks: Uint8Array,
): readonly MadeClause[] {
  const missing: MadeClause[] = [];
  for (let conflict = 0; conflict < conflicts.length; conflict++) {
    const premises = conflicts[conflict] ?? [];
    if (isAnyDown(premises, marks)) continue;
    const standing = premises.map((paths) =>
      paths.flatMap((path, place) => (isMarked(path, marks) ? [] : [{ path, place }])),
    );
    const turns = Math.min(mostTurns, Math.max(...standing.map((paths) => paths.length)));
    for (let turn = 0; turn < turns; turn++) {
      const chosen = standing.flatMap((paths) => paths[turn % paths.length] ?? []);
      missing.push({
        conflict,
        paths: chosen.map(({ place }) => place),
        faults: joinSets(...chosen.map(({ path }) => path)),
      });
    }
  }
  return missing;
}

/** True where all paths to one of them have a fault that is marked. */
function isAnyDown(premises: readonly (readonly Clause[])[], marks: Uint8Array): boolean {
  for (const paths of premises) {
    let isDown = true;
    for (const path of paths) isDown &&= isMarked(path, marks);
    if (isDown) return true;
  }
  return false;
}

function isMarked(path: Clause, marks: Uint8Array): boolean {
  for (const fault of path) if (marks[fault] === 1) return true;
  return false;
}

const mostTurns = 16;

/** True where some premise of every conflict falls. */
export function isWayOut({ conflicts, pathsOf }: DoubtProblem, faults: ReadonlySet<number>): boolean {
  return conflicts.every((premises) => premises.some((premise) => isFalling(pathsOf(premise), faults)));
}

/** True where a fault is on every path. */
export function isFalling(paths: readonly Clause[], faults: ReadonlySet<number>): boolean {
  return paths.every((path) => path.some((fault) => faults.has(fault)));
}

type Listing = {
  readonly wanted: number;
  readonly ask: (question: Question) => Found | undefined;
  /** One that costs no more than the cheapest. */
  readonly askAmongCheapest: (question: AmongQuestion) => ReadonlySet<number> | undefined;
  readonly atLeast: AtLeast;
  readonly problem: DoubtProblem;
  readonly steps: Steps;
};

/** What ways out cost at the least that take some faults, and leave out others and this one. */
type AtLeast = (taken: readonly number[], leftOut: readonly number[], fault: number) => number;

/**
 * A bound by the weights that prove the cheapest: a fault costs what it carries of them and what they leave of its cost, so that
 * each fault taken adds the latter, and so does whatever meets a clause in the stead of a fault that is left out (reduced costs).
 */
function openBound(clauses: readonly Clause[], weights: Weights, costs: readonly number[]): AtLeast {
  const carried = carriedBy(weights, (number) => clauses[number] ?? [], costs.length);
  const leftOf = (fault: number) => (costs[fault] ?? 0) - (carried[fault] ?? 0);
  const proved = weights.reduce((sum, [, weight]) => sum + weight, 0);
  const having = new Map<number, Clause[]>();
  for (const clause of clauses) {
    for (const fault of clause) {
      const known = having.get(fault);
      if (known) known.push(clause);
      else having.set(fault, [clause]);
    }
  }
  return (taken, leftOut, fault) => {
    let more = 0;
    for (const clause of having.get(fault) ?? []) {
      let least = Infinity;
      for (const other of clause) {
        if (leftOut.includes(other) || other === fault) continue;
        least = taken.includes(other) ? 0 : Math.min(least, leftOf(other));
        if (least <= 0) break;
      }
      more = Math.max(more, least);
    }
    return taken.reduce((sum, each) => sum + leftOf(each), proved + more);
  };
}

/** Ways out that take some faults and leave out others. */
type Cell = {
  readonly taken: readonly number[];
  readonly leftOut: readonly number[];
  /** The cheapest of them costs no less than this; more where it is dearer. */
  readonly least: number;
  readonly isDearer: boolean;
};
type FoundCell = Cell & { readonly found: Found };

/** Cells are asked only when nothing cheaper is left to be listed, so that of many that cost the same few are asked. */
function listInOrder(
  first: Found | undefined,
  listing: Listing,
): { readonly found: readonly Found[]; readonly isDone: boolean } {
  const { wanted, ask, atLeast, problem, steps } = listing;
  const listed: Found[] = [];
  const asked: FoundCell[] = first ? [cellOf({ taken: [], leftOut: [] }, first)] : [];
  const waiting: Cell[] = [];
  while (listed.length < wanted) {
    const [cell, next] = [cheapestOf(asked), cheapestOf(waiting)];
    if (!cell && !next) return { found: listed, isDone: steps.left > 0 };
    if (steps.left <= 0) return { found: listed.length > 0 || !first ? listed : [first], isDone: false };
    if (next && (!cell || isCheaper(next, cell))) {
      waiting.splice(waiting.indexOf(next), 1);
      const isTied = next.least === first?.cost && !next.isDearer;
      const found = isTied ? askTied(next, first, listing) : ask(next);
      if (found) asked.push(cellOf(next, found));
      else if (isTied) waiting.push({ ...next, isDearer: true });
    } else if (cell) {
      asked.splice(asked.indexOf(cell), 1);
      // Of what costs the least nothing is superfluous.
      if (cell.least === first?.cost || isMinimal(problem, cell.found.faults)) listed.push(cell.found);
      waiting.push(...splitCell(cell, atLeast));
    }
  }
  return { found: listed, isDone: steps.left > 0 };
}

function cellOf({ taken, leftOut }: Pick<Cell, 'taken' | 'leftOut'>, found: Found): FoundCell {
  return { taken, leftOut, least: found.cost, isDearer: false, found };
}

function askTied({ taken, leftOut }: Cell, first: Found, { askAmongCheapest }: Listing): Found | undefined {
  const faults = askAmongCheapest({ leftOut, also: taken.map((fault) => [fault]) });
  return faults && { faults: [...faults].toSorted((a, b) => a - b), cost: first.cost };
}

function isCheaper(a: Cell, b: Cell): boolean {
  return a.least < b.least || (a.least === b.least && !a.isDearer && b.isDearer);
}

/** The first of those that cost the least. */
function cheapestOf<Some extends Cell>(cells: readonly Some[]): Some | undefined {
  let cheapest: Some | undefined;
  for (const cell of cells) if (!cheapest || isCheaper(cell, cheapest)) cheapest = cell;
  return cheapest;
}

/** The rest of a cell without what contains the set that was found: each leaves out one fault and takes those before it. */
function splitCell({ taken, leftOut, found }: FoundCell, atLeast: AtLeast): readonly Cell[] {
  const free = found.faults.filter((fault) => !taken.includes(fault));
  return free.flatMap((fault, place): readonly Cell[] => {
    const also = [...taken, ...free.slice(0, place)];
    const least = Math.max(found.cost, atLeast(also, leftOut, fault));
    return least === Infinity ? [] : [{ taken: also, leftOut: [...leftOut, fault], least, isDearer: false }];
  });
}

function isMinimal(problem: DoubtProblem, faults: readonly number[]): boolean {
  return faults.every((fault) => !isWayOut(problem, new Set(faults.filter((each) => each !== fault))));
}

function costOf(faults: readonly number[], costs: readonly number[]): number {
  return faults.reduce((sum, fault) => sum + (costs[fault] ?? 0), 0);
}

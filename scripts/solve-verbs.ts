/** What `counterpoint-solve` can be asked, and how its answers are written: a line a set, as text or as JSON. */

import { checkBound, checkConflict, checkCorrection, checkModel, type Check } from '../src/solver/check-answers.ts';
import { findConflictsBySize } from '../src/solver/conflicts-by-size.ts';
import { findCorrectionsByCost } from '../src/solver/correct-by-cost.ts';
import type { Effort } from '../src/solver/effort.ts';
import { enumerateCorrections } from '../src/solver/enumerate-corrections.ts';
import { enumerateSets } from '../src/solver/enumerate.ts';
import { findOptimum, type Optimum } from '../src/solver/optimise.ts';
import type { PriceProof } from '../src/solver/price-proof.ts';
import type { Total } from '../src/solver/total-proof.ts';
import type { ClauseProblem } from '../src/solver/problem.ts';

/** What was asked for on the command line. */
export type Asked = {
  readonly limit: number;
  readonly budget: number;
  readonly isChecked: boolean;
  readonly hasProof: boolean;
  /** Conflicts with the fewest groups first. */
  readonly isBySize: boolean;
  readonly isJson: boolean;
};

/** Where answers go. */
export type Teller = {
  /** A line of the answer; `isFind`: it is one of the things looked for. */
  readonly say: (text: string, isFind: boolean) => void;
  /** The best model so far, for whoever has to end before the answer is there. */
  readonly tellBest: (cost: number, model: readonly number[]) => void;
  readonly tellBound: (bound: number) => void;
};

export type SolveOptions = Asked & Teller & { readonly effort: Effort };

/** Each takes a problem, prints its answers and returns the exit code. */
export const solveVerbs: Readonly<Record<string, (problem: ClauseProblem, options: SolveOptions) => number>> = {
  mus: listConflicts,
  mcs: listCorrections,
  diagnoses: listDiagnoses,
  maxsat: optimise,
};

type Line = { readonly kind: string; readonly [name: string]: unknown };

function say(options: SolveOptions, text: string, line: Line, isFind = false): void {
  options.say(options.isJson ? JSON.stringify(line) : text, isFind);
}

function saySet(options: SolveOptions, kind: string, groups: readonly number[], check: () => Check): void {
  const verdict = options.isChecked ? check() : undefined;
  const found = verdict === undefined ? {} : { check: typeof verdict === 'object' ? 'refuted' : verdict };
  say(options, [kind, ...groups].join(' '), { kind, groups, ...found }, kind === 'mus' || groups.length > 0);
  if (verdict !== undefined) sayCheck(options, verdict, options.isJson);
}

/** `isSaid`: it stands in the line before already. */
function sayCheck(options: SolveOptions, verdict: Check, isSaid = false): void {
  // A refutation would be a bug of the solver or of the checker: nothing that follows is to be believed.
  if (typeof verdict === 'object') throw new Error(`The check refutes the line before: ${verdict.refuted}`);
  if (!isSaid) say(options, verdict === 'confirmed' ? 'checked' : 'unchecked', { kind: verdict });
}

function sayEnd(options: SolveOptions, end: 'complete' | 'budget' | 'limit', count: number): number {
  const text = { complete: 'complete', budget: 'stopped at budget', limit: `stopped at limit ${options.limit}` }[end];
  say(options, text, { kind: end === 'complete' ? 'complete' : 'stopped', ...(end === 'complete' ? {} : { at: end }) });
  return count > 0 ? 1 : 0;
}

/** Says what a walk finds until it ends or enough is found. `take` says one and tells whether it counts. */
function sayAll<Found>(
  walk: Generator<Found, { readonly isComplete: boolean }>,
  options: SolveOptions,
  take: (found: Found) => boolean,
): number {
  let count = 0;
  for (;;) {
    const next = walk.next();
    if (next.done) return sayEnd(options, next.value.isComplete ? 'complete' : 'budget', count);
    if (take(next.value)) count++;
    if (count >= options.limit) return sayEnd(options, 'limit', count);
  }
}

function listConflicts(problem: ClauseProblem, options: SolveOptions): number {
  const check = (groups: readonly number[]) => checkConflict(problem, groups, newPatience());
  const take = (groups: readonly number[]) => {
    saySet(options, 'mus', groups, () => check(groups));
    return true;
  };
  if (options.isBySize)
    return sayAll(findConflictsBySize(problem, options.effort), options, ({ groups }) => take(groups));
  return sayAll(enumerateSets(problem, options.effort), options, ({ kind, groups }) => kind === 'mus' && take(groups));
}

/** With nothing to correct there is one smallest correction, the empty one: it is said, and nothing is found. */
function listCorrections(problem: ClauseProblem, options: SolveOptions): number {
  return sayAll(enumerateCorrections(problem, options.effort), options, (groups) => {
    saySet(options, 'mcs', groups, () => checkCorrection(problem, groups, newPatience()));
    return groups.length > 0;
  });
}

function listDiagnoses(problem: ClauseProblem, options: SolveOptions): number {
  const walk = findCorrectionsByCost(problem, options.effort);
  let lastCost = -1;
  return sayAll(walk, options, ({ groups, cost }) => {
    if (cost !== lastCost) say(options, `o ${cost}`, { kind: 'o', cost });
    lastCost = cost;
    saySet(options, 'diagnosis', groups, () => checkCorrection(problem, groups, newPatience()));
    return groups.length > 0;
  });
}

function optimise(problem: ClauseProblem, options: SolveOptions): number {
  const optimum = findOptimum(problem, options.effort, {
    onBetter: (better, found) => {
      say(options, `o ${better}`, { kind: 'o', cost: better }, better > 0);
      options.tellBest(better, found);
    },
    onBound: options.tellBound,
  });
  const { model, cost, bound, isProved } = optimum;
  const status = !isProved ? 'UNKNOWN' : model ? 'OPTIMUM FOUND' : 'UNSATISFIABLE';
  say(options, `s ${status}`, { kind: 's', status });
  if (model) {
    say(options, ['v', ...model, 0].join(' '), { kind: 'v', model });
    if (options.isChecked) sayCheck(options, checkModel(problem, model, cost));
  }
  for (const groups of optimum.conflicts) say(options, ['core', ...groups].join(' '), { kind: 'core', groups });
  for (const total of optimum.totals) sayTotal(total, options);
  if (options.hasProof) sayProof(optimum, options);
  say(options, `bound ${bound}`, { kind: 'bound', bound: Number.isFinite(bound) ? bound : null });
  if (options.isChecked) sayCheck(options, checkBound(problem, optimum, newPatience()));
  return sayEnd(options, isProved ? 'complete' : 'budget', cost > 0 ? 1 : 0);
}

/** Members of earlier totals are written `TOTAL/LEAST`. */
function sayTotal({ price, members }: Total, options: SolveOptions): void {
  const words = members.map((each) => (typeof each === 'number' ? each : `${each.total + 1}/${each.least}`));
  const items = members.map((each) => (typeof each === 'number' ? each : { ...each, total: each.total + 1 }));
  say(options, ['total', price, ...words].join(' '), { kind: 'total', price, members: items });
}

/** Steps before those that they rest on: of a branch, first the way that takes the element. */
function sayProof({ proof }: Optimum, options: SolveOptions): void {
  for (const { lists, scale, proof: first } of proof) {
    const places = lists.map((list) => list + 1);
    say(options, ['proof part', scale, ...places].join(' '), { kind: 'proof', step: 'part', scale, lists: places });
    sayStep(first, options);
  }
}

function sayStep(proof: PriceProof, options: SolveOptions): void {
  const { step } = proof;
  if (step === 'branch') {
    say(options, `proof branch ${proof.element}`, { kind: 'proof', step, element: proof.element });
    sayStep(proof.taken, options);
    return sayStep(proof.leftOut, options);
  }
  const prices = proof.prices.map(([list, price]) => [list + 1, price] as const);
  const pairs = prices.map(([list, price]) => `${list}:${price}`);
  if (step === 'prices') return say(options, ['proof prices', ...pairs].join(' '), { kind: 'proof', step, prices });
  const { taken, leftOut, rest } = proof;
  const ways = [...taken, ...leftOut.map((group) => -group)];
  say(options, ['proof settle', ...ways, 0, ...pairs].join(' '), { kind: 'proof', step, taken, leftOut, prices });
  return sayStep(rest, options);
}

/** What the checker may look at for one answer. */
const newPatience = () => ({ looks: 50_000_000 });

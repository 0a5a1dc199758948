/**
 * Whether clauses can hold together, by trying (Davis, Logemann and Loveland 1962): set a variable, follow what is forced, and where
 * that fails note which choices it failed on. Nothing here is shared with the search that it checks.
 */

import type { ClauseProblem } from '../problem.ts';

/** How many clauses may still be looked at. */
export type Patience = { looks: number };

export function canHold(
  { literals, starts, groupOf, variables }: ClauseProblem,
  groups: readonly number[],
  patience: Patience,
): boolean | 'undecided' {
  const active = new Set([0, ...groups]);
  const clauses: number[][] = [];
  for (const [clause, group] of groupOf.entries())
    if (active.has(group)) clauses.push([...literals.subarray(starts[clause], starts[clause + 1])]);
  return canHoldClauses(clauses, variables, patience);
}

/** The same of clauses as lists. */
export function canHoldClauses(
  clauses: readonly (readonly number[])[],
  variables: number,
  patience: Patience,
): boolean | 'undecided' {
  return decide(
    clauses.map((clause) => [...new Set(clause)]),
    variables,
    patience,
  );
}

type Trial = {
  readonly isTrue: Set<number>;
  /** Why each literal is true: the clause that forced it; none for a choice. */
  readonly because: Map<number, readonly number[] | undefined>;
  readonly trail: number[];
  readonly watchers: Map<number, number[][]>;
  readonly patience: Patience;
  /** How much of the trail has been followed. */
  next: number;
  /** Every variable before this one is set. */
  from: number;
};

function decide(clauses: readonly number[][], variables: number, patience: Patience): boolean | 'undecided' {
  const trial: Trial = {
    isTrue: new Set(),
    because: new Map(),
    trail: [],
    watchers: new Map(),
    patience,
    next: 0,
    from: 1,
  };
  if (clauses.some((clause) => !take(trial, clause))) return false;
  for (;;) {
    const failed = follow(trial);
    if (patience.looks <= 0) return 'undecided';
    if (failed) {
      const choices = choicesBehind(trial, failed);
      const last = choices.at(-1);
      if (last === undefined) return false;
      takeBack(trial, last);
      // Not all of these choices again: the last one is turned by what is left of the others.
      const lesson = [
        -last,
        ...choices
          .slice(0, -1)
          .toReversed()
          .map((choice) => -choice),
      ];
      watch(trial, lesson);
      set(trial, -last, lesson);
      continue;
    }
    const variable = firstOpen(trial, variables);
    if (variable === undefined) return true;
    set(trial, -variable, undefined);
  }
}

/** Adds a clause before anything is chosen. False where it cannot hold. */
function take(trial: Trial, clause: number[]): boolean {
  const [first, second] = clause;
  if (first === undefined) return false;
  if (second !== undefined) watch(trial, clause);
  else if (trial.isTrue.has(-first)) return false;
  else if (!trial.isTrue.has(first)) set(trial, first, clause);
  return true;
}

function set(trial: Trial, literal: number, because: readonly number[] | undefined): void {
  trial.isTrue.add(literal);
  trial.because.set(literal, because);
  trial.trail.push(literal);
}

/** The first two literals of a clause are looked after. */
function watch({ watchers }: Trial, clause: number[]): void {
  for (const literal of clause.slice(0, 2)) {
    const list = watchers.get(literal);
    if (list) list.push(clause);
    else watchers.set(literal, [clause]);
  }
}

/** Sets all that is forced; gives a clause that fails. */
function follow(trial: Trial): readonly number[] | undefined {
  for (; trial.next < trial.trail.length; trial.next++) {
    const failed = visit(trial, -(trial.trail[trial.next] ?? 0));
    if (failed) return failed;
  }
  return undefined;
}

function visit(trial: Trial, falsified: number): readonly number[] | undefined {
  const { isTrue, watchers, patience } = trial;
  const list = watchers.get(falsified) ?? [];
  const kept: number[][] = [];
  let failed: readonly number[] | undefined;
  for (const clause of list) {
    patience.looks--;
    const [first = 0, second = 0] = clause;
    const other = first === falsified ? second : first;
    const place = failed || isTrue.has(other) ? -1 : clause.findIndex((each, at) => at > 1 && !isTrue.has(-each));
    if (place > 1) {
      const found = clause[place] ?? 0;
      clause[place] = falsified;
      clause[0] = other;
      clause[1] = found;
      watchers.set(found, [...(watchers.get(found) ?? []), clause]);
      continue;
    }
    kept.push(clause);
    if (failed || isTrue.has(other)) continue;
    if (isTrue.has(-other)) failed = clause;
    else set(trial, other, clause);
  }
  watchers.set(falsified, kept);
  return failed;
}

/** The choices that make a clause fail, in the order in which they were made. */
function choicesBehind({ because, trail }: Trial, failed: readonly number[]): readonly number[] {
  const needed = new Set(failed.map((literal) => -literal));
  const choices: number[] = [];
  for (const literal of trail.toReversed()) {
    if (!needed.has(literal)) continue;
    const clause = because.get(literal);
    if (clause === undefined) choices.push(literal);
    else for (const each of clause) if (each !== literal) needed.add(-each);
  }
  return choices.toReversed();
}

/** Takes back a choice and all that came after it. */
function takeBack(trial: Trial, choice: number): void {
  const { trail, isTrue, because } = trial;
  for (let literal = trail.pop(); literal !== undefined; literal = trail.pop()) {
    isTrue.delete(literal);
    because.delete(literal);
    if (literal === choice) break;
  }
  trial.next = trail.length;
  trial.from = 1;
}

function firstOpen(trial: Trial, variables: number): number | undefined {
  const { isTrue } = trial;
  while (trial.from <= variables && (isTrue.has(trial.from) || isTrue.has(-trial.from))) trial.from++;
  return trial.from <= variables ? trial.from : undefined;
}

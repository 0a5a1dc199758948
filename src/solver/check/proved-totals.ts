/** What a proof over totals proves, by adding up again, and whether a total's members are in conflict, by trying. */

import type { ClauseProblem } from '../problem.ts';
import type { Total, TotalMember } from '../total-proof.ts';
import { canHoldClauses, type Patience } from './can-hold.ts';

/** No model costs less than this, if each total is in conflict. What does not fit proves nothing. */
export function provedByTotals({ costs, groups }: ClauseProblem, totals: readonly Total[]): number {
  const left = new Map<string, number>();
  let sum = 0;
  for (const [place, { price, members }] of totals.entries()) {
    if (!(price > 0) || !Number.isSafeInteger(price) || members.length === 0) return 0;
    for (const member of members) {
      const name = typeof member === 'number' ? `${member}` : `${member.total}/${member.least}`;
      const before = left.get(name) ?? priceAtFirst(member, place);
      if (!(before >= price)) return 0;
      left.set(name, before - price);
    }
    // What is paid out of a member twice would be counted twice.
    if (new Set(members.map((member) => JSON.stringify(member))).size < members.length) return 0;
    sum += price;
  }
  return Number.isSafeInteger(sum) ? sum : 0;

  /** That one more of a total falls costs its price again: the first of them is paid for in the bound. */
  function priceAtFirst(member: TotalMember, before: number): number {
    if (typeof member === 'number') return member >= 1 && member <= groups ? (costs[member] ?? 0) : 0;
    const total = totals[member.total];
    const isEarlier = Number.isSafeInteger(member.least) && member.total < before;
    return isEarlier && total && member.least >= 2 && member.least <= total.members.length ? total.price : 0;
  }
}

/** Whether the members of a total can all hold, together with the hard clauses. */
export function canTotalHold(
  problem: ClauseProblem,
  totals: readonly Total[],
  place: number,
  patience: Patience,
): boolean | 'undecided' {
  const written: Written = { problem, totals, clauses: [], variables: problem.variables, literalOf: new Map() };
  const groups = new Set([0]);
  for (const member of totals[place]?.members ?? []) {
    if (typeof member === 'number') groups.add(member);
    else written.clauses.push([write(written, member)]);
  }
  for (const [clause, group] of problem.groupOf.entries())
    if (groups.has(group)) written.clauses.push(literalsOf(problem, clause));
  return canHoldClauses(written.clauses, written.variables, patience);
}

type Written = {
  readonly problem: ClauseProblem;
  readonly totals: readonly Total[];
  readonly clauses: number[][];
  variables: number;
  readonly literalOf: Map<string, number>;
};

/** A literal that can be true only where the member holds. */
function write(written: Written, member: TotalMember): number {
  const name = JSON.stringify(member);
  const known = written.literalOf.get(name);
  if (known !== undefined) return known;
  const literal = ++written.variables;
  written.literalOf.set(name, literal);
  const { problem, totals, clauses } = written;
  if (typeof member === 'number') {
    for (const [clause, group] of problem.groupOf.entries())
      if (group === member) clauses.push([...literalsOf(problem, clause), -literal]);
    return literal;
  }
  const members = (totals[member.total]?.members ?? []).map((each) => write(written, each));
  limit(written, members, member.least, literal);
  return literal;
}

/** Where `holds` is true, fewer than `least` of the members are false: counted one after the other (Sinz 2005). */
function limit(written: Written, members: readonly number[], least: number, holds: number): void {
  let before: readonly number[] = [];
  for (const member of members) {
    const now = Array.from({ length: Math.min(before.length + 1, least - 1) }, () => ++written.variables);
    for (const [count, literal] of now.entries()) {
      const earlier = before[count];
      if (earlier !== undefined) written.clauses.push([-holds, -earlier, literal]);
      const fewer = count === 0 ? [] : [-(before[count - 1] ?? 0)];
      written.clauses.push([-holds, member, ...fewer, literal]);
    }
    const full = least === 1 ? [] : before[least - 2] === undefined ? undefined : [-(before[least - 2] ?? 0)];
    if (full) written.clauses.push([-holds, member, ...full]);
    before = now;
  }
}

function literalsOf({ literals, starts }: ClauseProblem, clause: number): number[] {
  return [...literals.subarray(starts[clause], starts[clause + 1])];
}

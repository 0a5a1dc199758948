/**
 * On what the order of two hypotheses hangs: statements that were never said, origins that are out altogether, and grades
 * that were another letter, wherever that makes the other one lead, or a tie, or breaks a tie. Only what occurs in some
 * core of the clusters in which the two differ is looked at; everything else has no bearing on their order.
 *
 * For one fault at a price t the cost of an account is min(a + t, b): a with the fault for nothing, b without it. So two
 * solves each give the price at which both accounts cost the same.
 */

import type { FindingId, VoiceId } from '../../base/id.ts';
import type { Voice } from '../../statement/voice.ts';
import type { Fault } from '../findings.ts';
import { costOfOrigin, costOfRelay, costOfUnnamed, costOfVoice, isAboveAnonymity } from '../grades.ts';
import { grades, type Grade } from '../testimony.ts';
import type { Prices, Side, Sides } from './compared.ts';
import type { BreakEven, Linchpin, Order } from './hypothesis.ts';

/** The linchpins of a pair: statements, then origins, those that need the least change first; then grades, likewise. */
export function findLinchpins(sides: Sides, voices: readonly Voice[]): readonly Linchpin[] {
  const { first, second } = sides;
  const margin = second.cost - first.cost;
  const faults = new Map([first, second].flatMap(({ inCores }) => inCores.map((fault) => [fault.id, fault])));
  const found = [
    ...[...faults.values()].flatMap((fault) => statementLinchpin(fault, sides, margin)),
    ...originLinchpins([...faults.values()], sides, margin),
    ...gradeLinchpins([...faults.values()], sides, margin, voices),
  ];
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Which leads by a margin of the second over the first. */
export function orderBy(margin: number): Order {
  return margin > 0 ? 'first' : margin < 0 ? 'second' : 'tie';
}

/** A statement that was never said is one that was misread for nothing. */
function statementLinchpin(fault: Fault, sides: Sides, margin: number): readonly Linchpin[] {
  const [statement] = fault.statements;
  if (fault.kind !== 'reading' || statement === undefined) return [];
  const after = alteredBy(without([fault.id]), sides, margin);
  if (after === undefined) return [];
  const breakEven = breakEvenOf(fault, sides, costOfOrigin);
  return [{ kind: 'statement', statement, order: orderBy(after), margin: after, breakEven }];
}

function originLinchpins(faults: readonly Fault[], sides: Sides, margin: number): readonly Linchpin[] {
  const own = faults.filter(({ kind }) => kind === 'origin' || kind === 'voice');
  const byVoice = Map.groupBy(own, ({ voice }) => voice);
  return [...byVoice].flatMap(([voice, all]): readonly Linchpin[] => {
    // Throughout the case if that is among the faults; else it is the origin of one contested content only.
    const fault = all.find(({ kind }) => kind === 'voice') ?? all[0];
    if (voice === undefined || !fault) return [];
    const free = without(all.map(({ id }) => id));
    const after = alteredBy((each) => costOfOthers(each, voice) ?? free(each), sides, margin);
    if (after === undefined) return [];
    const breakEven = breakEvenOf(fault, sides, fault.kind === 'voice' ? costOfVoice : costOfOrigin);
    return [{ kind: 'origin', voice, order: orderBy(after), margin: after, breakEven }];
  });
}

/** What unnamed origins cost together that are more than this one, once it says nothing. */
function costOfOthers({ among = [] }: Fault, voice: VoiceId): number | undefined {
  const others = among.filter((each) => each.voice !== voice);
  return others.length > 0 && others.length < among.length ? costOfUnnamed(others) : undefined;
}

/** Prices if these faults cost nothing. */
function without(faults: readonly FindingId[]): Prices {
  const isFree = new Set(faults);
  return ({ id, cost }) => (isFree.has(id) ? 0 : cost);
}

/** The margin at these prices, or undefined where the order stays as it is. */
function alteredBy(prices: Prices, { first, second, isWhole }: Sides, margin: number): number | undefined {
  if (!isWhole) {
    const change = second.costNear(prices) - second.near - (first.costNear(prices) - first.near);
    if (orderBy(margin + change) === orderBy(margin)) return undefined;
  }
  const after = second.costAt(prices) - first.costAt(prices);
  return orderBy(after) === orderBy(margin) ? undefined : after;
}

function breakEvenOf(fault: Fault, sides: Sides, priceOf: (grade: Grade) => number): BreakEven {
  const at = (side: Side, price: number) => side.costAt(({ id, cost }) => (id === fault.id ? price : cost));
  const ends = (side: Side) => ({ a: at(side, 0), b: at(side, Infinity) });
  const cost = breakEvenAt(ends(sides.first), ends(sides.second));
  const distance = (grade: Grade) => Math.abs(priceOf(grade) - cost);
  // F is no step on the way from bad to good.
  const ladder = grades.filter((grade) => grade !== 'F');
  return { cost, grade: ladder.reduce((best, each) => (distance(each) < distance(best) ? each : best)) };
}

/** The price at which min(a + t, b) is the same for both: the one that is cheaper at nothing rises to what the other stays at. */
export function breakEvenAt(
  one: { readonly a: number; readonly b: number },
  other: { readonly a: number; readonly b: number },
): number {
  if (one.a === other.a) return Math.min(one.b - one.a, other.b - other.a);
  return one.a < other.a ? other.b - one.a : one.b - other.a;
}

function gradeLinchpins(
  faults: readonly Fault[],
  sides: Sides,
  margin: number,
  voices: readonly Voice[],
): readonly Linchpin[] {
  const unnamed = new Set(voices.filter(({ named }) => !named).map(({ id }) => id));
  const graded = new Map(
    faults.flatMap(({ voice, grade, among = [] }) => [
      ...(voice && grade ? [[voice, grade.grade] as const] : []),
      ...among.map((each) => [each.voice, each.grade] as const),
    ]),
  );
  return [...graded].flatMap(([voice, from]) => {
    const letters = grades.filter((grade) => grade !== from && !(unnamed.has(voice) && isAboveAnonymity(grade)));
    const own = faults.filter((fault) => isOf(fault, voice));
    return mayMove(own, sides, margin) && mayFlip(voice, letters, sides, margin)
      ? letters.flatMap((to): readonly Linchpin[] => {
          const after = alteredBy(priceWith(voice, to), sides, margin);
          return after === undefined ? [] : [{ kind: 'grade', voice, from, to, order: orderBy(after), margin: after }];
        })
      : [];
  });
}

/**
 * A leader stays ahead of what comes next unless its own faults get dearer, or those of the other so cheap that they make
 * good the margin: at most one unreliable voice, and every report that it relays.
 */
function mayMove(own: readonly Fault[], { first, isWhole }: Sides, margin: number): boolean {
  if (margin <= 0 || !isWhole || own.some(({ id }) => first.taken.has(id))) return true;
  const relayed = own.filter(({ kind }) => kind === 'relay').reduce((sum, { cost }) => sum + cost, 0);
  const said = own.flatMap(({ grade, kind, cost }) =>
    kind === 'unnamed' ? [cost] : kind !== 'relay' && grade ? [costOfVoice(grade.grade)] : [],
  );
  return relayed + Math.max(0, ...said) >= margin;
}

/** Costs rise with a grade: what both cost at either end bounds the margin at every letter between. */
function mayFlip(voice: VoiceId, letters: readonly Grade[], { first, second }: Sides, margin: number): boolean {
  const byPrice = letters.toSorted((a, b) => costOfOrigin(a) - costOfOrigin(b));
  const [worst, best] = [byPrice[0], byPrice.at(-1)];
  if (worst === undefined || best === undefined) return false;
  const range = (side: Side) => [worst, best].map((grade) => side.costNear(priceWith(voice, grade)));
  const [[low1 = 0, high1 = 0], [low2 = 0, high2 = 0]] = [range(first), range(second)];
  const apart = margin - (second.near - first.near);
  const orders = [low2 - high1 + apart, high2 - low1 + apart].map(orderBy);
  return orders.some((order) => order !== orderBy(margin));
}

/** What a fault would cost if this voice had that grade. */
function priceWith(voice: VoiceId, grade: Grade): Prices {
  return (fault) => {
    if (!isOf(fault, voice)) return fault.cost;
    switch (fault.kind) {
      case 'unnamed':
        return costOfUnnamed((fault.among ?? []).map((each) => (each.voice === voice ? { grade } : each)));
      case 'origin':
        return costOfOrigin(grade);
      case 'relay':
        return costOfRelay(grade);
      case 'voice':
        return costOfVoice(grade);
      case 'reading':
      case 'rule':
      case 'referent':
        return fault.cost;
    }
  };
}

function isOf({ voice: own, among = [] }: Fault, voice: VoiceId): boolean {
  return own === voice || among.some((each) => each.voice === voice);
}

const kinds = ['statement', 'origin', 'grade'] as const;

function rankOf(linchpin: Linchpin): number {
  const byKind = kinds.indexOf(linchpin.kind) * 1e9;
  if (linchpin.kind !== 'grade') return byKind - linchpin.breakEven.cost;
  return byKind + Math.abs(costOfOrigin(linchpin.to) - costOfOrigin(linchpin.from));
}

function nameOf(linchpin: Linchpin): string {
  return linchpin.kind === 'statement'
    ? linchpin.statement
    : `${linchpin.voice} ${'to' in linchpin ? linchpin.to : ''}`;
}

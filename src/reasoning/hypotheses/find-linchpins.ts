/**
 * On what the order of two hypotheses hangs: statements that were never said, origins that are out altogether, and grades
 * that were another letter, wherever that makes the other one lead, or a tie, or breaks a tie. Only what occurs in some
 * core of the clusters in which the two differ is looked at; everything else has no bearing on their order.
 *
 * For one fault at a price t the cost of an account is min(a + t, b): a with the fault for nothing, b without it. So two
 * solves each give the price at which both accounts cost the same. Where rules look at a statement whether or not it holds,
 * what is left without it is reasoned over again (`leave-out.ts`).
 */

import type { StatementId, VoiceId } from '../../base/id.ts';
import type { Voice } from '../../statement/voice.ts';
import type { Fault } from '../findings.ts';
import { costOfOrigin, costOfRelay, costOfUnnamed, costOfVoice, isAboveAnonymity } from '../grades.ts';
import { grades, type Grade, type Testimony } from '../testimony.ts';
import type { Prices, Side, Sides } from './compared.ts';
import type { BreakEven, Linchpin, Order } from './hypothesis.ts';
import type { LeavingOut } from './leave-out.ts';

/** The linchpins of a pair: statements, then origins, those that need the least change first; then grades, likewise. */
export function findLinchpins(
  sides: Sides,
  { voices, statements }: Pick<Testimony, 'voices' | 'statements'>,
  leavingOut: LeavingOut,
): readonly Linchpin[] {
  const { first, second } = sides;
  const margin = second.cost - first.cost;
  const inCores = new Map([first, second].flatMap((side) => side.inCores.map((fault) => [fault.id, fault])));
  const faults = [...inCores.values()];
  const without = openWithout(faults, sides, leavingOut);
  const saidBy = Map.groupBy(statements, ({ attribution }) => attribution.at(-1));
  const found = [
    ...statements.flatMap(({ id }): readonly Linchpin[] => {
      const change = without([id], costOfOrigin);
      return change ? [{ kind: 'statement', statement: id, ...change }] : [];
    }),
    ...[...saidBy].flatMap(([voice, said]): readonly Linchpin[] => {
      if (voice === undefined) return [];
      const ids = said.map(({ id }) => id);
      const own = faults.filter(
        (fault) => fault.voice === voice && (fault.kind === 'origin' || fault.kind === 'voice'),
      );
      // Throughout the case if that is among the faults; else it is the origin of one contested content only.
      const whole = own.find(({ kind }) => kind === 'voice');
      const change = without(ids, whole ? costOfVoice : costOfOrigin, { fault: whole ?? own[0], own, voice });
      return change ? [{ kind: 'origin', voice, ...change }] : [];
    }),
    ...gradeLinchpins(faults, sides, margin, voices),
  ];
  return found.toSorted((a, b) => rankOf(a) - rankOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
}

/** Which leads by a margin of the second over the first. */
export function orderBy(margin: number): Order {
  return margin > 0 ? 'first' : margin < 0 ? 'second' : 'tie';
}

type Change = { readonly order: Order; readonly margin: number; readonly breakEven?: BreakEven };

/** All faults of an origin, with the one that tells how dear it is that it fails. */
type OfOrigin = { readonly fault: Fault | undefined; readonly own: readonly Fault[]; readonly voice: VoiceId };

/** How the order changes where some statements were never said: those were misread for nothing, unless the rules find something else then. */
function openWithout(faults: readonly Fault[], sides: Sides, { risesWithout }: LeavingOut) {
  const { first, second, faultsOf } = sides;
  const margin = second.cost - first.cost;
  const readings = new Map(faults.flatMap((fault) => (fault.kind === 'reading' ? [[fault.statements[0], fault]] : [])));

  return (
    ids: readonly StatementId[],
    priceOf: (grade: Grade) => number,
    { fault, own, voice }: OfOrigin = { fault: undefined, own: [], voice: 'v_' },
  ): Change | undefined => {
    const misread = ids.flatMap((id) => readings.get(id) ?? []);
    const unsaid = risesWithout(new Set(ids));
    const isFree = new Set([...misread, ...own].map(({ id }) => id));
    if (!unsaid && isFree.size === 0) return undefined;
    const free: Prices = new Map([
      ...[...isFree].map((id) => [id, 0] as const),
      ...faultsOf(voice).flatMap((each) => {
        const left = costOfOthers(each, voice);
        return left === undefined ? [] : [[each.id, left] as const];
      }),
    ]);
    const after = unsaid ? alteredTo(margin + unsaid[1] - unsaid[0], margin) : alteredBy(free, sides, margin);
    if (after === undefined) return undefined;
    const change = { order: orderBy(after), margin: after };
    const failing = new Set((fault ? [fault] : misread).map(({ id }) => id));
    const costAt = (side: Side, price: number) => side.costAt(new Map([...failing].map((id) => [id, price])));
    const endsOf = (side: Side, rise: number | undefined): Ends => {
      const b = costAt(side, Infinity);
      return { a: rise === undefined ? costAt(side, 0) : Math.min(side.cost + rise, b), b };
    };
    const ends = [endsOf(first, unsaid?.[0]), endsOf(second, unsaid?.[1])] as const;
    const isAtPrice = !unsaid || orderBy(ends[1].a - ends[0].a) !== orderBy(margin);
    return isAtPrice ? { ...change, breakEven: breakEvenOf(...ends, priceOf) } : change;
  };
}

/** What unnamed origins cost together that are more than this one, once it says nothing. */
function costOfOthers({ among = [] }: Fault, voice: VoiceId): number | undefined {
  const others = among.filter((each) => each.voice !== voice);
  return others.length > 0 && others.length < among.length ? costOfUnnamed(others) : undefined;
}

/** The margin at these prices, or undefined where the order stays as it is. */
function alteredBy(prices: Prices, { first, second, isWhole }: Sides, margin: number): number | undefined {
  if (!isWhole) {
    const change = second.costNear(prices) - second.near - (first.costNear(prices) - first.near);
    if (orderBy(margin + change) === orderBy(margin)) return undefined;
  }
  return alteredTo(second.costAt(prices) - first.costAt(prices), margin);
}

function alteredTo(after: number, margin: number): number | undefined {
  return orderBy(after) === orderBy(margin) ? undefined : after;
}

/** What an account costs where something fails for nothing, and where it cannot fail. */
type Ends = { readonly a: number; readonly b: number };

function breakEvenOf(one: Ends, other: Ends, priceOf: (grade: Grade) => number): BreakEven {
  const cost = breakEvenAt(one, other);
  const distance = (grade: Grade) => Math.abs(priceOf(grade) - cost);
  // F is no step on the way from bad to good.
  const ladder = grades.filter((grade) => grade !== 'F');
  return { cost, grade: ladder.reduce((best, each) => (distance(each) < distance(best) ? each : best)) };
}

/** The price at which min(a + t, b) is the same for both: the one that is cheaper at nothing rises to what the other stays at. */
export function breakEvenAt(one: Ends, other: Ends): number {
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
          const after = alteredBy(priceWith(voice, to, sides), sides, margin);
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
function mayFlip(voice: VoiceId, letters: readonly Grade[], sides: Sides, margin: number): boolean {
  const { first, second } = sides;
  const byPrice = letters.toSorted((a, b) => costOfOrigin(a) - costOfOrigin(b));
  const [worst, best] = [byPrice[0], byPrice.at(-1)];
  if (worst === undefined || best === undefined) return false;
  const range = (side: Side) => [worst, best].map((grade) => side.costNear(priceWith(voice, grade, sides)));
  const [[low1 = 0, high1 = 0], [low2 = 0, high2 = 0]] = [range(first), range(second)];
  const apart = margin - (second.near - first.near);
  const orders = [low2 - high1 + apart, high2 - low1 + apart].map(orderBy);
  return orders.some((order) => order !== orderBy(margin));
}

/** What its faults would cost if this voice had that grade. */
function priceWith(voice: VoiceId, grade: Grade, { faultsOf }: Pick<Sides, 'faultsOf'>): Prices {
  const priceOf = (fault: Fault) => {
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
  return new Map(faultsOf(voice).map((fault) => [fault.id, priceOf(fault)]));
}

function isOf({ voice: own, among = [] }: Fault, voice: VoiceId): boolean {
  return own === voice || among.some((each) => each.voice === voice);
}

const kinds = ['statement', 'origin', 'grade'] as const;

function rankOf(linchpin: Linchpin): number {
  const byKind = kinds.indexOf(linchpin.kind) * 1e9;
  if (linchpin.kind !== 'grade') return byKind - (linchpin.breakEven?.cost ?? 0);
  return byKind + Math.abs(costOfOrigin(linchpin.to) - costOfOrigin(linchpin.from));
}

function nameOf(linchpin: Linchpin): string {
  return linchpin.kind === 'statement'
    ? linchpin.statement
    : `${linchpin.voice} ${'to' in linchpin ? linchpin.to : ''}`;
}

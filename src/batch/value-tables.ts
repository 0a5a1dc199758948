/**
 * The dictionaries of an encoded testimony as tables of numbers, so that what rules ask about two values is asked by
 * comparing numbers. Figures are put in order exactly (bounds are ranks, never floating point); what the rules would
 * have to look at more closely is answered "maybe", never "no".
 */

import { toleratedRange } from '../reasoning/compare-quantities.ts';
import { isSum } from '../reasoning/compare-sums.ts';
import { areAgesApart, areBirthsApart, birthSpanOfAge, birthSpanOfDate } from '../reasoning/birth-span.ts';
import { isApart, isEarlier, isOneTime, readWhen, type Change } from '../reasoning/compare-when.ts';
import { roles } from '../subject/vocabulary.ts';
import { exclusionOf, termsAbove, wordIn } from '../subject/ask-vocabulary.ts';
import { shapes, type EncodedTestimony } from './columns.ts';

/** Kinds in the table; subjects are not in the dictionary. */
export const valueKinds = { term: 0, quantity: 1, date: 2, text: 3 } as const;

/** A rank above all: no upper bound. */
export const open = 2 ** 31 - 1;

export type PropertyTable = {
  readonly single: boolean;
  readonly changes: Change;
  readonly life: 'age' | 'birth' | undefined;
  /** Whether it says how long an event lasted, and whether where somebody is. */
  readonly lasts: boolean;
  readonly present: boolean;
  /** Whether it says what one of a currency costs. */
  readonly rate: boolean;
  /** Whether it says "only", of the event itself or of those in which the subject fills this role. */
  readonly only: { readonly whose: number | undefined } | undefined;
};

export type TypeTable = {
  /** By role. */
  readonly single: readonly boolean[];
  /** The longest that it usually lasts, in seconds; infinite where nothing is usual. */
  readonly lasts: number;
  readonly dated: 'whole' | 'start' | 'part';
  readonly orders: readonly { readonly role: number; readonly is: 'before' | 'after' | 'during' | 'ends' }[];
  readonly sameAs: readonly { readonly type: number; readonly role: number }[];
  /** Whose life begins or ends with it, and roles that only the living fill. */
  readonly life: { readonly is: 'birth' | 'death'; readonly of: number } | undefined;
  readonly alive: readonly number[];
  /** Roles that place whoever takes part. */
  readonly places: readonly number[];
};

export type ValueTables = {
  readonly kind: Uint8Array;
  /** For figures: the unit in which they are compared, and their bounds with tolerances as ranks among all figures. */
  readonly unit: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Whether a figure is a sum of money: of those in different currencies it takes rates to say more. */
  readonly isSum: Uint8Array;
  readonly properties: readonly PropertyTable[];
  readonly types: readonly TypeTable[];
  /** The date for which a row holds, as rules take it: its own, or for what changes often when it was said; or -1. */
  readonly whenOf: (row: number) => number;
  /** Whether two values of the dictionary, by places, exclude each other. */
  readonly areApart: (a: number, b: number) => boolean;
  /** Whether two values are terms that exclude each other. */
  readonly areExcluded: (a: number, b: number) => boolean;
  /** Whether whoever says the first may have said the second. */
  readonly mayEntail: (said: number, meant: number) => boolean;
  /** Whether two dates, by places or -1, are certainly one time. */
  readonly isOneTime: (changes: Change, a: number, b: number) => boolean;
  readonly isEarlier: (a: number, b: number) => boolean;
  readonly areLivesApart: (a: Life, b: Life) => boolean;
};

/** An age or a birth: a value and a date by their places. */
export type Life = { readonly is: 'age' | 'birth'; readonly value: number; readonly when: number };

export function createValueTables(encoded: EncodedTestimony): ValueTables {
  const { values, whens, vocabulary } = encoded;
  const kind = Uint8Array.from(values, (value) =>
    value.kind === 'subject' ? valueKinds.text : valueKinds[value.kind],
  );
  const figures = rankFigures(encoded);
  const words = wordTables(encoded);
  const { unit, low, high } = figures;
  const areExcluded = pairwise((a: string, b: string) => exclusionOf(vocabulary, a, b) !== undefined);
  const isUnder = pairwise((a: string, b: string) => termsAbove(vocabulary, a).includes(b));
  const termAt = (place: number) => {
    const value = values[place];
    return value?.kind === 'term' ? value.term : '';
  };
  const whenAt = (place: number) => whens[place];
  const oneTime: Readonly<Record<Change, (a: number, b: number) => boolean>> = {
    never: () => true,
    seldom: byPlaces((a, b) => isOneTime('seldom', whenAt(a), whenAt(b))),
    rising: byPlaces((a, b) => isOneTime('rising', whenAt(a), whenAt(b))),
    often: byPlaces((a, b) => isOneTime('often', whenAt(a), whenAt(b))),
  };
  return {
    ...figures,
    isSum: Uint8Array.from(values, (value) => Number(value.kind === 'quantity' && isSum(value, vocabulary))),
    kind,
    ...words,
    whenOf: createDating(encoded, words.properties),
    areApart: (a, b) => {
      if (kind[a] !== kind[b]) return false;
      if (kind[a] === valueKinds.quantity)
        return unit[a] === unit[b] && ((high[a] ?? 0) < (low[b] ?? 0) || (high[b] ?? 0) < (low[a] ?? 0));
      const [first, second] = [values[a], values[b]];
      return first?.kind === 'date' && second?.kind === 'date' && isApart(first.when, second.when);
    },
    areExcluded: (a, b) =>
      kind[a] === valueKinds.term && kind[b] === valueKinds.term && areExcluded(termAt(a), termAt(b)),
    mayEntail: (said, meant) =>
      kind[said] === kind[meant] &&
      (kind[said] === valueKinds.term ? isUnder(termAt(said), termAt(meant)) : kind[said] !== valueKinds.text),
    isOneTime: (changes, a, b) => oneTime[changes](a, b),
    isEarlier: byPlaces((a, b) => {
      const [first, second] = [whenAt(a), whenAt(b)];
      return first !== undefined && second !== undefined && isEarlier(first, second);
    }),
    areLivesApart: (a, b) => areLivesApart(a, b, encoded),
  };
}

/** Remembers the answers about words: there are few. */
function pairwise(ask: (a: string, b: string) => boolean): (a: string, b: string) => boolean {
  const known = new Map<string, boolean>();
  return (a, b) => {
    const name = `${a} ${b}`;
    const answer = known.get(name) ?? ask(a, b);
    known.set(name, answer);
    return answer;
  };
}

/** Remembers the answers about places of dates, as long as there are not too many. */
function byPlaces(ask: (a: number, b: number) => boolean): (a: number, b: number) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const name = (a + 1) * 2 ** 26 + b + 1;
    const found = known.get(name);
    if (found !== undefined) return found;
    const answer = ask(a, b);
    if (known.size < mostRemembered) known.set(name, answer);
    return answer;
  };
}

const mostRemembered = 2_000_000;

function rankFigures({ values, vocabulary }: EncodedTestimony) {
  const count = values.length;
  const [unit, low, high] = [new Int32Array(count), new Int32Array(count), new Int32Array(count)];
  const units = new Map<string, number>();
  const bounds = new Set<bigint>();
  const ranges = values.map((value, place) => {
    if (value.kind !== 'quantity') return undefined;
    const { unit: name, range } = toleratedRange(value, vocabulary);
    units.set(name, units.get(name) ?? units.size);
    unit[place] = units.get(name) ?? 0;
    for (const bound of [range.min, range.max]) if (bound !== undefined) bounds.add(bound);
    return range;
  });
  const ranks = new Map([...bounds].toSorted((a, b) => (a < b ? -1 : 1)).map((bound, rank) => [bound, rank]));
  for (const [place, range] of ranges.entries()) {
    if (!range) continue;
    low[place] = range.min === undefined ? -1 : (ranks.get(range.min) ?? -1);
    high[place] = range.max === undefined ? open : (ranks.get(range.max) ?? open);
  }
  return { unit, low, high };
}

function wordTables({ vocabulary }: EncodedTestimony): Pick<ValueTables, 'properties' | 'types'> {
  const types = Object.keys(vocabulary.events);
  return {
    properties: Object.values(vocabulary.properties).map(({ single, changes, life, lasts, present, rate, only }) => ({
      single,
      changes,
      life,
      lasts: lasts === true,
      present: present === true,
      rate: rate === true,
      only: only && { whose: only.whose === undefined ? undefined : roleAt(only.whose) },
    })),
    types: Object.values(vocabulary.events).map((type) => ({
      single: roles.map((role) => wordIn(type.roles, role)?.single ?? false),
      lasts: (type.lasts?.minutes ?? Infinity) * 60,
      dated: type.dated,
      orders: type.orders.map(({ role, is }) => ({ role: roleAt(role), is })),
      sameAs: type.sameAs.map((same) => ({ type: types.indexOf(same.type), role: roleAt(same.role) })),
      places: Object.keys(type.present ?? {}).map(roleAt),
      life: type.life && { is: type.life.is, of: roleAt(type.life.of) },
      alive: (type.alive ?? []).map(roleAt),
    })),
  };
}

function createDating(
  { statements, whens }: EncodedTestimony,
  properties: readonly PropertyTable[],
): ValueTables['whenOf'] {
  const { shape, word, when, saidAt } = statements;
  const isReadable = whens.map((date) => readWhen(date) !== undefined);
  const isMomentary = properties.map(({ changes }) => changes === 'often' || changes === 'rising');
  return (row) => {
    const [own, said] = [when[row] ?? -1, saidAt[row] ?? -1];
    if (own >= 0 || said < 0 || !isReadable[said]) return own;
    const isAttribute = shape[row] === shapes.attribute || shape[row] === shapes.attributeDenied;
    return isAttribute && isMomentary[word[row] ?? 0] === true ? said : -1;
  };
}

function roleAt(role: string): number {
  return roles.findIndex((each) => each === role);
}

/** As the rule on ages has it. */
function areLivesApart(a: Life, b: Life, { values, whens }: EncodedTestimony): boolean {
  const [first, second] = [values[a.value], values[b.value]];
  if (!first || !second || (a.is === 'birth' && b.is === 'birth')) return false;
  if (a.is === 'age' && b.is === 'age' && a.when < 0 && b.when < 0) return areAgesApart(first, second);
  const spanOf = ({ is, value, when }: Life) => {
    const [said, date] = [values[value], whens[when]];
    if (!said) return undefined;
    return is === 'birth' ? birthSpanOfDate(said) : date && birthSpanOfAge(said, date);
  };
  const [spanA, spanB] = [spanOf(a), spanOf(b)];
  return spanA !== undefined && spanB !== undefined && areBirthsApart(spanA, spanB);
}

/** The bounds of a date as times.ts reckons with it: as its clock showed it, or as instants where it has a zone. */
export function reckonedBounds(encoded: EncodedTestimony, when: number) {
  const date = encoded.whens[when];
  const read = date && readWhen(date);
  return read && { bounds: read.zoned ? read.instant : read.wall, zoned: read.zoned, instant: read.instant };
}

/**
 * The signature of a part: all that rules could read of it, with labels in the place of subjects. Two parts with one
 * signature have one shape. Of names it holds what rules ask of them, whether two people's have nothing in common; and of figures that
 * are only compared with each other, their order.
 */

import { readWhen } from '../reasoning/compare-when.ts';
import { subjectKinds } from '../subject/subject.ts';
import { namesOf, shapes, standings } from './columns.ts';
import { laneOf, lanes } from './group-contents.ts';
import { isRate } from './relate-subjects.ts';
import type { SuspectContext } from './suspect-values.ts';
import { valueKinds } from './value-tables.ts';

export type Signed = {
  /** Absent where the part has to be looked at by itself: judgements, rates, or statements about statements. */
  readonly signature: string | undefined;
  /** Subjects by their labels. */
  readonly subjects: readonly number[];
};

/** Signs parts, given as some rows of each of their contents, the contents in the order of `compareContents`. */
export type SignPart = (contents: readonly (readonly number[])[]) => Signed;

const [personKind, placeKind] = [subjectKinds.indexOf('person'), subjectKinds.indexOf('place')];

/** Prepares signing. */
export function createSigner(context: SuspectContext): SignPart {
  const { encoded, tables, relations, isJudged, places, areForeign } = context;
  const { statements, subjects, frames } = encoded;
  const { shape, subject, word, value, when, saidAt, standing } = statements;
  const dates = encoded.whens.map((date) => readWhen(date));
  const holdsAny = new Uint8Array(subjects.count);
  for (const outer of subjects.within) if (outer >= 0) holdsAny[outer] = 1;

  function sayPeople(all: readonly number[]): string {
    const people = all.filter((each) => subjects.kind[each] === personKind);
    let text = '';
    for (const [at, one] of people.entries())
      for (let other = at + 1; other < people.length; other++) text += areForeign(one, people[other] ?? 0) ? '1' : '0';
    return text;
  }

  /** Where several are named, which lie in which, and which hold any. Of one alone nothing is asked. */
  function sayPlaces(labels: Map<number, number>): string {
    const within = new Map<number, number>();
    const named = [...labels.keys()].filter((each) => subjects.kind[each] === placeKind);
    if (named.length < 2) return '';
    const all = new Set(named);
    for (const each of all) {
      const outer = subjects.within[each] ?? -1;
      within.set(each, outer);
      if (outer >= 0) all.add(outer);
    }
    for (const each of all) if (!labels.has(each)) labels.set(each, labels.size);
    const lies = [...within].map(([each, outer]) => `${labels.get(each)}<${labels.get(outer)}${holdsAny[each]}`);
    return lies.join() + (areUnlike(all, encoded) && !named.some(places.isLocated) ? '' : [...all].join(' '));
  }

  return (contents) => {
    const labels = new Map<number, number>();
    const labelOf = (each: number) => {
      const known = labels.get(each) ?? labels.size;
      labels.set(each, known);
      return known;
    };
    const isPlain = contents.every(([row = 0]) => (shape[row] ?? 0) < shapes.about);
    const orderOf = ordersOnly(contents, laneAt) ? rankFigures(contents) : undefined;
    const dateOf = createDating(contents);
    const ages = nameAges(contents);
    const codeOf = (code: number) => (code < 0 ? `s${labelOf(~code)}` : (orderOf?.get(code) ?? `${code}`));
    const said = contents.map((rows) => {
      const [row = 0] = rows;
      const [kind, code] = [shape[row] ?? 0, value[row] ?? 0];
      const times = rows.map(
        (each) =>
          `${dateOf(when[each] ?? -1)} ${dateOf(saidAt[each] ?? -1)} ${standings[standing[each] ?? 0] === 'uncommitted'}`,
      );
      return `${kind} ${labelOf(subject[row] ?? 0)} ${word[row]} ${ages?.names.get(row) ?? valueOf(kind, code)} ${times.join()}`;
    });
    function valueOf(kind: number, code: number): string {
      if (kind === shapes.attribute || kind === shapes.attributeDenied) return codeOf(code);
      if (kind !== shapes.event && kind !== shapes.eventDenied) return `s${labelOf(code)}`;
      const [from = 0, to = 0] = [frames.starts[code], frames.starts[code + 1]];
      let text = '';
      for (let at = from; at < to; at += 2) text += `${frames.items[at]}=${codeOf(frames.items[at + 1] ?? 0)},`;
      return text;
    }
    const related = `${sayPeople([...labels.keys()])};${sayPlaces(labels)};${ages?.apart ?? ''}`;
    const all = [...labels.keys()];
    const kinds = all.map((each) => subjects.kind[each]).join('');
    const isExchange = contents.some(([row = 0]) => isRate(row, encoded, tables));
    const isFree = isPlain && !isExchange && !all.some((each) => isJudged.has(relations.sameAs[each] ?? each));
    return { signature: isFree ? `${said.join('|')};${kinds};${related}` : undefined, subjects: all };
  };

  function laneAt(row: number): number {
    return laneOf(row, encoded, tables);
  }

  /** Dates as days from the first of them, where nothing else is asked of them; the same date is the same text. */
  function createDating(contents: readonly (readonly number[])[]): (date: number) => string {
    const given = new Set(contents.flat().flatMap((row) => [when[row] ?? -1, saidAt[row] ?? -1]));
    given.delete(-1);
    const hasDates = contents.some(([row = 0]) => (shape[row] ?? 0) < shapes.order && hasDateValue(row));
    if (hasDates || ![...given].every((date) => isSimple(date))) return String;
    const first = Math.min(...[...given].map((date) => dates[date]?.wall.startMin ?? 0));
    if (!Number.isFinite(first)) return String;
    const texts = new Map<number, string>();
    for (const date of given) {
      const { wall, instant, zoned } = dates[date] ?? {};
      const ends = [wall, instant].flatMap((each) =>
        each ? [each.startMin, each.startMax, each.endMin, each.endMax].map((end) => end - first) : [],
      );
      texts.set(date, `${ends.join()}${zoned}`);
    }
    return (date) => texts.get(date) ?? '';
  }

  function isSimple(date: number): boolean {
    const read = dates[date];
    return read !== undefined && read.alternatives.length === 1 && !read.approximate && !read.gaps && !read.uncertain;
  }

  function hasDateValue(row: number): boolean {
    const code = value[row] ?? 0;
    if (shape[row] === shapes.attribute || shape[row] === shapes.attributeDenied) return isDate(code);
    const frame = frames.items.subarray(frames.starts[code], frames.starts[code + 1]);
    return frame.some((each, place) => place % 2 === 1 && isDate(each));
  }

  function isDate(code: number): boolean {
    return code >= 0 && tables.kind[code] === valueKinds.date;
  }

  /** Ages of one time are only asked which are apart: names for them by row, and that. Undefined where more is asked of some. */
  function nameAges(contents: readonly (readonly number[])[]) {
    const rows = contents.flatMap(([row = 0]) => (laneAt(row) === lanes.lives ? [row] : []));
    if (!rows.every(isUndatedAge)) return undefined;
    const codes = [...new Set(rows.map((row) => value[row] ?? 0))];
    const lives = codes.map((code) => ({ is: 'age', value: code, when: -1 }) as const);
    const apart = lives.flatMap((a, at) => lives.slice(at + 1).map((b) => Number(tables.areLivesApart(a, b))));
    return { names: new Map(rows.map((row) => [row, `a${codes.indexOf(value[row] ?? 0)}`])), apart: apart.join('') };
  }

  function isUndatedAge(row: number): boolean {
    const isAge = tables.properties[word[row] ?? 0]?.life === 'age' && shape[row] === shapes.attribute;
    return isAge && tables.kind[value[row] ?? -1] === valueKinds.quantity && tables.whenOf(row) === -1;
  }

  /** By code, the bounds of figures as their places among the bounds here. */
  function rankFigures(contents: readonly (readonly number[])[]): ReadonlyMap<number, string> {
    const codes = [...new Set(contents.map(([row = 0]) => value[row] ?? 0))];
    const bounds = [...new Set(codes.flatMap((code) => [tables.low[code] ?? 0, tables.high[code] ?? 0]))];
    const order = bounds.toSorted((a, b) => a - b);
    return new Map(
      codes.map((code) => [
        code,
        `${order.indexOf(tables.low[code] ?? 0)}-${order.indexOf(tables.high[code] ?? 0)}u${tables.unit[code]}`,
      ]),
    );
  }

  /** Affirmed figures of properties whose rules ask nothing of them but which is below which. */
  function ordersOnly(contents: readonly (readonly number[])[], laneOfRow: (row: number) => number): boolean {
    return contents.every(([row = 0]) => {
      const code = value[row] ?? -1;
      const isFigure = shape[row] === shapes.attribute && code >= 0 && tables.kind[code] === valueKinds.quantity;
      return isFigure && laneOfRow(row) >= lanes.properties;
    });
  }
}

/** True where no word of any name begins like a word of another's: then no rule that compares their names could find them alike. */
function areUnlike(places: ReadonlySet<number>, encoded: SuspectContext['encoded']): boolean {
  const seen = new Set<string>();
  for (const each of places) {
    const beginnings = namesOf(each, encoded).flatMap(({ text }) =>
      text
        .normalize('NFD')
        .replaceAll(/\p{Mark}/gu, '')
        .toLowerCase()
        .split(/[^\p{Letter}]+/u)
        .map((word) => word.slice(0, 3)),
    );
    const own = new Set(beginnings.filter((beginning) => beginning !== ''));
    for (const beginning of own) if (seen.has(beginning)) return false;
    for (const beginning of own) seen.add(beginning);
    // One or two letters begin like everything that goes on with them.
    if ([...own].some((beginning) => beginning.length < 3)) return false;
  }
  return true;
}

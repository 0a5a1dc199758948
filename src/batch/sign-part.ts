/**
 * The signature of a part: all that rules could read of it, with labels in the place of subjects. Two parts with one
 * signature have one shape. Of names it holds what rules ask of them, whether two people's have nothing in common; and of figures that
 * are only compared with each other, their order.
 */

import { areNamesForeign } from '../reasoning/compare-names.ts';
import { subjectKinds } from '../subject/subject.ts';
import { shapes } from './columns.ts';
import { laneOf, lanes } from './group-contents.ts';
import type { SuspectContext } from './suspect-values.ts';
import { valueKinds } from './value-tables.ts';

export type Signed = {
  /** Absent where the part has to be looked at by itself: judgements, or statements about statements. */
  readonly signature: string | undefined;
  /** Subjects by their labels. */
  readonly subjects: readonly number[];
};

/** Signs parts, given as some rows of each of their contents, the contents in the order of `compareContents`. */
export type SignPart = (contents: readonly (readonly number[])[]) => Signed;

/** Prepares signing. */
export function createSigner({ encoded, tables, relations, isJudged }: SuspectContext): SignPart {
  const { statements, subjects, frames } = encoded;
  const { shape, subject, word, value, when, saidAt, standing } = statements;
  const areForeign = createNameTable(encoded.names);
  const [person, place] = [subjectKinds.indexOf('person'), subjectKinds.indexOf('place')];

  function sayRelations(all: readonly number[]): string {
    const people = all.filter((each) => subjects.kind[each] === person);
    const places = all.filter((each) => subjects.kind[each] === place);
    const foreign = people.flatMap((a, at) =>
      people.slice(at + 1).map((b) => Number(areForeign(subjects.names[a] ?? 0, subjects.names[b] ?? 0))),
    );
    const kinds = all.map((each) => subjects.kind[each]);
    // Where a place is alone, nothing is asked of where it lies; where it is not, which ones they are says it all.
    return `${kinds.join()};${foreign.join('')};${places.length > 1 ? places.join() : ''}`;
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
    const codeOf = (code: number) => (code < 0 ? `s${labelOf(~code)}` : (orderOf?.get(code) ?? `${code}`));
    const said = contents.map((rows) => {
      const [row = 0] = rows;
      const [kind, code] = [shape[row] ?? 0, value[row] ?? 0];
      const times = rows.map((each) => `${when[each]} ${saidAt[each]} ${standing[each] === 4}`);
      return `${kind} ${labelOf(subject[row] ?? 0)} ${word[row]} ${valueOf(kind, code)} ${times.join()}`;
    });
    function valueOf(kind: number, code: number): string {
      if (kind === shapes.attribute || kind === shapes.attributeDenied) return codeOf(code);
      if (kind !== shapes.event && kind !== shapes.eventDenied) return `s${labelOf(code)}`;
      const [from = 0, to = 0] = [frames.starts[code], frames.starts[code + 1]];
      let text = '';
      for (let at = from; at < to; at += 2) text += `${frames.items[at]}=${codeOf(frames.items[at + 1] ?? 0)},`;
      return text;
    }
    const all = [...labels.keys()];
    const isFree = isPlain && !all.some((each) => isJudged.has(relations.sameAs[each] ?? each));
    return { signature: isFree ? `${said.join('|')};${sayRelations(all)}` : undefined, subjects: all };
  };

  function laneAt(row: number): number {
    return laneOf(row, encoded, tables);
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

function createNameTable(names: SuspectContext['encoded']['names']): (a: number, b: number) => boolean {
  const known = new Map<number, boolean>();
  return (a, b) => {
    const pair = Math.min(a, b) * names.length + Math.max(a, b);
    const answer = known.get(pair) ?? areNamesForeign(names[a] ?? [], names[b] ?? []);
    if (known.size < mostRemembered) known.set(pair, answer);
    return answer;
  };
}

const mostRemembered = 500_000;

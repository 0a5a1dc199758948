/**
 * How the picture of a weighing is laid out: what would have to be wrong stands in columns, the same thing in the same column
 * of every row, so that the eye finds what the rows do not share. What all rows assume stands in front, since it tells none
 * from another; what more rows assume stands before what fewer do.
 */

import type { ShownFault, ShownWeighing } from '../api/types.ts';

export type Column = {
  /** The faults of this column: one, or all that are common where these are many. */
  readonly faults: readonly ShownFault[];
  readonly cost: number;
  /** Places of the rows that assume it. */
  readonly rows: readonly number[];
  readonly isCommon: boolean;
};

/** More common ones than these are drawn as one. */
const mostCommon = 6;
/** More columns than these cannot be told apart: the dearest are drawn, the rows name the others. */
const mostColumns = 36;

/** The columns from the left, and how many things are left out. */
export function layColumns({ rows, faults, common }: Pick<ShownWeighing, 'rows' | 'faults' | 'common'>): {
  readonly columns: readonly Column[];
  readonly left: number;
} {
  const isCommon = new Set(rows.filter(({ cost }) => cost).length > 1 ? common : []);
  const single = faults.map((fault): Column => {
    const assuming = rows.flatMap(({ cost }, place) => (cost?.assumes.includes(fault.id) ? [place] : []));
    return { faults: [fault], cost: fault.cost, rows: assuming, isCommon: isCommon.has(fault.id) };
  });
  const shared = single.filter((column) => column.isCommon).toSorted(byCost);
  const own = single.filter((column) => !column.isCommon && column.rows.length > 0).toSorted(byCost);
  const shown = own.slice(0, mostColumns).toSorted(byRows);
  return {
    columns: [...(shared.length > mostCommon ? [join(shared)] : shared), ...shown],
    left: own.length - shown.length,
  };
}

function join(columns: readonly Column[]): Column {
  return {
    faults: columns.flatMap(({ faults }) => faults),
    cost: columns.reduce((sum, { cost }) => sum + cost, 0),
    rows: columns[0]?.rows ?? [],
    isCommon: true,
  };
}

function byCost(a: Column, b: Column): number {
  return b.cost - a.cost || (nameOf(a) < nameOf(b) ? -1 : 1);
}

function byRows(a: Column, b: Column): number {
  return b.rows.length - a.rows.length || a.rows.join().localeCompare(b.rows.join(), 'en') || byCost(a, b);
}

function nameOf({ faults }: Column): string {
  return faults[0]?.id ?? '';
}

/** What a hypothesis is called where it is shown. */

import type { ShownWeighing } from '../api/types.ts';
import { countOf } from '../parts/words.ts';

export type Row = ShownWeighing['rows'][number];

/** The name that a person gave it; of one that is only proposed, what it holds. */
export function titleOf({ name, hypothesis, holds }: Row): string {
  const [first, ...others] = holds;
  if (hypothesis !== undefined || !first) return name;
  return others.length === 0 ? first.says : `${first.says} (and ${countOf(others.length, 'more', 'more')})`;
}

/** True for every one of several that cost the least. */
export function isTied(row: Row, rows: readonly Row[]): boolean {
  return row.cost?.margin === 0 && rows.filter(({ cost }) => cost?.margin === 0).length > 1;
}

/** The id of the part of the page that tells of a row. */
export function placeOf(place: number): string {
  return `hypothesis-${place + 1}`;
}

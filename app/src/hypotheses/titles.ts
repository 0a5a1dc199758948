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

/** The id of the part of the page that tells of a row. */
export function placeOf(place: number): string {
  return `hypothesis-${place + 1}`;
}

/**
 * The year of a date that a text gives without one. A text about what happened means the nearest such day that is not after
 * its publication, one of what is to come the nearest that is not before. The others stay as alternatives, and without
 * a known publication the year stays open.
 */

import { boundsOf } from '../time/bounds.ts';
import type { Edtf } from '../time/when.ts';
import type { DateMention } from './language.ts';
import type { ProposedDate } from './proposal.ts';

export type AnchoredDate = Pick<ProposedDate, 'edtf' | 'anchor' | 'alternatives'>;

/** The date with its year. `published` is EDTF; where it cannot be read it counts as unknown. */
export function anchorDate({ edtf, isAhead }: DateMention, published: Edtf | undefined): AnchoredDate {
  const publication = published === undefined ? undefined : daysOf(published);
  if (!edtf.startsWith('XXXX') || publication === undefined) return { edtf, alternatives: [] };
  const { firstDay, lastDay } = publication;
  const dates = datesAround(edtf, new Date(lastDay * 1000).getUTCFullYear());
  // A publication of which only month or year are known may lie before the day or after it.
  const behind = [lastDay, firstDay].map((day) => dates.findLast(({ start }) => start <= day));
  const ahead = [firstDay, lastDay].map((day) => dates.find(({ start }) => start >= day));
  const [chosen, ...others] = new Set(
    (isAhead ? [...ahead, ...behind] : [...behind, ...ahead]).filter((each) => each !== undefined),
  );
  if (chosen === undefined) return { edtf, alternatives: [] };
  // A day that is farther off than the chosen one, on the other side, is not what the words mean.
  const distance = ({ start }: Dated) => Math.max(0, firstDay - start, start - lastDay);
  const isSameSide = ({ start }: Dated) => start <= lastDay === chosen.start <= lastDay;
  const likely = others.filter((each) => isSameSide(each) || distance(each) < distance(chosen));
  return { edtf: chosen.edtf, anchor: 'publication', alternatives: likely.map((each) => each.edtf) };
}

type Dated = { readonly edtf: Edtf; readonly start: number };

/** The date in the years around, where it exists; 29 February may be eight years away. */
function datesAround(edtf: Edtf, year: number): readonly Dated[] {
  return Array.from({ length: 17 }, (_, index) => {
    const dated = edtf.replace('XXXX', String(year - 8 + index).padStart(4, '0'));
    return { edtf: dated, start: daysOf(dated)?.firstDay ?? NaN };
  }).filter(({ start }) => !Number.isNaN(start));
}

/** The first and the last second on the wall clock, or undefined where there is no date or no end to it. */
function daysOf(edtf: Edtf): { readonly firstDay: number; readonly lastDay: number } | undefined {
  const bounds = boundsOf({ edtf });
  if (!bounds.ok || !/^\d{4}/.test(edtf)) return undefined;
  const { startMin, endMax } = bounds.value.wall;
  return Number.isFinite(endMax) ? { firstDay: startMin, lastDay: endMax - 1 } : undefined;
}

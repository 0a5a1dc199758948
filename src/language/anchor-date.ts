/**
 * What a date is counted from, where its words do not say it all. A date without a year means, in a text about what
 * happened, the nearest such day that is not after its publication, and of what is to come the nearest that is not before;
 * "yesterday" counts from the publication, "two days later" from the date that the text gave last. The others stay as
 * alternatives, and without a known anchor the date stays open.
 */

import { boundsOf } from '../time/bounds.ts';
import { secondsPerDay } from '../time/calendar.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import type { Edtf } from '../time/when.ts';
import type { DateMention } from './language.ts';
import type { ProposedDate } from './proposal.ts';
import { findZone } from '../time/zones.ts';
import { dayOf, inYear, twoDigits, type Day } from './when/days.ts';
import { shiftDate, type RelativeDate } from './when/shift-date.ts';

export type AnchoredDate = Pick<ProposedDate, 'edtf' | 'anchor' | 'alternatives'>;

/** What dates may be counted from. Both are EDTF; what cannot be read counts as unknown. */
export type DateAnchors = {
  readonly published: Edtf | undefined;
  /** The date that the text gave last. */
  readonly previous?: Edtf | undefined;
  /** The date that the text gave just before, be it a month or a year: what years are counted from. */
  readonly named?: Edtf | undefined;
};

/** The date as far as its anchor gives it. */
export function anchorDate(mention: DateMention, anchors: DateAnchors): AnchoredDate {
  // "The day before the vote" counts from what the text tells, which no calendar knows.
  if (mention.from === 'event') return { edtf: mention.edtf, alternatives: [] };
  const anchored = mention.relative ? anchorRelative(mention, anchors) : anchorYear(mention, anchors.published);
  if (mention.clock === undefined) return anchored;
  const withTime = (edtf: Edtf) => {
    const timed = `${edtf}T${mention.clock}${offsetAt(edtf, mention.zone)}`;
    return parseEdtf(timed).ok ? timed : edtf;
  };
  return { ...anchored, edtf: withTime(anchored.edtf), alternatives: anchored.alternatives.map(withTime) };
}

/** By how much the clocks of a zone were ahead on that day at noon, as EDTF writes it. */
function offsetAt(edtf: Edtf, name: string | undefined): string {
  const day = dayOf(edtf);
  const zone = name === undefined ? undefined : findZone(name);
  if (name === undefined || zone === undefined || day === undefined) return '';
  const minutes = Math.round(zone(day * secondsPerDay + secondsPerDay / 2) / 60);
  if (name === 'UTC') return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(rest)}`;
}

function anchorRelative(
  { edtf, relative, from, isAhead }: DateMention,
  { published, previous: lastDay, named }: DateAnchors,
): AnchoredDate {
  const previous = named !== undefined && isCoarse(relative, named) ? named : lastDay;
  // "The day before" with no day before it in the text counts from the publication, as in a report of the day.
  if (from === 'text' && previous === undefined && !isAhead && needsDate(relative)) return { edtf, alternatives: [] };
  const anchor = from === 'text' && previous !== undefined ? 'earlier-date' : 'publication';
  const days = daysFrom(anchor === 'earlier-date' ? previous : published);
  if (!relative || days.length === 0) return { edtf, alternatives: [] };
  const [chosen, ...others] = new Set(days.flatMap((day) => shiftDate(relative, day, isAhead)));
  return chosen === undefined ? { edtf, alternatives: [] } : { edtf: chosen, anchor, alternatives: others };
}

/** "A week later" and "that year" count from nothing that a report was made of; a bare "midnight" is that of its day. */
function needsDate(relative: RelativeDate | undefined): boolean {
  return relative?.kind === 'shift' && (relative.by > 0 || (relative.by === 0 && relative.unit !== 'hour'));
}

/** Years may be counted from a year, and months from a month, where a day is not told. */
function isCoarse(relative: RelativeDate | undefined, named: Edtf): boolean {
  if (relative?.kind !== 'shift') return false;
  return relative.unit === 'year'
    ? /^\d{4}(?:-\d\d){0,2}$/.test(named)
    : /^\d{4}-\d\d$/.test(named) && relative.unit === 'month';
}

/** The days to count from: one, or the first and last where only the month or year is known and that is enough. */
function daysFrom(edtf: Edtf | undefined): readonly Day[] {
  if (edtf === undefined) return [];
  const day = dayOf(edtf);
  if (day !== undefined) return [day];
  const bounds = /^\d{4}(?:-\d\d)?[~?%]?$/.test(edtf) ? daysOf(edtf) : undefined;
  return bounds ? [Math.floor(bounds.lastDay / secondsPerDay), Math.floor(bounds.firstDay / secondsPerDay)] : [];
}

function anchorYear({ edtf, isAhead, isLimit = false }: DateMention, published: Edtf | undefined): AnchoredDate {
  const publication = published === undefined ? undefined : daysOf(published);
  if (!edtf.includes('XXXX') || publication === undefined) return { edtf, alternatives: [] };
  const { firstDay, lastDay } = publication;
  const dates = datesAround(edtf, new Date(lastDay * 1000).getUTCFullYear());
  // A publication of which only month or year are known may lie before the day or after it.
  const behind = [lastDay, firstDay].map((day) => dates.findLast(({ start }) => start <= day));
  const ahead = [firstDay, lastDay].map((day) => dates.find(({ start }) => start >= day));
  const distance = ({ start }: Dated) => Math.max(0, firstDay - start, start - lastDay);
  const isSoon = ahead[0] !== undefined && distance(ahead[0]) <= soon && (!behind[0] || distance(behind[0]) > longAgo);
  const [chosen, ...others] = new Set(
    (isAhead || (isLimit && isSoon) ? [...ahead, ...behind] : [...behind, ...ahead]).filter(
      (each) => each !== undefined,
    ),
  );
  if (chosen === undefined) return { edtf, alternatives: [] };
  // A day that is farther off than the chosen one, on the other side, is not what the words mean.
  const isSameSide = ({ start }: Dated) => start <= lastDay === chosen.start <= lastDay;
  const likely = others.filter((each) => isSameSide(each) || distance(each) < distance(chosen));
  return { edtf: chosen.edtf, anchor: 'publication', alternatives: likely.map((each) => each.edtf) };
}

/** "Closed until 15 September", told on the 11th: this September, and not that of a year ago. */
const soon = 60 * secondsPerDay;
const longAgo = 300 * secondsPerDay;

type Dated = { readonly edtf: Edtf; readonly start: number };

/** The date in the years around, where it exists; 29 February may be eight years away. */
function datesAround(edtf: Edtf, year: number): readonly Dated[] {
  return Array.from({ length: 17 }, (_, index) => {
    const dated = inYear(edtf, year - 8 + index);
    return { edtf: dated, start: daysOf(dated)?.firstDay ?? NaN };
  }).filter(({ start }) => !Number.isNaN(start));
}

/** The first and the last second on the wall clock, or undefined where there is no date or no end to it. */
function daysOf(edtf: Edtf): { readonly firstDay: number; readonly lastDay: number } | undefined {
  const bounds = boundsOf({ edtf });
  if (!bounds.ok || !/^\[?\d{4}/.test(edtf)) return undefined;
  const { startMin, endMax } = bounds.value.wall;
  return Number.isFinite(endMax) ? { firstDay: startMin, lastDay: endMax - 1 } : undefined;
}

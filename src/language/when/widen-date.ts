/** What stands right beside a date and belongs to it: the part of the day, the time on the clock, and "about". */

import { parseEdtf } from '../../time/parse-edtf.ts';
import type { DateMention, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { readerOf, type compileNeighbours, type SlotReader } from './compile-phrases.ts';
import type { DateTable } from './date-table.ts';
import type { ReadDate } from './captured.ts';

/** Takes in what belongs to the date at a place. */
export type Widener = (sentence: Sentence, place: Stretch, date: ReadDate) => Omit<DateMention, 'isAhead'>;

type Side = { readonly before: readonly RegExp[]; readonly after: readonly RegExp[] };
/** What was found beside a date, and how far it reaches. */
type Beside = Stretch & { readonly groups: Readonly<Record<string, string | undefined>> };

/** No pattern reaches farther than this from the date. */
const reach = 48;

export function makeWidener(table: DateTable, compile: typeof compileNeighbours): Widener {
  const clocks = {
    before: compile(table.clockBefore, 'before', table),
    after: compile(table.clockAfter, 'after', table),
  };
  const dayparts = {
    before: compile(table.daypartBefore, 'before', table),
    after: compile(table.daypartAfter, 'after', table),
  };
  const about = compile([`(?:${table.about}) ?`], 'before', table);
  const halfOf = readerOf(table.halves);
  const daypartOf = readerOf(table.dayparts);
  const zoneOf = readerOf(table.zones);
  const orderOf = readerOf(table.dayWords);

  return (sentence, place, date) => {
    const canHaveTime = date.relative ? mayBeDay(date) : /-\d\d-\d\d$/.test(date.edtf);
    const clock = canHaveTime ? findBeside(sentence, place, clocks) : undefined;
    const time = clock && timeOf(withHalfway(clock.groups, orderOf), halfOf);
    if (clock && time !== undefined && parseEdtf(`2000-01-01T${time}`).ok) {
      const { daypart: _, ...rest } = date;
      const zone = zoneOf(clock.groups['zone']);
      return { ...rest, start: clock.start, end: clock.end, clock: time, ...(zone !== undefined && { zone }) };
    }
    const part = canHaveTime && !date.daypart ? findBeside(sentence, place, dayparts) : undefined;
    const daypart = part && daypartOf(part.groups['daypart']);
    if (part && daypart) return { ...date, start: part.start, end: part.end, daypart };
    const approximate =
      /^[\dX-]+$/.test(date.edtf) && !date.relative
        ? findBeside(sentence, place, { before: about, after: [] })
        : undefined;
    if (approximate) return { ...date, edtf: `${date.edtf}~`, start: approximate.start, end: place.end };
    return { ...date, ...place };
  };
}

function mayBeDay({ relative }: ReadDate): boolean {
  if (relative?.kind === 'shift') return relative.unit === 'day';
  if (relative?.kind === 'weekday' || relative?.kind === 'yearly') return true;
  return relative !== undefined && 'template' in relative && /-\d\d-\d\d$/.test(relative.template);
}

function findBeside(
  { text, ...sentence }: Sentence,
  { start, end }: Stretch,
  { before, after }: Side,
): Beside | undefined {
  const lead = text.slice(Math.max(sentence.start, start - reach), start);
  for (const pattern of before) {
    const match = pattern.exec(lead);
    if (match) return { start: start - (lead.length - match.index), end, groups: match.groups ?? {} };
  }
  const rest = text.slice(end, Math.min(sentence.end, end + reach));
  for (const pattern of after) {
    const match = pattern.exec(rest);
    if (match) return { start, end: end + match[0].length, groups: match.groups ?? {} };
  }
  return undefined;
}

/** «В половине второго» is half past one. */
function withHalfway(groups: Beside['groups'], orderOf: SlotReader<number>): Beside['groups'] {
  const order = orderOf(groups['halfway']);
  return order === undefined ? groups : { ...groups, hour: String(order === 1 ? 12 : order - 1), minute: '30' };
}

/** The time on a clock of 24 hours. */
function timeOf(groups: Beside['groups'], halfOf: SlotReader<'am' | 'pm'>): string | undefined {
  const { hour, minute = '00' } = groups;
  if (groups['noon'] !== undefined) return '12:00';
  if (hour === undefined) return undefined;
  const half = halfOf(groups['half']);
  const given = Number(hour);
  if (groups['half'] !== undefined && (given > 12 || given === 0)) return undefined;
  const hours = half === 'pm' ? (given % 12) + 12 : half === 'am' ? given % 12 : given;
  return `${String(hours).padStart(2, '0')}:${minute}`;
}

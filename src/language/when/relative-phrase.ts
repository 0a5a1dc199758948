/** Phrases that tell a date from another one: from the publication, from the last date of the text, from a feast, from an event. */

import type { CalendarUnit, PhraseMeaning } from './date-table.ts';
import {
  countOf,
  numberOf,
  steps,
  told,
  unknownDay,
  type Captured,
  type PhraseReader,
  type ReadDate,
  type SlotReaders,
} from './captured.ts';
import type { RelativeDate } from './shift-date.ts';
import { edtfOfYearly, yearlyDays, type YearlyRule } from './yearly-day.ts';

export const relativeReaders = {
  shift: (captured, readers) => {
    const shift = readers.shift(captured['shift']);
    return shift && { ...told(byUnits('day', shift.days)), ...(shift.daypart && { daypart: shift.daypart }) };
  },
  period: readPeriod,
  weekday: readWeekday,
  'that-night': () => ({ ...told(byUnits('hour', 0), 'text'), daypart: 'night' }),
  'same-day': (captured, readers) => withDaypart(told(byUnits('day', 0), 'text'), captured, readers),
  'same-unit': (captured, readers) => told(byUnits(readers.unit(captured['unit']) ?? 'year', 0, true), 'text'),
  'half-year-ago': () => told(byUnits('month', -6)),
  'these-days': () => told({ kind: 'these-days' }),
  'from-event': () => ({ edtf: unknownDay, from: 'event' }),
  'few-ago': (captured, readers) => {
    const unit = readers.unit(captured['unit']);
    return unit && told({ kind: 'few', unit });
  },
  'part-of': readPartOf,
  feast: (captured, readers) => withDaypart(readFeast(captured, 0, readers), captured, readers),
  'feast-eve': (captured, readers) => readFeast(captured, -1, readers),
  'feast-after': (captured, readers) => readFeast(captured, 1, readers),
  'nth-weekday': nthWeekday,
  ago: readAgo,
  earlier: fromText(-1),
  later: fromText(1),
  'in-units': fromText(1),
} satisfies Partial<Record<PhraseMeaning, PhraseReader>>;

export function readWeekday(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const day = readers.weekday(captured['weekday']);
  return day === undefined
    ? undefined
    : told({ kind: 'weekday', day, which: readers.which(captured['which']) ?? 'nearest' });
}

function readPeriod(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const [which, unit] = [readers.which(captured['which']), readers.unit(captured['unit'])];
  if (which !== undefined) return told(byUnits(unit ?? 'year', steps[which], true));
  return unit === 'weekend' ? told({ kind: 'nearest-weekend' }) : undefined;
}

function readPartOf(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const [part, unit] = [readers.part(captured['part']), readers.unit(captured['unit'])];
  const which = readers.which(captured['which']) ?? 'this';
  return unit && part && told({ kind: 'part-of', unit, by: steps[which], part });
}

function readAgo(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const unit = readers.unit(captured['unit']);
  return unit && told(byUnits(unit, -(numberOf(captured, readers) ?? 1)));
}

function fromText(sign: 1 | -1): PhraseReader {
  return (captured, readers) => {
    const unit = readers.unit(captured['unit']) ?? 'day';
    return withDaypart(told(byUnits(unit, sign * (numberOf(captured, readers) ?? 1)), 'text'), captured, readers);
  };
}

/** "The next morning" is a part of the next day. */
function withDaypart(date: ReadDate | undefined, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const daypart = readers.daypart(captured['daypart']);
  return date && daypart ? { ...date, daypart } : date;
}

function byUnits(unit: CalendarUnit, by: number, isPeriod = false): RelativeDate {
  return { kind: 'shift', unit, by, isPeriod };
}

/** A feast, with its year where it is said. */
function readFeast(captured: Captured, plus: number, readers: SlotReaders): ReadDate | undefined {
  const rule = readers.feast(captured['feast']);
  return rule && readYearly(rule, captured, plus, readers);
}

function nthWeekday(captured: Captured, readers: SlotReaders): ReadDate | undefined {
  const [nth, weekday] = [countOf(captured, readers), readers.weekday(captured['weekday'])];
  const month = readers.month(captured['month']);
  if (nth === undefined || nth < -1 || nth === 0 || nth > 5 || weekday === undefined || month === undefined)
    return undefined;
  return readYearly({ kind: 'nth-weekday', nth, weekday, month, plus: 0 }, captured, 0, readers);
}

function readYearly(rule: YearlyRule, captured: Captured, plus: number, readers: SlotReaders): ReadDate | undefined {
  const { year, yearunit } = captured;
  if (year !== undefined) {
    const [day] = yearlyDays(rule, Number(year));
    return day === undefined ? undefined : { edtf: edtfOfYearly(rule, day + plus) };
  }
  const which = readers.which(captured['which']);
  if (which !== undefined && yearunit !== undefined)
    return told({ kind: 'yearly', rule, year: { by: steps[which] }, plus });
  return told({ kind: 'yearly', rule, year: which ?? 'nearest', plus });
}

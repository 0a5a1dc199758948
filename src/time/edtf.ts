/**
 * What a date of the Extended Date/Time Format says, as a plain tree: ISO 8601-2:2019 in the Library of Congress profile,
 * levels 0 to 2. Digits stay as they were written, since an unspecified digit (`X`) is part of what was said. The tree
 * knows nothing of instants: `boundsOf` does.
 */

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** A year, month or day. `digits` are as written, with `X` for each unspecified one. */
export type Component = { readonly digits: string; readonly qualifier?: Qualifier };

/** A year: four digits ("2022", "-0044", "19XX"), or longer with its prefix ("Y170000002", "Y-17E7"). */
export type Year = Component & {
  /** How many leading digits of the year are meant: `1950S2` is some year of 1900 to 1999. */
  readonly significant?: number;
};

export type Clock = {
  readonly hour: number;
  readonly minute: number;
  /** 60 in a leap second. */
  readonly second?: number;
  /** Digits after the decimal point; kept, never compared. */
  readonly fraction?: string;
  /** Minutes by which the clock is ahead of UTC, -720 to 840. Absent for a wall clock somewhere. */
  readonly offsetMinutes?: number;
  readonly qualifier?: Qualifier;
};

/** A calendar date of any precision. A month of 21 to 41 is a season, quarter or the like, and has no days. */
export type CalendarDate = {
  readonly kind: 'date';
  readonly year: Year;
  readonly month?: Component;
  readonly day?: Component;
  readonly clock?: Clock;
};

/** An end of an interval: a date, `open` (written `..`: no limit) or `unknown` (left empty). */
export type IntervalEnd = CalendarDate | 'open' | 'unknown';

export type DateInterval = { readonly kind: 'interval'; readonly start: IntervalEnd; readonly end: IntervalEnd };

/** Consecutive dates in a set; without `from`, all that are earlier; without `to`, all that are later. */
export type DateRange = { readonly kind: 'range'; readonly from?: CalendarDate; readonly to?: CalendarDate };

/** One of the dates (`[…]`), or all of them (`{…}`). */
export type DateSet = { readonly kind: 'one-of' | 'all-of'; readonly members: readonly (CalendarDate | DateRange)[] };

export type EdtfDate = CalendarDate | DateInterval | DateSet;

/** True where the month says a season, quarter, quadrimester or half-year. */
export function isSeason(date: CalendarDate): boolean {
  return date.month !== undefined && /^(?:2[1-9]|3\d|4[01])$/.test(date.month.digits);
}

/**
 * A date in a few words of English or Russian, for lists and sentences: "16 December 2021", "evening of 2 January 2022",
 * "about 1943". What words cannot say shortly stays in EDTF, which is exact. Nothing calculates with these words.
 */

import type { CalendarDate, Clock, Component, DateInterval, DateRange, EdtfDate, Qualifier } from './edtf.ts';
import { isSeason } from './edtf.ts';
import { formatEdtf } from './format-edtf.ts';
import { parseEdtf } from './parse-edtf.ts';
import type { Daypart, When } from './when.ts';

export type DateLanguage = 'en' | 'ru';

/** The words for a date; the text of the date itself where it cannot be read. */
export function describeWhen(when: When, language: DateLanguage): string {
  const parsed = parseEdtf(when.edtf);
  if (!parsed.ok) return when.edtf;
  const words = vocabularies[language];
  const said = describe(parsed.value, words);
  const placed = when.daypart === undefined ? said : words.daypart(when.daypart, said);
  if (when.zone === undefined) return placed;
  return /^[+-]\d/.test(when.zone) ? `${placed} UTC${when.zone.replace('-', '−')}` : `${placed} (${when.zone})`;
}

type Words = {
  readonly locale: string;
  readonly daypart: (daypart: Daypart, day: string) => string;
  readonly qualified: Readonly<Record<Qualifier, (date: string) => string>>;
  readonly someDayOf: (month: string) => string;
  readonly someMonthOf: (year: string) => string;
  readonly decade: (year: string) => string;
  readonly between: (from: string, to: string) => string;
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  /** One time, whichever, up to then or from then on. */
  readonly orEarlier: (date: string) => string;
  readonly orLater: (date: string) => string;
  readonly noStart: (end: string) => string;
  readonly noEnd: (start: string) => string;
  readonly always: string;
  readonly beforeChrist: (year: number) => string;
  readonly year: (year: string) => string;
  /** By the code from 21 on. */
  readonly seasons: readonly string[];
  readonly ofYear: (season: string, year: string) => string;
};

function describe(date: EdtfDate, words: Words): string {
  if (date.kind === 'date') return describeDate(date, words);
  if (date.kind === 'interval') return describeInterval(date, words);
  const type = date.kind === 'one-of' ? 'disjunction' : 'conjunction';
  const members = date.members.map((each) => describeMember(each, date.kind, words));
  return new Intl.ListFormat(words.locale, { type }).format(members);
}

function describeInterval({ start, end }: DateInterval, words: Words): string {
  const first = typeof start === 'object' ? describeDate(start, words) : undefined;
  const last = typeof end === 'object' ? describeDate(end, words) : undefined;
  if (first !== undefined && last !== undefined) return words.between(first, last);
  if (first !== undefined) return end === 'open' ? words.since(first) : words.noEnd(first);
  if (last !== undefined) return start === 'open' ? words.until(last) : words.noStart(last);
  return words.always;
}

function describeMember(member: CalendarDate | DateRange, kind: 'one-of' | 'all-of', words: Words): string {
  if (member.kind === 'date') return describeDate(member, words);
  if (kind === 'one-of' && !member.from && member.to) return words.orEarlier(describeDate(member.to, words));
  if (kind === 'one-of' && !member.to && member.from) return words.orLater(describeDate(member.from, words));
  return describeInterval({ kind: 'interval', start: member.from ?? 'open', end: member.to ?? 'open' }, words);
}

function describeDate(date: CalendarDate, words: Words): string {
  const qualifiers = new Set([date.year, date.month, date.day, date.clock].filter(isPresent).map(qualifierOf));
  const [only] = qualifiers;
  const said = describeUnqualified(date, words);
  // Words for a single doubtful part would be longer than the notation, which people can look up.
  if (said === undefined || qualifiers.size > 1) return formatEdtf(date);
  return only === undefined ? said : words.qualified[only](said);
}

function describeUnqualified(date: CalendarDate, words: Words): string | undefined {
  const { year, month, day, clock } = date;
  if (year.significant !== undefined) return undefined;
  if (isSeason(date)) return words.ofYear(words.seasons[Number(month?.digits) - 21] ?? '', describeYear(year, words));
  if (/^\d{3}X$/.test(year.digits) && !month) return words.decade(year.digits.replace('X', '0'));
  if (year.digits.includes('X')) return undefined;
  if (month === undefined) return describeYear(year, words);
  if (month.digits === 'XX' && day === undefined) return words.someMonthOf(describeYear(year, words));
  if (month.digits.includes('X')) return undefined;
  const inMonth = { year: Number(year.digits), month: Number(month.digits) };
  if (day === undefined) return describeParts({ ...inMonth, day: undefined }, words);
  if (day.digits === 'XX') return words.someDayOf(describeParts({ ...inMonth, day: undefined }, words));
  if (day.digits.includes('X')) return undefined;
  const said = describeParts({ ...inMonth, day: Number(day.digits) }, words);
  return clock ? `${said}, ${describeClock(clock)}` : said;
}

function describeYear({ digits }: Component, words: Words): string {
  const year = Number(digits.replace('Y', ''));
  if (!Number.isSafeInteger(year)) return words.year(digits.replace('Y', ''));
  return year < 1 ? words.beforeChrist(1 - year) : words.year(String(year));
}

function describeParts(
  { year, month, day }: { readonly year: number; readonly month: number; readonly day: number | undefined },
  words: Words,
): string {
  const instant = new Date(0);
  // Date.UTC would read the years 0 to 99 as 1900 to 1999.
  instant.setUTCFullYear(year, month - 1, day ?? 1);
  return formatOf(words.locale, day !== undefined, year < 1).format(instant);
}

/** Made once for each way of writing: making one takes longer than all the rest of a date. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, hasDay: boolean, hasEra: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${hasDay} ${hasEra}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    ...(hasDay && { day: 'numeric' }),
    ...(hasEra && { era: 'short' }),
    timeZone: 'UTC',
  });
  formats.set(key, format);
  return format;
}

function describeClock({ hour, minute, second, offsetMinutes }: Clock): string {
  const time = [hour, minute, ...(second === undefined ? [] : [second])].map(pad).join(':');
  if (offsetMinutes === undefined) return time;
  const size = Math.abs(offsetMinutes);
  const offset = `${offsetMinutes < 0 ? '−' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return offsetMinutes === 0 ? `${time} UTC` : `${time} UTC${offset}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function qualifierOf({ qualifier }: Pick<Component, 'qualifier'>): Qualifier | undefined {
  return qualifier;
}

const english: Words = {
  locale: 'en-GB',
  daypart: (daypart, day) => `${daypart} of ${day}`,
  qualified: {
    '?': (date) => `perhaps ${date}`,
    '~': (date) => `about ${date}`,
    '%': (date) => `perhaps about ${date}`,
  },
  someDayOf: (month) => `some day of ${month}`,
  someMonthOf: (year) => `some month of ${year}`,
  decade: (year) => `the ${year}s`,
  between: (from, to) => `from ${from} to ${to}`,
  since: (date) => `from ${date} on`,
  until: (date) => `until ${date}`,
  orEarlier: (date) => `${date} or earlier`,
  orLater: (date) => `${date} or later`,
  noStart: (end) => `until ${end}, start unknown`,
  noEnd: (start) => `from ${start}, end unknown`,
  always: 'any time',
  beforeChrist: (year) => `${year} BC`,
  year: (year) => year,
  seasons: [
    'spring, summer, autumn, winter',
    'northern spring, northern summer, northern autumn, northern winter',
    'southern spring, southern summer, southern autumn, southern winter',
    'first quarter, second quarter, third quarter, fourth quarter',
    'first third, second third, last third',
    'first half, second half',
  ].flatMap((group) => group.split(', ')),
  ofYear: (season, year) =>
    /first|second|third|fourth|last/.test(season) ? `${season} of ${year}` : `${season} ${year}`,
};

const russian: Words = {
  locale: 'ru',
  daypart: (daypart, day) =>
    `${{ night: 'ночь', morning: 'утро', afternoon: 'день', evening: 'вечер' }[daypart]} ${day}`,
  qualified: {
    '?': (date) => `предположительно ${date}`,
    '~': (date) => `примерно ${date}`,
    '%': (date) => `предположительно и примерно ${date}`,
  },
  someDayOf: (month) => `${month}, день неизвестен`,
  someMonthOf: (year) => `${year}, месяц неизвестен`,
  decade: (year) => `${year}-е годы`,
  between: (from, to) => `${from} — ${to}`,
  since: (date) => `${date} и позже`,
  until: (date) => `${date} и раньше`,
  orEarlier: (date) => `${date} или раньше`,
  orLater: (date) => `${date} или позже`,
  noStart: (end) => `начало неизвестно, конец ${end}`,
  noEnd: (start) => `начало ${start}, конец неизвестен`,
  always: 'в любое время',
  beforeChrist: (year) => `${year} г. до н. э.`,
  year: (year) => `${year} г.`,
  seasons: [
    'весна, лето, осень, зима',
    'весна (северное полушарие), лето (северное полушарие), осень (северное полушарие), зима (северное полушарие)',
    'весна (южное полушарие), лето (южное полушарие), осень (южное полушарие), зима (южное полушарие)',
    'I квартал, II квартал, III квартал, IV квартал',
    'первая треть, вторая треть, последняя треть',
    'первая половина, вторая половина',
  ].flatMap((group) => group.split(', ')),
  ofYear: (season, year) => `${season} ${year}`,
};

const vocabularies: Readonly<Record<DateLanguage, Words>> = { en: english, ru: russian };

/** Dates within sentences: "on 16 December 2021", "in May 2031", "on the evening of 2 January 2022", "(as of 23 April 2032)". */

import { describeWhen } from '../time/describe-when.ts';
import type { CalendarDate } from '../time/edtf.ts';
import { isSeason } from '../time/edtf.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import type { When } from '../time/when.ts';
import type { WhenForm, Words } from './words/words.ts';

/** The date alone. The zone of a date without a clock stays out: nobody says it, and the rules have it. */
export function nameWhen(when: When, { language }: Words): string {
  const { zone, ...local } = when;
  return describeWhen(zone === undefined || when.edtf.includes('T') ? when : local, language);
}

/** The date as it stands after what happened then, with what goes between them. */
export function placeWhen(when: When, words: Words): string {
  const form = formOf(when);
  const { daypart, ...day } = when;
  const isPart = form === 'part' && daypart !== undefined;
  return fillWhen(words.happened[form], {
    when: nameWhen(isPart ? day : when, words),
    part: isPart ? words.dayparts[daypart] : '',
  });
}

/** The date as it stands after what was so then. */
export function limitToWhen(when: When, words: Words): string {
  return fillWhen(words.held[formOf(when)], { when: nameWhen(when, words) });
}

function fillWhen(template: string, values: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '');
}

function formOf({ edtf, daypart }: When): WhenForm {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return 'other';
  if (parsed.value.kind === 'interval') return 'span';
  if (parsed.value.kind !== 'date' || !isPlain(parsed.value)) return 'other';
  if (daypart !== undefined) return parsed.value.day === undefined ? 'other' : 'part';
  return parsed.value.day === undefined ? 'period' : 'day';
}

/** Fully said and without doubt, down to its precision. */
function isPlain(date: CalendarDate): boolean {
  const { year, month, day, clock } = date;
  const parts = [year, month, day].filter((part) => part !== undefined);
  const isWhole = parts.every(({ digits, qualifier }) => /^\d+$/.test(digits) && qualifier === undefined);
  return isWhole && !isSeason(date) && year.significant === undefined && clock?.qualifier === undefined;
}

/**
 * A date's tree as EDTF text, the way back from `parseEdtf`. Invariant: the tree that is read from the text is the tree
 * that was written. Qualifiers stand at the right of the components they cover where one place says it all, otherwise at
 * the left of each.
 */

import type { CalendarDate, Clock, Component, DateRange, EdtfDate, IntervalEnd, Qualifier } from './edtf.ts';

/** The text of a date: `{ kind: 'interval', start: 'open', end: … }` is "../2022-01-02". */
export function formatEdtf(date: EdtfDate): string {
  if (date.kind === 'date') return formatDate(date);
  if (date.kind === 'interval') return `${formatEnd(date.start)}/${formatEnd(date.end)}`;
  const members = date.members.map(formatMember).join(',');
  return date.kind === 'one-of' ? `[${members}]` : `{${members}}`;
}

function formatEnd(end: IntervalEnd): string {
  if (typeof end === 'object') return formatDate(end);
  return end === 'open' ? '..' : '';
}

function formatMember(member: CalendarDate | DateRange): string {
  if (member.kind === 'date') return formatDate(member);
  return `${member.from ? formatDate(member.from) : ''}..${member.to ? formatDate(member.to) : ''}`;
}

function formatDate({ year, month, day, clock }: CalendarDate): string {
  const significant = year.significant === undefined ? '' : `S${year.significant}`;
  const parts = [
    part('', `${year.digits}${significant}`, year),
    part('-', month?.digits, month),
    part('-', day?.digits, day),
  ]
    .concat(part('T', clock && formatClock(clock), clock))
    .flat();
  const shared = parts[0]?.qualifier;
  const plainFrom = parts.findIndex(({ qualifier }) => qualifier === undefined);
  const covered = plainFrom === -1 ? parts.length : plainFrom;
  const isOneGroup = parts.every(({ qualifier }, index) => qualifier === (index < covered ? shared : undefined));
  return parts
    .map(({ separator, text, qualifier }, index) => {
      if (isOneGroup) return `${separator}${text}${index === covered - 1 ? (shared ?? '') : ''}`;
      // A time takes its qualifier at the right, where it covers the whole; the parser gives it no other place.
      return separator === 'T' ? `T${text}${qualifier ?? ''}` : `${separator}${qualifier ?? ''}${text}`;
    })
    .join('');
}

type Part = { readonly separator: string; readonly text: string; readonly qualifier: Qualifier | undefined };

function part(
  separator: string,
  text: string | undefined,
  of: Pick<Component, 'qualifier'> | undefined,
): readonly Part[] {
  return text === undefined ? [] : [{ separator, text, qualifier: of?.qualifier }];
}

function formatClock({ hour, minute, second, fraction, offsetMinutes }: Clock): string {
  const seconds = second === undefined ? '' : `:${pad(second)}${fraction === undefined ? '' : `.${fraction}`}`;
  return `${pad(hour)}:${pad(minute)}${seconds}${formatOffset(offsetMinutes)}`;
}

function formatOffset(minutes: number | undefined): string {
  if (minutes === undefined) return '';
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

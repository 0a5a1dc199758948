/**
 * Explicit dates of English: "January 1", "2 January 2022", "Dec. 16, 2021", "the evening of January 2", "in March 2020",
 * "since 2019". Relative dates ("yesterday", "on Monday") are left alone.
 */

import { parseEdtf } from '../../time/parse-edtf.ts';
import type { Daypart, Edtf } from '../../time/when.ts';
import type { DateMention, Sentence } from '../language.ts';
import { months } from './words.ts';

const month = `(?<month>${months.join('|')}|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\\.(?=\\s))?`;
const day = '(?<day>[0-3]?\\d)(?:st|nd|rd|th)?';
const year = '(?<year>[12]\\d{3})';
const space = '[\\s\\u00a0]{1,3}';

/** Tried in order at the same place; each needs a capital month, since "may" and "march" are verbs too. */
const shapes: readonly RegExp[] = [
  `(?<iso>[12]\\d{3}-\\d{2}-\\d{2})`,
  `${month}${space}${day}(?:,?${space}${year})?`,
  `${day}${space}(?:of${space})?${month}(?:,?${space}${year})?`,
  `${month},?${space}${year}`,
].map((shape) => new RegExp(`(?<![\\p{L}\\p{N}.,-])${shape}(?![\\p{L}\\p{N}])(?!\\.\\d)`, 'giu'));

const loneYear = new RegExp(
  `(?<=\\b(?:in|since|until|from|by|before|after|during|of)${space})${year}(?![\\p{L}\\p{N}%-])(?!${space}\\p{Ll}{2,}s\\b)`,
  'giu',
);
const daypartBefore = new RegExp(
  `(?:the${space})?(?:(?:early|late)${space})?(?<part>night|morning|afternoon|evening)${space}of${space}(?:\\p{L}+,?${space})?$`,
  'iu',
);
const daypartAfter = new RegExp(
  `^,?${space}(?:in${space}the|at)${space}(?<part>night|morning|afternoon|evening)\\b`,
  'iu',
);
const about = new RegExp(`\\b(?:about|around|approximately|circa|roughly)${space}$`, 'iu');

/** The dates of a sentence, in order, none overlapping. */
export function findDates(sentence: Sentence): readonly DateMention[] {
  const words = sentence.text.slice(sentence.start, sentence.end);
  const isAhead = /\b(?:will|shall|next|upcoming|is to|are to|plans to|going to)\b/i.test(words);
  const found: DateMention[] = [];
  for (const shape of [...shapes, loneYear]) {
    for (const match of words.matchAll(shape)) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      const isTaken = found.some((each) => each.start < end && start < each.end);
      const date = isTaken ? undefined : readDate(match);
      if (date !== undefined) found.push({ ...widen(sentence, start, end, date), isAhead });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function readDate({ groups = {}, 0: words }: RegExpMatchArray): Edtf | undefined {
  const edtf =
    groups['iso'] ??
    [groups['year'] ?? 'XXXX', monthNumber(groups['month']), groups['day']?.padStart(2, '0')]
      .filter((part) => part !== undefined)
      .join('-');
  // A month in small letters is "may" or "march"; XXXX-02-30 is no date in any year.
  const isCapital = groups['month'] === undefined || new RegExp(`\\p{Lu}${groups['month'].slice(1)}`, 'u').test(words);
  return isCapital && parseEdtf(edtf).ok ? edtf : undefined;
}

function monthNumber(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  return String(months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3))) + 1).padStart(2, '0');
}

/** The part of the day and "about" that stand with the date. */
function widen({ text, ...sentence }: Sentence, start: number, end: number, edtf: Edtf): Omit<DateMention, 'isAhead'> {
  const before = text.slice(Math.max(sentence.start, start - 40), start);
  const after = text.slice(end, Math.min(sentence.end, end + 24));
  const isDay = /-\d\d-\d\d$/.test(edtf);
  const first = isDay ? daypartBefore.exec(before) : null;
  const second = isDay && !first ? daypartAfter.exec(after) : null;
  const daypart = asDaypart((first ?? second)?.groups?.['part']);
  const from = first ? start - (before.length - first.index) : start;
  const approximate = first ? null : about.exec(before);
  return {
    start: approximate ? start - (before.length - approximate.index) : from,
    end: second ? end + second[0].length : end,
    edtf: approximate ? `${edtf}~` : edtf,
    ...(daypart && { daypart }),
  };
}

function asDaypart(word: string | undefined): Daypart | undefined {
  const lower = word?.toLowerCase();
  return lower === 'night' || lower === 'morning' || lower === 'afternoon' || lower === 'evening' ? lower : undefined;
}

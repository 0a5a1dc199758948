/**
 * The dates of a sentence, by the words of its language: what the words give and no more. A year, or the day from which
 * "yesterday" counts, is looked for afterwards by `anchorDate`. Each pattern runs over one sentence, whose length is limited.
 */

import { parseEdtf } from '../../time/parse-edtf.ts';
import type { Edtf } from '../../time/when.ts';
import type { DateMention, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { compileNeighbours, compilePhrases, makeSlotSpotter, readerOf, type Phrase } from './compile-phrases.ts';
import type { Captured, SlotReaders } from './captured.ts';
import type { DateTable } from './date-table.ts';
import { makeNameTest, type NameTest } from './only-a-name.ts';
import { makeTenseTeller } from './tense-beside.ts';
import { readPhrase } from './read-phrase.ts';
import { makeWidener, type Widener } from './widen-date.ts';

/** Finds the dates of sentences; patterns are compiled at the first call. */
export function makeDateFinder(table: DateTable): (sentence: Sentence) => readonly DateMention[] {
  let workshop: Workshop | undefined;
  return (sentence) => {
    workshop ??= openWorkshop(table);
    return findDates(sentence, workshop);
  };
}

type Workshop = {
  readonly table: DateTable;
  readonly phrases: readonly Phrase[];
  readonly spot: (words: string) => (slot: string) => boolean;
  readonly readers: SlotReaders;
  readonly widen: Widener;
  readonly isAhead: (words: string, place: Stretch) => boolean;
  readonly isName: NameTest;
};

function openWorkshop(table: DateTable): Workshop {
  const readers: SlotReaders = {
    month: readerOf(table.months),
    weekday: readerOf(table.weekdays),
    season: readerOf(table.seasons),
    part: readerOf(table.parts),
    which: readerOf(table.which),
    unit: readerOf(table.units),
    number: readerOf(table.numbers),
    ordinal: readerOf(table.ordinals),
    day: readerOf(table.dayWords),
    decade: readerOf(table.decades),
    shift: readerOf(table.shifts),
    daypart: readerOf(table.dayparts),
    century: readerOf(table.centuries),
    feast: readerOf(table.feasts),
  };
  return {
    table,
    phrases: compilePhrases(table),
    spot: makeSlotSpotter(table),
    readers,
    widen: makeWidener(table, compileNeighbours),
    isAhead: makeTenseTeller(table),
    isName: makeNameTest(table),
  };
}

function findDates(sentence: Sentence, workshop: Workshop): readonly DateMention[] {
  const words = sentence.text.slice(sentence.start, sentence.end);
  const lower = words.toLowerCase();
  const found: DateMention[] = [];
  const isThere = workshop.spot(words);
  for (const phrase of workshop.phrases) {
    if (phrase.word !== undefined && !lower.includes(phrase.word)) continue;
    if (!phrase.needs.every(isThere)) continue;
    for (const match of words.matchAll(phrase.pattern())) {
      const start = sentence.start + match.index;
      const end = start + match[0].length;
      if (found.some((each) => each.start < end && start < each.end)) continue;
      const captured: Captured = match.groups ?? {};
      if (workshop.table.monthsAreCapital && !areCapital(captured)) continue;
      const read = readPhrase(phrase.meaning, captured, workshop.readers);
      if (!read || !isDate(read.edtf)) continue;
      // After a date of its own sentence, "the day before" counts from that.
      if (read.from === 'event' && found.some(({ end: before }) => before <= start)) continue;
      const date = workshop.widen(sentence, { start, end }, read);
      const place = { start: date.start - sentence.start, end: date.end - sentence.start };
      if (workshop.isName(words, place)) continue;
      const isAhead = date.edtf.includes('XXXX') && workshop.isAhead(words, place);
      if (phrase.meaning !== 'in-units') found.push({ ...date, isAhead });
      else if (isAhead || !workshop.table.mayLast)
        found.push({ ...date, ...(isAhead && { from: 'publication' }), isAhead });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** A month in small letters is "may" or "march". */
function areCapital({ month, month2 }: Captured): boolean {
  return [month, month2].every((word) => word === undefined || /^\p{Lu}/u.test(word));
}

/** XXXX-02-30 is no date in any year. */
function isDate(edtf: Edtf): boolean {
  return parseEdtf(edtf).ok;
}

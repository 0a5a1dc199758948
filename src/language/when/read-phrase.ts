/** A captured phrase as a date: its words read by the tables that made its pattern, its kind telling how they belong together. */

import { calendarReaders } from './calendar-phrase.ts';
import type { Captured, PhraseReader, ReadDate, SlotReaders } from './captured.ts';
import type { PhraseMeaning } from './date-table.ts';
import { readWeekday, relativeReaders } from './relative-phrase.ts';

/** Reads the captured words; undefined where they are no date after all. */
export function readPhrase(meaning: PhraseMeaning, captured: Captured, readers: SlotReaders): ReadDate | undefined {
  return phraseReaders[meaning](captured, readers);
}

const phraseReaders: Readonly<Record<PhraseMeaning, PhraseReader>> = {
  ...calendarReaders,
  ...relativeReaders,
  'night-of': (captured, readers) => {
    const day =
      captured['weekday'] === undefined ? calendarReaders.date(captured, readers) : readWeekday(captured, readers);
    return day && { ...day, daypart: 'night' };
  },
};

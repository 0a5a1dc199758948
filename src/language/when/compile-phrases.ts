/**
 * Patterns of a date table made into regular expressions, once for each language and when it is first asked. A captured
 * slot is read back by the same words that made it.
 */

import type { DateTable, PhraseMeaning, Words } from './date-table.ts';
import { neededSlots, neededWord } from './needed-slots.ts';

export type Phrase = {
  /** Compiled when it is first asked for. */
  readonly pattern: () => RegExp;
  readonly meaning: PhraseMeaning;
  /** Slots without whose words it cannot match. */
  readonly needs: readonly string[];
  /** A word without which it cannot, in lower case. */
  readonly word: string | undefined;
};

/** Reads the word captured in a slot. */
export type SlotReader<Meaning> = (captured: string | undefined) => Meaning | undefined;

const space = '[\\s\\u00a0]{1,3}';
const startsWord = '(?<![\\p{L}\\p{N}.,:/-])';
const endsWord = '(?![\\p{L}\\p{N}])(?![.,:/-]\\d)';

/** The phrases of a table as expressions with the slots as named groups. */
export function compilePhrases(table: DateTable): readonly Phrase[] {
  return table.phrases.map(([pattern, meaning]) => ({
    pattern: once(() => new RegExp(`${startsWord}${fillSlots(pattern, table)}${endsWord}`, 'giu')),
    meaning,
    needs: [...neededSlots(pattern)].filter((slot) => tested.has(slot)),
    word: neededWord(pattern),
  }));
}

/** Slots that are worth a look ahead. */
const tested: ReadonlySet<string> = new Set(
  'month weekday season part which unit yearunit shift year monthnumber decade feast roman num ord daypart'.split(' '),
);

/** Tells for a sentence whether a slot's words begin anywhere in it; each is looked for once, and only when asked. */
export function makeSlotSpotter(table: DateTable): (words: string) => (slot: string) => boolean {
  const patterns = new Map<string, RegExp>();
  const patternOf = (slot: string): RegExp => {
    const known = patterns.get(slot) ?? new RegExp(`(?<![\\p{L}])(?:${spaced(slots[slot]?.(table) ?? '')})`, 'iu');
    patterns.set(slot, known);
    return known;
  };
  return (words) => {
    const seen = new Map<string, boolean>();
    return (slot) => {
      const isThere = seen.get(slot) ?? patternOf(slot).test(words);
      seen.set(slot, isThere);
      return isThere;
    };
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Patterns of which one must end right where a date begins, or begin where it ends. */
export function compileNeighbours(
  patterns: readonly string[],
  side: 'before' | 'after',
  table: DateTable,
): readonly RegExp[] {
  return patterns.map((pattern) => {
    const filled = fillSlots(pattern, table);
    return new RegExp(side === 'before' ? `${startsWord}${filled}$` : `^${filled}${endsWord}`, 'iu');
  });
}

/** The meaning of a captured word, by the first row that it fits. */
export function readerOf<Meaning>(words: Words<Meaning>): SlotReader<Meaning> {
  const rows = words.map(([pattern, meaning]) => ({ whole: new RegExp(`^(?:${spaced(pattern)})$`, 'iu'), meaning }));
  const known = new Map<string, Meaning | undefined>();
  return (captured) => {
    if (captured === undefined) return undefined;
    const lower = captured.toLowerCase();
    if (!known.has(lower)) {
      if (known.size > 500) known.clear();
      known.set(lower, rows.find(({ whole }) => whole.test(lower))?.meaning);
    }
    return known.get(lower);
  };
}

function fillSlots(pattern: string, table: DateTable): string {
  return spaced(
    pattern.replaceAll(/\{([a-z]+)(2?)\}/g, (_, slot: string, second: string) => slotOf(slot, second, table)),
  );
}

function slotOf(slot: string, second: string, table: DateTable): string {
  const source = slots[slot]?.(table);
  if (source === undefined) throw new TypeError(`Bug: a date pattern asks for a slot "${slot}" that there is not`);
  const ending = slot === 'day' ? table.dayEnding : slot === 'year' ? table.yearEnding : '';
  return `(?<${slot}${second}>${source})${ending === '' ? '' : `(?:${ending})?`}`;
}

const slots: Readonly<Record<string, (table: DateTable) => string>> = {
  day: ({ dayWords }) => either(['0?[1-9](?!\\d)|[12]\\d(?!\\d)|3[01](?!\\d)', ...dayWords.map(([words]) => words)]),
  month: ({ months }) => either(months.map(([words]) => words)),
  monthnumber: () => '0[1-9]|1[0-2]',
  year: () => '1[4-9]\\d\\d|20\\d\\d|21\\d\\d',
  weekday: ({ weekdays }) => either(weekdays.map(([words]) => words)),
  season: ({ seasons }) => either(seasons.map(([words]) => words)),
  part: ({ parts }) => either(parts.map(([words]) => words)),
  which: ({ which }) => either(which.map(([words]) => words)),
  unit: ({ units }) => either(units.map(([words]) => words)),
  yearunit: ({ units }) => either(units.filter(([, unit]) => unit === 'year').map(([words]) => words)),
  num: ({ numbers }) => either(['\\d{1,3}', ...numbers.map(([words]) => words)]),
  ord: ({ ordinals }) => either(ordinals.map(([words]) => words)),
  decade: ({ decades }) => either(['\\d{0,2}\\d0', ...decades.map(([words]) => words)]),
  shift: ({ shifts }) => either(shifts.map(([words]) => words)),
  daypart: ({ dayparts }) => either(dayparts.map(([words]) => words)),
  hour: () => '[01]?\\d|2[0-4]',
  minute: () => '[0-5]\\d',
  zone: ({ zones }) => either(zones.map(([words]) => words)),
  feast: ({ feasts }) => either(feasts.map(([words]) => words)),
  century: ({ centuries }) => either(['\\d{1,2}', '[IVXХІ]{1,5}', ...centuries.map(([words]) => words)]),
  roman: () => '[IVXХІ]{1,4}(?![\\p{L}])',
  shortyear: () => '\\d\\d',
  half: ({ halves }) => either(halves.map(([words]) => words)),
};

/** An empty list of words never fits. */
function either(sources: readonly string[]): string {
  return sources.length === 0 ? '(?!)' : sources.join('|');
}

/** A space of a pattern stands for any white space, ` ?` for perhaps some. */
export function spaced(pattern: string): string {
  return pattern.replaceAll(/ (\?)?/g, (_, optional?: string) => (optional ? `(?:${space})?` : space));
}

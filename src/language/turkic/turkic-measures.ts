/**
 * The figures of a Turkic language: numbers, money and lengths of time are made alike in Kazakh and Kyrgyz, so that a language
 * brings only its words.
 */

import type { Sentence } from '../language.ts';
import { makeMeasureFinder } from '../measures/find-measures.ts';
import type { Measure } from '../measures/measure.ts';
import type { MeasureTable } from '../measures/measure-table.ts';
import type { Words } from '../when/date-table.ts';

export type TurkicMeasures = Pick<
  MeasureTable,
  'people' | 'between' | 'ages' | 'sizes' | 'boundsBefore' | 'boundsAfter'
> & {
  /** The words for one to ten, then for the tens up to ninety. */
  readonly numbers: readonly string[];
  readonly hundred: string;
  readonly thousand: string;
  /** Currencies that each language spells its own way. */
  readonly money: Words<string>;
  /** Minute, hour, day, week, month, year, with their cases. */
  readonly lengths: readonly [minute: string, hour: string, day: string, week: string, month: string, year: string];
  /** "{low}-ден {high}-ге дейін". */
  readonly range: string;
};

const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 30, 40, 50, 60, 70, 80, 90];

export function makeTurkicMeasures(words: TurkicMeasures): (sentence: Sentence) => readonly Measure[] {
  const { numbers, hundred, thousand, money, lengths, range, people, between, ages, sizes, boundsBefore, boundsAfter } =
    words;
  const [minute, hour, day, week, month, year] = lengths;
  return makeMeasureFinder({
    decimalMark: ',',
    numbers: numbers.flatMap((word, at) => (values[at] === undefined ? [] : [[word, values[at]] as const])),
    powers: [
      [hundred, 2],
      [thousand, 3],
      ['миллион|млн\\.?', 6],
      ['миллиард|млрд\\.?', 9],
    ],
    moneyBefore: [
      ['\\$', 'USD'],
      ['€', 'EUR'],
      ['₸', 'KZT'],
    ],
    moneyAfter: [...money, ['сомони', 'TJS'], ['₸', 'KZT'], ['₽', 'RUB'], ['\\$', 'USD'], ['€', 'EUR']],
    people,
    between,
    lengths: [
      [minute, { count: 1, unit: 'minute' }],
      [hour, { count: 1, unit: 'hour' }],
      [day, { count: 1, unit: 'day' }],
      [week, { count: 7, unit: 'day' }],
      [month, { count: 1, unit: 'month' }],
      [year, { count: 1, unit: 'year' }],
    ],
    ages,
    ...(sizes && { sizes }),
    ranges: ['{low}(?:\\s?[–—]\\s?|(?<=\\d)\\s?-\\s?){high}', range],
    boundsBefore,
    boundsAfter,
  });
}

/** The figures of English: "90,000 tenge", "about 20 colleagues", "31-year-old", "at least three days". */

import { makeMeasureFinder } from '../measures/find-measures.ts';
import type { MeasureTable } from '../measures/measure-table.ts';
import { groupNouns } from './words.ts';

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';
/** Nouns of the list that are no people one counts. */
const notCounted = new Set([
  'many',
  'some',
  'several',
  'few',
  'others',
  'family',
  'dozens',
  'hundreds',
  'thousands',
  'sources',
]);

const table: MeasureTable = {
  decimalMark: '.',
  numbers: [
    ...ones.split(' ').map((word, index) => [word, index + 1] as const),
    ...tens.split(' ').map((word, index) => [word, 10 * (index + 2)] as const),
    ['a dozen', 12],
    ['an?', 1],
  ],
  powers: [
    ['hundred', 2],
    ['thousand|k', 3],
    ['million|mln|m', 6],
    ['billion|bln|bn', 9],
    ['trillion|trn', 12],
  ],
  moneyBefore: [
    ['US\\$|\\$|USD', 'USD'],
    ['€|EUR', 'EUR'],
    ['£|GBP', 'GBP'],
    ['₸|KZT', 'KZT'],
    ['₽|RUB', 'RUB'],
    ['₴|UAH', 'UAH'],
  ],
  moneyAfter: [
    ['(?:kazakh(?:stani?)? )?tenges?|KZT|₸', 'KZT'],
    ['(?:kyrgyz(?:stani?)? )?soms?|KGS', 'KGS'],
    ['(?:uzbek(?:istani?)? )?(?:soums?|sums?)|UZS', 'UZS'],
    ['somonis?|TJS', 'TJS'],
    ['(?:russian )?ro?ubles?|RUB|₽', 'RUB'],
    ['(?:(?:US|american) )?dollars?|USD|\\$', 'USD'],
    ['euros?|EUR|€', 'EUR'],
    ['hryvnias?|hryvnyas?|UAH|₴', 'UAH'],
    ['(?:turkish )?liras?|TRY', 'TRY'],
    ['pounds?(?: sterling)?|GBP|£', 'GBP'],
  ],
  people: `person|children|adults|civilians|protesters|participants|policemen|servicemen|citizens|foreigners|migrants|refugees|pupils|patients|suspects|victims|members|${[...groupNouns].filter((noun) => !notCounted.has(noun)).join('|')}`,
  between:
    '(?:of )?(?:his|her|its|their|the|other|more|local|armed|young|ordinary|police|injured|wounded|dead|missing)(?: (?:other|former|own|local|police))?',
  lengths: [
    ['minutes?|mins?', { count: 1, unit: 'minute' }],
    ['hours?', { count: 1, unit: 'hour' }],
    ['days?', { count: 1, unit: 'day' }],
    ['weeks?', { count: 7, unit: 'day' }],
    ['months?', { count: 1, unit: 'month' }],
    ['years?(?! old)(?!-old)', { count: 1, unit: 'year' }],
  ],
  sizes: [
    ['met(?:re|er)s?', { unit: 'metre' }],
    ['centimet(?:re|er)s?|cm', { unit: 'metre', isHundredth: true }],
    ['kilomet(?:re|er)s?|km', { unit: 'kilometre' }],
    ['miles?', { unit: 'mile' }],
    ['feet|foot', { unit: 'foot' }],
  ],
  ageHint: 'year|age|,| (?:is|was) \\d',
  ages: [
    '{n}(?:-| )years?(?:-| )olds?',
    '(?:aged|at the age of|age) {n}',
    '{n} years of age',
    '(?<=\\p{Lu}\\p{L}+, )(?<n>1?[1-9]\\d)(?=,)',
    '(?<=\\b(?:he|she) (?:is|was) )(?<n>[1-9]\\d)(?=[.,;”"]|$)',
  ],
  ranges: ['(?:from|between) {low} (?:to|and) {high}', '{low}(?:\\s?[–—]\\s?|(?<=\\d)\\s?-\\s?| to ){high}'],
  boundsBefore: [
    ['about|around|approximately|approx\\.|roughly|some|nearly|almost|an estimated|circa', 'about'],
    ['at least|no fewer than|no less than|not less than|more than|over|upwards of|a minimum of', 'at-least'],
    ['at most|up to|no more than|not more than|less than|fewer than|under|a maximum of', 'at-most'],
  ],
  boundsAfter: [
    ['or so', 'about'],
    ['or more', 'at-least'],
    ['or less|or fewer', 'at-most'],
  ],
};

export const findMeasures = makeMeasureFinder(table);

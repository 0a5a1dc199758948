/** What a date pattern cannot match without. */

import { expect, test } from 'vitest';
import { neededSlots, neededWord } from '../../../src/language/when/needed-slots.ts';

test.each<readonly [string, ...string[]]>([
  ['{day} {month}', 'day', 'month'],
  ['{day}(?: {month})? to {day2} {month2}', 'day', 'month'],
  ['{day}(?: of)?(?: {month})?', 'day'],
  ['(?:previous {unit}|{unit} before)', 'unit'],
  ['(?:{unit}|{month}) {year}', 'year'],
  ['{weekday}(?!, {month}|, {day} )', 'weekday'],
  ['(?<=(?:^|[^\\p{L}])(?:in|on) ){weekday}', 'weekday'],
  ['(?<year>[12]\\d{3})-(?<monthnumber>\\d\\d)'],
  ['{unit} before|yesterday'],
])('%s', (pattern, ...slots) => expect([...neededSlots(pattern)]).toEqual(slots));

test.each<readonly [string, string | undefined]>([
  ['{num} {unit} (?:тому )?назад', 'назад'],
  ['накануне {daypart}', 'накануне'],
  ['(?:{num}|{roman}) квартал(?:е|а)?(?! от)', 'квартал'],
  ['(?:previous {unit}|{unit} before)', undefined],
  ['weekend|week', undefined],
  ['the years? ago', 'year'],
  ['(?:midnight)?', undefined],
  ['[abcd]efg \\p{Lower}', undefined],
  ['(?<unit>дн[её]м|неделей) (?:ранее|раньше)', undefined],
])('%s needs the word %s', (pattern, word) => expect(neededWord(pattern)).toBe(word));

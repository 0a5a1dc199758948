/** What a date pattern cannot match without. */

import { expect, test } from 'vitest';
import { neededSlots } from '../../../src/language/when/needed-slots.ts';

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

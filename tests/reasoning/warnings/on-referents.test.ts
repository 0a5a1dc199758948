/** Two camps that differ every time are told that they may mean two things, and nobody else is. */

import { expect, test } from 'vitest';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import { sayer } from '../labels.ts';
import { readNotation } from '../notation.ts';

const world = 'event monday the Monday flight\nevent tuesday the Tuesday flight\nevent friday the Friday flight\n';
const days = ['monday', 'tuesday', 'friday'];

/** What these voices say of the length of each flight, in minutes; the day makes it another figure each time. */
function timed(voices: readonly string[], minutes: number, flights: readonly string[] = days): readonly string[] {
  return voices.flatMap((voice) =>
    flights.map((flight) => `${voice}: ${flight} duration ${minutes + 31 * days.indexOf(flight)} minute`),
  );
}

test.each<readonly [string, readonly string[], number]>([
  ['gate to gate, and from the ground', [...timed(['a', 'b'], 97), ...timed(['c', 'd'], 141)], 1],
  ['one alone against others', [...timed(['a'], 97), ...timed(['c', 'd'], 141)], 0],
  ['of two things only', [...timed(['a', 'b'], 97, days.slice(1)), ...timed(['c', 'd'], 141, days.slice(1))], 0],
  [
    'who agree once',
    [
      ...timed(['a', 'b'], 97),
      ...timed(['c', 'd'], 141, days.slice(1)),
      'c: monday duration 97 minute',
      'd: monday duration 97 minute',
    ],
    0,
  ],
  ['who do not agree among themselves', [...timed(['a', 'b'], 97), ...timed(['c'], 141), ...timed(['d'], 203)], 0],
  ['two copies of one', [...timed(['a < x', 'a < y'], 97), ...timed(['c', 'd'], 141)], 0],
])('%s', (_, lines, expected) => {
  const { warnings } = deriveFindings(readNotation(world + lines.join('\n')));
  expect(warnings.filter(({ about }) => about === 'meanings-suspected')).toHaveLength(expected);
});

test('is told with the camps and the things, in both languages', () => {
  const testimony = readNotation(world + [...timed(['a', 'b'], 97), ...timed(['c', 'd'], 141)].join('\n'));
  const warning = deriveFindings(testimony).warnings.find(({ about }) => about === 'meanings-suspected');
  expect(warning?.voices).toHaveLength(4);
  expect(warning?.statements).toHaveLength(12);
  expect(warning && sayer(testimony)(warning.message)).toMatch(
    /agree among themselves, so do .* \(duration: .*Monday flight/,
  );
  expect(warning && sayer(testimony, 'ru')(warning.message)).toContain('понимают под этим разное');
});

/** Questions come with the most disputed first, and an origin is held to its words only where they are surely its own. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { joinFaults } from '../../src/reasoning/name-voices.ts';
import { faultNames, sayer } from './labels.ts';
import { readNotation } from './notation.ts';

test('the question on which most origins take a side comes first', () => {
  const testimony = readNotation(
    'person R "Aidar"\nperson man\nevent rally\na: rally amount 3 time\nb: rally amount 5 time\nc: man = R\nd: man = R\ne: man != R',
  );
  const say = sayer(testimony);
  expect(deriveFindings(testimony).groups.map(({ topic }) => say(topic))).toEqual(['Who man is', 'Rally: amount']);
});

test('what a thing is, is asked of things', () => {
  const testimony = readNotation('thing part\nthing wing "X-7"\na: part = wing\nb: part != wing');
  const say = sayer(testimony);
  expect(deriveFindings(testimony).groups.map(({ topic }) => say(topic))).toEqual(['What part is']);
});

function contradictions(lines: string) {
  const testimony = readNotation(`person R "Aidar"\n${lines}`);
  const findings = deriveFindings(testimony);
  const options = findings.conflicts.flatMap((conflict) =>
    conflict.options.map(({ faults }) => faultNames(faults, findings, testimony).join(' and ')),
  );
  return { accused: findings.conflicts.flatMap((conflict) => conflict.selfContradictionOf).length, options };
}

describe('an origin that is told to have said two things', () => {
  test('contradicts itself where both are heard from it, or from one relay', () => {
    expect(contradictions('a: R birth-date date 1990\na: R birth-date date 1991').accused).toBe(1);
    expect(contradictions('a < x: R birth-date date 1990\na < x: R birth-date date 1991').accused).toBe(1);
  });

  test('may have been misreported where one of them hangs on one relay', () => {
    const { accused, options } = contradictions(
      'a < x: R birth-date date 1990\na < y: R birth-date date 1991\na: R birth-date date 1991',
    );
    expect(accused).toBe(0);
    expect(options).toContain('relay x');
    expect(options).not.toContain('relay y');
  });

  test('contradicts itself where two relays tell each of them', () => {
    const two =
      'a < x: R birth-date date 1990\na < y: R birth-date date 1990\na < z: R birth-date date 1991\na: R birth-date date 1991';
    expect(contradictions(two).accused).toBe(1);
  });
});

test('faults in one content are told as one, others by themselves, in the order of the first', () => {
  const testimony = readNotation(
    'person R "Aidar"\na: R occupation pianist\nb < x: R occupation pianist\nb < y: R occupation pianist\nc: not R occupation pianist',
  );
  const { faults } = deriveFindings(testimony);
  const say = sayer(testimony);
  const told = joinFaults(faults).map(({ message, faults: joined }) => [say(message), joined.length]);
  expect(told.map(([, count]) => Number(count)).reduce((sum, count) => sum + count, 0)).toBe(faults.length);
  expect(told).toContainEqual([expect.stringMatching(/^Wrong about “Aidar is a pianist”: [ab] and [ab]$/), 2]);
  expect(told).toContainEqual([expect.stringMatching(/^Misreporting b about “Aidar is a pianist”: [xy] and [xy]$/), 2]);
  expect(told).toContainEqual(['C, wrong about “Aidar is not a pianist”', 1]);
});

test('one moment told by two clocks is no conflict', () => {
  const lines = 'event e\na: e crash @2030-03-14T06:16+03:30\nb: e crash @2030-03-14T02:46Z';
  expect(deriveFindings(readNotation(lines)).conflicts).toEqual([]);
  expect(deriveFindings(readNotation(lines.replace('02:46', '02:47'))).conflicts).toHaveLength(1);
});

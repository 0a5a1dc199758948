/**
 * What becomes of a conflict that the independent checker refuses. No testimony that a case can have is known to lead to one, so
 * these have what no case has: one judgement on two pairs, one record of a person twice, each read in another way by the checker.
 */

import { describe, expect, test } from 'vitest';
import { createReasoner, deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { readNotation } from './notation.ts';

/** A judgement that takes the man of one birthday for the man of another, and stands once more on a pair that is one without it. */
function judgedTwice(): Testimony {
  const testimony = readNotation(`
    person Timur "Timur Abenov"
    person Temur "Temur Abenow"
    person Tim "Tim"
    channel: Temur birth-date date 1990-05-03
    register: Timur birth-date date 2001-02-11
    same Timur Tim
    same Timur Temur
  `);
  const [first, second] = testimony.identities;
  if (!first || !second) throw new Error('There must be two judgements');
  return { ...testimony, identities: [{ ...first, judgement: second.judgement }, first, second] };
}

/** Two who are told apart by their names, one of them with a record that has no name, beside two birthdays. */
function recordedTwice(): Testimony {
  const testimony = readNotation(`
    person man the man
    person A "Timur Abenov"
    person him
    person B "Zakir Moor"
    mother: man = A
    friend: man = B
    clerk: B birth-date date 1990-05-03
    register: B birth-date date 2001-02-11
    same A him
  `);
  const record = testimony.subjects.find(({ names }) => names.some(({ text }) => text === 'Timur Abenov'));
  if (!record) throw new Error('There must be a record');
  return { ...testimony, subjects: [...testimony.subjects, { ...record, names: [{ text: 'he', proper: false }] }] };
}

describe('a conflict that is not confirmed', () => {
  test.each([
    ['a doubt that two are one', judgedTwice(), /it doubts that two are one/u],
    ['its witness', recordedTwice(), /its witness does not show it/u],
  ])('for %s is an error of whoever derives it', (_, testimony, problem) => {
    expect(() => deriveFindings(testimony)).toThrow(problem);
  });

  test.each([
    ['is told without the doubt that was refused', judgedTwice(), [['one-value']]],
    ['is left out, and nothing else is', recordedTwice(), [['one-value']]],
  ])('%s where that is asked for, and findings say that they are not complete', (_, testimony, left) => {
    const reasoner = createReasoner({ leavesOutUnconfirmed: true });
    const { conflicts, waysOut, completeness } = reasoner.derive(testimony);
    expect(conflicts.map(({ rule, assumptions }) => [rule, ...assumptions.map((each) => each.rule)])).toEqual(left);
    expect(waysOut.length).toBeGreaterThan(0);
    expect(completeness).toEqual({ complete: false, stoppedAt: [{ what: 'unconfirmed', limit: 1 }] });
    // What was kept of it is forgotten with the record that is at fault.
    const mended = {
      ...testimony,
      identities: testimony.identities.slice(1),
      subjects: testimony.subjects.slice(0, 4),
    };
    expect(reasoner.derive(mended)).toEqual(deriveFindings(mended));
    expect(reasoner.derive(mended).completeness.complete).toBe(true);
  });
});

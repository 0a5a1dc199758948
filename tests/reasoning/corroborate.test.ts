/** Support is counted by origin, and independence is never assumed. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { labelsOf } from './labels.ts';
import { idOf, readNotation } from './notation.ts';

const world = 'person R "Aidar"\nperson man the man\n';

/** The corroboration of the only content, with names for ids. */
function supportOf(lines: string, pairs: readonly (readonly [string, string])[] = []) {
  const testimony = {
    ...readNotation(world + lines),
    independences: pairs.map(([a, b]) => ({ judgement: idOf('j', a + b), a: idOf('v', a), b: idOf('v', b) })),
  };
  const { voice } = labelsOf(testimony);
  const [found] = deriveFindings(testimony).corroborations;
  return {
    ...found?.independent,
    origins: found?.origins.map(voice).toSorted(),
    through: found?.singlePoints.map(({ voice: id, as }) => `${voice(id)} ${as}`).toSorted(),
  };
}

const outlets = Array.from({ length: 10 }, (_, number) => `press < outlet${number}: R occupation pianist`);

describe('corroboration', () => {
  test('counts ten outlets with one press service as one origin', () => {
    expect(supportOf(outlets.join('\n'))).toEqual({
      count: 1,
      weakest: 1,
      established: false,
      reasons: ['one-origin'],
      origins: ['press'],
      through: ['press origin'],
    });
  });

  test('names the relay through which several origins pass', () => {
    expect(supportOf('a < outlet: R occupation pianist\nb < outlet: R occupation pianist')).toEqual({
      count: 2,
      weakest: 1,
      established: false,
      reasons: ['shared-relay', 'not-examined'],
      origins: ['a', 'b'],
      through: ['outlet relay'],
    });
  });

  test('counts the fewest hands that everything passes through', () => {
    const lines =
      'a < x: R occupation pianist\nb < x: R occupation pianist\nc < y: R occupation pianist\nd < y: R occupation pianist';
    expect(supportOf(lines)).toMatchObject({ count: 4, weakest: 2, through: [] });
  });

  test('counts a voice and the subject that it is as one', () => {
    expect(supportOf('man: R occupation pianist\nR: R occupation pianist\nsame man R')).toMatchObject({ count: 1 });
    expect(supportOf('man: R occupation pianist\nR: R occupation pianist')).toMatchObject({ count: 2 });
  });

  test('takes origins for independent only where a person has said why', () => {
    const lines = 'a: R occupation pianist\nb: R occupation pianist\nc: R occupation pianist';
    expect(supportOf(lines, [['a', 'b']])).toMatchObject({ established: false, reasons: ['not-examined'] });
    expect(
      supportOf(lines, [
        ['a', 'b'],
        ['c', 'a'],
        ['b', 'c'],
      ]),
    ).toMatchObject({ established: true, reasons: [], count: 3 });
  });

  test('names the judgements that say so, and takes one on a voice for one on whoever speaks with it', () => {
    const lines = 'man: R occupation pianist\nR: R occupation pianist\nb: R occupation pianist\nsame man R';
    const [ofMan, elsewhere] = [idOf('j', 'manb'), idOf('j', 'bc')];
    expect(supportOf(lines, [['man', 'b']])).toMatchObject({ count: 2, established: true, decisions: [ofMan] });
    expect(supportOf(`${lines}\nc: R age 20 year`, [['b', 'c']])).not.toHaveProperty('decisions', [elsewhere]);
    expect(supportOf('a < x: R occupation pianist\nb < x: R occupation pianist', [['a', 'b']])).toMatchObject({
      established: false,
      reasons: ['shared-relay'],
    });
  });

  test('is not established with an origin that has no name, whatever a person says', () => {
    expect(supportOf('a: R occupation pianist\nb?: R occupation pianist', [['a', 'b']])).toMatchObject({
      established: false,
      reasons: ['unnamed-origin'],
    });
  });

  test('counts those who only cite each other for nothing', () => {
    expect(supportOf('a < b: R occupation pianist\nb < a: R occupation pianist')).toEqual({
      count: 0,
      weakest: 0,
      established: false,
      reasons: ['circular'],
      origins: ['a', 'b'],
      through: [],
    });
  });

  test('follows an origin that cites another for the same', () => {
    expect(supportOf('press < outlet: R occupation pianist\nfriends < press: R occupation pianist')).toMatchObject({
      count: 1,
      origins: ['friends'],
      through: ['friends origin', 'press relay'],
    });
  });

  test('takes an origin at its word where we have it from itself, whoever it cites besides', () => {
    const lines = 'press: R occupation pianist\nfriends < press: R occupation pianist';
    expect(supportOf(lines)).toMatchObject({ count: 2, origins: ['friends', 'press'], through: ['press origin'] });
  });

  test('does not take a circle with two ways in for a single hand', () => {
    const lines =
      'x < a: R occupation pianist\nb < a: R occupation pianist\ny < b: R occupation pianist\na < b: R occupation pianist';
    expect(supportOf(lines)).toMatchObject({ count: 2, weakest: 2, origins: ['x', 'y'], through: [] });
  });

  test('counts a copy with what it was copied from', () => {
    const lines = 'wire: R occupation pianist | one\npage: R occupation pianist | two\ncopy two one';
    expect(supportOf(lines)).toMatchObject({ count: 1, origins: ['wire'], through: ['wire origin'] });
  });
});

/** Statements become contents with paths: who says the same, copies, and what is said about statements. */

import { describe, expect, test } from 'vitest';
import { collectContents } from '../../src/reasoning/collect-contents.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import { labelsOf } from './labels.ts';
import { readNotation } from './notation.ts';

/** Each content as its kind and its paths, origin first: "attribute: a < b, c". */
function contentsOf(text: string, change: Parameters<typeof alter>[1] = {}): readonly string[] {
  const testimony = alter(readNotation(text), change);
  const { voice } = labelsOf(testimony);
  return collectContents(testimony, mergeSubjects(testimony))
    .list.map(
      ({ plain, paths }) =>
        `${plain.kind}: ${paths
          .map(({ voices }) => voices.toReversed().map(voice).join(' < '))
          .toSorted()
          .join(', ')}`,
    )
    .toSorted();
}

function alter(testimony: ReturnType<typeof readNotation>, { act }: { readonly act?: 'asks' | 'expects' | 'admits' }) {
  return act
    ? { ...testimony, statements: testimony.statements.map((statement) => ({ ...statement, act })) }
    : testimony;
}

const world = 'person R "Aidar"\nperson S "Aidar B"\nevent trip\nevent flood\n';

describe('one content', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['said by two voices', 'a: R occupation pianist\nb < c: R occupation pianist', ['attribute: a, b < c']],
    [
      'said of two subjects that a judgement makes one',
      'a: R occupation pianist\nb: S occupation pianist\nsame R S',
      ['attribute: a, b'],
    ],
    ['said of two subjects', 'a: R occupation pianist\nb: S occupation pianist', ['attribute: a', 'attribute: b']],
    ['in two spellings of a figure', 'a: trip amount 10 person\nb: trip amount 10.0 person', ['attribute: a, b']],
    [
      'said by an outlet that itself has it from another',
      'a < b: R occupation pianist\nb < c: R occupation pianist',
      ['attribute: a < b, a < b < c'],
    ],
    [
      'said by an outlet that has it from two',
      'a < b: R occupation pianist\nd < b: R occupation pianist\nb < c: R occupation pianist',
      ['attribute: a < b, a < b < c, d < b, d < b < c'],
    ],
    [
      'said by an outlet that says it for itself too',
      'a < b: R occupation pianist\nb: R occupation pianist\nb < c: R occupation pianist',
      ['attribute: a < b, b, b < c'],
    ],
    [
      'said by two who only cite each other',
      'a < b: R occupation pianist\nb < a: R occupation pianist',
      ['attribute: a < b, b < a'],
    ],
    [
      'said by two who only cite each other, and by one who was there',
      'a < b: R occupation pianist\nb < a: R occupation pianist\nc: R occupation pianist',
      ['attribute: c'],
    ],
    ['an identity either way round', 'a: R = S\nb: S = R', ['identity: a, b']],
    ['confirmed', 'a: R occupation pianist\nb: confirmed 1', ['attribute: a, b']],
    ['said not to be false', 'a: R occupation pianist\nb: not mistaken 1', ['attribute: a, b']],
    [
      'called false by two',
      'a: R occupation pianist\nb: false 1\nc: mistaken 1',
      ['attribute: a', 'called-wrong: b, c'],
    ],
    [
      'called coerced, which says nothing of whether it is so',
      'a: R occupation pianist\nb: coerced 1',
      ['about: b', 'attribute: a'],
    ],
    [
      'a count of the day on which it was said',
      'a: flood number-of-dead 12 person said 2032-04-23\nb: flood number-of-dead 12 person said 2032-04-24',
      ['attribute: a', 'attribute: b'],
    ],
    [
      'an occupation, whenever it was said',
      'a: R occupation pianist said 2032-04-23\nb: R occupation pianist said 2032-04-24',
      ['attribute: a, b'],
    ],
    [
      'on a way that passes a voice twice: its last place counts',
      'a < b < a: R occupation pianist',
      ['attribute: a < b'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(contentsOf(world + lines)).toEqual(expected);
  });

  test('counts only where the act commits the speaker', () => {
    expect(contentsOf(`${world}a: R occupation pianist`, { act: 'asks' })).toEqual([]);
    expect(contentsOf(`${world}a: R occupation pianist`, { act: 'expects' })).toEqual([]);
    expect(contentsOf(`${world}a: R occupation pianist`, { act: 'admits' })).toEqual(['attribute: a']);
  });
});

describe('a copy', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'goes on along the path of the original',
      'wire: R occupation pianist | one\npage: R occupation pianist | two\ncopy two one',
      ['attribute: wire, wire < page'],
    ],
    [
      'of a copy goes all the way',
      'wire: R occupation pianist | one\nx: R occupation pianist | two\ny: R occupation pianist | three\ncopy two one\ncopy three two',
      ['attribute: wire, wire < x, wire < x < y'],
    ],
    [
      'passes over a copy that does not say it',
      'wire: R occupation pianist | one\ny: R occupation pianist | three\ncopy two one\ncopy three two',
      ['attribute: wire, wire < y'],
    ],
    [
      'that names the origin itself keeps its own path',
      'wire < agency: R occupation pianist | one\nwire < page: R occupation pianist | two\ncopy two one',
      ['attribute: wire < agency, wire < page'],
    ],
    [
      'of two origins has two paths',
      'x: R occupation pianist | one\ny: R occupation pianist | one\npage: R occupation pianist | two\ncopy two one',
      ['attribute: x, x < page, y, y < page'],
    ],
    [
      'that says something else has it from nobody',
      'wire: R occupation pianist | one\npage: R occupation singer | two\ncopy two one',
      ['attribute: page', 'attribute: wire'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(contentsOf(world + lines)).toEqual(expected);
  });
});

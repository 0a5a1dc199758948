/** Copies that nobody declared: suspected by rare words and rare errors, never by what is common or declared. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { findSharedWording } from '../../src/reasoning/shared-wording.ts';
import { collectContents } from '../../src/reasoning/collect-contents.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { passageSchema } from '../../src/passage/passage.ts';
import { labelsOf } from './labels.ts';
import { readNotation } from './notation.ts';

const world = 'person R "Aidar"\nperson S "Zakir"\nevent flood\n';

/** Each line's words follow after ` :: `. */
function quoted(lines: string): Testimony {
  const parts = lines.split('\n').map((line) => line.split(' :: '));
  const testimony = readNotation(world + parts.map(([said = '']) => said).join('\n'));
  const quotes = parts.filter(([said = '']) => said.includes(': ')).map(([, quote]) => quote);
  return {
    ...testimony,
    statements: testimony.statements.map((statement, place) => {
      const quote = quotes[place];
      if (quote === undefined) return statement;
      const [start, end] = [0, quote.length];
      const reading = `sha256:${'0'.repeat(64)}`;
      const { id, source } = statement.passage;
      const passage = passageSchema.parse({
        kind: 'text',
        id,
        source,
        reading,
        start,
        end,
        quote,
        prefix: '',
        suffix: '',
      });
      return { ...statement, passage };
    }),
  };
}

function wordingIn(lines: string): readonly string[] {
  const testimony = quoted(lines);
  const { voice } = labelsOf(testimony);
  const contents = collectContents(testimony, mergeSubjects(testimony)).list;
  return findSharedWording(contents).map(
    ({ origins, words }) => `${origins.map(voice).toSorted().join(' ')}: ${words}`,
  );
}

const long = 'The old bridge gave way at dawn, and the lorry with the musicians fell';

describe('shared wording', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'is seen through case and punctuation, and told at its longest',
      `a: R occupation pianist | one :: He saw it. ${long} into the river.\nb: R occupation pianist | two :: ${long.toUpperCase()}!`,
      [`a b: ${long.toUpperCase()}`],
    ],
    [
      'needs eight words in a row',
      'a: R occupation pianist | one :: one two three four five six seven other\nb: R occupation pianist | two :: one two three four five six seven eight',
      [],
    ],
    [
      'is nothing within one source',
      `a: R occupation pianist | one :: ${long}\nb: R occupation pianist | one :: ${long}`,
      [],
    ],
    [
      'is nothing where the origin is the same',
      `a: R occupation pianist | one :: ${long}\na < b: R occupation pianist | two :: ${long}`,
      [],
    ],
    [
      'is nothing where one hand explains it',
      `a < c: R occupation pianist | one :: ${long}\nb < c: R occupation pianist | two :: ${long}`,
      [],
    ],
    [
      'is nothing for different contents',
      `a: R occupation pianist | one :: ${long}\nb: S occupation pianist | two :: ${long}`,
      [],
    ],
    [
      'is a set phrase where it stands for other contents elsewhere',
      `a: R occupation pianist | one :: ${long}\nb: R occupation pianist | two :: ${long}\nc: S occupation teacher | three :: ${long}`,
      [],
    ],
    [
      'is of all who share it',
      `a: R occupation pianist | one :: ${long}\nb: R occupation pianist | two :: ${long}\nc: R occupation pianist | three :: ${long}`,
      [`a b c: ${long}`],
    ],
    [
      'comes once for several contents',
      `a: R occupation pianist | one :: ${long}\nb: R occupation pianist | two :: ${long}\na: S occupation teacher | one :: ${long}\nb: S occupation teacher | two :: ${long}`,
      [`a b: ${long}`],
    ],
    ['is nothing without words', 'a: R occupation pianist | one\nb: R occupation pianist | two', []],
  ])('%s', (_, lines, expected) => {
    expect(wordingIn(lines)).toEqual(expected);
  });

  test('is looked for in the beginning of endless quotes only', () => {
    const endless = 'tra la '.repeat(9000).slice(0, 19_000);
    expect(
      wordingIn(`a: R occupation pianist | one :: ${endless}\nb: R occupation pianist | two :: ${endless}`),
    ).toHaveLength(1);
  });

  test('is a warning that merges nothing', () => {
    const testimony = quoted(`a: R occupation pianist | one :: ${long}\nb: R occupation pianist | two :: ${long}`);
    const { warnings, corroborations } = deriveFindings(testimony);
    expect(warnings.map(({ about, voices }) => [about, voices.length])).toEqual([['copy-suspected', 2]]);
    expect(corroborations[0]?.independent.count).toBe(2);
  });
});

/** Two errors of a and b against the registry, and one of them alone. */
const oneError =
  'grade reg A\nreg: R birth-date date 1990-05-03\na: R birth-date date 1991-05-03\nb: R birth-date date 1991-05-03';
const twoErrors = `${oneError}\nreg: S birth-date date 1970-02-01\na: S birth-date date 1971-02-01\nb: S birth-date date 1971-02-01\ngrade a E\ngrade b E`;

function suspectsIn(lines: string): readonly string[] {
  const testimony = readNotation(world + lines);
  const { voice } = labelsOf(testimony);
  return deriveFindings(testimony)
    .warnings.filter(({ about }) => about === 'copy-suspected')
    .map(({ voices, statements }) => `${voices.map(voice).toSorted().join(' ')}: ${statements.length}`);
}

describe('shared errors', () => {
  test('are two that fall for both, against what others say', () => {
    expect(suspectsIn(twoErrors)).toEqual(['a b: 4']);
  });

  test('are nothing where they are one, which may be chance', () => {
    expect(suspectsIn(`${oneError}\ngrade a E\ngrade b E`)).toEqual([]);
  });

  test('are nothing where one cites the other', () => {
    expect(suspectsIn(twoErrors.replaceAll('\nb:', '\na < b:'))).toEqual([]);
  });

  test('are nothing where the two are one person', () => {
    expect(
      suspectsIn(
        twoErrors
          .replaceAll('\na:', '\nR:')
          .replaceAll('\nb:', '\nS:')
          .replace('grade a', 'grade R')
          .replace('grade b', 'grade S')
          .concat('\nperson T "Aidar Z"\nsame R S'),
      ),
    ).toEqual([]);
  });

  test('are nothing where they stand', () => {
    expect(suspectsIn(twoErrors.replaceAll(' E', ' A').replace('reg A', 'reg E'))).toEqual([]);
  });

  test('are nothing where all that is said is that something is not so', () => {
    const denials = ['R', 'S'].map(
      (who) => `reg: ${who} role bystander\na: not ${who} role bystander\nb: not ${who} role bystander`,
    );
    expect(suspectsIn(`grade reg A\ngrade a E\ngrade b E\n${denials.join('\n')}`)).toEqual([]);
  });

  test('are told with all who share them', () => {
    const third = twoErrors.split('\n').flatMap((line) => (line.startsWith('b:') ? [line.replace('b:', 'c:')] : []));
    expect(suspectsIn(`${twoErrors}\n${third.join('\n')}\ngrade c E`)).toEqual(['a b c: 6']);
  });
});

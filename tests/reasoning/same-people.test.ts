/** Origins without a name who may be the same people count once, and can be wrong at once. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBound } from '../../src/reasoning/check-bound.ts';
import { mayBeOnePeople, peopleTogether } from '../../src/reasoning/check/people.ts';
import { readForCheck } from '../../src/reasoning/check/read-testimony.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { openSamePeople } from '../../src/reasoning/same-people.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { faultNames, sayer } from './labels.ts';
import { idOf, readNotation } from './notation.ts';

/** What somebody says, each time by an origin of that description; without a name where it ends in a question mark. */
function saidBy(...names: readonly string[]): Testimony {
  const numbered = names.map((name, place) => `v${place}${name.endsWith('?') ? '?' : ''}: R occupation unemployed`);
  const base = readNotation(
    ['person R "Aidar Bekov"', ...numbered, 'clerk: R occupation pianist', 'grade clerk A'].join('\n'),
  );
  const called = new Map(names.map((name, place) => [idOf('v', `v${place}`) as string, name.replace('?', '')]));
  return { ...base, voices: base.voices.map((voice) => ({ ...voice, name: called.get(voice.id) ?? voice.name })) };
}

const relatives = ['Relatives of Aidar?', 'relatives of the pianist?'];

describe('what origins without a name are called', () => {
  test.each<readonly [readonly string[], readonly string[]]>([
    [relatives, ['01']],
    [['Relatives?', 'a source?'], ['01']],
    [
      ['Relatives?', 'Colleagues?'],
      ['0', '1'],
    ],
    [
      ['Relatives of Aidar?', 'Colleagues of Aidar?'],
      ['0', '1'],
    ],
    [
      ['Relatives?', 'Colleagues?', 'a source?'],
      ['02', '12'],
    ],
    [
      ['Three players of the orchestra?', 'players?', 'Relatives?'],
      ['01', '2'],
    ],
    [
      ['A cousin of a commenter?', 'A neighbour of a commenter?'],
      ['0', '1'],
    ],
    [
      ['a source in the ministry?', 'a source in the police?', 'sources?'],
      ['02', '12'],
    ],
    [['родственники музыканта?', 'родственник?', 'источник?'], ['012']],
    [['Relatives', 'relatives?'], ['1']],
    [['a source?', 'people?', 'неназванные источники?'], ['012']],
  ])('%s', (names, expected) => {
    const testimony = saidBy(...names);
    const origins = names.map((_, place) => idOf('v', `v${place}`));
    const sets = openSamePeople(testimony.voices)(origins);
    const told = sets.map((set) =>
      set
        .map((id) => `${origins.indexOf(id)}`)
        .toSorted()
        .join(''),
    );
    expect(told.toSorted()).toEqual(expected);
    const read = readForCheck(testimony);
    const several = sets.filter((set) => set.length > 1);
    expect(several.every((set) => mayBeOnePeople(set, read))).toBe(true);
    const byChecker = peopleTogether(new Set(origins), read).map((set) => set.join(' '));
    expect(byChecker.toSorted()).toEqual(several.map((set) => set.join(' ')).toSorted());
  });
});

describe('several of them', () => {
  test('are wrong at once, and that is told', () => {
    const testimony = saidBy(...relatives, 'a source?');
    const findings = deriveFindings(testimony);
    const [best] = findings.waysOut;
    expect(faultNames(best?.faults ?? [], findings, testimony)).toEqual(['unnamed']);
    expect(best?.cost).toBe(693);
    expect(best && sayer(testimony)(best.message)).toBe(
      'One thing would have to be wrong: wrong about “Aidar Bekov is unemployed”, without a name and perhaps the same people: a source, relatives of Aidar, and relatives of the pianist.',
    );
    expect(best?.falls).toHaveLength(3);
    expect(checkBound(findings, testimony)).toEqual([]);
  });

  test('are no reason against others who can be told apart from them', () => {
    expect(costOf('Relatives?')).toBe(693);
    expect(costOf('Relatives?', 'Colleagues?')).toBe(1099);
    expect(costOf('Relatives?', 'Colleagues?', 'a source?')).toBe(1099);
    expect(costOf('Relatives?', 'his sister')).toBe(1099);
  });

  const name = fc.constantFrom('Relatives?', 'relatives of his?', 'a source?', 'Colleagues?', 'sister', 'mother');
  const grade = fc.constantFrom('D', 'E', 'F', undefined);

  test('never make it cheaper to be without what they say', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(name, grade), { minLength: 2, maxLength: 5 }), (origins) => {
        const costs = origins.map((_, count) => denialOf(origins.slice(0, count + 1)));
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  test('count as one of them where they may be one, whatever is cited', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), (names) => {
        const found = deriveFindings(saidBy(...names)).corroborations.find(
          ({ origins }) => origins.length === names.length,
        );
        const named = names.filter((each) => !each.endsWith('?')).length;
        const told = ['elati', 'ollea'].filter((word) => names.some((each) => each.includes(word))).length;
        expect(found?.independent.count).toBe(Math.max(1, named + told));
        expect(found?.independent.weakest).toBeLessThanOrEqual(found?.independent.count ?? 0);
      }),
      { numRuns: 60 },
    );
  });

  test('are taken for the same by no forger', () => {
    const testimony = saidBy('Relatives?', 'Colleagues?');
    const findings = deriveFindings(saidBy('Relatives?', 'relatives?'));
    expect(checkBound(findings, testimony)).toHaveLength(1);
  });
});

/** What the cheapest way out costs. */
function costOf(...names: readonly string[]): number | undefined {
  return deriveFindings(saidBy(...names)).waysOut[0]?.cost;
}

/** What it costs at least that none of these origins is right. */
function denialOf(origins: readonly (readonly [string, 'D' | 'E' | 'F' | undefined])[]): number {
  const testimony = saidBy(...origins.map(([each]) => each));
  const grades = origins.flatMap(([, each], place) =>
    each ? [{ judgement: idOf('j', `g${place}`), voice: idOf('v', `v${place}`), grade: each, grounds: [] }] : [],
  );
  const { conflicts } = deriveFindings({ ...testimony, grades: [...grades, ...testimony.grades] });
  const unemployed = conflicts[0]?.members.find(({ statements }) => statements.length === origins.length);
  const [option] = conflicts[0]?.options.filter(({ content }) => content === unemployed?.content) ?? [];
  return option?.cost ?? Number.NaN;
}

/** Testimony that somebody made to break us: it takes bounded work, breaks nothing, and says what was left out. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { sayer } from './labels.ts';
import { idOf, readNotation } from './notation.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

function findingsOf(lines: readonly string[], change: (testimony: Testimony) => Testimony = (same) => same) {
  return deriveFindings(change(readNotation(lines.join('\n'))));
}

/** The testimony with every text in it replaced, as an import could have it that passed no schema but JSON. */
function rewrite(testimony: Testimony, from: string, to: string): Testimony {
  return { ...testimony, ...JSON.parse(JSON.stringify({ ...testimony, vocabulary: undefined }).replaceAll(from, to)) };
}

describe('words of the prototype', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '"%s" is no term, type, property, unit or role',
    (word) => {
      const lines = [
        'person R "Aidar"',
        'event trip',
        'a: R occupation pianist',
        'a: R role musician',
        'b: trip journey agent=R purpose=concert',
        'b: trip number-of-people 20 person',
        'c: R age 20 year',
      ];
      for (const known of ['pianist', 'journey', 'occupation', '"person"', '"agent"', 'concert']) {
        const findings = findingsOf(lines, (testimony) =>
          rewrite(testimony, known, known.startsWith('"') ? `"${word}"` : word),
        );
        expect(findings.conflicts).toEqual([]);
      }
    },
  );
});

describe('circles', () => {
  test('of sources copied from each other say nothing about origins', () => {
    const findings = findingsOf([
      'person R "Aidar"',
      'a: R occupation pianist | one',
      'b: R occupation pianist | two',
      'copy one two',
      'copy two one',
    ]);
    expect(findings.corroborations[0]?.origins).toHaveLength(2);
  });

  test('of statements about each other take no part', () => {
    const findings = findingsOf(['a: false 2', 'a: mistaken 1']);
    expect(findings.contents).toEqual([]);
    expect(findings.warnings.map(({ about }) => about)).toEqual(['unreadable-content', 'unreadable-content']);
  });

  test('of places within each other are walked once', () => {
    const lines = [
      'place A "Alpha" in B',
      'place B "Beta" in A',
      'place C "Gamma" in D',
      'place D "Delta"',
      'event trip',
    ];
    expect(findingsOf([...lines, 'a: trip journey to=A', 'b: trip journey to=C']).conflicts).toHaveLength(1);
    expect(findingsOf([...lines, 'a: trip journey to=A', 'b: trip journey to=B']).conflicts).toEqual([]);
  });

  test('of events that each are one if the other is do not hold themselves up', () => {
    const findings = findingsOf([
      'event a1',
      'event a2',
      'event b1',
      'event b2',
      'v: a1 purchase theme=b1 @2022-01-01',
      'v: a2 purchase theme=b2 @2022-02-01',
      'v: b1 purchase theme=a1',
      'v: b2 purchase theme=a2',
      'same a1 a2',
      'same b1 b2',
    ]);
    expect(findings.conflicts).toEqual([]);
    expect(findings.warnings.map(({ about }) => about)).toEqual(['decision-idle', 'decision-idle']);
  });
});

describe('size', () => {
  test('a statement about a statement about a statement, five hundred deep', () => {
    const findings = findingsOf([
      'person R "Aidar"',
      'a: R occupation pianist',
      ...numbers(500).map((number) => `b: false ${number + 1}`),
    ]);
    expect(findings.conflicts.length).toBeGreaterThan(0);
    expect(findings.warnings.some(({ about }) => about === 'unreadable-content')).toBe(true);
  });

  test('a chain of four hundred people, each said to be the next', () => {
    const people = numbers(400);
    const findings = findingsOf([
      ...people.map((number) => `person p${number}`),
      ...people.slice(1).map((number) => `a: p${number - 1} = p${number}`),
      'b: p0 occupation unemployed',
      'c: p399 occupation pianist',
    ]);
    expect(findings.completeness.complete).toBe(false);
    expect(findings.completeness.stoppedAt[0]?.what).toBe('conflicts');
  });

  test('a hundred and fifty figures for one thing', () => {
    const findings = findingsOf([
      'event flood',
      ...numbers(150).map((number) => `v${number}: flood number-of-dead ${10 * 2 ** (number % 60) + number} person`),
    ]);
    expect(findings.conflicts.length).toBeGreaterThan(1000);
    expect(findings.groups).toHaveLength(1);
    expect(findings.completeness.complete).toBe(false);
    expect(findings.clusters[0]?.waysOut.length).toBeGreaterThan(0);
  });

  test('two hundred events in one circle of orders', () => {
    const events = numbers(200);
    const findings = findingsOf([
      ...events.map((number) => `event e${number}`),
      ...events.map((number) => `a: e${number} before e${(number + 1) % 200}`),
    ]);
    expect(findings.conflicts).toEqual([]);
    expect(findings.completeness.stoppedAt.some(({ what }) => what === 'conflicts')).toBe(true);
  });

  test('twelve people who are all said to be one another', () => {
    const people = numbers(12);
    const findings = findingsOf([
      ...people.map((number) => `person p${number} "Name${'abcdefghijkl'[number] ?? ''}${'x'.repeat(number)}"`),
      ...people.flatMap((a) => people.slice(a + 1).map((b) => `v${a}: p${a} = p${b}`)),
      'w: p0 != p11',
    ]);
    expect(findings.conflicts.length).toBeGreaterThan(0);
  });
});

describe('text', () => {
  test('with controls and marks that turn its direction becomes plain words', () => {
    const testimony = readNotation('person R "Aidar"\na: R occupation "x"\nb: R occupation "y"');
    const nasty = rewrite(testimony, 'Aidar', 'Ai\\u202Edar\\u0007\\u2028Bek\\u200F');
    const says = deriveFindings(nasty).contents.map((content) => sayer(nasty)(content.says));
    expect(says.every((sentence) => sentence.startsWith('Aidar Bek is “'))).toBe(true);
  });

  test('that is half a surrogate pair does not break a key', () => {
    const testimony = readNotation('person R "Aidar"\na: R occupation "half"');
    expect(deriveFindings(rewrite(testimony, 'half', '\\ud800')).contents).toHaveLength(1);
  });
});

test('voices, subjects and statements that the records do not hold break nothing', () => {
  const testimony = readNotation(
    'person man\nperson R "Aidar"\nmother: man = R\npower: man != R\nsame man R\ngrade mother A',
  );
  const findings = deriveFindings({
    ...testimony,
    voices: [],
    subjects: [],
    derivations: [{ source: idOf('s', 'x'), derivedFrom: idOf('s', 'y'), derivation: 'copy' }],
  });
  expect(findings.conflicts).toHaveLength(1);
});

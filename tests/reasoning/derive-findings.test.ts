/** What the engine adds to conflicts: groups, options, decisions, bounds on work, provisional runs, explanations. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { explainConflict } from '../../src/reasoning/explain-conflict.ts';
import { catalogues } from '../../src/reasoning/render-message.ts';
import { faultNames, labelsOf, sayer } from './labels.ts';
import { idOf, readNotation } from './notation.ts';

const figures = [12, 17, 31, 42, 90].map((number, place) => `v${place}: flood number-of-dead ${number} person`);
const flood = readNotation(
  ['event flood', ...figures, 'w < v0: flood number-of-dead 12 person', 'x: flood number-of-dead 12 person'].join('\n'),
);

describe('five figures from seven voices', () => {
  const { conflicts, groups, waysOut, faults } = deriveFindings(flood);

  test('are one question with five answers, the best supported first', () => {
    expect(conflicts).toHaveLength(10);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.sides.map(({ origins }) => origins.length)).toEqual([3, 1, 1, 1, 1]);
  });

  test('are doubted pair by pair: one doubt of the moment clears one conflict', () => {
    const doubts = faults.filter(({ kind }) => kind === 'rule');
    expect(doubts).toHaveLength(conflicts.length);
    const cleared = waysOut
      .flatMap(({ resolves }) => resolves)
      .filter(({ fault }) => doubts.some(({ id }) => id === fault));
    expect(cleared.every((each) => each.conflicts.length === 1)).toBe(true);
  });

  test('that agree with one another stand on one side', () => {
    const near = readNotation(
      'event flood\na: flood number-of-dead ~20 person\nb: flood number-of-dead 22 person\nc: flood number-of-dead 500 person',
    );
    const sides = deriveFindings(near).groups.map((group) => group.sides.map(({ contents }) => contents.length));
    expect(sides).toEqual([[2, 1]]);
  });
});

function decisionsOf(text: string) {
  return deriveFindings(readNotation(text)).conflicts.map(({ decisions }) => decisions);
}

describe('a judgement', () => {
  test('on two names is named where a conflict needs it, and not where one name suffices', () => {
    const lines =
      'person R "Aidar Bekov"\nperson S "Aidar Bekow"\na: R birth-date date 1990\nb: S birth-date date 1991\nsame R S';
    expect(decisionsOf(lines)).toEqual([[idOf('j', 'same R S')]]);
    expect(decisionsOf(`${lines}\nc: R birth-date date 1991`)).toEqual([[]]);
  });

  test('on two events is a way out itself', () => {
    const lines =
      'person R "Aidar"\nevent trip\nevent flight\na: trip journey agent=R @2022-01-02\nb: flight journey agent=R @2022-02-09\nsame trip flight\ngrade a A\ngrade b A';
    const testimony = readNotation(lines);
    const findings = deriveFindings(testimony);
    expect(faultNames(findings.waysOut[0]?.faults ?? [], findings, testimony)).toEqual(['referent']);
    expect(findings.conflicts[0]?.decisions).toEqual([idOf('j', 'same trip flight')]);
  });
});

describe('a provisional run', () => {
  const testimony = readNotation(
    'person R "Aidar"\na: ? R birth-date date 1990\nb: R birth-date date 1991\ngrade a B\ngrade b B',
  );
  const findings = deriveFindings(testimony);

  test('says so, and doubts the reading of a proposal first', () => {
    expect(findings.provisional).toBe(true);
    expect(findings.faults.find(({ id }) => id === findings.waysOut[0]?.faults[0])?.kind).toBe('reading');
    expect(deriveFindings({ ...testimony, provisional: [] }).provisional).toBe(false);
  });
});

describe('bounded work', () => {
  const lines = Array.from(
    { length: 12 },
    (_, place) => `a: e${place} amount ${place} person\nb: e${place} amount ${place + 50} person`,
  );
  const many = readNotation([...Array.from({ length: 12 }, (_, place) => `event e${place}`), ...lines].join('\n'));

  test('leaves ways out that still resolve everything, and says that it stopped', () => {
    const findings = deriveFindings(many, { stepsPerCluster: 10 });
    expect(findings.completeness.complete).toBe(false);
    expect(findings.completeness.stoppedAt.map(({ what }) => what)).toContain('ways-out');
    const [best] = findings.waysOut;
    const resolved = new Set(best?.resolves.flatMap(({ conflicts }) => conflicts));
    expect(findings.conflicts.every(({ id }) => resolved.has(id))).toBe(true);
  });

  test('is complete where there is enough of it, and lists as many ways out as were asked for', () => {
    const findings = deriveFindings(many, { waysOut: 3 });
    expect(findings.completeness).toEqual({ complete: true, stoppedAt: [] });
    expect(findings.waysOut).toHaveLength(3);
    expect(
      findings.clusters.every(
        ({ tie, waysOut }) => tie === waysOut.length > 1 && waysOut[0]?.comparedToBest === 'best',
      ),
    ).toBe(true);
  });
});

describe('a conflict explained', () => {
  const testimony = readNotation(
    'person R "Aidar Bekov"\nmother: R birth-date date 1990-05-03\nregister < outlet: R birth-date date 1991\nsister: R birth-date date 1990-05-03',
  );
  const findings = deriveFindings(testimony);
  const statements = new Map(testimony.statements.map((statement) => [statement.id, statement]));
  const [conflict] = findings.conflicts;
  if (!conflict) throw new Error('No conflict to explain');

  test('says one sentence, who says what, why, what would have to be wrong, and what stands', () => {
    const explained = explainConflict(conflict, findings, statements, 'en', labelsOf(testimony));
    expect({ ...explained, says: explained.says.toSorted((a, b) => (a.says < b.says ? -1 : 1)) }).toEqual({
      sentence: expect.stringMatching(
        /^Aidar Bekov, birth date: (?=.*1991 \(register\))(?=.*3 May 1990 \((?:mother and sister|sister and mother)\)).*, not both\.$/,
      ),
      says: [
        { says: 'Aidar Bekov was born in 1991', by: [['outlet', 'register']] },
        { says: 'Aidar Bekov was born on 3 May 1990', by: expect.arrayContaining([['mother'], ['sister']]) },
      ],
      why: [expect.stringMatching(/^(3 May 1990|1991) and (3 May 1990|1991) have no day in common$/)],
      assumptions: [],
      options: [
        { faults: ['Register, wrong about “Aidar Bekov was born in 1991”'], cost: 693 },
        {
          faults: [
            expect.stringMatching(
              /^Wrong about “Aidar Bekov was born on 3 May 1990”: (mother and sister|sister and mother)$/,
            ),
          ],
          cost: 1386,
        },
      ],
      stands: ['Aidar Bekov was born on 3 May 1990'],
      headings: catalogues.en.labels,
    });
  });

  test('says it in Russian, too', () => {
    const explained = explainConflict(conflict, findings, statements, 'ru', labelsOf(testimony));
    expect(explained.sentence).toMatch(
      /^Aidar Bekov, дата рождения: или (3 мая 1990|1991) г\. \([a-zи ]+\), или (3 мая 1990|1991) г\. \([a-zи ]+\); вместе это невозможно\.$/,
    );
  });
});

test('of two spellings, sentences show the one that statements use', () => {
  const testimony = readNotation(
    'person R "Aidar Bekov"\nperson S "Bekow Aidar"\na: S occupation pianist\nb: R occupation pianist\nc: R age 31 year\nsame R S',
  );
  const say = sayer(testimony);
  expect(
    deriveFindings(testimony)
      .contents.map(({ says }) => say(says))
      .toSorted(),
  ).toEqual(['Aidar Bekov is 31 years old', 'Aidar Bekov is a pianist']);
});

/** Hypotheses by what each would take: tables of short cases, the laws of costs, and every cost found by trying everything. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import type { Hypothesis, Weighing } from '../../../src/reasoning/hypotheses/hypothesis.ts';
import { suppose, supposingVoice, withSupposed } from '../../../src/reasoning/hypotheses/suppose.ts';
import { countUncompared } from '../../../src/reasoning/hypotheses/tell-weighing.ts';
import { weighHypotheses, type WeighingOptions } from '../../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../../../src/reasoning/testimony.ts';
import { arbitraryContents, arbitraryLines, inWorld } from '../arbitrary-testimony.ts';
import { keysOf, smallestWaysOut, tryEverything } from '../brute-force.ts';
import { sayer } from '../labels.ts';
import { readHypotheses } from './hypothesis-notation.ts';

const rowsOnly: WeighingOptions = { comparing: false };

function weigh(testimony: Testimony, hypotheses: readonly Hypothesis[], options?: WeighingOptions): Weighing {
  return weighHypotheses(testimony, deriveFindings(testimony), hypotheses, options);
}

/** The cost of each hypothesis; infinite for one that contradicts itself. */
function costsOf({ rows }: Weighing): Readonly<Record<string, number>> {
  return Object.fromEntries(rows.map(({ name, cost }) => [name, cost?.cost ?? Infinity]));
}

const who = `
person man the man
person R "Aidar Bekov"
person U "Zakir Moor"
event trip
grade mother B
grade sister C
grade channel D
`;

describe('a hypothesis costs what has to be wrong for it', () => {
  test.each<[title: string, lines: string, hypotheses: Readonly<Record<string, readonly string[]>>, costs: object]>([
    [
      'nothing where nothing speaks against it',
      'mother: man = R',
      { itIsR: ['man = R'], age: ['R age 31 year'], empty: [] },
      { itIsR: 0, age: 0, empty: 0 },
    ],
    [
      'each origin that says otherwise',
      'mother: man = R\nsister: man = R\nchannel: man != R',
      { itIsR: ['man = R'], itIsNot: ['man != R'], empty: [] },
      { itIsR: 405, itIsNot: 2197 + 1099, empty: 405 },
    ],
    [
      'what is denied as what its opposite costs',
      'mother: man = R\nsister: R occupation pianist',
      { notR: ['deny man = R'], noPianist: ['deny R occupation pianist'], both: ['deny man = R', 'man = U'] },
      { notR: 2197, noPianist: 1099, both: 2197 },
    ],
    [
      'nothing for a voice whose word it holds, everything else that the voice says at its price',
      'channel: man = U\nchannel: trip journey agent=R\nsister: not trip journey agent=R',
      { itIsU: ['man = U'], tripMade: ['trip journey agent=R'] },
      { itIsU: 405, tripMade: 1099 },
    ],
    [
      'an order that is denied, which has no opposite',
      'event call\nmother: call before trip',
      { notSo: ['deny call before trip'], so: ['call before trip'] },
      { notSo: 2197, so: 0 },
    ],
    [
      'without end where it contradicts itself',
      'mother: man = R',
      { never: ['man = R', 'deny man = R'], neither: ['man = R', 'man != R'] },
      { never: Infinity, neither: Infinity },
    ],
  ])('%s', (_, lines, named, costs) => {
    const { testimony, hypotheses } = readHypotheses(who + lines, named);
    expect(costsOf(weigh(testimony, hypotheses, rowsOnly))).toEqual(costs);
  });
});

test('rows come cheapest first, with margins, and a tie is an answer', () => {
  const { testimony, hypotheses } = readHypotheses(
    `${who}aunt: man = R\ncousin: man = U\ngrade aunt C\ngrade cousin C`,
    {
      z: ['man = R'],
      a: ['man = U'],
      neither: ['deny man = R', 'deny man = U'],
      never: ['man = R', 'man != R'],
    },
  );
  const { rows, pairs, complete } = weigh(testimony, hypotheses);
  expect(rows.map(({ name, cost }) => [name, cost?.margin, cost?.comparedToBest])).toEqual([
    ['a', 0, 'best'],
    ['z', 0, 'tie'],
    ['neither', 1099, 'robust'],
    ['never', undefined, undefined],
  ]);
  expect(pairs.map(({ first, second, margin }) => [first, second, margin])).toEqual([['a', 'z', 0]]);
  expect(complete).toBe(true);
});

/** So many contents, no two of which can be so. */
function agesOf(count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `man age ${20 + place} year`);
}

test.each<readonly [tied: number, behind: number, uncompared: number]>([
  [2, 0, 0],
  [3, 1, 0],
  [4, 0, 3],
  [1, 2, 0],
  [1, 5, 2],
])(
  'of %i that lead and %i next to them not every pair is compared, and it is known how many are not',
  (tied, behind, left) => {
    // Each age is held by nobody but its hypothesis; those behind say that the mother is wrong as well.
    const named = Object.fromEntries([
      ...agesOf(tied).map((holds, place) => [`lead${place}`, [holds]] as const),
      ...agesOf(behind).map((holds, place) => [`next${place}`, [holds, 'deny man = R']] as const),
    ]);
    const { testimony, hypotheses } = readHypotheses(`${who}mother: man = R`, named);
    const weighing = weigh(testimony, hypotheses);
    expect(weighing.pairs.length + left).toBe(tied > 1 ? (tied * (tied - 1)) / 2 : behind);
    expect(countUncompared(weighing)).toBe(left);
  },
);

describe('what two hypotheses suppose in two ways of saying it', () => {
  test.each<[title: string, lines: string, one: string, other: string]>([
    ['from either side', 'mother: trip journey agent=man', 'U = R', 'R = U'],
    ['from either side, where it is said, too', 'channel: man = R\nmother: man != R', 'man = R', 'R = man'],
    ['denied from either side', 'mother: man = R', 'deny man = R', 'deny R = man'],
    ['denied and as its opposite', 'mother: man = R', 'deny man = R', 'R != man'],
    ['with figures written differently', 'mother: R age 20 year @2022', 'R age 40 year @2022', 'R age 40.0 year @2022'],
  ])('is told to each as it supposes it: %s', (_, lines, one, other) => {
    const { testimony, hypotheses } = readHypotheses(who + lines, { one: [one], other: [other] });
    const { rows } = weigh(testimony, hypotheses);
    expect(rows.flatMap(({ cost }) => cost?.clusters ?? [])).not.toEqual([]);
    for (const row of rows) {
      const alone = weigh(
        testimony,
        hypotheses.filter(({ name }) => name === row.name),
      ).rows[0];
      const { cost } = alone ?? {};
      const { margin, comparedToBest } = row.cost ?? {};
      expect(row).toEqual({ ...alone, cost: { ...cost, margin, comparedToBest } });
    }
  });
});

describe('what nobody says but another hypothesis', () => {
  const dates = 'same trip flight\nmother: buy purchase theme=flight @2022-01-09';
  test.each<[title: string, lines: string, one: readonly string[], other: string, cost: number]>([
    [
      'what an event is called',
      `${dates}\nmother: trip journey agent=man @2022-01-02\nsister: flight age 3 year`,
      [],
      'flight journey @2022-01-02',
      0,
    ],
    [
      'who takes part in it',
      `${dates}\nsister: flight journey agent=man\nsister: trip journey @2022-01-02`,
      [],
      'trip journey agent=R',
      1099,
    ],
    [
      'how long it took',
      'mother: trip journey @2022-01-02\nsister: trip journey @2022-01-09',
      ['trip journey @2022-01-02'],
      'trip duration 240 hour',
      1099,
    ],
    [
      'that two are one',
      `same trip flight
       mother: trip journey agent=man @2022-01-02
       sister: trip journey @2022-01-09
       channel: flight journey agent=R @2022-01-01/2022-01-12`,
      ['trip journey agent=man @2022-01-02'],
      'man = R',
      1099,
    ],
  ])('changes nothing: %s', (_, lines, one, other, cost) => {
    const { testimony, hypotheses } = readHypotheses(`event flight\nevent buy\n${who}${lines}`, {
      one,
      other: [other],
    });
    const alone = weigh(testimony, hypotheses.slice(0, 1), rowsOnly);
    expect(costsOf(alone)).toEqual({ one: cost });
    expect(costsOf(weigh(testimony, hypotheses, rowsOnly))).toMatchObject({ one: cost });
  });
});

test('a content that nobody says, named by its key, is told as unread and holds nothing', () => {
  const { testimony } = readHypotheses(`${who}mother: man = R`, {});
  const weighing = weigh(testimony, [
    { name: 'lost', holds: [{ kind: 'said', key: 'k_000000000000', isDenied: false }] },
  ]);
  expect(weighing.rows[0]?.holds).toEqual([{ isDenied: false }]);
  expect(weighing.rows[0]?.cost?.cost).toBe(0);
});

test('says why a hypothesis contradicts itself', () => {
  const { testimony, hypotheses } = readHypotheses(`${who}mother: man = R`, { never: ['man = R', 'man != R'] });
  const [row] = weigh(testimony, hypotheses).rows;
  expect(row?.contradicts.map(sayer(testimony))).toEqual([
    'Cannot be held, since these cannot all be so: the man is Aidar Bekov; the man is not Aidar Bekov',
  ]);
});

const runs = { numRuns: 80 };
const lines = arbitraryLines({ statements: 8, judgements: 2 });
const held = fc.array(arbitraryContents(), { minLength: 0, maxLength: 2 });
/** Lines may speak of the third statement. */
const readCase = (said: readonly string[], named: Readonly<Record<string, readonly string[]>>, salt = '') =>
  readHypotheses(inWorld(said), named, salt);

describe('costs', () => {
  test('are those that trying every set of faults finds', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 4, judgements: 2 }), held, (said, holds) => {
        const { testimony, hypotheses } = readCase(said, { h: holds });
        const supposed = (hypotheses[0]?.holds ?? []).flatMap((each) => suppose(each, () => undefined) ?? []);
        const supposing = withSupposed(testimony, supposed);
        const own = new Set(supposed.flatMap(({ committing }) => committing.map(({ id }) => id)));
        const faults = deriveFindings(supposing).faults.filter(
          ({ voice, origin, statements }) =>
            voice !== supposingVoice && origin !== supposingVoice && !statements.some((id) => own.has(id)),
        );
        fc.pre(faults.length <= 11);
        const tried = tryEverything(supposing, 11);
        fc.pre(tried !== undefined);
        // Whoever only calls his own words false says nothing.
        fc.pre(keysOf(supposing).size > 0);
        const [cheapest] = smallestWaysOut(supposing, faults, tried.conflicts);
        const cost = costsOf(weigh(testimony, hypotheses, rowsOnly))['h'];
        expect(cost).toBe(cheapest?.cost ?? Infinity);
      }),
      { numRuns: 60 },
    );
  });

  test('of a hypothesis that holds nothing are those of the best way out', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const { testimony } = readCase(said, {});
        const costs = costsOf(weigh(testimony, [{ name: 'empty', holds: [] }], rowsOnly));
        expect(costs['empty']).toBe(deriveFindings(testimony).waysOut[0]?.cost ?? 0);
      }),
      runs,
    );
  });

  test('never fall when a content is added that is said or is about no event', () => {
    fc.assert(
      fc.property(lines, held, arbitraryContents(), (said, holds, more) => {
        // Who takes part in an event decides what is taken for the same event, whether or not it holds.
        fc.pre(!/ (?:journey|payment|purchase|contact) /.test(more));
        const { testimony, hypotheses } = readCase(said, { less: holds, more: [...holds, more] });
        const { less = 0, more: most = 0 } = costsOf(weigh(testimony, hypotheses, rowsOnly));
        expect(most).toBeGreaterThanOrEqual(less);
      }),
      runs,
    );
  });

  test('are not touched by what others suppose, by order, by names or by strangers', () => {
    const stranger = ['stranger: lonely occupation farmer', 'other: not lonely occupation farmer'];
    fc.assert(
      fc.property(lines, held, held, (said, one, other) => {
        fc.pre(said.filter((line) => line.includes(': ')).length >= 3);
        const named = { one, other };
        const alone = readHypotheses(`person lonely "Quill Yew"\n${inWorld(said)}`, { one });
        const { one: expected } = costsOf(weigh(alone.testimony, alone.hypotheses, rowsOnly));
        const together = readHypotheses(`person lonely "Quill Yew"\n${inWorld(said)}`, named, 'salt ');
        const { testimony, hypotheses } = together;
        const turned = { ...testimony, statements: testimony.statements.toReversed() };
        expect(costsOf(weigh(turned, hypotheses.toReversed(), rowsOnly))['one']).toBe(expected);
        const strange = readHypotheses(`person lonely "Quill Yew"\n${inWorld([...said, ...stranger])}`, named);
        const base = costsOf(weigh(strange.testimony, [{ name: 'farmer', holds: [] }], rowsOnly));
        const findings = deriveFindings(alone.testimony).waysOut[0]?.cost ?? 0;
        const with_ = costsOf(weigh(strange.testimony, strange.hypotheses, rowsOnly));
        expect(with_['one']).toBe((expected ?? 0) + ((base['farmer'] ?? 0) - findings));
      }),
      { numRuns: 40 },
    );
  });

  test('come to the byte the same in whatever order the records come', () => {
    fc.assert(
      fc.property(lines, held, held, (said, one, other) => {
        const { testimony, hypotheses } = readCase(said, { one, other });
        const turned = { ...testimony, statements: testimony.statements.toReversed() };
        expect(JSON.stringify(weigh(turned, hypotheses.toReversed()))).toBe(
          JSON.stringify(weigh(testimony, hypotheses)),
        );
      }),
      { numRuns: 30 },
    );
  });
});

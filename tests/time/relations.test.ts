import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { boundsOf, type TimeBounds } from '../../src/time/bounds.ts';
import { isBefore, isOverlapping, isWithin, type Answer } from '../../src/time/relations.ts';
import type { When } from '../../src/time/when.ts';
import { edtfDate, recentDay, textOf } from './edtf-grammar.ts';

const bounds = (when: string | When) => unwrap(boundsOf(typeof when === 'string' ? { edtf: when } : when));

describe('before', () => {
  test.each<[string, string, Answer, Answer]>([
    // The ticket and the first contact.
    ['2021-12-16', '2022-01-01', 'yes', 'yes'],
    ['2022-01-01', '2021-12-16', 'no', 'no'],
    // Neighbouring days of one clock, and of two that may be a day apart.
    ['2022-01-01', '2022-01-02', 'unknown', 'yes'],
    ['2022-01-01', '2022-01-01', 'unknown', 'unknown'],
    ['2021', '2021-12', 'unknown', 'unknown'],
    ['2021/2022', '2022-06', 'unknown', 'unknown'],
    ['2021/2022-01', '2022-06', 'yes', 'yes'],
    ['2021/..', '2022-06', 'unknown', 'unknown'],
    ['../2021', '2022-06', 'yes', 'yes'],
    ['[2020,2024]', '2022', 'unknown', 'unknown'],
    ['[2020,2021]', '2022-06', 'yes', 'yes'],
    ['{2020,2024}', '2022', 'no', 'no'],
    ['2021-11~', '2022-02', 'yes', 'yes'],
    ['2021-12~', '2022-01-25', 'unknown', 'unknown'],
    // A northern spring is over before autumn, a southern one is not.
    ['2022-25', '2022-08', 'yes', 'yes'],
    ['2022-21', '2022-08', 'unknown', 'unknown'],
    ['2022-21', '2022-02', 'unknown', 'no'],
  ])('%s before %s: %s, on one clock %s', (a, b, onLine, onWall) => {
    expect(isBefore(bounds(a), bounds(b))).toBe(onLine);
    expect(isBefore(bounds(a), bounds(b), 'wall')).toBe(onWall);
  });

  test('a zone settles what an unknown one leaves open', () => {
    const [first, second] = [
      { edtf: '2022-01-01', zone: 'Asia/Almaty' },
      { edtf: '2022-01-02', zone: 'Asia/Bishkek' },
    ];
    expect(isBefore(bounds(first), bounds(second))).toBe('yes');
    expect(isBefore(bounds(first), bounds('2022-01-02'))).toBe('unknown');
  });

  test('an evening may reach past midnight, a morning not', () => {
    const next = bounds('2022-01-03');
    expect(isBefore(bounds({ edtf: '2022-01-02', daypart: 'evening' }), next, 'wall')).toBe('unknown');
    expect(isBefore(bounds({ edtf: '2022-01-02', daypart: 'morning' }), next, 'wall')).toBe('yes');
  });
});

describe('overlapping and within', () => {
  test.each<[string, string, Answer, Answer]>([
    ['2022-01-03', '2022-01-01/2022-01-05', 'yes', 'yes'],
    ['2022-01-01', '2022-01-01/2022-01-05', 'unknown', 'unknown'],
    ['2022-01-07', '2022-01-01/2022-01-05', 'no', 'no'],
    ['2022-01-03/2022-01-08', '2022-01-01/2022-01-05', 'yes', 'no'],
    ['2022-01-03', '2022-01-03', 'unknown', 'unknown'],
    ['2022-01', '2022-01-10/2022-01-12', 'unknown', 'unknown'],
    ['2022-01-03', '2021/..', 'unknown', 'unknown'],
    ['[2022-01-03,2022-01-04]', '2022-01-01/2022-01-05', 'yes', 'yes'],
  ])('%s and %s overlap: %s; the first is within the second: %s', (a, b, overlap, within) => {
    expect(isOverlapping(bounds(a), bounds(b), 'wall')).toBe(overlap);
    expect(isWithin(bounds(a), bounds(b), 'wall')).toBe(within);
  });
});

const anyWhen = edtfDate.map(({ text }) => bounds(text));
/** Near one another, so that other answers come up than those of far-away years. */
const nearWhen = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom('', '~', '?'))
  .map(([day, length, mark]) => {
    const first = `2022-01-${String(day).padStart(2, '0')}`;
    const last = `2022-01-${String(Math.min(31, day + length)).padStart(2, '0')}`;
    return bounds(length === 0 ? `${first}${mark}` : `${first}${mark}/${last}`);
  });
const reckonings = fc.constantFrom('wall' as const, 'instant' as const);
const relations = fc.constantFrom(isBefore, isOverlapping, isWithin);
const when = fc.oneof(anyWhen, nearWhen, nearWhen);
const often = { numRuns: 2000 };

describe('laws', () => {
  test('before is asymmetric and irreflexive', () => {
    fc.assert(
      fc.property(when, when, reckonings, (a, b, on) => {
        expect(isBefore(a, a, on)).not.toBe('yes');
        expect(isBefore(a, b, on) === 'yes' ? isBefore(b, a, on) : 'no').toBe('no');
      }),
      often,
    );
  });

  test('before is transitive', () => {
    fc.assert(
      fc.property(when, when, when, reckonings, (a, b, c, on) => {
        const isChain = isBefore(a, b, on) === 'yes' && isBefore(b, c, on) === 'yes';
        expect(isChain ? isBefore(a, c, on) : 'yes').toBe('yes');
      }),
      often,
    );
  });

  test('overlapping is symmetric and excludes before', () => {
    fc.assert(
      fc.property(when, when, reckonings, (a, b, on) => {
        expect(isOverlapping(a, b, on)).toBe(isOverlapping(b, a, on));
        expect(isBefore(a, b, on) === 'yes' ? isOverlapping(a, b, on) : 'no').toBe('no');
      }),
      often,
    );
  });

  test('what is within overlaps, and what is within that is within', () => {
    fc.assert(
      fc.property(when, when, when, reckonings, (a, b, c, on) => {
        const isInside = isWithin(a, b, on) === 'yes';
        expect(isInside ? isOverlapping(a, b, on) : 'yes').toBe('yes');
        expect(isInside && isWithin(b, c, on) === 'yes' ? isWithin(a, c, on) : 'yes').toBe('yes');
      }),
      often,
    );
  });

  test('what is known on the line of time is known on one clock', () => {
    // Written offsets put two dates on two clocks, whose walls may not be compared.
    const sameClock = when.filter(({ zoned }) => !zoned);
    fc.assert(
      fc.property(sameClock, sameClock, relations, (a, b, relation) => {
        const known = relation(a, b);
        expect(known === 'unknown' ? known : relation(a, b, 'wall')).toBe(known);
      }),
      often,
    );
  });

  test('an answer holds for every way of completing the bounds', () => {
    const completions = fc.constantFrom(earliest, latest, longest);
    fc.assert(
      fc.property(when, when, relations, reckonings, completions, completions, (a, b, relation, on, first, second) => {
        const answer = relation(a, b, on);
        for (const one of a.alternatives) {
          for (const other of b.alternatives) {
            const completed = truth(relation, first(one[on]), second(other[on]));
            expect(answer === 'unknown' ? answer : completed).toBe(answer);
          }
        }
      }),
      often,
    );
  });

  test('knowing a date more exactly never turns an answer round', () => {
    fc.assert(
      fc.property(
        recentDay,
        recentDay,
        fc.constantFrom(1, 2),
        relations,
        reckonings,
        (a, b, precision, relation, on) => {
          const vague = relation(bounds(textOf(a, precision)), bounds(textOf(b, 3)), on);
          const exact = relation(bounds(textOf(a, precision + 1)), bounds(textOf(b, 3)), on);
          expect(vague === 'unknown' ? vague : exact).toBe(vague);
        },
      ),
      often,
    );
  });
});

type Completion = { readonly start: number; readonly end: number };

/** Times are real numbers and the bounds' ends are not included: just before is a quarter of a second before. */
const justBefore = (seconds: number) => (seconds === Infinity ? 1e300 : seconds - 0.25);
const clamp = (seconds: number) => (seconds === -Infinity ? -1e300 : seconds);

function earliest({ startMin, endMin }: TimeBounds): Completion {
  return { start: clamp(startMin), end: clamp(endMin) };
}

function latest({ startMax, endMax }: TimeBounds): Completion {
  return { start: justBefore(startMax), end: justBefore(endMax) };
}

function longest({ startMin, endMax }: TimeBounds): Completion {
  return { start: clamp(startMin), end: justBefore(endMax) };
}

function truth(relation: typeof isBefore, a: Completion, b: Completion): Answer {
  if (relation === isBefore) return a.end < b.start ? 'yes' : 'no';
  if (relation === isWithin) return b.start <= a.start && a.end <= b.end ? 'yes' : 'no';
  return a.start <= b.end && b.start <= a.end ? 'yes' : 'no';
}

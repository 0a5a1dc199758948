/** Linchpins against really making the change and weighing again: all of them, and no others. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import { breakEvenAt, orderBy } from '../../../src/reasoning/hypotheses/find-linchpins.ts';
import type { ComparedPair, Hypothesis, Linchpin } from '../../../src/reasoning/hypotheses/hypothesis.ts';
import { tellLinchpin } from '../../../src/reasoning/hypotheses/tell-weighing.ts';
import { weighHypotheses } from '../../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import { effectiveGrades } from '../../../src/reasoning/grades.ts';
import { grades, type Grade, type Testimony } from '../../../src/reasoning/testimony.ts';
import type { VoiceId } from '../../../src/base/id.ts';
import {
  arbitraryContents,
  arbitraryDealings,
  arbitraryLines,
  arbitraryPlaces,
  inMarket,
  inWorld,
  onMap,
} from '../arbitrary-testimony.ts';
import { drawUntilSeen } from '../../draw-cases.ts';
import { labelsOf } from '../labels.ts';
import { idOf } from '../notation.ts';
import { readHypotheses } from './hypothesis-notation.ts';

function pairOf(testimony: Testimony, hypotheses: readonly Hypothesis[]): ComparedPair | undefined {
  return weighHypotheses(testimony, deriveFindings(testimony), hypotheses).pairs[0];
}

/** What the second costs more than the first, whichever leads. */
function marginOf(testimony: Testimony, hypotheses: readonly Hypothesis[], { first, second }: ComparedPair): number {
  const { rows } = weighHypotheses(testimony, deriveFindings(testimony), hypotheses, { comparing: false });
  const costOf = (name: string) => rows.find((row) => row.name === name)?.cost?.cost ?? NaN;
  return costOf(second) - costOf(first);
}

/** Every change of one thing, by the name under which a linchpin would tell it. */
function changesOf(testimony: Testimony): ReadonlyMap<string, Testimony> {
  const { statements, voices } = testimony;
  const without = (keep: (statement: (typeof statements)[number]) => boolean) => ({
    ...testimony,
    statements: statements.filter(keep),
  });
  const changes: (readonly [string, Testimony])[] = statements.map(({ id }) => [
    `statement ${id}`,
    without((each) => each.id !== id),
  ]);
  const gradeOf = effectiveGrades(voices, testimony.grades);
  for (const { id, named } of voices) {
    changes.push([`origin ${id}`, without(({ attribution }) => attribution.at(-1) !== id)]);
    for (const to of grades) {
      if (to === gradeOf(id).grade || (!named && to < 'D')) continue;
      changes.push([`grade ${id} ${to}`, regraded(testimony, id, to)]);
    }
  }
  return new Map(changes);
}

function regraded(testimony: Testimony, voice: VoiceId, grade: Grade): Testimony {
  const others = testimony.grades.filter((each) => each.voice !== voice);
  return { ...testimony, grades: [...others, { judgement: idOf('j', 'given'), voice, grade, grounds: [] }] };
}

function changeOf(linchpin: Linchpin): string {
  switch (linchpin.kind) {
    case 'statement':
      return `statement ${linchpin.statement}`;
    case 'origin':
      return `origin ${linchpin.voice}`;
    case 'grade':
      return `grade ${linchpin.voice} ${linchpin.to}`;
  }
}

describe('linchpins', () => {
  test.each([
    ['of who is who', arbitraryLines({ statements: 6, judgements: 2 }), inWorld, 10],
    ['among proposals', arbitraryLines({ statements: 6, judgements: 3, proposals: true }), inWorld, 4],
    ['of who was where', arbitraryPlaces(5), onMap, 6],
    ['about money', arbitraryDealings(5), inMarket, 8],
  ])('are exactly the changes that alter the order when they are really made: %s', (_, lines, inAll, numRuns) => {
    const seenInAll = drawUntilSeen((from) => {
      let seen = 0;
      fc.assert(
        fc.property(lines, arbitraryContents(), arbitraryContents(), (said, one, other) => {
          // A hypothesis about a statement cannot be read without it.
          fc.pre(![one, other].some((content) => /^(?:false|mistaken|confirmed|coerced) /.test(content)));
          // Targets are counted among the statements, of which there may be fewer than three.
          fc.pre(said.filter((line) => line.includes(': ')).length >= 3);
          const { testimony, hypotheses } = readHypotheses(inAll(said), { one: [one], other: [other] });
          const pair = pairOf(testimony, hypotheses);
          fc.pre(pair !== undefined);
          const expected = [...changesOf(testimony)].flatMap(([change, changed]) => {
            const margin = marginOf(changed, hypotheses, pair);
            return orderBy(margin) === orderBy(pair.margin) ? [] : [`${change}: ${margin}`];
          });
          const found = pair.linchpins.map((each) => `${changeOf(each)}: ${each.margin}`);
          expect(found.toSorted()).toEqual(expected.toSorted());
          expect(pair.complete).toBe(true);
          seen += found.length;
        }),
        { numRuns, ...from },
      );
      return seen;
    });
    expect(seenInAll).toBeGreaterThan(0);
  });

  // Each is looked at whether or not it holds, so that its fault for nothing is not the same as its never being said.
  test.each<[what: string, said: readonly string[], one: string, other: string, told: readonly string[]]>([
    [
      'what an event is called',
      ['a: buy purchase theme=flight', 'a: trip journey agent=man to=KZ', 'a: flight journey agent=man'],
      'flight before buy',
      'man age 20 year',
      ['statement 3: tie 0, even at 0', 'statement 1: tie 0, even at 0', 'a: tie 0, even at 0'],
    ],
    [
      'who takes part in it',
      [
        'a: trip journey agent=man',
        'a: flight journey agent=man to=KZ',
        'a: not trip journey agent=man to=KZ',
        'same trip flight',
      ],
      'trip journey agent=U to=KZ',
      'man occupation unemployed',
      ['statement 2: second -693, even at 693', 'statement 1: first 693, even at 693', 'a A: second -1695'],
    ],
    [
      'how long it took',
      ['a: trip journey agent=man @2022-01-01/2022-01-12', 'b: trip journey agent=man to=KZ @2022-01-09'],
      'trip journey agent=man @2022-01-05',
      'call contact patient=man',
      ['statement 1: second -693', 'a: second -693'],
    ],
  ])('name a statement through which a rule fires or stays silent: %s', (_, said, one, other, told) => {
    const { testimony, hypotheses } = readHypotheses(inWorld(said), { one: [one], other: [other] });
    const pair = pairOf(testimony, hypotheses);
    const { voice } = labelsOf(testimony);
    const placeOf = (id: string) => testimony.statements.findIndex((each) => each.id === id) + 1;
    const found = (pair?.linchpins ?? []).map((each) => {
      if (each.kind === 'grade') return `${voice(each.voice)} ${each.to}: ${each.order} ${each.margin}`;
      const name = each.kind === 'statement' ? `statement ${placeOf(each.statement)}` : voice(each.voice);
      const even = each.breakEven ? `, even at ${each.breakEven.cost}` : '';
      const { key } = tellLinchpin(each, { first: 'one', second: 'other' }, testimony);
      expect(key).toBe(each.breakEven ? 'linchpin.even' : 'linchpin.plain');
      return `${name}: ${each.order} ${each.margin}${even}`;
    });
    expect(found).toEqual(told);
    expect(pair?.complete).toBe(true);
  });

  test('are the same whatever is weighed beside the two', () => {
    const said = [
      'b < c: flight journey agent=R to=Almaty purpose=concert @2022-01-01/2022-01-12',
      'a: man whereabouts Almaty @2022-01-02',
      'e?: U = R',
      'c: ? not U occupation musician | page',
      'source? < c: flight journey agent=U purpose=concert @2022-01-01/2022-01-12 | other page',
      'same man R',
      'grade d D',
      'same trip flight',
    ];
    const two = {
      one: ['trip journey agent=U purpose=protest @2022-01-03'],
      other: ['not trip journey agent=R to=KZ @2022-01-01/2022-01-12'],
    };
    const { testimony, hypotheses } = readHypotheses(inWorld(said), { ...two, third: ['man = R', 'man = U'] });
    const pair = pairOf(testimony, hypotheses);
    expect(pair).toEqual(pairOf(testimony, hypotheses.slice(0, 2)));
    expect(pair?.linchpins).toContainEqual(
      expect.objectContaining({ kind: 'statement', statement: testimony.statements[4]?.id, margin: -693 }),
    );
  });

  test('name the price at which both cost the same, and the letter next to it', () => {
    const { testimony, hypotheses } = readHypotheses(
      `person man the man
       person R "Aidar Bekov"
       grade mother B
       grade friend D
       grade office C
       mother: man = R
       friend: man = R
       office: man != R`,
      { itIsR: ['man = R'], itIsNot: ['man != R'] },
    );
    const pair = pairOf(testimony, hypotheses);
    const { voice } = labelsOf(testimony);
    expect(pair).toMatchObject({ first: 'itIsR', second: 'itIsNot', margin: 2197 + 405 - 1099 });
    const told = (pair?.linchpins ?? []).map((each) =>
      each.kind === 'grade'
        ? `${voice(each.voice)} ${each.from} to ${each.to}: ${each.order} ${each.margin}`
        : `${each.kind}: ${each.order} ${each.margin}, even at ${each.breakEven?.cost}, ${each.breakEven?.grade}`,
    );
    expect(told).toEqual([
      // Without the mother, one friend graded D stands against an office graded C.
      'statement: second -694, even at 694, D',
      'origin: second -694, even at 694, D',
      'mother B to F: second -1',
      'mother B to D: second -289',
      'mother B to E: second -644',
      'office C to A: second -1290',
    ]);
  });

  test.each([
    ['the first is cheaper for nothing', { a: 0, b: 900 }, { a: 300, b: 500 }, 500],
    ['the second is cheaper for nothing', { a: 300, b: 500 }, { a: 0, b: 900 }, 500],
    ['both are the same for nothing', { a: 100, b: 500 }, { a: 100, b: 300 }, 200],
  ])('are even where %s', (_, one, other, price) => {
    expect(breakEvenAt(one, other)).toBe(price);
    const costAt = ({ a, b }: typeof one) => Math.min(a + price, b);
    expect(costAt(one)).toBe(costAt(other));
  });
});

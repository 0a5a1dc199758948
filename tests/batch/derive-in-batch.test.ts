/** The batch path finds what the interactive engine finds, whatever is said and however it is shared out. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inventCorpus } from '../../bench/batch/invent-corpus.ts';
import { playCase } from '../../cases/play-case.ts';
import { unwrap } from '../../src/base/result.ts';
import { createDecoder } from '../../src/batch/decode-part.ts';
import { deriveInBatch, tellPart } from '../../src/batch/derive-in-batch.ts';
import { deriveOnThreads } from '../../src/batch/derive-on-threads.ts';
import { encodeTestimony } from '../../src/batch/encode-testimony.ts';
import { checkCase } from '../../src/case/check-case.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import {
  arbitraryDealings,
  arbitraryLines,
  arbitraryLives,
  arbitraryPlaces,
  inLives,
  inMarket,
  inWorld,
  onMap,
} from '../reasoning/arbitrary-testimony.ts';
import { readNotation } from '../reasoning/notation.ts';
import { batchClusters, clustersOf, expectSameAnswers } from './same-answers.ts';

/** Two testimonies that have nothing in common, as one. */
function putBeside(a: Testimony, b: Testimony): Testimony {
  return {
    ...a,
    statements: [...a.statements, ...b.statements],
    provisional: [...a.provisional, ...b.provisional],
    voices: [...a.voices, ...b.voices],
    subjects: [...a.subjects, ...b.subjects],
    derivations: [...a.derivations, ...b.derivations],
    grades: [...a.grades, ...b.grades],
    identities: [...a.identities, ...b.identities],
  };
}

const people = `
person man the man
person R "Aidar Bekov"
person U "Zakir Moor"
place KZ "Sarydala"
place KG "Kokbel"
place Almaty "Tasbulaq" in KZ
place Osh "Tokmar" in KG
place near "Aksay" at 43.2,76.9 radius 10
place far "Berel" at 55.7,37.6 radius 10
event stay
event stop
event trip
event rally
event buy
thing dollar "US dollar" unit USD
thing rouble "rouble" unit RUB`;

describe('the batch path', () => {
  test('finds the conflicts and costs of the interactive engine in any testimony', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 14, judgements: 4 }), (said) => {
        expectSameAnswers(readNotation(inWorld(said)));
      }),
      { numRuns: 80 },
    );
    expect.hasAssertions();
  });

  test('finds them where judgements and proposals take two for one', () => {
    let doubted = 0;
    fc.assert(
      fc.property(arbitraryLines({ statements: 12, judgements: 4, proposals: true }), (said) => {
        const testimony = readNotation(inWorld(said));
        expectSameAnswers(testimony);
        doubted += deriveFindings(testimony).faults.filter(({ rule }) => rule === 'same-subject').length;
      }),
      { numRuns: 40 },
    );
    expect(doubted).toBeGreaterThan(0);
  });

  test('finds them of births, deaths and what people did between', () => {
    fc.assert(
      fc.property(arbitraryLives(10), (said) => {
        expectSameAnswers(readNotation(inLives(said)));
      }),
      { numRuns: 60 },
    );
    expect.hasAssertions();
  });

  test('finds them of whoever is where on a map', () => {
    fc.assert(
      fc.property(arbitraryPlaces(8), (said) => {
        expectSameAnswers(readNotation(onMap(said)));
      }),
      { numRuns: 60 },
    );
    expect.hasAssertions();
  });

  test('finds them of sums by rates, and of journeys against only', () => {
    fc.assert(
      fc.property(arbitraryDealings(9), (said) => {
        expectSameAnswers(readNotation(inMarket(said)));
      }),
      { numRuns: 60 },
    );
    expect.hasAssertions();
  });

  test('finds them in two testimonies of one shape as in one', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 9, judgements: 0 }), (said) => {
        const [one, other] = ['', 'other '].map((salt) => readNotation(inWorld(said), salt));
        if (one && other) expectSameAnswers(putBeside(one, other));
      }),
      { numRuns: 30 },
    );
    expect.hasAssertions();
  });

  test.each([
    ['nothing', '', 0],
    ['figures', 'a: rally number-of-people 50 person\nb: rally number-of-people 900 person', 1],
    [
      'figures of two outlets of one origin',
      'a < x: rally number-of-dead 5 person\na < y: rally number-of-dead 90 person',
      1,
    ],
    [
      'figures of two outlets that cost less to doubt than their origin',
      'grade a A\ngrade x D\ngrade y D\na < x: rally number-of-dead 5 person\na < y: rally number-of-dead 5 person\nb: rally number-of-dead 90 person',
      1,
    ],
    [
      'figures whose ways have one relay in common',
      'grade a A\ngrade x D\ngrade y B\na < x < y: rally number-of-dead 5 person\na < x: rally number-of-dead 5 person\na < y: rally number-of-dead 5 person\nb: rally number-of-dead 90 person\ngrade b A',
      1,
    ],
    [
      'what one voice says everywhere',
      'a: rally number-of-dead 5 person\nb: rally number-of-dead 90 person\na: rally number-of-people 50 person\nb: rally number-of-people 900 person\na: rally number-of-injured 5 person\nb: rally number-of-injured 90 person\ngrade b A',
      3,
    ],
    ['ages', 'a: R age 20 year\nb: R age 40 year\nc: R age 21 year', 2],
    ['an age and a birth', 'a: R age 20 year @2022\nb: R birth-date date 1950', 1],
    ['ages of which not all are apart', 'a: R age 20 year\nb: R age 22 year\nc: R age 21 year\nd: R age 40 year', 4],
    ['terms', 'a: R occupation unemployed\nb: R occupation pianist', 1],
    ['a denial', 'a: R role witness\nb: not R role witness', 1],
    ['who somebody is', 'a: man = R\nb: man = U\nc: man != R', 2],
    [
      'dates through an order of meaning',
      'a: trip journey agent=R @2022-01-02\nb: buy purchase theme=trip @2022-02-02',
      1,
    ],
    ['a cause and its denial', 'a: trip led to rally\nb: not trip led to rally\nc: not rally before buy', 1],
    ['a circle', 'a: trip before rally\nb: rally before trip', 1],
    ['towns of two countries', 'a: trip journey agent=R to=Almaty\nb: trip journey agent=R to=Osh', 1],
    [
      'who went, through who is who',
      'a: buy payment payer=man theme=trip\nb: buy payment payer=U theme=trip\nc: man = R',
      1,
    ],
    ['two places at once', 'a: R whereabouts near @2022-01-02\nb: R whereabouts far @2022-01-02', 0],
    [
      'two events at once',
      'a: stay meeting agent=R place=near @2022-01-02T10:00Z\nb: stop meeting agent=R place=far @2022-01-02T10:30Z',
      1,
    ],
    [
      'two places of whoever is the same',
      'a: R whereabouts near @2022-01-02T10:00Z\nb: man whereabouts far @2022-01-02T10:30Z\nc: man = R',
      1,
    ],
    [
      'a journey faster than can be',
      'a: trip journey agent=R from=near to=far @2022-01-02T10:00Z/2022-01-02T10:30Z',
      1,
    ],
    ['two lengths', 'a: rally duration 2 hour\nb: rally duration 9 hour', 1],
    ['two lengths close to each other', 'a: rally duration 2 hour\nb: rally duration 3 hour', 1],
    [
      'sums by a rate',
      'a: buy payment amount=300000 KZT\nb: buy payment amount=200 USD\nbank: dollar exchange-rate 435 KZT @2022-01-05',
      1,
    ],
    [
      'origins without a name who may be one',
      'relatives? < x: R occupation unemployed\nsource? < y: R occupation unemployed\nclerk: R occupation pianist\ngrade clerk A',
      1,
    ],
    ['a journey against only', 'a: R journeys-only-for concert\nb: trip journey agent=R purpose=protest', 1],
    [
      'journeys against only, within a time and by way of who he is',
      'a: man journeys-only-for concert @2020/2030\nb: trip journey purpose=protest\nc: trip journey agent=R @2029\nd: man = R\ne: buy journey agent=R purpose=tourism @2031',
      1,
    ],
    ['the only purpose of a journey', 'a: trip sole-purpose study\nb: trip journey agent=R purpose=tourism', 1],
    ['sums without a rate', 'a: buy payment amount=300000 KZT\nb: buy payment amount=200 USD', 0],
    [
      'sums of two things by one rate, the one right',
      'a: buy payment amount=300000 KZT\nb: buy payment amount=200 USD\nbank: dollar exchange-rate 435 KZT @2022-01-05\na: rally amount 90000 KZT\nb: rally amount 200 USD',
      1,
    ],
    [
      'sums of two things by one rate, which is wrong or not',
      'a: buy payment amount=300000 KZT\nb: buy payment amount=200 USD\nbank: dollar exchange-rate 435 KZT @2022-01-05\na: rally amount 600000 KZT\nb: rally amount 200 USD\nc: false 3',
      3,
    ],
    [
      'sums by two rates',
      'a: buy payment amount=75000 RUB\nb: buy payment amount=~170 USD\nbank: dollar exchange-rate 435 KZT @2022-01-05\nbank: rouble exchange-rate 5.7 KZT @2022-01-05',
      1,
    ],
    ['miles and kilometres', 'a: rally height 3 mile\nb: rally height 5 kilometre\nc: rally height 20 foot', 0],
    ['a length against dates', 'a: rally duration 2 minute\nb: rally protest @2022-01-02/2022-01-09', 1],
    ['what two say from two sides', 'a: man != U\nb: U != man\nc: false 1', 1],
    ['what is called wrong in the words of another', 'a: R = man\nb: man = R\nc: false 2', 1],
    [
      'names that a judgement joins to one of two',
      'a: buy payment payer=man theme=trip\na: buy payment payer=U theme=trip\na: U = R\nsame man R',
      2,
    ],
    ['what calls another wrong', 'a: R role witness\nb: false 1', 1],
    ['what calls a remark wrong', 'a: R role witness\nb: coerced 1\nc: false 2', 1],
    ['what is asked and confirmed', 'a: R role witness\nb: not R role witness\nc: confirmed 1', 1],
    ['a copy', 'a: R role witness | one\nb: R role witness | two\nc: not R role witness\ncopy two one', 1],
    [
      'origins that cite each other',
      'a < b: R role witness\na: R role witness\nb < c: R role witness\nd: not R role witness',
      1,
    ],
    ['a judgement against names', 'a: man = R\nb: man = U\nsame man R', 1],
    [
      'what is said of two whom a judgement makes one',
      'a: man occupation unemployed\nb: R occupation pianist\nsame man R',
      1,
    ],
    ['what a proposal puts under one name', 'a: ? R occupation unemployed | one\nb: R occupation pianist | two', 1],
    ['what was proposed from one source', 'a: ? R occupation unemployed | one\nb: ? R occupation pianist | one', 1],
    [
      'towns in what a judgement makes one',
      'a: trip journey agent=R to=Almaty\nb: trip journey agent=R to=Osh\nsame KZ KG',
      1,
    ],
  ])('finds the same in %s', (_, lines, conflicts) => {
    const found = expectSameAnswers(readNotation(`${people}\n${lines}`));
    expect(found.conflicts).toBe(conflicts);
  });

  test.each(['airliner', 'confession', 'flood'])('finds the same in the case "%s"', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'counterpoint-batch-'));
    const open = unwrap(await playCase(resolve(import.meta.dirname, '../../cases', name), join(folder, 'case')));
    for (const provisional of [false, true]) {
      const { testimony } = await checkCase(open, { provisional });
      expect(expectSameAnswers(testimony).conflicts).toBeGreaterThan(0);
    }
    await open.store.close();
    await rm(folder, { recursive: true, force: true });
  });
});

describe('an invented corpus', () => {
  const corpus = inventCorpus(4000);
  const all = deriveInBatch(corpus);

  test('has in each part what the interactive engine finds in it as a case', () => {
    expect(all.parts.length).toBeGreaterThan(20);
    const told = all.parts.map((part) => tellPart(corpus, part, { waysOut: 3 }));
    expect(told.every(({ waysOut }) => waysOut.length <= 3)).toBe(true);
    expect(batchClusters(all)).toEqual(told.flatMap(clustersOf).toSorted());
  });

  test('has no conflict outside of its parts', () => {
    const rows = Array.from({ length: corpus.statements.count }, (_, row) => row);
    const testimony = createDecoder(corpus)(rows);
    expect(deriveFindings(testimony, { waysOut: 1, stepsPerCluster: 2000 }).conflicts.length).toBe(all.conflicts);
    expect(deriveInBatch(encodeTestimony(testimony)).conflicts).toBe(all.conflicts);
  });

  test('comes out the same on any number of threads', async () => {
    const [two, three] = await Promise.all([deriveOnThreads(corpus, 2), deriveOnThreads(corpus, 3)]);
    const told = ({ parts }: typeof all) => JSON.stringify(parts.map((part) => ({ ...part, rows: [...part.rows] })));
    expect(told(two)).toBe(told(all));
    expect(told(three)).toBe(told(all));
  });

  test('looks at few parts, since most are of a shape that was seen', () => {
    expect(all.looked).toBeLessThan(all.suspected);
    expect(all.suspected).toBeLessThan(2 * all.parts.length);
  });
});

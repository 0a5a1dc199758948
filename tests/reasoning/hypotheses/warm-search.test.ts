/** A cluster asked again costs what it costs when it is solved anew, whatever was asked before. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWarmSearch, type WarmQuestion } from '../../../src/reasoning/hypotheses/warm-search.ts';
import { solveFirst, type PathsIn } from '../../../src/reasoning/hypotheses/warm-state.ts';

const steps = 300_000;

function costAnew(conflicts: readonly PathsIn[], costs: readonly number[], question: WarmQuestion): number {
  const { prices = new Map(), also = [], most = Infinity } = question;
  const all = costs.map((cost, fault) => prices.get(fault) ?? cost);
  let least = most;
  for (let set = 0; set < 1 << all.length; set++) {
    const isIn = (fault: number) => ((set >> fault) & 1) === 1;
    const cost = all.reduce((sum, price, fault) => (isIn(fault) ? sum + price : sum), 0);
    const isMet = (paths: PathsIn) => paths.some((ways) => ways.every((path) => path.some(isIn)));
    if (cost < least && [...conflicts, ...also].every(isMet)) least = cost;
  }
  return least;
}

const few = 9;
const path = fc.uniqueArray(fc.nat(few - 1), { minLength: 1, maxLength: 3 });
const ways = fc.array(path, { minLength: 1, maxLength: 2 });
/** Most premises can fail; what is held has a path that no fault is on. */
const premise = fc.oneof({ weight: 9, arbitrary: ways }, { weight: 1, arbitrary: fc.constant([[]]) });
const conflict = fc.array(ways, { minLength: 1, maxLength: 3 });
/** Two faults one of which is needed: where these go round in odd circles weights alone prove too little. */
const pair = fc.tuple(fc.nat(few - 1), fc.nat(few - 1)).map(([a, b]): PathsIn => [[[a]], [[b]]]);
const price = fc.oneof(fc.nat(6), fc.constantFrom(0, Infinity));
const question = fc.record({
  prices: fc.array(fc.tuple(fc.nat(few - 1), price), { maxLength: 3 }).map((list) => new Map(list)),
  also: fc.array(fc.array(premise, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  most: fc.oneof(fc.constant(Infinity), fc.nat(20)),
});

test.each([
  ['few conflicts of many paths', fc.array(conflict, { minLength: 1, maxLength: 9 })],
  ['pairs of faults in circles', fc.array(pair, { minLength: 3, maxLength: 14 })],
])('%s', (_, some) => {
  const costs = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: few, maxLength: few });
  fc.assert(
    fc.property(some, costs, fc.array(question, { minLength: 1, maxLength: 5 }), (conflicts, prices, questions) => {
      const warm = createWarmSearch(solveFirst(conflicts, [], prices, steps), steps);
      expect(warm.cost).toBe(costAnew(conflicts, prices, {}));
      expect(questions.map(warm.ask)).toEqual(questions.map((each) => costAnew(conflicts, prices, each)));
      expect(warm.isExact()).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('so many faults that only those around the change are solved again', () => {
  const many = 40;
  // Circles of three to seven faults in a row, some joined to the next.
  const circle = fc.tuple(fc.integer({ min: 3, max: 7 }), fc.boolean());
  const circles = fc.array(circle, { minLength: 4, maxLength: 7 }).map((sizes) => {
    const edges: PathsIn[] = [];
    let from = 0;
    for (const [size, isJoined] of sizes) {
      for (let at = 0; at < size; at++) edges.push([[[from + at]], [[from + ((at + 1) % size)]]]);
      if (isJoined) edges.push([[[from + size - 1]], [[from + size]]]);
      from += size;
    }
    return edges.filter((edge) => edge.every(([[fault = many] = []]) => fault < many));
  });
  const costs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: many, maxLength: many });
  const changed = fc.array(fc.tuple(fc.nat(many - 1), fc.nat(12)), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(circles, costs, fc.array(changed, { minLength: 1, maxLength: 4 }), (conflicts, prices, changes) => {
      const warm = createWarmSearch(solveFirst(conflicts, [], prices, steps), steps);
      const asked = changes.map((each) => warm.ask({ prices: new Map(each) }));
      const anew = changes.map((each) => prices.map((cost, fault) => new Map(each).get(fault) ?? cost));
      expect(asked).toEqual(anew.map((all) => solveFirst(conflicts, [], all, steps).cost));
    }),
    { numRuns: 60 },
  );
});

test('a part that has no fault in common with the rest is solved by itself, whatever the rest lacks of a proof', () => {
  const clauses = [0, 3, 6].flatMap((a) => [
    [a, a + 1],
    [a + 1, a + 2],
    [a, a + 2],
  ]);
  const conflicts = clauses.map((clause): PathsIn => clause.map((fault) => [[fault]]));
  const guessed = clauses.map((_, place) => [place, 1] as const);
  const costs = clauses.map(() => 3);
  const known = {
    ...solveFirst(conflicts, [], costs, steps),
    clauses,
    faults: [0, 2, 3, 5, 6, 8],
    weights: [],
    guessed,
  };
  const warm = createWarmSearch(known, steps);
  expect(warm.cost).toBe(18);
  expect(warm.ask({ prices: new Map([0, 1].map((fault) => [fault, 9] as const)) })).toBe(24);
  expect(warm.ask({ also: [[[[0]]], [[[1]]], [[[2]]]] })).toBe(21);
  expect(warm.ask({ also: [[[[0]]], [[[1]]], [[[2]]]], most: 19 })).toBe(19);
});

/** The search for one assignment: tables, brute force, and the same search asked again and again. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgetHalf } from '../../src/solver/forget.ts';
import { addVariable, assign, createSatState, storeClause } from '../../src/solver/sat-state.ts';
import { createSatSearch } from '../../src/solver/sat.ts';
import { plenty } from './arbitrary-problem.ts';

const variables = 6;
const literal = fc.integer({ min: 1, max: variables }).chain((name) => fc.constantFrom(name, -name));
const clause = fc.array(literal, { minLength: 1, maxLength: 4 });

function canHold(clauses: readonly (readonly number[])[], assumptions: readonly number[]): boolean {
  return Array.from({ length: 2 ** variables }, (_, values) => values).some((values) =>
    [...clauses, ...assumptions.map((each) => [each])].every((each) =>
      each.some((name) => Boolean(values & (1 << (Math.abs(name) - 1))) === name > 0),
    ),
  );
}

function searchOver(count: number, options: Parameters<typeof createSatSearch>[0] = {}, prefers = false) {
  const search = createSatSearch(options);
  for (let variable = 0; variable < count; variable++) search.addVariable(prefers);
  return search;
}

/** Pigeons that do not fit: hard for this kind of proof, and small. */
function pigeons(holes: number): readonly (readonly number[])[] {
  const at = (pigeon: number, hole: number) => pigeon * holes + hole + 1;
  const all = Array.from({ length: holes + 1 }, (_, pigeon) => pigeon);
  const places = Array.from({ length: holes }, (_, hole) => hole);
  return [
    ...all.map((pigeon) => places.map((hole) => at(pigeon, hole))),
    ...all.flatMap((a) => all.filter((b) => b > a).flatMap((b) => places.map((hole) => [-at(a, hole), -at(b, hole)]))),
  ];
}

function askPigeons() {
  const search = searchOver(30);
  const effort = plenty();
  for (const each of pigeons(5)) search.addClause([...each, 30]);
  const answer = search.solve([], effort);
  return { answer, left: effort.left, model: Array.from({ length: 30 }, (_, place) => search.isTrue(place + 1)) };
}

describe('one search', () => {
  test.each([
    [[], [], 'sat'],
    [[[1]], [], 'sat'],
    [[[]], [], 'unsat'],
    [[[1], [-1]], [], 'unsat'],
    [[[1, -1]], [-1], 'sat'],
    [[[1, 1]], [-1], 'unsat'],
    [[[1, 2]], [-1, -2], 'unsat'],
    [[], [1, -1], 'unsat'],
    [pigeons(1).map((each) => [...each]), [], 'unsat'],
  ])('over %j assuming %j answers %s', (clauses, assumptions, expected) => {
    const search = searchOver(variables);
    for (const each of clauses) search.addClause(each);
    expect(search.solve(assumptions, plenty())).toBe(expected);
  });

  test('asked again and again, with clauses added in between, is right each time', () => {
    const turn = fc.record({
      add: fc.array(clause, { maxLength: 5 }),
      assume: fc.uniqueArray(literal, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(turn, { minLength: 1, maxLength: 8 }), (turns) => {
        const search = searchOver(variables);
        const clauses: (readonly number[])[] = [];
        for (const { add, assume } of turns) {
          for (const each of add) search.addClause(each);
          clauses.push(...add);
          const answer = search.solve(assume, plenty());
          expect(answer).toBe(canHold(clauses, assume) ? 'sat' : 'unsat');
          const isModel = [...clauses, ...assume.map((each) => [each])].every((each) => each.some(search.isTrue));
          const isCore = search.core().every((each) => assume.includes(each)) && !canHold(clauses, search.core());
          expect(answer === 'sat' ? isModel : isCore).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('that keeps its preferences finds largest models', () => {
    fc.assert(
      fc.property(fc.array(clause, { maxLength: 12 }), (clauses) => {
        const search = searchOver(variables, { keepsPreferences: true }, true);
        for (const each of clauses) search.addClause(each);
        if (search.solve([], plenty()) !== 'sat') return;
        const names = Array.from({ length: variables }, (_, place) => place + 1);
        const kept = names.filter(search.isTrue);
        const others = names.filter((name) => !search.isTrue(name));
        expect(others.every((name) => !canHold(clauses, [...kept, name]))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('holds its own on pigeons', () => {
    const search = searchOver(7 * 6);
    for (const each of pigeons(6)) search.addClause(each);
    expect(search.solve([], plenty())).toBe('unsat');
  });

  test('stops when its effort runs out, and can be asked again', () => {
    const search = searchOver(7 * 6);
    for (const each of pigeons(6)) search.addClause(each);
    expect(search.solve([], { left: 500 })).toBe('stopped');
    expect(search.solve([], plenty())).toBe('unsat');
    expect(search.solve([], plenty())).toBe('unsat');
  });

  test('answers the same questions in the same way', () => {
    expect(askPigeons()).toEqual(askPigeons());
  });
});

test('of what was learned the worse half is forgotten, and every clause kept is still watched', () => {
  const state = createSatState();
  for (let variable = 0; variable < 8; variable++) addVariable(state, true);
  storeClause(state, [0, 2, 4], 0);
  for (const grade of [2, 5, 3, 5, 4, 2]) state.learned.push(storeClause(state, [2 * grade, 1, 3], grade));
  const reason = state.learned[1] ?? -1;
  assign(state, 10, reason);
  forgetHalf(state);
  const gradeAt = (place: number) => state.arena[place + 1];
  // The first of grade 5 sets a value, so that the others of the highest grades go.
  expect(state.learned.map(gradeAt)).toEqual([2, 5, 2]);
  expect(gradeAt(state.reasons[5] ?? -1)).toBe(5);
  const watched = state.watches.flatMap((list) => list.filter((_, index) => index % 2 === 0));
  expect(watched.toSorted((a, b) => a - b)).toEqual([0, ...state.learned].flatMap((place) => [place, place]));
});

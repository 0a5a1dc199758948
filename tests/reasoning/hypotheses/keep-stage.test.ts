/** Hypotheses weighed with what earlier weighings left cost, to the byte, what they cost when weighed anew. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReasoner, deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import { openStageMemory } from '../../../src/reasoning/hypotheses/keep-stage.ts';
import { weighHypotheses } from '../../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../../../src/reasoning/testimony.ts';
import { arbitraryContents, arbitraryLines, inWorld } from '../arbitrary-testimony.ts';
import { readHypotheses } from './hypothesis-notation.ts';

/** What may be taken back and brought again. */
const kinds = ['statements', 'grades', 'identities', 'voices'] as const;
type Change = { readonly of: (typeof kinds)[number]; readonly place: number };
const changing: fc.Arbitrary<Change> = fc.record({ of: fc.constantFrom(...kinds), place: fc.nat(12) });

/** The testimony without what was taken back; the records that stay are the very same objects. */
function without(testimony: Testimony, taken: readonly Change[]): Testimony {
  const parts = kinds.map((kind) => {
    const places = new Set(taken.filter(({ of }) => of === kind).map(({ place }) => place));
    const all: readonly unknown[] = testimony[kind];
    return [kind, all.filter((_, place) => !places.has(place))];
  });
  return { ...testimony, ...Object.fromEntries(parts) };
}

test('weighing again after any sequence of changes gives what weighing anew gives', () => {
  const lines = arbitraryLines({ statements: 9, judgements: 4 });
  const held = fc.array(arbitraryContents(), { minLength: 0, maxLength: 2 });
  const steps = fc.array(fc.array(changing, { maxLength: 4 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(lines, held, held, steps, (said, one, other, sequence) => {
      const { testimony, hypotheses } = readHypotheses(inWorld(said), { one, other });
      const reasoner = createReasoner();
      const memory = openStageMemory(testimony.vocabulary);
      for (const taken of sequence) {
        const now = without(testimony, taken);
        const weighed = weighHypotheses(now, reasoner.derive(now), hypotheses, { memory });
        expect(JSON.stringify(weighed)).toBe(JSON.stringify(weighHypotheses(now, deriveFindings(now), hypotheses)));
      }
    }),
    { numRuns: 40 },
  );
});

test('weighing gives to the byte the same whatever was weighed before, and in whatever order the records come', () => {
  // Few voices of few grades, so that many ways out cost the same and one of them is told.
  const lines = arbitraryLines({ statements: 10, judgements: 4, proposals: true });
  const held = fc.array(arbitraryContents(), { minLength: 0, maxLength: 2 });
  fc.assert(
    fc.property(lines, lines, held, held, fc.infiniteStream(fc.nat()), (said, others, one, other, numbers) => {
      const { testimony, hypotheses } = readHypotheses(inWorld(said), { one, other });
      const expected = JSON.stringify(weighHypotheses(testimony, deriveFindings(testimony), hypotheses));
      const [reasoner, memory] = [createReasoner(), openStageMemory(testimony.vocabulary)];
      const before = readHypotheses(inWorld([...new Set([...others, ...said])]), { other, one: [...one, ...other] });
      weighHypotheses(before.testimony, reasoner.derive(before.testimony), before.hypotheses, { memory });
      const shuffled = shuffleRecords(testimony, numbers);
      const again = [shuffled, testimony].map((records) =>
        JSON.stringify(weighHypotheses(records, reasoner.derive(records), hypotheses.toReversed(), { memory })),
      );
      expect(again).toEqual([expected, expected]);
    }),
    { numRuns: 12 },
  );
});

/** The same records, each list of them in an order that the numbers give. */
function shuffleRecords(testimony: Testimony, numbers: Iterator<number>): Testimony {
  const shuffled = Object.entries(testimony).map(([name, records]): readonly [string, unknown] => {
    if (!Array.isArray(records)) return [name, records];
    const drawn = records.map((record: unknown) => ({ record, at: Number(numbers.next().value) }));
    return [name, drawn.toSorted((a, b) => a.at - b.at).map(({ record }) => record)];
  });
  return { ...testimony, ...Object.fromEntries(shuffled) };
}

/** A reasoner that has seen other testimonies derives, to the byte, what one derives that has seen none. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReasoner, deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { makeTestimony } from '../../bench/stories.ts';
import {
  arbitraryCamps,
  arbitraryDealings,
  arbitraryLines,
  arbitraryLives,
  arbitraryPlaces,
  inLives,
  inMarket,
  inWorld,
  onMap,
} from './arbitrary-testimony.ts';
import { readNotation } from './notation.ts';

/** What may be taken back and brought again: each of these by itself. */
const kinds = ['statements', 'provisional', 'grades', 'identities', 'derivations', 'subjects', 'voices'] as const;

/** What somebody may be called from now on: some of these cannot be told apart where they have no name. */
const names = ['Relatives of Aidar', 'relatives of the pianist', 'Colleagues', 'a source', 'Bota Zhanova'] as const;

type Change =
  | { readonly kind: 'take or bring'; readonly of: (typeof kinds)[number]; readonly place: number }
  | { readonly kind: 'call'; readonly place: number; readonly name: string; readonly named: boolean };

const changing = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('take or bring'),
      of: fc.constantFrom(...kinds),
      place: fc.nat(30),
    }),
  },
  fc.record({
    kind: fc.constant('call'),
    place: fc.nat(6),
    name: fc.constantFrom(...names),
    named: fc.constantFrom(false, false, true),
  }),
) satisfies fc.Arbitrary<Change>;

/** The testimony after these changes. The records that stay are the very same objects. */
function changed(testimony: Testimony, changes: readonly Change[]): Testimony {
  const taken = new Set<string>();
  const voices = [...testimony.voices];
  for (const change of changes) {
    const voice = voices[change.place];
    if (change.kind === 'call') {
      if (voice) voices[change.place] = { ...voice, name: change.name, named: change.named };
      continue;
    }
    const name = `${change.of} ${change.place}`;
    if (!taken.delete(name)) taken.add(name);
  }
  const all = { ...testimony, voices };
  const parts = kinds.map((kind) => [
    kind,
    (all[kind] as readonly unknown[]).filter((_, place) => !taken.has(`${kind} ${place}`)),
  ]);
  return { ...all, ...Object.fromEntries(parts) };
}

describe('a reasoner', () => {
  const step = fc.array(changing, { maxLength: 4 });
  const steps = fc.array(step, { minLength: 1, maxLength: 6 });
  test.each([
    ['about anything', arbitraryLines({ statements: 16, judgements: 6, proposals: true }), inWorld, 40],
    ['about whereabouts', arbitraryPlaces(8), onMap, 8],
    ['about money and journeys', arbitraryDealings(14), inMarket, 40],
    ['about births and deaths', arbitraryLives(12), inLives, 15],
    ['about what two camps mean', arbitraryCamps(), inWorld, 15],
  ] as const)(
    'answers after any sequence of changes as if it had seen nothing before, %s',
    (_name, lines, inside, numRuns) => {
      fc.assert(
        fc.property(lines, steps, (said, sequence) => {
          const read = readNotation(inside(said));
          const all = { ...read, provisional: read.statements.slice(0, 5).map(({ id }) => id) };
          const reasoner = createReasoner();
          for (const place of sequence.keys()) {
            const now = changed(all, sequence.slice(0, place + 1).flat());
            expect(JSON.stringify(reasoner.derive(now))).toBe(JSON.stringify(deriveFindings(now)));
          }
        }),
        { numRuns },
      );
    },
  );

  test('answers so about stories that share outlets and ministries, one of which may be unreliable throughout', () => {
    const place = fc.record({
      kind: fc.constant('take or bring' as const),
      of: fc.constant('statements' as const),
      place: fc.nat(250),
    });
    const grade = fc.record({
      voice: fc.nat(60),
      grade: fc.constantFrom('A' as const, 'B' as const, 'C' as const, 'D' as const, 'E' as const),
    });
    const longer = fc.array(fc.tuple(fc.array(place, { maxLength: 3 }), fc.array(grade, { maxLength: 2 })), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.nat(50), longer, (seed, sequence) => {
        const all = makeTestimony(250, seed);
        const reasoner = createReasoner();
        for (const [last, [, graded]] of sequence.entries()) {
          const grades = graded.flatMap(({ voice: at, grade: given }) => {
            const voice = all.voices[at];
            return voice ? [{ judgement: `j_${at}`, voice: voice.id, grade: given, grounds: [] } as const] : [];
          });
          const now = changed(
            { ...all, grades },
            sequence.slice(0, last + 1).flatMap(([taken]) => taken),
          );
          expect(JSON.stringify(reasoner.derive(now))).toBe(JSON.stringify(deriveFindings(now)));
        }
      }),
      { numRuns: 8 },
    );
  });
});

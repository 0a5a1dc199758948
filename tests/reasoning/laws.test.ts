/** What must hold of every testimony, whatever it says. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Findings } from '../../src/reasoning/findings.ts';
import { grades, type Grade, type Testimony } from '../../src/reasoning/testimony.ts';
import { arbitraryLines, inWorld } from './arbitrary-testimony.ts';
import { premisesOf } from './brute-force.ts';
import { idOf, readNotation } from './notation.ts';

const lines = arbitraryLines({ statements: 9, judgements: 4 });
const runs = { numRuns: 150 };

/** Everything of findings that is no id and does not follow the order of ids. */
function shapeOf(findings: Findings) {
  const faultCosts = new Map<string, string>(findings.faults.map(({ id, kind, cost }) => [id, `${kind} ${cost}`]));
  const named = (ids: readonly string[]) => ids.map((id) => faultCosts.get(id) ?? '').toSorted();
  return {
    conflicts: findings.conflicts
      .map(({ rule, members, assumptions, decisions, options }) =>
        JSON.stringify([
          rule,
          members.length,
          assumptions.map((each) => each.rule).toSorted(),
          decisions.length,
          options.map(({ cost }) => cost),
        ]),
      )
      .toSorted(),
    clusters: findings.clusters
      .map(({ conflicts, tie, waysOut }) => JSON.stringify([conflicts.length, tie, waysOut[0]?.cost]))
      .toSorted(),
    best: findings.waysOut[0]?.cost,
    faults: named(findings.faults.map(({ id }) => id)),
    outcomes: findings.contents.map(({ outcome }) => outcome).toSorted(),
    support: findings.corroborations.map(({ independent }) => JSON.stringify(independent)).toSorted(),
    warnings: findings.warnings.map(({ about }) => about).toSorted(),
  };
}

describe('findings', () => {
  test('are the same to the byte in whatever order the records come', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (said, chance) => {
        const testimony = readNotation(inWorld(said));
        const shuffle = <T>(all: readonly T[]) =>
          all
            .map((each) => [chance.next().value ?? 0, each] as const)
            .toSorted(([a], [b]) => a - b)
            .map(([, each]) => each);
        const { statements, voices, subjects, derivations, grades: graded, identities } = testimony;
        const other: Testimony = {
          ...testimony,
          statements: shuffle(statements),
          voices: shuffle(voices),
          subjects: shuffle(subjects),
          derivations: shuffle(derivations),
          grades: shuffle(graded),
          identities: shuffle(identities),
        };
        expect(JSON.stringify(deriveFindings(other))).toBe(JSON.stringify(deriveFindings(testimony)));
      }),
      runs,
    );
  });

  test('change in nothing but ids when ids are others', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 9, judgements: 4, proposals: true }), (said) => {
        const [one, other] = ['', 'other '].map((salt) => shapeOf(deriveFindings(readNotation(inWorld(said), salt))));
        expect(other).toEqual(one);
      }),
      runs,
    );
  });

  test('change in nothing but ids whichever of three stands for all who are one', () => {
    const said = ['a: U = R', 'a: not trip journey agent=U', 'a: trip journey agent=man', 'same man R', 'same man U'];
    const [one, ...others] = Array.from({ length: 12 }, (_, salt) =>
      shapeOf(deriveFindings(readNotation(inWorld(said), `${salt} `))),
    );
    for (const other of others) expect(other).toEqual(one);
  });

  test('are not touched by what has nothing to do with them', () => {
    const stranger = ['stranger: lonely occupation farmer', 'stranger: lonely age 50 year @2022-01'];
    fc.assert(
      fc.property(lines, (said) => {
        // A line may speak of the third statement, which must not become another one.
        fc.pre(said.filter((line) => line.includes(': ')).length >= 3);
        const alone = deriveFindings(readNotation(`person lonely "Quill Yew"\n${inWorld(said)}`));
        const together = deriveFindings(readNotation(`person lonely "Quill Yew"\n${inWorld([...said, ...stranger])}`));
        expect(together.conflicts).toEqual(alone.conflicts);
        expect(together.clusters).toEqual(alone.clusters);
        expect(together.faults).toEqual(alone.faults);
        expect(together.contents).toEqual(expect.arrayContaining([...alone.contents]));
      }),
      runs,
    );
  });

  test('survive JSON', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const findings = deriveFindings(readNotation(inWorld(said)));
        expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
      }),
      runs,
    );
  });
});

describe('conflicts', () => {
  test('are gone when any member is never said', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const testimony = readNotation(inWorld(said));
        const { conflicts } = deriveFindings(testimony);
        for (const conflict of conflicts.slice(0, 4)) {
          for (const { statements } of conflict.members) {
            const left = testimony.statements.filter(({ id }) => !statements.includes(id));
            const ids = deriveFindings({ ...testimony, statements: left }).conflicts.map(({ id }) => id);
            expect(ids).not.toContain(conflict.id);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('contain no other conflict', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const testimony = readNotation(inWorld(said));
        const sets = deriveFindings(testimony).conflicts.map((conflict) => new Set(premisesOf(conflict, testimony)));
        for (const one of sets) for (const other of sets) expect(one !== other && one.isSubsetOf(other)).toBe(false);
      }),
      runs,
    );
  });

  test('are each in one cluster, one group, and resolved by each of their options', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const { conflicts, clusters, groups, faults } = deriveFindings(readNotation(inWorld(said)));
        const ids = conflicts.map(({ id }) => id).toSorted();
        expect(clusters.flatMap((cluster) => cluster.conflicts).toSorted()).toEqual(ids);
        expect(groups.flatMap((group) => group.conflicts).toSorted()).toEqual(ids);
        const costs = new Map(faults.map(({ id, cost }) => [id, cost]));
        for (const { options } of conflicts) {
          expect(options.length).toBeGreaterThan(0);
          for (const option of options)
            expect(option.faults.reduce((sum, id) => sum + (costs.get(id) ?? NaN), 0)).toBe(option.cost);
          expect(options.map(({ cost }) => cost)).toEqual(options.map(({ cost }) => cost).toSorted((a, b) => a - b));
        }
      }),
      runs,
    );
  });
});

describe('ways out', () => {
  test('resolve every conflict, and each of their faults is needed', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const { conflicts, waysOut } = deriveFindings(readNotation(inWorld(said)));
        for (const { resolves, faults } of waysOut) {
          const resolved = new Set(resolves.flatMap((each) => each.conflicts));
          expect(conflicts.filter(({ id }) => !resolved.has(id))).toEqual([]);
          expect(resolves.map(({ fault }) => fault)).toEqual(faults);
          expect(resolves.filter((each) => each.conflicts.length === 0)).toEqual([]);
        }
        expect(waysOut.length > 0).toBe(conflicts.length > 0);
      }),
      runs,
    );
  });

  test('come in order of cost, the first as dear as its bound', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const { clusters, waysOut } = deriveFindings(readNotation(inWorld(said)));
        for (const ways of [waysOut, ...clusters.map((cluster) => cluster.waysOut)]) {
          expect(ways.map(({ cost }) => cost)).toEqual(ways.map(({ cost }) => cost).toSorted((a, b) => a - b));
          expect(new Set(ways.map(({ faults }) => faults.toSorted().join(' '))).size).toBe(ways.length);
        }
        for (const cluster of clusters) expect(cluster.bound?.cost).toBe(cluster.waysOut[0]?.cost);
        expect(waysOut[0]?.cost ?? 0).toBe(clusters.reduce((sum, cluster) => sum + (cluster.waysOut[0]?.cost ?? 0), 0));
      }),
      runs,
    );
  });

  test('cost no less when a voice is relied upon more', () => {
    const rising: readonly Grade[] = ['E', 'D', 'F', 'C', 'B', 'A'];
    fc.assert(
      fc.property(lines, fc.constantFrom('a', 'b', 'c'), (said, voice) => {
        const testimony = readNotation(inWorld(said));
        const costs = rising.map((grade) => {
          const given = { judgement: idOf('j', 'given'), voice: idOf('v', voice), grade, grounds: [] };
          return deriveFindings({ ...testimony, grades: [given] }).waysOut[0]?.cost ?? 0;
        });
        expect(costs).toEqual(costs.toSorted((a, b) => a - b));
        expect(new Set(rising)).toEqual(new Set(grades));
      }),
      { numRuns: 60 },
    );
  });
});

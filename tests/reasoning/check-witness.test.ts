/** The independent checker: takes what the engine finds, and nothing that was tampered with. */

import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBound } from '../../src/reasoning/check-bound.ts';
import { checkWitness } from '../../src/reasoning/check-witness.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { BoundProof, Cluster, Conflict, Findings } from '../../src/reasoning/findings.ts';
import { drawUntilSeen } from '../draw-cases.ts';
import { arbitraryLines, arbitraryLives, arbitraryPlaces, inLives, inWorld, onMap } from './arbitrary-testimony.ts';
import { idOf, readNotation } from './notation.ts';

const lines = arbitraryLines({ statements: 9, judgements: 4, proposals: true });
/** Testimonies of all theories, about lives, and about whoever is where on a map. */
const testimonies = fc
  .oneof(lines.map(inWorld), arbitraryLives(6).map(inLives), arbitraryPlaces(4).map(onMap))
  .map((text) => readNotation(text));
const sameSubjects = idOf('j', 'same man R');

/** The conflict as if it rested on two being taken for one. */
function doubting(conflict: Conflict, appliesTo: readonly string[]): Conflict {
  const message = { key: 'assume.same-judged', values: {} };
  const doubt = { rule: 'same-subject', appliesTo: JSON.stringify(appliesTo), message, fault: conflict.id };
  return {
    ...conflict,
    assumptions: [...conflict.assumptions, doubt],
    decisions: [...conflict.decisions, ...(appliesTo.length === 1 ? [sameSubjects] : [])],
  };
}

describe('conflicts', () => {
  test('pass as the engine found them', () => {
    fc.assert(
      fc.property(testimonies, (testimony) => {
        const findings = deriveFindings(testimony);
        expect(checkWitness(findings, testimony)).toEqual([]);
        expect(checkBound(findings, testimony)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each<readonly [string, (conflict: Conflict, all: Findings) => Conflict | undefined]>([
    ['a member is left out', (conflict) => ({ ...conflict, members: conflict.members.slice(1) })],
    [
      'a member is added that nothing needs',
      (conflict, { contents }) => {
        const other = contents.find(({ key }) => conflict.members.every(({ content }) => content !== key));
        return (
          other && {
            ...conflict,
            members: [...conflict.members, { content: other.key, says: other.says, statements: other.statements }],
          }
        );
      },
    ],
    [
      'two members change places',
      ({ members: [first, second, ...others], ...conflict }) =>
        // Values that exclude each other, being different, and two places are the same both ways round.
        first && second && !['values', 'identity', 'two-places'].includes(conflict.witness.kind)
          ? { ...conflict, members: [second, first, ...others] }
          : undefined,
    ],
    [
      'a member names statements that say something else',
      (conflict, { contents }) => {
        const [first, ...others] = conflict.members;
        const other = contents.find(({ key }) => key !== first?.content);
        return first && other && { ...conflict, members: [{ ...first, statements: other.statements }, ...others] };
      },
    ],
    [
      'a member has no statements',
      (conflict) => ({ ...conflict, members: conflict.members.map((member) => ({ ...member, statements: [] })) }),
    ],
    [
      'an assumption is kept quiet',
      (conflict) =>
        conflict.assumptions.some(({ rule }) => rule !== 'same-subject') ? { ...conflict, assumptions: [] } : undefined,
    ],
    [
      'an assumption is about something else',
      (conflict) =>
        conflict.assumptions.length > 0
          ? {
              ...conflict,
              assumptions: conflict.assumptions.map((each) => ({ ...each, appliesTo: '["x_000000000000"]' })),
            }
          : undefined,
    ],
    [
      'it is doubted that two are one who are not in it',
      (conflict) =>
        ['man', 'R', 'U'].some((name) => JSON.stringify(conflict).includes(idOf('x', name)))
          ? undefined
          : doubting(conflict, [sameSubjects]),
    ],
    [
      'it is doubted of a source of which nothing was proposed',
      (conflict) => doubting(conflict, [idOf('s', 'nowhere'), idOf('x', 'man')]),
    ],
    [
      'a judgement is kept quiet',
      (conflict) =>
        JSON.stringify(conflict.witness).includes('"judged"') ? { ...conflict, decisions: [] } : undefined,
    ],
    [
      'a chain of sameness is cut',
      (conflict) =>
        changed(conflict, (key, value) =>
          key === 'same' && Array.isArray(value) && value.length > 0 ? value.slice(1) : value,
        ),
    ],
    [
      'a chain of sameness is claimed where there is none',
      (conflict) =>
        changed(conflict, (key, value) =>
          key === 'same' && Array.isArray(value) && value.length === 0
            ? [{ kind: 'said', a: idOf('x', 'man'), b: idOf('x', 'R'), member: 0 }]
            : value,
        ),
    ],
    [
      'an edge in time is made tighter',
      (conflict) =>
        changed(conflict, (key, value) => (key === 'seconds' && typeof value === 'number' ? value - 1 : value)),
    ],
    [
      'an edge in time is made looser, beyond the sum',
      (conflict) =>
        changed(conflict, (key, value) =>
          key === 'seconds' && typeof value === 'number' ? value + 10_000_000_000 : value,
        ),
    ],
    [
      'an edge in time is left out',
      (conflict) =>
        changed(conflict, (key, value) => (key === 'edges' && Array.isArray(value) ? value.slice(1) : value)),
    ],
    [
      'the witness is of another kind',
      (conflict) =>
        conflict.witness.kind === 'called-wrong'
          ? undefined
          : { ...conflict, witness: { kind: 'called-wrong', by: 0, target: 1 } },
    ],
    ['the witness is an empty circle', (conflict) => ({ ...conflict, witness: { kind: 'cycle', edges: [] } })],
  ])('are refused where %s', (_, corrupt) => {
    const draw = (from: { readonly seed: number }) => {
      let tried = 0;
      fc.assert(
        fc.property(testimonies, (testimony) => {
          const findings = deriveFindings(testimony);
          for (const conflict of findings.conflicts) {
            const corrupted = corrupt(conflict, findings);
            if (!corrupted || JSON.stringify(corrupted) === JSON.stringify(conflict)) continue;
            tried += 1;
            expect(checkWitness({ conflicts: [corrupted] }, testimony)).toHaveLength(1);
          }
        }),
        { numRuns: 40, ...from },
      );
      return tried;
    };
    expect(drawUntilSeen(draw)).toBeGreaterThan(0);
  });

  test('are refused by another testimony', () => {
    const testimony = readNotation(inWorld(['a: man = R', 'b: man != R']));
    const { conflicts } = deriveFindings(testimony);
    expect(checkWitness({ conflicts }, { ...testimony, statements: testimony.statements.slice(1) })).toHaveLength(1);
    expect(checkWitness({ conflicts }, { ...testimony, statements: [] })[0]).toMatch(/^Cannot confirm conflict "f_/);
  });
});

describe('ways out', () => {
  test.each<readonly [string, (cluster: Cluster) => Cluster | undefined]>([
    [
      'the bound is raised',
      (cluster) => cluster.bound && { ...cluster, bound: { ...cluster.bound, cost: cluster.bound.cost + 1 } },
    ],
    [
      'the first way out is not the first',
      (cluster) => (dearer(cluster) ? { ...cluster, waysOut: cluster.waysOut.slice(1) } : undefined),
    ],
    [
      'a clause keeps a fault quiet',
      (cluster) =>
        cluster.bound && {
          ...cluster,
          bound: {
            ...cluster.bound,
            clauses: cluster.bound.clauses.map((clause) => ({ ...clause, faults: clause.faults.slice(1) })),
          },
        },
    ],
    [
      'a clause takes a path that no statement came on',
      (cluster) =>
        cluster.bound && {
          ...cluster,
          bound: {
            ...cluster.bound,
            clauses: cluster.bound.clauses.map((clause) => ({
              ...clause,
              paths: clause.paths.map((path) => ({ ...path, voices: [idOf('v', 'nobody')] })),
            })),
          },
        },
    ],
    [
      'a weight is more than faults can carry',
      (cluster) => cluster.bound && { ...cluster, bound: { ...cluster.bound, proof: heavier(cluster.bound.proof) } },
    ],
    [
      'the way out takes one fault less',
      ({ waysOut: [best, ...others], ...cluster }) =>
        best && { ...cluster, waysOut: [{ ...best, faults: best.faults.slice(1) }, ...others] },
    ],
  ])('are refused where %s', (_, corrupt) => {
    const draw = (from: { readonly seed: number }) => {
      let tried = 0;
      fc.assert(
        fc.property(lines, (said) => {
          const testimony = readNotation(inWorld(said));
          const findings = deriveFindings(testimony);
          for (const cluster of findings.clusters) {
            const corrupted = corrupt(cluster);
            if (!corrupted || JSON.stringify(corrupted) === JSON.stringify(cluster)) continue;
            tried += 1;
            expect(checkBound({ ...findings, clusters: [corrupted] }, testimony)).toHaveLength(1);
          }
        }),
        { numRuns: 40, ...from },
      );
      return tried;
    };
    expect(drawUntilSeen(draw)).toBeGreaterThan(0);
  });
});

test('the checker imports nothing of the engine, and no package', () => {
  const root = join(import.meta.dirname, '../../src');
  const closure = new Set(['reasoning/check-witness.ts', 'reasoning/check-bound.ts']);
  for (const file of closure) {
    if (file.startsWith('node:') || !file.endsWith('.ts')) continue;
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, target = ''] of text.matchAll(/^import (?!type )[^;]*? from '([^']+)'/gms))
      closure.add(target.startsWith('.') ? normalize(join(dirname(file), target)) : target);
  }
  const places = [...closure].map((file) =>
    /^(?:reasoning\/check|solver\/check\/)/.test(file) ? 'check' : file.split('/')[0],
  );
  expect(new Set(places)).toEqual(new Set(['check', 'base', 'time', 'node:crypto']));
});

/** The conflict with its witness changed by a reviver, or undefined where that changes nothing. */
function changed(conflict: Conflict, change: (key: string, value: unknown) => unknown): Conflict | undefined {
  const witness: Conflict['witness'] = JSON.parse(JSON.stringify(conflict.witness), change);
  return JSON.stringify(witness) === JSON.stringify(conflict.witness) ? undefined : { ...conflict, witness };
}

function dearer({ waysOut: [best, next] }: Cluster): boolean {
  return best !== undefined && next !== undefined && next.cost > best.cost;
}

function heavier(proof: BoundProof): BoundProof {
  switch (proof.step) {
    case 'weights':
      return { step: 'weights', weights: proof.weights.map(([clause, weight]) => [clause, weight + 1]) };
    case 'impossible':
      return proof;
    case 'branch':
      return { ...proof, taken: heavier(proof.taken), leftOut: heavier(proof.leftOut) };
    case 'drop':
    case 'drops':
    case 'takes':
    case 'ignore':
      return { ...proof, rest: heavier(proof.rest) };
    case 'split':
      return { step: 'split', parts: proof.parts.map((part) => ({ ...part, proof: heavier(part.proof) })) };
    case 'priced':
      return { step: 'priced', parts: proof.parts.map((part) => ({ ...part, scale: part.scale / 2 })) };
  }
}

/**
 * The engine against z3: for random testimonies of all theories and random parts of them, the same answer to "can this hold?".
 * 10,500 sets of premises a run, a third of them broken.
 */

import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameOf, readForCheck } from '../../src/reasoning/check/read-testimony.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { arbitraryLines, arbitraryLives, inLives, inWorld } from './arbitrary-testimony.ts';
import { premisesOf } from './brute-force.ts';
import { readNotation } from './notation.ts';
import { toFormulas } from './smt.ts';

const z3 = spawnSync('z3', ['--version']);
const [testimonies, parts] = [420, 25];

describe.skipIf(z3.status !== 0)('the engine and z3 (skipped where z3 is not installed)', () => {
  test('agree that what is said in a conflict can hold without the judgement that is doubted in it', () => {
    const lines = arbitraryLines({ statements: 8, judgements: 4 }).map((all) => [
      ...all.filter((line) => !line.includes('payer=') && !line.startsWith('different')),
      'same man R',
    ]);
    const scripts = fc.sample(lines, 300).flatMap((said) => {
      const testimony = readNotation(inWorld([...new Set(said)]));
      const { conflicts } = deriveFindings(testimony);
      return conflicts.flatMap(({ id, members, assumptions }) => {
        const own = new Set(members.flatMap(({ statements }) => statements));
        // With other assumptions some of them may be in another conflict as well.
        const isAlone = conflicts.every(
          (other) =>
            other.id === id || !other.members.every(({ statements }) => statements.every((each) => own.has(each))),
        );
        if (!isAlone) return [];
        return assumptions
          .filter(({ rule }) => rule === 'same-subject')
          .map(({ appliesTo }) => {
            const identities = testimony.identities.filter(({ judgement }) => !appliesTo.includes(judgement));
            const without = { ...testimony, identities };
            const { text, premises } = toFormulas(without);
            const read = readForCheck(without);
            const keys = new Set<string>(
              testimony.statements.flatMap((each) => {
                const says = own.has(each.id) ? read.said(each) : undefined;
                return says ? [nameOf(says)] : [];
              }),
            );
            const literals = [...premises].map(([name, symbol]) =>
              !name.startsWith('k_') || keys.has(name) ? symbol : `(not ${symbol})`,
            );
            return ['(push)', text, `(check-sat-assuming (${literals.join(' ')}))`, '(pop)'].join('\n');
          });
      });
    });
    expect(scripts.length).toBeGreaterThan(50);
    const run = spawnSync('z3', ['-in'], { input: scripts.join('\n'), encoding: 'utf8', maxBuffer: 1e8 });
    expect(new Set(run.stdout.trim().split('\n'))).toEqual(new Set(['sat']));
  });

  test('agree on what can hold', { timeout: 240_000 }, () => {
    const lines = arbitraryLines({ statements: 8, judgements: 3 }).map((all) =>
      inWorld(all.filter((line) => !line.includes('payer='))),
    );
    // As with who pays: one birth of two people is left out.
    const lives = arbitraryLives(8).map((all) => inLives(all.filter((line) => !line.includes('patient=U'))));
    const samples = [...fc.sample(lines, testimonies - 120), ...fc.sample(lives, 120)];
    const chance = fc.sample(fc.nat(99), testimonies * 40 * parts);
    let used = 0;
    const asked = samples.map((said) => {
      const testimony = readNotation(said);
      const conflicts = deriveFindings(testimony, { doubtsReferents: false }).conflicts.map((conflict) =>
        premisesOf(conflict, testimony),
      );
      const { text, premises } = toFormulas(testimony);
      const subsets = Array.from({ length: parts }, (_, part) => {
        // The whole first; then parts in which most premises stay, so that conflicts come and go.
        return new Set([...premises.keys()].filter(() => part === 0 || (chance[used++ % chance.length] ?? 0) < 80));
      });
      const literals = (chosen: ReadonlySet<string>) =>
        [...premises].map(([name, symbol]) => (chosen.has(name) ? symbol : `(not ${symbol})`)).join(' ');
      const checks = subsets.map((chosen) => `(check-sat-assuming (${literals(chosen)}))`);
      return {
        said,
        script: ['(push)', text, ...checks, '(pop)'].join('\n'),
        expected: subsets.map((chosen) =>
          conflicts.some((conflict) => conflict.every((premise) => chosen.has(premise))) ? 'unsat' : 'sat',
        ),
      };
    });
    const run = spawnSync('z3', ['-in'], {
      input: asked.map(({ script }) => script).join('\n'),
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    const answers = run.stdout.trim().split('\n');
    expect(answers.filter((answer) => answer !== 'sat' && answer !== 'unsat')).toEqual([]);
    expect(answers.length).toBe(testimonies * parts);
    const different = asked.filter(({ expected }, at) => {
      const own = answers.slice(at * parts, (at + 1) * parts);
      return expected.some((answer, part) => answer !== own[part]);
    });
    expect(different.slice(0, 3).map(({ said }) => said)).toEqual([]);
    const broken = answers.filter((answer) => answer === 'unsat').length;
    expect(broken).toBeGreaterThan(1000);
    expect(answers.length - broken).toBeGreaterThan(1000);
  });
});

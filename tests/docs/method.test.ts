/** The numbers and the example of docs/method.md are those of the code. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { costOfOrigin, costOfReading, costOfRelay, costOfVoice } from '../../src/reasoning/grades.ts';
import { grades } from '../../src/reasoning/testimony.ts';
import { readNotation } from '../reasoning/notation.ts';
import { readRulePage, tellConflict } from './rule-page.ts';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/method.md'), 'utf8');

describe('the method', () => {
  test('gives the cost of each grade as it is', () => {
    const rows = [...page.matchAll(/^\| ([A-F]) \| .+? \| ([\d.]+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)];
    expect(rows.map(([, grade = '']) => grade).toSorted((a, b) => (a < b ? -1 : 1))).toEqual(grades);
    for (const [, letter, once, ...costs] of rows) {
      const grade = grades.find((each) => each === letter) ?? 'F';
      expect(costs.map(Number)).toEqual([costOfOrigin(grade), costOfRelay(grade), costOfVoice(grade)]);
      // E would cost nothing, and costs a little.
      const logOdds = Math.log(Number(once) - 1) * 1000;
      expect(Math.round(logOdds)).toBe(grade === 'E' ? 0 : costOfOrigin(grade));
    }
    expect(page).toContain(`wrong once in 100: ${costOfReading('accepted')}`);
    const proposals = [costOfReading('high'), costOfReading('middle'), costOfReading('low')];
    expect(page).toContain(`of the machine: ${proposals.slice(0, 2).join(', ')} or ${proposals[2]}`);
  });

  test('gives each bound as it is', () => {
    const rows = [...page.matchAll(/^\| ([\d,]+) .+? \| `(\w+)` \| `(.+?)` \|$/gm)];
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const [, number = '', name, file = ''] of rows) {
      const source = readFileSync(join(root, 'src/reasoning', file), 'utf8');
      const [, value = ''] = new RegExp(`\\b${name} = ([\\d_]+)`).exec(source) ?? [];
      expect(`${file} ${name} ${value.replaceAll('_', '')}`).toBe(`${file} ${name} ${number.replaceAll(',', '')}`);
    }
  });

  test('tells its example as it comes out', () => {
    const [, block = ''] = /(```testimony\n[\s\S]*?```)/.exec(page) ?? [];
    const [example] = readRulePage(`## Fires\n\n**Example**\n\n${block}\n`).examples;
    const testimony = readNotation(example?.testimony ?? '');
    const findings = deriveFindings(testimony, { waysOut: 20 });
    expect(findings.conflicts.map((conflict) => tellConflict(conflict, testimony)).toSorted()).toEqual(
      example?.conflicts,
    );
    const told = [...page.matchAll(/^\| .+ \| (\d+) \| (\d+)(?: or more)? \|$/gm)].map(([, cost, count]) => ({
      cost: Number(cost),
      count: Number(count),
    }));
    const byCost = Map.groupBy(findings.waysOut, ({ cost }) => cost);
    expect(told.slice(0, 2)).toEqual([...byCost].slice(0, 2).map(([cost, ways]) => ({ cost, count: ways.length })));
    expect([...byCost.keys()][2]).toBe(told[2]?.cost);
    expect(byCost.get(told[2]?.cost ?? 0)?.length).toBeGreaterThanOrEqual(told[2]?.count ?? Infinity);
    expect(findings.warnings.map(({ about }) => about)).toContain('order-rests-on-ungraded');
    const graded = deriveFindings(readNotation(`${example?.testimony}\ngrade Prisoner E`)).waysOut;
    const [best, next] = graded.map(({ cost }) => cost);
    expect(page).toContain(`the same way out costs ${best} and leads the next`);
    expect(page).toContain(`by ${(next ?? 0) - (best ?? 0)}.`);
  });

  test('names only files that there are', () => {
    const named = [...page.matchAll(/`((?:src|tests)\/[\w./-]+\.ts)`/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(5);
    for (const file of named) expect(readFileSync(join(root, file), 'utf8').length).toBeGreaterThan(0);
  });
});

/** Every rule has a page, and what the page shows is what the rule does. */

import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { rules } from '../../src/reasoning/rules.ts';
import { readNotation } from '../reasoning/notation.ts';
import { readRulePage, tellConflict, type Example } from './rule-page.ts';

const folder = join(resolve(import.meta.dirname, '../..'), 'docs/rules');
const names = rules.map(({ name }) => name);
const pages = globSync('*.md', { cwd: folder }).filter((file) => file !== 'README.md');

function pageOf(name: string): string {
  return readFileSync(join(folder, `${name}.md`), 'utf8');
}

describe('the pages of the rules', () => {
  test('are one for each rule', () => {
    expect(pages.map((file) => basename(file, '.md')).toSorted()).toEqual(names.toSorted());
  });

  test('are listed in the order of the rules, with what doubting each costs', () => {
    const rows = [...pageOf('README').matchAll(/^\| \[(.+?)\]\((.+?)\) \| .+ \| (.+?) \|$/gm)];
    expect(rows.map(([, name, link, doubt]) => ({ name, link, doubt }))).toEqual(
      rules.map(({ name, doubt }) => ({ name, link: `${name}.md`, doubt: doubtInWords(doubt) })),
    );
  });

  test('have no block that is not run', () => {
    const fences = names.flatMap((name) => [...pageOf(name).matchAll(/^```\S+/gm)]);
    const examples = names.flatMap((name) => readRulePage(pageOf(name)).examples);
    expect(examples.length).toBe(fences.length);
    expect(fences.filter(([fence]) => fence !== '```testimony')).toEqual([]);
  });
});

describe.each(names)('the page of %s', (name) => {
  const { headings, examples } = readRulePage(pageOf(name));
  const firing = examples.filter(({ section }) => section === 'Fires');
  const silent = examples.filter(({ section }) => section === 'Stays silent');

  test('has its headings and enough examples', () => {
    expect(pageOf(name)).toMatch(new RegExp(`^# ${name}\n`));
    expect(headings).toEqual(['Says', 'Basis', 'Fires', 'Stays silent', 'When it misleads']);
    expect(firing.length).toBeGreaterThanOrEqual(3);
    expect(silent.length).toBeGreaterThanOrEqual(3);
  });

  test.each(named(firing))('fires: %s', (_, example) => {
    expect(conflictsIn(example)).toEqual(example.conflicts);
    expect(example.conflicts.some((told) => isOf(name, told))).toBe(true);
  });

  test.each(named(silent))('stays silent: %s', (_, example) => {
    expect(example.conflicts).toEqual([]);
    expect(conflictsIn(example)).toEqual([]);
  });
});

describe('an example', () => {
  test('is read with its numbers and conflicts', () => {
    const lines =
      'person R "A B"\n1. a: R age 3 year\n2. b < c: R age 9 year\nsame R R\n\nconflict ages: 2, 1 if b and a';
    expect(readRulePage(block(lines)).examples).toEqual([
      {
        section: 'Fires',
        title: 'Two.',
        testimony: 'person R "A B"\na: R age 3 year\nb < c: R age 9 year\nsame R R',
        conflicts: ['ages: 1, 2 if a and b'],
      },
    ]);
  });

  test.each([
    ['2. a: R age 3 year', 'must be number 1'],
    ['a: R age 3 year', 'number is missing'],
    ['1. a: R age 3 year\nconflict ages 1', 'Cannot read the conflict'],
  ])('is refused: %j', (lines, reason) => {
    expect(() => readRulePage(block(lines))).toThrow(reason);
  });
});

function block(lines: string): string {
  return `# x\n\n## Fires\n\n**Two.** Words.\n\n\`\`\`testimony\n${lines}\n\`\`\`\n`;
}

function named(examples: readonly Example[]) {
  return examples.map((example) => [example.title, example] as const);
}

/** Told once where a rule applies to either of two events that are one: the pages name the rule, not the event. */
function conflictsIn({ testimony }: Example): readonly string[] {
  const read = readNotation(testimony);
  return [...new Set(deriveFindings(read).conflicts.map((conflict) => tellConflict(conflict, read)))].toSorted();
}

/** A rule that only brings premises is behind what rests on it; judgements on events are behind what is judged. */
function isOf(name: string, told: string): boolean {
  const [rule, conditions = ''] = told.split(/: .*? if |: /);
  return rule === name || conditions.split(' and ').includes(name === 'same-event' ? 'judged' : name);
}

function doubtInWords(doubt: number | undefined): string {
  if (doubt === undefined) return 'strict';
  return `wrong once in ${Math.round(Math.exp(doubt / 1000) + 1)}: ${doubt}`;
}

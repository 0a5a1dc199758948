/**
 * Reads the page of a rule: its headings, and the examples under "Fires" and "Stays silent". An example is a fenced block
 * of testimony in the notation of `tests/reasoning/notation.ts`, with its statements numbered, and after it a line for
 * each conflict that is to be found:
 *
 *     1. Sister: man = Daniyar
 *     2. Ministry < Gazette: man != Daniyar
 *
 *     conflict identity: 1, 2
 *
 * Members are statements by number, `1 or 3` where two say the same; what else the conflict rests on follows after `if`:
 * rules that may not apply, and `judged` where it rests on a judgement.
 */

import type { Conflict } from '../../src/reasoning/findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';

export type Example = {
  readonly section: string;
  /** The bold words before the block. */
  readonly title: string;
  /** Lines in the notation, without numbers. */
  readonly testimony: string;
  /** Sorted; as `tellConflict` tells them. */
  readonly conflicts: readonly string[];
};

export type RulePage = { readonly headings: readonly string[]; readonly examples: readonly Example[] };

/** Reads a page. Throws where an example cannot be read: it would be no example. */
export function readRulePage(markdown: string): RulePage {
  const sections = markdown.split(/^## /m).slice(1);
  return {
    headings: sections.map((section) => section.split('\n', 1)[0] ?? ''),
    examples: sections.flatMap((section) => examplesIn(section)),
  };
}

/** A conflict in one line, as the pages write it. */
export function tellConflict(conflict: Conflict, { statements }: Testimony): string {
  const members = conflict.members.map(({ statements: ids }) =>
    ids
      .map((id) => statements.findIndex((statement) => statement.id === id) + 1)
      .toSorted((a, b) => a - b)
      .join(' or '),
  );
  const conditions = new Set(conflict.assumptions.map(({ rule }) => rule));
  if (conflict.decisions.length > 0) conditions.add('judged');
  return normalise(conflict.rule, members, [...conditions]);
}

function examplesIn(section: string): readonly Example[] {
  const heading = section.split('\n', 1)[0] ?? '';
  return [...section.matchAll(/\*\*(.+?)\*\*[^`]*?```testimony\n([\s\S]*?)```/g)].map(([, title = '', block = '']) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const told = lines.filter((line) => line.startsWith('conflict '));
    return {
      section: heading,
      title,
      testimony: withoutNumbers(lines.filter((line) => !told.includes(line))).join('\n'),
      conflicts: told.map(readConflict).toSorted(),
    };
  });
}

/** Invariant: statements are numbered 1, 2, 3 …, so that the numbers in a conflict mean what a reader takes them to mean. */
function withoutNumbers(lines: readonly string[]): readonly string[] {
  let statements = 0;
  return lines.map((line) => {
    const [, number, rest] = /^(\d+)\. (.*)$/.exec(line) ?? [];
    if (number === undefined && /^[^"]*: /.test(line)) throw new Error(`Cannot read "${line}": its number is missing`);
    if (number === undefined) return line;
    statements++;
    if (Number(number) !== statements) throw new Error(`Cannot read "${line}": it must be number ${statements}`);
    return rest ?? '';
  });
}

function readConflict(line: string): string {
  const [, rule, members, conditions] = /^conflict ([a-z-]+): ([\d, or]+?)(?: if ([a-z, -]+))?$/.exec(line) ?? [];
  if (rule === undefined || members === undefined) throw new Error(`Cannot read the conflict "${line}"`);
  return normalise(rule, members.split(', '), conditions?.split(/, | and /) ?? []);
}

function normalise(rule: string, members: readonly string[], conditions: readonly string[]): string {
  const told = `${rule}: ${members.toSorted().join(', ')}`;
  return conditions.length === 0 ? told : `${told} if ${conditions.toSorted().join(' and ')}`;
}

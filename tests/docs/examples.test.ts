/** What the README shows is what a reader gets who types it. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isAsShown, readExamples, runExamples } from './console-blocks.ts';

const readme = readFileSync(join(resolve(import.meta.dirname, '../..'), 'README.md'), 'utf8');

test('every command of the README prints what stands below it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-readme-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const examples = readExamples(readme);
  expect(examples.length).toBeGreaterThan(8);
  const printed = runExamples(examples, folder);
  const wrong = examples.flatMap(({ command, shown }, index) => {
    const got = printed[index] ?? '(nothing: the shell ended)';
    return isAsShown(got, shown) ? [] : [`$ ${command}\n${got}\n--- but shown is\n${shown.join('\n')}`];
  });
  expect(wrong.join('\n\n')).toBe('');
}, 120_000);

describe('the comparison', () => {
  test.each([
    ['a\nb', ['a', 'b'], true],
    ['a\nb', ['a'], false],
    ['a\nb\nc', ['a', '…', 'c'], true],
    ['a\nc', ['a', '…', 'c'], true],
    ['a\nb', ['…', 'c'], false],
    ['id t_4f2k here', ['id … here'], true],
    ['id t_4f2k there', ['id … here'], false],
    ['1.5 (x)', ['1.5 (x)'], true],
    ['125 (x)', ['1.5 (x)'], false],
    ['', [], true],
    ['a', [], false],
  ] as const)('%j shown as %j: %s', (printed, shown, expected) => {
    expect(isAsShown(printed, shown)).toBe(expected);
  });

  test('commands may go over several lines', () => {
    expect(readExamples("```console\n$ cat <<'EOF'\n> one\n> EOF\none\n$ true\n```\n")).toEqual([
      { command: "cat <<'EOF'\none\nEOF", shown: ['one'] },
      { command: 'true', shown: [] },
    ]);
  });
});

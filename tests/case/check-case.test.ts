/** A checker that has seen a case before gives, after any change, what a check from nothing gives. */

import { expect, test } from 'vitest';
import { openCaseChecker } from '../../src/case/check-case.ts';
import { importRecords, judge, redo, undo, type OpenCase } from '../../src/node.ts';
import { unwrap } from '../../src/index.ts';
import { checkCase } from '../../src/node.ts';
import { crossing, importLines, makeFerryCase } from './temporary-case.ts';

const aged = (figure: string) => ({
  kind: 'attribute',
  of: 'captain',
  property: 'age',
  value: { kind: 'quantity', min: figure, max: figure, unit: 'year' },
  polarity: 'positive',
});
const younger = { content: aged('31') };
const older = {
  key: 'captain-age',
  attribution: ['gazette', 'captain-voice'],
  passage: { quote: 'the ferry left on 5 March' },
  content: aged('50'),
};

/** Each change by itself, in an order in which each has something to work on. */
const changes: readonly (readonly [name: string, change: (open: OpenCase) => Promise<unknown>])[] = [
  ['a statement', async (open) => importLines(open, crossing(younger))],
  ['another that it contradicts', async (open) => importLines(open, crossing(older))],
  [
    'a proposal',
    async (open) =>
      unwrap(
        await importRecords(open, JSON.stringify(crossing({ key: 'clerk', attribution: ['gazette', 'rumour'] })), {
          proposed: true,
        }),
      ),
  ],
  ['a grade', async (open) => judged(open, { kind: 'grade', voice: 'office', grade: 'B', grounds: [] })],
  ['another grade', async (open) => judged(open, { kind: 'grade', voice: 'office', grade: 'D', grounds: [] })],
  ['a proposal accepted', async (open) => judged(open, { kind: 'accept', statement: 'clerk' })],
  ['a statement rejected', async (open) => judged(open, { kind: 'reject', statement: 'office-date' })],
  ['that undone', async (open) => unwrap(await undo(open))],
  ['that done again', async (open) => unwrap(await redo(open))],
  ['that undone once more', async (open) => unwrap(await undo(open))],
  ['two people who are one', async (open) => judged(open, { kind: 'same', a: 'captain', b: 'skipper' })],
  ['who are not', async (open) => judged(open, { kind: 'different', a: 'captain', b: 'skipper' })],
  ['a source set aside', async (open) => judged(open, { kind: 'set-aside', target: 'page' })],
  ['that undone', async (open) => unwrap(await undo(open))],
];

async function judged(open: OpenCase, decision: Parameters<typeof judge>[1]): Promise<void> {
  unwrap(await judge(open, decision, 'Looked at.'));
}

test('a checker answers after each change as if it had seen nothing before', async () => {
  const open = await makeFerryCase();
  const checker = openCaseChecker(open);
  const conflicts: number[] = [];
  for (const [name, change] of changes) {
    await change(open);
    for (const provisional of [false, true]) {
      const [kept, anew] = [await checker.check({ provisional }), await checkCase(open, { provisional })];
      expect([name, JSON.stringify(kept)]).toEqual([name, JSON.stringify(anew)]);
      conflicts.push(kept.findings.conflicts.length);
    }
  }
  expect(new Set(conflicts).size).toBeGreaterThan(1);
});

test('two that ask at once are answered alike', async () => {
  const open = await makeFerryCase();
  await importLines(open, crossing(younger), crossing(older));
  const checker = openCaseChecker(open);
  const asked = [false, true, false].map(async (provisional) => checker.check({ provisional }));
  const [one, , other] = await Promise.all(asked);
  expect(JSON.stringify(other?.findings)).toBe(JSON.stringify(one?.findings));
  expect(JSON.stringify(one)).toBe(JSON.stringify(await checkCase(open, { provisional: false })));
});

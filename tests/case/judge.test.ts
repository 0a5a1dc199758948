import { describe, expect, test } from 'vitest';
import { checkCase, judge } from '../../src/node.ts';
import { unwrap } from '../../src/index.ts';
import { crossing, importLines, makeFerryCase } from './temporary-case.ts';

describe('a judgement', () => {
  test.each([
    ['without a reason', { kind: 'grade', voice: 'office', grade: 'B', grounds: [] }, '  ', 'reason-missing'],
    [
      'with half a character',
      { kind: 'grade', voice: 'office', grade: 'B', grounds: [] },
      'Why \ud83d not.',
      'text-malformed',
    ],
    ['on nobody', { kind: 'grade', voice: 'nobody', grade: 'B', grounds: [] }, 'Why not.', 'reference-unknown'],
    [
      'with a grade that there is not',
      { kind: 'grade', voice: 'office', grade: 'G', grounds: [] },
      'Why not.',
      'decision-malformed',
    ],
    [
      'above F on a voice without a name',
      { kind: 'grade', voice: 'rumour', grade: 'C', grounds: [] },
      'Why not.',
      'decision-misfit',
    ],
    ['of independence of itself', { kind: 'independent', voice: 'office', other: 'office' }, 'Why.', 'decision-misfit'],
    [
      'of independence of a voice without a name',
      { kind: 'independent', voice: 'office', other: 'rumour' },
      'Why not.',
      'decision-misfit',
    ],
    ['of sameness on one subject', { kind: 'same', a: 'captain', b: 'captain' }, 'Why not.', 'decision-misfit'],
    ['of sameness across kinds', { kind: 'same', a: 'captain', b: 'island' }, 'Why not.', 'decision-misfit'],
    [
      'on a statement that there is not',
      { kind: 'accept', statement: 't_000000000000' },
      'Why not.',
      'reference-unknown',
    ],
  ] as const)('%s is refused and changes nothing', async (_name, decision, because, code) => {
    const open = await makeFerryCase();
    const before = await open.store.head();
    expect(await judge(open, decision, because)).toMatchObject({ ok: false, problem: { code } });
    expect(await open.store.head()).toEqual(before);
  });

  test('the latest one on a thing is the one that reasoning is given', async () => {
    const open = await makeFerryCase();
    await importLines(open, crossing());
    for (const grade of ['B', 'D'])
      unwrap(await judge(open, { kind: 'grade', voice: 'office', grade, grounds: [] }, 'Seen so.'));
    unwrap(await judge(open, { kind: 'same', a: 'captain', b: 'skipper' }, 'Same words, other order.'));
    unwrap(await judge(open, { kind: 'different', a: 'skipper', b: 'captain' }, 'No, his brother.'));
    const { testimony } = await checkCase(open, { provisional: false });
    expect(testimony.grades.map(({ grade }) => grade)).toEqual(['D']);
    expect(testimony.identities.map(({ same }) => same)).toEqual([false]);
  });

  test('that sets a source aside takes its statements from reasoning', async () => {
    const open = await makeFerryCase();
    await importLines(open, crossing());
    expect((await checkCase(open, { provisional: false })).testimony.statements).toHaveLength(1);
    unwrap(await judge(open, { kind: 'set-aside', target: 'page' }, 'A forgery.'));
    expect((await checkCase(open, { provisional: false })).testimony.statements).toHaveLength(0);
  });
});

test('proposed statements count in a provisional check alone', async () => {
  const open = await makeFerryCase();
  await importLines(open, crossing({ proposedBy: { rule: 'test', version: '1', confidence: 'low' } }));
  const [sure, provisional] = [
    await checkCase(open, { provisional: false }),
    await checkCase(open, { provisional: true }),
  ];
  expect(sure.findings.provisional).toBe(false);
  expect(sure.testimony.statements).toHaveLength(0);
  expect(provisional.findings.provisional).toBe(true);
  expect(provisional.testimony.statements).toHaveLength(1);
});

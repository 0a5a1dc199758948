/** Pairs of subjects that may be one: what is remembered between two questions never changes an answer. */

import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { openSameProposer, proposeSame } from '../../src/case/propose-same.ts';
import { importRecords, judge, undo, type OpenCase } from '../../src/node.ts';
import { makeSmallCase } from '../server/small-case.ts';

const named = (key: string, text: string, kind = 'person') =>
  JSON.stringify({ record: 'subject', key, kind, names: [{ text, proper: true }] });

const deeds: readonly (readonly [name: string, (open: OpenCase) => Promise<unknown>])[] = [
  ['nothing', async () => undefined],
  [
    'two names are added',
    (open) => importRecords(open, [named('a', 'Ильяс Темир'), named('b', 'Ilyas Temyr')].join('\n')),
  ],
  ['a name of another kind', (open) => importRecords(open, named('c', 'Ilyas Temir', 'thing'))],
  ['two are called different', (open) => judge(open, { kind: 'different', a: 'Ilyas Temir', b: 'a' }, 'Two men.')],
  ['that is taken back', (open) => undo(open)],
  ['two are called the same', (open) => judge(open, { kind: 'same', a: 'a', b: 'b' }, 'One man.')],
  ['a third is added', (open) => importRecords(open, named('d', 'Iliyas Temir'))],
  ['and taken back', (open) => undo(open)],
];

test('after any deed, what is remembered gives the answer that a new look gives', async () => {
  const { open } = await makeSmallCase();
  const propose = openSameProposer(open);
  const counts: number[] = [];
  for (const [name, deed] of deeds) {
    await deed(open);
    const answer = await propose();
    expect([name, answer]).toEqual([name, await proposeSame(open)]);
    counts.push(answer.pairs.length);
  }
  expect(new Set(counts).size).toBeGreaterThan(3);
  await open.store.close();
});

test('each subject is counted, and what nobody waits for is ended', async () => {
  const { open } = await makeSmallCase();
  unwrap(
    await importRecords(open, Array.from({ length: 30 }, (_, at) => named(`k${at}`, `Omar Karim ${at}`)).join('\n')),
  );
  const steps: string[] = [];
  await proposeSame(open, { progress: (done, all) => steps.push(`${done} of ${all}`) });
  expect(steps.at(-1)).toBe('33 of 33');
  const ending = new AbortController();
  const asked = proposeSame(open, { signal: ending.signal, progress: () => ending.abort(new Error('left')) });
  await expect(asked).rejects.toThrow('left');
  await open.store.close();
});

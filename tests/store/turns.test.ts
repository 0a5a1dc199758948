import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { StoreError } from '../../src/store/store-problem.ts';
import { makeTurns } from '../../src/store/turns.ts';
import { caseId } from './fixtures.ts';
import { temporaryFolder } from './temporary.ts';

/** A lock that somebody else holds until it has been asked for `times` times. */
function lockAfter(times: number): () => void {
  let asked = 0;
  return () => {
    if (asked++ < times) throw new StoreError('case-busy', 'held');
  };
}
const turn = { what: 'testing', patienceMs: 1000, lock: () => {}, work: async () => 'done' };

async function newTurns() {
  const note = join(await temporaryFolder(), 'writer.json');
  return { note, turns: makeTurns(caseId, note) };
}

test('a lock is asked for until it is given', async () => {
  const { turns } = await newTurns();
  expect(await turns.take({ ...turn, lock: lockAfter(5) })).toBe('done');
});

test.each<[string, string | undefined, string]>([
  [
    'a live process',
    JSON.stringify({ pid: process.ppid, since: '2022-01-05T10:00:00.000Z', what: 'importing' }),
    `process ${process.ppid} holds it since 2022-01-05T10:00:00.000Z for importing,`,
  ],
  ['a dead process', JSON.stringify({ pid: 4_194_305, since: 'x', what: 'y' }), 'another process holds it,'],
  ['no note', undefined, 'another process holds it,'],
  ['a broken note', '{', 'another process holds it,'],
  ['a note of other things', '{"pid":"1","since":2,"what":{}}', 'another process holds it,'],
  [
    'a note that would paint the screen',
    JSON.stringify({ pid: process.ppid, since: '\u001b[2J', what: '\u202Eevil\n' }),
    'holds it since [2J for evil,',
  ],
])('whoever loses patience is told who holds it: %s', async (_, text, expected) => {
  const { note, turns } = await newTurns();
  if (text !== undefined) await writeFile(note, text);
  const taken = turns.take({ ...turn, patienceMs: 10, lock: lockAfter(Infinity) });
  await expect(taken).rejects.toMatchObject({
    problem: { code: 'case-busy', message: expect.stringContaining(expected) },
  });
});

test('a turn that lasts is noted, and the note goes with it', async () => {
  const { note, turns } = await newTurns();
  const seen = await turns.take({
    ...turn,
    work: async () => {
      await sleep(150);
      return readFile(note, 'utf8');
    },
  });
  expect(JSON.parse(seen)).toMatchObject({ pid: process.pid, what: 'testing' });
  await expect(readFile(note)).rejects.toThrow('ENOENT');
});

test('a turn that breaks lets the next one go, and a bug stays a bug', async () => {
  const { turns } = await newTurns();
  const broken = turns.take({ ...turn, work: () => Promise.reject(new RangeError('a bug')) });
  const noLock = turns.take({
    ...turn,
    lock: () => {
      throw new TypeError('another bug');
    },
  });
  const next = turns.take(turn);
  await expect(broken).rejects.toThrow(RangeError);
  await expect(noLock).rejects.toThrow(TypeError);
  expect(await next).toBe('done');
});

test('whoever gave up in the queue does not hold up those behind', async () => {
  const { turns } = await newTurns();
  const order: string[] = [];
  const first = turns.take({ ...turn, work: () => sleep(60) });
  const hasty = turns.take({ ...turn, patienceMs: 5 }).catch(() => order.push('gave up'));
  const last = turns.take({ ...turn, work: async () => order.push('took its turn') });
  await Promise.all([first, hasty, last]);
  expect(order).toEqual(['gave up', 'took its turn']);
});

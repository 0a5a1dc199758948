import { expect, test } from 'vitest';
import { openSharedWork } from '../../src/server/shared-work.ts';

/** Work whose runs a test ends as it likes. */
function openWork() {
  const runs: { readonly signal: AbortSignal; readonly done: PromiseWithResolvers<string> }[] = [];
  const work = openSharedWork<string>((signal) => {
    const done = Promise.withResolvers<string>();
    signal.addEventListener('abort', () => done.reject(new Error('ended')));
    runs.push({ signal, done });
    return done.promise;
  });
  return { runs, work };
}

test('work is done once for a state, however many ask and whenever', async () => {
  const { runs, work } = openWork();
  const asked = [work.ask('one'), work.ask('one')];
  runs[0]?.done.resolve('answer');
  expect(await Promise.all(asked)).toEqual(['answer', 'answer']);
  expect(await work.ask('one')).toBe('answer');
  expect(runs.length).toBe(1);
});

test('a new state ends the work for the old one, and who waited for it is given the new answer', async () => {
  const { runs, work } = openWork();
  const before = work.ask('one');
  const after = work.ask('two');
  expect(runs[0]?.signal.aborted).toBe(true);
  runs[1]?.done.resolve('second');
  expect(await Promise.all([before, after])).toEqual(['second', 'second']);
});

test('work ends when the last who waits has gone, and not before', async () => {
  const { runs, work } = openWork();
  const [first, second] = [new AbortController(), new AbortController()];
  const asked = [work.ask('one', first.signal), work.ask('one', second.signal)];
  first.abort();
  await expect(asked[0]).rejects.toThrow('who asked has gone');
  expect(runs[0]?.signal.aborted).toBe(false);
  second.abort();
  await expect(asked[1]).rejects.toThrow('who asked has gone');
  expect(runs[0]?.signal.aborted).toBe(true);
  const again = work.ask('one');
  runs[1]?.done.resolve('answer');
  expect(await again).toBe('answer');
});

test('what failed is tried again', async () => {
  const { runs, work } = openWork();
  const asked = work.ask('one');
  runs[0]?.done.reject(new Error('disk'));
  await expect(asked).rejects.toThrow('disk');
  const again = work.ask('one');
  runs[1]?.done.resolve('answer');
  expect(await again).toBe('answer');
});

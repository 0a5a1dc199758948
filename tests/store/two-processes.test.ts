import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCase, openCase } from '../../src/store/case-folder.ts';
import { verifyCase } from '../../src/store/verify-case.ts';
import { startWriter } from './child-process.ts';
import { caseId, projection } from './fixtures.ts';
import { temporaryFolder } from './temporary.ts';

test('two processes append 400 entries each at once: 800 are there, in one chain', async () => {
  const folder = await temporaryFolder();
  await unwrap(await createCase(folder, { caseId, projection })).close();
  // 134 turns of one to five entries are 400.
  const writers = [1, 2].map((run) => startWriter(folder, run, 134));
  await Promise.all(writers.map(({ gone }) => gone));
  for (const { lines } of writers) {
    expect(lines.filter(({ kind }) => kind === 'problem')).toEqual([]);
    expect(lines.filter(({ kind }) => kind === 'promise')).toHaveLength(134);
  }
  const { head, problems } = await verifyCase(folder, { projection });
  expect(head?.size).toBe(800);
  expect(problems.filter(({ warning }) => !warning)).toEqual([]);
  const store = unwrap(await openCase(folder, { projection }));
  expect((await store.views.counts()).sources).toBe(268);
  await store.close();
});

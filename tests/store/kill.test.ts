/**
 * Writers that are killed at random moments: what they were promised is there, no group is torn, and all verifies. A kill
 * shows nothing about a loss of power: for that, `synchronous = FULL` and the syncs of blobs are held elsewhere.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { isDigest } from '../../src/base/digest.ts';
import { createCase, openCase } from '../../src/store/case-folder.ts';
import { verifyCase } from '../../src/store/verify-case.ts';
import { startWriter } from './child-process.ts';
import { groupOf, turnsPerRun, type Line } from './child-lines.ts';
import { caseId, projection } from './fixtures.ts';
import { temporaryFolder } from './temporary.ts';

const lanes = 2;
const killsPerLane = 105;

test(`${lanes * killsPerLane} killed writers lose nothing that was promised`, { timeout: 300_000 }, async () => {
  // One that ends in peace leaves its compiled form for the others, whose lives are too short to compile.
  await startWriter('nowhere', 0, 0).gone;
  const promised = await Promise.all(Array.from({ length: lanes }, runLane));
  // Four of five writers came as far as to be promised something, or this test shows nothing.
  expect(promised.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(Math.floor(lanes * killsPerLane * 0.8));
});

/** Kills writers of one case, one after the other; gives the number of turns that were promised. */
async function runLane(): Promise<number> {
  const folder = await temporaryFolder();
  await unwrap(await createCase(folder, { caseId, projection })).close();
  let promises = 0;
  for (let run = 0; run < killsPerLane; run++) {
    const lines = await killOne(folder, run);
    promises += lines.filter(({ kind }) => kind === 'promise').length;
    // Every other time nobody looks, and the next writer is the one who finds what was left.
    if (run % 2 === 0) await checkPromises(folder, lines);
  }
  await checkWhole(folder);
  return promises;
}

async function killOne(folder: string, run: number): Promise<readonly Line[]> {
  const writer = startWriter(folder, run, turnsPerRun);
  // Some while they open the case, the others while they write.
  if (run % 5 === 4) await sleep(Math.random() * 150);
  else {
    await writer.promised(1 + Math.floor(Math.random() * 8));
    await sleep(Math.random() * 5);
  }
  writer.kill();
  await writer.gone;
  expect(writer.lines.filter(({ kind }) => kind !== 'promise')).toEqual([]);
  return writer.lines;
}

async function checkPromises(folder: string, lines: readonly Line[]): Promise<void> {
  const store = unwrap(await openCase(folder, { projection }));
  const { size } = await store.head();
  for (const line of lines) {
    if (line.kind !== 'promise') continue;
    expect(size).toBeGreaterThan(line.seq);
    const source = await store.entry(line.seq - line.group + 1);
    expect(source?.disclosure?.payload).toMatchObject({ record: { digest: line.digest } });
    expect(isDigest(line.digest) && (await store.blobs.check(line.digest)).ok).toBe(true);
  }
  await store.close();
}

/** All verifies but for blobs that no entry came to name, and every group of entries is whole. */
async function checkWhole(folder: string): Promise<void> {
  const { problems } = await verifyCase(folder, { projection });
  expect(problems.filter(({ code }) => code !== 'blob-stray')).toEqual([]);
  const store = unwrap(await openCase(folder, { projection }));
  const groups = new Map<number, number>();
  for await (const { disclosure } of store.entries()) {
    const number = numberOf(JSON.stringify(disclosure?.payload));
    groups.set(number, (groups.get(number) ?? 0) + 1);
  }
  const torn = [...groups].filter(([number, size]) => size !== groupOf(number % turnsPerRun));
  expect(torn).toEqual([]);
  await store.close();
}

/** The number that both kinds of payload hold: which run and turn the entry is of. */
function numberOf(payload: string): number {
  return Number(/"number":(\d+)/.exec(payload)?.[1] ?? /page-(\d+)\.txt/.exec(payload)?.[1]);
}

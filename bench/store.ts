/**
 * What a durable statement costs, through ledger, views and words, against the least that any durable log could do in the
 * same run: a line of JSON and an fsync. Then rebuilding, verifying and opening, each with its growth from a tenth.
 *
 *   node bench/store.ts [LARGEST]     (100,000 statements unless said)
 */

import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unwrap } from '../src/base/result.ts';
import type { EntryDraft } from '../src/ledger/entry.ts';
import { createCase, openCase } from '../src/store/case-folder.ts';
import type { CaseStore } from '../src/store/contract.ts';
import { verifyCase } from '../src/store/verify-case.ts';
import { perSecond, secondsOf, tellGrowth } from './measure.ts';
import { caseId, draftOf, projection, statementDeed } from '../tests/store/fixtures.ts';

const largest = Number(process.argv[2] ?? 100_000);
const sizes = [1_000, 10_000, 100_000].filter((size) => size <= largest);
const temporary = await mkdtemp(join(tmpdir(), 'counterpoint-bench-'));
let cases = 0;
let made = 0;

await compareAppends(300, 1);
await compareAppends(3_000, 10);
await compareAppends(10_000, 100);
const imports: number[] = [];
const rebuilds: number[] = [];
const verifications: number[] = [];
const openings: number[] = [];
for (const size of sizes) {
  const { folder, store } = await newCase();
  const drafts = makeDrafts(size);
  imports.push(await secondsOf(() => append(store, drafts, size)));
  rebuilds.push(await secondsOf(async () => unwrap(await store.rebuildViews())));
  await store.close();
  verifications.push(await secondsOf(() => verifyCase(folder, { projection })));
  openings.push(await secondsOf(() => openAndAsk(folder)));
}
tellGrowth('import in one turn', sizes, imports);
tellGrowth('rebuild', sizes, rebuilds);
tellGrowth('verify', sizes, verifications);
tellGrowth('open, count and first page', sizes, openings);
rmSync(temporary, { recursive: true });

/** Appends `count` statements in turns of `group`, and as many lines with a sync after each `group`. */
async function compareAppends(count: number, group: number): Promise<void> {
  const { store } = await newCase();
  const drafts = makeDrafts(count);
  await append(store, makeDrafts(group * 10), group);
  const ours = count / (await secondsOf(() => append(store, drafts, group)));
  await store.close();
  const lines = count / (await secondsOf(async () => appendLines(drafts, group)));
  console.log(
    `durable statements, ${group} a turn: ${perSecond(ours)}; JSON lines with an fsync for each ${group}: ${perSecond(lines)}; ours costs ${(lines / ours).toFixed(1)} times as much`,
  );
}

async function append(store: CaseStore, drafts: readonly EntryDraft[], group: number): Promise<void> {
  for (let at = 0; at < drafts.length; at += group)
    unwrap(
      await store.write('benchmark', async (transaction) => {
        for (const draft of drafts.slice(at, at + group)) await transaction.append(draft);
      }),
    );
}

function appendLines(drafts: readonly EntryDraft[], group: number): void {
  const file = openSync(join(temporary, `lines-${cases++}`), 'a');
  for (let at = 0; at < drafts.length; at += group) {
    for (const draft of drafts.slice(at, at + group)) writeSync(file, `${JSON.stringify(draft)}\n`);
    fsyncSync(file);
  }
  closeSync(file);
}

async function openAndAsk(folder: string): Promise<void> {
  const store = unwrap(await openCase(folder, { projection }));
  await store.head();
  await store.views.counts();
  await store.views.statements({ limit: 100 });
  await store.close();
}

async function newCase(): Promise<{ readonly folder: string; readonly store: CaseStore }> {
  const folder = join(temporary, `case-${cases++}`);
  return { folder, store: unwrap(await createCase(folder, { caseId, projection })) };
}

/** Statements of which each is another. */
function makeDrafts(count: number): readonly EntryDraft[] {
  return Array.from({ length: count }, () => draftOf(statementDeed(made++)));
}

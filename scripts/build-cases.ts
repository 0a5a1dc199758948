/**
 * Makes the golden files of the demo cases: `ledger.jsonl` (every entry with its payload), `expected/findings.json` and
 * `expected/check.txt` (what `counterpoint check --all` prints). With `--check` it writes nothing and fails on any difference.
 */

import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { playCase } from '../cases/play-case.ts';
import { canonicalText, renderMessage, unwrap, type Message } from '../src/index.ts';
import { checkCase, everyRow, openLabels, type OpenCase } from '../src/node.ts';

const root = resolve(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const names = ['confession', 'airliner', 'flood'];
const different: string[] = [];

for (const name of names) {
  for (const [file, text] of await goldenFiles(name)) await settle(join('cases', name, file), text);
}
if (different.length > 0) {
  console.error(
    `These files are not what the cases give now:\n  ${different.join('\n  ')}\nLook at the difference; if it is meant: node bootstrap.mjs scripts/build-cases.ts`,
  );
  process.exit(1);
}

/** The golden files of a case by name, made anew. */
async function goldenFiles(name: string): Promise<ReadonlyMap<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-case-'));
  try {
    const open = unwrap(await playCase(join(root, 'cases', name), join(folder, name)));
    const ledger: string[] = [];
    for await (const { entry, disclosure } of open.store.entries())
      ledger.push(canonicalText({ entry, ...disclosure }));
    const summary = await summarise(open);
    await open.store.close();
    return new Map([
      ['ledger.jsonl', `${ledger.join('\n')}\n`],
      ['expected/findings.json', `${JSON.stringify(summary, undefined, 2)}\n`],
      ['expected/check.txt', printCheck(join(folder, name))],
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The findings by the handles of their statements: what must not change unnoticed, short enough to be read in a diff. */
async function summarise(open: OpenCase): Promise<unknown> {
  const { findings, testimony } = await checkCase(open, { provisional: false });
  const labels = openLabels(testimony);
  const say = (message: Message) => renderMessage(message, 'en', labels);
  const handles = new Map<string, string>();
  for await (const { key, record } of everyRow((page) => open.store.views.marks('handle', page))) {
    if (typeof record === 'string') handles.set(record, key);
  }
  const faults = new Map(findings.faults.map((fault) => [fault.id, fault]));
  return {
    conflicts: findings.conflicts.map(({ id, rule, message, members }) => ({
      id,
      rule,
      sentence: say(message),
      statements: members.map(({ statements }) => statements.map((statement) => handles.get(statement) ?? statement)),
    })),
    waysOut: findings.waysOut.map(({ cost, comparedToBest, faults: ids }) => ({
      cost,
      comparedToBest,
      faults: ids.map((id) => faults.get(id)?.message).map((message) => message && say(message)),
    })),
    warnings: findings.warnings.map(({ about, message }) => ({ about, sentence: say(message) })),
    complete: findings.completeness.complete,
  };
}

function printCheck(folder: string): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, 'cli/main.ts'), 'check', '--all', '--case', folder],
    { encoding: 'utf8', env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' } },
  );
  if (status !== 1) throw new Error(`check of ${folder} ended with ${status}: ${stderr}`);
  return stdout;
}

async function settle(path: string, text: string): Promise<void> {
  const there = await readFile(join(root, path), 'utf8').catch(() => undefined);
  if (there === text) return;
  if (isCheck) different.push(path);
  else {
    await mkdir(join(root, path, '..'), { recursive: true });
    await writeFile(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

/** A real case in a temporary folder, on a fixed clock and chance, gone when the test ends. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { seededBytes } from '../../cases/play-case.ts';
import { isId, unwrap } from '../../src/index.ts';
import { createCaseIn, importRecords, preserveSource, type ImportOutcome, type OpenCase } from '../../src/node.ts';
import type { StatementRow } from '../../src/store/contract.ts';

/** The page that most tests speak of. */
export const page = `The harbour office says the ferry left on 3 March.
"Nobody bought a ticket," said the clerk. According to the captain, the ferry left on 5 March.
The captain is a singer. The captain is a singer.`;

/** A new case, empty but for its first entry. */
export async function makeCase(): Promise<OpenCase> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-test-'));
  let ticks = 0;
  const now = () => new Date(Date.UTC(2031, 0, 1) + 1000 * ticks++).toISOString();
  const open = unwrap(
    await createCaseIn(join(folder, 'case'), {
      title: 'Ferry',
      actor: 'tester',
      platform: { now, random: seededBytes('test') },
    }),
  );
  onTestFinished(async () => {
    await open.store.close();
    await rm(folder, { recursive: true, force: true });
  });
  return open;
}

/** A case with the page as its source, two voices, and the subjects `captain`, `ferry-trip` and `island`. */
export async function makeFerryCase(): Promise<OpenCase> {
  const open = await makeCase();
  await importLines(open, ...names);
  unwrap(
    await preserveSource(open, new TextEncoder().encode(page), {
      how: 'file',
      from: 'page.txt',
      handle: 'page',
      voice: 'gazette',
      published: '2031-03-08',
    }),
  );
  return open;
}

const names = [
  { record: 'voice', key: 'gazette', kind: 'outlet', name: 'The Gazette', named: true },
  { record: 'voice', key: 'office', kind: 'organisation', name: 'Harbour office', named: true },
  { record: 'voice', key: 'captain-voice', kind: 'person', name: 'The captain', named: true, subject: 'captain' },
  { record: 'voice', key: 'rumour', kind: 'group', name: 'people at the quay', named: false },
  { record: 'subject', key: 'captain', kind: 'person', names: [{ text: 'Oda Lin', proper: true }] },
  { record: 'subject', key: 'skipper', kind: 'person', names: [{ text: 'Lin Oda', proper: true }] },
  { record: 'subject', key: 'ferry-trip', kind: 'event', names: [{ text: 'the crossing', proper: false }] },
  { record: 'subject', key: 'island', kind: 'place', names: [{ text: 'Skerry', proper: true }] },
];

/** A statement line about the crossing, with whatever a test wants otherwise. */
export function crossing(overrides: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    record: 'statement',
    key: 'office-date',
    source: 'page',
    attribution: ['gazette', 'office'],
    act: 'asserts',
    content: {
      kind: 'event',
      event: 'ferry-trip',
      type: 'journey',
      roles: { agent: { kind: 'subject', subject: 'captain' } },
      when: { edtf: '2031-03-03' },
      polarity: 'positive',
    },
    passage: { quote: 'the ferry left on 3 March' },
    ...overrides,
  };
}

/** Imports objects as JSON lines. */
export async function importLines(open: OpenCase, ...lines: readonly unknown[]): Promise<ImportOutcome> {
  return unwrap(await importRecords(open, lines.map((line) => JSON.stringify(line)).join('\n')));
}

/** The row of the first record of an import that is a statement. */
export async function firstStatement(
  open: OpenCase,
  recorded: ImportOutcome['recorded'],
): Promise<StatementRow | undefined> {
  const id = recorded.map((line) => line.id).find((each) => isId('t', each));
  return id === undefined ? undefined : open.store.views.statement(id);
}

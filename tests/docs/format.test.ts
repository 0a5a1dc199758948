/** The examples of docs/format.md are what the importer takes. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { entryKinds } from '../../src/case/payloads.ts';
import { unwrap } from '../../src/index.ts';
import { importRecords, preserveSource } from '../../src/node.ts';
import { makeCase, page } from '../case/temporary-case.ts';

const format = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/format.md'), 'utf8');

test('every import line of the page is imported', async () => {
  const open = await makeCase();
  const [, lines = ''] = /```jsonl\n([\s\S]*?)```/.exec(format) ?? [];
  await importRecords(open, '{"record":"voice","key":"gazette","kind":"outlet","name":"The Gazette","named":true}');
  unwrap(
    await preserveSource(open, new TextEncoder().encode(page), {
      how: 'file',
      from: 'page.txt',
      handle: 'page',
      voice: 'gazette',
    }),
  );
  const { recorded, refused } = unwrap(await importRecords(open, lines));
  expect(refused).toEqual([]);
  expect(recorded.map(({ record }) => record)).toEqual([
    'voice',
    'voice',
    'subject',
    'subject',
    'subject',
    'subject',
    'statement',
    'judgement',
    'hypothesis',
  ]);
});

test('every kind of entry is described', () => {
  const [, table = ''] = /## What entries say\n([\s\S]*?)\n## /.exec(format) ?? [];
  const described = new Set([...table.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind));
  expect([...entryKinds].filter((kind) => !described.has(kind))).toEqual([]);
});

/** A small case made with the verbs that a person would use: three sources, two of which cannot both be right. */

import { cp, rm } from 'node:fs/promises';
import { afterAll } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, importRecords, openCaseIn, preserveSource, thisMachine, type OpenCase } from '../../src/node.ts';
import { makeFolder, temporaryFolder } from '../store/temporary.ts';

const names = [
  { record: 'subject', key: 'ilyas', kind: 'person', names: [{ text: 'Ilyas Temir', proper: true }] },
  { record: 'subject', key: 'flight', kind: 'event', names: [{ text: 'the flight', proper: false }] },
  { record: 'subject', key: 'city', kind: 'place', names: [{ text: 'Tasbulaq', proper: true }] },
  { record: 'voice', key: 'mother', kind: 'person', name: 'His mother', named: true },
  { record: 'voice', key: 'officials', kind: 'group', name: 'Officials', named: false },
];

export const azatText = [
  'A trumpeter flies',
  '',
  'His mother told us that he flew on 2 January. She saw the ticket.',
  '',
  'He is a musician, she said.',
].join('\n');
export const kezekText = 'Officials say that he flew on 5 January. He has no work.';

/** A page that tries what hostile pages try; only its words may ever be seen. */
export const hostilePage = `<!doctype html><html lang="en"><head><title>Bad <b>page</b> \u202Eegap</title>
<script>alert('script')</script><meta http-equiv="refresh" content="0;url=https://attacker.example/refresh">
<link rel="stylesheet" href="https://attacker.example/style.css"></head>
<body onload="alert('onload')"><p>First words <img src="https://attacker.example/pixel.png" onerror="alert('onerror')"> here.</p>
<p><a href="javascript:alert('link')">A link</a> and &lt;script&gt;alert('shown')&lt;/script&gt; as words.</p>
<p>عنوان بالعربية وكلمات كثيرة</p><iframe src="https://attacker.example/frame"></iframe>
<svg onload="alert('svg')"></svg></body></html>`;

const flew = (when: string) => ({
  kind: 'event',
  event: 'flight',
  type: 'departure',
  roles: { agent: { kind: 'subject', subject: 'ilyas' } },
  when: { edtf: when },
  polarity: 'positive',
});

const statements = [
  {
    source: 'azat-page',
    key: 'said-2',
    attribution: ['mother'],
    act: 'asserts',
    content: flew('2031-01-02'),
    passage: { quote: 'he flew on 2 January' },
  },
  {
    source: 'azat-page',
    key: 'musician',
    attribution: ['mother'],
    act: 'asserts',
    content: {
      kind: 'attribute',
      of: 'ilyas',
      property: 'occupation',
      value: { kind: 'term', term: 'musician' },
      polarity: 'positive',
    },
    passage: { quote: 'He is a musician' },
  },
  {
    source: 'kezek-post',
    key: 'said-5',
    attribution: ['officials'],
    act: 'asserts',
    content: flew('2031-01-05'),
    passage: { quote: 'he flew on 5 January' },
  },
  {
    source: 'kezek-post',
    key: 'no-work',
    attribution: ['officials'],
    act: 'asserts',
    content: { kind: 'words' },
    passage: { quote: 'He has no work' },
    proposedBy: { rule: 'test/rule', version: '1', confidence: 'middle' },
  },
];

/** The case in a folder of the test, which it gives with the open case: made once for a file, and copied. */
export async function makeSmallCase(): Promise<{ readonly folder: string; readonly open: OpenCase }> {
  made ??= makeOnce();
  const folder = await temporaryFolder();
  await cp(await made, folder, { recursive: true });
  return { folder, open: unwrap(await openCaseIn(folder, { actor: 'desk' })) };
}

let made: Promise<string> | undefined;
afterAll(async () => {
  if (made) await rm(await made, { recursive: true, force: true });
  made = undefined;
});

async function makeOnce(): Promise<string> {
  const folder = await makeFolder();
  const open = unwrap(await createCaseIn(folder, { title: 'A small case', actor: 'desk', platform: thisMachine }));
  await importAll(open, names);
  const add = async (text: string, handle: string, title: string, voice: string) =>
    unwrap(
      await preserveSource(open, new TextEncoder().encode(text), {
        from: `${handle}.txt`,
        how: 'file',
        mediaType: 'text/plain',
        handle,
        title,
        voice,
        published: '2031-01-10',
        language: 'en',
      }),
    );
  await add(azatText, 'azat-page', 'A trumpeter flies', 'Azat');
  await add(kezekText, 'kezek-post', 'About the musician', 'Kezek');
  unwrap(
    await preserveSource(open, new TextEncoder().encode(hostilePage), {
      from: 'bad.html',
      how: 'file',
      mediaType: 'text/html',
      handle: 'bad-page',
      voice: 'Azat',
    }),
  );
  await importAll(
    open,
    statements.map((statement) => ({ record: 'statement', ...statement })),
  );
  await open.store.close();
  return folder;
}

async function importAll(open: OpenCase, lines: readonly object[]): Promise<void> {
  const { refused } = unwrap(await importRecords(open, lines.map((line) => JSON.stringify(line)).join('\n')));
  if (refused.length > 0) throw new Error(refused.map(({ problem }) => problem.message).join('\n'));
}

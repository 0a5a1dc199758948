/** A case of names that are alike: across scripts, from right to left, without end, and from an enemy. */

import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, importRecords, preserveSource } from '../../src/node.ts';
import { temporaryFolder } from '../store/temporary.ts';
import { serveCase, type Served } from './browsing.ts';

const pages = [
  {
    handle: 'harbour',
    title: 'Harbour Gazette',
    language: 'en',
    text: 'The cellist Timur Sadyrkulov left the pier at dawn. He is a musician, the harbour says. Layla Hassan waited for him.',
  },
  {
    handle: 'port',
    title: 'Портовые вести',
    language: 'ru',
    text: 'Задержанный Тимур Садыркулов на пирсе не был. Тимур Садыркулов безработный, сообщили в порту. Т. Садыркулову 32 года.',
  },
  {
    handle: 'mina',
    title: 'أخبار الميناء',
    language: 'ar',
    text: 'انتظرت ليلى حسن السفينة طوال الليل. قالت ليلى إنها لم تره.',
  },
] as const;

const person = (key: string, text: string, more: object = {}) => ({
  record: 'subject',
  key,
  kind: 'person',
  names: [{ text, proper: true, ...more }],
});
const long = 'Abdurrahmangaliev'.repeat(14);
const occupied = (source: string, of: string, term: string, quote: string) => ({
  record: 'statement',
  source,
  key: `${of}-${term}`,
  attribution: ['somebody'],
  act: 'asserts',
  content: { kind: 'attribute', of, property: 'occupation', value: { kind: 'term', term }, polarity: 'positive' },
  passage: { quote },
});

const records = [
  { record: 'voice', key: 'somebody', kind: 'group', name: 'The port', named: false },
  person('latin', 'Timur Sadyrkulov'),
  person('cyrillic', 'Тимур Садыркулов', { language: 'ru' }),
  person('layla', 'Layla Hassan'),
  person('arabic', 'ليلى حسن', { language: 'ar' }),
  person('long', `${long} Nurlan`),
  person('longer', `${long} Nurlan <img src=x onerror=alert(1)>`),
  occupied('harbour', 'latin', 'musician', 'He is a musician'),
  occupied('port', 'cyrillic', 'unemployed', 'Тимур Садыркулов безработный'),
  occupied('mina', 'arabic', 'musician', 'انتظرت ليلى حسن السفينة'),
];

/** Serves it until the test ends. */
export async function servePeople(): Promise<Served> {
  const folder = await temporaryFolder();
  const open = unwrap(await createCaseIn(folder, { title: 'On the pier', actor: 'desk' }));
  for (const { text, ...page } of pages)
    unwrap(
      await preserveSource(open, new TextEncoder().encode(text), {
        from: `${page.handle}.txt`,
        how: 'file',
        mediaType: 'text/plain',
        ...page,
      }),
    );
  const { refused } = unwrap(await importRecords(open, records.map((each) => JSON.stringify(each)).join('\n')));
  if (refused.length > 0) throw new Error(refused.map(({ problem }) => problem.message).join('\n'));
  await open.store.close();
  return serveCase(folder);
}

/**
 * A small invented case, made by the verbs that a person would use: a man on a video, his sister, a ministry. Three sources
 * in three scripts, two conflicts, a copy, a proposal that was accepted and one that was not, a judgement taken back. Its
 * clock stands still and its chance is seeded, so that it comes out the same each time.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digestOf } from '../../src/base/digest.ts';
import { unwrap } from '../../src/base/result.ts';
import { createCaseIn, importRecords, judge, preserveSource, undo, type OpenCase } from '../../src/node.ts';

export const channelText =
  'Канал «Долина», 9 января.\n\nЗадержанный говорит: 1 января с ним связались незнакомые люди, потом они купили ему билет. «Я без работы», — сказал он.\n';
export const ministryPage = `<!doctype html><html lang="en"><head><title>Ministry on the detained man</title><meta property="og:site_name" content="Valley Wire"></head>
<body><article><h1>Ministry on the detained man</h1><p>The man’s sister told the ministry that the ticket was bought on 16 December, and that he leads a jazz orchestra. A driver adds that he is a driver.</p>
<p>Nothing else was said on Monday, and the ministry took no questions from reporters at all.</p></article>
<script>document.title = 'run'</script><img src="https://tracker.example/x.png" onerror="alert(1)"></body></html>`;
export const arabicText = 'صحيفة النهر\n\nقالت الأخت إن أخاها موسيقي معروف، وإن التذكرة اشتُريت في 16 ديسمبر.\n';

const records = [
  { record: 'voice', key: 'dolina', kind: 'channel', name: 'Долина', named: true },
  { record: 'voice', key: 'wire', kind: 'outlet', name: 'Valley Wire', named: true },
  { record: 'voice', key: 'river', kind: 'outlet', name: 'صحيفة النهر', named: true },
  { record: 'voice', key: 'man-voice', kind: 'person', name: 'The detained man', named: true, subject: 'man' },
  { record: 'voice', key: 'sister', kind: 'person', name: 'Aida, his sister', named: true },
  { record: 'voice', key: 'ministry', kind: 'organisation', name: 'The ministry', named: true },
  { record: 'voice', key: 'driver', kind: 'group', name: 'a driver', named: false },
  {
    record: 'subject',
    key: 'man',
    kind: 'person',
    names: [{ text: 'the man in the video', language: 'en', proper: false }],
  },
  {
    record: 'subject',
    key: 'ilyas',
    kind: 'person',
    names: [{ text: 'Ilyas Temirkhan', language: 'en', proper: true }],
  },
  { record: 'subject', key: 'strangers', kind: 'person', names: [{ text: 'the strangers', proper: false }] },
  { record: 'subject', key: 'contact', kind: 'event', names: [{ text: 'the contact', proper: false }] },
  { record: 'subject', key: 'buying', kind: 'event', names: [{ text: 'the buying of the ticket', proper: false }] },
];

const job = (of: string, term: string) => ({
  kind: 'attribute',
  of,
  property: 'occupation',
  value: { kind: 'term', term },
  polarity: 'positive',
});
const bought = {
  kind: 'event',
  event: 'buying',
  type: 'purchase',
  roles: {},
  when: { edtf: '2030-12-16' },
  polarity: 'positive',
};

const fromChannel = [
  statement('s01', ['man-voice'], '1 января с ним связались незнакомые люди', {
    kind: 'event',
    event: 'contact',
    type: 'contact',
    roles: { agent: { kind: 'subject', subject: 'strangers' }, patient: { kind: 'subject', subject: 'man' } },
    when: { edtf: '2031-01-01' },
    polarity: 'positive',
  }),
  statement('s02', ['man-voice'], 'потом они купили ему билет', { kind: 'order', earlier: 'contact', later: 'buying' }),
  statement('s03', ['man-voice'], 'Я без работы', job('man', 'unemployed')),
];
const fromMinistry = [
  statement('s04', ['ministry', 'sister'], 'the ticket was bought on 16 December', bought),
  statement('s05', ['ministry', 'sister'], 'he leads a jazz orchestra', job('ilyas', 'orchestra-leader'), {
    proposedBy: { rule: 'reported-speech', version: '1', confidence: 'high' },
  }),
  statement('s06', ['driver'], 'he is a driver', job('ilyas', 'driver'), {
    proposedBy: { rule: 'reported-speech', version: '1', confidence: 'low' },
  }),
];
const fromRiver = [
  statement('s07', ['sister'], 'إن التذكرة اشتُريت في 16 ديسمبر', bought),
  statement('s08', ['sister'], 'أخاها موسيقي معروف', job('ilyas', 'musician')),
];

function statement(key: string, attribution: readonly string[], quote: string, content: object, more: object = {}) {
  return {
    record: 'statement',
    key,
    attribution,
    act: 'asserts',
    content,
    passage: { quote },
    saidAt: '2031-01-09',
    ...more,
  };
}

export type SmallCase = { readonly open: OpenCase; readonly close: () => Promise<void> };

/** Makes the case in a temporary folder. `seal` names what a person seals in the end. */
export async function makeSmallCase(
  options: { readonly seal?: string; readonly seed?: string } = {},
): Promise<SmallCase> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-'));
  let minute = 0;
  const platform = {
    now: () => `2031-01-10T09:${String(Math.floor(minute++ / 4) % 60).padStart(2, '0')}:00.000Z`,
    random: seededBytes(options.seed ?? 'small'),
  };
  const open = unwrap(await createCaseIn(join(folder, 'case'), { title: 'Small', actor: 'desk', platform }));
  await importAll(open, records);
  await add(open, 'channel', channelText, { voice: 'dolina', language: 'ru', published: '2031-01-09' }, fromChannel);
  await add(open, 'wire', ministryPage, { voice: 'wire', published: '2031-01-09' }, fromMinistry);
  await add(open, 'river', arabicText, { voice: 'river', language: 'ar', title: 'النهر' }, fromRiver);
  unwrap(await judge(open, { kind: 'accept', statement: 's05' }, 'The page says so.'));
  unwrap(await judge(open, { kind: 'same', a: 'man', b: 'ilyas' }, 'His sister recognises him.'));
  unwrap(
    await judge(open, { kind: 'grade', voice: 'man-voice', grade: 'E', grounds: ['duress'] }, 'He speaks in custody.'),
  );
  unwrap(await judge(open, { kind: 'grade', voice: 'sister', grade: 'A', grounds: [] }, 'Taken back below.'));
  unwrap(await undo(open));
  if (options.seal !== undefined) unwrap(await judge(open, { kind: 'seal', target: options.seal }, 'At risk.'));
  return {
    open,
    close: async () => {
      await open.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function importAll(open: OpenCase, lines: readonly object[], source?: string): Promise<void> {
  const text = lines.map((line) => JSON.stringify(line)).join('\n');
  const { refused } = unwrap(await importRecords(open, text, source === undefined ? {} : { source }));
  if (refused.length > 0) throw new Error(refused.map(({ problem }) => problem.message).join('\n'));
}

async function add(
  open: OpenCase,
  handle: string,
  text: string,
  more: object,
  statements: readonly object[],
): Promise<void> {
  unwrap(
    await preserveSource(open, new TextEncoder().encode(text), {
      from: `https://${handle}.example/1`,
      how: 'capture',
      handle,
      ...more,
    }),
  );
  await importAll(open, statements, handle);
}

function seededBytes(seed: string): (count: number) => Uint8Array {
  let drawn = 0;
  return (count) =>
    new Uint8Array(Buffer.from(digestOf(`${seed} ${drawn++}`).slice('sha256:'.length), 'hex').subarray(0, count));
}

import { beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { importRecords, judge, preserveSource, undo } from '../../../src/node.ts';
import { serveSmallCase, type TestServer } from '../serving.ts';

const page = 'Ильяс Темир вылетел 5 января. «Илияс Темир» безработный, сказали в ведомстве.';

const subject = (key: string, text: string, kind = 'person', proper = true) => ({
  record: 'subject',
  key,
  kind,
  names: [{ text, proper }],
});
const works = (of: string, value: string, quote: string) => ({
  record: 'statement',
  source: 'wire-page',
  key: `work-${of}`,
  attribution: ['officials'],
  act: 'asserts',
  content: {
    kind: 'attribute',
    of,
    property: 'occupation',
    value: { kind: 'term', term: value },
    polarity: 'positive',
  },
  passage: { quote },
});

let served: TestServer;
/** The small case with a second page, which writes the man otherwise. */
beforeEach(async () => {
  served = await serveSmallCase();
  const { open } = served;
  const bytes = new TextEncoder().encode(page);
  const request = { from: 'wire.txt', how: 'file' as const, mediaType: 'text/plain', title: 'Wire', language: 'ru' };
  unwrap(await preserveSource(open, bytes, { ...request, handle: 'wire-page' }));
  const records = [
    subject('man', 'Ильяс Темир'),
    subject('other', 'Nursultan Akhmetov'),
    subject('talker', 'the man in the video', 'person', false),
    works('man', 'unemployed', 'безработный'),
  ];
  const { refused } = unwrap(await importRecords(open, records.map((each) => JSON.stringify(each)).join('\n')));
  if (refused.length > 0) throw new Error(refused.map(({ problem }) => problem.message).join('\n'));
});

async function same() {
  return (await served.ask('GET /api/same')).body;
}

async function idOf(label: string): Promise<string> {
  const { subjects } = (await served.ask('GET /api/subjects')).body;
  return subjects.find((each) => each.label === label)?.id ?? '';
}

async function pairPath(a = 'Ilyas Temir', b = 'Ильяс Темир'): Promise<string> {
  return `/api/same/${await idOf(a)}/${await idOf(b)}`;
}

const decision = async (kind: 'same' | 'different') => ({
  kind,
  a: await idOf('Ilyas Temir'),
  b: await idOf('Ильяс Темир'),
});

describe('pairs to ask about', () => {
  test('have both names and sources, why they are alike and what would meet', async () => {
    const { alike, total, refused, leftOut } = await same();
    expect([total, refused, leftOut]).toEqual([1, [], 0]);
    const [pair] = alike;
    expect(new Set([pair?.a.subject.label, pair?.b.subject.label])).toEqual(new Set(['Ilyas Temir', 'Ильяс Темир']));
    expect([pair?.a, pair?.b].find((side) => side?.subject.label === 'Ильяс Темир')).toMatchObject({
      sources: [{ title: 'Wire', language: 'ru' }],
      sourceCount: 1,
      statements: 1,
    });
    expect(pair?.comparison).toMatchObject({ band: 'same' });
    expect(pair?.comparison?.reasons.map(({ says }) => says).join()).toContain('spellings of one name');
    expect(pair?.meeting).toEqual({ questions: [{ words: 'occupation', differs: true }], acrossSources: true });
  });

  test('called different are not asked again and come with the reason, until that is undone', async () => {
    await served.ask('POST /api/judgements', {
      decision: await decision('different'),
      because: 'Another year of birth.',
    });
    expect(await same()).toMatchObject({
      total: 0,
      refused: [{ a: { label: expect.any(String) }, judgement: { because: 'Another year of birth.', by: 'desk' } }],
    });
    unwrap(await undo(served.open));
    expect(await same()).toMatchObject({ total: 1, refused: [] });
  });

  test('called the same are not asked again, nor is what follows from it', async () => {
    unwrap(await judge(served.open, await decision('same'), 'One ticket.'));
    expect((await same()).total).toBe(0);
  });

  test('are new as soon as a name is', async () => {
    await same();
    unwrap(await importRecords(served.open, JSON.stringify(subject('third', 'Илияс Темир'))));
    expect((await same()).total).toBe(3);
    unwrap(await undo(served.open));
    expect((await same()).total).toBe(1);
  });

  test('beyond the limit are counted', async () => {
    unwrap(await importRecords(served.open, JSON.stringify(subject('third', 'Илияс Темир'))));
    const { alike, total } = (await served.ask('GET /api/same?limit=2')).body;
    expect([alike.length, total]).toEqual([2, 3]);
  });
});

describe('two subjects side by side', () => {
  test('come in the order asked for, with the words of their sources', async () => {
    const { body } = await served.ask(`GET ${await pairPath('Ильяс Темир', 'Ilyas Temir')}`);
    expect(body.a.subject.label).toBe('Ильяс Темир');
    expect(body.quotes.a.map(({ passage }) => passage?.quote)).toEqual(['безработный']);
    expect(body.quotes.a[0]?.passage?.prefix).toContain('Темир');
    expect(body.quotes.b.length).toBeGreaterThan(0);
    expect(body.decided).toBeUndefined();
  });

  test('tell what was decided about them, directly or by what follows', async () => {
    unwrap(await importRecords(served.open, JSON.stringify(subject('third', 'Илияс Темир'))));
    unwrap(await judge(served.open, await decision('same'), 'One ticket.'));
    const decided = async (path: Promise<string>) => (await served.ask(`GET ${await path}`)).body.decided;
    expect(await decided(pairPath())).toMatchObject({ same: true, judgement: { because: 'One ticket.' } });
    const other = { kind: 'different' as const, a: await idOf('Ильяс Темир'), b: await idOf('Илияс Темир') };
    unwrap(await judge(served.open, other, 'Two voices on the tape.'));
    expect(await decided(pairPath('Ilyas Temir', 'Илияс Темир'))).toEqual({ same: false });
  });

  test('need no proper names', async () => {
    const { body } = await served.ask(`GET ${await pairPath('Ilyas Temir', 'the man in the video')}`);
    expect(body.comparison).toBeUndefined();
  });

  test.each([['one subject twice', 'Ilyas Temir', 'Ilyas Temir', 422, 'subjects-equal']])(
    'are not %s',
    async (_, a, b, status, code) => {
      const answer = await served.ask(`GET ${await pairPath(a, b)}`);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    },
  );

  test('must be there', async () => {
    const path = `/api/same/x_000000000000/${await idOf('Ilyas Temir')}`;
    expect((await served.ask(`GET ${path}`)).status).toBe(404);
  });
});

describe('names like a name', () => {
  test.each([
    ['Ilyas Temir', ['Ilyas Temir', 'Ильяс Темир']],
    ['Темир Ильяс', ['Ilyas Temir', 'Ильяс Темир']],
    ['Ylyas Temyr', ['Ilyas Temir', 'Ильяс Темир']],
    ['Nursultan Achmetov', ['Nursultan Akhmetov']],
    ['Azat', ['Azat']],
    ['Zzz', []],
    [`'; DROP TABLE view_name; --`, []],
  ])('"%s" finds %j', async (text, expected) => {
    const { names } = (await served.ask(`GET /api/names?text=${encodeURIComponent(text)}`)).body;
    const near = names.filter(({ band }) => band !== 'different');
    expect(near.map(({ name }) => name).toSorted()).toEqual(expected);
    for (const { reasons, score } of near) expect([reasons.length > 0, score > 0.7]).toEqual([true, true]);
  });

  test('need a name', async () => {
    expect((await served.ask('GET /api/names?text=')).status).toBe(400);
  });
});

import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/index.ts';
import { judge, preserveSource, proposeFrom, readingText, say, undo } from '../../src/node.ts';
import { makeCase, makeFerryCase, page } from './temporary-case.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = { how: 'file', from: 'page.txt' } as const;

describe('a preserved source', () => {
  test('keeps its bytes and its reading under their digests', async () => {
    const open = await makeCase();
    const { source, reading } = unwrap(await preserveSource(open, bytes(page), file));
    expect(new TextDecoder().decode(unwrap(await open.store.blobs.get(source.digest)))).toBe(page);
    expect(unwrap(await readingText(open, reading))).toBe(page);
  });

  test('is one source, however often the same bytes come from the same place', async () => {
    const open = await makeCase();
    const first = unwrap(await preserveSource(open, bytes(page), file));
    const again = unwrap(await preserveSource(open, bytes(page), file));
    expect(again).toMatchObject({ existed: true, source: first.source, action: undefined });
    expect(unwrap(await preserveSource(open, bytes(page), { ...file, from: 'copy.txt' })).existed).toBe(false);
  });

  test('comes back as a new source after it was undone', async () => {
    const open = await makeCase();
    const first = unwrap(await preserveSource(open, bytes(page), file));
    unwrap(await undo(open));
    const again = unwrap(await preserveSource(open, bytes(page), file));
    expect(again.existed).toBe(false);
    expect(again.source.id).not.toBe(first.source.id);
  });

  test('takes from the page what nobody said, and from the person what they said', async () => {
    const open = await makeCase();
    const html = `<html lang="ru"><head><title>Паром</title><meta property="og:site_name" content="Вестник">
      <meta property="article:published_time" content="2031-03-08T10:00:00+06:00"></head><body><article><p>${'Паром ушёл в море утром. '.repeat(30)}</p></article></body></html>`;
    const { source } = unwrap(
      await preserveSource(open, bytes(html), { how: 'file', from: 'a.html', title: 'The ferry' }),
    );
    expect(source).toMatchObject({
      title: 'The ferry',
      language: 'ru',
      published: '2031-03-08T10:00:00+06:00',
      mediaType: 'text/html',
    });
    expect((await open.store.views.voice(source.voice ?? 'v_'))?.record.name).toBe('Вестник');
  });

  test.each([
    ['of no bytes', '', {}, 'source-empty'],
    ['of binary', 'PK\u0003\u0004\u0000\u0000\u0000', {}, 'source-binary'],
    ['with a date that cannot be', page, { published: '2022-13-45' }, 'date-impossible'],
    ['derived from nothing we know', page, { derivedFrom: 's_000000000000' }, 'reference-unknown'],
  ])('%s is refused and leaves the ledger as it was', async (_name, text, request, code) => {
    const open = await makeCase();
    const before = await open.store.head();
    expect(await preserveSource(open, bytes(text), { ...file, ...request })).toMatchObject({
      ok: false,
      problem: { code },
    });
    expect(await open.store.head()).toEqual(before);
  });
});

describe('proposing from a source', () => {
  test('records words with their chain, and nothing the second time', async () => {
    const open = await makeFerryCase();
    const { proposals } = unwrap(await proposeFrom(open, 'page'));
    expect(proposals.map(({ statement }) => statement.passage.kind === 'text' && statement.passage.quote)).toContain(
      'the ferry left on 5 March',
    );
    expect((await open.store.views.counts()).statements).toMatchObject({ accepted: 0, proposed: proposals.length });
    expect(unwrap(await proposeFrom(open, 'page'))).toMatchObject({ action: undefined });
  });

  test('says so where the language is not known', async () => {
    const open = await makeCase();
    const { source } = unwrap(await preserveSource(open, bytes('Le bac est parti le trois mars.'), file));
    expect(await proposeFrom(open, source.id)).toMatchObject({ ok: false, problem: { code: 'language-unknown' } });
  });

  test('an accepted proposal counts', async () => {
    const open = await makeFerryCase();
    const [first] = unwrap(await proposeFrom(open, 'page')).proposals;
    unwrap(await judge(open, { kind: 'accept', statement: first?.statement.id }, 'As the page has it.'));
    expect((await open.store.views.counts()).statements.accepted).toBe(1);
  });
});

test('a statement said twice is recorded once', async () => {
  const open = await makeFerryCase();
  const draft = {
    source: 'page',
    attribution: ['office'],
    act: 'asserts',
    content: { kind: 'words' },
    passage: { quote: 'the ferry left on 3 March' },
  } as const;
  const first = unwrap(await say(open, draft));
  expect(unwrap(await say(open, draft))).toMatchObject({ existed: true, statement: { id: first.statement.id } });
});

import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/base/digest.ts';
import { azatText, hostilePage } from '../small-case.ts';
import { serveSmallCase, type Body, type TestServer } from '../serving.ts';

async function sourceOf({ ask }: TestServer, handle: string): Promise<Body['source']> {
  const { body } = await ask('GET /api/sources');
  const found = body.sources.find((source) => source.handle === handle);
  if (!found) throw new Error(`No source ${handle}`);
  return found;
}

test('sources are listed with their voice, date, language and what waits in them', async () => {
  const served = await serveSmallCase();
  const source = await sourceOf(served, 'kezek-post');
  expect(source).toMatchObject({
    title: 'About the musician',
    voice: { name: 'Kezek', named: true },
    published: { edtf: '2031-01-10', words: '10 January 2031' },
    language: 'en',
    statements: { proposed: 1, accepted: 1, rejected: 0 },
    setAside: false,
    withdrawn: false,
  });
  const { body } = await served.ask('GET /api/sources?language=ru');
  expect(body.sources[0].published?.words).toContain('января');
  expect((await served.ask(`GET /api/sources/${source.id}`)).body).toEqual(source);
});

test('a reading is the text with its parts, and the words of a hostile page are words', async () => {
  const served = await serveSmallCase();
  const azat = await sourceOf(served, 'azat-page');
  const { body } = await served.ask(`GET /api/sources/${azat.id}/reading`);
  expect(body.text).toBe(azatText);
  expect(body.digest).toBe(digestOf(azatText));
  const bad = await sourceOf(served, 'bad-page');
  const page = await served.ask(`GET /api/sources/${bad.id}/reading`);
  expect(page.headers.get('content-type')).toContain('application/json');
  expect(page.body.text).toContain("<script>alert('shown')</script> as words");
  expect(page.body.text).not.toContain("alert('script')");
});

test('bytes come back as they were, and only ever as a download', async () => {
  const served = await serveSmallCase();
  const { id } = await sourceOf(served, 'bad-page');
  const { address, token } = served.server;
  const response = await fetch(`${address}/api/sources/${id}/bytes`, { headers: { authorization: `Bearer ${token}` } });
  expect(await response.text()).toBe(hostilePage);
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="[0-9a-f]{16}\.bin"$/);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
});

describe('adding', () => {
  test('keeps bytes, name and what was said of them; again, it changes nothing', async () => {
    const served = await serveSmallCase();
    const path =
      'POST /api/sources?from=note.txt&how=input&title=A%20note&voice=Azat&published=2031-01&sourceLanguage=en';
    const first = await served.ask(path, 'Somebody wrote this down.');
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      existed: false,
      source: {
        title: 'A note',
        language: 'en',
        published: { words: 'January 2031' },
        obtained: { how: 'input', from: 'note.txt', by: 'desk' },
        digest: digestOf('Somebody wrote this down.'),
      },
    });
    const { size } = await served.open.store.head();
    const second = await served.ask(path, 'Somebody wrote this down.');
    expect(second.body).toMatchObject({ existed: true, source: { id: first.body.source.id } });
    expect((await served.open.store.head()).size).toBe(size);
  });

  test.each([
    ['nothing', 'from=a.txt', '', 422, 'source-empty'],
    ['bytes that are no text', 'from=a.bin', '\u0000\u0001\u0002\u0000\u0003', 422, 'source-binary'],
    ['without a name', '', 'text', 400, 'request-malformed'],
    ['with a date that cannot be', 'from=a.txt&published=2031-13-45', 'text', 422, 'date-impossible'],
  ])('%s', async (_, query, body, status, code) => {
    const served = await serveSmallCase();
    const { size } = await served.open.store.head();
    const answered = await served.ask(`POST /api/sources?${query}`, body);
    expect([answered.status, answered.body.code]).toEqual([status, code]);
    expect((await served.open.store.head()).size).toBe(size);
  });
});

test('a source is read for reported speech, and reading it again adds nothing', async () => {
  const served = await serveSmallCase();
  const { id } = await sourceOf(served, 'azat-page');
  const first = await served.ask(`POST /api/sources/${id}/proposals`, '');
  expect(first.body.language).toBe('en');
  expect(first.body.proposed).toBeGreaterThan(0);
  const second = await served.ask(`POST /api/sources/${id}/proposals`, '');
  expect(second.body).toEqual({ proposed: 0, existed: first.body.proposed, language: 'en' });
});

test.each([
  ['GET /api/sources/s_000000000000', 404, 'reference-unknown'],
  ['GET /api/sources/s_000000000000/reading', 404, 'reference-unknown'],
  ['GET /api/sources/s_000000000000/bytes', 404, 'reference-unknown'],
  ['GET /api/sources/..%2f..%2fetc', 400, 'request-malformed'],
  ['GET /api/sources/v_000000000000', 400, 'request-malformed'],
  ['GET /api/sources?language=xx', 400, 'request-malformed'],
])('%s is refused', async (request, status, code) => {
  const { ask } = await serveSmallCase();
  const answered = await ask(request);
  expect([answered.status, answered.body.code]).toEqual([status, code]);
});

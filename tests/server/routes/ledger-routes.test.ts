import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { serveSmallCase, type Body, type TestServer } from '../serving.ts';

async function actionsOf({ ask }: TestServer, query = ''): Promise<Body['actions']> {
  return (await ask(`GET /api/ledger${query}`)).body.actions;
}

describe('the ledger', () => {
  test('is told by action, newest first, and leaves nothing out', async () => {
    const served = await serveSmallCase();
    const actions = await actionsOf(served);
    const { size } = await served.open.store.head();
    let expected = size - 1;
    for (const { first, last, entries } of actions) {
      expect(last).toBe(expected);
      expect(entries.map(({ seq }) => seq)).toEqual(
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      );
      expected = first - 1;
    }
    expect(expected).toBe(-1);
    expect(actions.map(({ says }) => says)).toEqual([
      '4 statements recorded',
      expect.stringMatching(/^Source preserved: Bad/),
      '1 voice named, 1 source preserved in “About the musician”',
      '1 voice named, 1 source preserved in “A trumpeter flies”',
      '3 subjects named, 2 voices named',
      'Case opened: A small case',
    ]);
    expect(actions.at(-1)).toMatchObject({ mayUndo: false });
  });

  test('in pages, is the same', async () => {
    const served = await serveSmallCase();
    const pages: Body['actions'][number][] = [];
    for (let before = ''; ;) {
      const { body } = await served.ask(`GET /api/ledger?limit=2${before}`);
      pages.push(...body.actions);
      if (body.next === undefined) break;
      before = `&before=${body.next}`;
    }
    expect(pages).toEqual(await actionsOf(served));
  });

  test('is filtered by kind of entry', async () => {
    const served = await serveSmallCase();
    expect((await actionsOf(served, '?kind=source-preserved')).map(({ kinds }) => kinds)).toEqual([
      ['source-preserved'],
      ['voice-named', 'source-preserved'],
      ['voice-named', 'source-preserved'],
    ]);
    expect(await actionsOf(served, '?kind=published')).toEqual([]);
    expect((await served.ask('GET /api/ledger?kind=nothing')).status).toBe(400);
  });

  test('gives entries by number', async () => {
    const served = await serveSmallCase();
    const { body } = await served.ask('GET /api/ledger/entries?from=1&to=3');
    expect(body.entries.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(body.entries[0]).toMatchObject({ kind: 'subject-named', by: 'desk', says: 'Subject named: Ilyas Temir' });
    expect((await served.ask('GET /api/ledger/entries?from=0&to=999999')).body.entries.length).toBe(
      (await served.open.store.head()).size,
    );
  });
});

describe('verifying', () => {
  test('looks at everything again and says that it holds', async () => {
    const served = await serveSmallCase();
    expect((await served.ask('GET /api/verify')).body).toEqual({});
    const { body } = await served.ask('POST /api/verify');
    expect(body).toMatchObject({ holds: true, problems: [], head: await served.open.store.head() });
    expect(body.blobs).toBeGreaterThan(3);
    expect((await served.ask('GET /api/verify')).body.verification).toEqual(body);
  });

  test('names what is wrong', async () => {
    const served = await serveSmallCase();
    const [source] = (await served.ask('GET /api/sources')).body.sources;
    await rm(join(served.folder, 'blobs'), { recursive: true });
    const { body } = await served.ask('POST /api/verify');
    expect(body.holds).toBe(false);
    expect(body.problems).toContainEqual(
      expect.objectContaining({ code: 'blob-missing', digest: source.digest, warning: false }),
    );
    const read = await served.ask(`GET /api/sources/${source.id}/reading`);
    expect([read.status, read.body.code]).toEqual([500, 'blob-missing']);
    expect(served.bugs).toEqual([]);
  });

  test('asked twice at once, is done once', async () => {
    const served = await serveSmallCase();
    const [one, other] = await Promise.all([served.ask('POST /api/verify'), served.ask('POST /api/verify')]);
    expect(one.body).toEqual(other.body);
  });
});

test('search finds quotes, names and titles, and says where they can be read', async () => {
  const served = await serveSmallCase();
  const found = async (text: string) =>
    (await served.ask(`GET /api/search?text=${encodeURIComponent(text)}`)).body.hits;
  expect(await found('flew january')).toMatchObject([
    { kind: 'statement', source: expect.stringMatching(/^s_/) },
    { kind: 'statement' },
  ]);
  expect(await found('mother')).toMatchObject([{ kind: 'voice', text: 'His mother' }]);
  expect(await found('Temir')).toMatchObject([{ kind: 'subject', text: 'Ilyas Temir' }]);
  expect(await found('About the')).toMatchObject([{ kind: 'source', text: 'About the musician' }]);
  expect(await found('"*( OR NEAR')).toEqual([]);
});

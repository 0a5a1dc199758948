import { beforeEach, describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { preserveSource, undo, type OpenCase } from '../../../src/node.ts';
import { serveSmallCase, type TestServer } from '../serving.ts';

const release = `Ferry Aurora runs aground

The harbour authority said that the ferry Aurora left the pier of Selm at 05:40 with 112 passengers on board. The captain, Ines Corr, paid for the tow on 3 March 2031. Divers will go down on Friday. Nobody was hurt when the Aurora met the sandbank off Selm.`;
const retold = `Ferry Aurora runs aground

The ferry Aurora left the pier of Selm at 05:40 with 121 passengers on board. The captain, Ines Corr, paid for the tow on 3 March 2031. Nobody was hurt when the Aurora met the sandbank off Selm. Pictures <b>follow</b>.`;

async function add({ open }: { readonly open: OpenCase }, title: string, text: string, more: object = {}) {
  const request = {
    from: `${title}.txt`,
    how: 'file' as const,
    mediaType: 'text/plain',
    title,
    language: 'en',
    ...more,
  };
  return unwrap(await preserveSource(open, new TextEncoder().encode(text), request)).source.id;
}

let served: TestServer;
beforeEach(async () => {
  served = await serveSmallCase();
});

async function listed() {
  return (await served.ask('GET /api/copies')).body.copies;
}

describe('the list of pairs', () => {
  test('is empty where no source looks like another, and says what could not be read', async () => {
    const { body } = await served.ask('GET /api/copies');
    expect(body).toEqual({ copies: [], unread: [] });
  });

  test('tells what a pair is, who was first and how that is known, and how often the meaning changed', async () => {
    const first = await add(served, 'Release', release, { published: '2031-03-04', voice: 'Harbour' });
    const second = await add(served, 'Retold', retold, { published: '2031-03-05' });
    expect(await listed()).toMatchObject([
      {
        kind: 'copy',
        original: { id: first, title: 'Release', language: 'en', voice: 'Harbour', published: { edtf: '2031-03-04' } },
        copy: { id: second, title: 'Retold' },
        because: 'published',
        drifts: 2,
      },
    ]);
  });

  test.each([
    ['by what somebody said, whatever the dates', { published: '2031-03-01' }, true, 'declared', 'Release'],
    ['by the dates', { published: '2031-03-01' }, false, 'published', 'Retold'],
    ['by a guess where there are none', {}, false, 'size', 'Release'],
  ] as const)('knows the first %s', async (_, more, isDeclared, because, original) => {
    const first = await add(served, 'Release', release, { published: '2031-03-04' });
    await add(served, 'Retold', retold, { ...more, ...(isDeclared && { derivedFrom: first, derivation: 'excerpt' }) });
    const [pair] = await listed();
    expect(pair).toMatchObject({ because, original: { title: original } });
    expect(pair?.derivation).toBe(isDeclared ? 'excerpt' : undefined);
  });

  test('holds what somebody has said even where nothing looks alike', async () => {
    const first = await add(served, 'Release', release);
    await add(served, 'Abstract', 'An accident at sea.', { derivedFrom: first, derivation: 'excerpt' });
    expect(await listed()).toMatchObject([{ kind: 'declared', because: 'declared', original: { id: first } }]);
  });

  test('is as new as the case: what is added is in it, and what is taken back is not', async () => {
    await add(served, 'Release', release);
    expect(await listed()).toEqual([]);
    await add(served, 'Retold', retold);
    expect(await listed()).toHaveLength(1);
    unwrap(await undo(served.open));
    expect(await listed()).toEqual([]);
  });
});

describe('two sources side by side', () => {
  test('every sentence is at its place in its reading, the original first whichever is asked for first', async () => {
    const first = await add(served, 'Release', release, { published: '2031-03-04' });
    const second = await add(served, 'Retold', retold, { published: '2031-03-05' });
    const { body } = await served.ask(`GET /api/copies/${second}/${first}`);
    expect((await served.ask(`GET /api/copies/${first}/${second}`)).body).toEqual(body);
    expect(body).toMatchObject({ original: { id: first }, copy: { id: second }, because: 'published' });
    for (const { original, copy } of body.sentences) {
      expect(original && release.slice(original.start, original.end)).toBe(original?.text);
      expect(copy && retold.slice(copy.start, copy.end)).toBe(copy?.text);
    }
    const alone = body.sentences.filter(({ original, copy }) => !original || !copy);
    expect(alone.map(({ original, copy }) => original?.text ?? copy?.text)).toEqual([
      'Divers will go down on Friday.',
      'Pictures <b>follow</b>.',
    ]);
    const drifts = body.sentences.flatMap(({ drift }) => drift);
    expect(drifts).toMatchObject([
      { kind: 'figure', original: { words: '112 passengers' }, copy: { words: '121 passengers' } },
      { kind: 'attribution', original: { words: 'said' } },
    ]);
    for (const { original, copy } of drifts) {
      expect(release.slice(original.start, original.end)).toBe(original.words);
      expect(retold.slice(copy.start, copy.end)).toBe(copy.words);
    }
  });

  test.each([
    ['one source twice', (a: string) => `${a}/${a}`, 422, 'sources-equal'],
    ['a source that is not there', (a: string) => `${a}/s_000000000000`, 404, 'reference-unknown'],
    ['something else', (a: string) => `${a}/t_000000000000`, 400, 'request-malformed'],
    ['a language without rules', (a: string, b: string) => `${a}/${b}`, 422, 'language-unknown'],
  ])('refuses %s', async (_, path, status, code) => {
    const first = await add(served, 'Release', release);
    const second = await add(served, 'Greek', 'Ένα ατύχημα στη θάλασσα.', { language: 'el' });
    const answer = await served.ask(`GET /api/copies/${path(first, second)}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

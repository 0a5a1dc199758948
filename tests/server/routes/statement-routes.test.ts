import { describe, expect, test } from 'vitest';
import { serveSmallCase, type Body, type TestServer } from '../serving.ts';

async function listed({ ask }: TestServer, query = ''): Promise<Body['statements']> {
  return (await ask(`GET /api/statements${query}`)).body.statements;
}

const statement = {
  source: 'kezek-post',
  attribution: ['officials'],
  act: 'asserts',
  content: { kind: 'words' },
  passage: { quote: 'Officials say' },
};

function handlesOf(list: Body['statements']) {
  return list.map(({ handle }) => handle);
}

describe('statements are given', () => {
  test('with chain, content in words, passage and source', async () => {
    const served = await serveSmallCase();
    const [first] = await listed(served);
    expect(first).toMatchObject({
      handle: 'said-2',
      standing: 'accepted',
      attribution: [{ name: 'Azat' }, { name: 'His mother', named: true }],
      act: 'asserts',
      passage: { quote: 'he flew on 2 January', start: 43, end: 63 },
      source: { title: 'A trumpeter flies', language: 'en', voice: 'Azat' },
    });
    expect(first.says).toContain('2 January 2031');
    const [russian] = await listed(served, '?language=ru');
    expect(russian.says).toContain('2 января 2031');
  });

  test('by source, voice, standing and id', async () => {
    const served = await serveSmallCase();
    const [first, , third, fourth] = await listed(served);
    expect(handlesOf(await listed(served, `?source=${third?.source.id}`))).toEqual(['said-5', 'no-work']);
    expect(handlesOf(await listed(served, `?origin=${first.attribution[1]?.id}`))).toEqual(['said-2', 'musician']);
    expect(handlesOf(await listed(served, '?standing=proposed'))).toEqual(['no-work']);
    expect(handlesOf(await listed(served, `?ids=${fourth?.id},t_000000000000,${first.id},x`))).toEqual([
      'no-work',
      'said-2',
    ]);
  });

  test('in pages that make up the whole', async () => {
    const served = await serveSmallCase();
    const whole = await listed(served);
    const pages: Body['statements'][number][] = [];
    for (let after = ''; ;) {
      const { body } = await served.ask(`GET /api/statements?limit=1${after}`);
      pages.push(...body.statements);
      if (body.next === undefined) break;
      after = `&after=${encodeURIComponent(body.next)}`;
    }
    expect(pages).toEqual(whole);
  });
});

describe('stating', () => {
  test('records the statement and gives it as it is shown', async () => {
    const served = await serveSmallCase();
    const { status, body } = await served.ask('POST /api/statements', { statement });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      existed: false,
      statement: { standing: 'accepted', attribution: [{ name: 'Kezek' }, { name: 'Officials' }] },
    });
    expect((await served.ask('POST /api/statements', { statement })).body.existed).toBe(true);
  });

  test('names new voices and subjects in the same action, which is undone whole', async () => {
    const served = await serveSmallCase();
    const before = await served.open.store.views.counts();
    const body = {
      statement: {
        ...statement,
        attribution: ['new:1'],
        content: {
          kind: 'attribute',
          of: 'new:2',
          property: 'occupation',
          value: { kind: 'term', term: 'unemployed' },
          polarity: 'positive',
        },
      },
      voices: [{ key: 'new:1', name: 'A neighbour', kind: 'person', named: false }],
      subjects: [{ key: 'new:2', name: 'the man in the video', kind: 'person', proper: false }],
    };
    const { status, body: stated } = await served.ask('POST /api/statements', body);
    expect(status).toBe(200);
    expect(stated.statement.attribution.at(-1)).toMatchObject({ name: 'A neighbour', named: false });
    expect(stated.statement.says).toMatch(/^The man in the video/);
    const after = await served.open.store.views.counts();
    expect([after.voices, after.subjects]).toEqual([before.voices + 1, before.subjects + 1]);
    const { body: undone } = await served.ask('POST /api/undo', {});
    expect(undone.kinds.toSorted()).toEqual(['statement-recorded', 'subject-named', 'voice-named']);
    expect((await served.ask(`GET /api/statements?ids=${stated.statement.id}`)).body.statements[0].standing).toBe(
      'withdrawn',
    );
  });

  test('instead of a proposal rejects that one, with its reason', async () => {
    const served = await serveSmallCase();
    const [, , , proposal] = await listed(served);
    const insteadOf = { statement: proposal?.id, because: 'Stated with its content.' };
    await served.ask('POST /api/statements', { statement, insteadOf });
    const [old] = await listed(served, `?ids=${proposal?.id}`);
    expect(old).toMatchObject({ standing: 'rejected', decided: { because: 'Stated with its content.' } });
    await served.ask('POST /api/undo', {});
    expect((await listed(served, `?ids=${proposal?.id}`))[0].standing).toBe('proposed');
  });

  const neighbour = [{ key: 'new:1', name: 'A neighbour', kind: 'person', named: true }];
  test.each<[string, object, number, string]>([
    ['a quote that is not there', { passage: { quote: 'nowhere' } }, 422, 'quote-absent'],
    ['a quote that stands elsewhere', { passage: { quote: 'Officials', start: 5, end: 14 } }, 422, 'quote-differs'],
    ['a source that is not there', { source: 'nothing' }, 404, 'reference-unknown'],
    ['a voice that is not there', { attribution: ['nobody'] }, 404, 'reference-unknown'],
    ['a voice twice', { attribution: ['new:1', 'new:1'] }, 422, 'attribution-loops'],
    ['an act that is none', { act: 'sings' }, 400, 'request-malformed'],
    ['a content that is none', { content: { kind: 'event', event: 'flight' } }, 422, 'content-malformed'],
    ['a date that cannot be', { saidAt: '2031-02-30' }, 422, 'date-impossible'],
    ['too much of a quote', { passage: { quote: 'a'.repeat(20_001) } }, 400, 'request-malformed'],
  ])('%s is refused, and nothing of it is recorded', async (_, part, status, code) => {
    const served = await serveSmallCase();
    const before = await served.open.store.head();
    const body = { statement: { ...statement, attribution: ['new:1'], ...part }, voices: neighbour };
    const answered = await served.ask('POST /api/statements', body);
    expect([answered.status, answered.body.code]).toEqual([status, code]);
    expect(await served.open.store.head()).toEqual(before);
  });

  test('members that are no content’s are refused or left out, and reach no prototype', async () => {
    const served = await serveSmallCase();
    const content = JSON.parse('{"kind":"words","__proto__":{"polluted":true},"constructor":1}');
    expect((await served.ask('POST /api/statements', { statement: { ...statement, content } })).status).toBe(422);
    delete content.constructor;
    const { body } = await served.ask('POST /api/statements', { statement: { ...statement, content } });
    expect(body.statement.content).toEqual({ kind: 'words' });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('what was proposed, stated by hand, accepts the proposal', async () => {
    const served = await serveSmallCase();
    const same = { ...statement, passage: { quote: 'He has no work' } };
    const insteadOf = { statement: 'no-work', because: 'Stated with its content.' };
    const { body } = await served.ask('POST /api/statements', { statement: same, insteadOf });
    expect(body).toMatchObject({ existed: true, statement: { handle: 'no-work', standing: 'accepted' } });
  });

  test('a new voice by a name that the case has is refused', async () => {
    const served = await serveSmallCase();
    const voices = [{ key: 'new:1', name: 'His mother', kind: 'person', named: true }];
    const body = { statement: { ...statement, attribution: ['new:1'] }, voices };
    expect((await served.ask('POST /api/statements', body)).body.code).toBe('name-taken');
  });

  test('two at once are both recorded, one after the other', async () => {
    const served = await serveSmallCase();
    const other = { ...statement, passage: { quote: 'he flew on' } };
    const { size } = await served.open.store.head();
    const answers = await Promise.all([
      served.ask('POST /api/statements', { statement }),
      served.ask('POST /api/statements', { statement: other }),
      served.ask('GET /api/findings'),
      served.ask('POST /api/statements', { statement }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect((await served.open.store.head()).size).toBe(size + 2);
    expect(served.bugs).toEqual([]);
  });
});

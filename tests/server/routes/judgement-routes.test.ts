import { describe, expect, test } from 'vitest';
import { serveSmallCase, type TestServer } from '../serving.ts';

async function standingOf({ ask }: TestServer, handle: string): Promise<string | undefined> {
  const { body } = await ask('GET /api/statements');
  return body.statements.find((statement) => statement.handle === handle)?.standing;
}

describe('judging', () => {
  test('accepts, rejects and grades, each with its reason', async () => {
    const served = await serveSmallCase();
    const judge = (decision: object) => served.ask('POST /api/judgements', { decision, because: 'Read.' });
    expect((await judge({ kind: 'accept', statement: 'no-work' })).body).toMatchObject({
      kind: 'accept',
      because: 'Read.',
      by: 'desk',
      effective: true,
    });
    expect(await standingOf(served, 'no-work')).toBe('accepted');
    await judge({ kind: 'reject', statement: 'no-work' });
    expect(await standingOf(served, 'no-work')).toBe('rejected');
    const graded = await judge({ kind: 'grade', voice: 'mother', grade: 'B', grounds: ['eyewitness'] });
    expect(graded.body.says).toBe('His mother: grade B (eyewitness)');
    const apart = await judge({ kind: 'independent', voice: 'mother', other: 'Azat' });
    expect(apart.body).toMatchObject({ kind: 'independent', effective: true });
    expect(apart.body.says).toMatch(/^His mother and .* are independent of each other$/);
    const { body } = await served.ask('GET /api/voices');
    const mother = body.voices.find((voice) => voice.handle === 'mother');
    expect(mother?.grade).toMatchObject({ grade: 'B', grounds: ['eyewitness'], judgement: { because: 'Read.' } });
    expect((await served.ask(`GET /api/voices/${mother?.id}`)).body).toEqual(mother);
  });

  test.each<[string, object, number, string]>([
    [
      'without a reason',
      { decision: { kind: 'accept', statement: 'no-work' }, because: ' ' },
      400,
      'request-malformed',
    ],
    ['on nothing', { decision: { kind: 'accept', statement: 'zzz' }, because: 'x' }, 404, 'reference-unknown'],
    ['of no kind', { decision: { kind: 'like', statement: 'no-work' }, because: 'x' }, 400, 'request-malformed'],
    [
      'that grades an unnamed voice above F',
      { decision: { kind: 'grade', voice: 'officials', grade: 'A', grounds: [] }, because: 'x' },
      422,
      'decision-misfit',
    ],
  ])('%s is refused', async (_, body, status, code) => {
    const served = await serveSmallCase();
    const before = await served.open.store.head();
    const answered = await served.ask('POST /api/judgements', body);
    expect([answered.status, answered.body.code]).toEqual([status, code]);
    expect(await served.open.store.head()).toEqual(before);
  });

  test('judgements are listed by what they are about, undone ones on request', async () => {
    const served = await serveSmallCase();
    const decision = { kind: 'accept', statement: 'no-work' };
    const { body } = await served.ask('POST /api/judgements', { decision, because: 'Read.' });
    const about = `GET /api/judgements?concerns=${body.about[0]}`;
    expect((await served.ask(about)).body.judgements).toEqual([body]);
    await served.ask('POST /api/undo', {});
    expect((await served.ask(about)).body.judgements).toEqual([]);
    expect((await served.ask(`${about}&undone=1`)).body.judgements).toMatchObject([{ id: body.id, effective: false }]);
  });
});

describe('undoing and redoing', () => {
  test('take back the latest action and bring it back', async () => {
    const served = await serveSmallCase();
    const decision = { kind: 'accept', statement: 'no-work' };
    await served.ask('POST /api/judgements', { decision, because: 'Read.' });
    const undone = await served.ask('POST /api/undo', {});
    expect(undone.body).toMatchObject({ kinds: ['judged'], undone: true, mayUndo: false });
    expect(undone.body.says).toBe('Accepted: “He has no work”');
    expect(await standingOf(served, 'no-work')).toBe('proposed');
    expect((await served.ask('POST /api/redo', {})).body).toMatchObject({ undone: false });
    expect(await standingOf(served, 'no-work')).toBe('accepted');
  });

  test('take back a named action, with a reason', async () => {
    const served = await serveSmallCase();
    const decision = { kind: 'grade', voice: 'mother', grade: 'C', grounds: [] };
    await served.ask('POST /api/judgements', { decision, because: 'First.' });
    await served.ask('POST /api/judgements', { decision: { ...decision, grade: 'D' }, because: 'Second.' });
    const { size } = await served.open.store.head();
    await served.ask('POST /api/undo', { seq: size - 2, because: 'Too early.' });
    const { body } = await served.ask('GET /api/ledger?limit=3');
    expect(body.actions.map((action) => [action.entries[0]?.because, action.undone])).toEqual([
      ['Too early.', false],
      ['Second.', false],
      ['First.', true],
    ]);
  });

  test('say why where that cannot be', async () => {
    const served = await serveSmallCase();
    expect((await served.ask('POST /api/redo', {})).body.code).toBe('nothing-to-redo');
    expect((await served.ask('POST /api/undo', { seq: 100_000 })).body.code).toBe('nothing-to-undo');
    const needed = await served.ask('POST /api/undo', { seq: 1 });
    expect([needed.status, needed.body.code]).toEqual([409, 'undo-needed-elsewhere']);
    expect(needed.body.mend).toContain('Undo what rests on it first');
  });
});

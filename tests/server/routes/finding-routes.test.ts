import { expect, test } from 'vitest';
import { serveSmallCase } from '../serving.ts';

test('findings are sentences, with the statements that they are drawn from', async () => {
  const { ask, open } = await serveSmallCase();
  const { body } = await ask('GET /api/findings');
  expect(body).toMatchObject({ provisional: false, complete: true, head: await open.store.head() });
  expect(body.conflicts).toHaveLength(1);
  const [conflict] = body.conflicts;
  expect(conflict.says).toContain('2 January 2031');
  expect(conflict.says).toContain('5 January 2031');
  expect(conflict.number).toBe(1);
  expect(conflict.members).toHaveLength(2);
  expect(body.groups).toEqual([{ id: conflict.group, topic: expect.any(String), conflicts: [conflict.id] }]);
  const faults = new Set(body.faults.map(({ id }) => id));
  for (const option of conflict.options) for (const fault of option.faults) expect(faults).toContain(fault);
  expect(conflict.options.map(({ cost }) => cost)).toEqual(
    conflict.options.map(({ cost }) => cost).toSorted((a, b) => a - b),
  );
});

test('findings are told in the language that was asked for', async () => {
  const { ask } = await serveSmallCase();
  const { body } = await ask('GET /api/findings?language=ru');
  expect(body.conflicts[0].says).toMatch(/2 января 2031/);
});

test('a grade changes what comes first', async () => {
  const { ask } = await serveSmallCase();
  const first = async () => {
    const { body } = await ask('GET /api/findings');
    const id = body.conflicts[0].options[0]?.faults[0];
    return body.faults.find((fault) => fault.id === id)?.voice?.name;
  };
  const grade = (letter: string) =>
    ask('POST /api/judgements', {
      decision: { kind: 'grade', voice: 'mother', grade: letter, grounds: [] },
      because: 'x',
    });
  await grade('A');
  expect(await first()).toBe('Officials');
  await grade('E');
  expect(await first()).toBe('His mother');
});

test('proposed statements count only where that is asked for, and the findings say so', async () => {
  const { ask } = await serveSmallCase();
  expect((await ask('GET /api/findings')).body.provisional).toBe(false);
  expect((await ask('GET /api/findings?provisional=1')).body.provisional).toBe(true);
});

test('a conflict that was set aside stays, and says by whom and why', async () => {
  const { ask } = await serveSmallCase();
  const [{ id }] = (await ask('GET /api/findings')).body.conflicts;
  await ask('POST /api/judgements', { decision: { kind: 'set-aside', target: id }, because: 'Two flights.' });
  const { body } = await ask('GET /api/findings');
  expect(body.conflicts).toMatchObject([{ id, setAside: { because: 'Two flights.', by: 'desk' } }]);
});

test('asked many times at once, findings are derived once', async () => {
  const { ask } = await serveSmallCase();
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('GET /api/findings')));
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

test('a trail leads from a finding down to the digests of preserved bytes', async () => {
  const { ask } = await serveSmallCase();
  const [{ id, members }] = (await ask('GET /api/findings')).body.conflicts;
  const { steps } = (await ask(`GET /api/why/${id}`)).body;
  expect(steps[0]).toMatchObject({ depth: 0, kind: 'finding', id });
  const kinds = steps.map(({ kind }) => kind);
  for (const kind of ['statement', 'passage', 'source']) expect(kinds).toContain(kind);
  const ids = steps.map((step) => step.id);
  for (const member of members) for (const statement of member.statements) expect(ids).toContain(statement);
  const { body } = await ask('GET /api/sources');
  const facts = steps.flatMap((step) => step.facts.map(({ value }) => value));
  expect(facts).toContain(body.sources[0].digest);
  const fromStatement = (await ask(`GET /api/why/${members[0]?.statements[0]}`)).body.steps;
  expect(fromStatement[0]).toMatchObject({ kind: 'statement', source: body.sources[0].id });
});

test.each([
  ['GET /api/why/f_000000000000', 404, 'id-unknown'],
  ['GET /api/why/j_000000000000', 400, 'request-malformed'],
  ['GET /api/findings?provisional=perhaps', 400, 'request-malformed'],
])('%s is refused', async (request, status, code) => {
  const { ask } = await serveSmallCase();
  const answered = await ask(request);
  expect([answered.status, answered.body.code]).toEqual([status, code]);
});

import { expect, test } from 'vitest';
import { openCheckCache } from '../../../src/server/check-cache.ts';
import { serveSmallCase, type TestServer } from '../serving.ts';

const second = { name: 'on the second', holds: ['said-2'], because: 'As his mother says.' };
const fifth = { name: 'on the fifth', holds: ['said-5'], because: 'As officials say.' };

async function stateBoth({ ask }: TestServer): Promise<void> {
  const { status } = await ask('POST /api/hypotheses', { hypotheses: [second, fifth] });
  expect(status).toBe(200);
}

test('where nobody has stated one, the sides of the question are weighed, and are said to be proposed', async () => {
  const { ask, open } = await serveSmallCase();
  const { body } = await ask('GET /api/weighing');
  expect(body.head).toEqual(await open.store.head());
  expect(body.proposedFrom).toMatch(/\w/);
  expect(body.rows).toHaveLength(2);
  for (const row of body.rows) {
    expect(row.hypothesis).toBeUndefined();
    // What is proposed can be taken up: each content names a statement that says it.
    for (const { statement } of row.holds) expect(statement).toMatch(/^t_/);
  }
});

test('stated ones are weighed cheapest first, each with what it must assume, in words', async () => {
  const served = await serveSmallCase();
  const { ask } = served;
  await ask('POST /api/judgements', {
    decision: { kind: 'grade', voice: 'mother', grade: 'B', grounds: [] },
    because: 'She saw the ticket.',
  });
  await stateBoth(served);
  const { body } = await ask('GET /api/weighing');
  expect(body.proposedFrom).toBeUndefined();
  expect(body.rows.map(({ name, cost }) => [name, cost?.compared])).toEqual([
    ['on the second', 'best'],
    ['on the fifth', 'robust'],
  ]);
  const [first, next] = body.rows;
  expect(next?.cost?.margin).toBe((next?.cost?.cost ?? 0) - (first?.cost?.cost ?? 0));
  const faults = new Map(body.faults.map((fault) => [fault.id, fault]));
  for (const { cost } of body.rows) {
    const assumed = (cost?.assumes ?? []).map((id) => faults.get(id));
    expect(assumed.reduce((sum, fault) => sum + (fault?.cost ?? NaN), 0)).toBe(cost?.cost);
  }
  expect(first?.holds).toMatchObject([{ denied: false, says: expect.stringContaining('2 January 2031') }]);
  const [pair] = body.pairs;
  expect(pair).toMatchObject({ first: 'on the second', second: 'on the fifth', margin: next?.cost?.margin });
  expect(pair?.says).toContain('“on the second” before “on the fifth”');
  expect(pair?.linchpins.map(({ kind }) => kind)).toContain('origin');
  for (const linchpin of pair?.linchpins ?? []) {
    expect(linchpin.order).not.toBe('first');
    expect(linchpin.statements.length).toBeGreaterThan(0);
  }
  expect(pair?.questions.flatMap(({ answers }) => answers.map(({ helps }) => helps))).toContain('second');
});

test('a tie is told as one', async () => {
  const served = await serveSmallCase();
  await stateBoth(served);
  const { body } = await served.ask('GET /api/weighing');
  expect(body.rows.map(({ cost }) => [cost?.margin, cost?.compared])).toEqual([
    [0, 'best'],
    [0, 'tie'],
  ]);
  for (const { cost } of body.rows) expect(cost?.place).toContain('Ties for the lead');
  expect(body.pairs[0]?.says).toContain('tie');
});

test('a weighing is told in the language that was asked for', async () => {
  const served = await serveSmallCase();
  await stateBoth(served);
  const { body } = await served.ask('GET /api/weighing?language=ru');
  expect(body.rows[0]?.holds[0]?.says).toMatch(/января 2031/);
  expect(body.pairs[0]?.says).toMatch(/наравне/);
});

test('what cannot all be held has no cost, and says why', async () => {
  const { ask } = await serveSmallCase();
  const both = { name: 'both', holds: ['said-2', 'said-5'], because: 'To see.' };
  await ask('POST /api/hypotheses', { hypotheses: [both] });
  const [row] = (await ask('GET /api/weighing')).body.rows;
  expect(row?.cost).toBeUndefined();
  expect(row?.contradicts.join(' ')).toContain('5 January 2031');
});

test('the weighing follows the case', async () => {
  const served = await serveSmallCase();
  const { ask } = served;
  await stateBoth(served);
  const cost = async () => (await ask('GET /api/weighing')).body.rows.find(({ name }) => name === 'on the fifth')?.cost;
  const before = await cost();
  const grade = { kind: 'grade', voice: 'mother', grade: 'A', grounds: [] };
  await ask('POST /api/judgements', { decision: grade, because: 'She saw the ticket.' });
  expect((await cost())?.cost).toBeGreaterThan(before?.cost ?? Infinity);
  await ask('POST /api/undo', {});
  expect(await cost()).toEqual(before);
});

test('one is changed, set aside with a reason, and all of it undone', async () => {
  const served = await serveSmallCase();
  const { ask } = served;
  await stateBoth(served);
  const names = async () => (await ask('GET /api/weighing')).body.rows.map(({ name }) => name).toSorted();
  const changed = { name: 'not on the fifth', denies: ['said-5'], because: 'Denied.', insteadOf: 'on the second' };
  const { body } = await ask('POST /api/hypotheses', { hypotheses: [changed] });
  expect(body.hypotheses).toMatchObject([{ name: 'not on the fifth', existed: false, holds: [{ denied: true }] }]);
  expect(await names()).toEqual(['not on the fifth', 'on the fifth']);
  const [{ id }] = body.hypotheses;
  await ask('POST /api/judgements', { decision: { kind: 'set-aside', target: id }, because: 'Of no use.' });
  expect(await names()).toEqual(['on the fifth']);
  const aside = (await ask('GET /api/weighing')).body.setAside;
  expect(aside).toMatchObject([{ id, setAside: { because: 'Of no use.', by: 'desk' } }]);
  expect((await ask('GET /api/ledger?limit=1')).body.actions[0]?.says).toBe('Set aside: not on the fifth');
  await ask('POST /api/undo', {});
  await ask('POST /api/undo', {});
  expect(await names()).toEqual(['on the fifth', 'on the second']);
  expect((await ask('GET /api/hypotheses')).body.hypotheses.map(({ name }) => name)).toEqual([
    'on the second',
    'on the fifth',
  ]);
});

test.each<[string, object, number, string]>([
  ['none', { hypotheses: [] }, 400, 'request-malformed'],
  ['one without a reason', { hypotheses: [{ ...second, because: ' ' }] }, 400, 'request-malformed'],
  ['one that holds nothing', { hypotheses: [{ name: 'x', because: 'y' }] }, 422, 'hypothesis-malformed'],
  ['one of two lines', { hypotheses: [{ ...second, name: 'x\ny' }] }, 422, 'hypothesis-malformed'],
  ['one about nothing', { hypotheses: [second, { ...fifth, holds: ['zzz'] }] }, 404, 'reference-unknown'],
  ['a name twice', { hypotheses: [second, { ...fifth, name: second.name }] }, 409, 'hypothesis-exists'],
  ['a change of nothing', { hypotheses: [{ ...second, insteadOf: 'zzz' }] }, 404, 'hypothesis-unknown'],
])('stating %s is refused, and changes nothing', async (_, body, status, code) => {
  const { ask, open } = await serveSmallCase();
  const before = await open.store.head();
  const answered = await ask('POST /api/hypotheses', body);
  expect([answered.status, answered.body.code]).toEqual([status, code]);
  expect(await open.store.head()).toEqual(before);
});

test('the case is weighed once for each state of the ledger', async () => {
  const served = await serveSmallCase();
  const checks = openCheckCache(served.open);
  const [one, other] = await Promise.all([checks.weigh(false), checks.weigh(false)]);
  expect(other).toBe(one);
  await stateBoth(served);
  expect(await checks.weigh(false)).not.toBe(one);
});

/** Hypotheses in a case: recorded once, held to the case, imported, taken back, and read again from the ledger alone. */

import { expect, test } from 'vitest';
import { unwrap } from '../../src/index.ts';
import { judge, listHypotheses, redo, stateHypotheses, stateHypothesis, undo, weighCase } from '../../src/node.ts';
import { crossing, importLines, makeFerryCase } from './temporary-case.ts';

const captains = { kind: 'identity', a: 'captain', b: 'skipper', same: true };
const draft = { name: 'one captain', holds: [captains], because: 'Both are called Lin.' };

test('a hypothesis is recorded once, and one of the same name that says something else is refused', async () => {
  const open = await makeFerryCase();
  const { hypothesis, existed, action } = unwrap(await stateHypothesis(open, draft));
  expect(existed).toBe(false);
  expect(hypothesis).toMatchObject({ name: 'one captain', by: 'tester', because: 'Both are called Lin.' });
  expect(action?.first).toBe(action?.last);
  expect(unwrap(await stateHypothesis(open, draft))).toMatchObject({
    existed: true,
    hypothesis: { id: hypothesis.id },
  });
  const other = await stateHypothesis(open, { name: 'one captain', denies: [captains], because: 'They are not.' });
  expect(other).toMatchObject({ ok: false, problem: { code: 'hypothesis-exists' } });
  expect(await listHypotheses(open.store.views)).toEqual([hypothesis]);
});

test.each<[title: string, draft: unknown, code: string]>([
  ['that holds nothing', { name: 'x', because: 'y' }, 'hypothesis-malformed'],
  ['without a reason', { name: 'x', holds: [captains], because: ' ' }, 'hypothesis-malformed'],
  ['of two lines', { name: 'x\ny', holds: [captains], because: 'y' }, 'hypothesis-malformed'],
  ['about an unknown statement', { name: 'x', holds: ['s99'], because: 'y' }, 'reference-unknown'],
  [
    'of a word that the vocabulary does not have',
    {
      name: 'x',
      holds: [
        {
          kind: 'attribute',
          of: 'captain',
          property: 'constructor',
          value: { kind: 'text', text: 'a' },
          polarity: 'positive',
        },
      ],
      because: 'y',
    },
    'content-misfit',
  ],
  [
    'of too many contents',
    {
      name: 'x',
      holds: Array.from({ length: 40 }, () => captains),
      denies: Array.from({ length: 11 }, () => captains),
      because: 'y',
    },
    'hypothesis-malformed',
  ],
  [
    'that is not a draft',
    { name: 'x', holds: [captains], because: 'y', __proto__: { more: 1 }, more: 1 },
    'hypothesis-malformed',
  ],
])('a hypothesis %s is refused and changes nothing', async (_, given, code) => {
  const open = await makeFerryCase();
  const { size } = await open.store.head();
  expect(await stateHypothesis(open, given)).toMatchObject({ ok: false, problem: { code } });
  expect((await open.store.head()).size).toBe(size);
});

test('import takes hypotheses with the statements that they name, and takes them once', async () => {
  const open = await makeFerryCase();
  const lines = [
    { record: 'hypothesis', name: 'on the third', holds: ['office-date'], because: 'The office has a book.' },
    { record: 'hypothesis', name: 'nowhere', holds: ['no-such-key'], because: 'To be refused.' },
    crossing(),
  ];
  const { recorded, refused } = await importLines(open, ...lines);
  expect(recorded.map(({ record, line }) => `${record} ${line}`)).toEqual(['hypothesis 1', 'statement 3']);
  expect(refused.map(({ line, problem }) => `${line} ${problem.code}`)).toEqual(['2 reference-unknown']);
  const again = await importLines(open, ...lines);
  expect(again.recorded).toEqual([]);
  expect(again.existed.map(({ record }) => record)).toEqual(['hypothesis', 'statement']);
});

test('an undone hypothesis is weighed no more, and its name is free', async () => {
  const open = await makeFerryCase();
  unwrap(await stateHypothesis(open, draft));
  unwrap(await undo(open));
  expect(await listHypotheses(open.store.views)).toEqual([]);
  expect(await weighCase(open, { names: ['one captain'], provisional: false })).toMatchObject({
    ok: false,
    problem: { code: 'hypothesis-unknown' },
  });
  unwrap(await redo(open));
  expect(unwrap(await weighCase(open, { names: [], provisional: false })).weighing.rows).toHaveLength(1);
});

test('what a withdrawn statement said is still held', async () => {
  const open = await makeFerryCase();
  const two = { ...captains, same: false };
  await importLines(open, crossing({ key: 'one', content: captains }));
  await importLines(
    open,
    crossing({
      key: 'two',
      attribution: ['gazette', 'captain-voice'],
      act: 'denies',
      content: two,
      passage: { quote: 'the ferry left on 5 March' },
    }),
  );
  unwrap(await stateHypothesis(open, { name: 'two captains', holds: ['two'], because: 'He should know.' }));
  const cost = async () =>
    unwrap(await weighCase(open, { names: [], provisional: false })).weighing.rows.map((row) => row.cost?.cost);
  const before = await cost();
  expect(before[0]).toBeGreaterThan(0);
  unwrap(await undo(open, { seq: (await open.store.head()).size - 2 }));
  expect(await cost()).toEqual(before);
});

test('views made anew from the ledger hold the same hypotheses', async () => {
  const open = await makeFerryCase();
  unwrap(await stateHypothesis(open, draft));
  const [before, digest] = [await listHypotheses(open.store.views), await open.store.viewDigest()];
  expect(unwrap(await open.store.rebuildViews())).toBe(digest);
  expect(await listHypotheses(open.store.views)).toEqual(before);
});

test('another wording stands in the place of the first, until it is undone', async () => {
  const open = await makeFerryCase();
  const first = unwrap(await stateHypothesis(open, draft)).hypothesis;
  const denies = [{ ...captains, same: false }];
  const changed = { name: 'one captain', denies, because: 'Put the other way.', insteadOf: first.id };
  const second = unwrap(await stateHypothesis(open, changed)).hypothesis;
  expect(await listHypotheses(open.store.views)).toEqual([second]);
  expect(unwrap(await stateHypothesis(open, { ...changed, insteadOf: second.id }))).toMatchObject({ existed: true });
  const renamed = { ...draft, name: 'Oda is Lin', insteadOf: 'one captain' };
  const third = unwrap(await stateHypothesis(open, renamed)).hypothesis;
  expect(await listHypotheses(open.store.views)).toEqual([third]);
  // The middle one taken back alone brings nothing back that stands behind it.
  unwrap(await undo(open, { seq: (await open.store.head()).size - 2 }));
  expect(await listHypotheses(open.store.views)).toEqual([third]);
  unwrap(await undo(open, { seq: (await open.store.head()).size - 2 }));
  expect(await listHypotheses(open.store.views)).toEqual([first]);
});

test.each<[title: string, draft: object, code: string]>([
  ['of one that is not there', { ...draft, name: 'x', insteadOf: 'nothing' }, 'hypothesis-unknown'],
  ['of one that is another wording by now', { ...draft, name: 'x', insteadOf: 'older' }, 'hypothesis-unknown'],
  ['by the name of another', { ...draft, because: 'y', insteadOf: 'newer' }, 'hypothesis-exists'],
  ['by a name that another once had', { ...draft, name: 'older' }, 'hypothesis-exists'],
])('a wording %s is refused and changes nothing', async (_, given, code) => {
  const open = await makeFerryCase();
  for (const each of [draft, { ...draft, name: 'older' }, { ...draft, name: 'newer', insteadOf: 'older' }])
    unwrap(await stateHypothesis(open, each));
  const { size } = await open.store.head();
  expect(await stateHypothesis(open, given)).toMatchObject({ ok: false, problem: { code } });
  expect((await open.store.head()).size).toBe(size);
});

test('one that is set aside is weighed no more, keeps its name, and can be taken up again', async () => {
  const open = await makeFerryCase();
  const { id } = unwrap(await stateHypothesis(open, draft)).hypothesis;
  const weighed = async () => unwrap(await weighCase(open, { names: [], provisional: false })).records?.length ?? 0;
  expect(await weighed()).toBe(1);
  unwrap(await judge(open, { kind: 'set-aside', target: id }, 'He has been seen elsewhere.'));
  expect(await weighed()).toBe(0);
  expect(await stateHypothesis(open, draft)).toMatchObject({ ok: false, problem: { code: 'hypothesis-exists' } });
  unwrap(await stateHypothesis(open, { ...draft, insteadOf: id }));
  expect(await weighed()).toBe(1);
  unwrap(await undo(open));
  unwrap(await undo(open));
  expect(await weighed()).toBe(1);
  const unknown = await judge(open, { kind: 'set-aside', target: 'h_000000000000' }, 'Nobody stated it.');
  expect(unknown).toMatchObject({ ok: false, problem: { code: 'decision-misfit' } });
});

test('several are stated as one action, all of them or none', async () => {
  const open = await makeFerryCase();
  const { size } = await open.store.head();
  const bad = { ...draft, name: 'bad', holds: ['no-such-statement'] };
  expect(await stateHypotheses(open, [draft, bad])).toMatchObject({ ok: false });
  expect((await open.store.head()).size).toBe(size);
  const { stated } = unwrap(await stateHypotheses(open, [draft, { ...draft, name: 'the same once more' }]));
  expect(stated).toHaveLength(2);
  unwrap(await undo(open));
  expect(await listHypotheses(open.store.views)).toEqual([]);
});

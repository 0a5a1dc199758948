import { describe, expect, test } from 'vitest';
import { judge, redo, undo, type OpenCase } from '../../src/node.ts';
import { unwrap } from '../../src/index.ts';
import { crossing, firstStatement, importLines, makeCase, makeFerryCase } from './temporary-case.ts';

/** Plays words on a case with one statement: its standing afterwards. */
const words: Readonly<Record<string, (open: OpenCase) => Promise<unknown>>> = {
  accept: async (open) =>
    unwrap(await judge(open, { kind: 'accept', statement: 'office-date' }, 'Read against the page.')),
  reject: async (open) => unwrap(await judge(open, { kind: 'reject', statement: 'office-date' }, 'Not what is said.')),
  undo: async (open) => unwrap(await undo(open)),
  redo: async (open) => unwrap(await redo(open)),
};

describe('the standing of a statement follows what stands of the judgements on it', () => {
  test.each([
    ['', 'accepted'],
    ['reject', 'rejected'],
    ['reject accept', 'accepted'],
    ['reject undo', 'accepted'],
    ['reject accept undo', 'rejected'],
    ['reject accept undo undo', 'accepted'],
    ['reject undo redo', 'rejected'],
    ['reject accept undo undo redo', 'rejected'],
    ['reject accept undo undo redo redo', 'accepted'],
    ['undo', 'withdrawn'],
    ['undo redo', 'accepted'],
    ['reject undo undo', 'withdrawn'],
    ['reject undo undo redo redo', 'rejected'],
  ])('%s → %s', async (script, standing) => {
    const open = await makeFerryCase();
    const { recorded } = await importLines(open, crossing());
    for (const word of script.split(' ').filter(Boolean)) await words[word]?.(open);
    expect((await firstStatement(open, recorded))?.standing).toBe(standing);
    const before = await open.store.viewDigest();
    expect(unwrap(await open.store.rebuildViews())).toBe(before);
  });
});

describe('undo', () => {
  test('takes back an import as one action', async () => {
    const open = await makeFerryCase();
    await importLines(open, crossing(), crossing({ key: 'b', passage: { quote: 'the ferry left on 5 March' } }));
    await undo(open);
    expect((await open.store.views.counts()).statements).toMatchObject({ accepted: 0, withdrawn: 2 });
  });

  test('leaves every entry in the ledger', async () => {
    const open = await makeFerryCase();
    const { size } = await open.store.head();
    await undo(open);
    expect((await open.store.head()).size).toBe(size + 1);
  });

  test('lets what was taken back be recorded again', async () => {
    const open = await makeFerryCase();
    await importLines(open, crossing());
    await undo(open);
    expect((await importLines(open, crossing({ key: 'again' }))).recorded).toHaveLength(1);
  });

  test('of a source on which statements rest is refused, and says which', async () => {
    const open = await makeFerryCase();
    const { size } = await open.store.head();
    const { recorded } = await importLines(open, crossing());
    const outcome = await undo(open, { seq: size - 1 });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'undo-needed-elsewhere' } });
    expect(!outcome.ok && outcome.problem.message).toContain(recorded[0]?.id);
  });

  test.each([
    ['undo in a new case', undo, 'nothing-to-undo'],
    ['redo with nothing undone', redo, 'nothing-to-redo'],
  ])('%s says so', async (_name, verb, code) => {
    expect(await verb(await makeCase())).toMatchObject({ ok: false, problem: { code } });
  });

  test('after a new action there is nothing to redo', async () => {
    const open = await makeFerryCase();
    await importLines(open, crossing());
    await undo(open);
    await importLines(open, crossing({ key: 'b', passage: { quote: 'the ferry left on 5 March' } }));
    expect(await redo(open)).toMatchObject({ ok: false, problem: { code: 'nothing-to-redo' } });
  });
});

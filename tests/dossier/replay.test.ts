/** What entries say of records, whatever their payloads hold. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { countingJudgements, readingKey, replayEntries, type ReplayedEntry } from '../../src/dossier/replay.ts';

const [statement, voice] = ['t_000000000001', 'v_000000000002'];
const judged = (id: string, decision: object) => ({ kind: 'judged', payload: { judgement: { id, decision } } });
const undone = (ids: readonly string[], withdraws = true) => ({ kind: 'undone', payload: { ids, withdraws } });

function replay(...entries: readonly { readonly kind: string; readonly payload: unknown }[]) {
  return replayEntries(entries.map((entry, seq): ReplayedEntry => ({ ...entry, seq })));
}

const accept = { kind: 'accept', statement };
const reject = { kind: 'reject', statement };

test('the latest record of an id is the one that counts', () => {
  const { records, seqs } = replay(
    { kind: 'voice-named', payload: { voice: { id: voice, name: 'old' } } },
    { kind: 'voice-named', payload: { voice: { id: voice, name: 'new' } } },
  );
  expect(records.voice.get(voice)).toEqual({ id: voice, name: 'new' });
  expect(seqs.get(voice)).toBe(1);
});

test('an entry may put two records: a source and its reading', () => {
  const { records } = replay({
    kind: 'source-preserved',
    payload: { source: { id: 's_000000000001' }, reading: { source: 's_000000000001', digest: 'd' } },
  });
  expect([...records.source.keys(), ...records.reading.keys()]).toEqual([
    's_000000000001',
    readingKey('s_000000000001', 'd'),
  ]);
});

test.each([
  ['the latest judgement', [judged('j_000000000001', accept), judged('j_000000000002', reject)], 'j_000000000002', []],
  [
    'an acceptance after a rejection',
    [judged('j_000000000001', reject), judged('j_000000000002', accept)],
    'j_000000000002',
    ['j_000000000002'],
  ],
  [
    'the one before, once the latest is undone',
    [judged('j_000000000001', accept), judged('j_000000000002', reject), undone(['j_000000000002'])],
    'j_000000000001',
    ['j_000000000001'],
  ],
  [
    'the latest again, once the undoing is undone',
    [
      judged('j_000000000001', accept),
      judged('j_000000000002', reject),
      undone(['j_000000000002']),
      undone(['j_000000000002'], false),
    ],
    'j_000000000002',
    [],
  ],
  ['none, once all are undone', [judged('j_000000000001', accept), undone(['j_000000000001'])], undefined, []],
])('%s holds', (_what, entries, holds, counting) => {
  const state = replay(...entries);
  expect(state.holding.get(statement)?.id).toBe(holds);
  expect(countingJudgements(state, statement)).toEqual(counting);
});

test('grades hold for voices', () => {
  const state = replay(
    judged('j_000000000001', { kind: 'grade', voice, grade: 'A' }),
    judged('j_000000000002', { kind: 'grade', voice, grade: 'E' }),
  );
  expect(countingJudgements(state, voice)).toEqual(['j_000000000002']);
});

test('what is taken back is known, and what is brought back is not', () => {
  expect([...replay(undone(['a', 'b']), undone(['b'], false)).withdrawn]).toEqual(['a']);
});

test('payloads of any shape are no records and never throw', () => {
  const member = fc.constantFrom(
    'source',
    'reading',
    'voice',
    'subject',
    'statement',
    'judgement',
    'ids',
    'withdraws',
    '__proto__',
  );
  const payload = fc.oneof(fc.jsonValue(), fc.dictionary(member, fc.jsonValue()));
  fc.assert(
    fc.property(fc.array(fc.record({ kind: fc.constantFrom('undone', 'judged', 'x'), payload })), (entries) => {
      expect(() => replay(...entries)).not.toThrow();
    }),
  );
});

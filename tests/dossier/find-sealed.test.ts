/** What is sealed is found wherever its words stand as text. */

import { describe, expect, test } from 'vitest';
import { findSealed, sealedIds, textsIn } from '../../src/dossier/find-sealed.ts';
import { replayEntries } from '../../src/dossier/replay.ts';

const [voice, other, subject, passage, statement] = [
  'v_000000000001',
  'v_000000000002',
  'x_000000000001',
  'p_000000000001',
  't_000000000001',
];

const puts = [
  { subject: { id: subject, names: [{ text: 'Zoë Müller' }, { text: 'Зоя Мюллер' }] } },
  { voice: { id: voice, name: 'Z. Müller', subject } },
  { voice: { id: other, name: 'somebody' } },
  {
    statement: {
      id: statement,
      attribution: [other, voice],
      passage: { id: passage, kind: 'text', quote: 'I saw it from the roof' },
    },
  },
];
const seal = (target: string, id = 'j_000000000001') => ({ judgement: { id, decision: { kind: 'seal', target } } });

function replay(...payloads: readonly object[]) {
  return replayEntries([...puts, ...payloads].map((payload, seq) => ({ seq, kind: 'x', payload })));
}

test('nothing is sealed until a judgement seals it, nor once that is undone', () => {
  expect([...sealedIds(replay())]).toEqual([]);
  expect([...sealedIds(replay(seal(voice)))]).toEqual([voice]);
  const undone = replayEntries(
    [...puts, seal(voice), { ids: ['j_000000000001'] }].map((payload, seq) => ({
      seq,
      kind: seq === 5 ? 'undone' : 'x',
      payload,
    })),
  );
  expect([...sealedIds(undone)]).toEqual([]);
});

describe('a sealed voice is found', () => {
  test.each([
    ['by its record', [voice], '', 'records'],
    ['in a statement that passed through it', [statement], '', statement],
    ['by its name', [], 'said Z. Müller to us', 'file'],
    ['in capitals', [], 'Z. MÜLLER', 'file'],
    ['decomposed', [], 'Z. Mu\u0308ller', 'file'],
    ['across a line', [], 'Z.\n  Müller', 'file'],
    ['with a space that does not break', [], 'Z.\u00a0Müller', 'file'],
    ['by the name of the subject that it is', [], 'ZOË MÜLLER', 'file'],
    ['by that name in another script', [], 'это Зоя Мюллер', 'file'],
  ])('%s', (_how, keys, text, where) => {
    expect(findSealed(replay(seal(voice)), new Set(keys), [['file', text]])).toContainEqual({ sealed: voice, where });
  });

  test.each([
    ['utf-8', Buffer.from('Зоя Мюллер', 'utf8')],
    ['utf-16', Buffer.from('Зоя Мюллер', 'utf16le')],
    ['windows-1251', Uint8Array.of(0xc7, 0xee, 0xff, 0x20, 0xcc, 0xfe, 0xeb, 0xeb, 0xe5, 0xf0)],
  ])('in bytes of %s', (_encoding, bytes) => {
    const texts = textsIn(bytes, 'windows-1251').map((text) => ['file', text] as const);
    expect(findSealed(replay(seal(voice)), new Set(), texts)).toEqual([{ sealed: voice, where: 'file' }]);
  });

  test('and nothing else is', () => {
    expect(findSealed(replay(seal(voice)), new Set([other, subject]), [['file', 'Muller, Zoe; somebody']])).toEqual([]);
    expect(findSealed(replay(), new Set([voice, statement]), [['file', 'Z. Müller']])).toEqual([]);
  });
});

test('a sealed passage is found by its words and in the statement that stands there', () => {
  expect(
    findSealed(replay(seal(passage)), new Set([statement]), [['file', 'He said: I saw it from\nthe roof.']]),
  ).toEqual([
    { sealed: passage, where: statement },
    { sealed: passage, where: 'file' },
  ]);
});

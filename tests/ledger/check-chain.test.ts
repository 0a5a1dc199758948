import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashLeaf } from '../../src/ledger/tree.ts';
import { checkChain, type ChainProblem, type ChainWalk } from '../../src/ledger/check-chain.ts';
import { emptyLedger, endAfter, sealEntry, type EntryText } from '../../src/ledger/entry.ts';
import { caseId, draftOf, textsOf } from './ledger-fixtures.ts';
import { treeHash } from './tree-by-definition.ts';
import { rootOf } from '../../src/ledger/tree.ts';

const texts = textsOf(12);
const textAt = (seq: number): EntryText => texts[seq] ?? { entry: '' };
const edit = (seq: number, from: string | RegExp, to: string) =>
  texts.with(seq, { ...textAt(seq), entry: textAt(seq).entry.replace(from, to) });
const editPayload = (seq: number, from: string, to: string) =>
  texts.with(seq, { ...textAt(seq), disclosure: textAt(seq).disclosure?.replace(from, to) ?? '' });

test('a whole ledger has no problems, and the walk ends at its head', () => {
  const { problems, walk } = check(texts);
  expect(problems).toEqual([]);
  expect(walk.frontier.size).toBe(12);
  expect(rootOf(walk.frontier)).toBe(treeHash(texts.map(({ entry }) => hashLeaf(entry))));
});

test('a withheld payload leaves the ledger whole', () => {
  expect(check(texts.with(3, { entry: textAt(3).entry })).problems).toEqual([]);
});

describe('names what was done', () => {
  const swapped = texts.with(4, textAt(5)).with(5, textAt(4));
  test.each<[string, readonly EntryText[], readonly string[]]>([
    ['an entry changed', edit(5, '"note"', '"nota"'), ['chain-broken 5']],
    ['the first entry changed', edit(0, '"note"', '"nota"'), ['chain-broken 0']],
    [
      'a link changed',
      edit(5, /"previous":"sha256:\w{4}/, '"previous":"sha256:0000'),
      ['chain-broken 4', 'chain-broken 5'],
    ],
    [
      'the first link changed',
      edit(0, /"previous":"sha256:\w{4}/, '"previous":"sha256:0000'),
      ['chain-broken 0', 'chain-broken 0'],
    ],
    ['an entry that is not one', edit(5, '{', '('), ['entry-malformed 5']],
    ['an entry removed', texts.toSpliced(5, 1), ['seq-gap 5']],
    ['three entries removed', texts.toSpliced(5, 3), ['seq-gap 5']],
    ['the first entry removed', texts.slice(1), ['seq-gap 0']],
    ['two entries swapped', swapped, ['seq-gap 4', 'seq-order 4']],
    ['an entry twice', texts.toSpliced(5, 0, textAt(5)), ['seq-order 5']],
    ['a payload changed', editPayload(5, '5}', '6}'), ['commitment-mismatch 5']],
    ['a salt changed', editPayload(5, '"salt":"0', '"salt":"1'), ['commitment-mismatch 5']],
    ['a payload that is not one', editPayload(5, '{', '('), ['disclosure-malformed 5']],
    [
      'payloads swapped',
      texts.with(4, { ...textAt(4), disclosure: textAt(5).disclosure ?? '' }),
      ['commitment-mismatch 4'],
    ],
    ['an entry of another case', edit(11, caseId, 'c_ba9876543210'), ['case-differs 11']],
    [
      'everything at once',
      edit(2, '"note"', '"nota"').toSpliced(8, 1).with(5, { entry: '' }),
      ['chain-broken 2', 'entry-malformed 5', 'seq-gap 8'],
    ],
  ])('%s', (_, changed, expected) => {
    expect(check(changed).problems.map(({ code, seq }) => `${code} ${seq}`)).toEqual(expected);
  });

  test('a clock that went back, as a warning', () => {
    let end = emptyLedger(caseId);
    const backwards = [0, 9, 4].map((number) => {
      const { text } = sealEntry(end, draftOf(number));
      end = endAfter(end, text.entry);
      return text;
    });
    expect(check(backwards).problems).toMatchObject([{ code: 'time-backwards', seq: 2, warning: true }]);
  });

  test('nothing of an end that was cut off: the end itself is what tells', () => {
    const { problems, walk } = check(texts.slice(0, 9));
    expect(problems).toEqual([]);
    expect(walk.last).not.toBe(check(texts).walk.last);
  });
});

test('any one character changed anywhere is found, or moves the head', () => {
  const whole = check(texts).walk;
  fc.assert(
    fc.property(
      fc.nat(11),
      fc.boolean(),
      fc.nat(),
      fc.string({ minLength: 1, maxLength: 1 }),
      (seq, ofEntry, at, character) => {
        const { entry, disclosure = '' } = textAt(seq);
        const change = (text: string) =>
          text.slice(0, at % text.length) + character + text.slice((at % text.length) + 1);
        const changed = ofEntry ? { entry: change(entry), disclosure } : { entry, disclosure: change(disclosure) };
        const { problems, walk } = check(texts.with(seq, changed));
        const same = changed.entry === entry && changed.disclosure === disclosure;
        expect(problems.length === 0 && walk.last === whole.last).toBe(same);
      },
    ),
  );
});

test('any texts end in problems and never in an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ entry: fc.string(), disclosure: fc.string() }), { minLength: 1 }), (strangers) => {
      expect(check(strangers).problems.length).toBe(strangers.length);
    }),
  );
});

function check(some: readonly EntryText[]): { readonly problems: readonly ChainProblem[]; readonly walk: ChainWalk } {
  const problems: ChainProblem[] = [];
  const walking = checkChain(caseId, some);
  for (let step = walking.next(); ; step = walking.next()) {
    if (step.done) return { problems, walk: step.value };
    problems.push(step.value);
  }
}

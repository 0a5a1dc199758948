import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';
import { formatCheckpoint, parseCheckpoint } from '../../src/ledger/checkpoint.ts';
import { caseId } from './ledger-fixtures.ts';

const empty = formatCheckpoint({ case: caseId, size: 0, root: digestOf('') });

test('is three lines: origin, size, root in base 64', () => {
  expect(empty).toBe('counterpoint/c_0123456789ab\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n');
});

test('written and read is the same', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.string(), (size, text) => {
      const checkpoint = { case: caseId, size, root: digestOf(text) };
      expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual({ ok: true, value: checkpoint });
    }),
  );
});

describe('refuses', () => {
  test.each([
    ['nothing', ''],
    ['a lost last line end', empty.slice(0, -1)],
    ['another origin', empty.replace('counterpoint/', 'example.com/')],
    ['a case id that is none', empty.replace('c_0', 'c_!')],
    ['leading zeros', empty.replace('\n0\n', '\n00\n')],
    ['a sign', empty.replace('\n0\n', '\n+1\n')],
    ['a size that cannot be counted', empty.replace('\n0\n', '\n9007199254740993\n')],
    ['loose bits in the base 64', empty.replace('SuFU=', 'SuFV=')],
    ['base 64 for addresses', empty.replace('+/', '-_')],
    ['an extension line', `${empty}more\n`],
    ['a signature', `${empty}\n— counterpoint/${caseId} AAAA\n`],
    ['line ends of Windows', empty.replaceAll('\n', '\r\n')],
    ['something before', ` ${empty}`],
  ])('%s', (_, text) => {
    expect(text).not.toBe(empty);
    expect(parseCheckpoint(text)).toMatchObject({ ok: false, problem: { code: 'checkpoint-malformed' } });
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { formatEdtf } from '../../src/time/format-edtf.ts';
import { parseEdtf } from '../../src/time/parse-edtf.ts';
import { edtfDate } from './edtf-grammar.ts';

/** What the text is written back as, or the code of the problem. */
function readBack(text: string): string {
  const parsed = parseEdtf(text);
  return parsed.ok ? formatEdtf(parsed.value) : parsed.problem.code;
}

describe('the tree of a date', () => {
  test.each([
    ['2022', { kind: 'date', year: { digits: '2022' } }],
    ['2021-12-16', { kind: 'date', year: { digits: '2021' }, month: { digits: '12' }, day: { digits: '16' } }],
    ['1950S2', { kind: 'date', year: { digits: '1950', significant: 2 } }],
    [
      '2004-06~-11',
      {
        kind: 'date',
        year: { digits: '2004', qualifier: '~' },
        month: { digits: '06', qualifier: '~' },
        day: { digits: '11' },
      },
    ],
    [
      '2022-01-02T18:05+06:00',
      {
        kind: 'date',
        year: { digits: '2022' },
        month: { digits: '01' },
        day: { digits: '02' },
        clock: { hour: 18, minute: 5, offsetMinutes: 360 },
      },
    ],
    ['../2022', { kind: 'interval', start: 'open', end: { kind: 'date', year: { digits: '2022' } } }],
    ['2022/', { kind: 'interval', start: { kind: 'date', year: { digits: '2022' } }, end: 'unknown' }],
    [
      '[2020,2022..]',
      {
        kind: 'one-of',
        members: [
          { kind: 'date', year: { digits: '2020' } },
          { kind: 'range', from: { kind: 'date', year: { digits: '2022' } } },
        ],
      },
    ],
  ])('%s', (text, tree) => {
    expect(parseEdtf(text)).toEqual({ ok: true, value: tree });
  });
});

describe('read and written back', () => {
  // The examples of the Library of Congress specification, then our own.
  test.each(
    [
      ['1985-04-12', '1985-04', '1985', '1985-04-12T23:20:30', '1985-04-12T23:20:30Z', '1985-04-12T23:20:30+04:30'],
      ['1964/2008', '2004-06/2006-08', '2004-02-01/2005-02-08', '2004-02-01/2005-02', '2005/2006-02'],
      ['Y170000002', 'Y-170000002', '2001-21', '1984?', '2004-06~', '2004-06-11%', '201X', '20XX', '2004-XX'],
      ['1985-04-XX', '1985-XX-XX', '1985-04-12/..', '1985-04/..', '../1985-04-12', '1985-04-12/', '/1985', '-1985'],
      ['1984?/2004~', '1984/2004-06~', '1984-06-02?/2004-08-08~', 'Y-17E7', '1950S2', 'Y171010000S3', 'Y3388E2S3'],
      [
        '2001-34',
        '[1667,1668,1670..1672]',
        '[..1760-12-03]',
        '[1760-12..]',
        '{1667,1668,1670..1672}',
        '{1960,1961-12}',
      ],
      ['156X-12-25', '15XX-12-25', 'XXXX-12-XX', '1XXX-XX', '1984-1X', '2004-06~-11', '2004?-06-11', '-0044-03-15'],
      [
        '0000',
        '2020-02-29',
        '2022-X2',
        '19XX-02-29',
        '2022-1X-31',
        '../..',
        '2022-01-02T18:00~',
        '2001-21?',
        '{..1984}',
      ],
      ['2022-01-02T10:00/2022-01-02T12:30', '2022-01-02T24:00', '2016-12-31T23:59:60Z', '2022-01-02T10:00:00.123Z'],
    ].flat(),
  )('%s', (text) => {
    expect(readBack(text)).toBe(text);
  });

  test.each([
    ['1985-04-12T23:20:30-04', '1985-04-12T23:20:30-04:00'],
    ['2022-01-02T10:00+00:00', '2022-01-02T10:00Z'],
    ['2004-~06~-11', '2004-06~-11'],
    ['?2004-06-~11', '?2004-06-~11'],
    ['~2004', '2004~'],
    ['?2004~-06', '2004%-06'],
    ['[ 2020 , 2021 ]', '[2020,2021]'],
  ])('%s as %s', (text, canonical) => {
    expect(readBack(text)).toBe(canonical);
  });

  test('every date of the grammar, to the same tree', () => {
    fc.assert(
      fc.property(edtfDate, ({ text }) => {
        const tree = unwrap(parseEdtf(text));
        const written = formatEdtf(tree);
        expect(unwrap(parseEdtf(written))).toEqual(tree);
        expect(readBack(written)).toBe(written);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('refused', () => {
  test.each([
    ['2022-13-45', 'month 13 is impossible, it must be 01 to 12'],
    ['2022-01-45', 'day 45 is impossible, it must be a day that 2022-01 has: 01 to 31'],
    ['2022-02-29', 'day 29 is impossible, it must be a day that 2022-02 has: 01 to 28'],
    ['1900-02-29', '01 to 28'],
    ['2022-04-31', '01 to 30'],
    ['2022-00', 'month 00 is impossible'],
    ['2022-01-00', 'day 00 is impossible'],
    ['2022-42', 'month 42 is impossible'],
    ['2022-3X', 'month 3X is impossible'],
    ['2022-02-3X', 'day 3X is impossible'],
    ['19X1-02-29', 'day 29 is impossible'],
    ['2022-21-05', 'day 05 of a season is impossible, it must be absent'],
    ['-0000', 'year -0000 is impossible, it must be 0000'],
    ['2022-01-02T25:00', 'hour 25 is impossible'],
    ['2022-01-02T24:01', 'hour 24 is impossible'],
    ['2022-01-02T10:60', 'minute 60 is impossible'],
    ['2022-01-02T10:00:60', 'second 60 is impossible'],
    ['2022-01-02T10:00+15:00', 'offset +15:00 is impossible'],
    ['2022-01-02T10:00-00:00', 'offset -00:00 is impossible'],
    ['2022/2021', 'it ends before it starts'],
    ['2022-01-02T10:00Z/2022-01-02T10:00+06:00', 'it ends before it starts'],
    ['[2022..2021]', 'it ends before it starts'],
  ])('%s as impossible: %s', (text, reason) => {
    expect(parseEdtf(text)).toMatchObject({ ok: false, problem: { code: 'date-impossible' } });
    expect(parseEdtf(text)).toHaveProperty('problem.message', expect.stringContaining(reason));
  });

  test.each([
    ['', 'an empty date'],
    ['yesterday', 'no date'],
    ['2022-1-2', 'whose month or day has one digit'],
    ['02.01.2022', 'whose year does not come first'],
    ['20220102', 'without hyphens'],
    ['19', 'to be written 19XX'],
    ['196', 'to be written 196X'],
    ['/', 'without start and end'],
    ['2020/2021/2022', 'more than one "/"'],
    ['[2020', 'not closed'],
    ['[]', 'an empty date'],
    ['[2020,..2021,2022]', 'in the middle of a set'],
    ['[2020....2022]', 'a range that is none'],
    ['Y2022', 'four digits or fewer'],
    ['Y20220-01', 'a month after a long or rounded year'],
    ['1950S2-01', 'a month after a long or rounded year'],
    ['19XXS2', 'with unspecified digits'],
    ['2022-01-02T6pm', 'a time that is not like'],
    ['2022-01T10:00', 'no date'],
    ['2022-01-02 10:00', 'no date'],
    ['２０２２', 'no date'],
    ['2022\u202e', 'no date'],
    ['2022??', 'no date'],
  ])('%j as malformed: %s', (text, reason) => {
    expect(parseEdtf(text)).toMatchObject({ ok: false, problem: { code: 'date-malformed' } });
    expect(parseEdtf(text)).toHaveProperty('problem.message', expect.stringContaining(reason));
    expect(parseEdtf(text)).toHaveProperty('problem.mend');
  });

  test('a text that is too long, however it goes on', () => {
    expect(parseEdtf('2'.repeat(201))).toMatchObject({ ok: false, problem: { code: 'date-too-long' } });
    expect(parseEdtf(`[${'2022,'.repeat(38)}2022]`)).toMatchObject({ ok: true });
  });

  test('with messages that hold no control character and no more than a little of the text', () => {
    const parsed = parseEdtf(`2022\u0000\u202e${'x'.repeat(100)}`);
    expect(parsed.ok ? '' : parsed.problem.message).toMatch(/^[^\p{Cc}\p{Cf}]{1,200}$/u);
  });

  test('anything else, without throwing', () => {
    const noise = fc.string({ unit: fc.constantFrom(...'0123456789XYSETZ?~%-/.,[]{}:+ '.split('')) });
    fc.assert(
      fc.property(fc.oneof(fc.string(), noise), (text) => {
        const parsed = parseEdtf(text);
        expect(parsed.ok ? parseEdtf(formatEdtf(parsed.value)) : parsed).toEqual(parsed);
        expect(parsed.ok ? 'Cannot read' : parsed.problem.message).toMatch(/^Cannot read/);
      }),
      { numRuns: 3000 },
    );
  });
});

import { describe, expect, test } from 'vitest';
import { findDates } from '../../../src/language/en/dates.ts';
import { readTokens } from '../../../src/language/tokens.ts';

function dates(text: string): readonly string[] {
  const whole = { start: 0, end: text.length };
  return findDates({ ...whole, text, tokens: readTokens(text, whole) }).map(
    ({ start, end, edtf, daypart }) =>
      `${text.slice(start, end)} = ${edtf}${daypart === undefined ? '' : ` ${daypart}`}`,
  );
}

describe('dates that are said', () => {
  test.each<readonly [string, ...string[]]>([
    ['On January 1 it began.', 'January 1 = XXXX-01-01'],
    ['On Jan. 1 it began.', 'Jan. 1 = XXXX-01-01'],
    ['On 2 January it began.', '2 January = XXXX-01-02'],
    ['On the 2nd of January it began.', '2nd of January = XXXX-01-02'],
    ['On December 16, 2021, it began.', 'December 16, 2021 = 2021-12-16'],
    ['On 16 December 2021 it began.', '16 December 2021 = 2021-12-16'],
    ['On\u00a016\u00a0December\u00a02021 it began.', '16\u00a0December\u00a02021 = 2021-12-16'],
    ['On 2021-12-16 it began.', '2021-12-16 = 2021-12-16'],
    ['It began in March 2020.', 'March 2020 = 2020-03'],
    ['It has been so since 2019.', '2019 = 2019'],
    ['It was in 2019, and again in 2021.', '2019 = 2019', '2021 = 2021'],
    ['On the evening of January 2 he left.', 'the evening of January 2 = XXXX-01-02 evening'],
    ['Late in the morning of 2 May 2020 he left.', 'the morning of 2 May 2020 = 2020-05-02 morning'],
    ['He left on January 2 in the afternoon.', 'January 2 in the afternoon = XXXX-01-02 afternoon'],
    ['He left on January 2 at night.', 'January 2 at night = XXXX-01-02 night'],
    ['It began about January 2.', 'about January 2 = XXXX-01-02~'],
    ['It began around May 2020.', 'around May 2020 = 2020-05~'],
    ['From January 2 to May 5, 2020.', 'January 2 to May 5, 2020 = 2020-01-02/2020-05-05'],
    ['On Monday, January 3, he left.', 'January 3 = XXXX-01-03'],
  ])('%s', (text, ...expected) => {
    expect(dates(text)).toEqual(expected);
  });
});

describe('what is no date', () => {
  test.each([
    'It may 2 or 3 times be so.',
    'They march 5 miles.',
    'On February 30 nothing happens.',
    'On January 32 nothing happens.',
    'Room 2019 is empty.',
    'In 2000 houses there was no light.',
    'Version 1.2021-12-16 is out.',
    'Augustus 12 men.',
  ])('%s', (text) => {
    expect(dates(text)).toEqual([]);
  });
});

test.each([
  ['The trial will begin on May 3.', true],
  ['The trial began on May 3.', false],
])('%s lies ahead: %s', (text, isAhead) => {
  const whole = { start: 0, end: text.length };
  expect(findDates({ ...whole, text, tokens: readTokens(text, whole) })).toMatchObject([{ isAhead }]);
});

/** Annotations of others: what is taken from brat's lines, whatever their types are called. */

import { describe, expect, test } from 'vitest';
import type { Pieces } from '../../scripts/score/labelled-text.ts';
import { readBrat } from '../../scripts/score/read-brat.ts';

const text = 'The 🎺 ministry, citing relatives, said that he left. He left on Sunday.';

function read(...lines: readonly string[]) {
  const { attributions = [], dates, mentions } = readBrat(text, lines.join('\n').replaceAll('|', '\t'), 'en');
  const show = (pieces: Pieces) => pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return {
    attributions: attributions.map(({ voices, cue, content, act = '' }) =>
      `${voices.map(show).join(' > ')} {${show(cue)}} ${show(content)} ${act}`.trim(),
    ),
    dates: dates?.map(({ start, end, means = '' }) => `${text.slice(start, end)} = ${means}`),
    mentions: mentions?.map(({ start, end }) => text.slice(start, end)),
  };
}

const places = [
  'T1|Source 0 14|The 🎺 ministry',
  'T2|Source 23 32|relatives',
  'T3|Cue 34 38|said',
  'T4|Content 39 51|that he left',
];

describe('what belongs together', () => {
  test.each<readonly [string, readonly string[], string]>([
    ['relations from the cue', ['R1|a Arg1:T3 Arg2:T2', 'R2|b Arg1:T3 Arg2:T4'], 'relatives {said} that he left'],
    ['relations to the cue', ['R1|a Arg1:T2 Arg2:T3', 'R2|b Arg1:T4 Arg2:T3'], 'relatives {said} that he left'],
    ['a source of the content', ['R1|a Arg1:T2 Arg2:T4', 'R2|b Arg1:T3 Arg2:T4'], 'relatives {said} that he left'],
    [
      'an event',
      ['E1|Cue:T3 Relay:T1 Source:T2 Content:T4', 'A1|Act E1 denies'],
      'The 🎺 ministry > relatives {said} that he left denies',
    ],
    ['a cue alone', [], '{said}'],
  ])('%s', (_, lines, expected) => expect(read(...places, ...lines).attributions).toEqual([expected]));
});

test('places in pieces', () => {
  expect(read('T1|cue 34 38;47 51|said left').attributions).toEqual(['{said … left}']);
});

test('types by other names, dates and what they mean', () => {
  const found = read(
    'T1|Reporting-Verb 34 38|said',
    'T2|TIMEX3 64 70|Sunday',
    'A1|Edtf T2 2022-01-02',
    'A2|Daypart T2 night',
    'T3|PER 23 32|relatives',
  );
  expect(found).toEqual({ attributions: ['{said}'], dates: ['Sunday = 2022-01-02 night'], mentions: ['relatives'] });
});

test('what is not labelled is not spoken of', () => {
  expect(readBrat(text, '', 'en')).toEqual({ text, language: 'en' });
});

test.each(['T1', 'T1|Cue', 'T1|Cue a b|x', 'T1|Cue 5 2|x', 'R1|a', 'E1|', '* |', 'T1|Cue 900 999|x'])(
  '%s is passed over',
  (line) => {
    expect(read(line).attributions).toEqual([]);
  },
);

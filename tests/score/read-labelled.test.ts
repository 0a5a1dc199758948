/** The notation of our labelled sets, and that the sets keep to it. */

import { describe, expect, test } from 'vitest';
import { languageNames, readSet, setParts } from '../../scripts/score/language.ts';
import { readArticles, readDatedLines, readMentionLines } from '../../scripts/score/read-labelled.ts';
import type { Pieces } from '../../scripts/score/labelled-text.ts';
import { parseEdtf } from '../../src/time/parse-edtf.ts';

/** "voice > origin {cue} content" of each attribution. */
function read(line: string): readonly string[] {
  const [article] = readArticles(`# wire\n${line}\n`, 'en');
  const { text = '', attributions = [] } = article ?? {};
  const show = (pieces: Pieces) => pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attributions.map(
    ({ voices, cue, content }) => `${voices.map(show).join(' > ')} {${show(cue)}} ${show(content)}`,
  );
}

describe('attributions', () => {
  test.each<readonly [string, ...string[]]>([
    ['[1 Police] {1 said} <1 it was over>.', 'Police {said} it was over'],
    ['[1a Police], citing [1b his wife], {1 said} <1 that he left>.', 'Police > his wife {said} that he left'],
    ['[1,2 He] {1 said} <1 no> and {2 added} <2 why>.', 'He {said} no', 'He {added} why'],
    ['“<1 No,>” {1 said} [1 he], “<1 never>.”', 'he {said} No, … never'],
    [
      '<1 [2 She] {2 said} <2 it rained>>, {1 wrote} [1 he].',
      'he {wrote} She said it rained',
      'he > She {said} it rained',
    ],
    ['Nobody said a word.'],
  ])('%s', (line, ...expected) => expect(read(line)).toEqual(expected));

  test('a mark that does not close is told', () => {
    expect(() => read('[1 Police {1 said} <1 no>.')).toThrow(/Cannot read the marks/);
  });
});

test('dates and what they mean', () => {
  expect(
    readDatedLines('# published 2022-01-05\nHe left {last night = 2022-01-04 night}, {Sunday = 2022-01-02}.', 'en'),
  ).toEqual([
    {
      text: 'He left last night, Sunday.',
      language: 'en',
      published: '2022-01-05',
      dates: [
        { start: 8, end: 18, means: '2022-01-04 night' },
        { start: 20, end: 26, means: '2022-01-02' },
      ],
    },
  ]);
});

test('mentions', () => {
  expect(readMentionLines('[Anna Orlova] saw [the mayor].', 'en')).toEqual([
    {
      text: 'Anna Orlova saw the mayor.',
      language: 'en',
      mentions: [
        { start: 0, end: 11 },
        { start: 16, end: 25 },
      ],
    },
  ]);
});

describe.each(Object.keys(languageNames))('the sets of %s', (language) => {
  const texts = setParts.flatMap((part) => readSet(language, part));
  const attributions = texts.flatMap((text) => text.attributions ?? []);

  test('are as large as the page says', () => {
    const phrases = texts
      .map(({ dates }) => (dates ? Math.max(1, dates.length) : 0))
      .reduce((sum, count) => sum + count, 0);
    expect(attributions.length).toBeGreaterThanOrEqual(language === 'en' || language === 'ru' ? 150 : 60);
    expect(phrases).toBeGreaterThanOrEqual(200);
  });

  test('give every attribution a cue, a voice and content', () => {
    for (const { cue, voices, content } of attributions)
      expect([cue.length, voices.length, content.length].every((count) => count > 0)).toBe(true);
  });

  test('mean dates that exist', () => {
    for (const { means = '' } of texts.flatMap(({ dates = [] }) => dates))
      expect(parseEdtf(means.split(' ')[0] ?? '').ok).toBe(true);
  });

  test('share no sentence between tuning and held out', () => {
    const [tuning = new Set<string>(), heldOut = new Set<string>()] = setParts.map(
      (part) => new Set(readSet(language, part).flatMap(({ text }) => text.split('\n'))),
    );
    expect([...tuning].filter((line) => heldOut.has(line))).toEqual([]);
  });
});

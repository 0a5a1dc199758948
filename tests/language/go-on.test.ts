/** What goes on without a cue is offered as a question, and only where it looks like it. */

import { describe, expect, test } from 'vitest';
import { proposeStatements } from '../../src/language/propose-statements.ts';

/** What is proposed without a cue, and by whom. */
function goingOn(text: string) {
  return proposeStatements({ text, parts: [] }, { language: 'en' })
    .filter(({ cue, rule }) => cue === undefined && rule !== 'en/own-words')
    .map(({ attribution, passage, continues, confidence, rule }) => {
      expect(rule).toBe('en/same-voice');
      expect(confidence).toBe('low');
      return `${attribution.map(({ words }) => words).join(' < ')}: ${passage.words} (after: ${continues?.words})`;
    });
}

const said = 'According to the mayor, the dam holds.';

describe('the voice before may go on', () => {
  test.each([
    [`${said} At the same time, a ticket was bought.`, 'the mayor: a ticket was bought (after: the dam holds)'],
    [`${said} When he came, it broke.`, 'the mayor: When he came, it broke (after: the dam holds)'],
    [`${said} They cannot go there.`, 'the mayor: They cannot go there (after: the dam holds)'],
    [
      'The Herald, citing his aunt, reported that he left. The ticket was bought in May.',
      'The Herald < his aunt: The ticket was bought in May (after: that he left)',
    ],
  ])('%s', (text, proposal) => {
    expect(goingOn(text)).toEqual([proposal]);
  });
});

describe('it is not taken to go on', () => {
  test.each([
    // In another paragraph, after a tag, with another subject, after what goes on itself.
    `${said}\nAt the same time, a ticket was bought.`,
    'The dam holds, the mayor said. At the same time, a ticket was bought.',
    `${said} Rain fell in Verda.`,
    'It rained. At the same time, a ticket was bought.',
    // A statement that is unsure itself.
    'The mayor denied the charges. He was born in Verda.',
  ])('%s', (text) => {
    expect(goingOn(text)).toEqual([]);
  });

  test('twice in a row', () => {
    expect(goingOn(`${said} When he came, it broke. Then they left.`)).toHaveLength(1);
  });
});

describe('what was said stands in the sentence before', () => {
  test.each([
    ['The gate was shut on May 3. The ministry confirmed this on Monday.', 'The ministry | confirms | 2022-05-03'],
    ['The gate was shut on May 3. This was reported by the Herald.', 'the Herald | asserts | 2022-05-03'],
    ['The gate was shut on May 3. The embassy denied this.', 'The embassy | denies | 2022-05-03'],
  ])('%s', (text, expected) => {
    const [proposal, ...more] = proposeStatements({ text, parts: [] }, { language: 'en', published: '2022-05-09' });
    const { attribution = [], act, passage, dates = [] } = proposal ?? {};
    expect([attribution[0]?.words, act, dates[0]?.edtf].join(' | ')).toBe(expected);
    expect(passage?.words).toBe('The gate was shut on May 3');
    expect(more).toEqual([]);
  });

  test.each([
    'The gate was shut. The ministry confirmed that earlier it had been open.',
    'The gate was shut. The ministry did not confirm this.',
    'The gate was shut. He has not said this.',
  ])('but not before: %s', (text) => {
    expect(proposeStatements({ text, parts: [] }, { language: 'en' }).map(({ rule }) => rule)).not.toContain(
      'en/said-before',
    );
  });
});

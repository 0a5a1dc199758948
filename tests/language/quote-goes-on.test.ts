/** Quotations that go on in the next sentence, and sentences in quotation marks that are of nobody in sight. */

import { describe, expect, test } from 'vitest';
import { proposeStatements } from '../../src/language/propose-statements.ts';

/** What goes on, as "voice: words". */
function goingOn(text: string): readonly string[] {
  return proposeStatements({ text, parts: [] }, { language: 'en' })
    .filter(({ rule }) => rule === 'quote-goes-on')
    .map(({ attribution, passage }) => `${attribution.map(({ words }) => words).join(' < ')}: ${passage.words}`);
}

describe('a quotation goes on', () => {
  test.each([
    ['“We saw it,” said Vera Holt. “Nobody came.”', ['Vera Holt: “Nobody came.”']],
    ['"We saw it," she said. "Nobody came. Nobody rang."', ['she: "Nobody came. Nobody rang."']],
    ['“We saw it,” she said. “Nobody came.” “Nobody rang.”', ['she: “Nobody came.”', 'she: “Nobody rang.”']],
    // Each paragraph of a long quotation opens it again, and the last one closes it.
    ['Holt wrote: “We saw it.\n“Nobody came.”', ['Holt: “Nobody came.”']],
  ])('%s', (text, expected) => expect(goingOn(text)).toEqual(expected));
});

describe('nothing goes on', () => {
  test.each([
    // Another paragraph.
    '“We saw it,” said Vera Holt.\n“Nobody came.”',
    // No words were quoted.
    'Vera Holt said that she saw it. “Nobody came.”',
    // More than the quotation.
    '“We saw it,” said Vera Holt. “Nobody came” was written on the wall.',
    '“Nobody came.”',
  ])('%s', (text) => expect(goingOn(text)).toEqual([]));
});

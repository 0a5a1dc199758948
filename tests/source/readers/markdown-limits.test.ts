import { describe, expect, test } from 'vitest';
import { weighMarkdown } from '../../../src/source/readers/markdown-limits.ts';

/** `light`, `tangled`, or the message of the problem. */
function weigh(text: string): string {
  const weight = weighMarkdown(text);
  if (!weight.ok) return weight.problem.message;
  return weight.value.tangled ? 'tangled' : 'light';
}

describe('what Markdown may cost', () => {
  test.each([
    ['nothing', '', 'light'],
    ['a note', '# Words\n\n- *one*\n- [two](x)\n', 'light'],
    ['a hundred quotes in one line', '>'.repeat(100), 'light'],
    [
      'a hundred and one',
      '> '.repeat(101),
      'Cannot read the Markdown: a line of it is nested 101 deep; at most 100 can be read',
    ],
    ['a long rule', '-'.repeat(5000), 'light'],
    ['a long number', `${'1'.repeat(5000)}. x`, 'light'],
    ['ten thousand items', '- a\n'.repeat(10_000), 'light'],
    [
      'one more',
      '- a\n'.repeat(10_001),
      'Cannot read the Markdown: it has 10001 list items; at most 10000 can be read',
    ],
    [
      'items within items',
      `${'- 1. + '.repeat(30)}\n`.repeat(200),
      'Cannot read the Markdown: it has 18000 list items; at most 10000 can be read',
    ],
    ['forty thousand lines', 'a\n'.repeat(39_999), 'light'],
    [
      'one line more',
      'a\r\n'.repeat(40_000),
      'Cannot read the Markdown: it has 40001 lines; at most 40000 can be read',
    ],
    [
      'a million characters and one',
      'a'.repeat(1_000_001),
      'Cannot read the Markdown: it has 1000001 characters; at most 1000000 can be read',
    ],
    ['ten thousand marks in a paragraph', 'a*'.repeat(10_000), 'light'],
    ['ten thousand and one', 'a*'.repeat(10_001), 'tangled'],
    ['marks over many lines', '[a](b) *c*\n'.repeat(6000), 'tangled'],
    ['as many in many paragraphs', '[a](b) *c*\n\n'.repeat(6000), 'light'],
  ])('%s', (_, text, outcome) => {
    expect(weigh(text)).toBe(outcome);
  });

  test('what is refused can be added as plain text', () => {
    expect(weighMarkdown('> '.repeat(101))).toMatchObject({
      problem: { mend: 'Add it as plain text: with the media type text/plain, or a name that ends in .txt.' },
    });
  });
});

import { describe, expect, test } from 'vitest';
import { alignText } from '../../../src/source/readers/align-text.ts';

/** The runs as what is read, what stands in the source, and `=` where both are the same. */
function aligned(text: string, source: string): readonly string[] {
  return alignText(text, source, 0, source.length).map((run) => {
    const place = source.slice(run.sourceStart, run.sourceEnd);
    return run.exact ? `${run.text} = ${place}` : `${run.text} < ${place}`;
  });
}

describe('a text found again in its source', () => {
  test.each<[text: string, source: string, runs: readonly string[]]>([
    ['words', 'words', ['words = words']],
    ['a*b', 'a\\*b', ['a = a', '* = *', 'b = b']],
    ['a\\b', 'a\\b', ['a = a', '\\b = \\b']],
    ['a\\', 'a\\\\', ['a = a', '\\ = \\']],
    ['a&b', 'a&b', ['a = a', '&b = &b']],
    ['a&b', 'a&amp;b', ['a = a', '& < &amp;', 'b = b']],
    ['&amp;', '&amp;amp;', ['& < &amp;', 'amp; = amp;']],
    ['&nosuch;', '&nosuch;', ['&nosuch; = &nosuch;']],
    ['Д🚢', '&#1044;&#x1F6A2;', ['Д < &#1044;', '🚢 < &#x1F6A2;']],
    ['a\nb', 'a \n > b', ['a = a', '\n <  \n > ', 'b = b']],
    ['a\nb', 'a\nb', ['a = a', '\n = \n', 'b = b']],
    ['a\nb', 'a\r\nb', ['a = a', '\n < \r\n', 'b = b']],
    ['a\ufffdb', 'a\0b', ['a = a', '\ufffdb < \0b']],
    ['other', 'words', ['other < words']],
    ['ab', 'a', ['a = a', 'b < ']],
  ])('%j in %j', (text, source, runs) => {
    expect(aligned(text, source)).toEqual(runs);
  });
});

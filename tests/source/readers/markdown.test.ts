import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { readMarkdown } from '../../../src/source/readers/markdown.ts';
import { brokenLaws, codeOf, fixture, partsOf, read, readMarkdownText, segmentsOf } from '../read-fixtures.ts';

describe('what a person reads', () => {
  test.each([
    ['One\ntwo  three', 'One two three'],
    ['One  \ntwo\\\nthree', 'One\ntwo\nthree'],
    ['One\n\ntwo', 'One\n\ntwo'],
    ['*One* __two__ ***three***', 'One two three'],
    ['a `b  c` d ``e`f``', 'a b c d e`f'],
    ['[One](http://a.example "two") and <http://b.example>', 'One and http://b.example'],
    ['[One][a] and [two] and [three]\n\n[a]: http://a.example\n[two]: x', 'One and two and [three]'],
    ['![A picture](a.png) beside words', 'beside words'],
    ['# One\n\nTwo\n===\nthree', 'One\n\nTwo\n\nthree'],
    ['- one\n- two\n  three\n  - four\n- five', 'one\ntwo three\nfour\nfive'],
    ['1. one\n\n   more\n\n2. two', 'one\n\nmore\n\ntwo'],
    ['> one\n> two\n>\n> > three', 'one two\n\nthree'],
    ['one\n***\ntwo', 'one\n\ntwo'],
    ['```js\na  b\n\n c\n```\nd', 'a  b\n\n c\n\nd'],
    ['    a\n      b\n\n    c', 'a\n  b\n\nc'],
    ['> ```\n> a\n>  b\n> ```', 'a\n b'],
    ['~~~\r\na\r\n\r\nb\r\n~~~', 'a\n\nb'],
    ['a \\*b\\* &amp; &lt;c&gt; &#1044; &copy; &nosuch; &', 'a *b* & <c> Д © &nosuch; &'],
    ['a\u00a0b &nbsp;c', 'a\u00a0b \u00a0c'],
    ['a\r\nb\r\n\r\nc', 'a b\n\nc'],
    ['One<br>two<br/>three', 'One\ntwo\nthree'],
    ['One <b>two</b>', 'One two'],
    ['One\n\n<div>two</div>\n\nthree', 'One\n\nthree'],
    ['| a | b |\n|---|---|\n| c | d |', '| a | b | |---|---| | c | d |'],
  ])('%j', (markdown, text) => {
    expect(readMarkdownText(markdown)).toBe(text);
  });

  test('the invented note', () => {
    const reading = read(fixture('note.md'), { name: 'note.md' });
    expect(reading.facts).toEqual({
      title: 'What the crew said',
      published: '2031-05-04',
      language: 'en',
      voice: 'Harbour Notes',
      byline: 'Dana Ortal',
      address: 'https://notes.example/crew',
    });
    expect(partsOf(reading)).toEqual([
      'title: What the crew said',
      'main: They waited "until three", and the log – they say [sic] – was written up afterwards; see the log.\n\n' +
        'the radio was silent\nthe quay was dark and empty\n\nWe stood there with torches.\n\n' +
        '03:10  arrived\n03:40  left\n\nThe end.',
    ]);
    expect(reading.problems).toEqual([
      {
        code: 'html-left-out',
        message: 'Places with HTML that was left out: 1, first at character 470 of the source',
      },
    ]);
  });
});

describe('the title', () => {
  test.each([
    ['# The *quay* `log`\n\n# Another', 'The quay log'],
    ['## Second rank\n\nFirst\n===', 'First'],
    ['---\ntitle: Given\n---\n# Written', 'Given'],
    ['Words', undefined],
  ])('of %j is %j', (markdown, title) => {
    expect(read(markdown, { name: 'a.md' }).facts.title).toBe(title);
  });

  test('is the first heading of the first rank', () => {
    const reading = read('Before\n\n# The quay\n\nAfter\n\n# More', { name: 'a.md' });
    expect(partsOf(reading)).toEqual(['main: Before', 'title: The quay', 'main: After\n\nMore']);
  });
});

describe('places in the source', () => {
  test('are exact but for what Markdown writes otherwise', () => {
    const markdown = '---\na: b\n---\nAn *old* l\\*g &amp; `a b`\nend\n\n> quoted\n> ``` \n';
    expect(segmentsOf(read(markdown, { name: 'a.md' }), markdown)).toEqual([
      ['An ', 'An ', true],
      ['old', 'old', true],
      [' l', ' l', true],
      ['*g ', '*g ', true],
      ['&', '&amp;', false],
      [' ', ' ', true],
      ['a b', 'a b', true],
      [' ', '\n', false],
      ['end', 'end', true],
      ['quoted', 'quoted', true],
    ]);
  });

  test('of code follow its lines', () => {
    const markdown = '- list\n\n  ```js\n  one\n    two\n  ```\n\n\tthree\n';
    const { text, segments } = read(markdown, { name: 'a.md' });
    expect(text).toBe('list\n\none\n  two\n\nthree');
    const exact = segments.filter((segment) => segment.exact).map(({ start, end }) => text.slice(start, end));
    expect(exact.join('')).toContain('two');
    expect(exact).toContain('three');
  });

  test('keep the laws, whatever the Markdown', () => {
    const pieces =
      '*,_,[,],(,),`,```\n,> ,- ,1. ,\n,\n\n,    ,\t,# ,---\n,\\,&amp;,&#0;,&,<b>,<!--,-->,![,\r\n,\0,\u00a0,word,слово ,🚢,=,a: b\n';
    const piece = fc.constantFrom(...pieces.split(','));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (chosen) => {
        const markdown = `${chosen.join('')}word`;
        const reading = readMarkdown({ text: markdown, encoding: 'utf-8', problems: [] });
        expect(brokenLaws(unwrap(reading), markdown)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('Markdown that would take hours', () => {
  test.each([
    ['nested by marks', '> '.repeat(200), 'markup-too-deep'],
    ['nested by lists', '- '.repeat(200), 'markup-too-deep'],
    ['of list items', '- a\n'.repeat(10_001), 'markup-too-large'],
    ['of lines', 'a\n'.repeat(40_001), 'markup-too-large'],
    ['of characters', 'a'.repeat(1_000_001), 'markup-too-large'],
  ])('%s is refused', (_, markdown, code) => {
    expect(codeOf(markdown, { name: 'a.md' })).toBe(code);
    expect(codeOf(markdown, { name: 'a.txt' })).toBe('read by text');
  });

  test('of marks in one paragraph is read with its marks', () => {
    const knot = '*a **b [c](d '.repeat(5000);
    const { text, problems } = read(`# Head\n\n${knot}`, { name: 'a.md' });
    expect(text).toBe(`Head\n\n${knot.trim()}`);
    expect(problems.map(({ code }) => code)).toEqual(['marks-left']);
  });

  test('of many lists is read', () => {
    const { text, problems } = read(`${'- *a* [b](c)\n'.repeat(3000)}\nEnd`, { name: 'a.md' });
    expect(text.startsWith('a b\na b\n')).toBe(true);
    expect(problems).toEqual([]);
  });
});

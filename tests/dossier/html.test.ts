/** What comes from a source is text in the page, whatever it holds. Read back by an HTML parser that is not ours. */

import * as fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { escapeText, html, htmlText } from '../../src/dossier/html.ts';

describe('a template', () => {
  test.each([
    ['text', html`<p>${'<b>&"\'`'}</p>`, '<p>&#60;b&#62;&#38;&#34;&#39;&#96;</p>'],
    ['numbers', html`<p>${3}</p>`, '<p>3</p>'],
    ['what is absent', html`<p>${undefined}${false}</p>`, '<p></p>'],
    ['its own pieces', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&#60;</b></p>'],
    ['lists', html`<p>${['<', html`<b></b>`, ['&']]}</p>`, '<p>&#60;<b></b>&#38;</p>'],
  ])('writes %s', (_name, piece, text) => {
    expect(htmlText(piece)).toBe(text);
  });

  test('takes nothing that came out of JSON for HTML', () => {
    const forged: string = JSON.parse('{"Symbol(HTML)":"<script>","markup":"<script>"}');
    expect(() => htmlText(html`${forged}`)).not.toThrow();
    expect(htmlText(html`${forged}`)).not.toContain('<script');
  });
});

describe('control characters', () => {
  test.each([
    ['\0', '␀'],
    ['\x1b[2J', '␛[2J'],
    ['\x7f', '␡'],
    ['\x85', '\ufffd'],
    ['a\r\nb', 'a\nb'],
    ['\t', '\t'],
    ['\ud800', '\ufffd'],
    ['\u202e\u2066', '\u202e\u2066'],
  ])('%j is shown as %j', (text, seen) => {
    expect(escapeText(text)).toBe(seen);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '`',
      '&',
      '=',
      '/',
      '-',
      '!',
      ']',
      '\0',
      '\n',
      '\r',
      's',
      '#',
      ';',
      '6',
      '0',
    ),
  }),
  fc.constantFrom(
    '</p><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '--><svg/onload=alert(1)>',
    ']]><![CDATA[',
    '&lt;script&gt;',
    '</title><script>',
    '\u202e\u0000<\u2028script>',
    '<\ud83dscript>',
  ),
);

describe('any text', () => {
  test('between tags comes back from a parser as the text that is shown, and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [paragraph, ...others] = parseFragment(htmlText(html`<p>${text}</p>`)).childNodes;
        expect(others).toEqual([]);
        expect(textOf(paragraph)).toBe(shown(text));
      }),
    );
  });

  test('in an attribute comes back as the attribute, and nothing else', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [paragraph, ...others] = parseFragment(htmlText(html`<p title="${text}"></p>`)).childNodes;
        expect(others).toEqual([]);
        expect(paragraph && 'attrs' in paragraph ? paragraph.attrs : []).toEqual([
          { name: 'title', value: shown(text) },
        ]);
      }),
    );
  });
});

function textOf(node: DefaultTreeAdapterTypes.ChildNode | undefined): string | undefined {
  if (node === undefined || !('childNodes' in node)) return undefined;
  expect(node.childNodes.every(({ nodeName }) => nodeName === '#text')).toBe(true);
  return node.childNodes.map((each) => ('value' in each ? each.value : '')).join('');
}

/** What a reader is to see: the definition, written another way than the code. */
function shown(text: string): string {
  return Array.from(text.toWellFormed())
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (sign === '\t' || sign === '\n') return sign;
      if (sign === '\r') return '';
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      if (code === 0x7f) return '␡';
      return code > 0x7f && code < 0xa0 ? '\ufffd' : sign;
    })
    .join('');
}

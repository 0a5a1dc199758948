import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBytes } from '../../src/source/decode-bytes.ts';
import type { Format, SourceHints } from '../../src/source/sniff-format.ts';
import { bytesOf } from './read-fixtures.ts';

function decode(hex: string, hints: SourceHints = {}, format: Format = 'text'): string {
  return outcome(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')), hints, format);
}

/** `encoding: text`, or the message of the problem. */
function outcome(bytes: Uint8Array, hints: SourceHints, format: Format): string {
  const decoded = decodeBytes(bytes, format, hints);
  return decoded.ok ? `${decoded.value.encoding}: ${decoded.value.text}` : decoded.problem.message;
}

/** A page in ASCII around the bytes c4 e0, which are "Да" in windows-1251. */
function page(head: string): Uint8Array {
  return Uint8Array.of(...bytesOf(`${head}<body>`), 0xc4, 0xe0);
}

describe('who is believed about the encoding', () => {
  test.each<[hex: string, hints: SourceHints, outcome: string]>([
    ['d094d0b0', {}, 'utf-8: Да'],
    ['efbbbf d094d0b0', {}, 'utf-8: Да'],
    ['efbbbf d094d0b0', { encoding: 'koi8-r' }, 'utf-8: Да'],
    ['fffe 1404 3004', {}, 'utf-16le: Да'],
    ['feff 0414 0430', { encoding: 'utf-8' }, 'utf-16be: Да'],
    ['c4e0', { encoding: 'windows-1251' }, 'windows-1251: Да'],
    ['c4e0', { encoding: 'CP1251' }, 'windows-1251: Да'],
    ['e4c1', { encoding: 'koi8-r' }, 'koi8-r: Да'],
    ['84a0', { encoding: 'ibm866' }, 'ibm866: Да'],
    ['1404 3004', { encoding: 'utf-16' }, 'utf-16le: Да'],
    ['c4e0', { mediaType: 'text/plain; charset="windows-1251"' }, 'windows-1251: Да'],
    ['c4e0', { mediaType: 'text/plain;charset=koi8-r', encoding: 'cp1251' }, 'windows-1251: Да'],
    ['d094d0b0', { mediaType: 'text/plain; charset=klingon' }, 'utf-8: Да'],
  ])('%s %j', (hex, hints, expected) => {
    expect(decode(hex, hints)).toBe(expected);
  });

  test.each<[head: string, hints: SourceHints, encoding: string]>([
    ['<meta charset=windows-1251>', {}, 'windows-1251'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=cp1251">', {}, 'windows-1251'],
    ['<meta charset=koi8-r>', { mediaType: 'text/html; charset=windows-1251' }, 'windows-1251'],
    ['<meta charset=koi8-r>', { encoding: 'windows-1251' }, 'windows-1251'],
    ['<?xml version="1.0" encoding="windows-1251"?>', {}, 'windows-1251'],
    [`<!-- ${'long '.repeat(500)}--><meta charset="windows-1251">`, {}, 'windows-1251'],
  ])('a page with %s %j', (head, hints, encoding) => {
    expect(outcome(page(head), hints, 'html')).toBe(`${encoding}: ${head}<body>Да`);
  });

  test('a page that says in ASCII that it is in UTF-16 is in UTF-8', () => {
    const late = `<!-- ${'long '.repeat(500)}--><meta charset="utf-16le"><p>Да`;
    expect(outcome(bytesOf(late), {}, 'html')).toBe(`utf-8: ${late}`);
  });

  test('a declaration in a text that is no page is text', () => {
    expect(outcome(page('<meta charset=windows-1251>'), {}, 'text')).toContain('invalid UTF-8 at byte 33');
  });
});

describe('what cannot be decoded', () => {
  const noName = 'it must be a name of the Encoding standard';

  test.each<[hex: string, hints: SourceHints, message: string]>([
    ['41', { encoding: 'klingon' }, `Cannot read the source in the encoding "klingon": ${noName}`],
    ['41', { encoding: '' }, `Cannot read the source in the encoding "": ${noName}`],
    ['41 c3', {}, 'Cannot read the source: invalid UTF-8 at byte 1, and no encoding is declared'],
    ['d094 ff', {}, 'Cannot read the source: invalid UTF-8 at byte 2, and no encoding is declared'],
    ['efbfbd 41 80', {}, 'Cannot read the source: invalid UTF-8 at byte 4, and no encoding is declared'],
    ['f09f98 80 eda080', {}, 'Cannot read the source: invalid UTF-8 at byte 4, and no encoding is declared'],
    [
      'efbbbf 41 ff ff',
      {},
      'Cannot read the source: invalid UTF-8 at byte 4, and it is declared as utf-8, and 2 of its characters are not',
    ],
    [
      'ff ff ff',
      { encoding: 'euc-kr' },
      'Cannot read the source: invalid EUC-KR at character 0, and it is declared as euc-kr, and 3 of its characters are not',
    ],
  ])('%s %j', (hex, hints, message) => {
    expect(decode(hex, hints)).toBe(message);
  });

  test('is marked and counted where an encoding is declared and little of it is broken', () => {
    const bytes = Uint8Array.of(...bytesOf('The quay was dark'), 0xff, ...bytesOf(' and nobody came'));
    const decoded = decodeBytes(bytes, 'text', { encoding: 'utf-8' });
    expect(decoded).toMatchObject({ ok: true, value: { text: 'The quay was dark\ufffd and nobody came' } });
    expect(decoded.ok && decoded.value.problems).toEqual([
      {
        code: 'undecodable',
        message: 'Bytes that are not valid utf-8 read as U+FFFD: 1, first at character 17 of the source',
      },
    ]);
    expect(decodeBytes(bytes, 'text', {}).ok).toBe(false);
  });

  test('is not what the source itself writes as U+FFFD', () => {
    expect(decodeBytes(bytesOf('a \ufffd b'), 'text', {})).toEqual({
      ok: true,
      value: { text: 'a \ufffd b', encoding: 'utf-8', problems: [] },
    });
  });
});

describe('laws', () => {
  test('text in UTF-8 comes back as it was, without its mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, marked) => {
        const written = text.toWellFormed();
        fc.pre(!written.startsWith('\ufeff'));
        const decoded = decodeBytes(bytesOf(marked ? `\ufeff${written}` : written), 'text', {});
        expect(decoded).toMatchObject({ ok: true, value: { text: written, encoding: 'utf-8' } });
      }),
    );
  });

  test('the first broken byte is the one that a strict decoder stops at', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        const decoded = decodeBytes(bytes, 'text', {});
        fc.pre(!decoded.ok && !(bytes[0] === 0xff && bytes[1] === 0xfe) && !(bytes[0] === 0xfe && bytes[1] === 0xff));
        if (decoded.ok) return;
        const at = Number(/at byte (\d+)/.exec(decoded.problem.message)?.[1]);
        const strict = new TextDecoder('utf-8', { fatal: true });
        expect(() => strict.decode(bytes.subarray(0, at))).not.toThrow();
        expect(() => strict.decode(bytes.subarray(at))).toThrow(TypeError);
      }),
    );
  });
});

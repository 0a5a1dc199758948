/** What holds of every reading, whatever the bytes and whatever is said of them. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/base/result.ts';
import { readSource } from '../../src/source/read-source.ts';
import { partSchema, readingProblemSchema, type ReaderOutput } from '../../src/source/reading.ts';
import type { SourceHints } from '../../src/source/sniff-format.ts';
import { brokenLaws, bytesOf } from './read-fixtures.ts';

const markup =
  '<html>,<p>,</p>,<b>,<!--,-->,<script>,</script>,<table>,<td>,<pre>\n,&amp;,&#,<meta charset=koi8-r>,' +
  '---\n,title: a\n,# ,* ,> ,- ,`,[a](b),\n\n,\r\n, ,\0,\ufeff';
const piece = fc.oneof(
  fc.uint8Array({ maxLength: 8 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(bytesOf),
  fc.constantFrom(...markup.split(',')).map(bytesOf),
);
const bytes = fc
  .array(piece, { minLength: 1, maxLength: 30 })
  .map((pieces) => Uint8Array.from(pieces.flatMap((each) => [...each])));

const hints: fc.Arbitrary<SourceHints> = fc.record(
  {
    name: fc.constantFrom('a.html', 'a.md', 'a.txt', 'a', '', '.html'),
    mediaType: fc.constantFrom('text/html', 'text/markdown; charset=windows-1251', 'text/plain', ';;', ''),
    encoding: fc.constantFrom('utf-8', 'windows-1251', 'utf-16le', 'shift_jis', 'iso-2022-jp', 'klingon'),
    address: fc.constantFrom('https://a.example/b', 'no address'),
  },
  { requiredKeys: [] },
);

describe('any bytes with any hints', () => {
  test('are read by the laws, or refused with a code, a message and a mend, and never throw', () => {
    fc.assert(
      fc.property(bytes, hints, (source, said) => {
        const result = readSource(source, said);
        expect(result.ok ? brokenReading(result.value, source) : brokenRefusal(result.problem)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('are read the same each time', () => {
    fc.assert(
      fc.property(bytes, hints, (source, said) => {
        expect(readSource(source, said)).toEqual(readSource(Uint8Array.from(source), { ...said }));
      }),
    );
  });
});

function brokenReading(reading: ReaderOutput, source: Uint8Array): readonly string[] {
  const decoded = new TextDecoder(reading.encoding).decode(source);
  const broken = [...brokenLaws(reading, decoded)];
  if (reading.segments.length === 0 && reading.text !== decoded) broken.push('a text without a map is another text');
  if (!reading.parts.every((part) => partSchema.safeParse(part).success)) broken.push('a part is none');
  if (!reading.problems.every((each) => readingProblemSchema.safeParse(each).success)) broken.push('a problem is none');
  return broken;
}

function brokenRefusal({ code, message, mend }: Problem): readonly string[] {
  const isWhole = /^(?:source|encoding|markup)-/.test(code) && message.startsWith('Cannot read the ') && mend;
  return isWhole ? [] : [`${code}: ${message}`];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readSource } from '../../src/source/read-source.ts';
import { checkSourceSize, largestSource } from '../../src/source/source-size.ts';
import { codeOf, fixture, partsOf, read } from './read-fixtures.ts';

describe('a source that cannot be read', () => {
  test.each([
    ['nothing at all', '', 'source-empty'],
    ['white space', ' \n\u00a0\t', 'source-no-text'],
    ['a byte order mark', '\ufeff', 'source-no-text'],
    ['a page of scripts', '<html><script>document.write("text")</script>', 'source-no-text'],
    ['a picture in Markdown', '---\ntitle: x\n---\n![alt](a.png)', 'source-no-text'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ', 'source-binary'],
    ['zero bytes', 'text\0text', 'source-binary'],
    ['a page nested without end', `<html>${'<div>'.repeat(100_000)}x`, 'markup-too-deep'],
    ['Markdown nested without end', `---\nt: x\n---\n${'> '.repeat(100_000)}x`, 'markup-too-deep'],
  ])('%s', (_, source, code) => {
    expect(codeOf(source)).toBe(code);
  });

  test('says what is, what must be and what to do', () => {
    expect(readSource(fixture('undeclared-ru.koi8-r.html'))).toEqual({
      ok: false,
      problem: {
        code: 'encoding-invalid',
        message: 'Cannot read the source: invalid UTF-8 at byte 19, and no encoding is declared',
        mend: 'Give its encoding, for example --encoding windows-1251 or koi8-r; with --encoding utf-8 a few broken places are marked U+FFFD.',
      },
    });
  });

  test('is refused by its size alone', () => {
    expect(checkSourceSize(largestSource)).toEqual({ ok: true, value: undefined });
    expect(checkSourceSize(100_000_000)).toMatchObject({
      ok: false,
      problem: {
        code: 'source-too-large',
        message: 'Cannot read the source: it has 100000000 bytes and may have at most 20000000',
      },
    });
    expect(codeOf(new Uint8Array(100_000_000).fill(0x61))).toBe('source-too-large');
  });
});

describe('a source', () => {
  test('keeps its name, media type and encoding', () => {
    expect(read('Words.\n')).toMatchObject({
      reader: { name: 'text', version: '1' },
      mediaType: 'text/plain',
      encoding: 'utf-8',
      text: 'Words.\n',
      segments: [],
      problems: [],
    });
    expect(read('# Words\n', { name: 'a.md' })).toMatchObject({
      reader: { name: 'markdown' },
      mediaType: 'text/markdown',
    });
    expect(read('<p>Words')).toMatchObject({ reader: { name: 'html' }, mediaType: 'text/html' });
  });

  test('in Arabic keeps its marks of direction, its line ends and its non-breaking spaces', () => {
    const { text, problems } = read(fixture('note-ar.txt'));
    expect(text).toBe(
      'قال الربّان\u200f: «وصلت السفينة في الموعد» (3\u00a0صباحاً).\r\n\r\nوقال البحّاران إنّ الرصيف كان مظلماً\u061c. 🚢\r\n',
    );
    expect(problems.map(({ code }) => code)).toEqual(['byte-order-mark']);
  });

  test('in windows-1251 is read as it declares itself', () => {
    const reading = read(fixture('post-ru.windows-1251.html'));
    expect(reading.encoding).toBe('windows-1251');
    expect(partsOf(reading).at(1)).toBe('title: Капитан отрицает опоздание баржи');
    expect(partsOf(reading).at(-1)).toBe('apart: © Вестник Нижней Долины, 2031');
  });

  test('in an undeclared encoding is read when a person names it', () => {
    expect(read(fixture('undeclared-ru.koi8-r.html'), { encoding: 'koi8-r' }).text).toBe(
      'Баржа пришла в срок, сказал капитан, и больше ничего не добавил.',
    );
  });

  test.each([
    ['control characters', 'a\u0085b\u009fc', 'control-characters', 1],
    ['an override of direction', 'abc \u202egpj.exe', 'direction-controls', 4],
    ['an override in a page', '<p>abc \u202egpj.exe', 'direction-controls', 4],
  ])('with %s says so and keeps them', (_, source, code, at) => {
    const { problems, text } = read(source);
    expect(problems).toContainEqual(expect.objectContaining({ code, at }));
    expect(source).toContain(text);
  });
});

const article = join(import.meta.dirname, '../../../shared/corpus/article-en-2022-01.txt');
const gold = join(import.meta.dirname, '../../../shared/gold/article-en-2022-01.statements.jsonl');

const goldSchema = z.object({ start: z.int(), end: z.int(), quote: z.string() });

describe('the real article, where it is at hand', () => {
  test('is read with the offsets of its gold', ({ skip }) => {
    const bytes = readIfThere(article);
    const lines = readIfThere(gold)?.toString('utf8').trim().split('\n');
    if (!bytes || !lines) return skip('the shared article is not beside this checkout');
    const { text } = read(bytes, { name: 'article.txt' });
    const statements = lines.map((line) => goldSchema.parse(JSON.parse(line)));
    expect(statements).toHaveLength(32);
    for (const { start, end, quote } of statements) expect(text.slice(start, end)).toBe(quote);
  });
});

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

import { describe, expect, test } from 'vitest';
import { sniffFormat, type SourceHints } from '../../src/source/sniff-format.ts';
import { bytesOf } from './read-fixtures.ts';

function sniff(bytes: Uint8Array, hints: SourceHints = {}): string {
  const format = sniffFormat(bytes, hints);
  return format.ok ? format.value : format.problem.message;
}

describe('content before name', () => {
  test.each<[text: string, hints: SourceHints, format: string]>([
    ['<!DOCTYPE html><p>x', {}, 'html'],
    ['<!doctype HTML>', { name: 'notes.txt' }, 'html'],
    ['\ufeff \n<!-- a --><!-- b --><?xml version="1.0"?>\n<html>', { name: 'a.md' }, 'html'],
    ['<body>x', { mediaType: 'text/plain' }, 'html'],
    ['<p align="center">x', { name: 'README.md' }, 'markdown'],
    ['<p>x', {}, 'html'],
    ['<p>x', { name: 'a.txt' }, 'text'],
    ['<party> is a word', {}, 'text'],
    ['ID3 tags and RIFF files', {}, 'text'],
    ['x <b>y</b>', { name: 'page.HTM' }, 'html'],
    ['x <b>y</b>\0', { name: 'a.html' }, 'html'],
    ['x &amp; y', { name: 'page.html' }, 'html'],
    ['x <', { mediaType: 'Text/HTML; charset=koi8-r' }, 'html'],
    ['x <', { mediaType: 'application/octet-stream', name: 'a.xhtml' }, 'html'],
    ['# x', {}, 'text'],
    ['# x', { name: 'a.markdown' }, 'markdown'],
    ['# x', { mediaType: 'text/markdown' }, 'markdown'],
    ['---\ntitle: x\n---\ny', {}, 'markdown'],
    ['---\r\ntitle: x\r\n---', {}, 'markdown'],
    ['---\ntitle: x\n---\ny', { name: 'a.txt' }, 'text'],
    ['---\nnot a name\n---\n', {}, 'text'],
    ['x', { name: 'a.unknown' }, 'text'],
    ['', {}, 'text'],
  ])('%j %j', (text, hints, format) => {
    expect(sniff(bytesOf(text), hints)).toBe(format);
  });
});

test('comments without end before the page take no time', () => {
  expect(sniff(bytesOf(`${'<!---->'.repeat(1000)}<html`))).toBe('text');
});

describe('what is no text', () => {
  test.each([
    ['25504446 2d312e34', 'a PDF'],
    ['ffd8ffe0', 'a JPEG image'],
    ['89504e47 0d0a1a0a', 'a PNG image'],
    ['47494638 3961', 'a GIF image'],
    ['504b0304 14', 'a ZIP archive (also the inside of DOCX, XLSX, ODT, EPUB and WACZ)'],
    ['1f8b08', 'gzip-compressed data'],
    ['d0cf11e0 a1b11ae1', 'an old Microsoft Office file'],
    ['7b5c7274 66315c61', 'an RTF file'],
    ['00000018 66747970 6d703432', 'an MP4, MOV or HEIC file'],
    ['57415243 2f312e31', 'a WARC web archive'],
    ['52494646 24000000 57415645 666d7420', 'a WAV recording'],
    ['49443303 00', 'an MP3 recording'],
    ['46726f6d 3a203c53 61766564 20627920', 'an MHTML page archive'],
    ['61620001 62', 'binary data'],
  ])('%s looks like %s', (hex, kind) => {
    const bytes = Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));
    expect(sniff(bytes)).toBe(`Cannot read the source: it looks like ${kind}, which is not yet readable`);
    expect(sniff(bytes, { name: 'a.html', mediaType: 'text/html' })).toContain(kind);
  });

  test('a tar archive is known by what stands behind its first name', () => {
    const bytes = new Uint8Array(512);
    bytes.set(bytesOf('a.txt'));
    bytes.set(bytesOf('ustar'), 257);
    expect(sniff(bytes)).toContain('a tar archive');
  });
});

describe('text in two bytes a character', () => {
  const wide = Uint8Array.from(Buffer.from('Words, and more words.\n', 'utf16le'));

  test('without a mark is asked for its encoding', () => {
    expect(sniff(wide)).toContain('UTF-16 text without a byte order mark');
    const page = Uint8Array.from(Buffer.from('<p>Words, and more words.</p>', 'utf16le'));
    expect(sniff(page, { name: 'a.html' })).toContain('UTF-16 text without a byte order mark');
    expect(sniffFormat(wide, {})).toMatchObject({ problem: { mend: 'Give its encoding: utf-16le or utf-16be.' } });
  });

  test.each<SourceHints>([{ encoding: 'utf-16le' }, { encoding: 'UTF-16' }])('with %j is text', (hints) => {
    expect(sniff(wide, hints)).toBe('text');
  });

  test('with a mark is looked into', () => {
    expect(sniff(Uint8Array.of(0xff, 0xfe, ...Buffer.from('<html>', 'utf16le')))).toBe('html');
    expect(sniff(Uint8Array.of(0xfe, 0xff, ...Buffer.from('<html>', 'utf16le').swap16()))).toBe('html');
    expect(sniff(Uint8Array.of(0xff, 0xfe, ...wide))).toBe('text');
  });
});

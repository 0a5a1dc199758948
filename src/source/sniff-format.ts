/**
 * Tells which reader a source needs: by what its bytes look like first, by its name or media type second. Bytes that
 * are no text are refused here, by the name of what they are, before anybody decodes them.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { markOf } from './byte-order-mark.ts';

export type Format = 'html' | 'markdown' | 'text';

/** What whoever brings the bytes knows of them; everything may be missing or wrong. */
export type SourceHints = {
  /** A file's name; only its ending is looked at. */
  readonly name?: string;
  /** As in a Content-Type header, with or without a charset. */
  readonly mediaType?: string;
  /** A person's word on the character encoding, by any label of the WHATWG Encoding standard. */
  readonly encoding?: string;
  /** Where the bytes came from: relative addresses in them are resolved against it. */
  readonly address?: string;
};

/** The format of `bytes`, or `source-binary` with the name of what they are. */
export function sniffFormat(bytes: Uint8Array, hints: SourceHints): Result<Format, Problem<'source-binary'>> {
  const head = bytes.subarray(0, headLength);
  const kind = binaryKind(head);
  if (kind !== undefined) return refuseBinary(kind);
  const text = readHead(head, hints);
  const opening = skipPrologue(text);
  if (wholePagePattern.test(opening)) return succeed('html');
  const isText = !isBinary(text);
  if (!isText && isWideText(head)) return refuseBinary('UTF-16 text without a byte order mark');
  const named = formatOfName(hints);
  // Browsers read pages with stray control characters, so they are no sign that a page is none.
  if (named === 'html' && text.includes('<')) return succeed('html');
  if (!isText) return refuseBinary(undefined);
  return succeed(named ?? formatOfContent(text, opening));
}

// The MIME Sniffing standard looks at 1,445 bytes; comments and licence headers before the first tag are often longer.
const headLength = 4096;

function refuseBinary(kind: string | undefined) {
  const looksLike = kind ?? 'binary data';
  const mend = kind?.startsWith('UTF-16')
    ? 'Give its encoding: utf-16le or utf-16be.'
    : 'Add a text, Markdown or HTML file; what this one says can be typed or exported as text and added as a source derived from it.';
  return refuse('source-binary', `Cannot read the source: it looks like ${looksLike}, which is not yet readable`, mend);
}

/** Byte signatures, after the MIME Sniffing standard and file(1): offset, bytes in hex, what they mean. */
const signatures: readonly (readonly [offset: number, hex: string, kind: string])[] = [
  [0, '255044462d', 'a PDF'],
  [0, 'ffd8ff', 'a JPEG image'],
  [0, '89504e470d0a1a0a', 'a PNG image'],
  [0, '474946383761', 'a GIF image'],
  [0, '474946383961', 'a GIF image'],
  [0, '49492a00', 'a TIFF image'],
  [0, '4d4d002a', 'a TIFF image'],
  [0, '504b0304', 'a ZIP archive (also the inside of DOCX, XLSX, ODT, EPUB and WACZ)'],
  [0, '504b0506', 'an empty ZIP archive'],
  [0, '1f8b', 'gzip-compressed data'],
  [0, '425a683931415926', 'bzip2-compressed data'],
  [0, 'fd377a585a00', 'xz-compressed data'],
  [0, '28b52ffd', 'Zstandard-compressed data'],
  [0, '377abcaf271c', 'a 7z archive'],
  [0, '526172211a07', 'a RAR archive'],
  [257, '7573746172', 'a tar archive'],
  [0, 'd0cf11e0a1b11ae1', 'an old Microsoft Office file'],
  [0, '7b5c727466', 'an RTF file'],
  [4, '66747970', 'an MP4, MOV or HEIC file'],
  [0, '1a45dfa3', 'a Matroska or WebM video'],
  [8, '57415645666d7420', 'a WAV recording'],
  [8, '415649204c495354', 'an AVI video'],
  [8, '57454250565038', 'a WebP image'],
  [0, '4f67675300', 'an Ogg file'],
  [0, '664c614300', 'a FLAC recording'],
  [0, '49443303', 'an MP3 recording'],
  [0, '49443304', 'an MP3 recording'],
  [0, '53514c69746520666f726d6174203300', 'a SQLite database'],
  [0, '7f454c46', 'a program'],
  [0, '0061736d', 'a WebAssembly module'],
  [0, '62706c697374', 'a binary property list (Safari web archive)'],
  [0, '574152432f', 'a WARC web archive'],
  [0, '46726f6d3a203c5361766564206279', 'an MHTML page archive'],
];

function binaryKind(head: Uint8Array): string | undefined {
  const hex = Buffer.from(head.subarray(0, 300)).toString('hex');
  return signatures.find(([offset, signature]) => hex.startsWith(signature, 2 * offset))?.[2];
}

/** The head as text that is good enough to look for ASCII in. */
function readHead(head: Uint8Array, { encoding = '' }: SourceHints): string {
  const mark = markOf(head);
  const asked = /^utf-?16(?:le|be)?$/i.test(encoding) ? encoding : 'latin1';
  const wide = mark?.encoding === 'utf-8' ? 'latin1' : mark?.encoding;
  return new TextDecoder(wide ?? asked).decode(head.subarray(mark?.length ?? 0));
}

/** UTF-16 of any alphabet has the zero bytes of its blanks and digits on one side only. */
function isWideText(head: Uint8Array): boolean {
  const zeros = [0, 0];
  head.forEach((byte, place) => {
    if (byte === 0) zeros[place % 2] = (zeros[place % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > 3 + head.length / 20 && Math.min(even, odd) === 0;
}

/** Only a whole page begins so, whatever its name says. */
const wholePagePattern = /^<(?:!doctype\s+html|html|head|body)[\s/>]/i;
/** Openings of fragments that the MIME Sniffing standard takes for HTML. */
const fragmentPattern = /^<(?:script|iframe|h1|div|font|table|a|style|title|b|br|p)[\s>]/i;
const frontMatterPattern = /^---[ \t]*\r?\n[A-Za-z_-]+:[^]*?\n---[ \t]*(?:\r?\n|$)/;

/** What stands after white space, comments and processing instructions. */
function skipPrologue(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '>' : undefined;
    const end = close === undefined ? -1 : rest.indexOf(close);
    if (close === undefined || end === -1) return rest;
    rest = rest.slice(end + close.length).trimStart();
  }
}

/** "Binary data bytes" of the MIME Sniffing standard. */
function isBinary(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    if (unit < 0x20 && !textControls.has(unit)) return true;
  }
  return false;
}

/** Tab, line feed, form feed, carriage return, and escape (ISO 2022 encodings use it). */
const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0c, 0x0d, 0x1b]);

function formatOfContent(text: string, opening: string): Format {
  if (fragmentPattern.test(opening)) return 'html';
  return frontMatterPattern.test(text) ? 'markdown' : 'text';
}

function formatOfName({ name, mediaType }: SourceHints): Format | undefined {
  const type = mediaType?.split(';')[0]?.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return 'html';
  if (type === 'text/markdown' || type === 'text/x-markdown') return 'markdown';
  if (type === 'text/plain') return 'text';
  const ending = name === undefined ? undefined : /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return ending === 'txt' || ending === 'text' ? 'text' : undefined;
}

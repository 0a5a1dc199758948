/**
 * Bytes to text, by the WHATWG Encoding standard. Who is believed about the encoding, in this order: a byte order mark,
 * the person, the media type, the page itself, and where nobody says anything UTF-8, strictly. Nothing is guessed: text in a
 * wrong encoding looks like a source and is none. What a declared encoding cannot hold becomes U+FFFD and is reported.
 */

import sniffHtmlEncoding from 'html-encoding-sniffer';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { markOf, type ByteOrderMark } from './byte-order-mark.ts';
import type { ReadingProblem } from './reading.ts';
import type { Format, SourceHints } from './sniff-format.ts';

export type DecodedSource = {
  /** Well-formed, without the byte order mark: what the offsets of segments count in. */
  readonly text: string;
  /** The WHATWG name of the encoding, in lower case. */
  readonly encoding: string;
  readonly problems: readonly ReadingProblem[];
};

export type DecodeProblem = Problem<'encoding-invalid' | 'encoding-unknown'>;

/** Decodes the bytes of a source in the given format. */
export function decodeBytes(
  bytes: Uint8Array,
  format: Format,
  hints: SourceHints,
): Result<DecodedSource, DecodeProblem> {
  const mark = markOf(bytes);
  const asked = hints.encoding === undefined ? undefined : nameOf(hints.encoding);
  if (hints.encoding !== undefined && asked === undefined)
    return refuse(
      'encoding-unknown',
      `Cannot read the source in the encoding "${hints.encoding.slice(0, 60)}": it must be a name of the Encoding standard`,
      'Give a name like utf-8, windows-1251, koi8-r, windows-1254 or utf-16le.',
    );
  const declared =
    mark?.encoding ?? asked ?? encodingOfType(hints) ?? (format === 'html' ? encodingOfPage(bytes) : undefined);
  const encoding = declared ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = countBroken(text, encoding, bytes, mark?.length ?? 0);
  if (broken.count > 0 && (declared === undefined || broken.count > 1 + text.length / 100))
    return refuseInvalid(encoding, broken, declared !== undefined);
  return succeed({ text, encoding, problems: [...markProblems(mark, asked), ...brokenProblems(encoding, broken)] });
}

function nameOf(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function encodingOfType({ mediaType = '' }: SourceHints): string | undefined {
  const label = /;\s*charset\s*=\s*"?([^\s";]{1,60})/i.exec(mediaType)?.[1];
  return label === undefined ? undefined : nameOf(label);
}

/** The HTML standard looks at the first 1,024 bytes; declarations further on make browsers start again, so they count too. */
function encodingOfPage(bytes: Uint8Array): string | undefined {
  const sniffed = sniffHtmlEncoding(bytes, { defaultEncoding: '' });
  if (sniffed !== '') return nameOf(sniffed);
  const head = Buffer.from(bytes.subarray(0, 65_536)).toString('latin1');
  const label =
    /^<\?xml[^>]{1,200}?encoding\s{0,9}=\s{0,9}["']([^"'>]{1,60})/.exec(head)?.[1] ??
    /<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([^\s"'/>]{1,60})/i.exec(head)?.[1];
  const name = label === undefined ? undefined : nameOf(label);
  // As the HTML standard says: a declaration that could be read as ASCII cannot have been in UTF-16.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

type Broken = { readonly count: number; readonly firstAt: number; readonly firstByte: number | undefined };

/** Counts the U+FFFD that stand for undecodable bytes; those that the source itself contains are text. */
function countBroken(text: string, encoding: string, bytes: Uint8Array, skipped: number): Broken {
  const isUtf8 = encoding === 'utf-8';
  let count = 0;
  let firstAt = 0;
  let firstByte: number | undefined;
  let reached = 0;
  let byte = skipped;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) {
    if (isUtf8 && count === 0) {
      // Until the first broken place every character before was decoded whole, so its bytes can be counted again.
      byte += Buffer.byteLength(text.slice(reached, at));
      reached = at;
      if (bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd) continue;
      firstByte = byte;
    }
    if (count === 0) firstAt = at;
    count += 1;
  }
  return { count, firstAt, firstByte };
}

function refuseInvalid(encoding: string, { count, firstAt, firstByte }: Broken, declared: boolean) {
  const place = firstByte === undefined ? `at character ${firstAt}` : `at byte ${firstByte}`;
  const why = declared
    ? `it is declared as ${encoding}, and ${count} of its characters are not`
    : 'no encoding is declared';
  return refuse(
    'encoding-invalid',
    `Cannot read the source: invalid ${encoding.toUpperCase()} ${place}, and ${why}`,
    declared
      ? 'Give the encoding that it really is in, for example --encoding windows-1251 or koi8-r.'
      : 'Give its encoding, for example --encoding windows-1251 or koi8-r; with --encoding utf-8 a few broken places are marked U+FFFD.',
  );
}

function markProblems(mark: ByteOrderMark | undefined, asked: string | undefined): readonly ReadingProblem[] {
  if (!mark) return [];
  const differs =
    asked !== undefined && asked !== mark.encoding ? `; it overrules the encoding ${asked} that was asked for` : '';
  const message = `A byte order mark of ${mark.length} bytes (${mark.encoding}) stands before the text and is no part of it${differs}`;
  return [{ code: 'byte-order-mark', message, at: 0 }];
}

function brokenProblems(encoding: string, { count, firstAt }: Broken): readonly ReadingProblem[] {
  if (count === 0) return [];
  return [
    {
      code: 'undecodable',
      message: `Bytes that are not valid ${encoding} read as U+FFFD: ${count}, first at character ${firstAt} of the source`,
    },
  ];
}

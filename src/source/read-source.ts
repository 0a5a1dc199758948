/**
 * From bytes to a reading: chooses the reader, decodes, reads, and says what a person should know of the text. Everything
 * here is hostile until it has passed; nothing is fetched, nothing is executed, and the same bytes with the same hints
 * always give the same reading.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { decodeBytes, type DecodedSource } from './decode-bytes.ts';
import { readHtml } from './readers/html.ts';
import { readMarkdown } from './readers/markdown.ts';
import { readText } from './readers/text.ts';
import type { ReaderOutput, ReadingProblem } from './reading.ts';
import { checkSourceSize } from './source-size.ts';
import { sniffFormat, type Format, type SourceHints } from './sniff-format.ts';

export type ReadProblem = Problem<
  | 'source-empty'
  | 'source-binary'
  | 'source-too-large'
  | 'source-no-text'
  | 'encoding-invalid'
  | 'encoding-unknown'
  | 'markup-too-deep'
  | 'markup-too-large'
>;

/** The reading of `bytes`, with the page's facts; or why there is none. Never throws on any bytes or hints. */
export function readSource(bytes: Uint8Array, hints: SourceHints = {}): Result<ReaderOutput, ReadProblem> {
  if (bytes.length === 0)
    return refuse('source-empty', 'Cannot read the source: it has no bytes', 'Check that the file was saved whole.');
  const format = sniffFormat(bytes, hints);
  if (!format.ok) return format;
  const size = checkSourceSize(bytes.length);
  if (!size.ok) return size;
  const decoded = decodeBytes(bytes, format.value, hints);
  if (!decoded.ok) return decoded;
  const read = readDecoded(format.value, decoded.value, hints);
  if (!read.ok) return read;
  if (!/\S/.test(read.value.text))
    return refuse(
      'source-no-text',
      `Cannot read the source: there is no text in its ${bytes.length} bytes of ${read.value.mediaType}`,
      'A page that is built by scripts has its text only in a browser: save it from there, or copy the text.',
    );
  return succeed({ ...read.value, problems: [...read.value.problems, ...characterProblems(read.value.text)] });
}

function readDecoded(
  format: Format,
  decoded: DecodedSource,
  { address }: SourceHints,
): Result<ReaderOutput, ReadProblem> {
  if (format === 'html') return readHtml(decoded, address);
  return format === 'markdown' ? readMarkdown(decoded, address) : succeed(readText(decoded));
}

/** Characters that nobody sees, in readings of every kind: they stay, and the person is told. */
function characterProblems(text: string): readonly ReadingProblem[] {
  return invisible.flatMap(({ code, pattern, what }) => {
    const at = text.search(pattern);
    if (at === -1) return [];
    const count = text.length - text.replaceAll(new RegExp(pattern, 'gu'), '').length;
    return [{ code, message: `The text holds ${what}, which stay where they are: ${count}`, at }];
  });
}

const invisible = [
  { code: 'control-characters', pattern: /[^\P{Cc}\t\n\f\r]/u, what: 'control characters' },
  // The marks U+200E, U+200F and U+061C belong to text; embeddings, overrides and isolates can reorder what a person sees.
  { code: 'direction-controls', pattern: /[\u202a-\u202e\u2066-\u2069]/u, what: 'characters that reorder text' },
] as const;

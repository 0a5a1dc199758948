/** How large a source may be: asked before its bytes are read, without loading any reader. */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';

/** In bytes. Larger ones are refused before anything of them is decoded. */
export const largestSource = 20_000_000;

/** Whether a source of so many bytes would be read: for callers that know the size before they have the bytes. */
export function checkSourceSize(byteCount: number): Result<undefined, Problem<'source-too-large'>> {
  if (byteCount <= largestSource) return succeed(undefined);
  return refuse(
    'source-too-large',
    `Cannot read the source: it has ${byteCount} bytes and may have at most ${largestSource}`,
    'Split it, or add the part that matters as an excerpt.',
  );
}

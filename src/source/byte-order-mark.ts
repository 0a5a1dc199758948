/** The bytes before a text that tell its encoding and are no part of it; the WHATWG Encoding standard believes them first. */

export type ByteOrderMark = { readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly length: number };

/** The byte order mark that `bytes` begin with. */
export function markOf(bytes: Uint8Array): ByteOrderMark | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

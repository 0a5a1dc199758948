/**
 * SHA-256 as text: the identity of bytes everywhere in Counterpoint. Written `sha256:` + 64 lower-case hex digits,
 * the spelling that data packages and web archives use.
 */

import { hash } from 'node:crypto';

export type Digest = `sha256:${string}`;

/** The digest of bytes, or of a text's UTF-8 bytes. */
export function digestOf(data: Uint8Array | string): Digest {
  return `sha256:${hash('sha256', data, 'hex')}`;
}

/** True for a well-formed digest. */
export function isDigest(text: string): text is Digest {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}

/** The 64 hex digits alone: a blob's file name. */
export function digestHex(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

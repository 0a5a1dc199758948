/** Bytes of a file or of standard input, unpacked where they are packed with gzip; other packings are refused with the way out. */

import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What a packing begins with, and the program that takes it apart. */
const otherPackings = [
  { name: 'xz', begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], unpack: 'xz -dc' },
  { name: 'bzip2', begins: [0x42, 0x5a, 0x68], unpack: 'bzip2 -dc' },
  { name: 'zstd', begins: [0x28, 0xb5, 0x2f, 0xfd], unpack: 'zstd -dc' },
  { name: 'zip', begins: [0x50, 0x4b, 0x03, 0x04], unpack: 'unzip -p' },
];
const gzip = [0x1f, 0x8b];

/** `-` stands for standard input. Throws where the bytes cannot be had. */
export async function* readUnpacked(file: string): AsyncGenerator<Uint8Array> {
  const source: AsyncIterable<Uint8Array> = file === '-' ? process.stdin : createReadStream(file);
  const rest = source[Symbol.asyncIterator]();
  const first = await takeFirst(rest);
  const all = continueWith(first, rest);
  const other = otherPackings.find(({ begins }) => beginsWith(first, begins));
  if (other)
    throw new Error(
      `it is packed with ${other.name}. Unpack it on the way: ${other.unpack} FILE | counterpoint-solve VERB --format FORM -`,
    );
  if (!beginsWith(first, gzip)) return yield* all;
  const unpacked = createGunzip();
  pipeline(Readable.from(all), unpacked, () => {});
  yield* unpacked as AsyncIterable<Uint8Array>;
}

/** Enough to tell what it is, or all there is. */
async function takeFirst(rest: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let first = new Uint8Array(0);
  while (first.length < 6) {
    const next = await rest.next();
    if (next.done) break;
    first = Buffer.concat([first, next.value]);
  }
  return first;
}

async function* continueWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function beginsWith(bytes: Uint8Array, begins: readonly number[]): boolean {
  return begins.every((byte, place) => bytes[place] === byte);
}

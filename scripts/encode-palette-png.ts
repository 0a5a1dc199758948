/**
 * Writes pixels as a PNG of at most 256 colours (ISO/IEC 15948): screens of text have few, and become half as large. The most
 * frequent colours stay, but of those that nobody tells apart only one; the others become the nearest of them.
 */

import { crc32, deflateSync } from 'node:zlib';

const mostColours = 256;
/** Colours that are nearer to each other than this, squared and summed over red, green and blue, look the same. */
const leastApart = 100;
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** `pixels` are red, green, blue and alpha (ignored) of each, row after row, as a canvas gives them. */
export function encodePalettePng(pixels: Uint8Array, width: number, height: number): Buffer {
  const colours = Array.from({ length: width * height }, (_, place) => colourAt(pixels, place * 4));
  const palette = choosePalette(colours);
  const places = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height);
  for (const [place, colour] of colours.entries()) {
    const known = places.get(colour) ?? nearest(palette, colour);
    places.set(colour, known);
    // Each row begins with its filter: 0, none, which is best for palettes.
    rows[place + Math.floor(place / width) + 1] = known;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(pixels: Uint8Array, at: number): number {
  return ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
}

function choosePalette(colours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette: number[] = [];
  for (const [colour] of [...counts].toSorted(([a, m], [b, n]) => n - m || a - b)) {
    if (palette.length === mostColours) break;
    if (palette.every((each) => distance(each, colour) >= leastApart)) palette.push(colour);
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let [best, least] = [0, Infinity];
  for (const [place, each] of palette.entries()) {
    const apart = distance(each, colour);
    if (apart < least) [best, least] = [place, apart];
  }
  return best;
}

function distance(a: number, b: number): number {
  const other = partsOf(b);
  return partsOf(a).reduce((sum, part, index) => sum + (part - (other[index] ?? 0)) ** 2, 0);
}

function partsOf(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

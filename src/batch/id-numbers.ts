/** Ids as numbers and back: the twelve characters after the prefix are 60 bits, kept as two numbers of 30. */

import type { Id } from '../base/id.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const half = 6;

/** Writes an id as two numbers at place `2 * index`. Throws where it has not the shape of an id. */
export function writeId(ids: Uint32Array, index: number, id: Id<string>): void {
  const body = id.slice(id.indexOf('_') + 1);
  if (body.length !== 2 * half) throw new TypeError(`Cannot write the id ${JSON.stringify(id)} as numbers`);
  ids[2 * index] = numberOf(body.slice(0, half));
  ids[2 * index + 1] = numberOf(body.slice(half));
}

/** The id at place `2 * index`. */
export function readId<Prefix extends string>(prefix: Prefix, ids: Uint32Array, index: number): Id<Prefix> {
  return `${prefix}_${textOf(ids[2 * index] ?? 0)}${textOf(ids[2 * index + 1] ?? 0)}`;
}

function numberOf(text: string): number {
  let number = 0;
  for (const character of text) {
    const digit = alphabet.indexOf(character);
    if (digit < 0) throw new TypeError(`Cannot write ${JSON.stringify(text)} as a number: it is not part of an id`);
    number = number * 32 + digit;
  }
  return number;
}

function textOf(number: number): string {
  let text = '';
  for (let shift = 5 * (half - 1); shift >= 0; shift -= 5) text += alphabet[(number >>> shift) & 31];
  return text;
}

/**
 * JSON as a dossier must hold it: UTF-8, canonical (RFC 8785), of the expected shape. Canonical means that there is only
 * one text for a value: no member twice, no other spelling, nothing before or after that one program reads and another skips.
 */

import { canonicalText } from '../base/canonical.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { readAs, type Shape } from './shape.ts';

export type JsonCode = 'text-malformed' | 'json-too-large' | 'json-malformed' | 'json-not-canonical' | 'shape-wrong';

/** Hostile: more than this is not parsed. Bytes. */
const largestJson = 256 * 1024 * 1024;

/** The text of UTF-8 bytes; a byte order mark is part of it. */
export function decodeStrictly(bytes: Uint8Array, what: string): Result<string, Problem<'text-malformed'>> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return refuse('text-malformed', `Cannot read ${what}: it must be UTF-8`);
  }
}

/** The value of a file that holds one canonical JSON value and a line feed. `what` names it in messages. */
export function parseStrictly<T>(bytes: Uint8Array, shape: Shape<T>, what: string): Result<T, Problem<JsonCode>> {
  if (bytes.length > largestJson)
    return refuse(
      'json-too-large',
      `Cannot read ${what}: it has ${bytes.length} bytes, and must have at most ${largestJson}`,
    );
  const text = decodeStrictly(bytes, what);
  if (!text.ok) return text;
  return parseText(text.value.endsWith('\n') ? text.value.slice(0, -1) : `${text.value} `, shape, what);
}

/** The value of a canonical text of that shape. */
export function parseText<T>(text: string, shape: Shape<T>, what: string): Result<T, Problem<JsonCode>> {
  const value = parseJson(text);
  if (value === undefined) return refuse('json-malformed', `Cannot read ${what}: it must be JSON`);
  if (canonicalOrNone(value) !== text)
    return refuse(
      'json-not-canonical',
      `Cannot read ${what}: its text must be canonical JSON (RFC 8785), each member once`,
    );
  const read = readAs(shape, value, what);
  return read.ok ? read : refuse('shape-wrong', `Cannot read ${what}: ${read.misfit}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Hostile: what is nested deeper than the stack has no canonical text here, nor has text with lone surrogates. */
function canonicalOrNone(value: unknown): string | undefined {
  try {
    return canonicalText(value);
  } catch {
    return undefined;
  }
}

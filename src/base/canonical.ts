/**
 * One value, one byte string: JSON canonicalised as RFC 8785 (JCS) says, so that a digest taken today can be taken
 * again by a stranger with another program. Refuses what JSON cannot hold, since a silent `null` would be a lie.
 */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * The canonical text of a JSON value: members sorted by UTF-16 code units (RFC 8785 3.2.3), numbers and strings as
 * ECMAScript writes them (3.2.2), members whose value is `undefined` left out.
 * Throws a TypeError on numbers that are not finite and values that are not JSON, a LoneSurrogateError on lone surrogates.
 */
export function canonicalText(value: unknown): string {
  // What has been canonical once mostly comes in order, and that the engine writes in a fraction of the time.
  return isCanonical(value) ? JSON.stringify(value) : composeText(value);
}

/**
 * True where `JSON.stringify` writes the canonical text and parsing that gives the same again: every member in order, and
 * nothing that JSON cannot hold.
 */
export function isCanonical(value: unknown): boolean {
  switch (typeof value) {
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'string':
      return value.isWellFormed();
    case 'object':
      if (value === null) return true;
      return Array.isArray(value) ? value.every(isCanonical) : isPlain(value) && isObjectInOrder(value);
    default:
      return false;
  }
}

function isObjectInOrder(value: Readonly<Record<string, unknown>>): boolean {
  let before = '';
  for (const name of Object.keys(value)) {
    if (name < before || !name.isWellFormed() || !isCanonical(value[name])) return false;
    before = name;
  }
  return true;
}

function composeText(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value))
        throw new TypeError(`Cannot canonicalise the number ${value}: JSON has only finite numbers`);
      return JSON.stringify(value);
    case 'string':
      return canonicalString(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? `[${value.map(composeText).join(',')}]` : canonicalObject(value);
    default:
      throw new TypeError(`Cannot canonicalise a value of type ${typeof value}`);
  }
}

/** The canonical text as UTF-8 bytes: what digests are taken of. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalText(value));
}

/** Half a character: the one thing that a person's text can hold and UTF-8 cannot. */
export class LoneSurrogateError extends TypeError {}

const encoder = new TextEncoder();

/** Characters that JSON writes as they are. */
const plain = /^[\x20\x21\x23-\x5b\x5d-\x7e]*$/;

function canonicalString(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new LoneSurrogateError('Cannot canonicalise a string with a lone surrogate');
  return JSON.stringify(value);
}

function canonicalObject(value: object): string {
  if (!isPlain(value)) throw new TypeError('Cannot canonicalise an object that is not plain');
  let text = '';
  for (const name of sortedKeys(value)) {
    const member = value[name];
    if (member !== undefined) text += `${text === '' ? '' : ','}${canonicalString(name)}:${composeText(member)}`;
  }
  return `{${text}}`;
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** By UTF-16 code units, which is how strings compare. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  let before = '';
  for (const key of keys) {
    if (key < before) return keys.toSorted();
    before = key;
  }
  return keys;
}

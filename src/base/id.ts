/**
 * Names of records: a prefix that tells the kind and twelve characters of Crockford's base 32 (60 random bits), so that
 * ids say nothing about order or number and two cases can be put together. The random bytes come from outside: the
 * platform gives real ones, demo cases seeded ones.
 */

/** Gives `count` random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

export type Id<Prefix extends string> = `${Prefix}_${string}`;

export type CaseId = Id<'c'>;
export type SourceId = Id<'s'>;
export type PassageId = Id<'p'>;
export type VoiceId = Id<'v'>;
export type SubjectId = Id<'x'>;
export type StatementId = Id<'t'>;
export type JudgementId = Id<'j'>;
export type FindingId = Id<'f'>;
export type HypothesisId = Id<'h'>;
export type DossierId = Id<'d'>;
export type DossierLineId = Id<'l'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const bodyLength = 12;

/** A new id of the given prefix. */
export function newId<Prefix extends string>(prefix: Prefix, random: RandomBytes): Id<Prefix> {
  let body = '';
  for (const byte of random(bodyLength)) body += alphabet[byte & 31];
  return `${prefix}_${body}`;
}

/** An id that follows from a digest's hex digits: the same thing always gets the same id. */
export function idFromHex<Prefix extends string>(prefix: Prefix, hex: string): Id<Prefix> {
  // 60 bits, five a character from the lowest on, in two numbers that are both exact.
  const low = Number.parseInt(hex.slice(8, 15), 16);
  let rest = Number.parseInt(hex.slice(0, 8), 16) * 8 + (low >>> 25);
  let body = '';
  for (let place = 0; place < 5; place++) body += alphabet[(low >>> (5 * place)) & 31];
  for (; body.length < bodyLength; rest = Math.floor(rest / 32)) body += alphabet[rest % 32];
  return `${prefix}_${body}`;
}

/** True when `text` has the shape of an id of that prefix. */
export function isId<Prefix extends string>(prefix: Prefix, text: string): text is Id<Prefix> {
  return text.startsWith(`${prefix}_`) && bodyPattern.test(text.slice(prefix.length + 1));
}

const bodyPattern = /^[0-9a-hjkmnp-tv-z]{12}$/;

/**
 * One line of the ledger: a small envelope that is chained to the one before and commits to its payload instead of
 * holding it, so that a payload can be withheld from everything that leaves while the ledger still verifies
 * (docs/decisions/0002). Knows bytes, not meaning: which kinds there are and what a payload says is `case/`'s business.
 */

import { canonicalText, type Json } from '../base/canonical.ts';
import { digestOf, isDigest, type Digest } from '../base/digest.ts';
import { isId, type CaseId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';

/** The envelope. Its canonical bytes (RFC 8785) are what is chained and what is a leaf of the Merkle tree. */
export type LedgerEntry = {
  readonly v: 1;
  readonly case: CaseId;
  /** Place in the ledger, from 0. */
  readonly seq: number;
  /** RFC 3339, UTC, with milliseconds. */
  readonly at: string;
  readonly kind: string;
  /** Digest of the canonical bytes of `[salt, payload]`. */
  readonly commitment: Digest;
  /** Digest of the canonical bytes of the entry before; of the empty string for the first. */
  readonly previous: Digest;
};

/** What an entry commits to. Giving it away discloses the entry; withholding it keeps the ledger whole. */
export type Disclosure = {
  /** 16 random bytes as 32 hex digits: without them a name could be found by trying names. */
  readonly salt: string;
  readonly payload: Json;
};

/** An entry as it is kept and passed on: canonical texts, since a digest is taken of bytes and not of what they mean. */
export type EntryText = { readonly entry: string; readonly disclosure?: string };

/** What the writer brings; the rest follows from where the ledger stands. */
export type EntryDraft = {
  readonly kind: string;
  readonly at: string;
  readonly payload: Json;
  readonly salt: string;
};

/** Where a ledger stands: how many entries it holds and the digest of the last one's canonical bytes. */
export type LedgerEnd = { readonly case: CaseId; readonly size: number; readonly last: Digest };

export type SealedEntry = {
  readonly entry: LedgerEntry;
  readonly disclosure: Disclosure;
  readonly text: Required<EntryText>;
};

export type EntryProblemCode = 'entry-malformed' | 'disclosure-malformed';

/** Where a ledger without entries stands. */
export function emptyLedger(caseId: CaseId): LedgerEnd {
  return { case: caseId, size: 0, last: digestOf('') };
}

/**
 * The next entry of the ledger that ends in `end`, with its disclosure and both as canonical texts.
 * Throws on a draft that is malformed: drafts are made by us, so that is a bug.
 */
export function sealEntry(end: LedgerEnd, draft: EntryDraft): SealedEntry {
  const payloadText = canonicalText(draft.payload);
  const entry: LedgerEntry = {
    at: draft.at,
    case: end.case,
    commitment: digestOf(`["${draft.salt}",${payloadText}]`),
    kind: draft.kind,
    previous: end.last,
    seq: end.size,
    v: 1,
  };
  const fault = faultOfDraft(draft);
  if (fault !== undefined) throw new TypeError(`Cannot seal entry ${end.size}: ${fault}`);
  return {
    entry,
    disclosure: { salt: draft.salt, payload: draft.payload },
    text: { entry: canonicalText(entry), disclosure: `{"payload":${payloadText},"salt":"${draft.salt}"}` },
  };
}

/** Where the ledger stands after an entry of the given canonical text. */
export function endAfter(end: LedgerEnd, entryText: string): LedgerEnd {
  return { case: end.case, size: end.size + 1, last: digestOf(entryText) };
}

/**
 * The entry that a text says. Refuses (`entry-malformed`) what is not JSON, unknown or missing members, wrong types, and
 * text that is not canonical.
 */
export function parseEntry(text: string): Result<LedgerEntry, Problem<'entry-malformed'>> {
  const entry = readEntry(text);
  if (entry.ok && canonicalText(entry.value) !== text)
    return refuse('entry-malformed', 'Cannot read a ledger entry: its text is not canonical (RFC 8785)');
  return entry;
}

/** The disclosure that a text says, strictly: `disclosure-malformed` on anything but a canonical `{payload, salt}`. */
export function parseDisclosure(text: string): Result<Disclosure, Problem<'disclosure-malformed'>> {
  const disclosure = readDisclosure(text);
  if (disclosure.ok && canonicalOrNone(disclosure.value) !== text)
    return refuse('disclosure-malformed', 'Cannot read a payload: its text is not canonical (RFC 8785)');
  return disclosure;
}

/** As `parseEntry`, for whoever only needs to know what an entry says: whether the text is canonical is not looked at. */
export function readEntry(text: string): Result<LedgerEntry, Problem<'entry-malformed'>> {
  // Hostile: an envelope has seven short members; anything longer is not parsed at all.
  const value = text.length > 2000 ? undefined : parseJson(text);
  if (isEntry(value)) return succeed(value);
  return refuse('entry-malformed', `Cannot read a ledger entry: ${faultOf(value)}`);
}

/** As `parseDisclosure`, for whoever only needs the payload: whether the text is canonical is not looked at. */
export function readDisclosure(text: string): Result<Disclosure, Problem<'disclosure-malformed'>> {
  const value = parseJson(text);
  if (isDisclosure(value)) return succeed(value);
  return refuse('disclosure-malformed', 'Cannot read a payload: it is not {"payload":…,"salt":"32 hex digits"}');
}

/** The digest that binds an entry to its payload: SHA-256 of the canonical bytes of `[salt, payload]`. */
export function commitmentOf({ salt, payload }: Disclosure): Digest {
  return digestOf(canonicalText([salt, payload]));
}

const saltPattern = /^[0-9a-f]{32}$/;
const kindPattern = /^[a-z][a-z0-9-]{0,63}$/;
const atPattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const checks: Readonly<Record<keyof LedgerEntry, (value: unknown) => boolean>> = {
  v: (value) => value === 1,
  case: (value) => typeof value === 'string' && isId('c', value),
  seq: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  at: (value) => typeof value === 'string' && isInstant(value),
  kind: (value) => typeof value === 'string' && kindPattern.test(value),
  commitment: (value) => typeof value === 'string' && isDigest(value),
  previous: (value) => typeof value === 'string' && isDigest(value),
};

function faultOfDraft({ kind, at, salt }: EntryDraft): string | undefined {
  if (!saltPattern.test(salt)) return 'its salt is not 32 hex digits';
  if (!checks.at(at)) return 'its member "at" is malformed';
  return checks.kind(kind) ? undefined : 'its member "kind" is malformed';
}

const members = Object.entries(checks);

function isEntry(value: unknown): value is LedgerEntry {
  return faultOf(value) === undefined;
}

function isDisclosure(value: unknown): value is Disclosure {
  if (!isMembers(value) || Object.keys(value).toSorted().join() !== 'payload,salt') return false;
  return typeof value['salt'] === 'string' && saltPattern.test(value['salt']);
}

/** What is wrong with a value that should be an entry, or undefined. */
function faultOf(value: unknown): string | undefined {
  if (!isMembers(value)) return 'it is not a JSON object of at most 2000 characters';
  const names = Object.keys(value);
  const stranger = names.find((name) => !Object.hasOwn(checks, name));
  if (stranger !== undefined) return `it has the unknown member ${JSON.stringify(stranger.slice(0, 40))}`;
  for (const [name, holds] of members) {
    if (!Object.hasOwn(value, name)) return `it lacks the member "${name}"`;
    if (!holds(value[name])) return `its member "${name}" is malformed`;
  }
  return undefined;
}

function isInstant(text: string): boolean {
  if (!atPattern.test(text)) return false;
  // Only the last days of a month need a calendar, and entries of one day come together.
  if (text.slice(8, 10) <= '28' || text.startsWith(lastDay)) return true;
  if (new Date(text).toISOString() !== text) return false;
  lastDay = text.slice(0, 11);
  return true;
}

/** The last such day that was found in the calendar, up to its "T". */
let lastDay = 'none';

function isMembers(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Hostile: a payload nested deeper than the stack, or with lone surrogates, has no canonical text. */
function canonicalOrNone(value: unknown): string | undefined {
  try {
    return canonicalText(value);
  } catch {
    return undefined;
  }
}

/**
 * The files of a dossier as they are found, each read once and never believed: what could not be read is `undefined`, and
 * one of the checks says why.
 */

import { canonicalText } from '../base/canonical.ts';
import { digestOf, type Digest } from '../base/digest.ts';
import { optional } from '../base/optional.ts';
import type { Problem } from '../base/result.ts';
import { fileNames, type Dossier, type Manifest } from '../dossier/dossier.ts';
import { indexRecords, openTrailRecords } from '../dossier/look-up.ts';
import { replayEntries, type Replay, type ReplayedEntry } from '../dossier/replay.ts';
import type { TrailRecords } from '../dossier/trace.ts';
import { parseDisclosure, parseEntry, type EntryText } from '../ledger/entry.ts';
import { dossierShape, manifestShape } from './dossier-shape.ts';
import type { Shape } from './shape.ts';
import { decodeStrictly, parseStrictly, parseText, type JsonCode } from './strict-json.ts';

/** Something in the folder. Only plain files are read: a link could show one thing today and another tomorrow. */
export type FoundFile = { readonly name: string; readonly kind: 'file' | 'other' };
/** The bytes of a file by its name with forward slashes, or `undefined` where there is no plain file of that name. */
export type ReadFile = (name: string) => Uint8Array | undefined;
/** Everything in the folder but the folders themselves. */
export type ListFiles = () => readonly FoundFile[];

/** A problem of reading, with the file in which it is. */
export type UnreadProblem = Problem<JsonCode | 'file-missing' | 'ledger-malformed'> & { readonly file: string };

export type OpenedDossier = {
  readonly found: readonly FoundFile[];
  readonly bytesOf: (name: string) => Uint8Array | undefined;
  readonly digestOf: (name: string) => Digest | undefined;
  /** UTF-8 text of a file, or `undefined` where there is none or it is none. */
  readonly textOf: (name: string) => string | undefined;
  readonly manifest: Manifest | undefined;
  readonly dossier: Dossier | undefined;
  /** Look-ups over the records of the dossier. */
  readonly records: TrailRecords | undefined;
  readonly ledger: OpenedLedger | undefined;
  readonly unread: readonly UnreadProblem[];
};

export type OpenedLedger = {
  readonly texts: readonly EntryText[];
  /** What was disclosed, replayed. */
  readonly replay: Replay;
  /** How many entries of each kind stayed closed. */
  readonly closed: ReadonlyMap<string, number>;
};

/** Reads a dossier. Never throws for what the files hold. */
export function openDossier(readFile: ReadFile, listFiles: ListFiles): OpenedDossier {
  const known = new Map<string, Uint8Array | undefined>();
  const bytesOf = (name: string) => {
    if (!known.has(name)) known.set(name, readFile(name));
    return known.get(name);
  };
  const unread: UnreadProblem[] = [];
  const read = <T>(file: string, shape: Shape<T>): T | undefined => {
    const bytes = bytesOf(file);
    const parsed = bytes && parseStrictly(bytes, shape, file);
    if (parsed?.ok === true) return parsed.value;
    unread.push({ ...(parsed?.problem ?? missing(file)), file });
    return undefined;
  };
  const manifest = read(fileNames.manifest, manifestShape);
  const dossier = read(fileNames.dossier, dossierShape);
  const ledger = openLedger(bytesOf(fileNames.ledger), unread);
  return {
    found: listFiles(),
    bytesOf,
    digestOf: (name) => {
      const bytes = bytesOf(name);
      return bytes && digestOf(bytes);
    },
    textOf: (name) => {
      const bytes = bytesOf(name);
      const text = bytes && decodeStrictly(bytes, name);
      return text?.ok === true ? text.value : undefined;
    },
    manifest,
    dossier,
    records: dossier && openTrailRecords(dossier.lines, dossier.findings, indexRecords(dossier.records)),
    ledger,
    unread,
  };
}

function missing(file: string): Problem<'file-missing'> {
  return { code: 'file-missing', message: `Cannot read ${file}: there is no such file` };
}

/** A line of `ledger.jsonl`. Envelope and payload are held to their own forms by the ledger's own functions. */
type LedgerLine = { readonly entry: unknown; readonly disclosure?: unknown };

const lineShape: Shape<LedgerLine> = {
  misfit: (value, path) =>
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'entry') &&
    Object.keys(value).every((key) => key === 'entry' || key === 'disclosure')
      ? undefined
      : `${path} must be an entry, with its disclosure or without`,
};

function openLedger(bytes: Uint8Array | undefined, unread: UnreadProblem[]): OpenedLedger | undefined {
  const file = fileNames.ledger;
  const text = bytes && decodeStrictly(bytes, file);
  if (text?.ok !== true) {
    unread.push({ ...(text?.problem ?? missing(file)), file });
    return undefined;
  }
  const texts: EntryText[] = [];
  const lines = text.value.split('\n');
  if (lines.pop() !== '')
    unread.push({ code: 'ledger-malformed', message: `Cannot read all of ${file}: its last line was cut off`, file });
  for (const [index, line] of lines.entries()) {
    const parsed = parseText(line, lineShape, `${file} line ${index + 1}`);
    if (!parsed.ok) {
      unread.push({ ...parsed.problem, code: 'ledger-malformed', file });
      continue;
    }
    const { entry, disclosure } = parsed.value;
    texts.push({
      entry: canonicalText(entry),
      ...optional('disclosure', disclosure === undefined ? undefined : canonicalText(disclosure)),
    });
  }
  return { texts, ...replayTexts(texts) };
}

/** Replays what can be read; that an entry commits to its payload is for a check to say. */
function replayTexts(texts: readonly EntryText[]): Pick<OpenedLedger, 'replay' | 'closed'> {
  const entries: ReplayedEntry[] = [];
  const closed = new Map<string, number>();
  for (const { entry, disclosure } of texts) {
    const envelope = parseEntry(entry);
    if (!envelope.ok) continue;
    const { seq, kind } = envelope.value;
    const opened = disclosure === undefined ? undefined : parseDisclosure(disclosure);
    if (opened === undefined) closed.set(kind, (closed.get(kind) ?? 0) + 1);
    else if (opened.ok) entries.push({ seq, kind, payload: opened.value.payload });
  }
  return { replay: replayEntries(entries), closed };
}

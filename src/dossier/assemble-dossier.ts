/**
 * A case and a draft made into the files of a dossier. The same case in the same state and the same draft give the same
 * bytes. What is cited is disclosed with everything it needs; all other entries of the ledger come along closed, as
 * commitments, so that the whole ledger still verifies.
 */

import { canonicalText, type Json } from '../base/canonical.ts';
import { digestHex, digestOf, type Digest } from '../base/digest.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { CaseCheck } from '../case/check-case.ts';
import type { OpenCase } from '../case/open-case.ts';
import { formatCheckpoint } from '../ledger/checkpoint.ts';
import type { LedgerRow } from '../store/contract.ts';
import { citeFindings } from './cite-findings.ts';
import {
  dossierFormat,
  dossierVersion,
  fileNames,
  type Dossier,
  type DossierLanguage,
  type Manifest,
} from './dossier.ts';
import type { Draft } from './draft-dossier.ts';
import { findSealed, textsIn, type Leak } from './find-sealed.ts';
import { gatherRecords, type Gathered } from './gather-records.ts';
import { indexRecords, openTrailRecords } from './look-up.ts';
import { renderPage } from './render-page.ts';
import { keysPutBy, replayEntries, undoingsOf, type Replay } from './replay.ts';
import { trace } from './trace.ts';

export type DossierRequest = {
  readonly draft: Draft;
  /** Used where the draft has no title of its own. */
  readonly title: string;
  readonly language: DossierLanguage;
  /** Publish findings that count proposed statements; the page says so on top. */
  readonly provisional?: boolean;
};

export type DossierFiles = {
  readonly dossier: Dossier;
  /** Every file by name, `manifest.json` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Digest of `manifest.json`: it stands for all of the dossier. */
  readonly digest: Digest;
};

export type AssemblyProblem =
  | Problem<'provisional-refused' | 'trail-broken' | 'blob-missing'>
  | (Problem<'sealed-inside'> & { readonly leaks: readonly Leak[] });

/** The files of the dossier that a draft makes of a case, as `check` found it. */
export async function assembleDossier(
  open: OpenCase,
  check: CaseCheck,
  request: DossierRequest,
): Promise<Result<DossierFiles, AssemblyProblem>> {
  if (check.findings.provisional && request.provisional !== true)
    return refuse(
      'provisional-refused',
      'Cannot publish: statements that nobody has accepted were counted',
      'Accept or reject the proposed statements, or publish provisionally: the page then says so on top.',
    );
  const rows = await readRows(open, check.head.size);
  const replay = replayRows(rows);
  const cites = request.draft.lines.flatMap((line) => (line.kind === 'line' ? line.cites : []));
  const cited = citeFindings(check.findings, check.testimony, cites);
  const gathered = gatherRecords(cited, replay, check.testimony.identities);
  const dossier = asRead({
    format: dossierFormat,
    version: dossierVersion,
    case: open.store.caseId,
    title: request.draft.title ?? request.title,
    language: request.language,
    provisional: check.findings.provisional,
    ledger: { size: check.head.size, at: rows.at(-1)?.entry.at ?? '', root: check.head.root },
    lines: request.draft.lines,
    findings: cited.findings,
    records: gathered.records,
    vocabulary: open.vocabulary,
  });
  const broken = brokenTrail(dossier);
  if (broken) return { ok: false, problem: broken };
  const blobs = await readBlobs(open, dossier);
  if (!blobs.ok) return blobs;
  const ledger = rows.map((row) => `${canonicalText(discloseRow(row, gathered))}\n`).join('');
  const leaks = findSealed(replay, gathered.keys, textsOf(dossier, ledger, blobs.value));
  if (leaks.length > 0) return refuseSealed(leaks);
  return succeed(seal(dossier, ledger, blobs.value));
}

/** The dossier as whoever reads its file has it: the page must not depend on the order of members before that. */
function asRead(dossier: Dossier): Dossier {
  const read: Dossier = JSON.parse(canonicalText(dossier));
  return read;
}

async function readRows({ store }: OpenCase, size: number): Promise<readonly LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for await (const row of store.entries({ to: size })) rows.push(row);
  return rows;
}

function replayRows(rows: readonly LedgerRow[]): Replay {
  return replayEntries(rows.map(({ entry, disclosure }) => ({ ...entry, payload: disclosure?.payload })));
}

function brokenTrail(dossier: Dossier): Problem<'trail-broken'> | undefined {
  const records = openTrailRecords(dossier.lines, dossier.findings, indexRecords(dossier.records));
  for (const line of dossier.lines) {
    const trail = trace(line.id, records);
    if (!trail.ok)
      return {
        code: 'trail-broken',
        message: `Cannot publish the line "${line.text.slice(0, 60)}": ${trail.problem.message}`,
        mend: 'Cite findings and statements that stand now; run the check again to see them.',
      };
  }
  return undefined;
}

type Blobs = ReadonlyMap<string, { readonly bytes: Uint8Array; readonly encoding: string | undefined }>;

/** Bytes of the sources and texts of the readings, by the name that their file gets. */
async function readBlobs({ store }: OpenCase, { records }: Dossier): Promise<Result<Blobs, Problem<'blob-missing'>>> {
  const encodings = new Map(records.readings.map(({ source, encoding }) => [source, encoding]));
  const wanted = [
    ...records.sources.map(({ id, digest }) => ({
      name: fileNames.source(digestHex(digest)),
      digest,
      encoding: encodings.get(id),
    })),
    ...records.readings.map(({ digest }) => ({
      name: fileNames.reading(digestHex(digest)),
      digest,
      encoding: undefined,
    })),
  ];
  const blobs = new Map<string, { bytes: Uint8Array; encoding: string | undefined }>();
  for (const { name, digest, encoding } of wanted) {
    const bytes = await store.blobs.get(digest);
    if (!bytes.ok) return refuse('blob-missing', `Cannot publish: ${bytes.problem.message}`, bytes.problem.mend);
    blobs.set(name, { bytes: bytes.value, encoding });
  }
  return succeed(blobs);
}

/** An entry for the ledger's file: disclosed where it put a record that is published, or took one back. */
function discloseRow({ entry, disclosure }: LedgerRow, { keys }: Gathered): Json {
  const event = { ...entry, payload: disclosure?.payload };
  const isWanted = keysPutBy(event).some((key) => keys.has(key)) || undoingsOf(event).some(({ id }) => keys.has(id));
  return isWanted && disclosure !== undefined ? { entry, disclosure } : { entry };
}

function* textsOf(dossier: Dossier, ledger: string, blobs: Blobs): Generator<readonly [string, string]> {
  yield [fileNames.dossier, wordsIn(dossier)];
  for (const line of ledger.split('\n')) if (line !== '') yield [fileNames.ledger, wordsIn(JSON.parse(line))];
  for (const [name, { bytes, encoding }] of blobs) for (const text of textsIn(bytes, encoding)) yield [name, text];
}

/** All texts in a value: JSON's escapes would hide words from a search. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(wordsIn).join('\n') : '';
}

function refuseSealed(leaks: readonly Leak[]): { readonly ok: false; readonly problem: AssemblyProblem } {
  const list = leaks.slice(0, 5).map(({ sealed, where }) => `${sealed} in ${where}`);
  return {
    ok: false,
    problem: {
      code: 'sealed-inside',
      message: `Cannot publish: what is sealed would come out in ${leaks.length} places: ${list.join(', ')}${leaks.length > 5 ? ' …' : ''}`,
      mend: 'Leave out the lines that rest on it, or the sources that hold it; or undo the sealing.',
      leaks,
    },
  };
}

function seal(dossier: Dossier, ledger: string, blobs: Blobs): DossierFiles {
  const readingTexts = new Map(
    dossier.records.readings.map(({ digest }) => [digest as string, blobs.get(fileNames.reading(digestHex(digest)))]),
  );
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const page = renderPage(dossier, (digest) => {
    const blob = readingTexts.get(digest);
    return blob && decoder.decode(blob.bytes);
  });
  const { case: caseId, ledger: stood } = dossier;
  const files = new Map<string, Uint8Array>([
    [fileNames.page, encode(page)],
    [fileNames.dossier, encode(`${canonicalText(dossier)}\n`)],
    [fileNames.ledger, encode(ledger)],
    [fileNames.checkpoint, encode(formatCheckpoint({ case: caseId, size: stood.size, root: stood.root }))],
    ...[...blobs].map(([name, { bytes }]) => [name, bytes] as const),
  ]);
  const manifest = encode(`${canonicalText(listFiles(files))}\n`);
  files.set(fileNames.manifest, manifest);
  return { dossier, files, digest: digestOf(manifest) };
}

function listFiles(files: ReadonlyMap<string, Uint8Array>): Manifest {
  const rows = [...files].map(([name, bytes]) => ({ name, digest: digestOf(bytes), bytes: bytes.length }));
  return { format: dossierFormat, version: dossierVersion, files: rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

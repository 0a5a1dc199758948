/** A real dossier of the small case, held in memory, and the tools of somebody who wants to change it unnoticed. */

import { canonicalText } from '../../src/base/canonical.ts';
import { digestHex, digestOf } from '../../src/base/digest.ts';
import { unwrap } from '../../src/base/result.ts';
import { checkCase } from '../../src/case/check-case.ts';
import { assembleDossier } from '../../src/dossier/assemble-dossier.ts';
import { openCitations } from '../../src/dossier/case-trail.ts';
import { composeDraft } from '../../src/dossier/compose-draft.ts';
import { fileNames, type Dossier, type DossierLanguage } from '../../src/dossier/dossier.ts';
import { makeLine, type Draft } from '../../src/dossier/draft-dossier.ts';
import { renderPage } from '../../src/dossier/render-page.ts';
import { openSpeech } from '../../src/dossier/speech.ts';
import type { Findings } from '../../src/reasoning/findings.ts';
import { verifyDossier, type DossierVerification } from '../../src/verify.ts';
import { makeSmallCase } from '../dossier/small-case.ts';

export type Files = Map<string, Uint8Array>;

/** Everything in a dossier, open to change. */
export type Open<T> = T extends readonly (infer Each)[]
  ? Open<Each>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Open<T[Key]> }
    : T;

/** The files of the dossier that the small case gives: everything that was found, and two statements by themselves. */
export async function makeFiles(
  options: {
    readonly seed?: string;
    readonly language?: DossierLanguage;
    /** What is found otherwise than it was. */
    readonly refind?: (findings: Findings) => Findings;
  } = {},
): Promise<Files> {
  const { open, close } = await makeSmallCase(options);
  const { language = 'en', refind = (findings) => findings } = options;
  try {
    const found = await checkCase(open, { provisional: false });
    const check = { ...found, findings: refind(found.findings) };
    const { subjects, voices, vocabulary } = check.testimony;
    const say = openSpeech({ records: { ...noRecords, subjects, voices }, vocabulary, language });
    const composed = composeDraft(check, { title: 'The ticket <b>', language, say });
    const resolve = await openCitations(open, check);
    const cites = ['s07', 's02'].map((handle) => unwrap(resolve(handle)));
    const draft: Draft = {
      ...composed,
      lines: [...composed.lines, makeLine(99, 'Two accounts & what they say.', cites)],
    };
    const made = unwrap(await assembleDossier(open, check, { draft, title: 'unused', language }));
    return new Map(made.files);
  } finally {
    await close();
  }
}

const noRecords: Dossier['records'] = {
  sources: [],
  readings: [],
  voices: [],
  subjects: [],
  statements: [],
  judgements: [],
};

/** Checks files that are held in memory. */
export function verifyFiles(
  files: ReadonlyMap<string, Uint8Array>,
  expected?: Parameters<typeof verifyDossier>[2],
): DossierVerification {
  return verifyDossier(
    (name) => files.get(name),
    () => [...files.keys()].map((name) => ({ name, kind: 'file' as const })),
    expected,
  );
}

/** The codes of everything found wrong, warnings apart, each once. */
export function codesOf({ outcomes }: DossierVerification): readonly string[] {
  const problems = outcomes.flatMap((outcome) => outcome.problems);
  return [...new Set(problems.filter(({ warning }) => !warning).map(({ code }) => code))];
}

export function textOf(files: Files, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

export function setText(files: Files, name: string, text: string): void {
  files.set(name, new TextEncoder().encode(text));
}

export function readDossier(files: Files): Open<Dossier> {
  const dossier: Open<Dossier> = JSON.parse(textOf(files, fileNames.dossier));
  return dossier;
}

/** Changes the data. Nothing else follows it. */
export function editDossier(files: Files, change: (dossier: Open<Dossier>) => void): void {
  const dossier = readDossier(files);
  change(dossier);
  setText(files, fileNames.dossier, `${canonicalText(dossier)}\n`);
}

/** A line of the ledger's file. */
export type LedgerLine = {
  entry: Record<string, unknown>;
  disclosure?: { salt: string; payload: { readonly voice?: { name: string } } };
};

/** Changes one line of the ledger, given as an object. */
export function editEntry(files: Files, seq: number, change: (line: LedgerLine) => void): void {
  const lines = ledgerLines(files);
  const line: LedgerLine = JSON.parse(lines[seq] ?? '');
  change(line);
  setLedger(files, lines.with(seq, canonicalText(line)));
}

export function ledgerLines(files: Files): string[] {
  return textOf(files, fileNames.ledger).split('\n').slice(0, -1);
}

export function setLedger(files: Files, lines: readonly string[]): void {
  setText(files, fileNames.ledger, lines.map((line) => `${line}\n`).join(''));
}

/** The number of the disclosed entry that puts a record with this id. */
export function entryOf(files: Files, id: string): number {
  return ledgerLines(files).findIndex((line) => line.includes('"disclosure"') && line.includes(`"id":"${id}"`));
}

/** Lists all files anew, so that the digests are right again. */
export function relist(files: Files): void {
  const others = [...files].filter(([name]) => name !== fileNames.manifest);
  const rows = others.map(([name, bytes]) => ({ name, digest: digestOf(bytes), bytes: bytes.length }));
  const manifest = {
    format: 'counterpoint-dossier',
    version: 1,
    files: rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  };
  setText(files, fileNames.manifest, `${canonicalText(manifest)}\n`);
}

/** Renders the page anew and lists all files anew: what somebody does who has our program. */
export function reseal(files: Files): void {
  const dossier: Dossier = JSON.parse(textOf(files, fileNames.dossier));
  const texts = new Map(
    dossier.records.readings.map(({ digest }) => [digest as string, fileNames.reading(digestHex(digest))]),
  );
  const page = renderPage(dossier, (digest) => {
    const bytes = files.get(texts.get(digest) ?? '');
    return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  });
  setText(files, fileNames.page, page);
  relist(files);
}

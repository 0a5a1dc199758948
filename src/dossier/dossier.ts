/**
 * What is published, as data: chosen lines, the findings and statements that they cite, and every record that is needed
 * to follow them back to preserved bytes and to derive their conflicts again (docs/format.md). Shapes and names only.
 * Invariant: nothing here is needed from anywhere else, so that a stranger can check a dossier with nothing but its files.
 */

import type { Digest } from '../base/digest.ts';
import type { CaseId, DossierLineId, FindingId, StatementId } from '../base/id.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type {
  CaseWayOut,
  Cluster,
  Conflict,
  ConflictGroup,
  ContentFinding,
  Corroboration,
  Fault,
  Warning,
  WayOut,
} from '../reasoning/findings.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';

export const dossierFormat = 'counterpoint-dossier';
export const dossierVersion = 1;

/** Names of the files of a dossier. Sources end in `.bin` so that no program opens a hostile page as one. */
export const fileNames = {
  page: 'index.html',
  dossier: 'dossier.json',
  ledger: 'ledger.jsonl',
  checkpoint: 'checkpoint',
  manifest: 'manifest.json',
  source: (hex: string) => `sources/${hex}.bin`,
  reading: (hex: string) => `readings/${hex}.txt`,
} as const;

/** Languages in which a dossier's own words can be. */
export const dossierLanguages = ['en', 'ru'] as const;
export type DossierLanguage = (typeof dossierLanguages)[number];

/** What a line may cite. */
export type Citation = FindingId | StatementId;

export type DossierLine =
  | { readonly kind: 'heading'; readonly id: DossierLineId; readonly text: string }
  /** Invariant: it cites at least one thing. */
  | {
      readonly kind: 'line';
      readonly id: DossierLineId;
      readonly text: string;
      readonly cites: readonly Citation[];
    };

/** The findings that the lines cite and those that these rest on. Every list keeps the order that it has in the case. */
export type CitedFindings = {
  readonly contents: readonly ContentFinding[];
  readonly conflicts: readonly Conflict[];
  readonly groups: readonly ConflictGroup[];
  readonly clusters: readonly Cluster[];
  readonly waysOut: readonly CaseWayOut[];
  readonly faults: readonly Fault[];
  readonly corroborations: readonly Corroboration[];
  readonly warnings: readonly Warning[];
};

/** Anything with an id that reasoning derives. */
export type Finding = Conflict | ConflictGroup | Cluster | WayOut | CaseWayOut | Fault | Corroboration | Warning;

/** Records as the ledger has them, each list sorted by id (readings by source and digest). */
export type DossierRecords = {
  readonly sources: readonly Source[];
  readonly readings: readonly Reading[];
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
  readonly statements: readonly Statement[];
  readonly judgements: readonly Judgement[];
};

/** What `dossier.json` holds. */
export type Dossier = {
  readonly format: typeof dossierFormat;
  readonly version: typeof dossierVersion;
  readonly case: CaseId;
  readonly title: string;
  readonly language: DossierLanguage;
  /** True where statements that nobody has accepted were counted: the page says so on top. */
  readonly provisional: boolean;
  /** Where the ledger stood: how many entries, when the last one was made, the root of the tree over them. */
  readonly ledger: { readonly size: number; readonly at: string; readonly root: Digest };
  readonly lines: readonly DossierLine[];
  readonly findings: CitedFindings;
  readonly records: DossierRecords;
  /** The words in which contents are typed, and what follows from their meaning. */
  readonly vocabulary: Vocabulary;
};

/** What `manifest.json` holds: every other file, by name in order of UTF-16 code units. */
export type Manifest = {
  readonly format: typeof dossierFormat;
  readonly version: typeof dossierVersion;
  readonly files: readonly { readonly name: string; readonly digest: Digest; readonly bytes: number }[];
};

/**
 * Where a case lives, as everything above it sees it: a ledger that only grows, views that answer questions, and bytes
 * named by their digest. Narrow and asynchronous, so that an engine on another machine fits behind it; nothing of one
 * engine shows through. What an entry means is not here: `case/` brings a `Projection`, and the store runs it in the very
 * transaction that appends. Invariant: views change through entries alone, by one function, in writing and in rebuilding.
 */

import type { Json } from '../base/canonical.ts';
import type { Digest } from '../base/digest.ts';
import type { CaseId, JudgementId, PassageId, SourceId, StatementId, SubjectId, VoiceId } from '../base/id.ts';
import type { Problem, Result } from '../base/result.ts';
import type { ChainCode } from '../ledger/check-chain.ts';
import type { Disclosure, EntryDraft, LedgerEntry } from '../ledger/entry.ts';
import type { Judgement } from '../judgement/judgement.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { Standing, Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';

/** Every expected failure of a store. */
export type StoreProblemCode =
  // Of a folder, before a case is open.
  | 'folder-missing'
  | 'folder-not-empty'
  | 'not-a-case'
  | 'case-exists'
  | 'case-newer'
  | 'case-damaged'
  // Of an open case.
  | 'case-busy'
  | 'ledger-behind'
  | 'history-rewritten'
  | 'record-exists'
  | 'record-absent'
  | 'cursor-malformed'
  | 'blob-missing'
  | 'blob-changed'
  // Of the machine.
  | 'disk-full'
  | 'access-denied'
  | 'read-only'
  | 'disk-failed';
export type StoreProblem = Problem<StoreProblemCode>;

/** Where the ledger stands. `last` is the digest of the last entry, `root` the root of the Merkle tree over all of them. */
export type Head = { readonly size: number; readonly last: Digest; readonly root: Digest };

/** An entry with what it commits to; the disclosure is missing where the payload has been withheld. */
export type LedgerRow = { readonly entry: LedgerEntry; readonly disclosure: Disclosure | undefined };

/** What a case can be asked. Each call sees the case as it is then; `read` gives several calls one and the same state. */
export interface CaseReader {
  head(): Promise<Head>;
  entry(seq: number): Promise<LedgerRow | undefined>;
  /** Entries in order, from `from` (default 0) up to and without `to` (default: where the ledger ends now). */
  entries(range?: { readonly from?: number; readonly to?: number }): AsyncIterable<LedgerRow>;
  readonly views: ViewReader;
}

/**
 * An open case. Reading rejects with a `ProblemError` that carries a `StoreProblem` when the case is damaged or the disk
 * fails; writing gives a `Result`.
 */
export interface CaseStore extends CaseReader {
  readonly caseId: CaseId;
  readonly blobs: BlobStore;
  /** Runs `work` on the case as it is now, unmoved by what is written meanwhile. Never waits for a writer. */
  read<T>(work: (snapshot: CaseReader) => Promise<T>): Promise<T>;
  /**
   * Runs `work` as the only writer of the case, in this process and among all: everything it appended is durable when
   * this resolves, or nothing happened. A `ProblemError` thrown by `work` undoes all and becomes the result; any other
   * error undoes all and is thrown on. Waits its turn for `patienceMs` (default 10,000), then `case-busy` says who
   * holds the case. `what` says in a few words what is being done, for whoever has to wait: "importing statements".
   */
  write<T>(
    what: string,
    work: (transaction: WriteTransaction) => Promise<T>,
    options?: { readonly patienceMs?: number },
  ): Promise<Result<T>>;
  /** Throws all views away and makes them again from the ledger, in one transaction. Gives their digest. */
  rebuildViews(progress?: Progress): Promise<Result<Digest>>;
  /** Digest over every row of every view in canonical order: equal digests, equal views. */
  viewDigest(progress?: Progress): Promise<Digest>;
  close(): Promise<void>;
}

/** One turn at writing. Its reading sees what it has appended itself. Not to be used after `work` has settled. */
export interface WriteTransaction extends CaseReader {
  /** Seals and appends an entry and projects it onto the views. */
  append(draft: EntryDraft): Promise<LedgerEntry>;
}

/** Called now and then: how many of how many are done. */
export type Progress = (done: number, total: number) => void;

/** What entries mean for the views; pure but for the views it is given. */
export type Projection = {
  /** Another text whenever the same entries would give other rows: a case whose views are of another version is rebuilt on opening. */
  readonly version: string;
  /**
   * Writes onto the views what one entry says. The payload is as it was parsed from the stored text. Not called for an
   * entry whose payload has been withheld. A `ProblemError` stops the append, or the rebuild with the entry's number.
   */
  readonly project: (entry: LedgerEntry, payload: Json, views: ProjectionViews) => Promise<void>;
};
export type ProjectionViews = ViewReader & ViewWriter;

/** A record and the number of the entry that first put it. */
export type Row<T> = { readonly seq: number; readonly record: T };
/** `handle` is what people call it, where they gave it a name of their own. */
export type NamedRow<T> = Row<T> & { readonly handle?: string };
export type StatementRow = NamedRow<Statement> & { readonly standing: Standing };
/** `effective` is false once the judgement has been undone. */
export type JudgementRow = Row<Judgement> & { readonly effective: boolean };
/** Anything else that an entry leaves behind and that is found by kind and key: undoings, imports, dossiers. */
export type Mark = { readonly kind: string; readonly key: string; readonly record: Json };
export type MarkRow = Row<Json> & { readonly kind: string; readonly key: string };

/** An opaque place in a list; only what a page gave as `next` is one (`cursor-malformed` otherwise). */
export type Cursor = string;
/** `limit` is 100 unless said, and never more than 1,000. */
export type PageRequest = { readonly after?: Cursor; readonly limit?: number };
/** Rows in the order in which the ledger first put them, marks in that of their keys. Without `next` there are no more. */
export type Page<T> = { readonly rows: readonly T[]; readonly next?: Cursor };

/** All that are given must hold. */
export type StatementFilter = {
  readonly standing?: Standing;
  /** The voice that said it first. */
  readonly origin?: VoiceId;
  /** What it has to do with: its source, its passage, a voice anywhere in its attribution, a subject it is about. */
  readonly concerns?: SourceId | PassageId | VoiceId | SubjectId;
};
export type JudgementFilter = {
  readonly effective?: boolean;
  readonly decision?: Judgement['decision']['kind'];
  /** An id that the judgement is about. */
  readonly concerns?: string;
};

export type Counts = {
  readonly sources: number;
  readonly readings: number;
  readonly voices: number;
  readonly subjects: number;
  readonly statements: Readonly<Record<Standing, number>>;
  readonly judgements: { readonly effective: number; readonly undone: number };
};

/** A record and the name of it that is like what was asked for; the score is that of `compareNames`. */
export type FoundName = { readonly id: string; readonly name: string; readonly score: number };

/** The questions that views answer. */
export interface ViewReader {
  source(id: SourceId): Promise<NamedRow<Source> | undefined>;
  /** `digest` finds the sources whose bytes these are. */
  sources(request?: PageRequest & { readonly digest?: Digest }): Promise<Page<NamedRow<Source>>>;
  reading(source: SourceId, digest: Digest): Promise<Row<Reading> | undefined>;
  /** The readings of a source, oldest first. */
  readings(source: SourceId): Promise<readonly Row<Reading>[]>;
  voice(id: VoiceId): Promise<NamedRow<Voice> | undefined>;
  voices(request?: PageRequest): Promise<Page<NamedRow<Voice>>>;
  subject(id: SubjectId): Promise<NamedRow<Subject> | undefined>;
  subjects(request?: PageRequest): Promise<Page<NamedRow<Subject>>>;
  statement(id: StatementId): Promise<StatementRow | undefined>;
  statements(request?: PageRequest & StatementFilter): Promise<Page<StatementRow>>;
  judgement(id: JudgementId): Promise<JudgementRow | undefined>;
  judgements(request?: PageRequest & JudgementFilter): Promise<Page<JudgementRow>>;
  mark(kind: string, key: string): Promise<MarkRow | undefined>;
  marks(kind: string, request?: PageRequest): Promise<Page<MarkRow>>;
  /** Ids of sources, voices, subjects, statements and judgements that begin so, in order; at most `limit` (default 20). */
  idsFrom(beginning: string, limit?: number): Promise<readonly string[]>;
  counts(): Promise<Counts>;
  /**
   * Ids of statements, subjects, voices and sources whose quote, names or title hold every word of `text` (the last word
   * as a beginning), best first; at most `limit` (default 50).
   */
  search(text: string, limit?: number): Promise<readonly string[]>;
  /**
   * Subjects and voices with a proper name like `text` in any script and spelling, the likest first, with that name and its score;
   * at most `limit` (default 10, never more than 50).
   */
  searchNames(text: string, limit?: number): Promise<readonly FoundName[]>;
}

/**
 * How a projection writes. Putting a source, reading, voice, subject or mark again replaces it and keeps its place, and
 * its handle where no other is given; * putting a statement or judgement again is `record-exists`, setting one that is not there `record-absent`.
 */
export interface ViewWriter {
  putSource(source: Source, handle?: string): Promise<void>;
  putReading(reading: Reading): Promise<void>;
  putVoice(voice: Voice, handle?: string): Promise<void>;
  putSubject(subject: Subject, handle?: string): Promise<void>;
  putStatement(
    statement: Statement,
    extra: {
      readonly standing: Standing;
      readonly subjects: readonly SubjectId[];
      readonly handle?: string | undefined;
    },
  ): Promise<void>;
  setStanding(id: StatementId, standing: Standing): Promise<void>;
  /** `concerns` are the ids that the decision is about. */
  putJudgement(judgement: Judgement, extra: { readonly concerns: readonly string[] }): Promise<void>;
  setEffective(id: JudgementId, effective: boolean): Promise<void>;
  putMark(mark: Mark): Promise<void>;
}

/** Bytes named by their SHA-256. What `put` has acknowledged is on disk; what `get` gives has the digest asked for. */
export interface BlobStore {
  put(bytes: Uint8Array): Promise<Result<PutBlob, StoreProblem>>;
  /** All bytes of a blob, after their digest was taken again: `blob-missing`, `blob-changed`. */
  get(digest: Digest): Promise<Result<Uint8Array, StoreProblem>>;
  /** Takes the digest again without holding the bytes. Gives the size in bytes. */
  check(digest: Digest): Promise<Result<number, StoreProblem>>;
  /** The size in bytes, or undefined where there is no such blob. Says nothing about the bytes. */
  size(digest: Digest): Promise<number | undefined>;
  /** Everything that lies among the blobs, in order of names; without a digest where the name is not a blob's. */
  list(): AsyncIterable<{ readonly name: string; readonly digest?: Digest }>;
}
/** `existed` where the same bytes were here before. */
export type PutBlob = { readonly digest: Digest; readonly bytes: number; readonly existed: boolean };

/** Everything that a full recomputation can find wrong. */
export type VerifyCode =
  | ChainCode
  // Of what stands beside it.
  | 'place-differs'
  | 'head-differs'
  | 'tail-removed'
  | 'head-note-missing'
  | 'views-differ'
  | 'projection-failed'
  | 'schema-differs'
  | 'engine-damaged'
  | 'blob-missing'
  | 'blob-changed'
  | 'blob-size'
  | 'blob-stray'
  | 'file-stray'
  | StoreProblemCode;

export type VerifyProblem = Problem<VerifyCode> & {
  /** A warning leaves the case trustworthy; anything else does not. */
  readonly warning: boolean;
  /** The entry that is concerned. */
  readonly seq?: number;
  /** The blob that is concerned. */
  readonly digest?: Digest;
};

/** What was looked at and everything that was found wrong. `head` is as recomputed from the entries. */
export type Verification = {
  readonly caseId: CaseId | undefined;
  readonly head: Head | undefined;
  readonly blobs: number;
  /** Bytes of blobs that were read. */
  readonly bytes: number;
  readonly problems: readonly VerifyProblem[];
};

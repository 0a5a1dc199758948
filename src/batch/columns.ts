/**
 * Testimony as columns of numbers, one entry a statement: what a million statements are reasoned over as, and what threads
 * can share without copying. Words of the vocabulary are their places in it, everything that is said again and again
 * (values, dates, chains of voices) is its place in a dictionary. docs/method/batch.md has the layout as a table.
 *
 * Invariants: a dictionary holds nothing twice, so that two statements say the same when their columns do; ids are those
 * of the records, so that a finding has the id that it has in the case.
 */

import type { SourceId } from '../base/id.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Content, DurationBounds, Value } from '../statement/content.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import type { When } from '../time/when.ts';

/** What a statement is, in column `shape`. */
export const shapes = {
  /** `subject` the event, `word` its type, `value` its frame, `when`. */
  event: 0,
  eventDenied: 1,
  /** `subject` of whom, `word` the property, `value`, `when`. */
  attribute: 2,
  attributeDenied: 3,
  /** `subject` the earlier event, `value` the later one, `word` the bond. */
  order: 4,
  /** `subject` and `value`, the smaller id first: who is who is said alike from both sides. */
  same: 5,
  different: 6,
  /** Calls another statement wrong or confirms it: `value` is its row, `word` a place in `sayings`; `subject` as that has it. */
  about: 7,
  /** Says something else about a statement or a voice, and is itself spoken of: `value` is a place in `remarks`. */
  remark: 8,
} as const;

/** What a statement says of another, in column `word`; whatever else can be said of one is a remark. */
export const sayings = [
  { says: 'false', polarity: 'positive' },
  { says: 'mistaken', polarity: 'positive' },
  { says: 'confirmed', polarity: 'positive' },
  { says: 'false', polarity: 'negative' },
  { says: 'mistaken', polarity: 'negative' },
] as const;

/** The first ones call a statement wrong, the others confirm it. */
export const callingWrong = 2;

/** How far a statement counts, in column `standing`. The last only speaks of its content and is there for what is about it. */
export const standings = ['accepted', 'high', 'middle', 'low', 'uncommitted'] as const;

export type StatementColumns = {
  readonly count: number;
  /** Two numbers a statement; see `id-numbers.ts`. */
  readonly ids: Uint32Array;
  readonly shape: Uint8Array;
  readonly subject: Int32Array;
  readonly word: Int32Array;
  /** A place in `values`, or `~subject` for a subject; see `shapes` for what else. */
  readonly value: Int32Array;
  /** A place in `whens`, or -1. */
  readonly when: Int32Array;
  /** When it was said: a place in `whens`, or -1. */
  readonly saidAt: Int32Array;
  readonly chain: Int32Array;
  readonly source: Int32Array;
  readonly standing: Uint8Array;
  /** 1 where it was proposed, by the machine or by whoever brought records in; also where a person has accepted that. */
  readonly proposed: Uint8Array;
};

/** Lists of different lengths one after the other: list `n` goes from `starts[n]` to `starts[n + 1]`. */
export type Lists = { readonly starts: Int32Array; readonly items: Int32Array };

export type SubjectColumns = {
  readonly count: number;
  readonly ids: Uint32Array;
  /** A place in `subjectKinds`. */
  readonly kind: Uint8Array;
  /** The subject that contains it, or -1. */
  readonly within: Int32Array;
  /** A place in `descriptions`. */
  readonly description: Int32Array;
};

/** What else there is of a subject: its names, and of a place where it is. */
export type Description = Omit<Subject, 'id' | 'kind' | 'within'>;

/** What an order says beside which came first. */
export type Bond = { readonly because?: boolean; readonly gap?: DurationBounds; readonly polarity?: 'negative' };

export type Remark = Extract<Content, { kind: 'about' }>;

export type EncodedTestimony = Pick<Testimony, 'grades' | 'identities' | 'derivations' | 'vocabulary'> & {
  readonly statements: StatementColumns;
  readonly subjects: SubjectColumns;
  /** The roles of an event and what fills each: two items a role, its place in `roles` and a value as in column `value`. */
  readonly frames: Lists;
  /** Voices of an attribution by their places, outermost first. */
  readonly chains: Lists;
  readonly voices: readonly Voice[];
  readonly sources: readonly SourceId[];
  /** Every value but subjects, in the spelling of plain contents. */
  readonly values: readonly Value[];
  readonly whens: readonly When[];
  readonly bonds: readonly Bond[];
  readonly remarks: readonly Remark[];
  readonly descriptions: readonly Description[];
};

/** The names of a subject, given by its place. */
export function namesOf(subject: number, { subjects, descriptions }: EncodedTestimony): Subject['names'] {
  return descriptions[subjects.description[subject] ?? 0]?.names ?? [];
}

/** True where a column holds nothing else. */
export function isAll(column: Int32Array | Uint8Array, number: number): boolean {
  for (let place = 0; place < column.length; place++) if (column[place] !== number) return false;
  return true;
}

/** Columns for so many statements, in memory that threads share. */
export function createStatementColumns(count: number): StatementColumns {
  return {
    count,
    ids: sharedWords(2 * count),
    shape: sharedBytes(count),
    subject: sharedNumbers(count),
    word: sharedNumbers(count),
    value: sharedNumbers(count),
    when: sharedNumbers(count).fill(-1),
    saidAt: sharedNumbers(count).fill(-1),
    chain: sharedNumbers(count),
    source: sharedNumbers(count),
    standing: sharedBytes(count),
    proposed: sharedBytes(count),
  };
}

/** Columns for so many subjects, in memory that threads share. */
export function createSubjectColumns(count: number): SubjectColumns {
  return {
    count,
    ids: sharedWords(2 * count),
    kind: sharedBytes(count),
    within: sharedNumbers(count).fill(-1),
    description: sharedNumbers(count),
  };
}

/** Lists as two columns, in memory that threads share. */
export function createLists(lists: readonly (readonly number[])[]): Lists {
  const starts = sharedNumbers(lists.length + 1);
  const items = sharedNumbers(lists.reduce((sum, list) => sum + list.length, 0));
  let at = 0;
  for (const [place, list] of lists.entries()) {
    items.set(list, at);
    at += list.length;
    starts[place + 1] = at;
  }
  return { starts, items };
}

/** Numbers that threads share. */
export function sharedNumbers(count: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * count));
}

function sharedWords(count: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(4 * count));
}

function sharedBytes(count: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(count));
}

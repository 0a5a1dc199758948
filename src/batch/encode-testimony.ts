/**
 * A testimony as columns. What reasoning would not use is left out: statements in words alone, unreadable ones, those
 * that only speak of a content, unless somebody confirms them or calls them wrong. Subjects stay as they are said;
 * which of them judgements make one is worked out from the columns.
 */

import { canonicalText } from '../base/canonical.ts';
import type { SourceId, StatementId } from '../base/id.ts';
import { mergeSubjects, type MergedSubjects } from '../reasoning/merge-subjects.ts';
import { plainContents, type PlainContent } from '../reasoning/plain-content.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { Content, Value } from '../statement/content.ts';
import { isCommitting, type Statement } from '../statement/statement.ts';
import { subjectKinds, type Subject } from '../subject/subject.ts';
import { roles } from '../subject/vocabulary.ts';
import type { When } from '../time/when.ts';
import {
  createLists,
  createStatementColumns,
  createSubjectColumns,
  sayings,
  shapes,
  standings,
  type Bond,
  type Description,
  type EncodedTestimony,
  type Remark,
  type StatementColumns,
  type SubjectColumns,
} from './columns.ts';
import { writeId } from './id-numbers.ts';

/** Encodes a testimony. Throws on ids that are not well-formed, and on subjects that are named but not there. */
export function encodeTestimony(testimony: Testimony): EncodedTestimony {
  const { subjects, voices, grades, identities, derivations, vocabulary } = testimony;
  const merged = mergeSubjects(testimony);
  const usable = usableStatements(testimony, merged);
  const dictionaries = createDictionaries(testimony);
  const statements = createStatementColumns(usable.length);
  const rows = new Map<string, number>(usable.map(({ statement }, row) => [statement.id, row]));
  const provisional = new Set(testimony.provisional);
  for (const [row, { statement, plain }] of usable.entries()) {
    writeId(statements.ids, row, statement.id);
    statements.chain[row] = dictionaries.chains.placeOf(statement.attribution.map(dictionaries.voiceAt));
    statements.source[row] = dictionaries.sources.placeOf(statement.passage.source);
    statements.standing[row] = standingOf(statement, provisional);
    statements.proposed[row] = Number(statement.proposedBy !== undefined);
    if (statement.saidAt !== undefined) statements.saidAt[row] = dictionaries.whens.placeOf({ edtf: statement.saidAt });
    writeContent(
      row,
      { raw: statement.content, plain },
      { statements, rows, representativeOf: merged.representativeOf, ...dictionaries },
    );
  }
  for (let row = 0; row < usable.length; row++) settleSubject(row, statements);
  const { frames, chains, values, whens, bonds, remarks, sources, descriptions } = dictionaries;
  return {
    statements,
    subjects: encodeSubjects(subjects, dictionaries.subjectAt, descriptions.placeOf),
    frames: createLists(frames.list),
    chains: createLists(chains.list),
    voices,
    sources: sources.list,
    values: values.list,
    whens: whens.list,
    bonds: bonds.list,
    remarks: remarks.list,
    descriptions: descriptions.list,
    grades,
    identities,
    derivations,
    vocabulary,
  };
}

type Usable = { readonly statement: Statement; readonly plain: PlainContent };

/** Those that commit to what some rule reads, and those that they are about. */
function usableStatements(testimony: Testimony, merged: MergedSubjects): readonly Usable[] {
  const { statements, vocabulary } = testimony;
  const plain = plainContents(statements, merged, vocabulary);
  const usable = new Map<string, Usable>();
  for (const statement of statements) {
    const read = statement.content.kind === 'words' ? undefined : plain(statement);
    if (read?.ok) usable.set(statement.id, { statement, plain: read.value });
  }
  const wanted = new Set(
    [...usable.values()].filter((each) => isCommitting(each.statement.act) && each.plain.kind !== 'about'),
  );
  for (const { statement } of wanted) {
    const target = statement.content.kind === 'about' ? usable.get(statement.content.target) : undefined;
    if (target) wanted.add(target);
  }
  return [...wanted];
}

function standingOf({ id, act, proposedBy }: Statement, provisional: ReadonlySet<StatementId>): number {
  if (!isCommitting(act)) return standings.indexOf('uncommitted');
  return standings.indexOf(provisional.has(id) ? (proposedBy?.confidence ?? 'middle') : 'accepted');
}

type Dictionary<T> = { readonly list: readonly T[]; readonly placeOf: (each: T) => number };

function createDictionary<T>(nameOf: (each: T) => string): Dictionary<T> {
  const list: T[] = [];
  const places = new Map<string, number>();
  return {
    list,
    placeOf: (each) => {
      const name = nameOf(each);
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, list.length);
      return list.push(each) - 1;
    },
  };
}

function placesOf(ids: readonly string[]): (id: string) => number {
  const places = new Map(ids.map((id, place) => [id, place]));
  return (id) => {
    const place = places.get(id);
    if (place === undefined) throw new TypeError(`Cannot encode a testimony that names ${id} and does not hold it`);
    return place;
  };
}

type Dictionaries = ReturnType<typeof createDictionaries>;

function createDictionaries({ subjects, voices, vocabulary }: Testimony) {
  return {
    typeAt: placesOf(Object.keys(vocabulary.events)),
    propertyAt: placesOf(Object.keys(vocabulary.properties)),
    subjectAt: placesOf(subjects.map(({ id }) => id)),
    voiceAt: placesOf(voices.map(({ id }) => id)),
    frames: createDictionary<readonly number[]>((frame) => frame.join(' ')),
    chains: createDictionary<readonly number[]>((chain) => chain.join(' ')),
    sources: createDictionary<SourceId>((id) => id),
    values: createDictionary<Value>(canonicalText),
    whens: createDictionary<When>(canonicalText),
    bonds: createDictionary<Bond>(canonicalText),
    remarks: createDictionary<Remark>(canonicalText),
    descriptions: createDictionary<Description>(canonicalText),
  };
}

type Writing = Dictionaries & {
  readonly statements: StatementColumns;
  readonly rows: ReadonlyMap<string, number>;
  readonly representativeOf: MergedSubjects['representativeOf'];
};

function writeContent(
  row: number,
  { raw, plain }: { readonly raw: Content; readonly plain: PlainContent },
  writing: Writing,
): void {
  const { subjectAt, representativeOf, frames, whens, bonds, remarks, rows } = writing;
  const { shape, subject, word, value, when } = writing.statements;
  const dated = raw.kind === 'event' || raw.kind === 'attribute' ? raw.when : undefined;
  if (dated) when[row] = whens.placeOf(dated);
  if (raw.kind === 'event' && plain.kind === 'event') {
    shape[row] = raw.polarity === 'positive' ? shapes.event : shapes.eventDenied;
    subject[row] = subjectAt(raw.event);
    word[row] = writing.typeAt(raw.type);
    value[row] = frames.placeOf(frameOf(raw.roles, plain.roles, writing));
  } else if (raw.kind === 'attribute' && plain.kind === 'attribute') {
    shape[row] = raw.polarity === 'positive' ? shapes.attribute : shapes.attributeDenied;
    subject[row] = subjectAt(raw.of);
    word[row] = writing.propertyAt(raw.property);
    value[row] = valueCode(raw.value, plain.value, writing);
  } else if (raw.kind === 'order') {
    const { earlier, later, kind: _, ...bond } = raw;
    shape[row] = shapes.order;
    subject[row] = subjectAt(earlier);
    value[row] = subjectAt(later);
    word[row] = bonds.placeOf(bond);
  } else if (raw.kind === 'identity' && plain.kind === 'identity') {
    const [one, other] =
      raw.a === plain.a || (raw.b !== plain.a && representativeOf(raw.a) === plain.a) ? [raw.a, raw.b] : [raw.b, raw.a];
    shape[row] = raw.same ? shapes.same : shapes.different;
    subject[row] = subjectAt(one);
    value[row] = subjectAt(other);
  } else if (raw.kind === 'about' && plain.kind === 'about') {
    shape[row] = shapes.remark;
    value[row] = remarks.placeOf(raw);
  } else if (raw.kind === 'about') {
    const target = rows.get(raw.target);
    if (target === undefined) throw new TypeError('Bug: what is about a statement amounts to something without it');
    shape[row] = shapes.about;
    value[row] = target;
    word[row] = sayings.findIndex(({ says, polarity }) => says === raw.says && polarity === raw.polarity);
  }
}

/** Roles in their order, so that one frame is written in one way. */
function frameOf(
  raw: Extract<Content, { kind: 'event' }>['roles'],
  plain: Extract<Content, { kind: 'event' }>['roles'],
  writing: Writing,
): readonly number[] {
  return roles.flatMap((role, place) => {
    const [said, meant] = [raw[role], plain[role]];
    return said && meant ? [place, valueCode(said, meant, writing)] : [];
  });
}

function valueCode(raw: Value, plain: Value, { subjectAt, values }: Writing): number {
  return raw.kind === 'subject' ? ~subjectAt(raw.subject) : values.placeOf(plain);
}

/** What is about a statement belongs where that one belongs. */
function settleSubject(row: number, { shape, subject, value }: StatementColumns): void {
  let target = row;
  while (shape[target] === shapes.about) target = value[target] ?? target;
  subject[row] = subject[target] ?? 0;
}

function encodeSubjects(
  all: readonly Subject[],
  subjectAt: (id: string) => number,
  descriptionAt: (description: Description) => number,
): SubjectColumns {
  const columns = createSubjectColumns(all.length);
  const known = new Set<string>(all.map(({ id }) => id));
  for (const [place, { id, kind, within, ...description }] of all.entries()) {
    writeId(columns.ids, place, id);
    columns.kind[place] = subjectKinds.indexOf(kind);
    columns.description[place] = descriptionAt(description);
    if (within !== undefined && known.has(within)) columns.within[place] = subjectAt(within);
  }
  return columns;
}

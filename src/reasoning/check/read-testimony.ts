/**
 * What the checker needs of a testimony, read by code of its own: which subjects judgements make one, and what each
 * statement says in the form in which contents are compared. Imports nothing of the engine, so that a mistake there is
 * not made here again.
 */

import { canonicalText } from '../../base/canonical.ts';
import { digestHex, digestOf } from '../../base/digest.ts';
import { idFromHex, type SubjectId } from '../../base/id.ts';
import type { Content, Value } from '../../statement/content.ts';
import type { Statement } from '../../statement/statement.ts';
import type { Subject } from '../../subject/subject.ts';
import type { EventTypeEntry, PropertyEntry } from '../../subject/vocabulary.ts';
import { boundsOf, type WhenBounds } from '../../time/bounds.ts';
import type { When } from '../../time/when.ts';
import type { ContentKey } from '../findings.ts';
import type { Testimony } from '../testimony.ts';

export type Said =
  | Exclude<Content, { kind: 'words' }>
  | { readonly kind: 'called-wrong'; readonly content: ContentKey };

export type Read = {
  readonly testimony: Testimony;
  /** The smallest id of all that judgements make one with it; events are never made one so. */
  readonly one: (id: SubjectId) => SubjectId;
  readonly all: (id: SubjectId) => readonly Subject[];
  readonly statement: (id: string) => Statement | undefined;
  /** What a statement says, or undefined where it says nothing that counts. */
  readonly said: (statement: Statement) => Said | undefined;
  readonly eventType: (name: string) => EventTypeEntry | undefined;
  readonly property: (name: string) => PropertyEntry | undefined;
};

/** Reads a testimony. */
export function readForCheck(testimony: Testimony): Read {
  const subjects = new Map(testimony.subjects.map((subject) => [subject.id, subject]));
  const isEvent = (id: SubjectId) => subjects.get(id)?.kind === 'event';
  const top = new Map<SubjectId, SubjectId>();
  const one = (id: SubjectId): SubjectId => {
    let each = id;
    for (let next = top.get(each); next !== undefined; next = top.get(each)) each = next;
    return each;
  };
  for (const { a, b, same } of testimony.identities) {
    if (!same || isEvent(a) || isEvent(b)) continue;
    const [low, high] = [one(a), one(b)].toSorted();
    if (low !== undefined && high !== undefined && low !== high) top.set(high, low);
  }
  const members = Map.groupBy(subjects.values(), ({ id }) => one(id));
  const statements = new Map(testimony.statements.map((statement) => [statement.id as string, statement]));
  const known = new Map<string, Said | undefined>();
  const read: Read = {
    testimony,
    one,
    all: (id) => members.get(one(id)) ?? [],
    statement: (id) => statements.get(id),
    said: (statement) => {
      if (!known.has(statement.id)) known.set(statement.id, sayingOf(statement, read, 20));
      return known.get(statement.id);
    },
    eventType: (name) => own(testimony.vocabulary.events, name),
    property: (name) => own(testimony.vocabulary.properties, name),
  };
  return read;
}

/** The name of a content: the digest of what is said, canonically written. */
export function nameOf(said: Said): ContentKey {
  return idFromHex('k', digestHex(digestOf(canonicalText(said))));
}

export function boundsAt(when: When): WhenBounds | undefined {
  const bounds = boundsOf(when);
  return bounds.ok ? bounds.value : undefined;
}

/** Hostile: "constructor" is no word of any table. */
export function own<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

const committing: ReadonlySet<string> = new Set(['asserts', 'denies', 'confirms', 'admits']);

/** True where the speaker stands behind what is said. */
export function commits({ act }: Statement): boolean {
  return committing.has(act);
}

function sayingOf({ content, saidAt }: Statement, read: Read, depth: number): Said | undefined {
  switch (content.kind) {
    case 'words':
      return undefined;
    case 'event': {
      const filled = Object.entries(content.roles).flatMap(([role, value]): readonly [string, Value][] =>
        value ? [[role, sayingValue(value, read)]] : [],
      );
      return { ...content, event: read.one(content.event), roles: Object.fromEntries(filled) };
    }
    case 'attribute': {
      const said = { ...content, of: read.one(content.of), value: sayingValue(content.value, read) };
      const changes = read.property(content.property)?.changes;
      const isOfItsTime = changes === 'often' || changes === 'rising';
      if (said.when || saidAt === undefined || !isOfItsTime || !boundsAt({ edtf: saidAt })) return said;
      return { ...said, when: { edtf: saidAt } };
    }
    case 'order': {
      const said: Said = { ...content, earlier: read.one(content.earlier), later: read.one(content.later) };
      if (said.polarity === undefined) return said;
      const { polarity: _, ...order } = said;
      return { kind: 'called-wrong', content: nameOf(order) };
    }
    case 'identity': {
      const ends = [read.one(content.a), read.one(content.b)];
      const [a, b] = (ends[0] === ends[1] ? [content.a, content.b] : ends).toSorted();
      return a === undefined || b === undefined ? undefined : { ...content, a, b };
    }
    case 'about': {
      const target = read.statement(content.target);
      if (!target || target.content.kind === 'words') return content;
      const wrong = content.says === 'false' || content.says === 'mistaken';
      const isPositive = content.polarity === 'positive';
      const meant = depth > 0 ? sayingOf(target, read, depth - 1) : undefined;
      if (!meant) return undefined;
      if (wrong && isPositive) return { kind: 'called-wrong', content: nameOf(meant) };
      return wrong || (content.says === 'confirmed' && isPositive) ? meant : content;
    }
  }
}

function sayingValue(value: Value, read: Read): Value {
  switch (value.kind) {
    case 'subject':
      return { ...value, subject: read.one(value.subject) };
    case 'quantity': {
      const min = value.min === undefined ? {} : { min: tidy(value.min) };
      const max = value.max === undefined ? {} : { max: tidy(value.max) };
      return { ...value, ...min, ...max };
    }
    case 'text':
      return { ...value, text: value.text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toWellFormed() };
    case 'term':
    case 'date':
      return value;
  }
}

/** A decimal without zeros that say nothing. */
function tidy(decimal: string): string {
  const sign = decimal.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = decimal.slice(sign.length).split('.');
  let last = fraction.length;
  while (last > 0 && fraction[last - 1] === '0') last -= 1;
  const digits = String(BigInt(whole)) + (last > 0 ? `.${fraction.slice(0, last)}` : '');
  return digits === '0' ? digits : sign + digits;
}

/**
 * Some rows of an encoded testimony as a testimony again, with everything from the rest that bears on them: whoever
 * speaks, what they speak of and what contains it, and the judgements on those. Reasoning finds in it what it finds among these
 * statements in the whole. A passage comes back with its source alone, since nothing here reads the words; and who is who, the
 * smaller id first, from whichever side it was said.
 */

import type { JudgementId, SourceId, SubjectId, VoiceId } from '../base/id.ts';
import type { Derivation, GradeDecision, IdentityDecision, Testimony } from '../reasoning/testimony.ts';
import type { Content, Value } from '../statement/content.ts';
import type { Statement } from '../statement/statement.ts';
import { subjectKinds, type Subject } from '../subject/subject.ts';
import { roles } from '../subject/vocabulary.ts';
import { sayings, shapes, standings, type EncodedTestimony } from './columns.ts';
import { readId } from './id-numbers.ts';

export type DecodePart = (rows: readonly number[]) => Testimony;

/** Prepares decoding; each call of what it returns takes time by the rows that it is given. */
export function createDecoder(encoded: EncodedTestimony): DecodePart {
  const { statements, voices, vocabulary } = encoded;
  const subjectsAround = createSurroundings(encoded);
  const gradesOf = groupedBy(encoded.grades, ({ voice }: GradeDecision) => [voice]);
  const derivationsOf = groupedBy(encoded.derivations, ({ source }: Derivation) => [source]);
  const wordsOf = { types: Object.keys(vocabulary.events), properties: Object.keys(vocabulary.properties) };
  return (rows) => {
    const decoded = rows.map((row) => decodeStatement(row, encoded, wordsOf));
    const speaking = new Set(rows.flatMap((row) => voicesOf(row, encoded)));
    const spokenOf = new Set(rows.flatMap((row) => subjectsAt(row, encoded)));
    const provisional = rows.flatMap((row, place) => {
      const standing = standings[statements.standing[row] ?? 0];
      const id = decoded[place]?.id;
      return id === undefined || standing === 'accepted' || standing === 'uncommitted' ? [] : [id];
    });
    const heard = [...speaking].flatMap((voice) => voices[voice] ?? []);
    return {
      statements: decoded,
      provisional,
      voices: heard,
      ...subjectsAround(spokenOf),
      derivations: reachable(
        decoded.map(({ passage }) => passage.source),
        derivationsOf,
      ),
      grades: heard.flatMap(({ id }) => gradesOf.get(id) ?? []),
      vocabulary,
    };
  };
}

function groupedBy<T, Key>(all: readonly T[], keysOf: (each: T) => readonly Key[]): ReadonlyMap<Key, readonly T[]> {
  const groups = new Map<Key, T[]>();
  for (const each of all) {
    for (const key of keysOf(each)) {
      const known = groups.get(key);
      if (known) known.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}

/** The derivations of these sources, of those they derive from, and so on. */
function reachable(
  sources: readonly SourceId[],
  derivationsOf: ReadonlyMap<SourceId, readonly Derivation[]>,
): readonly Derivation[] {
  const seen = new Set(sources);
  for (const source of seen) for (const { derivedFrom } of derivationsOf.get(source) ?? []) seen.add(derivedFrom);
  return [...seen].flatMap((source) => derivationsOf.get(source) ?? []);
}

/** Whoever speaks in a row, outermost first. */
export function voicesOf(row: number, { statements, chains }: EncodedTestimony): readonly number[] {
  const chain = statements.chain[row] ?? 0;
  return [...chains.items.subarray(chains.starts[chain], chains.starts[chain + 1])];
}

/** What a row speaks of. */
export function subjectsAt(row: number, { statements, frames }: EncodedTestimony): readonly number[] {
  const [shape, subject, value] = [statements.shape[row], statements.subject[row] ?? 0, statements.value[row] ?? 0];
  switch (shape) {
    case shapes.event:
    case shapes.eventDenied: {
      const codes = frames.items.subarray(frames.starts[value], frames.starts[value + 1]);
      return [subject, ...[...codes].flatMap((code, place) => (place % 2 === 1 && code < 0 ? [~code] : []))];
    }
    case shapes.attribute:
    case shapes.attributeDenied:
      return value < 0 ? [subject, ~value] : [subject];
    case shapes.order:
    case shapes.same:
    case shapes.different:
      return [subject, value];
    default:
      return [];
  }
}

type Words = { readonly types: readonly string[]; readonly properties: readonly string[] };

function decodeStatement(row: number, encoded: EncodedTestimony, words: Words): Statement {
  const { statements, voices, sources, whens } = encoded;
  const saidAt = whens[statements.saidAt[row] ?? -1]?.edtf;
  const id = readId('t', statements.ids, row);
  const source = sources[statements.source[row] ?? 0] ?? 's_000000000000';
  const standing = standings[statements.standing[row] ?? 0] ?? 'accepted';
  const confidence = standing === 'high' || standing === 'low' ? standing : 'middle';
  return {
    id,
    attribution: voicesOf(row, encoded).map((voice): VoiceId => voices[voice]?.id ?? 'v_000000000000'),
    act: standing === 'uncommitted' ? 'asks' : 'asserts',
    content: decodeContent(row, encoded, words),
    passage: { kind: 'region', id: 'p_000000000000', source, page: 1, box: [0, 0, 0, 0] },
    ...(saidAt === undefined ? {} : { saidAt }),
    ...(statements.proposed[row] === 1 ? { proposedBy: { rule: '', version: '', confidence } } : {}),
  };
}

function decodeContent(row: number, encoded: EncodedTestimony, { types, properties }: Words): Content {
  const { statements, frames, values, whens, bonds, remarks } = encoded;
  const subjectId = (place: number): SubjectId => readId('x', encoded.subjects.ids, place);
  const valueOf = (code: number): Value => {
    const value = code < 0 ? ({ kind: 'subject', subject: subjectId(~code) } as const) : values[code];
    if (!value) throw new TypeError(`Bug: row ${row} has a value that is not in the dictionary`);
    return value;
  };
  const [subject, word, code] = [statements.subject[row] ?? 0, statements.word[row] ?? 0, statements.value[row] ?? 0];
  const when = whens[statements.when[row] ?? -1];
  const dated = when ? { when } : {};
  switch (statements.shape[row]) {
    case shapes.event:
    case shapes.eventDenied: {
      const filled = roles.map((role): readonly [string, Value] | undefined => {
        const [from, to] = [frames.starts[code] ?? 0, frames.starts[code + 1] ?? 0];
        for (let at = from; at < to; at += 2)
          if (roles[frames.items[at] ?? -1] === role) return [role, valueOf(frames.items[at + 1] ?? 0)];
        return undefined;
      });
      const polarity = statements.shape[row] === shapes.event ? 'positive' : 'negative';
      const named = Object.fromEntries(filled.filter((each) => each !== undefined));
      return { kind: 'event', event: subjectId(subject), type: types[word] ?? '', roles: named, ...dated, polarity };
    }
    case shapes.attribute:
    case shapes.attributeDenied: {
      const polarity = statements.shape[row] === shapes.attribute ? 'positive' : 'negative';
      const property = properties[word] ?? '';
      return { kind: 'attribute', of: subjectId(subject), property, value: valueOf(code), ...dated, polarity };
    }
    case shapes.order:
      return { kind: 'order', earlier: subjectId(subject), later: subjectId(code), ...bonds[word] };
    case shapes.same:
    case shapes.different:
      return {
        kind: 'identity',
        a: subjectId(subject),
        b: subjectId(code),
        same: statements.shape[row] === shapes.same,
      };
    case shapes.remark: {
      const remark = remarks[code];
      if (!remark) throw new TypeError(`Bug: row ${row} has a remark that is not in the dictionary`);
      return remark;
    }
    default: {
      const saying = sayings[word];
      if (!saying) throw new TypeError(`Bug: row ${row} says of another what nobody says`);
      return { kind: 'about', target: readId('t', statements.ids, code), ...saying };
    }
  }
}

/** For subjects: their records, those of whatever bears on them, and the judgements on all of them. */
function createSurroundings(encoded: EncodedTestimony) {
  const { subjects, identities, descriptions } = encoded;
  const judged = groupedBy(identities, ({ a, b }: IdentityDecision) => [a, b]);
  const places = placesOf(encoded);
  const childOf = new Map<number, number>();
  for (let place = 0; place < subjects.count; place++) {
    const outer = subjects.within[place] ?? -1;
    if (outer >= 0 && !childOf.has(outer)) childOf.set(outer, place);
  }
  const recordOf = (place: number): Subject => {
    const within = subjects.within[place] ?? -1;
    return {
      id: readId('x', subjects.ids, place),
      kind: subjectKinds[subjects.kind[place] ?? 0] ?? 'thing',
      ...(descriptions[subjects.description[place] ?? 0] ?? { names: [] }),
      ...(within < 0 ? {} : { within: readId('x', subjects.ids, within) }),
    };
  };
  return (spokenOf: ReadonlySet<number>) => {
    const all = new Set(spokenOf);
    const decisions = new Map<JudgementId, IdentityDecision>();
    for (const place of all) {
      const within = subjects.within[place] ?? -1;
      if (within >= 0) all.add(within);
      if (judged.size === 0) continue;
      for (const decision of judged.get(readId('x', subjects.ids, place)) ?? []) {
        decisions.set(decision.judgement, decision);
        for (const id of [decision.a, decision.b]) all.add(places.get(id) ?? place);
      }
    }
    // That a place contains another says that it is a region, even where nobody speaks of the other.
    const containing = [...all].flatMap((place) => childOf.get(place) ?? []);
    for (const place of containing) all.add(place);
    return { subjects: [...all].map(recordOf), identities: [...decisions.values()] };
  };
}

/** The places of the subjects that judgements name. */
export function placesOf({ subjects, identities }: EncodedTestimony): ReadonlyMap<SubjectId, number> {
  const named = new Set(identities.flatMap(({ a, b }) => [a, b]));
  const places = new Map<SubjectId, number>();
  for (let place = 0; named.size > 0 && place < subjects.count; place++) {
    const id = readId('x', subjects.ids, place);
    if (named.has(id)) places.set(id, place);
  }
  return places;
}

/**
 * A content in the one form in which contents are compared: subjects by their representatives, figures and words in one
 * spelling, the time of saying put in where a value means only that time, and what is said about another statement
 * turned into what that amounts to. Invariant: two statements say the same exactly when their plain contents are equal.
 */

import { canonicalText } from '../base/canonical.ts';
import { digestHex, digestOf } from '../base/digest.ts';
import { idFromHex, isId, type StatementId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { Content, Value } from '../statement/content.ts';
import type { Statement } from '../statement/statement.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { When } from '../time/when.ts';
import { plainDecimal } from './compare-quantities.ts';
import { readWhen } from './compare-when.ts';
import type { ContentKey } from './findings.ts';
import type { MergedSubjects } from './merge-subjects.ts';

export type PlainEvent = Extract<Content, { kind: 'event' }>;
export type PlainAttribute = Extract<Content, { kind: 'attribute' }>;
export type PlainOrder = Omit<Extract<Content, { kind: 'order' }>, 'polarity'>;
export type PlainIdentity = Extract<Content, { kind: 'identity' }>;
export type PlainAbout = Extract<Content, { kind: 'about' }>;
/** That another content is not so. */
export type CalledWrong = { readonly kind: 'called-wrong'; readonly content: ContentKey };
export type PlainContent = PlainEvent | PlainAttribute | PlainOrder | PlainIdentity | PlainAbout | CalledWrong;

export type ContentProblem = Problem<'word-unknown' | 'date-unreadable' | 'target-circular'>;

type ById = ReadonlyMap<string, Statement>;

/** Gives the plain content of each of these statements. */
export function plainContents(
  statements: readonly Statement[],
  subjects: MergedSubjects,
  vocabulary: Vocabulary,
): (statement: Statement) => Result<PlainContent, ContentProblem> {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const known = new Map<StatementId, Result<PlainContent, ContentProblem>>();
  return (statement) => {
    const result = known.get(statement.id) ?? plainContent(statement, byId, subjects, vocabulary);
    known.set(statement.id, result);
    return result;
  };
}

/** The plain content of one of these statements. */
export function plainContent(
  statement: Statement,
  byId: ById,
  subjects: MergedSubjects,
  vocabulary: Vocabulary,
): Result<PlainContent, ContentProblem> {
  let result: Result<PlainContent, ContentProblem> = refuse(
    'target-circular',
    'Cannot use a statement that is about a statement about a statement, and so on without an end',
  );
  for (const [place, { content, saidAt }] of trailOf(statement, byId).trail.toReversed().entries()) {
    result =
      place > 0 && content.kind === 'about'
        ? aboutStatement(content, result)
        : readDates(plainOf(content, saidAt, subjects, vocabulary));
  }
  return result;
}

/**
 * The statement, the one that it is about, the one that that is about, and so on; nothing where that has no end. `seen` are
 * all that were looked at on the way.
 */
export function trailOf(
  statement: Statement,
  byId: ById,
): { readonly trail: readonly Statement[]; readonly seen: readonly Statement[] } {
  const trail = new Set([statement]);
  for (const { content } of trail) {
    const target = content.kind === 'about' && isId('t', content.target) ? byId.get(content.target) : undefined;
    if (!target) continue;
    if (target.content.kind === 'words') return { trail: [...trail], seen: [...trail, target] };
    if (trail.has(target) || trail.size === longestTrail) return { trail: [], seen: [...trail, target] };
    trail.add(target);
  }
  return { trail: [...trail], seen: [...trail] };
}

/** Names a content: the same for everybody who says the same. */
export function keyOf(plain: PlainContent): ContentKey {
  return idFromHex('k', digestHex(digestOf(canonicalText(plain))));
}

/** Statements about statements about … as deep as anybody speaks. */
const longestTrail = 20;

/** To confirm a statement is to say what it says, to call it false or mistaken is to say that it is not so. */
function aboutStatement(
  about: PlainAbout,
  target: Result<PlainContent, ContentProblem>,
): Result<PlainContent, ContentProblem> {
  if (!target.ok) return target;
  const callsWrong = about.says === 'false' || about.says === 'mistaken';
  if (callsWrong && about.polarity === 'positive') {
    return succeed({ kind: 'called-wrong', content: keyOf(target.value) });
  }
  const confirms = callsWrong || (about.says === 'confirmed' && about.polarity === 'positive');
  return confirms ? target : succeed(about);
}

type Plain = Result<PlainContent, ContentProblem>;

function plainOf(
  content: Content,
  saidAt: string | undefined,
  subjects: MergedSubjects,
  vocabulary: Vocabulary,
): Plain {
  const one = subjects.representativeOf;
  switch (content.kind) {
    case 'event': {
      if (!wordIn(vocabulary.events, content.type)) return unknownWord('event type', content.type);
      const filled = Object.entries(content.roles).flatMap(([role, value]): readonly [string, Value][] =>
        value ? [[role, plainValue(value, subjects)]] : [],
      );
      return succeed({ ...content, event: one(content.event), roles: Object.fromEntries(filled) });
    }
    case 'attribute': {
      const property = wordIn(vocabulary.properties, content.property);
      if (!property) return unknownWord('property', content.property);
      const plain = { ...content, of: one(content.of), value: plainValue(content.value, subjects) };
      const isMomentary = property.changes === 'often' || property.changes === 'rising';
      if (plain.when !== undefined || saidAt === undefined || !isMomentary) return succeed(plain);
      const when: When = { edtf: saidAt };
      return succeed(readWhen(when) ? { ...plain, when } : plain);
    }
    case 'order': {
      const { polarity, ...said } = content;
      const order = { ...said, earlier: one(content.earlier), later: one(content.later) };
      return succeed(polarity === 'negative' ? { kind: 'called-wrong', content: keyOf(order) } : order);
    }
    case 'identity':
      return succeed(plainIdentity(content, subjects));
    case 'about':
      return succeed(content);
    case 'words':
      return refuse('word-unknown', 'Cannot compare a content in words alone');
  }
}

/** Sides in order; the subjects as said where judgements make them one, since otherwise nothing would be left of it. */
function plainIdentity(content: PlainIdentity, { representativeOf }: MergedSubjects): PlainIdentity {
  const sides = [representativeOf(content.a), representativeOf(content.b)] as const;
  const [a, b] = sides[0] === sides[1] ? [content.a, content.b] : sides;
  return a < b ? { ...content, a, b } : { ...content, a: b, b: a };
}

function plainValue(value: Value, subjects: MergedSubjects): Value {
  switch (value.kind) {
    case 'subject':
      return { kind: 'subject', subject: subjects.representativeOf(value.subject) };
    case 'quantity':
      return {
        ...value,
        ...(value.min === undefined ? {} : { min: plainDecimal(value.min) }),
        ...(value.max === undefined ? {} : { max: plainDecimal(value.max) }),
      };
    case 'text':
      return { kind: 'text', text: value.text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim().toWellFormed() };
    case 'term':
    case 'date':
      return value;
  }
}

function readDates(plain: Plain): Plain {
  if (!plain.ok) return plain;
  const unreadable = datesIn(plain.value).find((when) => !readWhen(when));
  return unreadable ? refuse('date-unreadable', `Cannot use the date ${JSON.stringify(unreadable.edtf)}`) : plain;
}

function datesIn(content: PlainContent): readonly When[] {
  if (content.kind !== 'event' && content.kind !== 'attribute') return [];
  const values = content.kind === 'event' ? Object.values(content.roles) : [content.value];
  const dates = values.flatMap((value) => (value?.kind === 'date' ? [value.when] : []));
  return content.when ? [content.when, ...dates] : dates;
}

function unknownWord(what: string, word: string): { readonly ok: false; readonly problem: Problem<'word-unknown'> } {
  return refuse('word-unknown', `Cannot use the ${what} ${JSON.stringify(word)}: the vocabulary does not have it`);
}

/**
 * Holds a content to the vocabulary: event types, roles, properties, terms and units that exist, values of a kind that
 * the role takes, dates that can be, subjects that the case knows. Everything wrong is listed, not only the first thing.
 */

import type { SubjectId } from '../base/id.ts';
import type { SubjectKind } from '../subject/subject.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import type { When } from '../time/when.ts';
import type { Content, Value } from './content.ts';
import type { Act } from './statement.ts';

/** What kind of subject an id names in this case, or undefined where it names none. */
export type SubjectKindOf = (id: SubjectId) => SubjectKind | undefined;

/** Everything that is wrong with a content, as sentences that say what is and what must be; empty where nothing is. */
export function validateContent(content: Content, vocabulary: Vocabulary, kindOf: SubjectKindOf): readonly string[] {
  switch (content.kind) {
    case 'event':
      return validateEvent(content, vocabulary, kindOf);
    case 'attribute':
      return validateAttribute(content, vocabulary, kindOf);
    case 'order':
      return [
        ...mustBeEvent(content.earlier, 'earlier', kindOf),
        ...mustBeEvent(content.later, 'later', kindOf),
        ...mustDiffer(content.earlier, content.later),
      ];
    case 'identity':
      return [
        ...mustBeKnown(content.a, 'a', kindOf),
        ...mustBeKnown(content.b, 'b', kindOf),
        ...mustDiffer(content.a, content.b),
        ...mustBeAlike(content.a, content.b, kindOf),
      ];
    case 'about':
    case 'words':
      return [];
  }
}

/** What is wrong with a speech act over a content: to deny is to commit to a negative. */
export function validateAct(act: Act, content: Content): readonly string[] {
  const isNegative =
    content.kind === 'event' || content.kind === 'attribute' || content.kind === 'about'
      ? content.polarity === 'negative' || (content.kind === 'about' && content.says !== 'confirmed')
      : content.kind === 'identity'
        ? !content.same
        : true;
  return act === 'denies' && !isNegative
    ? ['act "denies" needs a content of negative polarity: contents carry the polarity that the speaker commits to']
    : [];
}

function validateEvent(
  content: Extract<Content, { kind: 'event' }>,
  vocabulary: Vocabulary,
  kindOf: SubjectKindOf,
): readonly string[] {
  const type = entryOf(vocabulary.events, content.type);
  if (!type)
    return [
      `event type "${content.type}" is not in the vocabulary; it has ${Object.keys(vocabulary.events).join(', ')}`,
    ];
  const roles = Object.entries(content.roles).flatMap(([role, value]) => {
    const slot = entryOf(type.roles, role);
    if (!slot)
      return [`an event "${content.type}" has no role "${role}"; it has ${Object.keys(type.roles).join(', ')}`];
    return value === undefined ? [] : validateValue(value, slot.takes, `role "${role}"`, vocabulary, kindOf);
  });
  return [...mustBeEvent(content.event, 'event', kindOf), ...roles, ...validateWhen(content.when, 'when')];
}

function validateAttribute(
  content: Extract<Content, { kind: 'attribute' }>,
  vocabulary: Vocabulary,
  kindOf: SubjectKindOf,
): readonly string[] {
  const property = entryOf(vocabulary.properties, content.property);
  if (!property)
    return [
      `property "${content.property}" is not in the vocabulary; it has ${Object.keys(vocabulary.properties).join(', ')}`,
    ];
  const kind = kindOf(content.of);
  const misfit =
    kind !== undefined && !property.of.includes(kind)
      ? [`property "${content.property}" is of a ${property.of.join(' or ')}, and "of" names a ${kind}`]
      : [];
  return [
    ...mustBeKnown(content.of, 'of', kindOf),
    ...misfit,
    ...validateValue(content.value, property.takes, `property "${content.property}"`, vocabulary, kindOf),
    ...validateWhen(content.when, 'when'),
  ];
}

function validateValue(
  value: Value,
  takes: readonly Value['kind'][],
  where: string,
  vocabulary: Vocabulary,
  kindOf: SubjectKindOf,
): readonly string[] {
  const kind = takes.includes(value.kind)
    ? []
    : [`${where} takes a ${takes.join(' or ')}, and the value is a ${value.kind}`];
  switch (value.kind) {
    case 'subject':
      return [...kind, ...mustBeKnown(value.subject, where, kindOf)];
    case 'term':
      return entryOf(vocabulary.terms, value.term)
        ? kind
        : [...kind, `${where}: term "${value.term}" is not in the vocabulary`];
    case 'quantity':
      return [...kind, ...validateQuantity(value, where, vocabulary)];
    case 'date':
      return [...kind, ...validateWhen(value.when, where)];
    case 'text':
      return kind;
  }
}

function validateQuantity(
  value: Extract<Value, { kind: 'quantity' }>,
  where: string,
  vocabulary: Vocabulary,
): readonly string[] {
  const unit = entryOf(vocabulary.units, value.unit)
    ? []
    : [`${where}: unit "${value.unit}" is not in the vocabulary; it has ${Object.keys(vocabulary.units).join(', ')}`];
  const isReversed = value.min !== undefined && value.max !== undefined && Number(value.min) > Number(value.max);
  return isReversed ? [...unit, `${where}: min ${value.min} must not be above max ${value.max}`] : unit;
}

function validateWhen(when: When | undefined, where: string): readonly string[] {
  if (!when) return [];
  const parsed = parseEdtf(when.edtf);
  return parsed.ok ? [] : [`${where}: ${parsed.problem.message}`];
}

function mustBeKnown(id: SubjectId, where: string, kindOf: SubjectKindOf): readonly string[] {
  return kindOf(id) === undefined ? [`${where}: the case has no subject "${id}"`] : [];
}

function mustBeEvent(id: SubjectId, where: string, kindOf: SubjectKindOf): readonly string[] {
  const kind = kindOf(id);
  return kind === undefined
    ? mustBeKnown(id, where, kindOf)
    : kind === 'event'
      ? []
      : [`${where} must name an event, and "${id}" is a ${kind}`];
}

function mustBeAlike(a: SubjectId, b: SubjectId, kindOf: SubjectKindOf): readonly string[] {
  const [first, second] = [kindOf(a), kindOf(b)];
  return first !== undefined && second !== undefined && first !== second
    ? [`a ${first} and a ${second} cannot be spoken of as the same`]
    : [];
}

function mustDiffer(a: SubjectId, b: SubjectId): readonly string[] {
  return a === b ? [`both sides name the same subject "${a}"`] : [];
}

/** Hostile: names come from imports; "__proto__" must find nothing. */
function entryOf<T>(table: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

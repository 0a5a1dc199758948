/**
 * The subjects of a text that proposals are about, as records: named as the text names them, one record for each, and always
 * the same ids from the same source, so that proposing twice adds nothing. Only subjects that a content names are recorded.
 */

import { digestHex, digestOf } from '../base/digest.ts';
import { idFromHex, type SourceId, type SubjectId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import type { ReadText } from '../language/proposal.ts';
import type { Naming } from '../language/naming.ts';
import { fieldsOf, type Field, type MentionedSubject, type ProposedContent } from '../language/proposed-content.ts';
import { nestQuotes } from '../reasoning/nest-quotes.ts';
import { catalogues } from '../reasoning/render-message.ts';
import type { Content, Value } from '../statement/content.ts';
import type { Subject } from '../subject/subject.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import { builtInVocabulary, roles, type EventType, type Role } from '../subject/vocabulary.ts';
import type { ActionWriter } from './open-case.ts';

export type SubjectBook = {
  /** The id of a subject by its number in the text; recorded when it is first asked for. */
  readonly idOf: (number: number) => Promise<SubjectId>;
  /** The subject with that number, if any content is about it. */
  readonly spokenOf: (number: number) => MentionedSubject | undefined;
  readonly contentOf: (proposed: ProposedContent) => Promise<Content>;
};

/** The language of the text, and how its words become names. */
export type Tongue = { readonly language: string; readonly nameOf: Naming };

export function openSubjects(
  writer: ActionWriter,
  source: SourceId,
  { subjects, proposals, joins }: ReadText,
  tongue: Tongue,
): SubjectBook {
  const spoken = new Set([
    ...proposals.flatMap(({ contents }) => contents.flatMap(numbersIn)),
    ...joins.flatMap(({ a, b }) => [a, b]),
  ]);
  const types = typesOf(proposals.flatMap(({ contents }) => contents));
  const keys = keysOf(subjects);
  const known = new Map<number, SubjectId>();
  const idOf = async (number: number): Promise<SubjectId> => {
    const id = known.get(number);
    const subject = subjects[number];
    if (id !== undefined) return id;
    if (!subject) throw new RangeError(`The text has no subject ${number}`);
    const made = idFromHex('x', digestHex(digestOf(`${source} subject ${keys[number]}`)));
    known.set(number, made);
    const within = subject.within === undefined ? undefined : await idOf(subject.within);
    if (!(await writer.views.subject(made)))
      await writer.record('subject-named', { subject: asRecord(made, subject, types.get(number), within, tongue) });
    return made;
  };
  const spokenOf = (number: number) => (spoken.has(number) ? subjects[number] : undefined);
  return { idOf, spokenOf, contentOf: (proposed) => contentOf(proposed, idOf) };
}

/** What tells the subjects of a text apart: kind and place, and a count where several begin at one place. */
function keysOf(subjects: readonly MentionedSubject[]): readonly string[] {
  const seen = new Map<string, number>();
  return subjects.map(({ kind, mentions }) => {
    const key = `${kind} ${mentions[0]?.start}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count === 0 ? key : `${key} ${count}`;
  });
}

const maxNames = 8;
const nameReasons = new Set(['same-name', 'spelling', 'short-name']);

function asRecord(
  id: SubjectId,
  { kind, name, proper, mentions, isClause }: MentionedSubject,
  type: EventType | undefined,
  within: SubjectId | undefined,
  { language, nameOf }: Tongue,
): Subject {
  const label = isClause ? nameByClause(name.words, type, language) : nameOf(name);
  const others = mentions
    .filter(({ reason }) => proper && nameReasons.has(reason))
    .map(nameOf)
    // A mention with its title is no name: only what has no more words than the name itself is.
    .filter((words) => words.split(' ').length <= label.split(' ').length);
  const texts = [...new Set([label, ...others])].slice(0, maxNames);
  return {
    id,
    kind,
    names: texts.map((text) => ({ text, language, proper: proper && kind !== 'event' })),
    ...optional('within', within),
  };
}

function typesOf(contents: readonly ProposedContent[]): ReadonlyMap<number, EventType> {
  return new Map(contents.flatMap((each) => (each.kind === 'event' ? [[each.event.value.subject, each.type]] : [])));
}

/** "the purchase “a ticket was bought”": the clause that tells it, and before it what it is, in languages with a word for that. */
function nameByClause(words: string, type: EventType | undefined, language: string): string {
  const word = type && wordIn(builtInVocabulary.events[type]?.label ?? {}, language);
  const quoted = quote(words, language);
  if (word === undefined) return quoted;
  return `${language === 'en' ? 'the ' : ''}${word} ${quoted}`;
}

/** A clause in the midst of a sentence reads only in quotation marks, and without the word that joins it to one. */
function quote(words: string, language: string): string {
  const marks = language === 'en' ? catalogues.en.quotes : catalogues.ru.quotes;
  const clause = words
    .replace(/^(?:that|что|будто|якобы)\s+/iu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/"([^"]*)"/g, '“$1”')
    .slice(0, 250)
    .toWellFormed();
  return nestQuotes(marks.outer.join(clause), marks);
}

function numbersIn(content: ProposedContent): readonly number[] {
  return fieldsOf(content).flatMap(({ value }) => (value.kind === 'subject' ? [value.subject] : []));
}

type IdOf = SubjectBook['idOf'];

async function contentOf(proposed: ProposedContent, idOf: IdOf): Promise<Content> {
  switch (proposed.kind) {
    case 'event': {
      const { type, when, polarity } = proposed;
      const event = await idOf(proposed.event.value.subject);
      const filled: Partial<Record<Role, Value>> = {};
      for (const role of roles) {
        const field = proposed.roles[role];
        if (field) filled[role] = await valueOf(field, idOf);
      }
      return { kind: 'event', event, type, roles: filled, ...optional('when', when?.when), polarity };
    }
    case 'attribute': {
      const { property, when, polarity } = proposed;
      const of = await idOf(proposed.of.value.subject);
      const value = await valueOf(proposed.value, idOf);
      return { kind: 'attribute', of, property, value, ...optional('when', when?.when), polarity };
    }
    case 'order': {
      const { earlier, later, because } = proposed;
      const ids = { earlier: await idOf(earlier.value.subject), later: await idOf(later.value.subject) };
      return { kind: 'order', ...ids, ...optional('because', because) };
    }
    case 'identity': {
      const { a, b, same } = proposed;
      return { kind: 'identity', a: await idOf(a.value.subject), b: await idOf(b.value.subject), same };
    }
  }
}

async function valueOf({ value, words }: Field, idOf: IdOf): Promise<Value> {
  if (value.kind === 'subject') return { kind: 'subject', subject: await idOf(value.subject) };
  return value.kind === 'text' ? { kind: 'text', text: (words?.words ?? '').slice(0, 2000) } : value;
}

/** Arguments as fields: the subject, term, amount or words that stand there, as far as the role takes it. */

import { builtInVocabulary, type EventType, type Role } from '../subject/vocabulary.ts';
import type { MentionBook } from './cluster-mentions.ts';
import { isAnybody } from './match-mentions.ts';
import type { ContentRules, MentionPlace, Sentence } from './language.ts';
import type { Measure } from './measures/measure.ts';
import type { Argument } from './predication.ts';
import type { Field, SubjectField } from './proposed-content.ts';
import { holds, wordsAt, type Stretch } from './proposal.ts';

/** What is known of a sentence while its arguments are read. */
export type Workpiece = {
  readonly sentence: Sentence;
  readonly rules: ContentRules;
  readonly book: MentionBook;
  readonly mentions: readonly MentionPlace[];
  /** Figures of the sentence: read when first asked for, since few frames take any. */
  readonly measures: () => readonly Measure[];
  /** Who is "I" in the passage. */
  readonly speaker?: number;
  /** Who did what the same voice told last, in this sentence or the one before. */
  readonly topic?: number;
  /** Those who speak in the sentence: none of them calls himself "the man". */
  readonly speakers: readonly number[];
  /** Events that nouns of the sentence name, by place. */
  readonly nouns: (Stretch & { readonly event: number })[];
};

/** The field for an argument in a role of an event, or undefined where it holds nothing that the role takes. */
export function fillRole(piece: Workpiece, type: EventType, role: Role, argument: Argument): Field | undefined {
  const takes = builtInVocabulary.events[type]?.roles[role]?.takes ?? [];
  const words = wordsAt(piece.sentence.text, argument);
  if (takes.includes('quantity')) return amountIn(piece, argument);
  const noun = piece.nouns.find((each) => holds(argument, each));
  if (role === 'theme' && takes.includes('subject') && noun)
    return { value: { kind: 'subject', subject: noun.event }, words };
  const term = takes.includes('term')
    ? piece.rules.termOf(words.words, role === 'means' ? 'means' : 'purpose')
    : undefined;
  if (term !== undefined) return { value: { kind: 'term', term }, words };
  // What somebody is recognised as is a name, where it is one.
  const isText = role === 'theme' && takes.includes('text') && type !== 'identification';
  const field = takes.includes('subject') && !isText ? subjectOf(piece, argument) : undefined;
  if (field) return fitsRole(piece, role, field) ? field : undefined;
  return takes.includes('text') ? { value: { kind: 'text' }, words } : undefined;
}

function fitsRole({ book }: Workpiece, role: Role, { value }: SubjectField): boolean {
  const { kind } = book.traitsOf(value.subject);
  return role === 'place' || role === 'from' || role === 'to' ? kind === 'place' : kind !== 'event';
}

/** The figure that an argument is, and nothing more: "500 dollars" where one would look for who got them. */
export function fillAmount({ measures, sentence }: Workpiece, { start, end }: Argument): Field | undefined {
  if (!/[\p{N}$€£₸₽₴]|hundred|thousand|million|сот|тысяч|миллион/u.test(sentence.text.slice(start, end)))
    return undefined;
  const measure = measures().find((each) => each.kind === 'amount' && each.start === start && each.end === end);
  return measure && quantityField(sentence, measure);
}

function amountIn({ measures, sentence }: Workpiece, within: Stretch): Field | undefined {
  const measure = measures().find((each) => each.kind === 'amount' && holds(within, each));
  return measure && quantityField(sentence, measure);
}

export function quantityField({ text }: Sentence, measure: Measure): Field {
  const { min, max, unit, approximate } = measure;
  return {
    value: {
      kind: 'quantity',
      unit,
      ...(min !== undefined && { min }),
      ...(max !== undefined && { max }),
      ...(approximate && { approximate }),
    },
    words: wordsAt(text, measure),
  };
}

/** The one that an argument names: the mention that it is, that it begins with, or that holds it; else a new one. */
export function subjectOf(piece: Workpiece, argument: Stretch): SubjectField | undefined {
  const { sentence, book, mentions, rules } = piece;
  const mention = mentionAt(mentions, argument);
  const words = wordsAt(sentence.text, argument);
  const known = mention ? book.at(mention) : book.at(argument);
  const traits = mention ?? rules.describe(sentence, argument);
  if (traits?.points === 'speaker')
    return piece.speaker === undefined ? undefined : { value: { kind: 'subject', subject: piece.speaker }, words };
  const isNew = !mention && known === undefined && traits !== undefined;
  const subject = isNew ? book.enter(sentence.text, { ...argument, ...traits }) : known;
  if (subject === undefined) return undefined;
  const isSpeaker = piece.speakers.includes(subject) && traits?.points === 'definite' && isAnybody(traits);
  if (!isSpeaker) return { value: { kind: 'subject', subject }, words };
  // "The witness said that the man left": somebody else.
  const other = book.enter(sentence.text, { ...argument, ...traits, points: 'new' });
  return other === undefined ? undefined : { value: { kind: 'subject', subject: other }, words };
}

function mentionAt(mentions: readonly MentionPlace[], argument: Stretch): MentionPlace | undefined {
  const exact = mentions.find(({ start, end }) => start === argument.start && end === argument.end);
  if (exact) return exact;
  const inside = mentions.filter((each) => holds(argument, each));
  // A full name at the end is what the words before it describe: "31-year-old Anna Orlova".
  const ending = inside.find((each) => each.end === argument.end && each.kind === 'person' && each.name.length > 1);
  // "her client" begins with a pronoun, and is somebody else.
  const beginning = inside
    .filter((each) => each.start === argument.start && each.points !== 'pronoun')
    .toSorted((a, b) => b.end - a.end)[0];
  // «компании «Дельта»»: the name behind the noun is part of whom it names.
  const named = mentions.find((each) => holds(each, argument) && each.start === argument.start && each.name.length > 0);
  return ending ?? beginning ?? named ?? mentions.find((each) => holds(each, argument) && each.end === argument.end);
}

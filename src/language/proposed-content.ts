/**
 * What a proposed statement says, typed by the vocabulary. Each field that is filled rests on its own place in the text and
 * carries a normal form beside it; people, places and events are numbers of subjects that the same text speaks of, so that
 * several proposals can be about one. Nothing here is a record: names, ids and checks come when a case takes it.
 *
 * Invariant: a field without a place of its own is a subject that other words of the text stand for, and nothing else.
 */

import type { Polarity } from '../statement/content.ts';
import type { SubjectKind } from '../subject/subject.ts';
import type { EventType, Property, Role, Term, Unit } from '../subject/vocabulary.ts';
import type { When } from '../time/when.ts';
import type { Confidence, Words } from './proposal.ts';

/** Why a mention is taken to speak of the same subject as the ones before it. */
export type MentionReason =
  /** The first one. */
  | 'first'
  /** The same words, or the same name in another order. */
  | 'same-name'
  /** The name, spelled a little differently. */
  | 'spelling'
  /** A part of the name: the surname alone. */
  | 'short-name'
  /** A title, an occupation or a description that only this subject was given: "the singer", "the detainee". */
  | 'description'
  /** The one who is seen in the recording that the text is about: "the man in the video". */
  | 'depicted'
  | 'pronoun'
  /** Two names for one, side by side: "his sister, Anna Orlova". */
  | 'apposition';

export type Mention = Words & { readonly reason: MentionReason };

/** A subject of the text: everything that the text calls it, place by place. */
export type MentionedSubject = {
  /** Its number in this text, by which fields name it. */
  readonly number: number;
  readonly kind: SubjectKind;
  /** What the text calls it most fully. */
  readonly name: Words;
  /** True where that is a proper name ("Anna Orlova"), false where it is a description ("the singer"). */
  readonly proper: boolean;
  /** For an event: called by a clause that tells it ("they paid for his flight"), not by a noun ("his flight"). */
  readonly isClause?: true;
  /** In the order of the text, never empty. */
  readonly mentions: readonly Mention[];
  /** For a place: the number of the place that holds it, where both are in the gazetteer. */
  readonly within?: number;
};

export type FieldValue =
  | { readonly kind: 'subject'; readonly subject: number }
  | { readonly kind: 'term'; readonly term: Term }
  | {
      readonly kind: 'quantity';
      readonly min?: string;
      readonly max?: string;
      readonly unit: Unit;
      readonly approximate?: true;
    }
  | { readonly kind: 'date'; readonly when: When }
  /** The words themselves. */
  | { readonly kind: 'text' };

/** A filled field: the words it rests on and what they are taken to mean. */
export type Field = {
  readonly value: FieldValue;
  /** Absent only where a subject is understood from other words of the text. */
  readonly words?: Words;
};

export type SubjectField = Field & { readonly value: Extract<FieldValue, { kind: 'subject' }> };
export type WhenField = { readonly words: Words; readonly when: When };

export type ProposedContent = {
  /** The frame that made it, as decisions of people are counted by: "frame/contact". */
  readonly rule: string;
  readonly version: string;
  readonly confidence: Confidence;
  /** The clause that says it; within the proposal's passage. */
  readonly passage: Words;
} & TypedContent;

export type TypedContent =
  | {
      readonly kind: 'event';
      readonly event: SubjectField;
      readonly type: EventType;
      readonly roles: Readonly<Partial<Record<Role, Field>>>;
      readonly when?: WhenField;
      readonly polarity: Polarity;
    }
  | {
      readonly kind: 'attribute';
      readonly of: SubjectField;
      readonly property: Property;
      readonly value: Field;
      readonly when?: WhenField;
      readonly polarity: Polarity;
    }
  | {
      readonly kind: 'order';
      readonly earlier: SubjectField;
      readonly later: SubjectField;
      readonly because?: true;
    }
  | { readonly kind: 'identity'; readonly a: SubjectField; readonly b: SubjectField; readonly same: boolean };

/** Two events that may be one, with the words that tell of the later one. */
export type EventJoin = {
  readonly rule: string;
  readonly version: string;
  readonly a: number;
  readonly b: number;
  readonly passage: Words;
};

/** The fields of a content that are filled, but for its date. */
export function fieldsOf(content: ProposedContent): readonly Field[] {
  switch (content.kind) {
    case 'event':
      return [content.event, ...Object.values(content.roles)];
    case 'attribute':
      return [content.of, content.value];
    case 'order':
      return [content.earlier, content.later];
    case 'identity':
      return [content.a, content.b];
  }
}

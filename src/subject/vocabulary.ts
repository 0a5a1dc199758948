/**
 * The words in which contents are typed: event types with their roles, properties, terms and units. The vocabulary is
 * data (`vocabulary.json`), so that a field team can extend it without a programmer; this file says what that data may
 * hold, checks it and answers questions about it. What follows from the meaning of a word (which roles hold one value,
 * which order, what excludes what) stands in the data; that it follows at all is a rule's business (`reasoning/`).
 */

import { z } from 'zod';
import data from './vocabulary.json' with { type: 'json' };

export const roles = [
  'agent',
  'patient',
  'addressee',
  'theme',
  'place',
  'from',
  'to',
  'with',
  'amount',
  'purpose',
  'payer',
  'means',
] as const;
export type Role = (typeof roles)[number];

const name = z.string().regex(/^[a-z][a-z-]{0,40}$/, 'must be lower-case letters and hyphens');
/** Label by BCP 47 language; English is the one that must be there. */
const label = z
  .record(z.string(), z.string())
  .refine((labels) => 'en' in labels, 'must have an English label')
  .readonly();
const valueKind = z.enum(['subject', 'term', 'quantity', 'date', 'text']);

const eventTypeSchema = z
  .strictObject({
    label,
    /** What kinds of value each role takes, and whether one event has only one such value. */
    roles: z.partialRecord(
      z.enum(roles),
      z.strictObject({ takes: z.array(valueKind).min(1).readonly(), single: z.boolean().default(false) }).readonly(),
    ),
    /**
     * What follows from the meaning: this event, against the event that fills one of its roles (or is of that type and
     * fills the same role). `basis` says why in words.
     */
    orders: z
      .array(
        z
          .strictObject({
            role: z.enum(roles),
            is: z.enum(['before', 'after', 'during']),
            type: name.exactOptional(),
            basis: z.string(),
          })
          .readonly(),
      )
      .readonly()
      .default([]),
    /** This event and one of that type with the same theme are one and the same happening, seen from two sides. */
    sameAs: z
      .array(z.strictObject({ type: name, role: z.enum(roles), basis: z.string() }).readonly())
      .readonly()
      .default([]),
    /** True where a person can have only one such event (a birth, a death). */
    onceFor: z.enum(roles).exactOptional(),
  })
  .readonly();

const propertySchema = z
  .strictObject({
    label,
    of: z
      .array(z.enum(['person', 'organisation', 'place', 'thing', 'event']))
      .min(1)
      .readonly(),
    takes: z.array(valueKind).min(1).readonly(),
    /** True where a subject has one value at a time. */
    single: z.boolean(),
    /** True where the value may differ from one time to another. */
    changes: z.boolean(),
  })
  .readonly();

const termSchema = z
  .strictObject({
    label,
    /** Wider terms: what is said of the wider one holds of this one. */
    under: z.array(name).readonly().default([]),
    /** Terms that cannot hold together with this one, nor can anything under them. */
    excludes: z.array(name).readonly().default([]),
    /** Why they exclude each other, in words. */
    basis: z.string().exactOptional(),
  })
  .readonly();

const unitSchema = z.strictObject({ label, kind: z.enum(['currency', 'count', 'time', 'length']) }).readonly();

export const vocabularySchema = z
  .strictObject({
    version: z.int().positive(),
    events: z.record(name, eventTypeSchema).readonly(),
    properties: z.record(name, propertySchema).readonly(),
    terms: z.record(name, termSchema).readonly(),
    units: z.record(z.string().regex(/^[A-Za-z]{1,20}$/), unitSchema).readonly(),
  })
  .readonly();
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type EventType = string;
export type Property = string;
export type Term = string;
export type Unit = string;

/** The vocabulary that Counterpoint brings. */
export const builtInVocabulary: Vocabulary = vocabularySchema.parse(data);

/** A term and everything above it, itself first. */
export function termsAbove(vocabulary: Vocabulary, term: Term): readonly Term[] {
  const seen = new Set([term]);
  for (const each of seen) for (const wider of vocabulary.terms[each]?.under ?? []) seen.add(wider);
  return [...seen];
}

/** The two excluding ancestors because of which `a` and `b` cannot hold together, or undefined where they can. */
export function exclusionOf(
  vocabulary: Vocabulary,
  a: Term,
  b: Term,
): { readonly a: Term; readonly b: Term } | undefined {
  const aboveB = new Set(termsAbove(vocabulary, b));
  for (const fromA of termsAbove(vocabulary, a)) {
    for (const fromB of aboveB) {
      const declared =
        vocabulary.terms[fromA]?.excludes.includes(fromB) || vocabulary.terms[fromB]?.excludes.includes(fromA);
      if (declared) return { a: fromA, b: fromB };
    }
  }
  return undefined;
}

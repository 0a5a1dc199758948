/**
 * What is said, typed: who did what to whom, when, where, from, to, with whom, how much, why, by whom paid; what somebody
 * is; what came before what; who is whom; and what is said about another statement. Contents carry their polarity as
 * the speaker commits to it: "he is not a terrorist" is negative, whatever the speech act is called.
 */

import { z } from 'zod';
import { isId, type StatementId } from '../base/id.ts';
import { voiceIdSchema } from '../source/source.ts';
import { subjectIdSchema } from '../subject/subject.ts';
import { roles } from '../subject/vocabulary.ts';
import { whenSchema } from '../time/when.ts';

export const statementIdSchema = z.custom<StatementId>(
  (value) => typeof value === 'string' && isId('t', value),
  'must be a statement id like t_0123456789ab',
);

const word = z.string().regex(/^[a-z][a-z-]{0,40}$/, 'must be a word of the vocabulary');
/** A decimal number as text: money is never floating point. */
export const decimalSchema = z
  .string()
  .regex(/^-?\d{1,30}(\.\d{1,30})?$/, 'must be a decimal number like 90000 or 15.6');
export type Decimal = z.infer<typeof decimalSchema>;

export const polarities = ['positive', 'negative'] as const;
export type Polarity = (typeof polarities)[number];
const polarity = z.enum(polarities);

export const valueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('subject'), subject: subjectIdSchema }).readonly(),
  z.strictObject({ kind: z.literal('term'), term: word }).readonly(),
  z
    .strictObject({
      kind: z.literal('quantity'),
      /** Inclusive bounds; one of them may be missing ("at least 20"); equal for an exact figure. */
      min: decimalSchema.exactOptional(),
      max: decimalSchema.exactOptional(),
      unit: z.string().regex(/^[A-Za-z]{1,20}$/),
      /** "about", "some": the rule on figures widens the bounds, and says by how much. */
      approximate: z.literal(true).exactOptional(),
    })
    .refine((quantity) => quantity.min !== undefined || quantity.max !== undefined, 'must have a min, a max or both')
    .readonly(),
  z.strictObject({ kind: z.literal('date'), when: whenSchema }).readonly(),
  /** Words that no rule reads: shown, never compared. */
  z.strictObject({ kind: z.literal('text'), text: z.string().min(1).max(2000) }).readonly(),
]);
export type Value = z.infer<typeof valueSchema>;

/** Lengths of time in whole minutes. */
export const durationBoundsSchema = z
  .strictObject({ minMinutes: z.int().exactOptional(), maxMinutes: z.int().exactOptional() })
  .readonly();
export type DurationBounds = z.infer<typeof durationBoundsSchema>;

export const contentSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('event'),
      event: subjectIdSchema,
      type: word,
      roles: z.partialRecord(z.enum(roles), valueSchema).readonly(),
      when: whenSchema.exactOptional(),
      polarity,
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('attribute'),
      of: subjectIdSchema,
      property: word,
      value: valueSchema,
      when: whenSchema.exactOptional(),
      polarity,
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('order'),
      earlier: subjectIdSchema,
      later: subjectIdSchema,
      /** The earlier one led to the later one. */
      because: z.boolean().exactOptional(),
      gap: durationBoundsSchema.exactOptional(),
      /**
       * It was not so: "not because of the storm". Says nothing of whether either happened, nor when; only that, where both did, the
       * one did not come first, if nothing but that is denied.
       */
      polarity: z.literal('negative').exactOptional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('identity'), a: subjectIdSchema, b: subjectIdSchema, same: z.boolean() }).readonly(),
  z
    .strictObject({
      kind: z.literal('about'),
      target: z.union([statementIdSchema, voiceIdSchema]),
      says: z.enum(['false', 'coerced', 'mistaken', 'confirmed']),
      polarity,
    })
    .readonly(),
  /** What is said in the speaker's words alone, the passage's quote: nobody has typed it yet and no rule reads it. */
  z.strictObject({ kind: z.literal('words') }).readonly(),
]);
export type Content = z.infer<typeof contentSchema>;

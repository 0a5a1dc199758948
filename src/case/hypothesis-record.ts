/**
 * A hypothesis as the ledger keeps it: a name, what is held and denied, and why somebody thought it worth weighing. It says
 * nothing about what is so; it only asks what would have to be wrong. Statements stand by their ids, so that what is
 * held follows what later judgements make of their words.
 */

import { z } from 'zod';
import { hypothesisIdSchema, judgementSchema } from '../judgement/judgement.ts';
import { contentSchema, statementIdSchema } from '../statement/content.ts';

/** A person's name for a hypothesis; one line that a command line and a page can show. */
export const hypothesisNameSchema = z
  .string()
  .regex(/^(?=.*\S)[^\p{Cc}\p{Zl}\p{Zp}]{1,100}$/u, 'must be one line of 1 to 100 characters');

/** More contents than these nobody can keep in mind as one account. */
export const mostHeld = 50;

const suppositionSchema = z.discriminatedUnion('kind', [
  /** What this statement says, whoever says it. */
  z.strictObject({ kind: z.literal('statement'), statement: statementIdSchema, denied: z.boolean() }).readonly(),
  z.strictObject({ kind: z.literal('content'), content: contentSchema, denied: z.boolean() }).readonly(),
]);
export type SuppositionRecord = z.infer<typeof suppositionSchema>;

export const hypothesisSchema = z
  .strictObject({
    id: hypothesisIdSchema,
    /** The hypothesis that this one is another wording of, and stands in the place of. */
    insteadOf: hypothesisIdSchema.exactOptional(),
    name: hypothesisNameSchema,
    holds: z.array(suppositionSchema).min(1).max(mostHeld).readonly(),
    by: z.string().min(1).max(200),
    /** RFC 3339, UTC. */
    at: z.iso.datetime(),
    because: judgementSchema.unwrap().shape.because,
  })
  .readonly();
export type HypothesisRecord = z.infer<typeof hypothesisSchema>;

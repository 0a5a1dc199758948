/**
 * One thing that a voice says, at a passage, with typed content, and the chain of voices through which it reached us.
 * A statement says that somebody said it, never that it is so.
 */

import { z } from 'zod';
import { passageSchema } from '../passage/passage.ts';
import { voiceIdSchema } from '../source/source.ts';
import { contentSchema, statementIdSchema } from './content.ts';

/** Speech acts. The first four commit the speaker to the content; the others only speak of it. */
export const acts = [
  'asserts',
  'denies',
  'confirms',
  'admits',
  'asks',
  'urges',
  'promises',
  'expects',
  'threatens',
] as const;
export type Act = (typeof acts)[number];

/** True where the speaker stands behind the content. */
export function isCommitting(act: Act): boolean {
  return act === 'asserts' || act === 'denies' || act === 'confirms' || act === 'admits';
}

export const statementSchema = z
  .strictObject({
    id: statementIdSchema,
    /**
     * Outermost voice first (the one we read), origin last. Where two voices carried the same words side by side, each
     * path is a statement of its own with the same origin and content.
     */
    attribution: z.array(voiceIdSchema).min(1).max(20).readonly(),
    act: z.enum(acts),
    content: contentSchema,
    passage: passageSchema,
    /** EDTF: when the origin said it. */
    saidAt: z.string().max(200).exactOptional(),
    /** The machine's proposal: the rule that made it, and how far it may be relied upon. Absent where a person stated. */
    proposedBy: z
      .strictObject({
        rule: z.string().max(100),
        version: z.string().max(30),
        confidence: z.enum(['high', 'middle', 'low']),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly();
export type Statement = z.infer<typeof statementSchema>;

/** Where a statement stands, as the effective judgements have it. */
export const standings = ['proposed', 'accepted', 'rejected', 'withdrawn'] as const;
export type Standing = (typeof standings)[number];

/** The ledger, its verification and trails as the API gives them. */

import { z } from '@hono/zod-openapi';
import { headShape } from './findings.ts';

export const entryShape = z
  .object({
    seq: z.int(),
    at: z.string(),
    kind: z.string(),
    by: z.string(),
    says: z.string(),
    because: z.string().optional(),
    /** What it put, and where that can be read. */
    record: z.string().optional(),
    source: z.string().optional(),
    commitment: z.string(),
    previous: z.string(),
  })
  .openapi('Entry');

export const actionShape = z
  .object({
    first: z.int(),
    last: z.int(),
    at: z.string(),
    by: z.string(),
    says: z.string(),
    kinds: z.array(z.string()),
    undone: z.boolean(),
    mayUndo: z.boolean(),
    entries: z.array(entryShape).openapi({ description: 'The first of them; the rest by /api/ledger/entries' }),
  })
  .openapi('Action');

export const actionPageShape = z
  .object({ head: headShape, actions: z.array(actionShape), next: z.int().optional() })
  .openapi('ActionPage');

export const verificationShape = z
  .object({
    at: z.string().openapi({ description: 'When it was finished' }),
    holds: z.boolean(),
    head: headShape.optional(),
    blobs: z.int(),
    bytes: z.int(),
    problems: z.array(
      z.object({
        code: z.string(),
        message: z.string(),
        mend: z.string().optional(),
        warning: z.boolean(),
        seq: z.int().optional(),
        digest: z.string().optional(),
      }),
    ),
  })
  .openapi('Verification');

/** The steps of a trail from its start down; what a step rests on follows it, one deeper. */
export const trailShape = z
  .object({
    steps: z.array(
      z.object({
        depth: z.int(),
        kind: z.enum(['line', 'finding', 'statement', 'passage', 'source', 'judgement']),
        id: z.string(),
        says: z.string(),
        quote: z.string().optional(),
        language: z.string().optional(),
        source: z.string().optional().openapi({ description: 'Where a statement can be read' }),
        facts: z.array(
          z.object({
            name: z.string(),
            value: z.string(),
            mono: z.boolean().openapi({ description: 'A digest or id' }),
          }),
        ),
      }),
    ),
  })
  .openapi('Trail');

export type ShownEntry = z.infer<typeof entryShape>;
export type ShownAction = z.infer<typeof actionShape>;
export type ShownVerification = z.infer<typeof verificationShape>;
export type ShownTrail = z.infer<typeof trailShape>;

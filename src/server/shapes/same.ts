/** Subjects that may be one, as the API gives them: both sides with their sources, why their names are alike, what would meet. */

import { z } from '@hono/zod-openapi';
import { judgementShape, statementShape, subjectKindShape, subjectShape } from './records.ts';

const sideShape = z
  .object({
    subject: subjectShape,
    sources: z
      .array(z.object({ id: z.string(), title: z.string(), language: z.string().optional() }))
      .openapi({ description: 'Those that say something of it; the first few' }),
    /** How many sources there are. */
    sourceCount: z.int(),
    statements: z.int().openapi({ description: 'That stand or wait for a decision; counted up to 200' }),
  })
  .openapi('SameSide');

const pairFields = {
  a: sideShape,
  b: sideShape,
  comparison: z
    .object({
      score: z.number().openapi({ description: '0 to 1' }),
      band: z.enum(['same', 'maybe', 'different']),
      names: z.array(z.string()).length(2).openapi({ description: 'The likest two of their names' }),
      reasons: z.array(z.object({ says: z.string(), isAgainst: z.boolean() })),
    })
    .optional()
    .openapi({ description: 'Absent where one of them has no proper name' }),
  meeting: z
    .object({
      questions: z.array(z.object({ words: z.string(), differs: z.boolean() })),
      acrossSources: z.boolean(),
    })
    .openapi({ description: 'What statements of different sources would both answer if the two were one' }),
};

export const samePairShape = z.object(pairFields).openapi('SamePair');

export const lookedPairShape = z
  .object({
    ...pairFields,
    quotes: z
      .object({ a: z.array(statementShape), b: z.array(statementShape) })
      .openapi({ description: 'Where the two are spoken of: those with the name first, of different sources' }),
    decided: z
      .object({
        same: z.boolean(),
        judgement: judgementShape.optional().openapi({ description: 'Absent where it follows from others' }),
      })
      .optional(),
  })
  .openapi('LookedPair');

export const refusedPairShape = z
  .object({
    a: z.object({ id: z.string(), label: z.string() }),
    b: z.object({ id: z.string(), label: z.string() }),
    judgement: judgementShape,
  })
  .openapi('RefusedPair');

export const foundNameShape = z
  .object({
    id: z.string(),
    kind: z.union([subjectKindShape, z.literal('voice')]),
    name: z.string().openapi({ description: 'The name that is like what was asked for' }),
    label: z.string(),
    score: z.number(),
    band: z.enum(['same', 'maybe', 'different']),
    reasons: z.array(z.string()),
  })
  .openapi('FoundName');

export type ShownSamePair = z.infer<typeof samePairShape>;
export type ShownLookedPair = z.infer<typeof lookedPairShape>;
export type ShownRefusedPair = z.infer<typeof refusedPairShape>;
export type ShownFoundName = z.infer<typeof foundNameShape>;

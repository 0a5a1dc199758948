/** Copies and translations as the API gives them: who was first and how that is known, and sentences side by side. */

import { z } from '@hono/zod-openapi';
import { dateShape } from './records.ts';

const sideShape = z
  .object({
    id: z.string(),
    title: z.string(),
    language: z.string().optional(),
    voice: z.string().optional(),
    published: dateShape.optional(),
  })
  .openapi('CopySide');

const orderFields = {
  original: sideShape,
  copy: sideShape,
  because: z.enum(['declared', 'published', 'size']).openapi({
    description:
      'How it is known which was first: somebody said so when the other was added; by the dates of publication; a guess, the longer one',
  }),
  derivation: z
    .enum(['copy', 'translation', 'excerpt'])
    .optional()
    .openapi({ description: 'What somebody has said that the one is of the other' }),
};

export const copyPairShape = z
  .object({
    ...orderFields,
    kind: z.enum(['copy', 'excerpt', 'translation', 'same-story', 'declared']).openapi({
      description:
        'copy, excerpt: they share wording; translation: figures and names are very much alike in two languages; same-story: they are alike; declared: nothing tells it but who said so',
    }),
    likeness: z.number().openapi({
      description: '0 to 1: the share of the shorter one that stands in the other, or how alike figures and names are',
    }),
    drifts: z
      .int()
      .optional()
      .openapi({ description: 'How many times the meaning has changed; absent where sentences were not compared' }),
  })
  .openapi('CopyPair');

const wordsShape = z.object({ start: z.int(), end: z.int(), words: z.string() }).openapi('CopyWords');
const sentenceShape = z.object({ start: z.int(), end: z.int(), text: z.string() }).openapi('CopySentence');

export const comparisonShape = z
  .object({
    ...orderFields,
    sentences: z
      .array(
        z.object({
          original: sentenceShape.optional(),
          copy: sentenceShape.optional(),
          likeness: z.number().openapi({ description: '0 where they stand side by side by their place alone' }),
          drift: z.array(
            z.object({
              kind: z.enum(['figure', 'date', 'polarity', 'payer', 'attribution']),
              original: wordsShape,
              copy: wordsShape,
            }),
          ),
        }),
      )
      .openapi({
        description: 'In order; one side is absent where a sentence has no partner. Places are in the readings',
      }),
  })
  .openapi('Comparison');

export type ShownCopyPair = z.infer<typeof copyPairShape>;
export type ShownComparison = z.infer<typeof comparisonShape>;

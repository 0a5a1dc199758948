/** The words in which contents are typed, labelled for people: what a form for stating needs to know. */

import { z } from '@hono/zod-openapi';

const wordShape = z.object({ word: z.string(), label: z.string() });
const takesShape = z.array(z.enum(['subject', 'term', 'quantity', 'date', 'text']));

export const vocabularyShape = z
  .object({
    events: z.array(
      wordShape.extend({
        roles: z.array(wordShape.extend({ takes: takesShape })).openapi({ description: 'The telling ones first' }),
      }),
    ),
    properties: z.array(wordShape.extend({ of: z.array(z.string()), takes: takesShape })),
    terms: z.array(wordShape),
    units: z.array(wordShape.extend({ kind: z.string() })),
    acts: z.array(wordShape.extend({ commits: z.boolean() })),
    voiceKinds: z.array(z.string()),
    subjectKinds: z.array(z.string()),
    grades: z.array(wordShape),
    grounds: z.array(z.string()),
    dayparts: z.array(z.string()),
  })
  .openapi('Vocabulary');

export type ShownVocabulary = z.infer<typeof vocabularyShape>;

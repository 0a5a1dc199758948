/** The words in which contents are typed, labelled for people: what a form for stating needs to know. */

import { z } from '@hono/zod-openapi';
import { dayparts } from '../../time/when.ts';
import { actShape, gradeShape, groundShape, subjectKindShape, voiceKindShape } from './records.ts';

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
    acts: z.array(z.object({ word: actShape, commits: z.boolean() })),
    voiceKinds: z.array(voiceKindShape),
    subjectKinds: z.array(subjectKindShape),
    grades: z.array(z.object({ word: gradeShape, label: z.string() })),
    grounds: z.array(groundShape),
    dayparts: z.array(z.enum(dayparts)),
  })
  .openapi('Vocabulary');

export type ShownVocabulary = z.infer<typeof vocabularyShape>;

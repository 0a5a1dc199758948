/**
 * A place in a reading, described so that it can be found again or be known to be lost: offsets, the exact quote, some
 * context and the digest of the reading. The description follows the Web Annotation Data Model's TextPositionSelector
 * and TextQuoteSelector. Regions of a page and stretches of a recording have the same name and wait for their readers.
 */

import { z } from 'zod';
import { isId, type PassageId } from '../base/id.ts';
import { digestSchema, sourceIdSchema } from '../source/source.ts';

export const passageIdSchema = z.custom<PassageId>(
  (value) => typeof value === 'string' && isId('p', value),
  'must be a passage id like p_0123456789ab',
);

export const passageSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('text'),
      id: passageIdSchema,
      source: sourceIdSchema,
      reading: digestSchema,
      /** UTF-16 code units of the reading; `end` is the first one after. */
      start: z.int().nonnegative(),
      end: z.int().positive(),
      quote: z.string().min(1).max(20_000),
      prefix: z.string().max(64),
      suffix: z.string().max(64),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('region'),
      id: passageIdSchema,
      source: sourceIdSchema,
      page: z.int().positive(),
      /** Left, top, width, height as parts of a thousand of the page. */
      box: z.tuple([z.int(), z.int(), z.int(), z.int()]).readonly(),
    })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('stretch'),
      id: passageIdSchema,
      source: sourceIdSchema,
      startMs: z.int().nonnegative(),
      endMs: z.int().positive(),
    })
    .readonly(),
]);
export type Passage = z.infer<typeof passageSchema>;
export type TextPassage = Extract<Passage, { kind: 'text' }>;

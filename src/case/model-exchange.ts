/**
 * One request to a model as the ledger keeps it: whom was asked, by which prompt, and the answer to the letter. The text
 * that was sent is not kept again: the reading holds it, and the digest of the messages tells whether they were made from it.
 */

import { z } from 'zod';
import { maxAnswerLength } from '../language/model/read-answer.ts';
import { digestSchema } from '../source/source.ts';

export const modelExchangeSchema = z
  .strictObject({
    model: z.string().min(1).max(80),
    /** Where it was sent. The key is never here. */
    address: z.string().max(2000),
    /** How the answer was held to its shape. */
    mode: z.enum(['schema', 'json', 'plain']),
    /** Of what all prompts have in common: the version of the proposals. */
    version: z.string().max(30),
    /** Digest of the messages in canonical JSON. */
    prompt: digestSchema,
    answer: z.string().max(maxAnswerLength).exactOptional(),
    /** Why there is no answer: a code. */
    failed: z.string().max(40).exactOptional(),
  })
  .readonly();
export type ModelExchange = z.infer<typeof modelExchangeSchema>;

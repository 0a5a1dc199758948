/** Findings as the API gives them: every message rendered, every conflict numbered as it is listed. */

import { z } from '@hono/zod-openapi';
import { gradeShape, groundShape, judgementShape, voiceNameShape } from './records.ts';

const costShape = z.int().openapi({ description: 'Thousandths of a nat' });
const outcomeShape = z.enum(['unchallenged', 'stands', 'contested', 'falls']);

export const headShape = z
  .object({
    size: z.int().openapi({ description: 'How many entries the ledger holds' }),
    last: z.string().openapi({ description: 'Digest of the last entry' }),
    root: z.string().openapi({ description: 'Root of the Merkle tree over all entries (RFC 6962)' }),
  })
  .openapi('Head');

export const faultShape = z
  .object({
    id: z.string(),
    kind: z.enum(['origin', 'unnamed', 'relay', 'reading', 'voice', 'rule', 'referent']),
    says: z.string(),
    cost: costShape,
    voice: voiceNameShape.optional(),
    content: z.string().optional().openapi({ description: 'What would be said wrongly' }),
    judgement: z.string().optional(),
    grade: z.object({ grade: gradeShape, given: z.boolean() }).optional(),
    statements: z.array(z.string()),
  })
  .openapi('Fault');

export const optionShape = z
  .object({
    faults: z.array(z.string()),
    cost: costShape,
    content: z.string().optional().openapi({ description: 'The content that falls' }),
    clears: z.array(z.int()).openapi({ description: 'Numbers of other conflicts that it resolves as well' }),
  })
  .openapi('Option');

export const conflictShape = z
  .object({
    id: z.string(),
    number: z.int().openapi({ description: 'From 1, in the order of the groups' }),
    rule: z.string(),
    says: z.string(),
    members: z.array(
      z.object({ content: z.string(), says: z.string(), statements: z.array(z.string()), outcome: outcomeShape }),
    ),
    why: z.array(z.string()),
    assumptions: z.array(z.object({ says: z.string(), fault: z.string() })),
    decisions: z.array(judgementShape),
    options: z.array(optionShape),
    tie: z.boolean().openapi({ description: 'True where several options are the cheapest' }),
    selfContradictionOf: z.array(voiceNameShape),
    group: z.string(),
    cluster: z.string(),
    setAside: judgementShape.optional(),
  })
  .openapi('Conflict');

export const findingsShape = z
  .object({
    head: headShape,
    provisional: z.boolean().openapi({ description: 'True where statements that nobody has accepted were counted' }),
    complete: z.boolean(),
    proved: z.boolean().openapi({ description: 'True where nothing is cheaper than the first way out' }),
    stopped: z.array(z.string()).openapi({ description: 'Where the search stopped before its end, in words' }),
    groups: z.array(z.object({ id: z.string(), topic: z.string(), conflicts: z.array(z.string()) })),
    conflicts: z.array(conflictShape),
    faults: z.array(faultShape),
    waysOut: z.array(
      z.object({
        id: z.string(),
        cost: costShape,
        compared: z.enum(['best', 'tie', 'robust', 'depends on the grades']),
        faults: z.array(z.object({ id: z.string(), clears: z.array(z.int()) })),
        falls: z.array(z.string()).openapi({ description: 'Contents that fall' }),
      }),
    ),
    contents: z.array(
      z.object({
        key: z.string(),
        says: z.string(),
        outcome: outcomeShape,
        statements: z.array(z.string()),
        conflicts: z.array(z.int()),
      }),
    ),
    corroborations: z.array(
      z.object({
        id: z.string(),
        content: z.string(),
        origins: z.array(voiceNameShape),
        count: z.int(),
        weakest: z.int(),
        established: z.boolean(),
        doubts: z.array(z.enum(['one-origin', 'circular', 'unnamed-origin', 'shared-relay', 'not-examined'])),
        singlePoints: z.array(voiceNameShape),
      }),
    ),
    warnings: z.array(
      z.object({
        id: z.string(),
        about: z.string(),
        says: z.string(),
        statements: z.array(z.string()),
        voices: z.array(voiceNameShape),
        suggests: z.object({ voice: z.string(), grade: gradeShape, grounds: z.array(groundShape) }).optional(),
      }),
    ),
  })
  .openapi('Findings');

export type ShownFault = z.infer<typeof faultShape>;
export type ShownConflict = z.infer<typeof conflictShape>;
export type ShownFindings = z.infer<typeof findingsShape>;

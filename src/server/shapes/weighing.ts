/**
 * Hypotheses as the API gives them, stated and weighed: every message rendered, faults and quotes by their ids, rows in the
 * order of what they would take.
 */

import { z } from '@hono/zod-openapi';
import { faultShape, headShape } from './findings.ts';
import { gradeShape, judgementShape, voiceNameShape } from './records.ts';

const costShape = z.int().openapi({ description: 'Thousandths of a nat' });

const heldShape = z.object({
  says: z.string(),
  denied: z.boolean(),
  statement: z.string().optional().openapi({ description: 'Where what is held is what this statement says' }),
  content: z.looseObject({ kind: z.string() }).optional().openapi({ description: 'Otherwise, as in docs/format.md' }),
  statements: z.array(z.string()).openapi({ description: 'All that say it' }),
});

export const hypothesisShape = z
  .object({
    id: z.string(),
    name: z.string(),
    because: z.string(),
    by: z.string(),
    at: z.string(),
    holds: z.array(heldShape),
    setAside: judgementShape.optional(),
  })
  .openapi('Hypothesis');

const rowShape = z.object({
  name: z.string(),
  hypothesis: z.string().optional().openapi({ description: 'Absent where it is only proposed' }),
  because: z.string().optional(),
  by: z.string().optional(),
  holds: z.array(heldShape),
  contradicts: z.array(z.string()).openapi({ description: 'Why its own contents cannot all hold' }),
  cost: z
    .object({
      cost: costShape,
      margin: costShape.openapi({ description: 'By how much it is dearer than the cheapest' }),
      compared: z.enum(['best', 'tie', 'robust', 'depends on the grades']),
      place: z.string().openapi({ description: 'The same in words' }),
      assumes: z.array(z.string()).openapi({ description: 'Faults, dearest first' }),
      tie: z.boolean().openapi({ description: 'True where other faults would cost as little' }),
    })
    .optional()
    .openapi({ description: 'Absent where it contradicts itself, or nothing is confirmed of it' }),
  unconfirmed: z.string().optional().openapi({ description: 'That nothing is confirmed of its cost, in words' }),
});

const orderShape = z.enum(['first', 'second', 'tie']);

const pairShape = z.object({
  first: z.string(),
  second: z.string(),
  margin: costShape,
  says: z.string(),
  hangs: z.string().openapi({ description: 'Heads the linchpins, or says that there is none' }),
  linchpins: z.array(
    z.object({
      kind: z.enum(['statement', 'origin', 'grade']),
      says: z.string(),
      order: orderShape.openapi({ description: 'Which would lead' }),
      voice: voiceNameShape.optional(),
      grade: z.object({ grade: gradeShape, given: z.boolean() }).optional(),
      statements: z.array(z.string()).openapi({ description: 'What it is about' }),
    }),
  ),
  asks: z.string().openapi({ description: 'Heads the questions, or says that there is none' }),
  questions: z.array(
    z.object({
      says: z.string(),
      answers: z.array(
        z.object({ says: z.string(), helps: z.enum(['first', 'second']), statements: z.array(z.string()) }),
      ),
    }),
  ),
  complete: z.boolean().openapi({ description: 'False where linchpins may be missing' }),
});

export const weighingShape = z
  .object({
    head: headShape,
    provisional: z.boolean(),
    complete: z.boolean().openapi({ description: 'False where a cost may be too high' }),
    unconfirmed: z
      .literal(true)
      .optional()
      .openapi({ description: 'There where the independent check refused something' }),
    proposedFrom: z
      .string()
      .optional()
      .openapi({ description: 'The question whose sides are weighed, where nobody has stated a hypothesis' }),
    rows: z.array(rowShape).openapi({ description: 'Cheapest first; those that contradict themselves last' }),
    faults: z.array(faultShape),
    common: z.array(z.string()).openapi({ description: 'Faults that every row assumes' }),
    pairs: z.array(pairShape),
    setAside: z.array(hypothesisShape).openapi({ description: 'Stated, and weighed no more' }),
  })
  .openapi('Weighing');

export type ShownHypothesis = z.infer<typeof hypothesisShape>;
export type ShownWeighing = z.infer<typeof weighingShape>;

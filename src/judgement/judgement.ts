/**
 * A person's recorded decision with a reason. A judgement can be undone, never erased: the ledger keeps it and the undoing.
 */

import { z } from 'zod';
import { isId, type FindingId, type HypothesisId, type JudgementId } from '../base/id.ts';
import { passageIdSchema } from '../passage/passage.ts';
import { grades } from '../reasoning/testimony.ts';
import { sourceIdSchema, voiceIdSchema } from '../source/source.ts';
import { statementIdSchema } from '../statement/content.ts';
import { subjectIdSchema } from '../subject/subject.ts';

export const judgementIdSchema = z.custom<JudgementId>(
  (value) => typeof value === 'string' && isId('j', value),
  'must be a judgement id like j_0123456789ab',
);
export const findingIdSchema = z.custom<FindingId>(
  (value) => typeof value === 'string' && isId('f', value),
  'must be a finding id like f_0123456789ab',
);

export const hypothesisIdSchema = z.custom<HypothesisId>(
  (value) => typeof value === 'string' && isId('h', value),
  'must be a hypothesis id like h_0123456789ab',
);

/** Grounds of a grade that everybody can see. */
export const groundsOfGrade = ['duress', 'anonymity', 'interest', 'expertise', 'record', 'eyewitness'] as const;

export const decisionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), statement: statementIdSchema }).readonly(),
  z.strictObject({ kind: z.literal('reject'), statement: statementIdSchema }).readonly(),
  z.strictObject({ kind: z.literal('same'), a: subjectIdSchema, b: subjectIdSchema }).readonly(),
  z.strictObject({ kind: z.literal('different'), a: subjectIdSchema, b: subjectIdSchema }).readonly(),
  z
    .strictObject({
      kind: z.literal('grade'),
      voice: voiceIdSchema,
      /** Admiralty reliability. */
      grade: z.enum(grades),
      grounds: z.array(z.enum(groundsOfGrade)).readonly(),
    })
    .readonly(),
  /** Neither of two voices has from the other, nor both from a third, what they say. */
  z.strictObject({ kind: z.literal('independent'), voice: voiceIdSchema, other: voiceIdSchema }).readonly(),
  z
    .strictObject({
      kind: z.literal('set-aside'),
      target: z.union([findingIdSchema, sourceIdSchema, hypothesisIdSchema]),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('seal'), target: z.union([voiceIdSchema, passageIdSchema]) }).readonly(),
]);
export type Decision = z.infer<typeof decisionSchema>;

export const judgementSchema = z
  .strictObject({
    id: judgementIdSchema,
    by: z.string().min(1).max(200),
    /** RFC 3339, UTC. */
    at: z.iso.datetime(),
    because: z.string().trim().min(1).max(5000),
    decision: decisionSchema,
  })
  .readonly();
export type Judgement = z.infer<typeof judgementSchema>;

/** Ids of what a decision is about. */
export function concernsOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case 'accept':
    case 'reject':
      return [decision.statement];
    case 'same':
    case 'different':
      return [decision.a, decision.b];
    case 'grade':
      return [decision.voice];
    case 'independent':
      return [decision.voice, decision.other];
    case 'set-aside':
    case 'seal':
      return [decision.target];
  }
}

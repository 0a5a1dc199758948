/**
 * Whoever speaks: a person, an organisation, an outlet, a channel, a page, a document, or a group without names
 * ("relatives"). How far a voice is to be relied upon is never here: that is a judgement with a reason.
 */

import { z } from 'zod';
import { voiceIdSchema } from '../source/source.ts';
import { subjectIdSchema } from '../subject/subject.ts';

export const voiceKinds = ['person', 'organisation', 'outlet', 'channel', 'page', 'document', 'group'] as const;
export type VoiceKind = (typeof voiceKinds)[number];

export const voiceSchema = z
  .strictObject({
    id: voiceIdSchema,
    kind: z.enum(voiceKinds),
    name: z.string().min(1).max(300),
    /** False for "representatives of power structures", "a source in the ministry": nobody can go back and ask. */
    named: z.boolean(),
    /** The subject that this voice is, where statements are also about it. */
    subject: subjectIdSchema.exactOptional(),
  })
  .readonly();
export type Voice = z.infer<typeof voiceSchema>;

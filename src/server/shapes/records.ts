/**
 * Records as the API gives them: joined with the names that a reader needs and with sentences in the language asked for, so
 * that whoever shows them computes nothing. Ids are those of the case. Every text may be a stranger's: show it as text.
 */

import { z } from '@hono/zod-openapi';
import { subjectKinds } from '../../subject/subject.ts';
import { grades } from '../../reasoning/testimony.ts';
import { groundsOfGrade } from '../../judgement/judgement.ts';
import { acts, standings } from '../../statement/statement.ts';
import { voiceKinds } from '../../statement/voice.ts';

export const voiceNameShape = z
  .object({
    id: z.string(),
    name: z.string(),
    named: z.boolean().openapi({ description: 'False where nobody could go back and ask' }),
  })
  .openapi('VoiceName');

export const dateShape = z
  .object({
    edtf: z.string().openapi({ example: '2031-01-02' }),
    words: z.string().openapi({ example: '2 January 2031' }),
  })
  .openapi('Date');

const standingShape = z.enum(standings);
export const gradeShape = z.enum(grades);
export const groundShape = z.enum(groundsOfGrade);
export const actShape = z.enum(acts);
export const voiceKindShape = z.enum(voiceKinds);
export const subjectKindShape = z.enum(subjectKinds);

export const sourceShape = z
  .object({
    id: z.string(),
    handle: z.string().optional(),
    title: z.string(),
    voice: voiceNameShape.optional(),
    published: dateShape.optional(),
    language: z.string().optional(),
    mediaType: z.string(),
    bytes: z.int(),
    digest: z.string(),
    obtained: z.object({ how: z.enum(['file', 'input', 'capture']), from: z.string(), by: z.string(), at: z.string() }),
    derivedFrom: z.string().optional(),
    derivation: z.enum(['copy', 'translation', 'excerpt']).optional(),
    /** Problems that the reader met. */
    problems: z.int(),
    statements: z.object({ proposed: z.int(), accepted: z.int(), rejected: z.int() }),
    setAside: z.boolean(),
    withdrawn: z.boolean(),
  })
  .openapi('Source');

export const readingShape = z
  .object({
    source: z.string(),
    digest: z.string(),
    reader: z.object({ name: z.string(), version: z.string() }),
    encoding: z.string(),
    length: z.int().openapi({ description: 'In UTF-16 code units, as all offsets' }),
    parts: z.array(z.object({ kind: z.enum(['title', 'main', 'apart']), start: z.int(), end: z.int() })),
    problems: z.array(z.object({ code: z.string(), message: z.string(), at: z.int().optional() })),
    text: z.string(),
  })
  .openapi('Reading');

export const judgementShape = z
  .object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    because: z.string(),
    kind: z.enum(['accept', 'reject', 'same', 'different', 'grade', 'independent', 'set-aside', 'seal']),
    says: z.string().openapi({ description: 'What was decided, in words' }),
    about: z.array(z.string()).openapi({ description: 'Ids of what it is about' }),
    effective: z.boolean().openapi({ description: 'False once it has been undone' }),
  })
  .openapi('Judgement');

export const passageShape = z
  .object({
    id: z.string(),
    source: z.string(),
    start: z.int(),
    end: z.int(),
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .openapi('Passage');

export const statementShape = z
  .object({
    id: z.string(),
    handle: z.string().optional(),
    standing: standingShape,
    attribution: z.array(voiceNameShape).openapi({ description: 'Outermost first, origin last' }),
    act: actShape,
    says: z.string().openapi({ description: 'Its content in words' }),
    /** As in docs/format.md, ids for names. */
    content: z.looseObject({ kind: z.string() }),
    passage: passageShape.optional().openapi({ description: 'Absent where it is no stretch of text' }),
    source: z.object({
      id: z.string(),
      title: z.string(),
      language: z.string().optional(),
      voice: z.string().optional(),
      published: dateShape.optional(),
    }),
    saidAt: dateShape.optional(),
    proposedBy: z
      .object({ rule: z.string(), version: z.string(), confidence: z.enum(['high', 'middle', 'low']) })
      .optional(),
    decided: judgementShape.optional().openapi({ description: 'The judgement that it stands by, where there is one' }),
  })
  .openapi('Statement');

export const voiceShape = z
  .object({
    id: z.string(),
    handle: z.string().optional(),
    name: z.string(),
    named: z.boolean(),
    kind: voiceKindShape,
    subject: z.string().optional(),
    grade: z
      .object({ grade: gradeShape, grounds: z.array(groundShape), judgement: judgementShape })
      .optional()
      .openapi({ description: 'As a person has judged; absent where nobody has' }),
  })
  .openapi('Voice');

export const subjectShape = z
  .object({
    id: z.string(),
    handle: z.string().optional(),
    kind: subjectKindShape,
    label: z.string(),
    names: z.array(z.object({ text: z.string(), language: z.string().optional(), proper: z.boolean() })),
    within: z.string().optional(),
  })
  .openapi('Subject');

export type VoiceName = z.infer<typeof voiceNameShape>;
export type ShownSource = z.infer<typeof sourceShape>;
export type ShownReading = z.infer<typeof readingShape>;
export type ShownJudgement = z.infer<typeof judgementShape>;
export type ShownStatement = z.infer<typeof statementShape>;
export type ShownVoice = z.infer<typeof voiceShape>;
export type ShownSubject = z.infer<typeof subjectShape>;

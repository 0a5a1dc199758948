/**
 * What statements are about: a person, organisation, place, thing or event. A subject is only a peg: everything known of
 * it is said by somebody, in statements. Its names are the words by which sources call it. Two subjects that a person
 * judges to be the same stay two records: merging never destroys who said what.
 */

import { z } from 'zod';
import { isId, type SubjectId } from '../base/id.ts';

export const subjectIdSchema = z.custom<SubjectId>(
  (value) => typeof value === 'string' && isId('x', value),
  'must be a subject id like x_0123456789ab',
);

export const subjectKinds = ['person', 'organisation', 'place', 'thing', 'event'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const subjectNameSchema = z
  .strictObject({
    text: z.string().min(1).max(300),
    /** BCP 47. */
    language: z.string().max(35).exactOptional(),
    /** True for a proper name ("Vikram"), false for a description ("the man in the video"). */
    proper: z.boolean(),
  })
  .readonly();
export type SubjectName = z.infer<typeof subjectNameSchema>;

const degrees = z.string().regex(/^-?\d{1,3}(\.\d{1,8})?$/, 'must be degrees like 43.25 or -0.12');
/** A place on the earth: WGS 84 in degrees, north and east positive, and a radius around it that holds all of the place. Decimals as text. */
export const locationSchema = z
  .strictObject({
    latitude: degrees.refine((text) => Math.abs(Number(text)) <= 90, 'must be from -90 to 90'),
    longitude: degrees.refine((text) => Math.abs(Number(text)) <= 180, 'must be from -180 to 180'),
    radiusKm: z.string().regex(/^\d{1,4}(\.\d{1,3})?$/, 'must be kilometres like 20'),
  })
  .readonly();
export type Location = z.infer<typeof locationSchema>;

export const subjectSchema = z
  .strictObject({
    id: subjectIdSchema,
    kind: z.enum(subjectKinds),
    /** The first one is the label. */
    names: z.array(subjectNameSchema).min(1).max(50).readonly(),
    /** For a place: the place that contains it. */
    within: subjectIdSchema.exactOptional(),
    /** For a place: where it is. */
    location: locationSchema.exactOptional(),
    /** For a thing: the unit of the vocabulary that it is. The US dollar is USD. */
    unit: z
      .string()
      .regex(/^[A-Za-z]{1,20}$/, 'must be a unit like USD')
      .exactOptional(),
  })
  .readonly();
export type Subject = z.infer<typeof subjectSchema>;

/** The words for a subject in lists and sentences: the first name in that language, or else the first. */
export function labelOf({ id, names }: Subject, language?: string): string {
  const inLanguage = language === undefined ? undefined : names.find((name) => name.language === language);
  return (inLanguage ?? names[0])?.text ?? id;
}

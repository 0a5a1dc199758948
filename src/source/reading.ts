/**
 * The plain text of a source with stable offsets: what a person reads and what passages point into. A reading is made
 * once by one reader in one version and kept under its own digest; a better reader makes another reading beside it.
 * Offsets count UTF-16 code units of the text, as JavaScript strings do.
 */

import { z } from 'zod';
import { digestSchema, sourceIdSchema } from './source.ts';

/** A stretch of the text and its place on the page: its title, its main text, or what stands around it. */
export const partSchema = z
  .strictObject({ kind: z.enum(['title', 'main', 'apart']), start: z.int().nonnegative(), end: z.int().nonnegative() })
  .readonly();
export type Part = z.infer<typeof partSchema>;

/** Something the reader met that a person should know: text it could not decode, elements it left out. */
export const readingProblemSchema = z
  .strictObject({ code: z.string().max(60), message: z.string().max(1000), at: z.int().nonnegative().exactOptional() })
  .readonly();
export type ReadingProblem = z.infer<typeof readingProblemSchema>;

export const readingSchema = z
  .strictObject({
    source: sourceIdSchema,
    /** Digest of the text's UTF-8 bytes; the text is a blob of that name. */
    digest: digestSchema,
    reader: z.strictObject({ name: z.string().max(60), version: z.string().max(30) }).readonly(),
    /** Length in UTF-16 code units. */
    length: z.int().nonnegative(),
    /** Digest of the blob that maps the text onto the stored bytes; absent where the text is the decoded bytes. */
    map: digestSchema.exactOptional(),
    /** The character encoding in which the bytes were decoded, by its WHATWG name. */
    encoding: z.string().max(40),
    parts: z.array(partSchema).readonly(),
    problems: z.array(readingProblemSchema).readonly(),
  })
  .readonly();
export type Reading = z.infer<typeof readingSchema>;

/** A stretch of the text and where it stands in the decoded bytes. `exact` is false where markup or entities lie between. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly sourceStart: number;
  readonly sourceEnd: number;
  readonly exact: boolean;
};

/** What a page says of itself, offered as defaults to the person who adds it. */
export type PageFacts = {
  readonly title?: string;
  /** EDTF. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
  /** The outlet's or site's name. */
  readonly voice?: string;
  readonly byline?: string;
  readonly address?: string;
};

/** What every reader returns. Laws: parts and segments are in order, lie within the text and do not overlap. */
export type ReaderOutput = {
  readonly reader: { readonly name: string; readonly version: string };
  readonly mediaType: string;
  readonly encoding: string;
  readonly text: string;
  readonly parts: readonly Part[];
  /** Empty where the text is the decoded bytes themselves. */
  readonly segments: readonly Segment[];
  readonly facts: PageFacts;
  readonly problems: readonly ReadingProblem[];
};

/**
 * A preserved thing: bytes as obtained, and how, when and by whom. The bytes are a file named by their digest; this
 * record is what the ledger says of them. Nothing here judges or reads the bytes.
 */

import { z } from 'zod';
import { isDigest, type Digest } from '../base/digest.ts';
import { isId, type SourceId, type VoiceId } from '../base/id.ts';

export const sourceIdSchema = z.custom<SourceId>(
  (value) => typeof value === 'string' && isId('s', value),
  'must be a source id like s_0123456789ab',
);
export const voiceIdSchema = z.custom<VoiceId>(
  (value) => typeof value === 'string' && isId('v', value),
  'must be a voice id like v_0123456789ab',
);
export const digestSchema = z.custom<Digest>(
  (value) => typeof value === 'string' && isDigest(value),
  'must be sha256: and 64 hex digits',
);

/** How the bytes came here. */
export const obtainedSchema = z
  .strictObject({
    how: z.enum(['file', 'input', 'capture']),
    /** The file's name (never a path of the machine), or the address. */
    from: z.string().max(2000),
    by: z.string().max(200),
    /** RFC 3339, UTC. */
    at: z.iso.datetime(),
  })
  .readonly();

export const sourceSchema = z
  .strictObject({
    id: sourceIdSchema,
    digest: digestSchema,
    mediaType: z.string().max(200),
    /** Size in bytes. */
    bytes: z.int().nonnegative(),
    obtained: obtainedSchema,
    title: z.string().max(1000).exactOptional(),
    /** BCP 47 tag. */
    language: z.string().max(35).exactOptional(),
    /** EDTF. */
    published: z.string().max(200).exactOptional(),
    /** Who speaks in it first of all: the outlet, channel or page that we read. */
    voice: voiceIdSchema.exactOptional(),
    derivedFrom: sourceIdSchema.exactOptional(),
    derivation: z.enum(['copy', 'translation', 'excerpt']).exactOptional(),
  })
  .readonly();
export type Source = z.infer<typeof sourceSchema>;

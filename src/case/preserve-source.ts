/**
 * Takes bytes into a case: read once, kept under their digest, and entered in the ledger with how, when and by whom they
 * were obtained. What a person says of the source goes before what the page says of itself. The same bytes obtained the
 * same way are one source: adding them again changes nothing and says so.
 */

import { canonicalText } from '../base/canonical.ts';
import type { Digest } from '../base/digest.ts';
import { isId, newId, type SourceId, type VoiceId } from '../base/id.ts';
import { optional } from '../base/optional.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import type { PageFacts, Reading, ReaderOutput } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { act, orRefuse, type Action, type ActionWriter, type OpenCase } from './open-case.ts';
import { bytesKey, isWithdrawn } from './projection.ts';
import { resolveReference } from './references.ts';

/** What a person says of the bytes; everything may be left out. */
export type SourceRequest = {
  /** The file's name, or the address; never a path of the machine. */
  readonly from: string;
  readonly how: Source['obtained']['how'];
  readonly mediaType?: string;
  readonly encoding?: string;
  readonly handle?: string;
  readonly title?: string;
  readonly language?: string;
  readonly published?: string;
  /** A voice by id, handle or name; a name that no voice of the case has yet becomes a new outlet. */
  readonly voice?: string;
  readonly derivedFrom?: string;
  readonly derivation?: Source['derivation'];
};

export type PreservedSource = {
  readonly source: Source;
  readonly reading: Reading;
  /** What the page said of itself. */
  readonly facts: PageFacts;
  /** True where the case had these bytes already: nothing was added. */
  readonly existed: boolean;
  readonly action: Action | undefined;
};

/** Preserves `bytes`: closed problems of the readers, of references and of the store; on any of them nothing has changed. */
export async function preserveSource(
  open: OpenCase,
  bytes: Uint8Array,
  request: SourceRequest,
): Promise<Result<PreservedSource>> {
  // Readers are loaded when there is something to read: most verbs have nothing.
  const { readSource } = await import('../source/read-source.ts');
  const read = readSource(bytes, {
    name: request.from,
    ...optional('mediaType', request.mediaType),
    ...optional('encoding', request.encoding),
  });
  if (!read.ok) return read;
  const published = publishedDate(request, read.value);
  if (!published.ok) return published;
  const kept = await keepBytes(open, bytes, read.value);
  if (!kept.ok) return kept;
  const done = await act(open, `adding ${request.from}`, async (writer) => {
    const known = await sameSource(writer, kept.value.digest, request);
    if (known) return { ...known, facts: read.value.facts, existed: true };
    const source = await describeSource(open, writer, bytes, request, read.value, published.value, kept.value.digest);
    const reading = describeReading(source.id, read.value, kept.value);
    await writer.record('source-preserved', { source, reading, ...optional('handle', request.handle) });
    return { source, reading, facts: read.value.facts, existed: false };
  });
  return done.ok ? succeed({ ...done.value.value, action: done.value.action }) : done;
}

type Kept = { readonly digest: Digest; readonly text: Digest; readonly map?: Digest };

/** Bytes, text and map, on disk before anything speaks of them. A refusal later leaves a stray blob, which harms nobody. */
async function keepBytes({ store }: OpenCase, bytes: Uint8Array, read: ReaderOutput): Promise<Result<Kept>> {
  const encoder = new TextEncoder();
  const source = await store.blobs.put(bytes);
  if (!source.ok) return source;
  const text = await store.blobs.put(encoder.encode(read.text));
  if (!text.ok) return text;
  if (read.segments.length === 0) return succeed({ digest: source.value.digest, text: text.value.digest });
  const map = await store.blobs.put(encoder.encode(canonicalText(read.segments)));
  return map.ok ? succeed({ digest: source.value.digest, text: text.value.digest, map: map.value.digest }) : map;
}

async function sameSource(
  { views }: ActionWriter,
  digest: Digest,
  { from }: SourceRequest,
): Promise<{ source: Source; reading: Reading } | undefined> {
  const id = (await views.mark('bytes', bytesKey({ digest, from })))?.record;
  if (typeof id !== 'string' || !isId('s', id) || (await isWithdrawn(id, views))) return undefined;
  const source = (await views.source(id))?.record;
  const reading = (await views.readings(id)).at(-1)?.record;
  return source && reading ? { source, reading } : undefined;
}

async function describeSource(
  open: OpenCase,
  writer: ActionWriter,
  bytes: Uint8Array,
  request: SourceRequest,
  { facts, mediaType }: ReaderOutput,
  published: string | undefined,
  digest: Digest,
): Promise<Source> {
  const title = request.title ?? facts.title;
  const language = request.language ?? facts.language;
  const voiceName = request.voice ?? facts.voice;
  const voice = voiceName === undefined ? undefined : await voiceOf(open, writer, voiceName);
  const derivedFrom =
    request.derivedFrom === undefined
      ? undefined
      : orRefuse(await resolveReference('s', request.derivedFrom, writer.views));
  return {
    id: newId('s', open.random),
    digest,
    mediaType,
    bytes: bytes.length,
    obtained: { how: request.how, from: request.from, by: open.actor, at: open.now() },
    ...optional('title', title?.slice(0, 1000)),
    ...optional('language', language),
    ...optional('published', published),
    ...optional('voice', voice),
    ...(derivedFrom === undefined ? {} : { derivedFrom, derivation: request.derivation ?? 'copy' }),
  };
}

async function voiceOf(open: OpenCase, writer: ActionWriter, name: string): Promise<VoiceId> {
  const known = await resolveReference('v', name, writer.views);
  if (known.ok) return known.value;
  if (known.problem.code === 'reference-ambiguous' || name.startsWith('v_')) return orRefuse(known);
  const voice = { id: newId('v', open.random), kind: 'outlet', name: name.slice(0, 300), named: true } as const;
  await writer.record('voice-named', { voice });
  return voice.id;
}

/** What the person says must be a date; what the page says is used only where it is one. */
function publishedDate(request: SourceRequest, { facts }: ReaderOutput): Result<string | undefined> {
  if (request.published !== undefined) {
    const parsed = parseEdtf(request.published);
    return parsed.ok
      ? succeed(request.published)
      : refuse(
          parsed.problem.code,
          `Cannot use the time of publication: ${parsed.problem.message}`,
          'Give an EDTF date like 2022-01-09 or 2022-01-09T18:30:00+06:00.',
        );
  }
  return succeed(facts.published !== undefined && parseEdtf(facts.published).ok ? facts.published : undefined);
}

function describeReading(source: SourceId, read: ReaderOutput, kept: Kept): Reading {
  return {
    source,
    digest: kept.text,
    reader: read.reader,
    length: read.text.length,
    ...optional('map', kept.map),
    encoding: read.encoding,
    parts: read.parts,
    problems: read.problems,
  };
}

/** The text of a reading, after its digest was taken again. */
export async function readingText({ store }: OpenCase, reading: Pick<Reading, 'digest'>): Promise<Result<string>> {
  const bytes = await store.blobs.get(reading.digest);
  return bytes.ok ? succeed(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value)) : bytes;
}

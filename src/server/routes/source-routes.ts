/** Sources: listed, read, added, given back as the bytes they are. */

import { createRoute, z } from '@hono/zod-openapi';
import { digestHex } from '../../base/digest.ts';
import type { SourceId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import { ProblemError, refuse, unwrap } from '../../base/result.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { preserveSource, readingText } from '../../case/preserve-source.ts';
import { proposeFrom } from '../../case/propose.ts';
import { everyRow } from '../../case/references.ts';
import { largestSource } from '../../source/source-size.ts';
import { problemAnswers } from '../problem-response.ts';
import { readingShape, sourceShape, type ShownSource } from '../shapes/records.ts';
import { showSource } from '../show/show-source.ts';
import { answersWith, idParam, languageQuery, newRouter, type Serving } from './serving.ts';

const listSources = createRoute({
  method: 'get',
  path: '/sources',
  summary: 'Every source',
  request: { query: languageQuery },
  responses: answersWith(z.object({ sources: z.array(sourceShape) }), 'In the order in which they were added'),
});

const getSource = createRoute({
  method: 'get',
  path: '/sources/{id}',
  summary: 'One source',
  request: { params: idParam('s'), query: languageQuery },
  responses: answersWith(sourceShape, 'The source'),
});

const getReading = createRoute({
  method: 'get',
  path: '/sources/{id}/reading',
  summary: 'The latest reading of a source, with its text',
  request: { params: idParam('s') },
  responses: answersWith(readingShape, 'The reading'),
});

const getBytes = createRoute({
  method: 'get',
  path: '/sources/{id}/bytes',
  summary: 'The bytes as they were obtained',
  description: 'Always a download of unknown type: a hostile page is never opened from here.',
  request: { params: idParam('s') },
  responses: {
    200: { description: 'The bytes', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problemAnswers,
  },
});

const text = (longest: number) => z.string().trim().min(1).max(longest).optional();
const addSource = createRoute({
  method: 'post',
  path: '/sources',
  summary: 'Preserve a source',
  description: `The body is the bytes, ${largestSource} at most. What is left out is taken from what the page says of itself.`,
  request: {
    query: languageQuery.extend({
      from: z.string().trim().min(1).max(2000).openapi({ description: 'Name of the file, or the address' }),
      how: z.enum(['file', 'input']).default('file'),
      mediaType: text(200),
      title: text(1000),
      voice: text(300),
      published: text(200).openapi({ description: 'EDTF' }),
      sourceLanguage: text(35).openapi({ description: 'BCP 47' }),
    }),
    body: {
      content: { 'application/octet-stream': { schema: z.any().openapi({ type: 'string', format: 'binary' }) } },
    },
  },
  responses: answersWith(
    z.object({ source: sourceShape, existed: z.boolean().openapi({ description: 'True where nothing was added' }) }),
    'The source',
  ),
});

const proposeStatements = createRoute({
  method: 'post',
  path: '/sources/{id}/proposals',
  summary: 'Read a source for reported speech and propose statements',
  request: { params: idParam('s') },
  responses: answersWith(
    z.object({ proposed: z.int(), existed: z.int(), language: z.string() }),
    'How many were proposed, and how many had been before',
  ),
});

export function sourceRoutes({ open, live }: Serving) {
  return newRouter()
    .openapi(listSources, async (context) => {
      const { language } = context.req.valid('query');
      const sources: ShownSource[] = [];
      await open.store.read(async ({ views }) => {
        for await (const row of everyRow((page) => views.sources(page)))
          sources.push(await showSource(row, views, language));
      });
      return context.json({ sources }, 200);
    })
    .openapi(getSource, async (context) => {
      const row = await findSource(open, context.req.valid('param').id);
      return context.json(await showSource(row, open.store.views, context.req.valid('query').language), 200);
    })
    .openapi(getReading, async (context) => {
      const { record } = await findSource(open, context.req.valid('param').id);
      const reading = (await open.store.views.readings(record.id)).at(-1)?.record;
      if (!reading) throw new ProblemError(refuse('reading-missing', `Source "${record.id}" has no reading`).problem);
      const { source, digest, reader, encoding, length, parts, problems } = reading;
      const shown = { source, digest, reader, encoding, length, parts: [...parts], problems: [...problems] };
      return context.json({ ...shown, text: unwrap(await readingText(open, reading)) }, 200);
    })
    .openapi(getBytes, async (context) => {
      const { record } = await findSource(open, context.req.valid('param').id);
      const bytes = unwrap(await open.store.blobs.get(record.digest));
      return context.body(new Uint8Array(bytes), 200, {
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename="${digestHex(record.digest).slice(0, 16)}.bin"`,
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-cache',
      });
    })
    .openapi(addSource, async (context) => {
      const { from, how, language, sourceLanguage, mediaType, title, voice, published } = context.req.valid('query');
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const request = {
        from,
        how,
        ...optional('mediaType', mediaType),
        ...optional('title', title),
        ...optional('voice', voice),
        ...optional('published', published),
        ...optional('language', sourceLanguage),
      };
      const { source, existed } = unwrap(await preserveSource(open, bytes, request));
      live.look();
      const row = await findSource(open, source.id);
      return context.json({ source: await showSource(row, open.store.views, language), existed }, 200);
    })
    .openapi(proposeStatements, async (context) => {
      const { proposals, joins, language } = unwrap(await proposeFrom(open, context.req.valid('param').id));
      live.look();
      const all = [...proposals, ...joins];
      const existed = all.filter((each) => each.existed).length;
      return context.json({ proposed: all.length - existed, existed, language }, 200);
    });
}

async function findSource({ store }: OpenCase, id: SourceId) {
  const row = await store.views.source(id);
  if (!row) throw new ProblemError(refuse('reference-unknown', `Cannot find the source "${id}" in this case`).problem);
  return row;
}

/** The ledger read backwards, verified on request, and the search over all that it has recorded. */

import { createRoute, z } from '@hono/zod-openapi';
import { isId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import type { Progress, Verification, ViewReader } from '../../store/contract.ts';
import { labelOf } from '../../subject/subject.ts';
import { actionPageShape, entryShape, verificationShape, type ShownVerification } from '../shapes/ledger.ts';
import { entryKinds, readActions, readEntries } from '../show/show-ledger.ts';
import { answersWith, newRouter, type Serving } from './serving.ts';

const listActions = createRoute({
  method: 'get',
  path: '/ledger',
  summary: 'What was done, newest first, grouped by action',
  request: {
    query: z.object({
      before: z.coerce
        .number()
        .int()
        .nonnegative()
        .optional()
        .openapi({ description: 'What the page before gave as next' }),
      limit: z.coerce.number().int().min(1).max(200).default(50),
      kind: z.enum(entryKinds).optional().openapi({ description: 'Only actions that hold an entry of this kind' }),
    }),
  },
  responses: answersWith(actionPageShape, 'Actions'),
});

const mostEntries = 500;
const listEntries = createRoute({
  method: 'get',
  path: '/ledger/entries',
  summary: 'Entries in order',
  request: {
    query: z.object({
      from: z.coerce.number().int().nonnegative(),
      to: z.coerce
        .number()
        .int()
        .nonnegative()
        .openapi({ description: `The first that is not wanted; at most ${mostEntries} are given` }),
    }),
  },
  responses: answersWith(z.object({ entries: z.array(entryShape) }), 'Entries'),
});

const verify = createRoute({
  method: 'post',
  path: '/verify',
  summary: 'Look at everything of the case again, trusting nothing: ledger, views and blobs',
  description: 'Progress is told to whoever listens to /api/events. Asked twice at once, both get the same answer.',
  responses: answersWith(verificationShape, 'What was looked at and everything that was found wrong'),
});

const lastVerification = createRoute({
  method: 'get',
  path: '/verify',
  summary: 'The latest verification since this server started',
  responses: answersWith(z.object({ verification: verificationShape.optional() }), 'It, where there was one'),
});

const search = createRoute({
  method: 'get',
  path: '/search',
  summary: 'Statements, subjects, voices and sources by words of their quotes, names and titles',
  request: {
    query: z.object({
      text: z.string().trim().min(1).max(200),
      limit: z.coerce.number().int().min(1).max(100).default(30),
    }),
  },
  responses: answersWith(
    z.object({
      hits: z.array(
        z.object({
          kind: z.enum(['statement', 'subject', 'voice', 'source']),
          id: z.string(),
          text: z.string(),
          source: z.string().optional().openapi({ description: 'Where it can be read' }),
        }),
      ),
    }),
    'Best first',
  ),
});

export function ledgerRoutes({ open, live, verify: verifyCase }: Serving) {
  const tell: Progress = (done, total) => live.tell({ event: 'progress', data: { what: 'verify', done, total } });
  let running: Promise<ShownVerification> | undefined;
  let last: ShownVerification | undefined;
  const runVerification = async (): Promise<ShownVerification> => {
    const verification = await verifyCase(tell);
    // A small case is done before it is worth telling how far: who listens learns that it is done.
    tell(verification.head?.size ?? 0, verification.head?.size ?? 0);
    last = showVerification(verification, open.now());
    return last;
  };
  return newRouter()
    .openapi(listActions, async (context) => {
      const { before, limit, kind } = context.req.valid('query');
      const page = await open.store.read(async (reader) => ({
        head: await reader.head(),
        ...(await readActions(reader, { limit, ...optional('before', before), ...optional('kind', kind) })),
      }));
      return context.json(page, 200);
    })
    .openapi(listEntries, async (context) => {
      const { from, to } = context.req.valid('query');
      const entries = await open.store.read((reader) => readEntries(reader, from, Math.min(to, from + mostEntries)));
      return context.json({ entries }, 200);
    })
    .openapi(verify, async (context) => {
      running ??= runVerification().finally(() => {
        running = undefined;
      });
      return context.json(await running, 200);
    })
    .openapi(lastVerification, (context) => context.json(optional('verification', last), 200))
    .openapi(search, async (context) => {
      const { text, limit } = context.req.valid('query');
      const hits = await open.store.read(async ({ views }) => {
        const found = await Promise.all((await views.search(text, limit)).map((id) => showHit(id, views)));
        return found.flatMap((hit) => hit ?? []);
      });
      return context.json({ hits }, 200);
    });
}

function showVerification({ head, blobs, bytes, problems }: Verification, at: string): ShownVerification {
  return {
    at,
    holds: problems.every(({ warning }) => warning),
    ...optional('head', head),
    blobs,
    bytes,
    problems: problems.map((problem) => ({ ...problem })),
  };
}

async function showHit(id: string, views: ViewReader) {
  if (isId('t', id)) {
    const row = await views.statement(id);
    if (!row || row.standing === 'withdrawn') return undefined;
    const { passage } = row.record;
    return {
      kind: 'statement' as const,
      id,
      text: passage.kind === 'text' ? passage.quote : id,
      source: passage.source,
    };
  }
  if (isId('s', id)) {
    const source = (await views.source(id))?.record;
    return source && { kind: 'source' as const, id, text: source.title ?? source.obtained.from, source: id };
  }
  if (isId('v', id)) {
    const voice = (await views.voice(id))?.record;
    return voice && { kind: 'voice' as const, id, text: voice.name };
  }
  const subject = isId('x', id) ? (await views.subject(id))?.record : undefined;
  return subject && { kind: 'subject' as const, id, text: labelOf(subject) };
}

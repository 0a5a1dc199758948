/** The case as a whole: what it is called, where its ledger stands, how much it holds; and its live updates. */

import { createRoute, z } from '@hono/zod-openapi';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { unwrap } from '../../base/result.ts';
import { headShape } from '../shapes/findings.ts';
import { problemAnswers } from '../problem-response.ts';
import { answersWith, newRouter, type Serving } from './serving.ts';

const caseShape = z
  .object({
    id: z.string(),
    title: z.string(),
    actor: z.string().openapi({ description: 'The name under which entries of this server stand' }),
    head: headShape,
    counts: z.object({
      sources: z.int(),
      voices: z.int(),
      subjects: z.int(),
      judgements: z.int(),
      statements: z.object({ proposed: z.int(), accepted: z.int(), rejected: z.int(), withdrawn: z.int() }),
    }),
  })
  .openapi('Case');

const getCase = createRoute({
  method: 'get',
  path: '/case',
  summary: 'What is open here',
  responses: answersWith(caseShape, 'The case'),
});

const getEvents = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Live updates',
  description:
    'Server-sent events: "changed" with the head of the ledger, at once and after every write by anybody; "progress" with what, done and total.',
  responses: {
    200: {
      description: 'A stream that does not end by itself',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    ...problemAnswers,
  },
});

export function caseRoutes({ open, live }: Serving) {
  return newRouter()
    .openapi(getCase, async (context) => {
      const shown = await open.store.read(async (reader) => {
        const { views } = reader;
        const { statements, judgements, sources, voices, subjects } = await views.counts();
        const title = (await views.mark('case', 'opened'))?.record;
        return {
          id: open.store.caseId,
          title: titleIn(title),
          actor: open.actor,
          head: await reader.head(),
          counts: { sources, voices, subjects, judgements: judgements.effective, statements },
        };
      });
      return context.json(shown, 200);
    })
    .openapi(getEvents, (context) => {
      unwrap(live.listen(context.env.outgoing));
      return RESPONSE_ALREADY_SENT;
    });
}

function titleIn(record: unknown): string {
  const isTitled = typeof record === 'object' && record !== null && 'title' in record;
  return isTitled && typeof record.title === 'string' ? record.title : '';
}

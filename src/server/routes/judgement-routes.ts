/** What people decide, each with a reason; and taking back what was done last. */

import { createRoute, z } from '@hono/zod-openapi';
import { optional } from '../../base/optional.ts';
import { unwrap } from '../../base/result.ts';
import { judge } from '../../case/judge.ts';
import { redo, undo, type Undone } from '../../case/undo.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { gradeShape, groundShape, judgementShape } from '../shapes/records.ts';
import { actionShape } from '../shapes/ledger.ts';
import { readActions } from '../show/show-ledger.ts';
import { showJudgements } from '../show/show-judgement.ts';
import { answersWith, flag, newRouter, pageQuery, takesJson, type Serving } from './serving.ts';

const listJudgements = createRoute({
  method: 'get',
  path: '/judgements',
  summary: 'Judgements',
  request: {
    query: pageQuery.extend({
      concerns: z.string().max(40).optional().openapi({ description: 'An id that they are about' }),
      undone: flag.openapi({ description: 'Those as well that have been undone' }),
    }),
  },
  responses: answersWith(
    z.object({ judgements: z.array(judgementShape), next: z.string().optional() }),
    'In the order in which they were made',
  ),
});

const reference = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .openapi({ description: 'An id, its beginning, a handle or a name' });
const decisionShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('accept'), statement: reference }),
  z.object({ kind: z.literal('reject'), statement: reference }),
  z.object({ kind: z.literal('same'), a: reference, b: reference }),
  z.object({ kind: z.literal('different'), a: reference, b: reference }),
  z.object({ kind: z.literal('grade'), voice: reference, grade: gradeShape, grounds: z.array(groundShape) }),
  z.object({ kind: z.literal('independent'), voice: reference, other: reference }),
  z.object({ kind: z.literal('set-aside'), target: reference }),
  z.object({ kind: z.literal('seal'), target: reference }),
]);

const makeJudgement = createRoute({
  method: 'post',
  path: '/judgements',
  summary: 'Decide, with a reason',
  request: {
    body: takesJson(
      z.object({ decision: decisionShape, because: z.string().trim().min(1).max(5000) }).openapi('Judging'),
    ),
  },
  responses: answersWith(judgementShape, 'The judgement'),
});

const undoShape = z
  .object({
    seq: z.int().nonnegative().optional().openapi({ description: 'An entry of the action; the latest where absent' }),
    because: z.string().trim().min(1).max(5000).optional(),
  })
  .openapi('Undoing');
const undoAction = createRoute({
  method: 'post',
  path: '/undo',
  summary: 'Take back an action; nothing is erased',
  request: { body: takesJson(undoShape) },
  responses: answersWith(actionShape, 'The action that was taken back'),
});
const redoAction = createRoute({
  method: 'post',
  path: '/redo',
  summary: 'Bring back the action that was taken back last',
  request: { body: takesJson(undoShape.pick({ because: true })) },
  responses: answersWith(actionShape, 'The action that was brought back'),
});

export function judgementRoutes({ open, live }: Serving) {
  return newRouter()
    .openapi(listJudgements, async (context) => {
      const { concerns, undone, after, limit } = context.req.valid('query');
      const page = await open.store.read(async ({ views }) => {
        const { rows, next } = await views.judgements({
          limit,
          ...optional('after', after),
          ...optional('concerns', concerns),
          ...optional('effective', undone ? undefined : true),
        });
        return { judgements: [...(await showJudgements(rows, views))], ...optional('next', next) };
      });
      return context.json(page, 200);
    })
    .openapi(makeJudgement, async (context) => {
      const { decision, because } = context.req.valid('json');
      const { judgement } = unwrap(await judge(open, decision, because));
      live.look();
      const [shown] = await showJudgements([{ seq: 0, record: judgement, effective: true }], open.store.views);
      if (!shown) throw new Error('Bug: a judgement was shown as nothing');
      return context.json(shown, 200);
    })
    .openapi(undoAction, async (context) => {
      const { seq, because } = context.req.valid('json');
      const done = unwrap(await undo(open, { ...optional('seq', seq), ...optional('because', because) }));
      live.look();
      return context.json(await showUndone(done, open), 200);
    })
    .openapi(redoAction, async (context) => {
      const done = unwrap(await redo(open, optional('because', context.req.valid('json').because)));
      live.look();
      return context.json(await showUndone(done, open), 200);
    });
}

async function showUndone({ undone }: Undone, { store }: OpenCase) {
  const { actions } = await store.read((reader) => readActions(reader, { before: undone.last + 1, limit: 1 }));
  const [action] = actions;
  if (!action) throw new Error(`Bug: the action of entry ${undone.first} is not there`);
  return action;
}

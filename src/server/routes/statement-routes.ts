/** Statements: listed by source, voice, subject or id, and stated. */

import { createRoute, z } from '@hono/zod-openapi';
import { isId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import { unwrap } from '../../base/result.ts';
import { passageDraftSchema } from '../../case/draft.ts';
import { standings } from '../../statement/statement.ts';
import type { StatementRow } from '../../store/contract.ts';
import { actShape, statementShape, subjectKindShape, voiceKindShape } from '../shapes/records.ts';
import { showStatements } from '../show/show-statement.ts';
import { stateStatement } from '../state-statement.ts';
import { answersWith, idOf, languageQuery, newRouter, pageQuery, takesJson, type Serving } from './serving.ts';

const mostIds = 200;

const listStatements = createRoute({
  method: 'get',
  path: '/statements',
  summary: 'Statements',
  description: 'All that are given must hold. With ids, exactly those that there are, in that order.',
  request: {
    query: languageQuery.extend(pageQuery.shape).extend({
      source: idOf('s').optional(),
      concerns: idOf('s', 'p', 'v', 'x').optional().openapi({ description: 'A source, passage, voice or subject' }),
      origin: idOf('v').optional().openapi({ description: 'The voice that said it first' }),
      standing: z.enum(standings).optional(),
      ids: z
        .string()
        .max(mostIds * 16)
        .optional()
        .openapi({ description: `Up to ${mostIds} ids, separated by commas` }),
    }),
  },
  responses: answersWith(
    z.object({ statements: z.array(statementShape), next: z.string().optional() }),
    'In the order in which they were recorded',
  ),
});

const name = z.string().trim().min(1).max(300);
const key = z.string().regex(/^new:[a-z0-9-]{1,40}$/, 'must be like new:1');
const statingShape = z
  .object({
    statement: z.object({
      source: z.string().min(1).max(300),
      attribution: z
        .array(z.string().min(1).max(300))
        .max(19)
        .openapi({ description: 'Ids, handles, names or keys; outermost first, origin last' }),
      act: actShape,
      content: z.looseObject({ kind: z.string() }).openapi({ description: 'As in docs/format.md' }),
      passage: passageDraftSchema,
      saidAt: z.string().max(200).optional().openapi({ description: 'EDTF' }),
    }),
    voices: z
      .array(z.object({ key, name, kind: voiceKindShape, named: z.boolean() }))
      .max(19)
      .optional(),
    subjects: z
      .array(z.object({ key, name, kind: subjectKindShape, proper: z.boolean() }))
      .max(20)
      .optional(),
    insteadOf: z
      .object({ statement: z.string().min(1).max(300), because: z.string().trim().min(1).max(5000) })
      .optional()
      .openapi({ description: 'A proposed statement that this one replaces: it is rejected for that reason' }),
  })
  .openapi('Stating');

/** What states something. */
export type StatingBody = z.infer<typeof statingShape>;

const state = createRoute({
  method: 'post',
  path: '/statements',
  summary: 'State what somebody says at a passage',
  description: 'With the voices and subjects that it is the first to name, as one action.',
  request: { query: languageQuery, body: takesJson(statingShape) },
  responses: answersWith(z.object({ statement: statementShape, existed: z.boolean() }), 'The statement'),
});

export function statementRoutes({ open, live }: Serving) {
  const { vocabulary } = open;
  return newRouter()
    .openapi(listStatements, async (context) => {
      const { language, ids, source, concerns, origin, standing, after, limit } = context.req.valid('query');
      const page = await open.store.read(async ({ views }) => {
        if (ids !== undefined) {
          const rows: StatementRow[] = [];
          for (const id of ids.split(',').slice(0, mostIds)) {
            const row = isId('t', id) ? await views.statement(id) : undefined;
            if (row) rows.push(row);
          }
          return { statements: await showStatements(rows, views, vocabulary, language) };
        }
        const { rows, next } = await views.statements({
          limit,
          ...optional('after', after),
          ...optional('concerns', source ?? concerns),
          ...optional('origin', origin),
          ...optional('standing', standing),
        });
        return { statements: await showStatements(rows, views, vocabulary, language), ...optional('next', next) };
      });
      return context.json({ ...page, statements: [...page.statements] }, 200);
    })
    .openapi(state, async (context) => {
      const { statement, voices, subjects, insteadOf } = context.req.valid('json');
      const { saidAt, ...said } = statement;
      const stated = unwrap(
        await stateStatement(open, {
          statement: { ...said, ...optional('saidAt', saidAt) },
          voices,
          subjects: subjects?.map(({ name: label, proper, ...subject }) => ({
            ...subject,
            names: [{ text: label, proper }],
          })),
          insteadOf,
        }),
      );
      live.look();
      const { views } = open.store;
      const row = await views.statement(stated.statement.id);
      const [shown] = row ? await showStatements([row], views, vocabulary, context.req.valid('query').language) : [];
      if (!shown) throw new Error(`Bug: statement ${stated.statement.id} was recorded and is not there`);
      return context.json({ statement: shown, existed: stated.existed }, 200);
    });
}

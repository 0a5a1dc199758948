/** Subjects that may be one: proposed pairs, any two side by side, and names like a name. Nothing is merged here: a judgement is. */

import { createRoute, z } from '@hono/zod-openapi';
import { isId, type SubjectId } from '../../base/id.ts';
import { ProblemError, refuse } from '../../base/result.ts';
import type { FoundName, ViewReader } from '../../store/contract.ts';
import { labelOf, type Subject } from '../../subject/subject.ts';
import { openSameCache } from '../same-cache.ts';
import {
  foundNameShape,
  lookedPairShape,
  refusedPairShape,
  samePairShape,
  type ShownFoundName,
} from '../shapes/same.ts';
import { showLookedPair, showRefused, showSamePairs } from '../show/show-same.ts';
import { answersWith, idOf, languageQuery, newRouter, type Serving } from './serving.ts';

const listSame = createRoute({
  method: 'get',
  path: '/same',
  summary: 'Which subjects may be one, the most valuable question first',
  description:
    'Nothing is merged: answer with a judgement. Searched once for each state of the case; how far it has come is told as an event.',
  request: { query: languageQuery.extend({ limit: z.coerce.number().int().min(1).max(500).default(200) }) },
  responses: answersWith(
    z.object({
      alike: z.array(samePairShape),
      total: z.int().openapi({ description: 'Of all pairs, those beyond the limit as well' }),
      refused: z.array(refusedPairShape).openapi({ description: 'Called different, and not asked again' }),
      leftOut: z.int().openapi({ description: 'Subjects of which least is said, and that were not looked at' }),
    }),
    'By how many statements of different sources would meet, then by how alike the names are',
  ),
});

const lookAtTwo = createRoute({
  method: 'get',
  path: '/same/{a}/{b}',
  summary: 'Two subjects side by side, in the words of their sources',
  description: 'Any two, whether they are proposed or not.',
  request: { params: z.object({ a: idOf('x'), b: idOf('x') }), query: languageQuery },
  responses: answersWith(lookedPairShape, 'The pair, in the order asked for'),
});

const searchNames = createRoute({
  method: 'get',
  path: '/names',
  summary: 'Names of subjects and voices like a name, in any script and spelling',
  request: { query: z.object({ text: z.string().trim().min(1).max(300) }) },
  responses: answersWith(z.object({ names: z.array(foundNameShape) }), 'The likest first'),
});

export function sameRoutes({ open, live }: Serving) {
  const cache = openSameCache(open, live);
  return newRouter()
    .openapi(listSame, async (context) => {
      const { language, limit } = context.req.valid('query');
      const { pairs, refused, leftOut } = await cache.propose(context.req.raw.signal);
      const shown = await open.store.read(async ({ views }) => ({
        alike: await showSamePairs(pairs.slice(0, limit), { views, vocabulary: open.vocabulary, language }),
        refused: await showRefused(refused, views),
      }));
      return context.json({ alike: [...shown.alike], total: pairs.length, refused: [...shown.refused], leftOut }, 200);
    })
    .openapi(lookAtTwo, async (context) => {
      const { a, b } = context.req.valid('param');
      const { language } = context.req.valid('query');
      const { lookAtPair } = await import('../../case/propose-same.ts');
      const { views } = open.store;
      const [one, other] = [await subjectAt(a, views), await subjectAt(b, views)];
      if (one.id === other.id)
        throw new ProblemError(refuse('subjects-equal', 'Cannot lay a subject beside itself: name two').problem);
      const pair = await lookAtPair(open, one, other);
      return context.json(await showLookedPair(pair, { views, vocabulary: open.vocabulary, language }), 200);
    })
    .openapi(searchNames, async (context) => {
      const { text } = context.req.valid('query');
      const { findNames } = await import('../../case/propose-same.ts');
      const names: ShownFoundName[] = [];
      for (const found of await findNames(open, text)) names.push(await showFound(text, found, open.store.views));
      return context.json({ names }, 200);
    });
}

async function subjectAt(id: SubjectId, views: ViewReader): Promise<Subject> {
  const row = await views.subject(id);
  if (!row) throw new ProblemError(refuse('reference-unknown', `Cannot find the subject "${id}" in this case`).problem);
  return row.record;
}

async function showFound(asked: string, { id, name }: FoundName, views: ViewReader): Promise<ShownFoundName> {
  const { compareNames } = await import('../../names/compare-names.ts');
  const { tellReason } = await import('../../names/reasons.ts');
  const subject = isId('x', id) ? (await views.subject(id))?.record : undefined;
  const { score, band, reasons } = compareNames(asked, name);
  return {
    id,
    kind: subject?.kind ?? 'voice',
    name,
    label: subject ? labelOf(subject) : name,
    score,
    band,
    reasons: reasons.map(tellReason),
  };
}

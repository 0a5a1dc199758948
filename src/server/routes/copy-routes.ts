/** Copies and translations: which sources look like which, and two of them side by side. */

import { createRoute, z } from '@hono/zod-openapi';
import { unwrap } from '../../base/result.ts';
import { openCopiesCache } from '../copies-cache.ts';
import { comparisonShape, copyPairShape, type ShownCopyPair } from '../shapes/copies.ts';
import { showComparison, showPair } from '../show/show-copies.ts';
import { answersWith, idOf, languageQuery, newRouter, type Serving } from './serving.ts';

const listCopies = createRoute({
  method: 'get',
  path: '/copies',
  summary: 'Which sources are copies, excerpts or translations of which, as far as can be seen',
  description:
    'A suspicion: nothing is merged, and no finding counts on it. Found once for each state of the sources; ask as often as you like.',
  request: { query: languageQuery },
  responses: answersWith(
    z.object({
      copies: z.array(copyPairShape),
      unread: z.array(z.string()).openapi({ description: 'Ids of sources without a text to compare' }),
    }),
    'Shared wording first, then one story in two sources; the closest first',
  ),
});

const compareTwo = createRoute({
  method: 'get',
  path: '/copies/{a}/{b}',
  summary: 'Two sources side by side, sentence by sentence, and where the meaning has changed',
  description: 'Any two, in any order; which of them is the original is in the answer.',
  request: { params: z.object({ a: idOf('s'), b: idOf('s') }), query: languageQuery },
  responses: answersWith(comparisonShape, 'Their sentences in order'),
});

export function copyRoutes({ open, live }: Serving) {
  const cache = openCopiesCache(open, live);
  return newRouter()
    .openapi(listCopies, async (context) => {
      const { language } = context.req.valid('query');
      const { pairs, unread } = await cache.pairs(context.req.raw.signal);
      const copies = await open.store.read(async ({ views }) => {
        const shown: ShownCopyPair[] = [];
        for (const pair of pairs) shown.push(await showPair(pair, views, language));
        return shown;
      });
      return context.json({ copies, unread: [...unread] }, 200);
    })
    .openapi(compareTwo, async (context) => {
      const { a, b } = context.req.valid('param');
      const compared = unwrap(await cache.compare(a, b));
      const shown = await showComparison(compared, open.store.views, context.req.valid('query').language);
      return context.json(shown, 200);
    });
}

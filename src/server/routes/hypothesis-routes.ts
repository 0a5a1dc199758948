/** Hypotheses: stated, changed, and weighed against each other. One is set aside by a judgement, and taken back by undoing. */

import { createRoute, z } from '@hono/zod-openapi';
import { optional } from '../../base/optional.ts';
import { unwrap } from '../../base/result.ts';
import { listStandingHypotheses, stateHypotheses } from '../../case/hypotheses.ts';
import { mostHeld } from '../../case/hypothesis-record.ts';
import { hypothesisShape, weighingShape, type ShownWeighing } from '../shapes/weighing.ts';
import type { SentenceLanguage } from '../show/sentences.ts';
import { showHypotheses, showWeighing } from '../show/show-weighing.ts';
import { answersWith, flag, languageQuery, newRouter, takesJson, type Serving } from './serving.ts';

const list = createRoute({
  method: 'get',
  path: '/hypotheses',
  summary: 'Every hypothesis that stands, also those that are set aside',
  request: { query: languageQuery },
  responses: answersWith(z.object({ hypotheses: z.array(hypothesisShape) }), 'In the order in which they were stated'),
});

const supposed = z.union([
  z.string().min(1).max(300).openapi({ description: 'A statement: what it says, whoever says it' }),
  z.looseObject({ kind: z.string() }).openapi({ description: 'A content, as in docs/format.md' }),
]);
const draftShape = z.object({
  name: z.string().trim().min(1).max(300),
  holds: z.array(supposed).max(mostHeld).optional(),
  denies: z.array(supposed).max(mostHeld).optional(),
  because: z.string().trim().min(1).max(5000),
  insteadOf: z
    .string()
    .max(300)
    .optional()
    .openapi({ description: 'The hypothesis in whose place it stands, by id or name: this is how one is changed' }),
});
const mostAtOnce = 10;

const state = createRoute({
  method: 'post',
  path: '/hypotheses',
  summary: 'State hypotheses, each with a reason',
  description: 'All of them as one action, or none.',
  request: {
    query: languageQuery,
    body: takesJson(z.object({ hypotheses: z.array(draftShape).min(1).max(mostAtOnce) }).openapi('Hypothesising')),
  },
  responses: answersWith(
    z.object({ hypotheses: z.array(hypothesisShape.extend({ existed: z.boolean() })) }),
    'The hypotheses',
  ),
});

const weigh = createRoute({
  method: 'get',
  path: '/weighing',
  summary: 'What would have to be wrong for each hypothesis, and on what their order hangs',
  description:
    'All that stand and are not set aside; where there is none, the sides of the most disputed question. Derived once for each state of the ledger.',
  request: {
    query: languageQuery.extend({
      provisional: flag.openapi({ description: 'Count proposed statements as if they were accepted' }),
    }),
  },
  responses: answersWith(weighingShape, 'The weighing'),
});

export function hypothesisRoutes({ open, live, checks }: Serving) {
  const { vocabulary } = open;
  const listShown = (language: SentenceLanguage) =>
    open.store.read(async ({ views }) =>
      showHypotheses(await listStandingHypotheses(views), views, vocabulary, language),
    );
  const shown = new Map<string, { readonly found: object; readonly weighing: Promise<ShownWeighing> }>();
  const weighingIn = async (provisional: boolean, language: SentenceLanguage): Promise<ShownWeighing> => {
    const [check, found] = await Promise.all([checks.check(provisional), checks.weigh(provisional)]);
    const key = `${provisional} ${language}`;
    const known = shown.get(key);
    if (known?.found === found) return known.weighing;
    const weighing = listShown(language).then((all) => {
      const aside = all.filter(({ setAside }) => setAside);
      return showWeighing(check, found, aside, vocabulary, language);
    });
    shown.set(key, { found, weighing });
    return weighing;
  };
  return newRouter()
    .openapi(list, async (context) =>
      context.json({ hypotheses: await listShown(context.req.valid('query').language) }, 200),
    )
    .openapi(state, async (context) => {
      const { hypotheses } = context.req.valid('json');
      const drafts = hypotheses.map(({ name, because, holds, denies, insteadOf }) => ({
        name,
        because,
        ...optional('holds', holds),
        ...optional('denies', denies),
        ...optional('insteadOf', insteadOf),
      }));
      const { stated } = unwrap(await stateHypotheses(open, drafts));
      live.look();
      const all = await listShown(context.req.valid('query').language);
      const answers = stated.flatMap(({ hypothesis, existed }) =>
        all.flatMap((each) => (each.id === hypothesis.id ? [{ ...each, existed }] : [])),
      );
      return context.json({ hypotheses: answers }, 200);
    })
    .openapi(weigh, async (context) => {
      const { provisional, language } = context.req.valid('query');
      return context.json(await weighingIn(provisional, language), 200);
    });
}

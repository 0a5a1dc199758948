/** Findings, and the way back from anything to the preserved bytes. */

import { createRoute } from '@hono/zod-openapi';
import { unwrap } from '../../base/result.ts';
import { trace } from '../../dossier/trace.ts';
import { labelOf } from '../../subject/subject.ts';
import { findingsShape, type ShownFindings } from '../shapes/findings.ts';
import { trailShape } from '../shapes/ledger.ts';
import { showFindings } from '../show/show-findings.ts';
import { openSentences, type Names, type SentenceLanguage } from '../show/sentences.ts';
import { showTrail } from '../show/show-trail.ts';
import { answersWith, flag, idParam, languageQuery, newRouter, type Serving } from './serving.ts';

const findingsQuery = languageQuery.extend({
  provisional: flag.openapi({ description: 'Count proposed statements as if they were accepted' }),
});

const getFindings = createRoute({
  method: 'get',
  path: '/findings',
  summary: 'What follows from the statements and judgements as they are now',
  description: 'Derived once for each state of the ledger; ask as often as you like.',
  request: { query: findingsQuery },
  responses: answersWith(findingsShape, 'The findings'),
});

const getTrail = createRoute({
  method: 'get',
  path: '/why/{id}',
  summary: 'The whole trail of a finding, statement, passage or source, down to digests',
  request: {
    params: idParam('f', 't', 'p', 's'),
    query: findingsQuery,
  },
  responses: answersWith(trailShape, 'The trail'),
});

export function findingRoutes({ open, checks }: Serving) {
  const { vocabulary } = open;
  const shown = new Map<string, { readonly check: object; readonly findings: Promise<ShownFindings> }>();
  const findingsIn = async (provisional: boolean, language: SentenceLanguage): Promise<ShownFindings> => {
    const check = await checks.check(provisional);
    const key = `${provisional} ${language}`;
    const known = shown.get(key);
    if (known?.check === check) return known.findings;
    const findings = showFindings(check, open.store.views, vocabulary, language);
    shown.set(key, { check, findings });
    return findings;
  };
  return newRouter()
    .openapi(getFindings, async (context) => {
      const { provisional, language } = context.req.valid('query');
      const findings = await findingsIn(provisional, language);
      return context.json(findings, 200);
    })
    .openapi(getTrail, async (context) => {
      const { provisional, language } = context.req.valid('query');
      const trail = unwrap(trace(context.req.valid('param').id, await checks.trail(provisional)));
      const { testimony } = await checks.check(provisional);
      const names: Names = new Map<string, string>([
        ...testimony.voices.map(({ id, name }) => [id, name] as const),
        ...testimony.subjects.map((subject) => [subject.id, labelOf(subject, language)] as const),
      ]);
      const steps = showTrail(trail, { names, sentences: openSentences(language, names, vocabulary) });
      return context.json({ steps }, 200);
    });
}

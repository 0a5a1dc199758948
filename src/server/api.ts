/**
 * The whole API of one case, and its type: `AppType` is what the app's client is typed with, and all that the app knows of
 * this project. `/openapi.json` is made from the same routes, so that it cannot say anything else than they do.
 */

import { caseRoutes } from './routes/case-routes.ts';
import { copyRoutes } from './routes/copy-routes.ts';
import { findingRoutes } from './routes/finding-routes.ts';
import { hypothesisRoutes } from './routes/hypothesis-routes.ts';
import { judgementRoutes } from './routes/judgement-routes.ts';
import { ledgerRoutes } from './routes/ledger-routes.ts';
import { nameRoutes } from './routes/name-routes.ts';
import { newRouter, type Serving } from './routes/serving.ts';
import { sameRoutes } from './routes/same-routes.ts';
import { sourceRoutes } from './routes/source-routes.ts';
import { statementRoutes } from './routes/statement-routes.ts';

/** Every route, under /api. */
export function createApi(serving: Serving) {
  return newRouter()
    .basePath('/api')
    .route('/', caseRoutes(serving))
    .route('/', sourceRoutes(serving))
    .route('/', statementRoutes(serving))
    .route('/', nameRoutes(serving))
    .route('/', judgementRoutes(serving))
    .route('/', findingRoutes(serving))
    .route('/', hypothesisRoutes(serving))
    .route('/', copyRoutes(serving))
    .route('/', sameRoutes(serving))
    .route('/', ledgerRoutes(serving));
}

export type AppType = ReturnType<typeof createApi>;

export type { StatingBody } from './routes/statement-routes.ts';
export type { ShownComparison, ShownCopyPair } from './shapes/copies.ts';
export type { ShownConflict, ShownFault, ShownFindings } from './shapes/findings.ts';
export type { ShownAction, ShownEntry, ShownTrail, ShownVerification } from './shapes/ledger.ts';
export type {
  ShownJudgement,
  ShownReading,
  ShownSource,
  ShownStatement,
  ShownSubject,
  ShownVoice,
  VoiceName,
} from './shapes/records.ts';
export type { ShownFoundName, ShownLookedPair, ShownRefusedPair, ShownSamePair } from './shapes/same.ts';
export type { ShownVocabulary } from './shapes/vocabulary.ts';
export type { ShownHypothesis, ShownWeighing } from './shapes/weighing.ts';

/** The OpenAPI document of the API. */
export function describeApi(api: AppType): object {
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Counterpoint',
      version: '1',
      description:
        'One case on this machine. Every request carries the token of this start: in the cookie that the printed address sets, or as "Authorization: Bearer …". Texts may come from strangers: show them as text.',
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }],
  });
}

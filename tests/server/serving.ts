/**
 * A server over a real case, asked by real HTTP. Every answer of a documented route is held to the shape that the document
 * gives for it: nothing less, and nothing more.
 */

import type { RouteConfig } from '@hono/zod-openapi';
import { ZodType } from 'zod';
import { expect, onTestFinished } from 'vitest';
import { unwrap, type Problem } from '../../src/base/result.ts';
import { verifyCaseIn, type OpenCase } from '../../src/node.ts';
import {
  createApi,
  type ShownComparison,
  type ShownCopyPair,
  type ShownAction,
  type ShownConflict,
  type ShownEntry,
  type ShownFindings,
  type ShownFoundName,
  type ShownHypothesis,
  type ShownJudgement,
  type ShownLookedPair,
  type ShownReading,
  type ShownRefusedPair,
  type ShownSamePair,
  type ShownSource,
  type ShownStatement,
  type ShownSubject,
  type ShownTrail,
  type ShownVerification,
  type ShownVocabulary,
  type ShownVoice,
  type ShownWeighing,
} from '../../src/server/api.ts';
import { openCheckCache } from '../../src/server/check-cache.ts';
import { openLive } from '../../src/server/live.ts';
import { problemShape } from '../../src/server/problem-response.ts';
import { serve, type RunningServer } from '../../src/server/serve.ts';
import { makeSmallCase } from './small-case.ts';

/** A test that looks at the first fails where there is none. */
type Some<T> = readonly [T, ...T[]];

/**
 * What answers hold, by all the names that they use. A test knows what it has asked for; which of these an answer holds is
 * held to the shape of its route when it comes.
 */
export type Body = Problem &
  Pick<ShownWeighing, 'rows' | 'pairs' | 'setAside' | 'proposedFrom'> &
  Pick<ShownFindings, 'groups' | 'faults' | 'provisional' | 'head'> &
  Pick<ShownReading, 'text' | 'digest'> &
  Pick<ShownVerification, 'holds' | 'blobs' | 'problems'> &
  Pick<ShownVocabulary, 'events' | 'properties' | 'grades'> &
  Pick<ShownTrail, 'steps'> &
  Pick<ShownLookedPair, 'a' | 'b' | 'quotes' | 'decided' | 'comparison'> &
  Pick<ShownJudgement, 'id' | 'says' | 'about'> & {
    readonly title: string;
    readonly words: string;
    readonly kinds: readonly string[];
    readonly existed: boolean;
    readonly proposed: number;
    readonly language: string;
    readonly next?: string | number;
    readonly conflicts: Some<ShownConflict>;
    readonly source: ShownSource;
    readonly sources: Some<ShownSource>;
    readonly statement: ShownStatement;
    readonly statements: Some<ShownStatement>;
    readonly voices: readonly ShownVoice[];
    readonly subjects: readonly ShownSubject[];
    readonly judgements: readonly ShownJudgement[];
    readonly actions: readonly ShownAction[];
    readonly entries: Some<ShownEntry>;
    readonly hits: readonly object[];
    readonly copies: Some<ShownCopyPair>;
    readonly unread: readonly string[];
    readonly alike: readonly ShownSamePair[];
    readonly total: number;
    readonly refused: readonly ShownRefusedPair[];
    readonly leftOut: number;
    readonly names: readonly ShownFoundName[];
    readonly sentences: ShownComparison['sentences'];
    readonly original: ShownComparison['original'];
    readonly because: ShownComparison['because'];
    readonly hypotheses: Some<ShownHypothesis>;
    readonly verification?: ShownVerification;
    readonly openapi: string;
    readonly paths: Readonly<Record<string, object>>;
    readonly components: { readonly schemas: object };
  };

export type Answered = { readonly status: number; readonly body: Body; readonly headers: Headers };

export type TestServer = {
  readonly server: RunningServer;
  readonly open: OpenCase;
  readonly folder: string;
  /** "GET /api/case", with a body for those that take one. */
  readonly ask: (request: string, body?: unknown) => Promise<Answered>;
  readonly bugs: unknown[];
};

/** Serves the small case; ends with the test. */
export async function serveSmallCase(appFolder = '/nowhere'): Promise<TestServer> {
  const { folder, open } = await makeSmallCase();
  const bugs: unknown[] = [];
  const verify = (progress: (done: number, total: number) => void) => verifyCaseIn(folder, progress);
  const server = unwrap(await serve(open, { verify, appFolder, onBug: (error) => bugs.push(error) }));
  onTestFinished(() => server.close());
  const shapes = readShapes(open, verify);
  return { server, open, folder, bugs, ask: (request, body) => ask(server, shapes, request, body) };
}

async function ask(
  { address, token }: RunningServer,
  shapes: readonly Documented[],
  request: string,
  body: unknown,
): Promise<Answered> {
  const [method = 'GET', path = '/'] = request.split(' ');
  const response = await fetch(`${address}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(typeof body === 'object' && { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const type = response.headers.get('content-type') ?? '';
  const read: unknown = type.includes('json') ? await response.json() : await response.text();
  if (type.startsWith('application/problem+json')) expect(problemShape.strict().parse(read)).toEqual(read);
  const shape = shapes.find((each) => each.method === method.toLowerCase() && each.pattern.test(path))?.shape;
  if (response.status === 200 && shape) expect(shape.parse(read)).toEqual(read);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as `Body` says
  return { status: response.status, body: read as Body, headers: response.headers };
}

type Documented = { readonly method: string; readonly pattern: RegExp; readonly shape: ZodType | undefined };

/** The shapes of what the routes give, as the OpenAPI document is made from them. */
function readShapes(open: OpenCase, verify: Parameters<typeof createApi>[0]['verify']): readonly Documented[] {
  const api = createApi({ open, live: openLive(open.store), checks: openCheckCache(open), verify });
  return routesOf(api).map((route) => ({
    method: route.method,
    pattern: new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/?]+')}(\\?|$)`),
    shape: shapeOf(route),
  }));
}

/** Every documented route. */
export function routesOf(api: ReturnType<typeof createApi>): readonly RouteConfig[] {
  return api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' ? [definition.route] : [],
  );
}

function shapeOf({ responses }: RouteConfig): ZodType | undefined {
  const answer = responses[200];
  const media = answer && 'content' in answer ? answer.content?.['application/json'] : undefined;
  return media && 'schema' in media && media.schema instanceof ZodType ? media.schema : undefined;
}

/** What routes work with, and how every one of them is made: a router that answers malformed requests as problems. */

import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { HttpBindings } from '@hono/node-server';
import type { Hook } from '@hono/zod-openapi';
import type { Env } from 'hono';
import type { ZodType } from 'zod';
import { isId, type Id } from '../../base/id.ts';
import { refuse } from '../../base/result.ts';
import type { OpenCase } from '../../case/open-case.ts';
import type { Progress, Verification } from '../../store/contract.ts';
import type { CheckCache } from '../check-cache.ts';
import type { Live } from '../live.ts';
import { answerProblem, problemAnswers } from '../problem-response.ts';
import { sentenceLanguages } from '../show/sentences.ts';

/** What the routes of one case share. */
export type Serving = {
  readonly open: OpenCase;
  readonly live: Live;
  readonly checks: CheckCache;
  /** Looks at everything of the case again. */
  readonly verify: (progress: Progress) => Promise<Verification>;
};

export type ServerEnv = Env & { readonly Bindings: HttpBindings };

const refuseMalformed: Hook<unknown, ServerEnv, string, unknown> = (result, context) => {
  if (result.success) return undefined;
  const what = z.prettifyError(result.error).replaceAll('\n', ' ');
  return answerProblem(
    context,
    refuse('request-malformed', `Cannot read the request (${result.target}): ${what}`).problem,
  );
};

/** A router whose malformed requests are answered as problems. */
export function newRouter(): OpenAPIHono<ServerEnv> {
  return new OpenAPIHono<ServerEnv>({ defaultHook: refuseMalformed });
}

/** The answers of a route that gives JSON. */
export function answersWith<Shape extends ZodType>(schema: Shape, description: string) {
  return { 200: { description, content: { 'application/json': { schema } } }, ...problemAnswers } as const;
}

/** The body of a route that takes JSON. */
export function takesJson<Shape extends ZodType>(schema: Shape) {
  return { required: true, content: { 'application/json': { schema } } } as const;
}

export const languageQuery = z.object({
  language: z.enum(sentenceLanguages).default('en').openapi({ description: 'Of sentences and dates' }),
});

export const pageQuery = z.object({
  after: z.string().max(200).optional().openapi({ description: 'What the page before gave as next' }),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
});

/** "1" or "true"; query strings know no booleans. */
export const flag = z
  .enum(['0', '1', 'false', 'true'])
  .default('0')
  .transform((text) => text === '1' || text === 'true');

/** An id of one of these prefixes; whether there is such a record is the case's business. */
export function idOf<Prefix extends string>(...prefixes: readonly Prefix[]) {
  return z.string().transform((text, context): Id<Prefix> => {
    for (const prefix of prefixes) if (isId(prefix, text)) return text;
    context.addIssue({
      code: 'custom',
      message: `must be an id like ${prefixes.map((each) => `${each}_0123456789ab`).join(' or ')}`,
    });
    return z.NEVER;
  });
}

/** The path's id. */
export function idParam<Prefix extends string>(...prefixes: readonly Prefix[]) {
  return z.object({ id: idOf(...prefixes) });
}

/**
 * How much a request may bring, known before any of it is read: a body must say its length (RFC 9112 6.2), which the HTTP
 * parser then holds it to. Only sources are large; statements and reasons are not.
 */

import type { MiddlewareHandler } from 'hono';
import { ProblemError, refuse, succeed } from '../base/result.ts';
import { checkSourceSize } from '../source/source-size.ts';

/** In bytes. */
export const largestJson = 512 * 1024;

/** Refuses bodies that are too large for where they go. */
export const limitBody: MiddlewareHandler = async ({ req }, next) => {
  if (req.header('transfer-encoding') !== undefined)
    throw new ProblemError(
      refuse('length-missing', 'Cannot read the request: its body must say its length', 'Send Content-Length.').problem,
    );
  const length = Number(req.header('content-length') ?? 0);
  const size = req.path === '/api/sources' ? checkSourceSize(length) : checkJsonSize(length);
  if (!size.ok) throw new ProblemError(size.problem);
  await next();
};

function checkJsonSize(length: number) {
  if (length <= largestJson) return succeed(undefined);
  const message = `Cannot read the request: it has ${length} bytes and may have at most ${largestJson}`;
  return refuse('request-too-large', message);
}

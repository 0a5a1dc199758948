/**
 * Serves one open case to one person on loopback: the API, the app's files, live updates. A token of this start, printed
 * once in the address, is what lets anybody in (docs/decisions/0006). Takes over the case: closing the server closes it.
 */

import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { OpenCase } from '../case/open-case.ts';
import type { Progress, Verification } from '../store/contract.ts';
import { createApi, describeApi } from './api.ts';
import { openCheckCache } from './check-cache.ts';
import { cookieNameOf, isSame, requireLoopbackHost, requireToken } from './guard.ts';
import { limitBody } from './limit-body.ts';
import { openLive } from './live.ts';
import { answerError, answerProblem } from './problem-response.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { serveApp } from './static-app.ts';

export type ServeOptions = {
  /** Looks at everything of the case again. */
  readonly verify: (progress: Progress) => Promise<Verification>;
  /** Where the built app lies. */
  readonly appFolder: string;
  /** 0, the default, for any that is free. */
  readonly port?: number;
  /** Told of errors that nobody expected. */
  readonly onBug?: (error: unknown) => void;
};

export type RunningServer = {
  /** Where it listens: "http://127.0.0.1:4711". */
  readonly address: string;
  /** The address with the token: for the person who started it, and nobody else. */
  readonly url: string;
  readonly token: string;
  /** Ends streams, answers what is under way for up to half a second, and closes the case. */
  readonly close: () => Promise<void>;
};

const patienceMs = 500;

/** Starts serving. Problem: `port-taken`. */
export async function serve(
  open: OpenCase,
  { verify, appFolder, port = 0, onBug = () => {} }: ServeOptions,
): Promise<Result<RunningServer, Problem<'port-taken'>>> {
  // Not from `open.random`: that of a demo case can be foretold.
  const token = randomBytes(24).toString('base64url');
  const live = openLive(open.store);
  let boundPort = 0;
  const cookieName = () => cookieNameOf(boundPort);
  const api = createApi({ open, live, checks: openCheckCache(open), verify });
  const app = new Hono<{ Bindings: HttpBindings }>()
    .use(addSecurityHeaders)
    .use(requireLoopbackHost)
    .get('/', async (context, next) => {
      const given = context.req.query('token');
      if (given === undefined || !isSame(given, token)) return next();
      setCookie(context, cookieName(), token, { httpOnly: true, sameSite: 'Strict', path: '/' });
      return context.redirect('/', 303);
    })
    .use('/api/*', requireToken(token, cookieName))
    .use('/openapi.json', requireToken(token, cookieName))
    .use('/api/*', limitBody)
    .get('/openapi.json', (context) => context.json(describeApi(api)))
    .route('/', api)
    .use(await serveApp(appFolder))
    .notFound((context) =>
      answerProblem(context, refuse('route-unknown', `There is nothing at ${context.req.path.slice(0, 200)}`).problem),
    )
    .onError((error, context) => answerError(context, error, onBug));
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  const bound = await listen(server, port);
  if (!bound.ok) return bound;
  boundPort = bound.value;
  const address = `http://127.0.0.1:${boundPort}`;
  return succeed({
    address,
    url: `${address}/?token=${token}`,
    token,
    close: async () => {
      live.close();
      await stop(server);
      await open.store.close();
    },
  });
}

async function listen(server: Server, port: number): Promise<Result<number, Problem<'port-taken'>>> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (!('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))) return reject(error);
      const why = error.code === 'EACCES' ? 'this user may not use it' : 'another program uses it';
      return resolve(
        refuse('port-taken', `Cannot listen on port ${port}: ${why}`, 'Leave out --port for any free one.'),
      );
    });
    server.listen(port, '127.0.0.1', () => {
      server.removeAllListeners('error');
      const place = server.address();
      resolve(succeed(typeof place === 'object' && place ? place.port : port));
    });
  });
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(impatience);
}

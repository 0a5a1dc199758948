/**
 * Who may ask: somebody on this machine who was given the token of this start, from the app's own page or from a program.
 * Hostile: any web page in the same browser can send requests to loopback; a name of its own that resolves to loopback
 * (DNS rebinding) makes it look like us; other programs on this machine can listen on other ports of the same host.
 */

import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { ProblemError, refuse } from '../base/result.ts';

/** Refuses requests that do not name this machine as the one they are for. */
export const requireLoopbackHost: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? '';
  if (!/^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?$/i.test(host)) {
    throw refusal(
      'host-foreign',
      `Cannot answer a request for the host "${host.slice(0, 200)}": it must be 127.0.0.1, localhost or [::1]`,
      'Open the address that the terminal printed.',
    );
  }
  await next();
};

/** The cookie's name: cookies know hosts and no ports, and two cases may be open side by side. */
export function cookieNameOf(port: number): string {
  return `counterpoint-${port}`;
}

/**
 * Refuses requests without the token: in the cookie, or as a bearer token from a program. With the cookie, which a browser
 * adds by itself, the request must come from the app's own page.
 */
export function requireToken(token: string, cookieName: () => string): MiddlewareHandler {
  return async (context, next) => {
    const bearer = /^Bearer (\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1];
    if (bearer === undefined) requireOwnPage(context);
    if (!isSame(bearer ?? getCookie(context, cookieName()) ?? '', token)) {
      throw refusal(
        'token-missing',
        'Cannot answer: the request does not carry the token of this start',
        'Open the address that the terminal printed.',
      );
    }
    await next();
  };
}

/** True where `given` is the token; takes the same time however much of it is right. */
export function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Fetch Metadata (W3C) where the browser sends it, Origin (RFC 6454) where it does not; one of them for what changes the case. */
function requireOwnPage({ req }: Context): void {
  const site = req.header('sec-fetch-site');
  const origin = req.header('origin');
  const isOwnOrigin = origin === undefined || origin === `http://${req.header('host')}`;
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  const isSafe = req.method === 'GET' || req.method === 'HEAD';
  const isTold = isSafe || site === 'same-origin' || origin !== undefined;
  if (isOwnOrigin && isOwnSite && isTold) return;
  throw refusal(
    'origin-foreign',
    'Cannot answer a request that another page has made: it must come from the app itself',
    'Programs send the token as "Authorization: Bearer …".',
  );
}

function refusal(code: string, message: string, mend: string): ProblemError {
  return new ProblemError(refuse(code, message, mend).problem);
}

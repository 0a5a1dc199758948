/**
 * How the app asks the server: the typed client, and one way for everything that can go wrong. What the server refuses comes
 * with its own words; a server that does not answer has words of ours.
 */

import { hc, type ClientResponse } from 'hono/client';
import type { AppType } from '../../../src/server/api.ts';

export const api = hc<AppType>(location.origin).api;

/** What stood in the way, in words for the person. */
export type Trouble = { readonly code: string; readonly message: string; readonly mend?: string };

/** Trouble on its way to whoever shows it. */
export class AskError extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble.message);
    this.name = 'AskError';
    this.trouble = trouble;
  }
}

/** What a route gives where all is well. */
export type Given<R> = R extends ClientResponse<infer Body, 200, 'json'> ? Body : never;

/** The answer to a question. Throws an `AskError` with what stood in its way. */
export async function ask<R extends ClientResponse<unknown>>(asked: Promise<R>): Promise<Given<R>> {
  const response = await asked.catch(() => {
    throw new AskError({
      code: 'unreachable',
      message: 'Counterpoint does not answer',
      mend: 'Look at the terminal in which it runs. What was acknowledged before is kept.',
    });
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of the route, which the server holds itself to
  if (response.ok) return (await response.json()) as Given<R>;
  throw new AskError(readTrouble(await response.json().catch(() => undefined), response.status));
}

/** What was thrown, as trouble; a bug of the app stays one, in words. */
export function troubleIn(error: unknown): Trouble {
  if (error instanceof AskError) return error.trouble;
  return { code: 'bug', message: `This is a bug in Counterpoint, not your mistake: ${String(error)}` };
}

function readTrouble(body: unknown, status: number): Trouble {
  const said = typeof body === 'object' && body !== null ? body : {};
  const text = (key: string): string | undefined => {
    const value: unknown = Reflect.get(said, key);
    return typeof value === 'string' ? value : undefined;
  };
  const mend = text('mend');
  return {
    code: text('code') ?? `status-${status}`,
    message: text('title') ?? `The server answered ${status}`,
    ...(mend === undefined ? {} : { mend }),
  };
}

/** A server of chat completions on loopback whose answers a test has written: real HTTP, no model. */

import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type AskedOf = {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: {
    readonly model: string;
    readonly temperature: number;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format?: { readonly type: string };
  } & Readonly<Record<string, unknown>>;
};
/** What the server does with one request: words of the model, a status, or anything by hand. */
export type Reply =
  | string
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | ((response: ServerResponse, asked: AskedOf) => void);

export type ModelServer = {
  /** The base address to name. */
  readonly base: string;
  readonly asked: readonly AskedOf[];
};

/** Answers one request after the other as scripted, the last reply for all that come later. */
export async function startModelServer(...replies: readonly Reply[]): Promise<ModelServer> {
  const asked: AskedOf[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (piece: string) => (body += piece));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: JSON.parse(body) };
      asked.push(one);
      const reply = replies[Math.min(asked.length, replies.length) - 1] ?? '';
      if (typeof reply === 'function') reply(response, one);
      else if (typeof reply === 'string') response.end(completionOf(reply));
      else response.writeHead(reply.status, reply.headers).end('{"error":"no"}');
    });
  });
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { base: `http://127.0.0.1:${portOf(server.address())}/v1`, asked };
}

function portOf(address: string | AddressInfo | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return address.port;
}

/** The envelope of an answer, as such servers send it. */
export function completionOf(content: string): string {
  return JSON.stringify({
    object: 'chat.completion',
    choices: [{ index: 0, message: { role: 'assistant', content } }],
  });
}

import { describe, expect, onTestFinished, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { importRecords, openCaseIn, undo } from '../../src/node.ts';
import { format } from '../../src/server/live.ts';
import type { RunningServer } from '../../src/server/serve.ts';
import { serveSmallCase } from './serving.ts';

type Told = { readonly event: string; readonly data: { readonly [name: string]: unknown } };

/** Listens until the test ends. `next` waits for the next event of that name. */
async function listen({
  address,
  token,
}: RunningServer): Promise<{ response: Response; next: (event: string) => Promise<Told> }> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(`${address}/api/events`, {
    headers: { authorization: `Bearer ${token}` },
    signal: stop.signal,
  });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const told = readEvents(response.body ?? new ReadableStream<Uint8Array>());
  return {
    // Held by whoever listens: the stream of an answer that nobody holds and nobody reads yet is cancelled.
    response,
    next: async (event) => {
      for (;;) {
        const { value, done } = await told.next();
        if (done === true) throw new Error('The stream has ended');
        if (value.event === event) return value;
      }
    },
  };
}

async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<Told> {
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const [, event, data] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? [];
      if (event !== undefined && data !== undefined) yield { event, data: JSON.parse(data) };
    }
  }
}

describe('live updates', () => {
  test('say at once where the ledger stands', async () => {
    const { server, open } = await serveSmallCase();
    const { next } = await listen(server);
    expect((await next('changed')).data).toEqual(await open.store.head());
  });

  test('tell of a change made by this server', async () => {
    const { server, ask } = await serveSmallCase();
    const { next } = await listen(server);
    const before = (await next('changed')).data['size'];
    await ask('POST /api/undo', {});
    expect((await next('changed')).data['size']).toBe(Number(before) + 1);
  });

  test('tell of a change made by whoever else has the case open', async () => {
    const { server, folder } = await serveSmallCase();
    const { next } = await listen(server);
    const before = (await next('changed')).data['size'];
    const other = unwrap(await openCaseIn(folder, { actor: 'somebody else' }));
    unwrap(await undo(other));
    await other.store.close();
    expect((await next('changed')).data['size']).toBe(Number(before) + 1);
  });

  test('tell everybody who listens', async () => {
    const { server, open } = await serveSmallCase();
    const listeners = await Promise.all([listen(server), listen(server), listen(server)]);
    for (const { next } of listeners) await next('changed');
    const line = { record: 'voice', key: 'new', kind: 'person', name: 'Somebody', named: true };
    unwrap(await importRecords(open, JSON.stringify(line)));
    const heads = await Promise.all(listeners.map(({ next }) => next('changed')));
    expect(new Set(heads.map(({ data }) => data['last'])).size).toBe(1);
  });

  test('tell how far verifying has come', async () => {
    const { server, ask } = await serveSmallCase();
    const { next } = await listen(server);
    const told = next('progress');
    const { body } = await ask('POST /api/verify');
    expect((await told).data).toEqual({ what: 'verify', done: expect.any(Number), total: body.head.size });
  });

  test('are refused to more than can be served', async () => {
    const { server, ask } = await serveSmallCase();
    const listeners = await Promise.all(Array.from({ length: 100 }, () => listen(server)));
    const { status, body } = await ask('GET /api/events');
    expect([status, body.code]).toEqual([503, 'streams-exhausted']);
    // Held until here: a stream that nobody holds is collected, and makes room for another listener.
    expect(listeners).toHaveLength(100);
  });

  test('put an event on one line of data, whatever it holds', () => {
    const event = format({ event: 'progress', data: { what: 'a\n\nevent: b\r\u2028', done: 1, total: 2 } });
    expect(event.split('\n')).toHaveLength(4);
    expect(event.match(/^event: /gm)).toHaveLength(1);
  });
});

/**
 * Live updates: tells everybody who listens where the ledger stands, after every write by this process or another, and how
 * far long work has come. Looks at the head a few times a second while somebody listens, which costs one point read, and
 * never otherwise. Server-sent events (WHATWG HTML 9.2), written to the raw response.
 */

import type { ServerResponse } from 'node:http';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { CaseStore, Head } from '../store/contract.ts';

/** What a listener is told. */
export type LiveEvent =
  | { readonly event: 'changed'; readonly data: Head }
  | {
      readonly event: 'progress';
      readonly data: { readonly what: string; readonly done: number; readonly total: number };
    };

export type Live = {
  /** Writes events to `response` until either side ends it. Refused where too many listen already. */
  readonly listen: (response: ServerResponse) => Result<undefined, Problem<'streams-exhausted'>>;
  /** Looks at the head now: after a write of our own, so that nobody waits for the next look. */
  readonly look: () => void;
  readonly tell: (event: LiveEvent) => void;
  /** Ends every stream; nobody is told anything more. */
  readonly close: () => void;
};

export const lookEveryMs = 300;
const keepAliveEveryMs = 20_000;
const mostListeners = 100;
/** Hostile: a listener that does not read would fill our memory. */
const mostUnreadBytes = 1_000_000;

/** Live updates of a case. */
export function openLive(store: Pick<CaseStore, 'head'>): Live {
  const listeners = new Set<ServerResponse>();
  let last: string | undefined;
  let timers: readonly NodeJS.Timeout[] = [];
  let isClosed = false;

  const tell = (event: LiveEvent): void => {
    for (const response of listeners) send(response, format(event));
  };
  const look = async (): Promise<void> => {
    const head = await store.head();
    if (isClosed || head.last === last) return;
    last = head.last;
    tell({ event: 'changed', data: head });
  };
  // A look that fails (the case was moved away) is not the listener's matter; its next question will say so.
  const lookQuietly = (): void => void look().catch(() => {});
  const rest = (): void => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };

  return {
    listen: (response) => {
      if (isClosed || listeners.size >= mostListeners)
        return refuse('streams-exhausted', `Cannot listen: ${listeners.size} listen already`, 'Close other windows.');
      response.writeHead(200, {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
      listeners.add(response);
      response.on('close', () => {
        listeners.delete(response);
        if (listeners.size === 0) rest();
      });
      // Whoever connects again learns at once whether anything was missed.
      send(response, 'retry: 500\n\n');
      void store.head().then(
        (head) => send(response, format({ event: 'changed', data: head })),
        () => response.end(),
      );
      if (timers.length === 0) {
        timers = [
          setInterval(lookQuietly, lookEveryMs),
          setInterval(() => listeners.forEach((each) => send(each, ': still here\n\n')), keepAliveEveryMs),
        ];
      }
      return succeed(undefined);
    },
    look: lookQuietly,
    tell,
    close: () => {
      isClosed = true;
      rest();
      for (const response of listeners) response.end();
    },
  };
}

/** One event as it goes over the wire; its data is one line, since JSON escapes line ends. */
export function format({ event, data }: LiveEvent): string {
  return `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

function send(response: ServerResponse, text: string): void {
  if (response.writableEnded) return;
  if (response.writableLength > mostUnreadBytes) response.destroy();
  else response.write(text);
}

/**
 * Live updates: where the ledger stands, whoever wrote it. A window that nobody sees listens to nothing, since browsers allow
 * only a few open streams to one host.
 */

import { signal } from '@preact/signals';

export type Head = { readonly size: number; readonly last: string; readonly root: string };
export type Progress = { readonly what: string; readonly done: number; readonly total: number };

/** Where the ledger stands; undefined until the server has said so. */
export const head = signal<Head | undefined>(undefined);
export const progress = signal<Progress | undefined>(undefined);
/** False once the server has been silent for a while. */
export const isConnected = signal(true);

/** How far one kind of long work has come, where that is known. */
export function progressOf(what: string): Progress | undefined {
  return progress.value?.what === what ? progress.value : undefined;
}

const patienceMs = 2500;

/** Listens for as long as the window is seen. */
export function listen(): void {
  let source: EventSource | undefined;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    if (source || document.hidden) return;
    source = new EventSource('/api/events');
    source.addEventListener('changed', ({ data }) => {
      const told = readTold(data, isHead);
      if (told && told.last !== head.value?.last) head.value = told;
    });
    source.addEventListener('progress', ({ data }) => {
      progress.value = readTold(data, isProgress);
    });
    source.addEventListener('open', () => {
      clearTimeout(impatience);
      impatience = undefined;
      isConnected.value = true;
    });
    source.addEventListener('error', () => {
      impatience ??= setTimeout(() => {
        isConnected.value = false;
      }, patienceMs);
      // A stream that was refused does not try again by itself.
      if (source?.readyState === EventSource.CLOSED) {
        close();
        setTimeout(open, patienceMs);
      }
    });
  };
  const close = () => {
    source?.close();
    source = undefined;
  };
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()));
  open();
}

/** What an event says; undefined where it is not what it should be. */
function readTold<T extends object>(data: unknown, isIt: (told: object) => told is T): T | undefined {
  const told: unknown = JSON.parse(String(data));
  return typeof told === 'object' && told !== null && isIt(told) ? told : undefined;
}

function isHead(told: object): told is Head {
  return 'size' in told && 'last' in told && 'root' in told && typeof told.last === 'string';
}

function isProgress(told: object): told is Progress {
  return 'what' in told && 'done' in told && 'total' in told;
}

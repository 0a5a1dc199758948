/**
 * Answers that stay true: a question is asked when somebody first needs it and again whenever the ledger has grown; until the
 * new answer is there, the old one is shown. One question asked by several parts of a page is asked once.
 */

import { signal, useSignalEffect, type ReadonlySignal, type Signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { troubleIn, type Trouble } from './client.ts';
import { head } from './live.ts';

export type Answer<T> = {
  /** The latest answer. */
  readonly value?: T;
  /** Why there is no newer one. */
  readonly trouble?: Trouble;
};

type Kept = { readonly answer: Signal<Answer<unknown>>; asked: string | undefined };

const kept = new Map<string, Kept>();
/** Answers that nobody looks at any more are kept for going back, as many as this. */
const mostKept = 60;

/** The answer to the question that `key` names, and again after every change of the ledger. */
export function useAnswer<T>(key: string, load: () => Promise<T>): ReadonlySignal<Answer<T>> {
  const entry = useMemo(() => keep(key), [key]);
  useSignalEffect(() => {
    const state = head.value?.last ?? 'unknown';
    if (entry.asked !== state) void refresh(entry, state, load);
  });
  // A key of another question must be asked at once, not only at the next change.
  useMemo(() => {
    const state = head.peek()?.last ?? 'unknown';
    if (entry.asked !== state) void refresh(entry, state, load);
  }, [key]);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key names one question, which has answers of one type
  return entry.answer as ReadonlySignal<Answer<T>>;
}

function keep(key: string): Kept {
  const known = kept.get(key);
  kept.delete(key);
  const entry = known ?? { answer: signal<Answer<unknown>>({}), asked: undefined };
  // Set again, so that what is used lately is what is kept.
  kept.set(key, entry);
  for (const old of kept.keys()) {
    if (kept.size <= mostKept) break;
    kept.delete(old);
  }
  return entry;
}

async function refresh(entry: Kept, state: string, load: () => Promise<unknown>): Promise<void> {
  entry.asked = state;
  try {
    const value = await load();
    if (entry.asked === state) entry.answer.value = { value };
  } catch (error) {
    if (entry.asked !== state) return;
    entry.answer.value = { ...entry.answer.peek(), trouble: troubleIn(error) };
    entry.asked = undefined;
  }
}

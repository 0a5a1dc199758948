/**
 * Pairs of which a person was not sure. That is no decision and does not go into the ledger: this browser remembers it and asks last,
 * until there is something new to know about the pair.
 */

import { signal } from '@preact/signals';
import type { ShownSamePair } from '../api/types.ts';

const key = 'counterpoint-not-sure';
const mostKept = 2000;

const putOff = signal<ReadonlySet<string>>(read());

/** Whether the pair, as it is now, was put off. */
export function isPutOff(pair: ShownSamePair): boolean {
  return putOff.value.has(stateOf(pair));
}

/** Asks about the pair last. */
export function putOffPair(pair: ShownSamePair): void {
  keep(new Set([...putOff.value, stateOf(pair)]));
}

/** Asks about the pair in its turn again. */
export function takeUpPair(pair: ShownSamePair): void {
  const rest = new Set(putOff.value);
  rest.delete(stateOf(pair));
  keep(rest);
}

function stateOf({ a, b, meeting }: ShownSamePair): string {
  return [a.subject.id, b.subject.id, a.statements, b.statements, meeting.questions.length].join(' ');
}

function keep(pairs: ReadonlySet<string>): void {
  putOff.value = new Set([...pairs].slice(-mostKept));
  try {
    localStorage.setItem(key, JSON.stringify([...putOff.value]));
  } catch {
    // It is put off for this visit only.
  }
}

function read(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []);
  } catch {
    return new Set();
  }
}

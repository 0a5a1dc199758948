/** Short words about what was just done, with one thing to do about it. They go by themselves. */

import { signal } from '@preact/signals';
import type { Trouble } from '../api/client.ts';

export type Toast = {
  readonly number: number;
  readonly text: string;
  readonly deed?: { readonly label: string; readonly run: () => void };
};

export const toasts = signal<readonly Toast[]>([]);

const seenForMs = 7000;
let count = 0;

/** Says something. */
export function tell(text: string, deed?: Toast['deed']): void {
  count += 1;
  const number = count;
  toasts.value = [...toasts.value.slice(-2), { number, text, ...(deed && { deed }) }];
  setTimeout(() => forget(number), seenForMs);
}

/** Says what stood in the way. */
export function tellTrouble({ message, mend }: Trouble): void {
  tell(mend === undefined ? message : `${message}. ${mend}`);
}

export function forget(number: number): void {
  toasts.value = toasts.value.filter((each) => each.number !== number);
}

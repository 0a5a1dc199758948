/** The verification of the case: asked for, under way, last known. */

import { signal } from '@preact/signals';
import { api, ask, troubleIn, type Trouble } from '../api/client.ts';
import { progress } from '../api/live.ts';
import type { ShownVerification } from '../api/types.ts';

export const lastVerification = signal<ShownVerification | undefined>(undefined);
export const isVerifying = signal(false);
export const verifyTrouble = signal<Trouble | undefined>(undefined);

/** Looks at everything of the case again. */
export async function verifyNow(): Promise<void> {
  if (isVerifying.value) return;
  isVerifying.value = true;
  verifyTrouble.value = undefined;
  progress.value = undefined;
  try {
    lastVerification.value = await ask(api.verify.$post());
  } catch (error) {
    verifyTrouble.value = troubleIn(error);
  }
  isVerifying.value = false;
}

/** What another window may have asked for before. */
export async function recallVerification(): Promise<void> {
  const { verification } = await ask(api.verify.$get()).catch(() => ({ verification: undefined }));
  lastVerification.value ??= verification;
}

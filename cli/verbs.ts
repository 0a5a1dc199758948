/** THE list of verbs, in the order in which a case is worked. */

import type { Verb } from './verb.ts';

/** One file a verb, loaded only when it is called. */
export const verbs: Readonly<Record<string, () => Promise<{ readonly verb: Verb }>>> = {
  start: () => import('./start.ts'),
  new: () => import('./new.ts'),
  add: () => import('./add.ts'),
  propose: () => import('./propose.ts'),
  rules: () => import('./rules.ts'),
  copies: () => import('./copies.ts'),
  name: () => import('./name.ts'),
  say: () => import('./say.ts'),
  import: () => import('./import.ts'),
  names: () => import('./names.ts'),
  judge: () => import('./judge.ts'),
  undo: () => import('./undo.ts'),
  redo: () => import('./redo.ts'),
  list: () => import('./list.ts'),
  show: () => import('./show.ts'),
  check: () => import('./check.ts'),
  hypothesis: () => import('./hypothesis.ts'),
  weigh: () => import('./weigh.ts'),
  why: () => import('./why.ts'),
  verify: () => import('./verify.ts'),
  rebuild: () => import('./rebuild.ts'),
  publish: () => import('./publish.ts'),
};

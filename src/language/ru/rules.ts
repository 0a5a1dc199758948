/** THE list of Russian rules of reported speech. Where two find the same cue, the earlier one counts. */

import type { Rule } from '../language.ts';
import { accordingTo } from './rules/according-to.ts';
import { label } from './rules/label.ts';
import { dropped, parenthesis } from './rules/parenthesis.ts';
import { passive } from './rules/passive.ts';
import { quoting } from './rules/quoting.ts';
import { saidBefore } from './rules/said-before.ts';
import { speechNoun } from './rules/speech-noun.ts';
import { speechVerb } from './rules/speech-verb.ts';
import { unnamed } from './rules/unnamed.ts';

export const rules: readonly Rule[] = [
  saidBefore,
  accordingTo,
  quoting,
  passive,
  parenthesis,
  dropped,
  speechVerb,
  label,
  speechNoun,
  unnamed,
];

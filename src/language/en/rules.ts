/** THE list of English rules of reported speech. Where two find the same cue, the earlier one counts. */

import type { Rule } from '../language.ts';
import { accordingTo } from './rules/according-to.ts';
import { label } from './rules/label.ts';
import { media } from './rules/media.ts';
import { participle } from './rules/participle.ts';
import { passive } from './rules/passive.ts';
import { quoting } from './rules/quoting.ts';
import { saidBefore } from './rules/said-before.ts';
import { setPhrase } from './rules/set-phrase.ts';
import { speechNoun } from './rules/speech-noun.ts';
import { speechVerb } from './rules/speech-verb.ts';
import { unnamed } from './rules/unnamed.ts';

export const rules: readonly Rule[] = [
  saidBefore,
  accordingTo,
  quoting,
  passive,
  speechVerb,
  speechNoun,
  setPhrase,
  participle,
  media,
  label,
  unnamed,
];

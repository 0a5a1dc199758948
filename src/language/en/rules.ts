/** THE list of English rules of reported speech. Where two find the same cue, the earlier one counts. */

import type { Rule } from '../language.ts';
import { accordingTo } from './rules/according-to.ts';
import { media } from './rules/media.ts';
import { passive } from './rules/passive.ts';
import { saidBefore } from './rules/said-before.ts';
import { speechVerb } from './rules/speech-verb.ts';

export const rules: readonly Rule[] = [saidBefore, accordingTo, passive, speechVerb, media];

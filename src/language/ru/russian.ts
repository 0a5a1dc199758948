/** Russian: everything that the shared machinery asks of a language. */

import type { Language } from '../language.ts';
import { findHedge, polarityOf } from './commitment.ts';
import { findDates } from './dates.ts';
import { findMeasures } from './measures.ts';
import { findMentions } from './mentions.ts';
import { rules } from './rules.ts';
import { verbForms } from './speech-verbs.ts';
import { traitsOf } from './voices.ts';
import { abbreviations } from './words.ts';

export const russian: Language = {
  language: 'ru',
  abbreviations,
  isTag: (piece) =>
    /^\s*[—–-]\s/u.test(piece) ||
    piece.split(/[^\p{L}]+/u, 4).some((word) => verbForms.get(word.toLowerCase())?.isTag === true),
  rules,
  findDates,
  findMeasures,
  findMentions,
  traitsOf,
  polarityOf,
  findHedge,
};

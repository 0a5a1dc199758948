/** Russian: everything that the shared machinery asks of a language. */

import type { Language } from '../language.ts';
import { findHedge, polarityOf } from './commitment.ts';
import { findDates } from './dates.ts';
import { findMeasures } from './measures.ts';
import { describeMention } from './describe-mention.ts';
import { findMentionPlaces } from './mention-places.ts';
import { findMentions } from './mentions.ts';
import { findPredications } from './predications.ts';
import { ownWords } from './own-words.ts';
import { rules } from './rules.ts';
import { sameVoice } from './same-voice.ts';
import { verbForms } from './speech-verbs.ts';
import { termOf } from './terms.ts';
import { traitsOf } from './voices.ts';
import { findWholeMentions } from './whole-mentions.ts';
import { abbreviations } from './words.ts';

export const russian: Language = {
  language: 'ru',
  abbreviations,
  isTag: (piece) =>
    /^\s*[—–-]\s/u.test(piece) ||
    piece.split(/[^\p{L}]+/u, 4).some((word) => verbForms.get(word.toLowerCase())?.isTag === true),
  rules,
  joints: /,\s+(?:а|но|однако|хотя|тогда как|в то время как)\s+(?:в\s+)?$/u,
  findDates,
  findMeasures,
  findMentions,
  findWholeMentions,
  traitsOf,
  unnamed: 'неназванные',
  polarityOf,
  findHedge,
  sameVoice,
  ownWords,
  contents: { findMentions: findMentionPlaces, describe: describeMention, findPredications, termOf },
};

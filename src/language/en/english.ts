/** English: everything that the shared machinery asks of a language. */

import type { Language } from '../language.ts';
import { findHedge, polarityOf } from './commitment.ts';
import { findDates } from './dates.ts';
import { findMeasures } from './measures.ts';
import { describeMention } from './describe-mention.ts';
import { findMentionPlaces } from './mention-places.ts';
import { findMentions } from './mentions.ts';
import { ownWords } from './own-words.ts';
import { findPredications } from './predications.ts';
import { rules } from './rules.ts';
import { sameVoice } from './same-voice.ts';
import { verbForms } from './speech-verbs.ts';
import { termOf } from './terms.ts';
import { traitsOf } from './voices.ts';
import { wholeVoice } from './whole-voice.ts';
import { abbreviations } from './words.ts';

export const english: Language = {
  language: 'en',
  abbreviations,
  isTag: (piece) => piece.split(/[^\p{L}]+/u, 6).some((word) => verbForms.get(word.toLowerCase())?.inverts === true),
  rules,
  joints: /,["”’']*\s+(?:and|but|while|whereas|though|although|even as|just as|as|yet)\s+$/,
  findDates,
  findMeasures,
  findMentions,
  traitsOf,
  wholeVoice,
  unnamed: 'people not named',
  polarityOf,
  findHedge,
  sameVoice,
  ownWords,
  contents: { findMentions: findMentionPlaces, describe: describeMention, findPredications, termOf },
};

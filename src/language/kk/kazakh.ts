/** Kazakh in Cyrillic: everything that the shared machinery asks of a language. */

import type { Language } from '../language.ts';
import { makeTurkicContents } from '../turkic/turkic-contents.ts';
import { makeTurkic } from '../turkic/turkic.ts';
import { findDates } from './dates.ts';
import { kazakhFrames } from './frames.ts';
import { findMeasures } from './measures.ts';
import { kazakhWords } from './words.ts';

export const kazakh: Language = makeTurkic(kazakhWords, {
  findDates,
  findMeasures,
  ...makeTurkicContents(kazakhFrames, kazakhWords),
});

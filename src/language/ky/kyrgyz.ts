/** Kyrgyz: everything that the shared machinery asks of a language. */

import type { Language } from '../language.ts';
import { makeTurkicContents } from '../turkic/turkic-contents.ts';
import { makeTurkic } from '../turkic/turkic.ts';
import { findDates } from './dates.ts';
import { kyrgyzFrames } from './frames.ts';
import { findMeasures } from './measures.ts';
import { kyrgyzWords } from './words.ts';

export const kyrgyz: Language = makeTurkic(kyrgyzWords, {
  findDates,
  findMeasures,
  ...makeTurkicContents(kyrgyzFrames, kyrgyzWords),
});

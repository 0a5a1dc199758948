/** The latest reading of a source with its text and its language: what reading for statements begins with. */

import { refuse, succeed, type Result } from '../base/result.ts';
import { guessLanguage } from '../language/guess-language.ts';
import type { Reading } from '../source/reading.ts';
import type { Source } from '../source/source.ts';
import type { ViewReader } from '../store/contract.ts';
import type { OpenCase } from './open-case.ts';
import { readingText } from './preserve-source.ts';
import { resolveReference } from './references.ts';

export type ReadPage = {
  readonly source: Source;
  readonly reading: Reading;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
};

/** The page of a source, named as people name it. Problems: of references, `reading-missing`, `language-unknown`. */
export async function readPage(open: OpenCase, views: ViewReader, sourceName: string): Promise<Result<ReadPage>> {
  const id = await resolveReference('s', sourceName, views);
  if (!id.ok) return id;
  const source = (await views.source(id.value))?.record;
  const reading = (await views.readings(id.value)).at(-1)?.record;
  if (!source || !reading) return refuse('reading-missing', `Cannot read source "${id.value}": it has no reading`);
  const text = await readingText(open, reading);
  if (!text.ok) return text;
  const language = source.language ?? guessLanguage(text.value);
  return language === undefined
    ? refuse(
        'language-unknown',
        `Cannot read source "${id.value}" for statements: its language is not known`,
        'Say it when adding the source: --language en.',
      )
    : succeed({ source, reading, text: text.value, language });
}

/** Proposals beside annotations that others made: a folder of brat's `.txt` and `.ann` files. */

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { guessLanguage } from '../../src/language/guess-language.ts';
import { scoreText } from './compare.ts';
import { sumFigures } from './count.ts';
import type { LabelledText } from './labelled-text.ts';
import { readBrat } from './read-brat.ts';
import { tableOf } from './table.ts';

/** Figures over all texts of the folder and its sub-folders. Without a language each text's own is guessed. */
export async function scoreGold(
  folder: string,
  known: { readonly language?: string | undefined; readonly published?: string | undefined },
): Promise<readonly string[]> {
  const texts = await readGold(folder, known.language, known.published);
  if (texts.length === 0)
    throw new Error(`Cannot score ${folder}: it must hold .txt files with .ann files beside them`);
  return [`${texts.length} texts of ${folder}`, '', ...tableOf([['all', sumFigures(texts.map(scoreText))]])];
}

async function readGold(
  folder: string,
  language: string | undefined,
  published: string | undefined,
): Promise<readonly LabelledText[]> {
  const files = await readdir(folder, { recursive: true });
  const names = files
    .filter((file) => file.endsWith('.ann') && files.includes(file.replace(/\.ann$/, '.txt')))
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const annotations = await readFile(join(folder, name), 'utf8');
      const text = await readFile(join(folder, name.replace(/\.ann$/, '.txt')), 'utf8');
      const labelled = readBrat(text, annotations, language ?? guessLanguage(text) ?? 'en');
      return { ...labelled, ...(published !== undefined && { published }) };
    }),
  );
}

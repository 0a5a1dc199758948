/**
 * How well proposals, dates, mentions, frames and figures are read, on the labelled sets of tests/language/sets: the part that the rules
 * were tuned on and the part that was held out.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { scoreText } from './compare.ts';
import { sumFigures } from './count.ts';
import type { LabelledText } from './labelled-text.ts';
import { readFrameLines, readMeasureLines } from './read-frames.ts';
import { readArticles, readDatedLines, readMentionLines } from './read-labelled.ts';
import { tableOf } from './table.ts';

const folder = resolve(import.meta.dirname, '../../tests/language/sets');

export const languageNames = { en: 'English', ru: 'Russian', kk: 'Kazakh', ky: 'Kyrgyz' } as const;
export const setParts = ['tuning', 'held-out'] as const;
export type SetPart = (typeof setParts)[number];

/** Every labelled text of a language in one part. */
export function readSet(language: string, part: SetPart): readonly LabelledText[] {
  return [
    ...readArticles(read(`${language}-${part}.txt`), language),
    ...readDatedLines(read(`${language}-dates-${part}.txt`), language),
    ...readMentionLines(read(`${language}-mentions-${part}.txt`), language),
    ...readFrameLines(read(`${language}-frames-${part}.txt`), language),
    ...readMeasureLines(read(`${language}-measures-${part}.txt`), language),
  ];
}

/** Texts of many kinds, from a market report to a live blog, and texts in which nobody says anything. */
export function readGenres(language: string, part: SetPart): readonly LabelledText[] {
  return ['genres', 'none'].flatMap((kind) => readArticles(read(`${language}-${kind}-${part}.txt`), language));
}

/** Dates as they stand in texts of many kinds, with what only looks like one: by feasts, quarters, centuries, zones, ranges. */
export function readCalendar(language: string, part: SetPart): readonly LabelledText[] {
  return readDatedLines(read(`${language}-calendar-${part}.txt`), language);
}

/** Texts in the manner of strangers, labelled last, with what has no voice; in Kazakh and Kyrgyz mentions and frames too. */
export function readStrangers(language: string, part: SetPart): readonly LabelledText[] {
  return [
    ...readArticles(read(`${language}-strangers-${part}.txt`), language),
    ...readMentionLines(read(`${language}-strangers-mentions-${part}.txt`), language),
    ...readFrameLines(read(`${language}-strangers-frames-${part}.txt`), language),
  ];
}

/** Frames in short texts of many kinds. */
export function readKinds(language: string, part: SetPart): readonly LabelledText[] {
  return readFrameLines(read(`${language}-kinds-${part}.txt`), language);
}

/** A file of the sets, or nothing where a language has none of its kind. */
function read(name: string): string {
  return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : '';
}

/** Figures as lines of Markdown, a table a language. */
export function scoreLanguage(): readonly string[] {
  return Object.entries(languageNames).flatMap(([language, name]) => [
    ...scoreSet(name, (part) => readSet(language, part)),
    ...scoreSet(`${name}, texts of many kinds`, (part) => readGenres(language, part)),
    ...scoreSet(`${name}, dates of many kinds`, (part) => readCalendar(language, part)),
    ...scoreSet(`${name}, texts of strangers`, (part) => readStrangers(language, part)),
    ...scoreSet(`${name}, frames in texts of many kinds`, (part) => readKinds(language, part)),
  ]);
}

function scoreSet(heading: string, textsOf: (part: SetPart) => readonly LabelledText[]): readonly string[] {
  const columns = setParts.map((part) => [part, sumFigures(textsOf(part).map(scoreText))] as const);
  return columns.some(([, figures]) => figures.size > 0) ? [`### ${heading}`, '', ...tableOf(columns), ''] : [];
}

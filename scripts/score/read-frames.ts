/**
 * Reads the labelled frames and figures of `tests/language/sets`.
 *
 * Frames: a line of text, then what it tells, a line each: `> no journey: agent=Anna Orlova; to=Almaty`. `no` where the voice says that
 * it is not so. What stands behind `=` are words of the text; `when` is the date. Of properties, `of` and `value` are the fields. A text
 * without such a line tells nothing that may be typed.
 *
 * Figures, a line a text: `{90,000 tenge = amount 90000..90000 KZT}`, with `about` behind an approximate one.
 */

import type { LabelledFrame, LabelledMeasure, LabelledText } from './labelled-text.ts';

/** The texts of a file with the frames below each. */
export function readFrameLines(file: string, language: string): readonly LabelledText[] {
  const texts: (LabelledText & { readonly frames: LabelledFrame[] })[] = [];
  for (const line of file.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const text = texts.at(-1);
    if (!line.startsWith('> ')) texts.push({ text: line, language, frames: [] });
    else if (text) text.frames.push(readFrame(line, text.text));
    else throw new Error(`Cannot read "${line}": a text must stand before it`);
  }
  return texts;
}

function readFrame(line: string, text: string): LabelledFrame {
  const { no, type = '', roles = '' } = /^> (?<no>no )?(?<type>[a-z-]+): (?<roles>.+)$/.exec(line)?.groups ?? {};
  if (type === '') throw new Error(`Cannot read "${line}": it must be "> type: role=words; role=words"`);
  const fields = roles.split('; ').map((field) => readField(field, text));
  return { type, isNegative: no !== undefined, fields: new Map(fields) };
}

function readField(field: string, text: string) {
  const [role = '', words = ''] = field.split('=');
  const start = wholeWords(text, words);
  if (words === '' || start === -1) throw new Error(`Cannot read "${field}": its words must stand in "${text}"`);
  return [role, { start, end: start + words.length }] as const;
}

/** Where the words stand first: "he" not within "the". */
function wholeWords(text: string, words: string): number {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  let start = text.indexOf(words);
  while (start !== -1 && (isLetter(start - 1) || isLetter(start + words.length)))
    start = text.indexOf(words, start + 1);
  return start;
}

/** The lines of a file with their figures. */
export function readMeasureLines(file: string, language: string): readonly LabelledText[] {
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ language, ...readMeasures(line) }));
}

function readMeasures(line: string): { readonly text: string; readonly measures: readonly LabelledMeasure[] } {
  const measures: LabelledMeasure[] = [];
  let text = '';
  let read = 0;
  for (const match of line.matchAll(/\{(?<words>[^}]*) = (?<means>[^}]*)\}/g)) {
    const { words = '', means = '' } = match.groups ?? {};
    text += line.slice(read, match.index);
    measures.push({ start: text.length, end: text.length + words.length, means });
    text += words;
    read = match.index + match[0].length;
  }
  return { text: text + line.slice(read), measures };
}

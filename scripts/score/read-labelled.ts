/**
 * Reads the labelled sets of `tests/language/sets`, whose marks are made for writing by hand.
 *
 * Articles, a line a paragraph, `# genre` before each: `[1 voice]`, `{1 cue}`, `{1=denies cue}` with the act, `<1 what is
 * said>`; a number binds what belongs together within its paragraph, `[1a outer]` and `[1b origin]` are a chain, `[1,2 voice]`
 * serves twice. What is told within what is told takes over the voices of the outer.
 *
 * Dates, a line a text, `# published 2022-01-05` before those it holds for: `{words = EDTF}`, `{words = EDTF evening}`.
 *
 * Mentions, a line a text: `[mention]`.
 */

import type { Stretch } from '../../src/language/proposal.ts';
import type { LabelledAttribution, LabelledDate, LabelledText, Pieces } from './labelled-text.ts';

type Mark = Stretch & { readonly kind: string; readonly ids: readonly string[]; readonly act?: string };

/** The articles of a file. */
export function readArticles(file: string, language: string): readonly LabelledText[] {
  return file
    .split(/^# .*\n/m)
    .map((article) => article.trim())
    .filter((article) => article !== '')
    .map((article) => readArticle(article, language));
}

function readArticle(article: string, language: string): LabelledText {
  const paragraphs: string[] = [];
  const attributions: LabelledAttribution[] = [];
  let offset = 0;
  for (const line of article.split('\n')) {
    const { text, marks } = readMarks(line, offset);
    attributions.push(...attributionsOf(marks));
    paragraphs.push(text);
    offset += text.length + 1;
  }
  return { text: paragraphs.join('\n'), language, attributions };
}

const opening = /^([[{<])((?:\d+[a-z]?,?)+)(?:=(\w+))? /;

/** The line without its marks, and where they stood. */
function readMarks(line: string, offset: number): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = '';
  const marks: Mark[] = [];
  const open: (Omit<Mark, 'end'> & { readonly order: number })[] = [];
  for (let at = 0; at < line.length;) {
    const [whole, kind = '', ids = '', act] = opening.exec(line.slice(at, at + 40)) ?? [];
    if (whole !== undefined) {
      const start = offset + text.length;
      open.push({ kind, ids: ids.split(','), start, order: at, ...(act && { act }) });
      at += whole.length;
      continue;
    }
    const character = line[at] ?? '';
    if (/[\]}>]/.test(character)) {
      const { order: _, ...mark } = open.pop() ?? fail(line);
      marks.push({ ...mark, end: offset + text.length });
    } else text += character;
    at += 1;
  }
  if (open.length > 0) fail(line);
  return { text, marks: marks.toSorted((a, b) => a.start - b.start || b.end - a.end) };
}

function fail(line: string): never {
  throw new Error(`Cannot read the marks of "${line}": each that opens must close`);
}

function attributionsOf(marks: readonly Mark[]): readonly LabelledAttribution[] {
  const numbers = [...new Set(marks.flatMap(({ ids }) => ids.map(numberOf)))];
  const own = numbers.map((number) => attributionOf(number, marks));
  return own.map((each) => ({ ...each, voices: [...outerVoices(each, own), ...each.voices] }));
}

function attributionOf(number: string, marks: readonly Mark[]): LabelledAttribution {
  const mine = marks.filter(({ ids }) => ids.some((id) => numberOf(id) === number));
  const of = (kind: '{' | '<'): Pieces => mine.filter((mark) => mark.kind === kind);
  const voices = mine
    .filter(({ kind }) => kind === '[')
    .map((mark) => ({ mark, id: mark.ids.find((id) => numberOf(id) === number) ?? '' }))
    .toSorted((a, b) => a.id.localeCompare(b.id));
  const act = mine.find((mark) => mark.act !== undefined)?.act;
  return { cue: of('{'), voices: voices.map(({ mark }) => [mark]), content: of('<'), ...(act && { act }) };
}

function numberOf(id: string): string {
  return id.replace(/[a-z]$/, '');
}

/** Outermost first: of the attributions whose content holds this one's cue and content. */
function outerVoices(inner: LabelledAttribution, all: readonly LabelledAttribution[]): readonly Pieces[] {
  const places = [...inner.cue, ...inner.content];
  return all
    .filter((outer) => outer !== inner && places.length > 0)
    .filter(({ content }) => places.every((place) => content.some((piece) => isWithin(place, piece))))
    .toSorted((a, b) => sizeOf(b.content) - sizeOf(a.content))
    .flatMap(({ voices }) => voices);
}

function isWithin(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function sizeOf(pieces: Pieces): number {
  return pieces.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The dated lines of a file. */
export function readDatedLines(file: string, language: string): readonly LabelledText[] {
  let published = '';
  return file.split('\n').flatMap((line) => {
    if (line.startsWith('#')) published = /\d{4}-\d\d-\d\d/.exec(line)?.[0] ?? '';
    return line.startsWith('#') || line === '' ? [] : [{ ...readDates(line), language, published }];
  });
}

function readDates(line: string): { readonly text: string; readonly dates: readonly LabelledDate[] } {
  const dates: LabelledDate[] = [];
  let text = '';
  let read = 0;
  for (const match of line.matchAll(/\{(?<words>[^}]*) = (?<means>[^}]*)\}/g)) {
    const { words = '', means = '' } = match.groups ?? {};
    text += line.slice(read, match.index);
    dates.push({ start: text.length, end: text.length + words.length, means });
    text += words;
    read = match.index + match[0].length;
  }
  return { text: text + line.slice(read), dates };
}

/** The lines of a file with their mentions. */
export function readMentionLines(file: string, language: string): readonly LabelledText[] {
  return file
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ language, ...readMentions(line) }));
}

function readMentions(line: string): { readonly text: string; readonly mentions: readonly Stretch[] } {
  const mentions: Stretch[] = [];
  const text = line.replaceAll(/[[\]]/g, '');
  for (const match of line.matchAll(/\[([^\]]*)\]/g)) {
    const start = match.index - 2 * mentions.length;
    mentions.push({ start, end: start + (match[1] ?? '').length });
  }
  return { text, mentions };
}

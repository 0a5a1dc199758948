/**
 * What a person writes to publish: plain text, one paragraph a line, headings after `#`, and at the end of each line, in
 * square brackets, what it rests on. A line that cites nothing, or something that is not there, is refused: nothing is
 * published that cannot be followed back. Whether the words do justice to what they cite is the person's to answer for.
 */

import { canonicalText } from '../base/canonical.ts';
import { digestHex, digestOf } from '../base/digest.ts';
import { idFromHex } from '../base/id.ts';
import { succeed, type Problem, type Result } from '../base/result.ts';
import type { Citation, DossierLine } from './dossier.ts';

/** The lines of a dossier, with what they cite found. `title` is the first heading of the first rank, if there is one. */
export type Draft = { readonly title: string | undefined; readonly lines: readonly DossierLine[] };

export type DraftLineProblem = Problem<'line-without-trail' | 'line-too-long' | 'heading-empty'> & {
  /** From 1. */
  readonly line: number;
};

/** Everything that is wrong with a draft, line by line. */
export type DraftProblem = Problem<'draft-empty' | 'draft-too-long' | 'line-without-trail'> & {
  readonly lines: readonly DraftLineProblem[];
};

/** Finds what a citation names: an id, the beginning of one, or a handle. */
export type ResolveCitation = (reference: string) => Result<Citation>;

/** The draft that a text says. Every line is looked at, however many are refused. */
export function parseDraft(text: string, resolve: ResolveCitation): Result<Draft, DraftProblem> {
  if (text.length > longestDraft)
    return refuseDraft('draft-too-long', `it has ${text.length} characters, and must have at most ${longestDraft}`);
  const problems: DraftLineProblem[] = [];
  const lines: DossierLine[] = [];
  let title: string | undefined;
  for (const [index, written] of text.split(/\r?\n/).entries()) {
    const parsed = parseLine(written.trim(), lines.length, resolve);
    if (parsed === undefined) continue;
    if ('code' in parsed) problems.push({ ...parsed, line: index + 1 });
    else if (parsed.kind === 'heading' && title === undefined && lines.length === 0 && /^#\s/.test(written.trim()))
      title = parsed.text;
    else lines.push(parsed);
  }
  if (problems.length > 0) return refuseDraft('line-without-trail', describeLines(problems), problems);
  if (!lines.some(({ kind }) => kind === 'line'))
    return refuseDraft('draft-empty', 'it has no line that cites anything');
  return succeed({ title, lines });
}

/** The text of a draft: what `parseDraft` reads back as the same draft. */
export function formatDraft({ title, lines }: Draft): string {
  const written = lines.map((line) =>
    line.kind === 'heading' ? `## ${line.text}` : `${guard(line.text)} [${line.cites.join(', ')}]`,
  );
  return `${[...(title === undefined ? [] : [`# ${title}`]), ...written].join('\n\n')}\n`;
}

/** A line with the id that follows from its place and words, its white space made single spaces. */
export function makeLine(place: number, text: string, cites: readonly Citation[] | undefined): DossierLine {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  const id = idFromHex('l', digestHex(digestOf(canonicalText([place, words.toWellFormed(), cites ?? null]))));
  return cites === undefined ? { kind: 'heading', id, text: words } : { kind: 'line', id, text: words, cites };
}

const longestDraft = 1_000_000;
const longestLine = 5000;

function parseLine(
  line: string,
  place: number,
  resolve: ResolveCitation,
): DossierLine | Problem<DraftLineProblem['code']> | undefined {
  if (line === '') return undefined;
  if (line.length > longestLine)
    return {
      code: 'line-too-long',
      message: `It has ${line.length} characters, and must have at most ${longestLine}.`,
    };
  const heading = /^#{1,6}(?=\s|$)/.exec(line);
  if (heading) {
    const text = line.slice(heading[0].length).trim();
    return text === ''
      ? { code: 'heading-empty', message: 'It is a heading without words.' }
      : makeLine(place, text, undefined);
  }
  const { text, references } = splitCitations(line);
  if (references.length === 0 || text === '')
    return {
      code: 'line-without-trail',
      message: 'It must have words, and end with what it rests on in square brackets.',
      mend: 'End the line with ids of findings or statements: [f_…] or [t_…, s01a].',
    };
  const cites: Citation[] = [];
  for (const reference of references) {
    const found = resolve(reference);
    if (!found.ok)
      return {
        ...found.problem,
        code: 'line-without-trail',
        message: `"${reference}" leads nowhere: ${found.problem.message}`,
      };
    if (!cites.includes(found.value)) cites.push(found.value);
  }
  return makeLine(place, unguard(text), cites);
}

/** Takes the bracketed groups off the end of a line. A bracket after a backslash belongs to the words. */
function splitCitations(line: string): { readonly text: string; readonly references: readonly string[] } {
  const groups: string[][] = [];
  let text = line;
  while (text.endsWith(']') && !text.endsWith('\\]')) {
    const open = text.lastIndexOf('[');
    if (open === -1) break;
    groups.unshift(
      text
        .slice(open + 1, -1)
        .split(/[\s,;]+/)
        .filter((each) => each !== ''),
    );
    text = text.slice(0, open).trimEnd();
  }
  return { text, references: groups.flat() };
}

/** Words that would read as a heading, as an escape or as a citation get a backslash before the sign that does it. */
function guard(text: string): string {
  return text.replace(/^[#\\]/, String.raw`\$&`).replace(/\]$/, String.raw`\]`);
}

function unguard(text: string): string {
  return text.replace(/^\\(?=[#\\])/, '').replace(/\\\]$/, ']');
}

function describeLines(problems: readonly DraftLineProblem[]): string {
  const told = problems.slice(0, mostTold).map(({ line, message }) => `line ${line}: ${message}`);
  return [...told, ...(problems.length > mostTold ? [`and ${problems.length - mostTold} lines more`] : [])].join(' ');
}

const mostTold = 10;

function refuseDraft(
  code: DraftProblem['code'],
  what: string,
  lines: readonly DraftLineProblem[] = [],
): { readonly ok: false; readonly problem: DraftProblem } {
  const message = `Cannot publish this draft: ${what}`;
  const mend =
    'End every line with what it rests on: [f_…] or [t_…, s01a]. "publish --print-draft" shows one that stands.';
  return { ok: false, problem: { code, message, mend, lines } };
}

/**
 * A marked text for tools of others: brat's stand-off annotations, and JSON lines. Nothing is added and nothing resolved;
 * whoever reads them has the text.
 *
 * brat counts code points and knows no line break within a place: a place that spans one is written in pieces. JSON lines
 * count UTF-16 code units as Counterpoint does, and code points beside them.
 */

import { contentPieces, type MarkedText } from './mark-text.ts';
import type { Proposal, Stretch } from './proposal.ts';

/** The `.ann` file of a marked text. */
export function writeBrat({ text, proposals, dates, measures, mentions }: MarkedText): string {
  const writer = openBrat(text);
  for (const proposal of proposals) writeAttribution(writer, proposal);
  for (const { edtf, daypart, ...date } of dates) {
    const id = writer.entity('Date', [date]);
    writer.attribute('Edtf', id, edtf);
    if (daypart) writer.attribute('Daypart', id, daypart);
  }
  for (const { kind, min = '', max = '', unit, ...place } of measures) {
    const id = writer.entity('Measure', [place]);
    writer.attribute('Amount', id, `${kind}:${min}..${max}:${unit}`);
  }
  for (const mention of mentions) writer.entity('Mention', [mention]);
  return writer.lines.map((line) => `${line}\n`).join('');
}

/** One event an attribution, its trigger the cue; where nothing says who speaks, the content is its trigger. */
function writeAttribution(writer: BratWriter, proposal: Proposal): void {
  const { cue, attribution, isUnnamed, act, polarity, confidence, rule, version } = proposal;
  const content = writer.entity('Content', contentPieces(proposal));
  const voices = attribution.map((voice, at) => {
    const isOrigin = !isUnnamed && at === attribution.length - 1;
    const number = at === 0 ? '' : String(at + 1);
    const id = writer.entity(isOrigin ? 'Origin' : 'Relay', [voice]);
    return `${isOrigin ? 'Origin' : `Relay${number}`}:${id}`;
  });
  const trigger = cue
    ? `Cue:${writer.entity('Cue', [cue])}`
    : `Continues:${writer.entity('Continues', [proposal.passage])}`;
  const event = writer.event([trigger, ...voices, `Content:${content}`]);
  writer.attribute('Act', event, act);
  writer.attribute('Polarity', event, polarity);
  writer.attribute('Confidence', event, confidence);
  writer.note(event, `${rule} ${version}`);
}

type BratWriter = {
  readonly lines: readonly string[];
  readonly entity: (type: string, pieces: readonly Stretch[]) => string;
  readonly event: (parts: readonly string[]) => string;
  readonly attribute: (name: string, of: string, value: string) => void;
  readonly note: (of: string, words: string) => void;
};

function openBrat(text: string): BratWriter {
  const lines: string[] = [];
  const counts = { T: 0, E: 0, A: 0, '#': 0 };
  const next = (letter: keyof typeof counts) => `${letter}${(counts[letter] += 1)}`;
  const pointOf = pointFinder(text);
  return {
    lines,
    entity: (type, pieces) => {
      const id = next('T');
      const parts = pieces.flatMap((piece) => withoutLineBreaks(text, piece));
      const places = parts.map(({ start, end }) => `${pointOf(start)} ${pointOf(end)}`).join(';');
      lines.push(`${id}\t${type} ${places}\t${parts.map(({ start, end }) => text.slice(start, end)).join(' ')}`);
      return id;
    },
    event: (parts) => {
      const id = next('E');
      lines.push(`${id}\t${parts.join(' ')}`);
      return id;
    },
    attribute: (name, of, value) => void lines.push(`${next('A')}\t${name} ${of} ${value}`),
    note: (of, words) => void lines.push(`${next('#')}\tAnnotatorNotes ${of}\t${words}`),
  };
}

/** The pieces of a place that stand on one line each and hold no tab, which sets columns apart, without white space at their ends. */
function withoutLineBreaks(text: string, { start, end }: Stretch): readonly Stretch[] {
  const pieces: Stretch[] = [];
  for (const match of text.slice(start, end).matchAll(/[^\s]+(?:[^\S\t\r\n\u2028\u2029]+[^\s]+)*/gu))
    pieces.push({ start: start + match.index, end: start + match.index + match[0].length });
  return pieces;
}

/** One JSON object a line: proposals, then dates, figures and mentions, each with its kind. */
export function writeMarkLines({ text, proposals, dates, measures, mentions }: MarkedText): readonly string[] {
  const pointOf = pointFinder(text);
  const withPoints = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(withPoints);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, each]) => [key, withPoints(each)] as const);
    const plain = Object.fromEntries(entries);
    const { start, end } = plain;
    return typeof start === 'number' && typeof end === 'number'
      ? { ...plain, codePoints: { start: pointOf(start), end: pointOf(end) } }
      : plain;
  };
  const line = (mark: string, value: object) => JSON.stringify({ mark, ...Object(withPoints(value)) });
  return [
    ...proposals.map((proposal) => line('proposal', { ...proposal, pieces: contentPieces(proposal) })),
    ...dates.map((date) => line('date', date)),
    ...measures.map((measure) => line('measure', measure)),
    ...mentions.map((mention) => line('mention', mention)),
  ];
}

/** From UTF-16 code units to code points, in a text of any length. */
function pointFinder(text: string): (unit: number) => number {
  const seconds: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (isSecondHalf(text, at)) seconds.push(at);
  return (unit) => unit - countBelow(seconds, unit);
}

function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));
}

/** How many of the sorted numbers are below the limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

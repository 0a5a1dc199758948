/**
 * What the command line prints: text for people or one JSON value, colour only where a terminal shows it, progress on the
 * error stream. Hostile: words from sources may hold control characters, which a terminal would obey; `shown` makes them visible.
 */

import type { Problem } from '../src/index.ts';

export type Terminal = {
  readonly isJson: boolean;
  readonly width: number;
  readonly print: (text?: string) => void;
  readonly printJson: (value: unknown) => void;
  readonly complain: (text: string) => void;
  readonly progress: (label: string) => (done: number, total: number) => void;
  readonly style: (style: Style, text: string) => string;
};

export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

type Stream = {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};
/** Where a call writes: a process, or whoever collects what it says. */
export type Streams = { readonly stdout: Stream; readonly stderr: Stream };

/** A terminal over the streams of a call. */
export function openTerminal(isJson: boolean, { stdout, stderr }: Streams): Terminal {
  const hasColour =
    !isJson && stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
  const clearLine = () => {
    if (stderr.isTTY) stderr.write('\r\x1B[K');
  };
  return {
    isJson,
    width: Math.max(40, Math.min(stdout.columns ?? 100, 120)),
    print: (text = '') => void (clearLine(), stdout.write(`${text}\n`)),
    printJson: (value) => void stdout.write(`${JSON.stringify(value, undefined, 2)}\n`),
    complain: (text) => void (clearLine(), stderr.write(`${text}\n`)),
    progress: (label) => progressOver(label, stderr, clearLine),
    style: (style, text) => (hasColour ? `\x1b[${codes[style][0]}m${text}\x1b[${codes[style][1]}m` : text),
  };
}

/** Shows how far a long thing is, ten times a second at most, and only to a person at a terminal. */
function progressOver(label: string, stderr: Stream, clearLine: () => void): (done: number, total: number) => void {
  let lastShown = performance.now();
  return (done, total) => {
    if (!stderr.isTTY) return;
    if (done >= total) clearLine();
    else if (performance.now() - lastShown >= 100) {
      lastShown = performance.now();
      const percent = Math.floor((100 * done) / Math.max(1, total));
      stderr.write(`\r${label}: ${grouped(done)} of ${grouped(total)} (${percent} %)`);
    }
  };
}

/** Words of a source, safe to print: control characters become their pictures, reordering is kept inside the words. */
export function shown(text: string): string {
  const visible = text.replaceAll(/[^\P{Cc}\t\n]/gu, pictureOf);
  return /[\u0590-\u08ff\u202a-\u202e\u2066-\u2069]/.test(visible) ? `\u2068${visible}\u2069` : visible;
}

/** U+2400 and on are the pictures of the ASCII controls; the others have none. */
function pictureOf(control: string): string {
  const code = control.codePointAt(0) ?? 0;
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCodePoint(0x24_00 + code) : '\ufffd';
}

/** The words of a source on one line. */
export function shownLine(text: string): string {
  return shown(text.replaceAll(/\s+/g, ' ').trim());
}

/** A problem as people read it: what, then what to do. */
export function describeProblem({ message, mend }: Problem): string {
  return mend === undefined ? message : `${message}\n  ${mend}`;
}

/** Breaks text into lines of at most `width`, every line after `indent`. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((each) => indent + each).join('\n');
}

/** "1 statement", "2 statements". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** A whole number with its thousands set apart: 1,203,441. Loading the platform's number formats takes longer than most verbs. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

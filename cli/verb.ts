/** What a verb of the command line is, and how its words become options. One file a verb; `main.ts` lists them. */

import { parseArgs } from 'node:util';
import type { Terminal } from './terminal.ts';

/** Exit codes: nothing found, something found, could not do it. */
export const exit = { nothing: 0, found: 1, failed: 2 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

export type Option = {
  readonly help: string;
  /** The name of the value in the help; absent for a switch. */
  readonly value?: string;
  readonly repeats?: true;
};

export type Verb = {
  readonly name: string;
  readonly summary: string;
  /** Lines of usage without the program's name. */
  readonly usage: readonly string[];
  /** More for `--help`: examples, notes. */
  readonly details?: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly run: (call: Call) => Promise<Exit>;
};

/** One call of a verb. */
export type Call = {
  readonly words: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly texts: (option: string) => readonly string[];
  readonly isOn: (option: string) => boolean;
  readonly terminal: Terminal;
};

/** A mistake in the words of the command line: shown with the usage, exit 2. */
export class UsageError extends Error {}

export const commonOptions: Readonly<Record<string, Option>> = {
  case: { value: 'DIR', help: 'the case; without it, the one that holds the current folder' },
  as: { value: 'NAME', help: 'the name under which your entries stand (or COUNTERPOINT_ACTOR; default "desk")' },
  json: { help: 'print one JSON value instead of text' },
  help: { help: 'show this' },
};

/** Reads the words after the verb. Throws a `UsageError` on unknown options and missing values. */
export function readCall(verb: Verb, words: readonly string[], terminal: Terminal): Call {
  const declared = { ...verb.options, ...commonOptions };
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, { value, repeats }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: repeats ?? false },
    ]),
  );
  const { values, positionals } = parse(words, options);
  const all = (name: string) => [values[name] ?? []].flat().map(String);
  return {
    words: positionals,
    text: (name) => all(name).at(-1),
    texts: all,
    isOn: (name) => values[name] === true,
    terminal,
  };
}

function parse(words: readonly string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options'] & {}) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** The help of a verb. */
export function helpOf(verb: Verb): string {
  const usage = verb.usage
    .map((line, index) => `${index === 0 ? 'usage: ' : '       '}counterpoint ${line}`)
    .join('\n');
  const rows = Object.entries({ ...verb.options, ...commonOptions }).map(([name, { value, help, repeats }]) => ({
    left: `  --${name}${value === undefined ? '' : ` ${value}`}`,
    right: repeats ? `${help} (may be given several times)` : help,
  }));
  const width = Math.max(...rows.map(({ left }) => left.length)) + 2;
  const options = rows.map(({ left, right }) => `${left.padEnd(width)}${right}`).join('\n');
  return [
    `${verb.summary}\n`,
    usage,
    verb.details === undefined ? '' : `\n${verb.details.trim()}`,
    `\noptions:\n${options}`,
    `\n${exitHelp}`,
  ]
    .filter((part) => part !== '')
    .join('\n');
}

export const exitHelp =
  'exit codes: 0 done, nothing found · 1 done, something found · 2 could not do it, nothing changed';

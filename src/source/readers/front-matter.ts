/**
 * The lines between `---` with which many Markdown files begin: what the file says of itself. Only plain values of names
 * that we know are taken; the rest is not looked at.
 *
 * Hostile: YAML can build large values of small texts through aliases and has types that surprise (a date, a yes).
 * Size is bounded, every value is a string, and nothing is resolved: an alias is no plain value.
 */

import { isMap, isScalar, parseDocument } from 'yaml';
import type { RawFacts } from '../page-facts.ts';
import type { ReadingProblem } from '../reading.ts';

export type FrontMatter = {
  /** Where the text after it begins; 0 where there is none. */
  readonly end: number;
  readonly facts: RawFacts;
  readonly problems: readonly ReadingProblem[];
};

/** The front matter of a decoded Markdown source. */
export function readFrontMatter(decoded: string): FrontMatter {
  const found = /^---[ \t]*\r?\n([^]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|(?![^]))/m.exec(
    decoded.slice(0, longest),
  );
  if (found?.index !== 0) return { end: 0, facts: {}, problems: [] };
  const end = found[0].length;
  const values = readValues(found[1] ?? '');
  if (!values) return { end: 0, facts: {}, problems: [unreadable] };
  const of = (...names: readonly string[]) => names.map((name) => values.get(name));
  const facts = {
    title: of('title'),
    published: of('published', 'date'),
    language: of('language', 'lang'),
    voice: of('voice', 'publisher', 'outlet', 'site'),
    byline: of('byline', 'author'),
    address: of('address', 'url', 'canonical'),
  };
  return { end, facts, problems: [] };
}

const longest = 16_384;

const unreadable: ReadingProblem = {
  code: 'front-matter-unreadable',
  message: 'The lines between --- at the beginning are not a YAML mapping and were read as text',
};

function readValues(text: string): ReadonlyMap<string, string> | undefined {
  try {
    // The failsafe schema has strings only: a date stays as it was written.
    const { contents, errors } = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
    if (contents === null) return new Map();
    if (errors.length > 0 || !isMap(contents)) return undefined;
    const entries = contents.items.flatMap(({ key, value }) =>
      isScalar(key) && isScalar(value) ? [[String(key.value).toLowerCase(), String(value.value)] as const] : [],
    );
    return new Map(entries.toReversed());
  } catch {
    // Hostile: brackets nested by the thousand exhaust the parser's stack.
    return undefined;
  }
}

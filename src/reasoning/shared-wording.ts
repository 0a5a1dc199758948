/**
 * Words that origins share although none is said to cite another: eight or more in a row, for one content, in different
 * sources. Chance does not do that, and set phrases are left out: words that stand in other places as well, where that
 * content is not said. What is found is a suspicion and merges nothing.
 *
 * Hostile: quotes are as long and as many as a source likes, so only the beginning of each is looked at.
 */

import type { StatementId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Statement } from '../statement/statement.ts';
import type { Path, UnplacedContent } from './collect-contents.ts';
import { createJoins } from './joins.ts';

export type SharedWording = {
  /** Two or more, by id. */
  readonly origins: readonly VoiceId[];
  /** By id. */
  readonly statements: readonly StatementId[];
  /** The longest of the words they share, as they stand in one of the quotes. */
  readonly words: string;
};

/** Words in a row that nobody writes twice by chance. */
const wordsInRow = 8;
/** Words of one quote that are looked at. */
const mostWords = 400;
/** Statements of one content that are compared for one row of words. */
const mostStatements = 40;

/**
 * Finds the words that origins of one content share; origins that share words of several contents come once. `sharing` may
 * leave out contents without shared words.
 */
export function findSharedWording(contents: readonly UnplacedContent[], sharing = contents): readonly SharedWording[] {
  const shared = sharing.flatMap(sharedIn);
  if (shared.length === 0) return [];
  const elsewhere = sourcesOf(new Set(shared.map(({ row }) => row)), contents);
  const telling = shared.filter(({ row, sources }) => elsewhere.get(row)?.isSubsetOf(sources));
  return joinShared(telling);
}

/** True where origins of this content share words. */
export function hasSharedWords(content: UnplacedContent): boolean {
  return sharedIn(content).length > 0;
}

/** The rows that origins of one content share. */
const sharedIn = remember((content: UnplacedContent): readonly Shared[] => {
  const quoted = quotedPaths(content);
  return new Set(quoted.map(sourceOf)).size < 2 ? [] : sharedRows(quoted);
});

type Row = { readonly text: string; readonly start: number; readonly end: number };
/** A row of words that statements of one content have in common. */
type Shared = { readonly row: string; readonly paths: readonly Path[]; readonly sources: ReadonlySet<string> };

/** The rows of words of a quote, each as folded text with its place in the quote. */
const rowsIn = remember(({ passage }: Statement): readonly Row[] =>
  passage.kind === 'text' ? readRows(passage.quote) : [],
);

function rowsOf({ statement }: Path): readonly Row[] {
  return rowsIn(statement);
}

function readRows(quote: string): readonly Row[] {
  const words: { readonly text: string; readonly start: number; readonly end: number }[] = [];
  for (const { 0: found, index } of quote.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (words.push({ text: found.toLowerCase(), start: index, end: index + found.length }) === mostWords) break;
  }
  return words.slice(wordsInRow - 1).map(({ end }, place) => ({
    text: words
      .slice(place, place + wordsInRow)
      .map(({ text }) => text)
      .join(' '),
    start: words[place]?.start ?? 0,
    end,
  }));
}

function quotedPaths({ paths }: UnplacedContent): readonly Path[] {
  return paths.filter(({ statement }) => statement.passage.kind === 'text');
}

function sourceOf({ statement }: Path): string {
  return statement.passage.source;
}

/** The rows that stand in sources apart, told by voices that have nothing to do with each other. */
function sharedRows(quoted: readonly Path[]): readonly Shared[] {
  const withRow = new Map<string, Path[]>();
  for (const path of quoted) {
    for (const { text } of rowsOf(path)) {
      const known = withRow.get(text);
      if (!known) withRow.set(text, [path]);
      else if (known.at(-1) !== path) known.push(path);
    }
  }
  return [...withRow].flatMap(([row, all]): readonly Shared[] => {
    const some = all.slice(0, mostStatements);
    const apart = some.filter((path) => some.some((other) => isApart(path, other)));
    return apart.length === 0 ? [] : [{ row, paths: apart, sources: new Set(all.map(sourceOf)) }];
  });
}

/** In different sources, and with no voice in common that would explain the same words. */
function isApart(a: Path, b: Path): boolean {
  return sourceOf(a) !== sourceOf(b) && !a.voices.some((voice) => b.voices.includes(voice));
}

/** All sources in which each of the rows stands, whatever is said there. */
function sourcesOf(
  rows: ReadonlySet<string>,
  contents: readonly UnplacedContent[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>();
  for (const path of contents.flatMap(quotedPaths)) {
    for (const { text } of rowsOf(path)) {
      if (rows.has(text)) sources.set(text, (sources.get(text) ?? new Set()).add(sourceOf(path)));
    }
  }
  return sources;
}

/** Rows put together by the origins that share them. */
function joinShared(telling: readonly Shared[]): readonly SharedWording[] {
  const joins = createJoins<VoiceId>();
  for (const { paths } of telling) {
    for (const { origin } of paths) joins.join(origin, paths[0]?.origin ?? origin);
  }
  const groups = Map.groupBy(telling, ({ paths }) => joins.representativeOf(paths[0]?.origin ?? 'v_'));
  return [...groups.values()]
    .map((group): SharedWording => {
      const paths = group.flatMap((each) => each.paths);
      return {
        origins: [...new Set(paths.map(({ origin }) => origin))].toSorted(),
        statements: [...new Set(paths.map(({ statement }) => statement.id))].toSorted(),
        words: longestOf(paths, new Set(group.map(({ row }) => row))),
      };
    })
    .toSorted((a, b) => (a.origins.join(' ') < b.origins.join(' ') ? -1 : 1));
}

/** The longest stretch of a quote in which every row of words is shared; of equals the first by its words. */
function longestOf(paths: readonly Path[], shared: ReadonlySet<string>): string {
  let longest = '';
  for (const path of new Set(paths)) {
    const { passage } = path.statement;
    let start: number | undefined;
    for (const row of rowsOf(path)) {
      if (!shared.has(row.text)) start = undefined;
      else if (passage.kind === 'text') {
        start ??= row.start;
        const words = passage.quote.slice(start, row.end);
        if (words.length > longest.length || (words.length === longest.length && words < longest)) longest = words;
      }
    }
  }
  return longest;
}

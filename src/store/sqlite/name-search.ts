/**
 * Finds names by how they sound: first those that sound the same, then those in which two words have the skeletons asked for, then
 * the same with an error in either, then those with one word in common. What is found is looked at quickly by its sounds, and the
 * likeliest are compared in full. Every step is bounded, so that a common name costs no more than a rare one.
 */

import type { CaseId } from '../../base/id.ts';
import { compareReadNames } from '../../names/compare-names.ts';
import { bands } from '../../names/costs.ts';
import type { Name } from '../../names/name.ts';
import { keyedWords, nameKey, pairKey, skeletonsAsked, variantsOf, wordKey } from '../../names/name-keys.ts';
import { likenessOfSounds } from '../../names/sounds/likeness-of-sounds.ts';
import { readName } from '../../names/read-name.ts';
import type { FoundName } from '../contract.ts';
import { numberOf, textOf, type Connection } from './connection.ts';

/** So many names are taken of one step, so many of them are compared in full. */
const mostOfStep = 400;
const mostCompared = 60;
/** So many of one spelling come before other names. */
const mostOfSpelling = 3;
/** Neighbours of one skeleton, asked for together with each other word. */
const mostNeighbours = 200;
const mostInBoth = 24;
/** Beyond so many words of the query, none are asked for. */
const mostWords = 4;

/** Names that are like `text`, the likest first, each record once. */
export function searchNames(connection: Connection, caseId: CaseId, text: string, limit: number): readonly FoundName[] {
  const asked = readName(text);
  const likest = new Map<string, FoundName>();
  for (const { id, name } of quicklyRanked(connection, caseId, asked)) {
    const other = readName(name);
    const score = compareEither(asked, text, other, name);
    if (score > (likest.get(id)?.score ?? 0)) likest.set(id, { id, name, score });
  }
  return chooseVaried([...likest.values()].toSorted(compareFound), limit).toSorted(compareFound);
}

function compareFound(a: FoundName, b: FoundName): number {
  return b.score - a.score || (a.id < b.id ? -1 : 1);
}

/** The likest, but of one spelling no more than a few where other names are like it as well: fifty people of one name must not hide its neighbour. */
function chooseVaried(found: readonly FoundName[], limit: number): readonly FoundName[] {
  const counts = new Map<string, number>();
  const isFirst = ({ name, score }: FoundName): boolean => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count < mostOfSpelling && score >= bands.maybe;
  };
  const { first = [], rest = [] } = Object.groupBy(found, (each) => (isFirst(each) ? 'first' : 'rest'));
  return [...first, ...rest].slice(0, limit);
}

/** As `compareNames` does where only one of the two is an organisation's. */
function compareEither(asked: Name, text: string, other: Name, name: string): number {
  if (asked.isOrganisation === other.isOrganisation) return compareReadNames(asked, other).score;
  return compareReadNames(readName(text, 'organisation'), readName(name, 'organisation')).score;
}

type Candidate = { readonly id: string; readonly name: string };

function quicklyRanked(connection: Connection, caseId: CaseId, asked: Name): readonly Candidate[] {
  const numbers = findNumbers(connection, caseId, asked);
  if (numbers.length === 0) return [];
  const likeness = likenessOfSounds(asked);
  const likest = connection
    .all(soundsSql, JSON.stringify(numbers), caseId)
    .map((row) => ({ number: numberOf(row, 'number'), likeness: likeness(textOf(row, 'sounds')) }))
    .toSorted((a, b) => b.likeness - a.likeness || a.number - b.number)
    .slice(0, mostCompared);
  return connection
    .all(namesSql, JSON.stringify(likest.map(({ number }) => number)))
    .map((row) => ({ id: textOf(row, 'id'), name: textOf(row, 'text') }));
}

const soundsSql =
  'SELECT number, sounds FROM json_each(?) CROSS JOIN view_name ON view_name.number = value WHERE case_id = ?';
const namesSql = 'SELECT view_name.id AS id, text FROM json_each(?) CROSS JOIN view_name ON view_name.number = value';

/** Numbers of names by the steps, the surest first. */
function findNumbers(connection: Connection, caseId: CaseId, asked: Name): readonly number[] {
  const found = new Set<number>();
  const words = keyedWords(asked).slice(0, mostWords);
  const asWritten = words.map(skeletonsAsked);
  const own = asWritten.map((each) => each.own);
  const exact = asWritten.map((each) => [...each.own, ...each.related]);
  const take = (keys: Iterable<number>, most: number) => {
    const sql = `SELECT number FROM json_each(?) CROSS JOIN view_name_key ON view_name_key.key = value LIMIT ?`;
    for (const row of connection.all(sql, JSON.stringify([...keys]), most)) found.add(numberOf(row, 'number'));
  };
  take([nameKey(caseId, asked)], mostOfStep);
  const pairs = pairsOf(words.length);
  // Each pair by itself: two common given names must not leave out those who share the rare family name.
  const mostOfPair = Math.ceil(mostOfStep / Math.max(1, pairs.length));
  for (const [at, to] of pairs) take(pairKeys(caseId, exact[at], exact[to]), mostOfPair);
  const mostNear = Math.ceil(mostNeighbours / Math.max(1, words.length - 1));
  const near = own.map((skeletons) => neighboursOf(connection, caseId, skeletons).slice(0, mostNear));
  if (words.length === 1) {
    take(
      (exact[0] ?? []).map((each) => wordKey(caseId, each)),
      mostOfStep,
    );
    take(
      (near[0] ?? []).map((each) => wordKey(caseId, each)),
      mostOfStep,
    );
  } else {
    for (const [at, to] of pairs) {
      take(pairKeys(caseId, own[at], near[to]), mostOfPair);
      take(pairKeys(caseId, near[at], own[to]), mostOfPair);
    }
    const nearest = near.map((skeletons) => skeletons.slice(0, mostInBoth));
    if (found.size < mostOfStep)
      for (const [at, to] of pairs) take(pairKeys(caseId, nearest[at], nearest[to]), mostOfPair);
    if (found.size < mostCompared)
      for (const skeletons of exact)
        take(
          skeletons.map((each) => wordKey(caseId, each)),
          mostOfStep,
        );
  }
  return [...found];
}

/** Every two of so many words. */
function pairsOf(words: number): readonly (readonly [at: number, to: number])[] {
  return Array.from({ length: words }, (_, at) =>
    Array.from({ length: words - at - 1 }, (_every, more) => [at, at + more + 1] as const),
  ).flat();
}

/** Keys of two words, one with a skeleton of each list; the first of both lists come first. */
function pairKeys(caseId: CaseId, first: readonly string[] = [], second: readonly string[] = []): ReadonlySet<number> {
  const [outer, inner] = first.length > second.length ? [first, second] : [second, first];
  return new Set(outer.flatMap((skeleton) => inner.map((other) => pairKey(caseId, skeleton, other))));
}

/** Skeletons of the case that are one error away from one of these, the likeliest error first. */
function neighboursOf(connection: Connection, caseId: CaseId, skeletons: readonly string[]): readonly string[] {
  const variants = [...new Set(skeletons.flatMap((each) => variantsOf('', each)))];
  const sql = `SELECT DISTINCT skeleton FROM json_each(?) CROSS JOIN view_name_skeleton ON case_id = ? AND variant = value LIMIT 1000`;
  const [written = ''] = skeletons;
  return connection
    .all(sql, JSON.stringify(variants), caseId)
    .map((row) => textOf(row, 'skeleton'))
    .filter((each) => !skeletons.includes(each))
    .map((skeleton) => ({ skeleton, error: errorBetween(written, skeleton) }))
    .toSorted((a, b) => a.error - b.error || (a.skeleton < b.skeleton ? -1 : 1))
    .map(({ skeleton }) => skeleton);
}

/** How unlikely the error is that makes one skeleton of another: two sounds that changed places, one too many or too few, one for another. */
function errorBetween(a: string, b: string): number {
  if (a.length !== b.length) return a.startsWith(b[0] ?? '') ? 1 : 2;
  if (Array.from(a).toSorted().join('') === Array.from(b).toSorted().join('')) return 0;
  return a.startsWith(b[0] ?? '') ? 3 : 4;
}

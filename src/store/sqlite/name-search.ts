/**
 * Finds names by how they sound: first those that sound the same, then those in which two words have the skeletons asked for, then
 * the same with an error in either, then those with one word in common. What is found is looked at quickly by its sounds, and the
 * likeliest are compared in full. Every step is bounded, so that a common name costs no more than a rare one.
 */

import type { CaseId } from '../../base/id.ts';
import { compareReadNames } from '../../names/compare-names.ts';
import type { Name } from '../../names/name.ts';
import { keyedWords, nameKey, pairKey, skeletonsAsked, variantsOf, wordKey } from '../../names/name-keys.ts';
import { likenessOfSounds } from '../../names/sounds/likeness-of-sounds.ts';
import { readName } from '../../names/read-name.ts';
import type { FoundName } from '../contract.ts';
import { numberOf, textOf, type Connection } from './connection.ts';

/** So many names are taken of one step, so many of them are compared in full. */
const mostOfStep = 400;
const mostCompared = 60;
/** Neighbours of one skeleton. */
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
  return [...likest.values()].toSorted((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
}

/** As `compareNames` does where only one of the two is an organisation's. */
function compareEither(asked: Name, text: string, other: Name, name: string): number {
  if (asked.isOrganisation === other.isOrganisation) return compareReadNames(asked, other).score;
  return compareReadNames(readName(text, 'organisation'), readName(name, 'organisation')).score;
}

type Candidate = { readonly id: string; readonly name: string; readonly likeness: number };

function quicklyRanked(connection: Connection, caseId: CaseId, asked: Name): readonly Candidate[] {
  const numbers = findNumbers(connection, caseId, asked);
  if (numbers.length === 0) return [];
  const likeness = likenessOfSounds(asked);
  const sql = `SELECT view_name.id AS id, text, sounds FROM json_each(?) CROSS JOIN view_name ON view_name.number = value WHERE case_id = ?`;
  return connection
    .all(sql, JSON.stringify(numbers), caseId)
    .map((row) => ({ id: textOf(row, 'id'), name: textOf(row, 'text'), likeness: likeness(textOf(row, 'sounds')) }))
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, mostCompared);
}

/** Numbers of names by the steps, the surest first. */
function findNumbers(connection: Connection, caseId: CaseId, asked: Name): readonly number[] {
  const found = new Set<number>();
  const words = keyedWords(asked).slice(0, mostWords);
  const asWritten = words.map(skeletonsAsked);
  const own = asWritten.map((each) => each.own);
  const exact = asWritten.map((each) => [...each.own, ...each.related]);
  const take = (keys: Iterable<number>) => {
    const sql = `SELECT number FROM json_each(?) CROSS JOIN view_name_key ON view_name_key.key = value LIMIT ?`;
    for (const row of connection.all(sql, JSON.stringify([...keys]), mostOfStep)) found.add(numberOf(row, 'number'));
  };
  take([nameKey(caseId, asked)]);
  take(pairKeys(caseId, exact, exact));
  const near = own.map((skeletons) => neighboursOf(connection, caseId, skeletons));
  if (words.length === 1) {
    take((exact[0] ?? []).map((each) => wordKey(caseId, each)));
    take((near[0] ?? []).map((each) => wordKey(caseId, each)));
  } else {
    take(pairKeys(caseId, own, near));
    const nearest = near.map((skeletons) => skeletons.slice(0, mostInBoth));
    if (found.size < mostOfStep) take(pairKeys(caseId, nearest, nearest));
    if (found.size < mostCompared) for (const skeletons of exact) take(skeletons.map((each) => wordKey(caseId, each)));
  }
  return [...found];
}

/** Keys of every two words, the one with a skeleton of the first kind and the other with one of the second. */
function pairKeys(
  caseId: CaseId,
  first: readonly (readonly string[])[],
  second: readonly (readonly string[])[],
): ReadonlySet<number> {
  const keys = new Set<number>();
  for (const [at, skeletons] of first.entries())
    for (const [to, others] of second.entries()) {
      if (at === to) continue;
      for (const skeleton of skeletons) for (const other of others) keys.add(pairKey(caseId, skeleton, other));
    }
  return keys;
}

/** Skeletons of the case that are one error away from one of these; a sound too many or too few is likelier than another one. */
function neighboursOf(connection: Connection, caseId: CaseId, skeletons: readonly string[]): readonly string[] {
  const variants = [...new Set(skeletons.flatMap((each) => variantsOf('', each)))];
  const sql = `SELECT DISTINCT skeleton FROM json_each(?) CROSS JOIN view_name_skeleton ON case_id = ? AND variant = value LIMIT 1000`;
  const length = skeletons[0]?.length ?? 0;
  return connection
    .all(sql, JSON.stringify(variants), caseId)
    .map((row) => textOf(row, 'skeleton'))
    .filter((each) => !skeletons.includes(each))
    .toSorted((a, b) => Math.abs(b.length - length) - Math.abs(a.length - length) || (a < b ? -1 : 1))
    .slice(0, mostNeighbours);
}

/**
 * Whether two people are called by names that have nothing in common: no word of the one, letters folded, looks like a
 * word of the other. Only names in one script are compared, and only proper ones, since "Vikram" and "Викрам" or "the
 * pianist" tell nothing. A close spelling counts as common: a name written twice by ear is one name.
 *
 * Hostile: names of 300 characters; the number of words that are looked at is limited.
 */

import type { SubjectName } from '../subject/subject.ts';

/** True where both have proper names in one script, and none of them share a word. */
export function areNamesForeign(a: readonly SubjectName[], b: readonly SubjectName[]): boolean {
  const [first, second] = [wordsByScript(a), wordsByScript(b)];
  const compared = [...first].filter(([script]) => second.has(script));
  const all = [...first.values()].flat();
  const others = [...second.values()].flat();
  return compared.length > 0 && !all.some((word) => others.some((other) => isAlike(word, other)));
}

/**
 * True where all words of some name of the one are in a name of the other, in whatever form they stand there. For places, whose
 * parts are often called like the whole.
 */
export function isNamedIn(a: readonly SubjectName[], b: readonly SubjectName[]): boolean {
  const [first, second] = [a, b].map((names) =>
    names.slice(0, mostWords).flatMap(({ proper, text }) => (proper ? [wordsOf(text).slice(0, mostWords)] : [])),
  );
  return (first ?? []).some((one) => (second ?? []).some((other) => isIn(one, other) || isIn(other, one)));
}

function isIn(words: readonly string[], others: readonly string[]): boolean {
  return words.length > 0 && words.every((word) => others.some((other) => hasCommonStem(word, other)));
}

/** Three quarters of the shorter one and four letters at least, or all of it. */
function hasCommonStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  let common = 0;
  while (common < length && a[common] === b[common]) common++;
  return a === b || (common >= 4 && common * 4 >= length * 3);
}

const scripts = { Latin: /^\p{Script=Latin}+$/u, Cyrillic: /^\p{Script=Cyrillic}+$/u } as const;
const mostWords = 40;

function wordsByScript(names: readonly SubjectName[]): ReadonlyMap<string, readonly string[]> {
  const words = names
    .filter(({ proper }) => proper)
    .flatMap(({ text }) => wordsOf(text))
    .slice(0, mostWords);
  const found = new Map<string, string[]>();
  for (const [script, pattern] of Object.entries(scripts)) {
    const inScript = words.filter((word) => pattern.test(word));
    if (inScript.length > 0) found.set(script, inScript);
  }
  return found;
}

/** The words of a name, folded: lower case, without diacritics; initials stay, other short words go. */
function wordsOf(text: string): readonly string[] {
  const folded = text
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase();
  return [...folded.matchAll(/\p{Letter}+/gu)].map(([word]) => word.slice(0, 40)).filter((word) => word.length !== 2);
}

/** One letter in four may differ; an initial is like every word that begins with it. */
function isAlike(a: string, b: string): boolean {
  const allowed = Math.floor(Math.max(a.length, b.length) / 4);
  if (a.length === 1 || b.length === 1) return a.startsWith(b) || b.startsWith(a);
  return a === b || (Math.abs(a.length - b.length) <= allowed && editDistance(a, b) <= allowed);
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const change = a[row - 1] === b[column - 1] ? 0 : 1;
      current.push(
        Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + change),
      );
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

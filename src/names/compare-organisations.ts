/**
 * Two names of organisations: legal forms hardly count, common words are compared by what they mean in any language, numbers must agree,
 * names of their own must be one name, and an acronym is the beginnings of the words it stands for.
 */

import { costs } from './costs.ts';
import { matchWords } from './match-words.ts';
import type { Name, NameWord } from './name.ts';
import type { NameReason } from './reasons.ts';
import { soundsOf } from './sounds/sounds-of.ts';

/** What tells for and against two names being one organisation's, or one place's or thing's. */
export function compareOrganisations(a: Name, b: Name): readonly NameReason[] {
  const acronym = findAcronym(a, b) ?? findAcronym(b, a);
  if (acronym) return [...acronym, ...tellForms(a, b)];
  const [left, right] = [ideasOf(a), ideasOf(b)];
  const matching = matchWords(wordsToMatch(a, right), wordsToMatch(b, left));
  const common = [...left].filter((idea) => right.has(idea)).length;
  const own = Math.min(countOwn(a), countOwn(b));
  if (matching.pairs.length === 0 && (common === 0 || own > 0))
    return [{ kind: 'nothing-common', cost: costs.nothingCommon, words: [] }];
  const conflicts = Math.min(matching.left.length, matching.right.length);
  return [
    ...matching.pairs.map(({ a: one, b: other, cost, like }): NameReason => ({
      kind: like,
      cost,
      words: [one.text, other.text],
    })),
    ...matching.left.slice(0, conflicts).map(({ text }, at): NameReason => ({
      kind: 'conflict',
      cost: costs.conflict,
      words: [text, matching.right[at]?.text ?? ''],
    })),
    ...[...matching.left.slice(conflicts), ...matching.right.slice(conflicts)].map(({ text }): NameReason => ({
      kind: 'missing',
      cost: costs.missingOwn,
      words: [text],
    })),
    ...tellCommon(a, b, own === 0),
    ...tellNumbers(a, b),
    ...tellForms(a, b),
    ...(matching.joined > 0 ? [{ kind: 'joined', cost: costs.joined * matching.joined, words: [] } as const] : []),
  ];
}

/** Said or left out as one likes: "the Kyrgyz Republic", "Kyrgyzstan". */
const lightIdeas = new Set(['republic', 'federation', 'company', 'group', 'holding', 'state', 'international']);

function ideasOf({ words }: Name): ReadonlySet<string> {
  return new Set(words.flatMap(({ kind, idea }) => (kind === 'common' && idea !== undefined ? [idea] : [])));
}

function countOwn({ words }: Name): number {
  return words.filter(({ kind }) => kind === 'name').length;
}

/** Names of their own, and common words whose idea the other lacks: they may be a name there, or transliterated. */
function wordsToMatch({ words }: Name, others: ReadonlySet<string>): readonly NameWord[] {
  return words.filter(
    ({ kind, idea }) => kind === 'name' || (kind === 'common' && others.size === 0 && idea === undefined),
  );
}

function tellCommon(a: Name, b: Name, isAll: boolean): readonly NameReason[] {
  const [left, right] = [ideasOf(a), ideasOf(b)];
  const [mine, theirs] = [commonWithout(a, right), commonWithout(b, left)];
  const conflicts = Math.min(mine.length, theirs.length);
  const weight = isAll ? 2 : 1;
  const missing = ({ idea = '' }: NameWord) =>
    lightIdeas.has(idea) ? costs.missingLight : costs.missingCommon * weight;
  return [
    ...[...left]
      .filter((idea) => right.has(idea))
      .map((idea): NameReason => ({ kind: 'common-word', cost: 0, words: [idea] })),
    ...mine.slice(0, conflicts).map(({ text }, at): NameReason => ({
      kind: 'conflict',
      cost: costs.conflictOfCommon * weight,
      words: [text, theirs[at]?.text ?? ''],
    })),
    ...[...mine.slice(conflicts), ...theirs.slice(conflicts)].map((word): NameReason => ({
      kind: 'missing',
      cost: missing(word),
      words: [word.text],
    })),
  ];
}

function commonWithout({ words }: Name, others: ReadonlySet<string>): readonly NameWord[] {
  return words.filter(({ kind, idea }) => kind === 'common' && idea !== undefined && !others.has(idea));
}

function tellNumbers(a: Name, b: Name): readonly NameReason[] {
  const [left, right] = [a, b].map(({ words }) =>
    words.filter(({ kind }) => kind === 'number').map(({ text }) => text),
  );
  const [mine, theirs] = [(left ?? []).join(' '), (right ?? []).join(' ')];
  if (mine === theirs) return [];
  return mine !== '' && theirs !== ''
    ? [{ kind: 'conflict', cost: costs.number, words: [mine, theirs] }]
    : [{ kind: 'missing', cost: costs.missingNumber, words: [mine + theirs] }];
}

function tellForms(a: Name, b: Name): readonly NameReason[] {
  const [left, right] = [a, b].map(({ words }) => words.find(({ kind }) => kind === 'form'));
  if (left?.idea === right?.idea) return [];
  const words = [left, right].flatMap((word) => (word ? [word.text] : []));
  return [{ kind: 'form', cost: left && right ? costs.form : costs.missingForm, words }];
}

/** One side is one short word, and its letters are those with which the words of the other begin. */
function findAcronym(short: Name, long: Name): readonly NameReason[] | undefined {
  const own = short.words.filter(({ kind }) => kind !== 'form' && kind !== 'particle');
  const [word] = own;
  const words = long.words.filter(({ kind }) => kind !== 'form');
  if (own.length !== 1 || word === undefined || word.text.length < 2 || word.text.length > 8 || words.length < 2)
    return undefined;
  const letters = spell(Array.from(word.text), word);
  const all = words.map(({ text }) => text[0] ?? '');
  const main = words.filter(({ kind }) => kind !== 'particle').map(({ text }) => text[0] ?? '');
  const isIt = [all, main].some((first) => first.length > 1 && spell(first, words[0] ?? word) === letters);
  return isIt
    ? [{ kind: 'acronym', cost: costs.acronym, words: [word.text, words.map(({ text }) => text).join(' ')] }]
    : undefined;
}

function spell(letters: readonly string[], { script }: NameWord): string {
  return letters.map((letter) => soundsOf(letter, script)).join('');
}

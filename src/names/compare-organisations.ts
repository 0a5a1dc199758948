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
  const shared = [...left].filter((idea) => right.has(idea));
  const matching = matchWords(wordsToMatch(a, right), wordsToMatch(b, left));
  const isNamed = Math.min(countOwn(a), countOwn(b)) > 0;
  if (matching.pairs.length === 0 && (shared.length === 0 || isNamed))
    return [{ kind: 'nothing-common', cost: costs.nothingCommon, words: [] }];
  return [
    ...matching.pairs.map(({ a: one, b: other, cost, like }): NameReason => ({
      kind: like,
      cost,
      words: [one.text, other.text],
    })),
    ...shared.map((idea): NameReason => ({ kind: 'common-word', cost: 0, words: [idea] })),
    ...tellUnmatched(matching.left, matching.right, isNamed ? 1 : 2),
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

/** Names of their own, and common words whose idea the other lacks: there they may be transliterated. */
function wordsToMatch({ words }: Name, others: ReadonlySet<string>): readonly NameWord[] {
  return words.filter(
    ({ kind, idea = '' }) => kind === 'name' || kind === 'particle' || (kind === 'common' && !others.has(idea)),
  );
}

/** Words that only one has. Where neither has a name of its own, common words are the name and weigh more. */
function tellUnmatched(left: readonly NameWord[], right: readonly NameWord[], weight: number): readonly NameReason[] {
  const [mine, theirs] = [left, right].map(ownFirst);
  const conflicts = Math.min(left.length, right.length);
  const priceOfConflict = (one: NameWord | undefined, other: NameWord | undefined) =>
    one?.kind !== other?.kind
      ? costs.conflictWithOwn
      : one?.kind === 'name'
        ? costs.conflict
        : costs.conflictOfCommon * weight;
  const rest = [...(mine ?? []).slice(conflicts), ...(theirs ?? []).slice(conflicts)];
  return [
    ...(mine ?? []).slice(0, conflicts).map((word, at): NameReason => ({
      kind: 'conflict',
      cost: priceOfConflict(word, theirs?.[at]),
      words: [word.text, theirs?.[at]?.text ?? ''],
    })),
    ...rest.map((word): NameReason => ({ kind: 'missing', cost: priceOfMissing(word, weight), words: [word.text] })),
  ];
}

function ownFirst(words: readonly NameWord[]): readonly NameWord[] {
  return words.toSorted((a, b) => Number(a.kind === 'common') - Number(b.kind === 'common'));
}

function priceOfMissing({ kind, idea = '' }: NameWord, weight: number): number {
  if (kind === 'name') return costs.missingOwn;
  return lightIdeas.has(idea) ? costs.missingLight : costs.missingCommon * weight;
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
  const words = long.words;
  if (own.length !== 1 || word === undefined || word.text.length < 2 || word.text.length > 8 || words.length < 2)
    return undefined;
  const letters = spell(Array.from(word.text), word);
  const unlike: readonly (readonly NameWord['kind'][])[] = [[], ['form'], ['particle'], ['form', 'particle']];
  const isIt = unlike.some((kinds) => {
    const first = words.filter(({ kind }) => !kinds.includes(kind)).map(({ text }) => text[0] ?? '');
    return first.length > 1 && spell(first, words[0] ?? word) === letters;
  });
  return isIt
    ? [{ kind: 'acronym', cost: costs.acronym, words: [word.text, words.map(({ text }) => text).join(' ')] }]
    : undefined;
}

function spell(letters: readonly string[], { script }: NameWord): string {
  return letters.map((letter) => soundsOf(letter, script)).join('');
}

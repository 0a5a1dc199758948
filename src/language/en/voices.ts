/**
 * What English words for a voice tell: person, organisation, group or document; named or not; and whether they point back
 * to an earlier mention. Guesses by the head noun, which a person may correct.
 */

import type { VoiceTraits } from '../language.ts';
import {
  channelNouns,
  determiners,
  documentNouns,
  femaleNouns,
  groupNouns,
  maleNouns,
  organisationNouns,
  outletNouns,
  personNouns,
  prepositions,
} from './words.ts';

type Traits = Omit<VoiceTraits, 'refersTo'>;

/** The traits of words such as "she", "the ministry", "Ruzhin’s relatives", "press secretary Anna Orlova". */
export function traitsOf(words: string): VoiceTraits {
  const tokens = words.match(/[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  const lowers = tokens.map((token) => token.toLowerCase().replaceAll('’', "'"));
  const pronoun = lowers.length === 1 ? pronouns.get(lowers[0] ?? '') : undefined;
  if (pronoun) return pronoun;
  // "The bus company, Tarn Coaches" is a company, whatever it is called.
  const comma = words.indexOf(',');
  const first = comma === -1 ? undefined : traitsOf(words.slice(0, comma));
  if (first?.kind === 'organisation') return { ...first, named: first.named || /\s\p{Lu}/u.test(words.slice(comma)) };
  const head = headOf(lowers);
  const traits = nounTraits(tokens, lowers, head);
  const isShort = lowers.length === 2 && lowers[0] === 'the' && !/^\p{Lu}/u.test(tokens[1] ?? '');
  return isShort && isKnownNoun(head) ? { ...traits, refersTo: { kind: 'head', word: head } } : traits;
}

const he: VoiceTraits = {
  kind: 'person',
  named: false,
  isPlural: false,
  gender: 'male',
  refersTo: { kind: 'person', gender: 'male' },
};
const she: VoiceTraits = { ...he, gender: 'female', refersTo: { kind: 'person', gender: 'female' } };
const they: VoiceTraits = { kind: 'group', named: false, isPlural: true, refersTo: { kind: 'group' } };

const pronouns: ReadonlyMap<string, VoiceTraits> = new Map([
  ...['he', 'him', 'his'].map((word) => [word, he] as const),
  ...['she', 'her', 'hers'].map((word) => [word, she] as const),
  ...['they', 'them', 'their'].map((word) => [word, they] as const),
  ['it', { kind: 'organisation', named: false, isPlural: false, refersTo: { kind: 'body' } }],
  ...['i', 'we', 'you'].map((word) => [word, { kind: 'person', named: false, isPlural: word === 'we' }] as const),
]);

function nounTraits(tokens: readonly string[], lowers: readonly string[], head: string): Traits {
  const names = tokens.filter(
    (token, index) => /^\p{Lu}/u.test(token) && !(index === 0 && determiners.has(lowers[0] ?? '')),
  );
  const isNamed = names.length > 0;
  const gender = genderOf(lowers);
  const person = { kind: 'person', named: isNamed, isPlural: false, ...(gender && { gender }) } as const;
  if (personNouns.has(head)) return person;
  if (groupNouns.has(head)) return { kind: 'group', named: false, isPlural: true };
  const isNews = lowers.includes('news');
  if (organisationNouns.has(head) && !isNews) return { kind: 'organisation', named: isNamed, isPlural: false };
  const has = (nouns: ReadonlySet<string>) =>
    lowers.some((lower) => nouns.has(lower) || nouns.has(lower.replace(/s$/, '')));
  if (lowers.some((lower) => /^telegrams?$/.test(lower))) return { kind: 'channel', named: isNamed, isPlural: false };
  if (isNews || has(outletNouns)) return { kind: 'outlet', named: isNamed, isPlural: false };
  if (has(channelNouns)) return { kind: 'channel', named: isNamed, isPlural: false };
  if (documentNouns.has(head)) return { kind: 'document', named: false, isPlural: false };
  if (has(organisationNouns)) return { kind: 'organisation', named: isNamed, isPlural: false };
  if (has(groupNouns)) return { kind: 'group', named: false, isPlural: true };
  if (has(personNouns) || names.length > 1) return person;
  // One capitalised word: an acronym is an organisation, anything else more often a surname than not.
  return /^\p{Lu}{2,}$/u.test(names[0] ?? '')
    ? { kind: 'organisation', named: true, isPlural: false }
    : { ...person, isGuess: true };
}

function genderOf(lowers: readonly string[]): VoiceTraits['gender'] {
  const isFemale = lowers.some((lower) => femaleNouns.has(lower));
  const isMale = lowers.some((lower) => maleNouns.has(lower));
  if (isFemale === isMale) return undefined;
  return isFemale ? 'female' : 'male';
}

/** The last word before the first preposition: "head" of "the head of the committee"; for numbers, what is counted. */
function headOf(lowers: readonly string[]): string {
  let from = 0;
  for (;;) {
    const preposition = lowers.findIndex(
      (lower, index) => index > from && (prepositions.has(lower) || lower === 'including'),
    );
    const head = lowers
      .slice(from, preposition === -1 ? undefined : preposition)
      .findLast((lower) => isKnownNoun(lower));
    if (head !== undefined || preposition === -1) return head ?? lowers.at(-1) ?? '';
    const isCount = lowers.slice(from, preposition).some((lower) => /^\d/.test(lower) || determiners.has(lower));
    if (!isCount) return lowers[preposition - 1] ?? '';
    from = preposition + 1;
  }
}

function isKnownNoun(lower: string): boolean {
  return personNouns.has(lower) || groupNouns.has(lower) || organisationNouns.has(lower) || documentNouns.has(lower);
}

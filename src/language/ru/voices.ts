/**
 * What Russian words for a voice tell: person, organisation, group or document; named or not; and whether they point back to
 * an earlier mention. Guesses by the head noun, which a person may correct.
 */

import type { VoiceTraits } from '../language.ts';
import {
  femaleWords,
  isChannelNoun,
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
  maleWords,
} from './words.ts';

type Traits = Omit<VoiceTraits, 'refersTo'>;

/** The traits of words such as «она», «ведомство», «родственники Ружина», «пресс-секретарь Анна Орлова». */
export function traitsOf(words: string): VoiceTraits {
  const tokens = words.match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const lowers = tokens.map((token) => token.toLowerCase());
  const pronoun = lowers.length === 1 ? pronouns.get(lowers[0] ?? '') : undefined;
  if (pronoun) return pronoun;
  const traits = nounTraits(tokens, lowers);
  const [head = ''] = lowers;
  const isShort = lowers.length === 1 && !/^\p{Lu}/u.test(words) && (isOrganisationNoun(head) || isPersonNoun(head));
  return isShort ? { ...traits, refersTo: { kind: 'head', word: head } } : traits;
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
const speaker: VoiceTraits = { kind: 'person', named: false, isPlural: false };

const pronouns: ReadonlyMap<string, VoiceTraits> = new Map([
  ...['он', 'его', 'ему', 'него', 'нему', 'им'].map((word) => [word, he] as const),
  ...['она', 'её', 'ее', 'ей', 'неё', 'нее', 'ней'].map((word) => [word, she] as const),
  ...['они', 'их', 'них'].map((word) => [word, they] as const),
  ...['я', 'ты', 'вы'].map((word) => [word, speaker] as const),
  ['мы', { ...speaker, kind: 'group', isPlural: true }],
]);

function nounTraits(tokens: readonly string[], lowers: readonly string[]): Traits {
  const names = tokens.filter(
    (token, index) => /^\p{Lu}/u.test(token) && (index > 0 || /^\p{Lu}{2,}$/u.test(token) || !isNoun(lowers[0] ?? '')),
  );
  const named = names.length > 0;
  const head = lowers.find(isNoun) ?? '';
  const gender = genderOf(lowers, names);
  const person = { kind: 'person', named, isPlural: false, ...(gender && { gender }) } as const;
  const hasName = names.length > 1 && /^\p{Lu}\p{Ll}/u.test(names.at(-1) ?? '');
  if (isGroupNoun(head) && isPlural(head)) return { kind: 'group', named: false, isPlural: true };
  if (isChannelNoun(head)) return { kind: 'channel', named, isPlural: isPlural(head) };
  if (isPersonNoun(head)) return person;
  if (isOutletNoun(head)) return { kind: 'outlet', named, isPlural: isPlural(head) };
  if (isDocumentNoun(head)) return { kind: 'document', named: false, isPlural: false };
  if (isOrganisationNoun(head) || /^\p{Lu}{2,}$/u.test(tokens[0] ?? ''))
    return { kind: 'organisation', named, isPlural: false };
  if (/^[«"„]/u.test(tokens[0] ?? '')) return { kind: 'outlet', named: true, isPlural: false };
  if (hasName) return person;
  return named ? { ...person, isGuess: true } : { ...person, named: false };
}

function isNoun(lower: string): boolean {
  return (
    isPersonNoun(lower) ||
    isGroupNoun(lower) ||
    isOrganisationNoun(lower) ||
    isOutletNoun(lower) ||
    isChannelNoun(lower) ||
    isDocumentNoun(lower)
  );
}

/** As a subject or after «по словам»: «родственники», «родственников». */
function isPlural(lower: string): boolean {
  return (
    /(?:и|ы|ов|ев|ей|ам|ям|ами|ями|ах|ях|ые|ых|ие|их|ане|ян|люди|друзья|братья|сми|зей)$/u.test(lower) &&
    !/(?:ени[ея]|ции)$/u.test(lower)
  );
}

/** By the noun, or by the ending of a name: «Орлова», «Анна». */
function genderOf(lowers: readonly string[], names: readonly string[]): VoiceTraits['gender'] {
  const female = lowers.some((lower) => femaleWords.test(lower));
  const male = lowers.some((lower) => maleWords.test(lower));
  if (female !== male) return female ? 'female' : 'male';
  const surname = names.at(-1)?.toLowerCase() ?? '';
  if (/(?:ова|ева|ёва|ина|ская|цкая)$/u.test(surname)) return 'female';
  return /(?:ов|ев|ёв|ин|ский|цкий)$/u.test(surname) ? 'male' : undefined;
}

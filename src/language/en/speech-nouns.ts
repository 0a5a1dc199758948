/** The nouns by which English says that somebody says something, and the speech act. Plain data, each in both numbers. */

import type { Act } from '../../statement/statement.ts';

const nouns: readonly (readonly [words: string, act: Act])[] = [
  [
    'claim allegation assertion contention argument view opinion belief conviction conclusion suggestion insinuation accusation complaint revelation announcement finding warning reminder testimony remark insistence impression suspicion observation explanation position reassurance',
    'asserts',
  ],
  ['denial', 'denies'],
  ['confirmation', 'confirms'],
  ['admission confession acknowledgement acknowledgment concession', 'admits'],
  ['hope fear concern worry anxiety doubt expectation prediction forecast misgiving', 'expects'],
  ['promise pledge vow assurance offer commitment guarantee', 'promises'],
  ['threat', 'threatens'],
  ['demand call appeal plea request recommendation proposal', 'urges'],
];

export const speechNouns: ReadonlyMap<string, Act> = new Map(
  nouns.flatMap(([words, act]) =>
    words.split(' ').flatMap((word) => [[word, act] as const, [pluralOf(word), act] as const]),
  ),
);

function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

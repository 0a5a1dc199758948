/** The nouns by which English says that somebody says something, and the speech act. Plain data, each in both numbers. */

import type { Act } from '../../statement/statement.ts';

const nouns: readonly (readonly [words: string, act: Act])[] = [
  [
    'claim allegation assertion contention argument view opinion belief conviction conclusion suggestion insinuation accusation complaint revelation announcement finding warning reminder testimony remark insistence impression suspicion observation explanation position reassurance assessment charge criticism notion assumption estimate perception contention declaration statement report account speculation rumor rumour hypothesis verdict diagnosis judgment judgement idea boast hint evidence word',
    'asserts',
  ],
  ['denial rejection', 'denies'],
  ['confirmation', 'confirms'],
  ['admission confession acknowledgement acknowledgment concession', 'admits'],
  [
    'hope fear concern worry anxiety doubt expectation prediction forecast misgiving projection plan intention desire wish optimism pessimism confidence',
    'expects',
  ],
  ['promise pledge vow assurance offer commitment guarantee', 'promises'],
  ['threat', 'threatens'],
  ['demand call appeal plea request recommendation proposal advice order', 'urges'],
  ['question', 'asks'],
];

export const speechNouns: ReadonlyMap<string, Act> = new Map(
  nouns.flatMap(([words, act]) =>
    words.split(' ').flatMap((word) => [[word, act] as const, [pluralOf(word), act] as const]),
  ),
);

function pluralOf(word: string): string {
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** Nouns of things that people hand out: with "that" behind them they tell what a verb of speech tells already. */
export const paperNouns = /^(?:statement|report|account|word|order|plan|idea|advice|question)s?$/;

/** Nouns that tell what is said with "of" where nobody is named: "allegations of fraud", "talk of a recount". */
export const hearsayNouns =
  /^(?:allegations?|accusations?|charges|rumou?rs?|speculation|suspicions?|fears?|talk|warnings?|threats?|complaints?|reports|claims|predictions|hopes|suggestions|promises|expectations)$/;

/** Of these a bare clause may tell what is said: "rumours she had left". */
export const bareNouns =
  /^(?:rumou?rs|fears|claims|reports|speculation|suggestions|allegations|hopes|suspicions|concerns)$/;

/** Nouns that ask for something: "calls for the chairman to resign". */
export const askingNouns = /^(?:calls|demands|pleas|appeals)$/;

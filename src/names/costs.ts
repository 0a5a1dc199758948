/**
 * What each difference between two names costs. Costs add up, and the score is e to the power of minus their sum, as if each
 * difference were an independent reason to doubt. Chosen by hand from what names are and checked on the tuning pairs of tests/names; the
 * held-out pairs were not looked at (docs/method/names.md).
 */

export const costs = {
  /** Of a word: one sound that is another, in a word of that one sound. */
  sound: 2.4,
  /** Where the consonants are the same, vowels tell less. */
  vowelsOnly: 0.65,
  /** One ends in -a and the other does not: often a woman's name and a man's. */
  ending: 0.2,
  inflected: 0.03,
  feminine: 0.08,
  oneName: 0.03,
  shortForm: 0.12,
  respelled: 0.01,
  initial: 0.13,
  /** Two words that cost more are two names. */
  mostOfWord: 0.7,

  /** Of a name: words in another order, a word that only one has. */
  order: 0.01,
  /** Where both words are given names: Thomas Martin and Martin Thomas. */
  orderOfGiven: 0.12,
  /** Where a word between them says whose child it is: Ali bin Hussein and Hussein bin Ali. */
  orderOfDescent: 0.7,
  missingPatronymic: 0.02,
  missingInitial: 0.04,
  /** A further name where two or more are common, where one is. */
  missingMiddle: 0.07,
  missingOnly: 0.27,
  missingBesideGiven: 0.45,
  joined: 0.02,
  /** Both have a word that the other has not. */
  conflict: 1,
  conflictInMiddle: 0.5,
  conflictOfInitial: 0.6,
  conflictOfPatronymic: 0.6,
  generation: 0.8,
  missingGeneration: 0.15,
  /** A woman's family name and a man's, and given names that are not the same. */
  gender: 0.3,
  nothingCommon: 3,

  /** Of an organisation. */
  form: 0.06,
  missingForm: 0.005,
  missingCommon: 0.15,
  conflictOfCommon: 0.35,
  conflictWithOwn: 0.5,
  missingLight: 0.03,
  missingOwn: 0.36,
  number: 0.9,
  missingNumber: 0.3,
  acronym: 0.15,
} as const;

/** From this score on two names are proposed as one, and from the other on as perhaps one. */
export const bands = { same: 0.9, maybe: 0.72 } as const;

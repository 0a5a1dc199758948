/**
 * The verbs by which English says that somebody says something: their forms, the speech act, and what may follow. Each
 * verb once; the forms are made by rule, the irregular ones are listed.
 */

import type { Act } from '../../statement/statement.ts';

/** How a verb takes what is said. */
export type SpeechVerb = {
  readonly act: Act;
  /** Takes "that" or a bare clause. */
  readonly takesClause: boolean;
  /** Takes an object or an infinitive as what is said: "denied the charges", "asked the court to wait". */
  readonly takesObject: boolean;
  /** Somebody told stands between the verb and what is said: "told reporters that". */
  readonly takesHearer: boolean;
  /** May stand before its subject after a quotation: “…”, said X. */
  readonly inverts: boolean;
  /** Also a noun in these letters ("reports", "claims", "hope"), so that its present needs a plain subject. */
  readonly isAlsoNoun: boolean;
  /** Speech only before "that" or behind what is said: "found that", "…, the report shows". */
  readonly needsThat: boolean;
};

export type VerbForm = SpeechVerb & {
  readonly lemma: string;
  readonly tense: 'past' | 'present' | 'base' | 'participle';
};

type Entry = readonly [lemmas: string, act: Act, flags: string];

/** Flags: c clause, o object or infinitive, h hearer, i inverts, n also a noun, t needs "that". */
const entries: readonly Entry[] = [
  [
    'say add write state declare insist stress emphasise emphasize conclude continue caution joke reply quip muse lament exclaim retort proclaim underline underscore recount boast',
    'asserts',
    'ci',
  ],
  ['recall remember', 'asserts', 'coi'],
  ['find show rule agree respond calculate determine discover establish signal hint imply stipulate', 'asserts', 'ct'],
  ['mention affirm opine speculate assume concur', 'asserts', 'c'],
  ['explain announce', 'asserts', 'coi'],
  ['note report claim comment remark', 'asserts', 'cin'],
  ['estimate', 'asserts', 'coin'],
  ['tell inform assure notify warn', 'asserts', 'chi'],
  [
    'argue allege maintain assert reveal disclose contend testify complain suggest indicate reiterate clarify observe tweet',
    'asserts',
    'c',
  ],
  ['accuse blame describe criticise criticize', 'asserts', 'o'],
  ['believe think suspect doubt feel', 'asserts', 'c'],
  ['consider deem', 'asserts', 'o'],
  ['recognise recognize identify', 'asserts', 'o'],
  ['deny', 'denies', 'coi'],
  ['reject refute dispute dismiss rebut', 'denies', 'co'],
  ['confirm corroborate verify', 'confirms', 'coi'],
  ['admit acknowledge concede confess', 'admits', 'coi'],
  ['ask', 'asks', 'cohi'],
  ['wonder inquire enquire', 'asks', 'ci'],
  ['request', 'asks', 'con'],
  ['urge advise', 'urges', 'oi'],
  ['recommend propose', 'urges', 'co'],
  ['demand order', 'urges', 'con'],
  ['appeal', 'urges', 'on'],
  ['promise pledge', 'promises', 'coin'],
  ['vow', 'promises', 'coin'],
  ['expect', 'expects', 'co'],
  ['hope', 'expects', 'con'],
  ['fear', 'expects', 'cn'],
  ['predict forecast anticipate foresee', 'expects', 'co'],
  ['threaten', 'threatens', 'co'],
];

const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  find: 'found',
  feel: 'felt',
  foresee: 'foresaw',
  speak: 'spoke',
  think: 'thought',
  forecast: 'forecast',
};

/** Verbs of two words, by their first word's lemma: the second must follow. */
export const particles: Readonly<Record<string, { readonly words: ReadonlySet<string>; readonly act: Act }>> = {
  call: { words: new Set(['on', 'for', 'upon']), act: 'urges' },
  point: { words: new Set(['out', 'to']), act: 'asserts' },
  speak: { words: new Set(['of']), act: 'asserts' },
};

/** Forms to verbs. */
export const verbForms: ReadonlyMap<string, VerbForm> = new Map([
  ...entries.flatMap(([lemmas, act, flags]) =>
    lemmas.split(' ').flatMap((lemma) => formsOf(lemma, verbOf(act, flags))),
  ),
  ...Object.entries(particles).flatMap(([lemma, { act }]) =>
    formsOf(lemma, verbOf(act, act === 'urges' || lemma === 'speak' ? 'o' : 'coi')),
  ),
]);

function verbOf(act: Act, flags: string): SpeechVerb {
  return {
    act,
    takesClause: flags.includes('c'),
    takesObject: flags.includes('o'),
    takesHearer: flags.includes('h'),
    inverts: flags.includes('i'),
    isAlsoNoun: flags.includes('n'),
    needsThat: flags.includes('t'),
  };
}

function formsOf(lemma: string, verb: SpeechVerb): readonly (readonly [string, VerbForm])[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubled(lemma);
  const isConsonantY = /[^aeiou]y$/.test(lemma) && lemma !== 'say';
  const past = irregular[lemma] ?? (isConsonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`);
  const present = isConsonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [
    [past, { ...verb, lemma, tense: 'past' }],
    [present, { ...verb, lemma, tense: 'present' }],
    [`${isConsonantY ? lemma : stem}ing`, { ...verb, lemma, tense: 'participle' }],
    // Last, so that a past that looks like the base ("forecast") stays a past.
    ...(irregular[lemma] === lemma ? [] : [[lemma, { ...verb, lemma, tense: 'base' }] as const]),
  ];
}

/** Of the verbs above only "admit" doubles its last letter: it alone is stressed there. */
function doubled(lemma: string): string {
  return lemma === 'admit' ? 'admitt' : lemma;
}

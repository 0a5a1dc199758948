/**
 * The verbs by which English says that somebody says something: their forms, the speech act, and what may follow. The
 * forms are made by rule, the irregular ones are listed; which verbs there are is told in `verb-classes.ts`.
 */

import type { Act } from '../../statement/statement.ts';
import { optional } from '../../base/optional.ts';
import { classes, irregular, neededWords, particles } from './verb-classes.ts';

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
  /** Never behind what is said: "the dam holds", "as he knew". */
  readonly onlyLeads: boolean;
  /** Speech only beside a quotation: “…,” she laughed. */
  readonly needsQuotation: boolean;
  /** Speech only with an infinitive: "agreed to pay", "directed the state to file". */
  readonly needsInfinitive: boolean;
  /** Speech only with this word behind its object: "described X as", "credited X with". */
  readonly needsWord?: RegExp;
};

export type VerbForm = SpeechVerb & {
  readonly lemma: string;
  readonly tense: 'past' | 'present' | 'base' | 'participle';
};

/** Verbs that say another thing with an infinitive: "agreed that it was late", "agreed to pay". */
export const infinitiveActs: Readonly<Record<string, Act>> = {
  agree: 'promises',
  swear: 'promises',
  decide: 'promises',
  guarantee: 'promises',
  tell: 'urges',
  warn: 'urges',
  remind: 'urges',
  caution: 'urges',
  counsel: 'urges',
  want: 'expects',
  wish: 'expects',
  resolve: 'promises',
};

/** What nobody says who refuses: "declined to comment". */
export const silences =
  /^(?:comment|say|discuss|answer|elaborate|respond|reply|name|disclose|identify|be|give|provide|confirm|deny|speculate|speak|reveal|talk|divulge|explain|specify|acknowledge)$/;

const ownForms = classes.flatMap(([lemmas, act, flags]) =>
  lemmas.split(' ').flatMap((lemma) => formsOf(lemma, verbOf(act, flags))),
);
const ownLemmas: ReadonlySet<string> = new Set(classes.flatMap(([lemmas]) => lemmas.split(' ')));

/** True for "call", which says nothing without its second word. */
export function needsParticle(lemma: string): boolean {
  return particles[lemma] !== undefined && !ownLemmas.has(lemma);
}

/** Forms to verbs. */
export const verbForms: ReadonlyMap<string, VerbForm> = new Map([
  ...ownForms,
  ...Object.entries(particles)
    .filter(([lemma]) => needsParticle(lemma))
    .flatMap(([lemma, { act, flags }]) => formsOf(lemma, verbOf(act, flags))),
]);

/** The verb together with its second word. */
export function withParticle(form: VerbForm): VerbForm {
  const particle = particles[form.lemma];
  return particle ? { ...form, ...verbOf(particle.act, particle.flags), isAlsoNoun: form.isAlsoNoun } : form;
}

function verbOf(act: Act, flags: string): SpeechVerb {
  return {
    act,
    takesClause: flags.includes('c'),
    takesObject: flags.includes('o'),
    takesHearer: flags.includes('h'),
    inverts: flags.includes('i'),
    isAlsoNoun: flags.includes('n'),
    needsThat: flags.includes('t'),
    onlyLeads: flags.includes('s'),
    needsQuotation: flags.includes('q'),
    needsInfinitive: flags.includes('f'),
    ...optional('needsWord', Object.entries(neededWords).find(([flag]) => flags.includes(flag))?.[1]),
  };
}

function formsOf(lemma: string, verb: SpeechVerb): readonly (readonly [string, VerbForm])[] {
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : doubled(lemma);
  const isConsonantY = /[^aeiou]y$/.test(lemma) && lemma !== 'say';
  const past = irregular[lemma] ?? (isConsonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`);
  const present = isConsonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [
    [past, { ...verb, lemma, tense: 'past' }],
    // "Labelled" and "labeled".
    ...(/^(?:label|signal|counsel|marvel)$/.test(lemma)
      ? ([
          [`${lemma}led`, { ...verb, lemma, tense: 'past' }],
          [`${lemma}ling`, { ...verb, lemma, tense: 'participle' }],
        ] as const)
      : []),
    [present, { ...verb, lemma, tense: 'present' }],
    [`${isConsonantY ? lemma : stem}ing`, { ...verb, lemma, tense: 'participle' }],
    // Last, so that a past that looks like the base ("forecast") stays a past.
    ...(irregular[lemma] === lemma ? [] : [[lemma, { ...verb, lemma, tense: 'base' }] as const]),
  ];
}

/** Of the verbs above these double their last letter: they are stressed there. */
function doubled(lemma: string): string {
  return /^(?:admit|submit|quip|concur|infer|brag|rebut|sob|grin|snap|beg|bet|regret|plan|slam|dub|prod|blog|tut|nod|hit|cut|put)$/.test(
    lemma,
  )
    ? `${lemma}${lemma.at(-1) ?? ''}`
    : lemma;
}

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
  /** Never behind what is said: "the dam holds", "as he knew". */
  readonly onlyLeads: boolean;
  /** Speech only beside a quotation: “…,” she laughed. */
  readonly needsQuotation: boolean;
  /** Speech only with an infinitive: "agreed to pay", "directed the state to file". */
  readonly needsInfinitive: boolean;
};

export type VerbForm = SpeechVerb & {
  readonly lemma: string;
  readonly tense: 'past' | 'present' | 'base' | 'participle';
};

type Entry = readonly [lemmas: string, act: Act, flags: string];

/** Flags: c clause, o object or infinitive, h hearer, i inverts, n also a noun, t needs "that", s never behind what is said, q a quotation, f an infinitive. */
const entries: readonly Entry[] = [
  [
    'say add write state declare insist stress emphasise emphasize conclude continue caution muse lament exclaim retort proclaim underline underscore recount boast argue maintain assert reveal testify complain reiterate clarify observe contend theorise theorize speculate reflect',
    'asserts',
    'ci',
  ],
  ['joke reply quip counter answer reason remark protest', 'asserts', 'cin'],
  [
    'laugh smile shout yell scream whisper mutter murmur mumble sigh snap bark growl grumble groan moan chuckle grin sob beam gush rave fume rage thunder enthuse interject shrug cry storm roar gasp sneer scoff rant wail plead post blog text email message',
    'asserts',
    'cinq',
  ],
  ['recall remember', 'asserts', 'coi'],
  [
    'find show rule agree respond calculate determine discover establish signal hint imply stipulate demonstrate certify',
    'asserts',
    'ct',
  ],
  [
    'accept hold prove decree ascertain specify know realise realize learn understand notice regret gather decide guarantee',
    'asserts',
    'cts',
  ],
  [
    'mention affirm opine assume concur allege disclose tweet retweet submit aver avow attest confide hypothesise hypothesize posit postulate surmise infer deduce reckon guess presume suppose reaffirm restate brag gripe gloat fret worry swear',
    'asserts',
    'c',
  ],
  ['explain announce suggest', 'asserts', 'coi'],
  ['indicate', 'asserts', 'co'],
  ['note report claim comment', 'asserts', 'cin'],
  ['estimate', 'asserts', 'coin'],
  ['tell inform assure notify warn remind alert', 'asserts', 'chi'],
  [
    'accuse blame describe criticise criticize condemn denounce brand characterise characterize portray hail praise liken deplore decry lambast detail outline document',
    'asserts',
    'o',
  ],
  ['believe think suspect doubt feel', 'asserts', 'ci'],
  ['consider deem', 'asserts', 'o'],
  ['recognise recognize identify', 'asserts', 'o'],
  ['deny', 'denies', 'coi'],
  ['reject refute dispute dismiss rebut', 'denies', 'co'],
  ['refuse decline', 'denies', 'f'],
  ['confirm corroborate verify', 'confirms', 'coi'],
  ['admit acknowledge concede confess', 'admits', 'coi'],
  ['ask', 'asks', 'cohi'],
  ['wonder inquire enquire', 'asks', 'ci'],
  ['question', 'asks', 'ctsn'],
  ['request', 'asks', 'con'],
  ['urge advise', 'urges', 'oi'],
  ['recommend propose', 'urges', 'co'],
  ['demand', 'urges', 'con'],
  ['order', 'urges', 'conf'],
  ['appeal', 'urges', 'on'],
  ['direct instruct command encourage invite implore beg exhort', 'urges', 'f'],
  ['promise pledge', 'promises', 'coin'],
  ['vow', 'promises', 'coin'],
  ['offer undertake volunteer', 'promises', 'nf'],
  ['expect', 'expects', 'co'],
  ['hope', 'expects', 'con'],
  ['fear', 'expects', 'cn'],
  ['bet', 'expects', 'cn'],
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
  hold: 'held',
  know: 'knew',
  understand: 'understood',
  swear: 'swore',
  undertake: 'undertook',
  bet: 'bet',
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
};

/** What nobody says who refuses: "declined to comment". */
export const silences =
  /^(?:comment|say|discuss|answer|elaborate|respond|reply|name|disclose|identify|be|give|provide|confirm|deny|speculate|speak|reveal|talk|divulge|explain|specify|acknowledge)$/;

type Particle = { readonly words: ReadonlySet<string>; readonly act: Act; readonly flags: string };

/** Verbs of two words, by their first word's lemma: the second must follow, unless the first is one of speech itself. */
export const particles: Readonly<Record<string, Particle>> = {
  call: { words: new Set(['on', 'for', 'upon']), act: 'urges', flags: 'o' },
  point: { words: new Set(['out', 'to']), act: 'asserts', flags: 'coi' },
  speak: { words: new Set(['of']), act: 'asserts', flags: 'o' },
  talk: { words: new Set(['of']), act: 'asserts', flags: 'o' },
  rule: { words: new Set(['out']), act: 'denies', flags: 'o' },
  play: { words: new Set(['down']), act: 'asserts', flags: 'o' },
  spell: { words: new Set(['out']), act: 'asserts', flags: 'o' },
  warn: { words: new Set(['of', 'about', 'against']), act: 'asserts', flags: 'o' },
  complain: { words: new Set(['of', 'about']), act: 'asserts', flags: 'o' },
  boast: { words: new Set(['of', 'about']), act: 'asserts', flags: 'o' },
  joke: { words: new Set(['about']), act: 'asserts', flags: 'o' },
  speculate: { words: new Set(['about']), act: 'asserts', flags: 'o' },
  worry: { words: new Set(['about']), act: 'expects', flags: 'o' },
  hint: { words: new Set(['at']), act: 'asserts', flags: 'o' },
  allude: { words: new Set(['to']), act: 'asserts', flags: 'o' },
  insist: { words: new Set(['on']), act: 'asserts', flags: 'o' },
  confess: { words: new Set(['to']), act: 'admits', flags: 'o' },
  admit: { words: new Set(['to']), act: 'admits', flags: 'o' },
};

const ownForms = entries.flatMap(([lemmas, act, flags]) =>
  lemmas.split(' ').flatMap((lemma) => formsOf(lemma, verbOf(act, flags))),
);
const ownLemmas: ReadonlySet<string> = new Set(entries.flatMap(([lemmas]) => lemmas.split(' ')));

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

/** Of the verbs above these double their last letter: they are stressed there. */
function doubled(lemma: string): string {
  return /^(?:admit|submit|quip|concur|infer|brag|rebut|sob|grin|snap|beg|bet)$/.test(lemma)
    ? `${lemma}${lemma.at(-1) ?? ''}`
    : lemma;
}

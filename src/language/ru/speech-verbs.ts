/**
 * The verbs by which Russian says that somebody says something: their finite forms, the speech act, and what may follow.
 * Each row lists stems of the past and of the present; the endings are the same for all.
 */

import type { Act } from '../../statement/statement.ts';
import { irregular, rows } from './speech-verb-table.ts';

/** How a verb takes what is said. */
export type SpeechVerb = {
  readonly act: Act;
  /** Takes «что» or a colon. */
  readonly takesClause: boolean;
  /** Takes an object or an infinitive as what is said: «опроверг обвинения», «попросил суд подождать». */
  readonly takesObject: boolean;
  /** Takes «о» with what is said in short: «сообщил о задержании». */
  readonly takesAbout: boolean;
  /** Takes «на» or «в» with it: «жалуется на шум», «уверен в успехе». */
  readonly takesOn: boolean;
  /** Takes an infinitive and nothing else: «намерен обжаловать». */
  readonly takesInfinitive: boolean;
  /** Stands as a tag at a quotation: «…», — сказал X. */
  readonly isTag: boolean;
  /** Stands as a tag behind a dash alone: «…», — кивнул X; whoever nods elsewhere says nothing. */
  readonly needsDash: boolean;
  /** What is said comes behind a colon alone: «прислала: „…“», «опубликовал пост: …». */
  readonly needsColon: boolean;
  /** Says something of somebody who can speak alone: «связывает рост цен с засухой», and no road that ties towns. */
  readonly needsVoice: boolean;
  /** Takes an abstract noun as what is said: «отметил рост обращений». */
  readonly takesAbstract: boolean;
  /** Says something behind «не» alone: «не скрывает, что». */
  readonly needsNegation: boolean;
};

export type VerbForm = SpeechVerb & {
  readonly isPlural: boolean;
  /** «добавив»: of whoever does the main thing. */
  readonly isGerund?: true;
  /** Of the past, whose ending tells the gender; absent in the present and the plural. */
  readonly gender?: 'male' | 'female' | 'neuter';
};

/** Forms to verbs; of two rows with one form the later counts. */
export const verbForms: ReadonlyMap<string, VerbForm> = new Map([
  ...rows.flatMap(([past, present, act, flags]) => [
    ...past.split(' ').flatMap((stem) => pastForms(stem, verbOf(act, flags))),
    ...present
      .split(/[ |]/)
      .filter((form) => form !== '')
      .map((form) => [form, { ...verbOf(act, flags), isPlural: /[уюая]т(?:ся)?$/u.test(form) }] as const),
  ]),
  ...irregular.map(([form, isPlural, act, flags]) => [form, { ...verbOf(act, flags), isPlural }] as const),
]);

export function verbOf(act: Act, flags: string): SpeechVerb {
  return {
    act,
    takesClause: flags.includes('c'),
    takesObject: flags.includes('o'),
    takesAbout: flags.includes('a'),
    takesOn: flags.includes('n'),
    takesInfinitive: flags.includes('f'),
    isTag: flags.includes('t') || flags.includes('d'),
    needsDash: flags.includes('d'),
    needsColon: flags.includes('k'),
    needsVoice: flags.includes('v'),
    takesAbstract: flags.includes('b'),
    needsNegation: flags.includes('x'),
  };
}

/** Infinitives to verbs: «заявить» of «уполномочен заявить». */
export const infinitives: ReadonlyMap<string, SpeechVerb> = new Map(
  rows.flatMap(([past, , act, flags]) =>
    past.split(' ').map((stem) => [infinitiveOf(stem), verbOf(act, flags)] as const),
  ),
);

/** Gerunds to verbs: «добавив», «признавшись», «отмечая». */
export const gerunds: ReadonlyMap<string, SpeechVerb> = new Map(
  rows
    .filter(([, , , flags]) => /[ca]/.test(flags) && !/[dkx]/.test(flags))
    .flatMap(([past, , act, flags]) =>
      past.split(' ').flatMap((stem) => gerundsOf(stem).map((form) => [form, verbOf(act, flags)] as const)),
    ),
);

function gerundsOf(stem: string): readonly string[] {
  if (stem.endsWith('лс'))
    return [`${stem.slice(0, -2)}вшись`, ...(/[ая]лс$/u.test(stem) ? [`${stem.slice(0, -2)}ясь`] : [])];
  return [`${stem}в`, ...(/[ая]$/u.test(stem) ? [`${stem}я`] : [])];
}

function infinitiveOf(stem: string): string {
  return stem.endsWith('лс') ? `${stem.slice(0, -2)}ться` : `${stem}ть`;
}

/** «признался, призналась, признались» or «сказал, сказала, сказали». */
function pastForms(stem: string, verb: SpeechVerb): readonly (readonly [string, VerbForm])[] {
  const [base, back] = stem.endsWith('лс')
    ? [stem.slice(0, -1), ['ся', 'ась', 'ось', 'ись']]
    : [`${stem}л`, ['', 'а', 'о', 'и']];
  const [male = '', female = '', neuter = '', plural = ''] = back;
  return [
    [base + male, { ...verb, isPlural: false, gender: 'male' }],
    [base + female, { ...verb, isPlural: false, gender: 'female' }],
    [base + neuter, { ...verb, isPlural: false, gender: 'neuter' }],
    [base + plural, { ...verb, isPlural: true }],
  ];
}

/**
 * What «не» before such a verb makes of it: «не верит, что» denies, «не исключает, что» says that it may be. Before others
 * it tells that nothing was said.
 */
export function negatedAct(lower: string): Act | undefined {
  if (/^(?:вер(?:ит|ят|ила?|или)|призна(?:ёт|ют|ет|л|ла|ли)|соглас(?:ен|на|ны|ил(?:ся|ась|ись)))$/u.test(lower))
    return 'denies';
  if (/^(?:скрыва(?:ет|ют|ла?|ли)|отрица(?:ет|ют|ла?|ли))$/u.test(lower)) return 'admits';
  if (/^сомнева(?:ется|ются|лся|лась|лись)$/u.test(lower)) return 'asserts';
  if (/^поняла?$/u.test(lower)) return 'asks';
  return /^исключ(?:ает|ают|ила?|или)$/u.test(lower) ? 'asserts' : undefined;
}

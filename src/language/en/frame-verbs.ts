/**
 * The English verbs that tell of events and what their parts mean there. One line a verb sense: the frame, the verbs, and
 * where a part does not mean what it usually does (a direct object the undergoer, "to" the goal). Plain data.
 */

import type { Slot } from '../predication.ts';

/** Where a part stands: subject, object, infinitive, or a preposition. */
export type Part = string;

export type VerbSense = {
  readonly frame: string;
  readonly slots: Readonly<Record<Part, Slot>>;
  /** Only in the passive: "was held", but not "held a concert". */
  readonly isPassiveOnly: boolean;
  /** The word that must stand after the verb or its object: "got in touch". */
  readonly needs: readonly string[];
  /** The noun that a part must have: one takes part in a rally, and a rally is held. */
  readonly asks?: { readonly part: Part; readonly noun: NounClass };
};

/** Nouns that tell a sense of a verb from its others. */
export type NounClass = {
  readonly words: RegExp;
  /** The noun names the event that the verb tells of. */
  readonly isEvent: boolean;
};

const nounClasses: Readonly<Record<string, NounClass>> = {
  protest: { words: /^(?:protests?|rall(?:y|ies)|demonstrations?|march|marches|pickets?|sit-in)$/, isEvent: true },
  meeting: { words: /^(?:meetings?|talks|summit)$/, isEvent: true },
  statement: { words: /^(?:statements?|testimony)$/, isEvent: true },
  media: {
    words: /^(?:tv|television|channels?|videos?|footage|recordings?|broadcasts?|programmes?|screens?)$/,
    isEvent: false,
  },
  weapon: { words: /^(?:missiles?|rockets?|drones?|shells?|strikes?|airstrikes?)$/, isEvent: false },
};

export type FrameForm = {
  readonly senses: readonly VerbSense[];
  readonly tense: 'base' | 'past' | 'participle' | 'ing';
};

export const usual: Readonly<Record<Part, Slot>> = {
  s: 'doer',
  o: 'undergoer',
  o2: 'amount',
  inf: 'for',
  to: 'to',
  from: 'from',
  in: 'at',
  at: 'at',
  inside: 'at',
  near: 'at',
  outside: 'at',
  with: 'with',
  for: 'for',
  about: 'about',
  into: 'about',
};

type Entry = readonly [frame: string, verbs: string, parts?: string, needs?: string, asks?: string];

/**
 * `parts`: "o=receiver", "passive" for senses that live in the passive alone. `needs`: words between which one may choose. `asks`: the
 * part and the class of the noun that must stand in it; `s` is the subject, also of a passive.
 */
const entries: readonly Entry[] = [
  ['protest', 'take', 'in=value o=value', 'part', 'in:protest'],
  ['protest', 'participate', 'in=value', '', 'in:protest'],
  ['protest', 'attend join', 'o=value', '', 'o:protest'],
  ['protest', 'gather assemble', 'for=value', '', 'for:protest'],
  ['protest', 'come go', 'to=value', '', 'to:protest'],
  ['protest', 'protest demonstrate rally march', 'outside=at against=about'],
  ['protest', 'take', 's=value o=value', 'place', 's:protest'],
  ['protest', 'hold organise organize', 'passive o=value s=with', '', 's:protest'],
  ['meeting', 'take', 's=value o=value', 'place', 's:meeting'],
  ['meeting', 'hold', 'passive o=value s=with', '', 's:meeting'],
  ['meeting', 'meet', 'o=with'],
  ['statement', 'make give issue', 'o=value to=receiver about=about', '', 'o:statement'],
  ['appearance', 'appear', 's=undergoer on=means in=means', '', 'on:media'],
  ['appearance', 'appear', 's=undergoer in=means', '', 'in:media'],
  ['appearance', 'show', 'passive on=means', '', 'on:media'],
  ['appearance', 'show', '', '', 's:media'],
  ['attack', 'attack shell storm ambush', 'with=means'],
  ['collapse', 'collapse', 's=undergoer'],
  ['crash', 'crash', 's=undergoer into=value'],
  ['flood', 'flood', 'passive o=at'],
  ['launch', 'launch fire', 'at=to', '', 'o:weapon'],
  ['contact', 'contact approach'],
  ['contact', 'write phone', 'to=undergoer'],
  ['contact', 'get', 'with=undergoer', 'touch'],
  ['offer', 'offer', 'o=receiver to=receiver'],
  ['agreement', 'agree consent', 'to=about'],
  ['agreement', 'give', 'to=about', 'consent'],
  ['payment', 'pay', 'o=receiver'],
  ['receipt', 'receive get', 'o=amount'],
  ['gift', 'give pay', 'o=receiver'],
  ['purchase', 'buy purchase acquire'],
  ['journey', 'fly travel', 'out=to'],
  ['journey', 'go come drive return', 'o=means'],
  ['journey', 'leave depart', 'o=from for=to inf=value'],
  ['departure', 'leave depart sail', 'o=from for=to'],
  ['arrival', 'arrive', 'in=to at=to'],
  ['lodging', 'place settle house accommodate lodge'],
  ['lodging', 'put', '', 'up'],
  ['lodging', 'stay live', 's=undergoer with=with'],
  ['detention', 'detain arrest seize imprison jail capture abduct kidnap'],
  ['detention', 'hold', 'passive'],
  ['release', 'release free', 'from=value'],
  ['ill-treatment', 'beat torture mistreat', 'in=value'],
  ['injury', 'injure wound', 'passive'],
  ['death', 'kill murder'],
  ['death', 'die', 's=undergoer'],
  ['birth', 'bear', 'passive'],
  ['invitation', 'invite'],
  ['performance', 'perform tour'],
  ['performance', 'give hold play', 'o=value', 'concert concerts'],
  ['investigation', 'investigate', 'o=about'],
  ['investigation', 'conduct open launch begin', 'o=value', 'investigation inquiry probe'],
  ['investigation', 'clarify', 'o=about', 'circumstances'],
  ['diplomatic-note', 'send hand', 'o=value', 'note'],
  ['appeal', 'apply appeal', 'to=receiver'],
  ['recognition', 'recognise recognize identify', 'as=value'],
  ['depiction', 'film show', 'passive in=value'],
  ['belonging', 'work', 'for=value'],
  ['belonging', 'belong', 'to=value'],
  ['naming', 'call name', 'passive o=doer o2=value'],
];

const irregular: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  pay: ['paid', 'paid'],
  buy: ['bought', 'bought'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  fly: ['flew', 'flown'],
  go: ['went', 'gone'],
  come: ['came', 'come'],
  drive: ['drove', 'driven'],
  leave: ['left', 'left'],
  hold: ['held', 'held'],
  beat: ['beat', 'beaten'],
  send: ['sent', 'sent'],
  write: ['wrote', 'written'],
  bear: ['bore', 'born'],
  show: ['showed', 'shown'],
  put: ['put', 'put'],
  travel: ['travelled', 'travelled'],
  begin: ['began', 'begun'],
  take: ['took', 'taken'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
};

/** Forms to what they may mean. */
export const frameForms: ReadonlyMap<string, readonly FrameForm[]> = groupForms();

function groupForms(): ReadonlyMap<string, readonly FrameForm[]> {
  const forms = new Map<string, Map<FrameForm['tense'], VerbSense[]>>();
  for (const [frame, verbs, parts = '', needs = '', asks = ''] of entries) {
    const sense = senseOf(frame, parts, needs, asks);
    for (const [form, tense] of verbs.split(' ').flatMap((verb) => formsOf(verb, frame))) {
      const byTense = forms.get(form) ?? new Map<FrameForm['tense'], VerbSense[]>();
      byTense.set(tense, [...(byTense.get(tense) ?? []), sense]);
      forms.set(form, byTense);
    }
  }
  return new Map(
    [...forms].map(([form, byTense]) => [form, [...byTense].map(([tense, senses]) => ({ tense, senses }))] as const),
  );
}

function senseOf(frame: string, parts: string, needs: string, asks: string): VerbSense {
  const [asked = '', name = ''] = asks.split(':');
  const noun = nounClasses[name];
  const words = parts.split(' ').filter((word) => word !== '');
  const own = words.flatMap((word) => {
    const [part = '', slot] = word.split('=');
    return isSlot(slot) ? [[part, slot] as const] : [];
  });
  return {
    frame,
    slots: { ...usual, ...Object.fromEntries(own) },
    isPassiveOnly: words.includes('passive'),
    needs: needs.split(' ').filter((word) => word !== ''),
    ...(noun && { asks: { part: asked, noun } }),
  };
}

function isSlot(word: string | undefined): word is Slot {
  return word !== undefined;
}

function formsOf(verb: string, frame: string): readonly (readonly [string, FrameForm['tense']])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const isConsonantY = /[^aeiou]y$/.test(verb);
  const regular = isConsonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = irregular[verb] ?? [regular, regular];
  return [
    [verb, 'base'],
    [past, 'past'],
    [participle, 'participle'],
    // An event is told in the past; where somebody works, in the present too.
    ...(frame === 'belonging' ? ([[`${verb}s`, 'past']] as const) : []),
    // "travelled" here, "traveled" there.
    ...(verb === 'travel' ? ([[regular, 'past']] as const) : []),
    [`${/(?:get)$/.test(verb) ? `${verb}t` : stem}ing`, 'ing'],
  ];
}

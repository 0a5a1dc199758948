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
  road: { words: /^(?:road|highway|motorway|carriageway|tracks?|rails|runway)$/, isEvent: false },
  harm: {
    words: /^(?:bruis(?:e|es|ing)|burns?|wounds?|injur(?:y|ies)|fractures?|concussion|cuts|broken|lacerations?)$/,
    isEvent: false,
  },
  custody: { words: /^(?:custody|prison|hostage|captivity)$/, isEvent: false },
  prison: { words: /^(?:prison|jail|custody|detention|cells?|barracks|basement|dungeon|camp)$/, isEvent: false },
  fire: { words: /^fire$/, isEvent: false },
  money: {
    words: /^(?:dollars?|euros?|tenge|soms?|ro?ubles?|pounds?|hryvnias?|liras?|money|cash|[$€£₸₽₴]|USD|EUR)$/i,
    isEvent: false,
  },
  note: { words: /^note$/, isEvent: false },
  authority: {
    words:
      /^(?:ombudsman|ombudswoman|court|president|prosecutors?|ministry|minister|police|governor|mayor|parliament|embassy|commission|committee|government|authorities|un)$/,
    isEvent: false,
  },
  visitor: {
    words: /^(?:delegation|ambassadors?|envoys?|guests?|ministers?|presidents?|counterpart)$/,
    isEvent: false,
  },
  accord: { words: /^(?:ceasefire|truce|terms|deal|armistice|settlement|compromise|plan|schedule)$/, isEvent: false },
  treaty: { words: /^(?:agreement|treaty|deal|memorandum|ceasefire|truce|accord|pact)$/, isEvent: false },
  lives: { words: /^lives?$/, isEvent: false },
  citizenship: { words: /^(?:citizenship|passport|nationality)$/, isEvent: false },
  case: { words: /^(?:case|investigation|inquiry|probe|proceedings)$/, isEvent: false },
  happening: {
    words:
      /^(?:crash|collapse|attack|shelling|floods?|flooding|fire|wildfire|explosion|blast|earthquake|landslide|avalanche|accident|derailment|storm|hurricane|stampede|shooting|clashes|protests?|rally|march)$/,
    isEvent: false,
  },
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
  because: 'cause',
};

type Entry = readonly [frame: string, verbs: string, parts?: string, needs?: string, asks?: string];

/**
 * `parts`: "o=receiver", "passive" for senses that live in the passive alone. `needs`: words between which one may choose. `asks`: the
 * part and the class of the noun that must stand in it; `s` is the subject, also of a passive.
 */
const entries: readonly Entry[] = [
  ['injured', 'leave', 's=doer o=amount', 'injured wounded hurt', 's:happening'],
  ['dead', 'leave', 's=doer o=amount', 'dead', 's:happening'],
  ['protest', 'take', 'in=value o=value', 'part', 'in:protest'],
  ['protest', 'participate', 'in=value', '', 'in:protest'],
  ['protest', 'attend join', 'o=value', '', 'o:protest'],
  ['protest', 'gather assemble', 'for=value', '', 'for:protest'],
  ['protest', 'come go', 'to=value', '', 'to:protest'],
  ['protest', 'turn come', 'for=value out=value', 'out', 'for:protest'],
  ['protest', 'protest demonstrate rally march', 'outside=at against=about'],
  ['protest', 'take', 's=value o=value', 'place', 's:protest'],
  ['protest', 'hold organise organize', 'passive o=value s=with', '', 's:protest'],
  ['meeting', 'take', 's=value o=value', 'place', 's:meeting'],
  ['meeting', 'hold', 'passive o=value s=with', '', 's:meeting'],
  ['meeting', 'meet', 'o=with'],
  ['meeting', 'hold have', 'o=value with=with', '', 'o:meeting'],
  ['meeting', 'sit', 'with=with down=value', 'down'],
  ['meeting', 'receive host', 'o=with', '', 'o:visitor'],
  ['statement', 'make give issue read', 'o=value to=receiver about=about', '', 'o:statement'],
  ['statement', 'read', 'out=value to=receiver about=about', '', 'out:statement'],
  ['appearance', 'appear', 's=undergoer on=means in=means', '', 'on:media'],
  ['appearance', 'appear', 's=undergoer in=means', '', 'in:media'],
  ['appearance', 'show see', 'passive on=means', '', 'on:media'],
  ['appearance', 'see', 'passive in=means', '', 'in:media'],
  ['appearance', 'show', '', '', 's:media'],
  ['attack', 'attack shell storm ambush assault raid bombard bomb stab', 'with=means'],
  ['attack', 'open', 'o=value on=undergoer', '', 'o:fire'],
  ['collapse', 'collapse crumble', 's=undergoer'],
  ['collapse', 'cave', 's=undergoer in=value', 'in'],
  ['collapse', 'give', 's=undergoer o=value', 'way'],
  ['crash', 'crash', 's=undergoer into=value'],
  ['crash', 'leave', 's=undergoer o=value', '', 'o:road'],
  ['crash', 'veer run skid swerve', 's=undergoer off=value', 'off'],
  ['crash', 'plunge overturn capsize sink', 's=undergoer into=value'],
  ['crash', 'derail collide', 's=undergoer with=value'],
  ['crash', 'come', 's=undergoer down=value', 'down'],
  ['flood', 'flood inundate submerge', 'passive o=at s=value'],
  ['launch', 'launch fire', 'at=to', '', 'o:weapon'],
  ['contact', 'contact approach telephone phone'],
  ['contact', 'reach', 'to=undergoer out=value', 'out'],
  ['contact', 'write phone', 'to=undergoer'],
  ['contact', 'get', 'with=undergoer', 'touch'],
  ['offer', 'offer', 'o=receiver o2=value to=receiver'],
  ['accord', 'agree', 'on=about to=value', '', 'on:accord'],
  ['accord', 'agree', 'to=about', '', 'to:accord'],
  ['accord', 'sign', 'o=about', '', 'o:treaty'],
  ['agreement', 'agree consent', 'to=about'],
  ['agreement', 'give', 'to=about', 'consent'],
  ['payment', 'pay', 'o=receiver'],
  ['receipt', 'receive get', 'o=amount'],
  ['gift', 'give pay', 'o=receiver'],
  ['gift', 'transfer wire send donate', 'o=amount to=receiver', '', 'o:money'],
  ['gift', 'hand send', 'o=receiver o2=amount', '', 'o2:money'],
  ['purchase', 'buy purchase acquire'],
  ['journey', 'fly travel', 'out=to'],
  ['journey', 'go come drive return', 'o=means'],
  ['journey', 'leave depart', 'o=from for=to inf=value'],
  ['departure', 'leave depart sail', 'o=from for=to'],
  ['arrival', 'arrive', 'in=to at=to'],
  ['arrival', 'reach', 'o=to'],
  ['arrival', 'land', 'in=to at=to'],
  ['lodging', 'place settle house accommodate lodge'],
  ['lodging', 'put', '', 'up'],
  ['lodging', 'check', 's=undergoer into=at', 'into'],
  ['lodging', 'stay live lodge', 's=undergoer with=with'],
  ['detention', 'detain arrest seize imprison jail capture abduct kidnap apprehend'],
  ['detention', 'round', 'up=undergoer', 'up'],
  ['detention', 'remand', 'passive'],
  ['detention', 'take', 'into=value', '', 'into:custody'],
  ['detention', 'hold', 'passive'],
  ['detention', 'keep', 'passive', '', 'in:prison'],
  ['detention', 'spend', 's=undergoer o=value', '', 'in:prison'],
  ['release', 'release free', 'from=value'],
  ['release', 'let', 'passive', 'go'],
  ['release', 'walk', 's=undergoer', 'free'],
  ['release', 'set', 'passive', 'free'],
  ['ill-treatment', 'beat torture mistreat abuse electrocute strangle whip kick punch waterboard', 'with=means'],
  ['injury', 'injure wound hurt', 'passive'],
  ['injury', 'suffer sustain', 's=undergoer o=value', '', 'o:harm'],
  ['injured', 'wound injure', 's=doer o=amount', '', 's:happening'],
  ['dead', 'kill', 's=doer o=amount', '', 's:happening'],
  ['dead', 'claim', 's=doer o=amount', '', 'o:lives'],
  ['death', 'kill murder assassinate execute', 'with=means'],
  ['death', 'shoot', '', 'dead'],
  ['death', 'die perish drown', 's=undergoer of=means from=means'],
  ['death', 'succumb', 's=undergoer to=value'],
  ['death', 'lose', 's=undergoer o=value', '', 'o:lives'],
  ['birth', 'bear', 'passive'],
  ['invitation', 'invite'],
  ['performance', 'perform tour sing'],
  ['performance', 'give hold play', 'o=value', 'concert concerts'],
  ['investigation', 'investigate probe', 'o=about'],
  ['investigation', 'open launch begin start', 'o=value against=undergoer', '', 'o:case'],
  ['investigation', 'open launch begin start', 'passive o=value s=doer against=undergoer', '', 's:case'],
  ['investigation', 'conduct open launch begin', 'o=value', 'investigation inquiry probe'],
  ['investigation', 'clarify', 'o=about', 'circumstances'],
  ['diplomatic-note', 'send hand deliver', 'o=receiver o2=value', '', 'o2:note'],
  ['diplomatic-note', 'send hand deliver', 'o=value', 'note'],
  ['appeal', 'apply appeal', 'to=receiver'],
  ['appeal', 'turn complain', 'to=receiver', '', 'to:authority'],
  ['appeal', 'petition', 'o=receiver'],
  ['appeal', 'file lodge', 'o=value with=receiver', 'complaint petition appeal'],
  ['recognition', 'recognise recognize identify', 'as=value'],
  ['depiction', 'film show', 'passive in=value'],
  ['belonging', 'work play serve', 'for=value'],
  ['belonging', 'work serve', 'at=value in=value'],
  ['belonging', 'belong', 'to=value'],
  ['belonging', 'employ', 'passive o=doer s=value'],
  ['naming', 'call name', 'passive o=doer o2=value as=value'],
  ['naming', 'name', 'o=doer s=cause as=value'],
  ['contact', 'call ring text'],
  ['citizenship', 'have hold', 'o=value', '', 'o:citizenship'],
  ['whereabouts', 'remain', ''],
  ['lasting', 'last', 'o=amount for=amount'],
  ['lasting', 'go continue', 'for=amount', 'for'],
  ['amounting', 'amount come', 'to=amount'],
  ['amounting', 'total', 'o=amount'],
  ['rate', 'trade stand', 'at=amount'],
  ['rate', 'cost', 'o=amount'],
  ['height', 'measure stand reach', 'o=amount'],
  ['cause', 'cause trigger provoke spark', 's=cause o=doer'],
  ['missing', 'go', 's=amount in=at after=at', 'missing'],
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
  sink: ['sank', 'sunk'],
  run: ['ran', 'run'],
  take: ['took', 'taken'],
  make: ['made', 'made'],
  meet: ['met', 'met'],
  see: ['saw', 'seen'],
  sit: ['sat', 'sat'],
  read: ['read', 'read'],
  keep: ['kept', 'kept'],
  spend: ['spent', 'spent'],
  let: ['let', 'let'],
  hurt: ['hurt', 'hurt'],
  shoot: ['shot', 'shot'],
  lose: ['lost', 'lost'],
  sing: ['sang', 'sung'],
  have: ['had', 'had'],
  stand: ['stood', 'stood'],
  cost: ['cost', 'cost'],
  set: ['set', 'set'],
  stab: ['stabbed', 'stabbed'],
  ring: ['rang', 'rung'],
};

/** What is told in the present too: where somebody works, how long it lasts. An event is told in the past. */
const stateFrames = /^(?:belonging|citizenship|whereabouts|lasting|amounting|rate|height)$/;

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
  const [past, participle] = irregular[verb] ?? [doubled(verb, regular), doubled(verb, regular)];
  return [
    [verb, 'base'],
    [past, 'past'],
    [participle, 'participle'],
    ...(stateFrames.test(frame) ? ([[verb === 'have' ? 'has' : `${verb}s`, 'past']] as const) : []),
    // "travelled" here, "traveled" there.
    ...(verb === 'travel' ? ([[regular, 'past']] as const) : []),
    [`${/(?:get)$/.test(verb) ? `${verb}t` : stem}ing`, 'ing'],
  ];
}

/** "totalled", "kidnapped", "transferred". */
function doubled(verb: string, regular: string): string {
  return /^(?:total|kidnap|transfer)$/.test(verb) ? `${verb}${verb.at(-1)}ed` : regular;
}

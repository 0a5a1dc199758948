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
};

export type FrameForm = {
  readonly senses: readonly VerbSense[];
  readonly tense: 'base' | 'past' | 'participle' | 'ing';
};

const usual: Readonly<Record<Part, Slot>> = {
  s: 'doer',
  o: 'undergoer',
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

type Entry = readonly [frame: string, verbs: string, parts?: string, needs?: string];

/** `parts`: "o=receiver", "passive" for senses that live in the passive alone. `needs`: words between which one may choose. */
const entries: readonly Entry[] = [
  ['contact', 'contact approach'],
  ['contact', 'write phone', 'to=undergoer'],
  ['contact', 'get', 'with=undergoer', 'touch'],
  ['offer', 'offer', 'o=receiver'],
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
  ['detention', 'detain arrest seize imprison jail capture abduct kidnap'],
  ['detention', 'hold', 'passive'],
  ['release', 'release free'],
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
};

/** Forms to what they may mean. */
export const frameForms: ReadonlyMap<string, readonly FrameForm[]> = groupForms();

function groupForms(): ReadonlyMap<string, readonly FrameForm[]> {
  const forms = new Map<string, Map<FrameForm['tense'], VerbSense[]>>();
  for (const [frame, verbs, parts = '', needs = ''] of entries) {
    const sense = senseOf(frame, parts, needs);
    for (const [form, tense] of verbs.split(' ').flatMap(formsOf)) {
      const byTense = forms.get(form) ?? new Map<FrameForm['tense'], VerbSense[]>();
      byTense.set(tense, [...(byTense.get(tense) ?? []), sense]);
      forms.set(form, byTense);
    }
  }
  return new Map(
    [...forms].map(([form, byTense]) => [form, [...byTense].map(([tense, senses]) => ({ tense, senses }))] as const),
  );
}

function senseOf(frame: string, parts: string, needs: string): VerbSense {
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
  };
}

function isSlot(word: string | undefined): word is Slot {
  return word !== undefined;
}

function formsOf(verb: string): readonly (readonly [string, FrameForm['tense']])[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
  const isConsonantY = /[^aeiou]y$/.test(verb);
  const regular = isConsonantY ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  const [past, participle] = irregular[verb] ?? [regular, regular];
  return [
    [verb, 'base'],
    [past, 'past'],
    [participle, 'participle'],
    // "travelled" here, "traveled" there.
    ...(verb === 'travel' ? ([[regular, 'past']] as const) : []),
    [`${/(?:get)$/.test(verb) ? `${verb}t` : stem}ing`, 'ing'],
  ];
}

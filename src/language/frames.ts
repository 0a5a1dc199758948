/**
 * THE list of frames: what a predication becomes in the words of the vocabulary, whatever its language. An event frame
 * says which slot fills which role and without which roles nothing is typed; the others make what somebody is, or who is
 * whom. A language brings the words that call a frame up (`findPredications`).
 */

import type { EventType, Property, Role } from '../subject/vocabulary.ts';
import type { Slot } from './predication.ts';

export type EventFrame = {
  readonly kind: 'event';
  readonly type: EventType;
  readonly roles: Readonly<Partial<Record<Slot, Role>>>;
  /** All of these must be filled; of a list within the list, one. `when` stands for a date. */
  readonly needs: readonly (Role | 'when' | readonly (Role | 'when')[])[];
  /**
   * It needs an event that the text told shortly before and that the same person was in, the first type of these that there
   * is; that event fills the role, or, where there is none, only comes before.
   */
  readonly answers?: readonly {
    readonly type: EventType;
    readonly theirs: Role;
    readonly ours: Role;
    readonly role?: Role;
  }[];
  /** The date of the event is a property of whom the role names. */
  readonly dates?: { readonly role: Role; readonly property: Property };
  /** Told in one sentence after such an event of the same person, it says what that was for: "flew there, where he was invited to play". */
  readonly servesAs?: { readonly type: EventType; readonly theirs: Role; readonly ours: Role };
  /** Told in one sentence after an event of this type by the same agent, it comes after it, and to the same person. */
  readonly follows?: { readonly type: EventType; readonly theirs: Role; readonly ours: Role };
  /** Roles that only a person or an organisation fills: one meets no requirements. */
  readonly somebody?: readonly Role[];
  /** Roles that only a thing fills: a bridge collapses, and so do talks. */
  readonly things?: readonly Role[];
  /** What stands there must be what the role takes, or nothing is told: "met with difficulties". */
  readonly strict?: readonly Slot[];
  /** So many in the role are what the event numbered. */
  readonly numbers?: { readonly role: Role; readonly property: Property };
  /** So many in the role are no event of their own, but a figure of the event in which it was: "12 people died in the crash". */
  readonly toll?: { readonly role: Role; readonly property: Property };
  /** How long it took may be said beside it. */
  readonly lasts?: true;
  /** What it came from may be said beside it. */
  readonly causes?: true;
  /** That it was only for its purpose may be said beside it. */
  readonly mayBeOnly?: true;
  /** Roles that only people fill: a team is beaten, and nobody is hurt. */
  readonly people?: readonly Role[];
  /** It only names an event for others to speak of; that it happened is not said. */
  readonly isNamedOnly?: true;
};

export type Frame =
  | EventFrame
  | {
      readonly kind:
        | 'being'
        | 'whereabouts'
        | 'shows'
        | 'recognition'
        | 'depiction'
        | 'untruth'
        | 'aged'
        | 'self'
        | 'belonging'
        | 'naming'
        | 'citizenship'
        | 'office'
        | 'lasting'
        | 'amounting'
        | 'rate'
        | 'height'
        | 'cause'
        | 'dead'
        | 'injured'
        | 'missing';
    };

/** All frames are of one version: a change in any of them changes what is found. */
export const frameVersion = '3';

const event = (
  type: EventType,
  roles: EventFrame['roles'],
  needs: EventFrame['needs'],
  more: Omit<EventFrame, 'kind' | 'type' | 'roles' | 'needs'> = {},
): EventFrame => ({ kind: 'event', type, roles, needs, ...more });

const travel = { doer: 'agent', to: 'to', from: 'from', with: 'with', for: 'purpose', means: 'means' } as const;
const suffering = { doer: 'agent', undergoer: 'patient', at: 'place' } as const;
const harm = { ...suffering, means: 'means' } as const;

/** Who is seen to be whom: an identity, and that somebody recognised him. */
export const identification = event(
  'identification',
  { doer: 'agent', undergoer: 'patient', value: 'theme', at: 'place' },
  ['agent', 'patient'],
  { somebody: ['agent', 'patient'] },
);

export const frames: Readonly<Record<string, Frame>> = {
  contact: event('contact', { doer: 'agent', undergoer: 'patient', about: 'theme' }, ['patient']),
  offer: event(
    'offer',
    { doer: 'agent', receiver: 'addressee', for: 'purpose', about: 'theme', value: 'theme', amount: 'amount' },
    ['addressee', ['agent', 'amount', 'theme', 'purpose']],
    {
      follows: { type: 'contact', theirs: 'patient', ours: 'addressee' },
    },
  ),
  agreement: event('agreement', { doer: 'agent', with: 'with' }, ['agent'], {
    answers: [
      { type: 'offer', theirs: 'addressee', ours: 'agent', role: 'theme' },
      { type: 'contact', theirs: 'patient', ours: 'agent' },
    ],
  }),
  /** "agreed on a ceasefire": what they agreed on, whether anybody offered it or not. */
  accord: event('agreement', { doer: 'agent', with: 'with', about: 'theme' }, ['agent', 'theme'], {
    somebody: ['agent'],
  }),
  payment: event('payment', { doer: 'payer', receiver: 'addressee', for: 'theme', amount: 'amount' }, ['theme']),
  receipt: event('payment', { doer: 'addressee', from: 'payer', for: 'purpose', amount: 'amount' }, [
    'addressee',
    ['amount', 'purpose', 'payer'],
  ]),
  gift: event('payment', { doer: 'payer', receiver: 'addressee', for: 'purpose', amount: 'amount' }, [
    'addressee',
    'amount',
  ]),
  purchase: event('purchase', { doer: 'agent', undergoer: 'theme', amount: 'amount', at: 'place' }, ['theme']),
  journey: event('journey', travel, ['agent', ['to', 'from']], { mayBeOnly: true }),
  /** A ticket stands for the journey that it is for. */
  ticket: event('journey', { doer: 'agent', to: 'to', from: 'from' }, [], { isNamedOnly: true }),
  departure: event('departure', { doer: 'agent', to: 'to', from: 'from' }, ['agent', ['when', 'from']], {
    strict: ['from'],
  }),
  arrival: event('arrival', { doer: 'agent', to: 'to', from: 'from', for: 'purpose' }, ['agent', ['to', 'when']], {
    mayBeOnly: true,
  }),
  lodging: event('lodging', { ...suffering, with: 'with' }, ['patient', 'place'], { lasts: true }),
  detention: event('detention', suffering, ['patient'], { lasts: true }),
  release: event('release', suffering, ['patient']),
  'ill-treatment': event('ill-treatment', harm, ['patient'], { people: ['patient'] }),
  injury: event('injury', harm, ['patient'], { toll: { role: 'patient', property: 'number-of-injured' } }),
  death: event('death', harm, ['patient'], { toll: { role: 'patient', property: 'number-of-dead' } }),
  birth: event('birth', { undergoer: 'patient', at: 'place' }, ['patient', ['place', 'when']], {
    dates: { role: 'patient', property: 'birth-date' },
  }),
  /** Who is missing is no event of the vocabulary; how many are is told of the event in which they went missing. */
  'went-missing': event('injury', suffering, ['theme'], { toll: { role: 'patient', property: 'number-of-missing' } }),
  invitation: event('invitation', { doer: 'agent', undergoer: 'addressee', to: 'to', for: 'purpose' }, ['addressee'], {
    servesAs: { type: 'journey', theirs: 'agent', ours: 'addressee' },
  }),
  performance: event('performance', { doer: 'agent', at: 'place' }, ['agent']),
  investigation: event('investigation', { doer: 'agent', about: 'theme', undergoer: 'patient' }, [
    ['theme', 'patient'],
    ['agent', 'patient'],
  ]),
  'diplomatic-note': event(
    'diplomatic-note',
    { doer: 'agent', to: 'addressee', receiver: 'addressee', about: 'theme' },
    [['agent', 'addressee']],
  ),
  appeal: event('appeal', { doer: 'agent', receiver: 'addressee' }, ['agent', 'addressee']),
  protest: event('protest', { doer: 'agent', at: 'place', with: 'with' }, [['agent', 'place', 'when']], {
    numbers: { role: 'agent', property: 'number-of-people' },
    somebody: ['agent', 'with'],
    lasts: true,
  }),
  statement: event('statement', { doer: 'agent', receiver: 'addressee', about: 'theme' }, ['agent'], {
    somebody: ['agent', 'addressee'],
  }),
  /** Where it is seen is a means: whoever is on television is bodily elsewhere. */
  appearance: event('appearance', { doer: 'agent', undergoer: 'patient', means: 'means' }, ['patient'], {
    somebody: ['patient', 'agent'],
  }),
  meeting: event('meeting', { doer: 'agent', with: 'with', at: 'place' }, [['agent', 'with', 'place', 'when']], {
    somebody: ['agent', 'with'],
    strict: ['with'],
    lasts: true,
  }),
  attack: event('attack', harm, ['patient']),
  collapse: event('collapse', { undergoer: 'theme', at: 'place' }, ['theme'], { things: ['theme'], causes: true }),
  crash: event('crash', { undergoer: 'theme', at: 'place' }, ['theme'], { things: ['theme'], causes: true }),
  flood: event('flood', { at: 'place' }, ['place'], { causes: true }),
  launch: event('launch', { doer: 'agent', undergoer: 'theme', from: 'place', to: 'patient' }, ['agent', 'theme']),
  'named-protest': event('protest', { at: 'place' }, [], { isNamedOnly: true }),
  'named-attack': event('attack', { undergoer: 'patient', at: 'place' }, [], { isNamedOnly: true }),
  'named-collapse': event('collapse', { undergoer: 'theme', at: 'place' }, [], { isNamedOnly: true }),
  'named-crash': event('crash', { undergoer: 'theme', at: 'place' }, [], { isNamedOnly: true }),
  'named-flood': event('flood', { at: 'place' }, [], { isNamedOnly: true }),
  'named-meeting': event('meeting', {}, [], { isNamedOnly: true }),
  /** A fire, a hearing: of no type of the vocabulary, and still something of which figures and causes are told. */
  'named-event': event('event', { at: 'place' }, [], { isNamedOnly: true }),
  being: { kind: 'being' },
  whereabouts: { kind: 'whereabouts' },
  shows: { kind: 'shows' },
  recognition: { kind: 'recognition' },
  depiction: { kind: 'depiction' },
  untruth: { kind: 'untruth' },
  aged: { kind: 'aged' },
  /** What the speaker says of himself without a word for "I". */
  self: { kind: 'self' },
  belonging: { kind: 'belonging' },
  naming: { kind: 'naming' },
  citizenship: { kind: 'citizenship' },
  /** What stands beside a name: "Rosa Kemp, the mayor of Oster". */
  office: { kind: 'office' },
  lasting: { kind: 'lasting' },
  amounting: { kind: 'amounting' },
  rate: { kind: 'rate' },
  height: { kind: 'height' },
  cause: { kind: 'cause' },
  dead: { kind: 'dead' },
  injured: { kind: 'injured' },
  missing: { kind: 'missing' },
};

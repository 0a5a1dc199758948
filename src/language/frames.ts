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
};

export type Frame =
  | EventFrame
  | { readonly kind: 'being' | 'whereabouts' | 'shows' | 'recognition' | 'depiction' | 'untruth' | 'aged' | 'self' };

/** All frames are of one version: a change in any of them changes what is found. */
export const frameVersion = '1';

const event = (
  type: EventType,
  roles: EventFrame['roles'],
  needs: EventFrame['needs'],
  more: Pick<EventFrame, 'answers' | 'dates' | 'follows' | 'servesAs'> = {},
): EventFrame => ({ kind: 'event', type, roles, needs, ...more });

const travel = { doer: 'agent', to: 'to', from: 'from', with: 'with', for: 'purpose' } as const;
const suffering = { doer: 'agent', undergoer: 'patient', at: 'place' } as const;

export const frames: Readonly<Record<string, Frame>> = {
  contact: event('contact', { doer: 'agent', undergoer: 'patient', about: 'theme' }, ['patient']),
  offer: event(
    'offer',
    { doer: 'agent', receiver: 'addressee', for: 'purpose', about: 'theme' },
    ['agent', 'addressee'],
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
  payment: event('payment', { doer: 'payer', receiver: 'addressee', for: 'theme' }, ['theme']),
  receipt: event('payment', { doer: 'addressee', from: 'payer', for: 'purpose', amount: 'amount' }, [
    'addressee',
    ['amount', 'purpose'],
  ]),
  gift: event('payment', { doer: 'payer', receiver: 'addressee', for: 'purpose', amount: 'amount' }, [
    'addressee',
    'amount',
  ]),
  purchase: event('purchase', { doer: 'agent', undergoer: 'theme' }, ['theme']),
  journey: event('journey', travel, ['agent', ['to', 'from']]),
  /** A ticket stands for the journey that it is for. */
  ticket: event('journey', { doer: 'agent', to: 'to', from: 'from' }, []),
  departure: event('departure', { doer: 'agent', to: 'to', from: 'from' }, ['agent', 'when']),
  arrival: event('arrival', { doer: 'agent', to: 'to', from: 'from', for: 'purpose' }, ['agent', 'to']),
  lodging: event('lodging', { ...suffering, with: 'with' }, ['patient', 'place']),
  detention: event('detention', suffering, ['patient']),
  release: event('release', suffering, ['patient']),
  'ill-treatment': event('ill-treatment', suffering, ['patient']),
  injury: event('injury', suffering, ['patient']),
  death: event('death', suffering, ['patient']),
  birth: event('birth', { undergoer: 'patient', at: 'place' }, ['patient', ['place', 'when']], {
    dates: { role: 'patient', property: 'birth-date' },
  }),
  invitation: event('invitation', { doer: 'agent', undergoer: 'addressee', to: 'to', for: 'purpose' }, ['addressee'], {
    servesAs: { type: 'journey', theirs: 'agent', ours: 'addressee' },
  }),
  performance: event('performance', { doer: 'agent', at: 'place' }, ['agent']),
  investigation: event('investigation', { doer: 'agent', about: 'theme' }, ['agent', 'theme']),
  'diplomatic-note': event('diplomatic-note', { doer: 'agent', to: 'addressee', about: 'theme' }, ['agent']),
  appeal: event('appeal', { doer: 'agent', receiver: 'addressee' }, ['agent', 'addressee']),
  being: { kind: 'being' },
  whereabouts: { kind: 'whereabouts' },
  shows: { kind: 'shows' },
  recognition: { kind: 'recognition' },
  depiction: { kind: 'depiction' },
  untruth: { kind: 'untruth' },
  aged: { kind: 'aged' },
  /** What the speaker says of himself without a word for "I". */
  self: { kind: 'self' },
};

/**
 * Which tellings of a text are of one event: by type, by who takes part, by where it goes. Dates may differ only where two
 * origins give them: then it is one event, told in two ways; one origin that gives two dates tells of two events. What the
 * text sets apart ("earlier", "again") is another one. In doubt they stay two: a wrong join makes a conflict of what is none.
 */

import type { EventType, Role } from '../subject/vocabulary.ts';
import type { When } from '../time/when.ts';
import type { MentionBook } from './cluster-mentions.ts';
import type { Stretch } from './proposal.ts';

export type Telling = {
  readonly type: EventType;
  /** The subjects in its roles. */
  readonly roles: ReadonlyMap<Role, number>;
  readonly when?: When | undefined;
  readonly isOther: boolean;
  /** Told by a noun. */
  readonly isNoun: boolean;
  /** Told by a noun that points at it: "the rally". */
  readonly isNamed?: boolean;
  /** Told as what did not happen. */
  readonly isDenied?: boolean;
  /** Whose words they are. */
  readonly origin: string;
};

export type KnownEvent = {
  readonly number: number;
  readonly type: EventType;
  readonly roles: Map<Role, Set<number>>;
  readonly dates: { readonly edtf: string; readonly origin: string }[];
  readonly isOther: boolean;
  readonly isDenied: boolean;
  /** Whose words told it. */
  readonly origins: Set<string>;
};

export type EventBook = {
  /** The number of the event that is told at the place. */
  readonly identify: (text: string, place: Stretch, telling: Telling) => number;
  /** The latest event of a type with that subject in a role. */
  readonly latest: (type: EventType, role: Role, subject: number) => number | undefined;
  readonly events: () => readonly KnownEvent[];
};

type Alike = {
  /** Must be filled on both sides by one subject. */
  readonly must: readonly Role[];
  /** Must be of one subject where both sides fill it. */
  readonly may: readonly Role[];
  /** True where two origins may give it two dates. */
  readonly mayBeContested: boolean;
};

const alike: Readonly<Record<EventType, Alike>> = {
  journey: { must: [], may: ['agent', 'to'], mayBeContested: true },
  departure: { must: ['agent'], may: ['to', 'from'], mayBeContested: true },
  arrival: { must: ['agent'], may: ['to'], mayBeContested: true },
  contact: { must: ['patient'], may: [], mayBeContested: true },
  offer: { must: ['addressee'], may: ['purpose'], mayBeContested: false },
  agreement: { must: ['agent', 'theme'], may: [], mayBeContested: false },
  payment: { must: ['theme'], may: [], mayBeContested: true },
  purchase: { must: ['theme'], may: [], mayBeContested: true },
  lodging: { must: ['patient', 'place'], may: [], mayBeContested: false },
  detention: { must: ['patient'], may: ['place'], mayBeContested: true },
  'ill-treatment': { must: ['patient'], may: ['place'], mayBeContested: false },
  death: { must: ['patient'], may: [], mayBeContested: true },
  release: { must: ['patient'], may: [], mayBeContested: true },
  injury: { must: ['patient'], may: ['place'], mayBeContested: true },
  flood: { must: ['place'], may: [], mayBeContested: true },
  identification: { must: ['agent', 'patient'], may: [], mayBeContested: false },
  launch: { must: ['agent', 'theme'], may: [], mayBeContested: false },
  birth: { must: ['patient'], may: [], mayBeContested: true },
  investigation: { must: ['agent', 'theme'], may: [], mayBeContested: false },
  'diplomatic-note': { must: ['agent', 'addressee'], may: [], mayBeContested: false },
  invitation: { must: ['addressee'], may: ['agent', 'to'], mayBeContested: false },
  protest: { must: ['place'], may: [], mayBeContested: false },
  meeting: { must: ['agent', 'with'], may: ['place'], mayBeContested: false },
  attack: { must: ['patient'], may: ['place'], mayBeContested: false },
  collapse: { must: ['theme'], may: ['place'], mayBeContested: true },
  crash: { must: ['theme'], may: ['place'], mayBeContested: true },
};

/** As many events are looked back over. */
const maxBack = 40;

export function makeEventBook(book: MentionBook): EventBook {
  const all: KnownEvent[] = [];

  const areOne = (known: KnownEvent, telling: Telling): boolean => {
    const rule = alike[telling.type];
    if (!rule || known.type !== telling.type || known.isOther || telling.isOther) return false;
    if (clash(known, telling, rule.mayBeContested)) return false;
    if (isPaymentDenied(known, telling)) return true;
    const same = (role: Role) => haveInCommon(known.roles.get(role), telling.roles.get(role), role);
    return (
      rule.must.every((role) => same(role) === 'yes') &&
      rule.may.every((role) => same(role) !== 'no') &&
      [...rule.must, ...rule.may].some((role) => same(role) === 'yes')
    );
  };

  /** Who denies that so-and-so paid him denies what others say that they paid him. */
  const isPaymentDenied = (known: KnownEvent, telling: Telling) =>
    telling.type === 'payment' &&
    known.isDenied !== (telling.isDenied === true) &&
    (['payer', 'addressee'] as const).every(
      (role) => haveInCommon(known.roles.get(role), telling.roles.get(role), role) === 'yes',
    );

  const haveInCommon = (known: ReadonlySet<number> | undefined, subject: number | undefined, role: Role) => {
    if (known === undefined || subject === undefined) return 'unknown';
    const isPlace = role === 'to' || role === 'from' || role === 'place';
    return [...known].some((each) => (isPlace ? book.areOnePlace(each, subject) : each === subject)) ? 'yes' : 'no';
  };

  /** "The ticket", of nobody and to nowhere: for the one journey that the same voice told of, or else that anybody did. */
  const onlyJourney = ({ type, roles, origin }: Telling): KnownEvent | undefined => {
    if (type !== 'journey' || roles.size > 0) return undefined;
    const journeys = all.filter((each) => each.type === 'journey' && !each.isOther);
    const theirs = journeys.filter((each) => each.origins.has(origin));
    if (theirs.length > 0) return theirs.length === 1 ? theirs[0] : undefined;
    return journeys.length === 1 ? journeys[0] : undefined;
  };

  /** "The rally", where the text has told of one and no more: unless it is somewhere else, or on another day. */
  const onlyNamed = (telling: Telling): KnownEvent | undefined => {
    if (telling.isNamed !== true || telling.isOther) return undefined;
    const [only, ...more] = all.filter((each) => each.type === telling.type);
    const isElsewhere = (role: Role) => haveInCommon(only?.roles.get(role), telling.roles.get(role), role) === 'no';
    if (!only || more.length > 0 || only.isOther || clash(only, telling, false)) return undefined;
    return isElsewhere('place') || isElsewhere('theme') || isElsewhere('patient') ? undefined : only;
  };

  return {
    identify: (text, place, telling) => {
      const known =
        all.slice(-maxBack).findLast((each) => areOne(each, telling)) ?? onlyJourney(telling) ?? onlyNamed(telling);
      const event = known ?? {
        number: book.addEvent(text, place, telling.isNoun),
        type: telling.type,
        roles: new Map<Role, Set<number>>(),
        dates: [],
        isOther: telling.isOther,
        isDenied: telling.isDenied === true,
        origins: new Set<string>(),
      };
      event.origins.add(telling.origin);
      if (known) book.noteEvent(known.number, text, place, telling.isNoun);
      else all.push(event);
      for (const [role, subject] of telling.roles)
        event.roles.set(role, (event.roles.get(role) ?? new Set()).add(subject));
      if (telling.when) event.dates.push({ edtf: telling.when.edtf, origin: telling.origin });
      return event.number;
    },
    latest: (type, role, subject) =>
      all.slice(-maxBack).findLast((each) => each.type === type && each.roles.get(role)?.has(subject))?.number,
    events: () => all,
  };
}

/** Two dates of one event by one origin, or by two where that is not what accounts differ in. */
function clash({ dates }: KnownEvent, { when, origin }: Telling, mayBeContested: boolean): boolean {
  if (!when) return false;
  return dates.some((date) => date.edtf !== when.edtf && (!mayBeContested || date.origin === origin));
}

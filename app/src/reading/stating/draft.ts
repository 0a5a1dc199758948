/**
 * What a person fills in to state something, and what becomes of it: the body that the server takes. Names that the case does
 * not know yet get keys of their own, so that they are made together with the statement. Pure: no page, no server.
 */

import type { ShownStatement, ShownSubject, ShownVocabulary, ShownVoice, StatingBody } from '../../api/types.ts';

type Known = { readonly is: 'known'; readonly id: string; readonly label: string };
type New<Kind> = { readonly is: 'new'; readonly label: string; readonly kind: Kind; readonly named: boolean };
/** A voice: one that the case knows, or a new one of a kind, named or not. */
export type VoiceChoice = Known | New<ShownVoice['kind']>;
/** A subject: one that the case knows, or a new one of a kind, by its name or by a description. */
export type SubjectChoice = Known | New<ShownSubject['kind']>;

export type ValueDraft =
  | { readonly kind: 'subject'; readonly subject: SubjectChoice | undefined }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'quantity'; readonly figure: string; readonly unit: string; readonly approximate: boolean }
  | ({ readonly kind: 'date' } & WhenDraft)
  | { readonly kind: 'text'; readonly text: string };

type Daypart = ShownVocabulary['dayparts'][number];
export type WhenDraft = { readonly edtf: string; readonly daypart?: Daypart; readonly zone?: string };

/** How a length of time is written, in minutes. */
export const gapUnits = { minutes: 1, hours: 60, days: 1440 } as const;
export type GapUnit = keyof typeof gapUnits;
/** How long after the first event the second came: figures as they are typed. */
export type GapDraft = { readonly least: string; readonly most: string; readonly unit: GapUnit };

export const contentKinds = ['event', 'attribute', 'order', 'identity', 'about', 'words'] as const;
export type ContentKind = (typeof contentKinds)[number];

export type Draft = {
  readonly quote: string;
  /** Where the quote stands; absent where it was typed and the server has to find it. */
  readonly place?: { readonly start: number; readonly end: number };
  /** Origin first; the source's own voice is not among them. */
  readonly chain: readonly VoiceChoice[];
  readonly act: ShownStatement['act'];
  readonly kind: ContentKind;
  readonly event: {
    readonly subject: SubjectChoice | undefined;
    readonly type: string;
    readonly roles: { readonly [role: string]: ValueDraft };
  };
  readonly attribute: {
    readonly of: SubjectChoice | undefined;
    readonly property: string;
    readonly value: ValueDraft | undefined;
  };
  readonly order: {
    readonly earlier: SubjectChoice | undefined;
    readonly later: SubjectChoice | undefined;
    readonly because: boolean;
    readonly gap: GapDraft;
  };
  readonly identity: {
    readonly a: SubjectChoice | undefined;
    readonly b: SubjectChoice | undefined;
    readonly same: boolean;
  };
  readonly about: { readonly target: string; readonly says: 'false' | 'coerced' | 'mistaken' | 'confirmed' };
  readonly when: WhenDraft;
  /** What is said is that it is not so. */
  readonly negative: boolean;
  readonly saidAt: string;
  /** The proposal whose place it takes, and why. */
  readonly insteadOf?: { readonly statement: string; readonly because: string };
};

/** A draft over selected words, or one whose quote is to be typed. */
export function emptyDraft(place?: { readonly start: number; readonly end: number; readonly quote: string }): Draft {
  return {
    quote: place?.quote ?? '',
    ...(place && { place: { start: place.start, end: place.end } }),
    chain: [],
    act: 'asserts',
    kind: 'event',
    event: { subject: undefined, type: '', roles: {} },
    attribute: { of: undefined, property: '', value: undefined },
    order: { earlier: undefined, later: undefined, because: false, gap: { least: '', most: '', unit: 'hours' } },
    identity: { a: undefined, b: undefined, same: true },
    about: { target: '', says: 'false' },
    when: { edtf: '' },
    negative: false,
    saidAt: '',
  };
}

type NewVoice = NonNullable<StatingBody['voices']>[number];
type NewSubject = NonNullable<StatingBody['subjects']>[number];

/** The body that says what the draft says, or the first thing that it still lacks. */
export function bodyOf(draft: Draft, source: string): StatingBody | { readonly lacks: string } {
  const naming = openNaming();
  const attribution = draft.chain.toReversed().map((voice) => naming.voice(voice));
  const content = contentOf(draft, naming);
  if (!content.ok) return { lacks: content.lacks };
  if (draft.quote.trim() === '') return { lacks: 'Give the words of the source, exactly as they stand there.' };
  return {
    statement: {
      source,
      attribution,
      act: draft.act,
      content: content.body,
      passage: { quote: draft.quote, ...draft.place },
      ...(draft.saidAt.trim() === '' ? {} : { saidAt: draft.saidAt.trim() }),
    },
    voices: naming.voices,
    subjects: naming.subjects,
    ...(draft.insteadOf && { insteadOf: draft.insteadOf }),
  };
}

type Naming = {
  readonly voice: (choice: VoiceChoice) => string;
  readonly subject: (choice: SubjectChoice) => string;
  readonly voices: NewVoice[];
  readonly subjects: NewSubject[];
};

function openNaming(): Naming {
  const voices: NewVoice[] = [];
  const subjects: NewSubject[] = [];
  const key = () => `new:${voices.length + subjects.length + 1}`;
  return {
    voices,
    subjects,
    voice: (choice) => {
      if (choice.is === 'known') return choice.id;
      const known = voices.find(({ name, kind }) => name === choice.label && kind === choice.kind);
      if (known) return known.key;
      const made = { key: key(), name: choice.label, kind: choice.kind, named: choice.named };
      voices.push(made);
      return made.key;
    },
    subject: (choice) => {
      if (choice.is === 'known') return choice.id;
      const known = subjects.find(({ name, kind }) => name === choice.label && kind === choice.kind);
      if (known) return known.key;
      const made = { key: key(), name: choice.label, kind: choice.kind, proper: choice.named };
      subjects.push(made);
      return made.key;
    },
  };
}

type ContentBody = { readonly kind: string; readonly [member: string]: unknown };
type Outcome = { readonly ok: true; readonly body: ContentBody } | { readonly ok: false; readonly lacks: string };

const lack = (lacks: string): Outcome => ({ ok: false, lacks });
const give = (body: ContentBody): Outcome => ({ ok: true, body });

function contentOf(draft: Draft, naming: Naming): Outcome {
  const polarity = draft.negative ? 'negative' : 'positive';
  const { edtf, daypart, zone } = draft.when;
  const when = edtf.trim() === '' ? {} : { when: whenBody(draft.when) };
  const hasDate = draft.kind === 'event' || draft.kind === 'attribute';
  if (hasDate && edtf.trim() === '' && (daypart ?? zone) !== undefined)
    return lack(`Give the date that the ${daypart ? 'part of the day' : 'zone'} belongs to, or leave that out.`);
  switch (draft.kind) {
    case 'event': {
      const { subject, type, roles } = draft.event;
      if (type === '') return lack('Choose what kind of event it is.');
      if (!subject) return lack('Name the event: one that the case knows, or a new one.');
      const filled: [role: string, body: ContentBody][] = [];
      for (const [role, draftValue] of Object.entries(roles)) {
        const value = valueOf(draftValue, naming);
        if (value?.ok === false) return value;
        if (value) filled.push([role, value.body]);
      }
      const event = naming.subject(subject);
      return give({ kind: 'event', event, type, roles: Object.fromEntries(filled), ...when, polarity });
    }
    case 'attribute': {
      const { of, property, value } = draft.attribute;
      if (!of) return lack('Say whose attribute it is.');
      if (property === '') return lack('Choose which attribute it is.');
      const outcome = (value && valueOf(value, naming)) ?? lack('Give the value.');
      if (!outcome.ok) return outcome;
      return give({ kind: 'attribute', of: naming.subject(of), property, value: outcome.body, ...when, polarity });
    }
    case 'order': {
      const { earlier, later, because } = draft.order;
      if (!earlier || !later) return lack('Name both events.');
      const gap = gapOf(draft.order.gap);
      if (typeof gap === 'string') return lack(gap);
      const events = { earlier: naming.subject(earlier), later: naming.subject(later) };
      const denied = draft.negative && { polarity };
      return give({ kind: 'order', ...events, ...(because && { because }), ...(gap && { gap }), ...denied });
    }
    case 'identity': {
      const { a, b, same } = draft.identity;
      if (!a || !b) return lack('Name both sides.');
      return give({ kind: 'identity', a: naming.subject(a), b: naming.subject(b), same });
    }
    case 'about': {
      const { target, says } = draft.about;
      if (target === '') return lack('Choose the statement or voice that it is about.');
      return give({ kind: 'about', target, says, polarity });
    }
    case 'words':
      return give({ kind: 'words' });
  }
}

function whenBody({ edtf, daypart, zone }: WhenDraft): WhenDraft {
  return { edtf: edtf.trim(), ...(daypart && { daypart }), ...(zone !== undefined && { zone }) };
}

/** The value, what it lacks where it was begun, or undefined where nothing was filled in. */
function valueOf(value: ValueDraft, naming: Naming): Outcome | undefined {
  switch (value.kind) {
    case 'subject':
      return value.subject && give({ kind: 'subject', subject: naming.subject(value.subject) });
    case 'term':
      return value.term === '' ? undefined : give({ kind: 'term', term: value.term });
    case 'date':
      return value.edtf.trim() === '' ? undefined : give({ kind: 'date', when: whenBody(value) });
    case 'text':
      return value.text.trim() === '' ? undefined : give({ kind: 'text', text: value.text.trim() });
    case 'quantity': {
      const { figure, unit, approximate } = value;
      if (figure.trim() === '') return undefined;
      const bounds = readFigure(figure);
      if (!bounds) return lack(`Write the figure “${figure}” as 90000, 15.6, 12–15, ≥20 or ≤40.`);
      if (unit === '') return lack(`Say of what the figure ${figure} is: choose its unit.`);
      return give({ kind: 'quantity', ...bounds, unit, ...(approximate && { approximate: true }) });
    }
  }
}

/** Bounds in whole minutes, what is wrong with them, or undefined where none were filled in. */
function gapOf({ least, most, unit }: GapDraft): { minMinutes?: number; maxMinutes?: number } | string | undefined {
  const [min, max] = [least, most].map((text) => minutesIn(text.trim(), gapUnits[unit]));
  if (Number.isNaN(min) || Number.isNaN(max)) return 'Write how long it was between them as a number like 3 or 1.5.';
  if (min !== undefined && max !== undefined && min > max)
    return `Between them it was at least ${least} and at most ${most} ${unit}: give the smaller number first.`;
  if (min === undefined && max === undefined) return undefined;
  return { ...(min !== undefined && { minMinutes: min }), ...(max !== undefined && { maxMinutes: max }) };
}

/** Whole minutes, or NaN where that is no length of time. */
function minutesIn(text: string, minutes: number): number | undefined {
  if (text === '') return undefined;
  return /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Math.round(Number(text) * minutes) : Number.NaN;
}

/** "90000", "12–15", "at least 20" as ">=20", "at most 40" as "<=40": bounds as decimal text, never as floating point. */
export function readFigure(figure: string): { readonly min?: string; readonly max?: string } | undefined {
  // Spaces and apostrophes group digits; a comma may be a decimal sign and is left to the person.
  const text = figure.replaceAll(/[\s\u00a0\u202f'’]/g, '');
  const match = /^(>=|≥|<=|≤)?(\d{1,30}(?:\.\d{1,30})?)(?:(?:\.\.|–|-)(\d{1,30}(?:\.\d{1,30})?))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, first, last] = match;
  if (first === undefined || (sign !== undefined && last !== undefined)) return undefined;
  if (sign === '>=' || sign === '≥') return { min: first };
  if (sign === '<=' || sign === '≤') return { max: first };
  return { min: first, max: last ?? first };
}

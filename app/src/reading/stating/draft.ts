/**
 * What a person fills in to state something, and what becomes of it: the body that the server takes. Names that the case does
 * not know yet get keys of their own, so that they are made together with the statement. Pure: no page, no server.
 */

import type { ShownStatement } from '../../api/types.ts';

/** A voice or subject: one that the case knows, or a new one of that kind. */
export type Choice =
  | { readonly is: 'known'; readonly id: string; readonly label: string }
  | { readonly is: 'new'; readonly label: string; readonly kind: string; readonly named: boolean };

export type ValueDraft =
  | { readonly kind: 'subject'; readonly subject: Choice | undefined }
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'quantity'; readonly figure: string; readonly unit: string; readonly approximate: boolean }
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'text'; readonly text: string };

export type WhenDraft = { readonly edtf: string; readonly daypart: string };

export const contentKinds = ['event', 'attribute', 'order', 'identity', 'about', 'words'] as const;
export type ContentKind = (typeof contentKinds)[number];

export type Draft = {
  readonly quote: string;
  /** Where the quote stands; absent where it was typed and the server has to find it. */
  readonly place?: { readonly start: number; readonly end: number };
  /** Origin first; the source's own voice is not among them. */
  readonly chain: readonly Choice[];
  readonly act: string;
  readonly kind: ContentKind;
  readonly event: {
    readonly subject: Choice | undefined;
    readonly type: string;
    readonly roles: { readonly [role: string]: ValueDraft };
  };
  readonly attribute: {
    readonly of: Choice | undefined;
    readonly property: string;
    readonly value: ValueDraft | undefined;
  };
  readonly order: {
    readonly earlier: Choice | undefined;
    readonly later: Choice | undefined;
    readonly because: boolean;
  };
  readonly identity: { readonly a: Choice | undefined; readonly b: Choice | undefined; readonly same: boolean };
  readonly about: { readonly target: string; readonly says: 'false' | 'coerced' | 'mistaken' | 'confirmed' };
  readonly when: WhenDraft;
  /** What is said is that it is not so. */
  readonly negative: boolean;
  readonly saidAt: string;
  /** The proposal whose place it takes. */
  readonly insteadOf?: string;
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
    order: { earlier: undefined, later: undefined, because: false },
    identity: { a: undefined, b: undefined, same: true },
    about: { target: '', says: 'false' },
    when: { edtf: '', daypart: '' },
    negative: false,
    saidAt: '',
  };
}

/** A draft that takes over place, chain and act of a proposed statement. */
export function draftFrom({ id, passage, attribution, act }: ShownStatement): Draft {
  return {
    ...emptyDraft(passage),
    chain: attribution
      .slice(1)
      .toReversed()
      .map((voice) => ({ is: 'known', id: voice.id, label: voice.name })),
    act,
    insteadOf: id,
  };
}

type NewVoice = { readonly key: string; readonly name: string; readonly kind: string; readonly named: boolean };
type NewSubject = { readonly key: string; readonly name: string; readonly kind: string; readonly proper: boolean };
export type StatingBody = {
  readonly statement: {
    readonly source: string;
    readonly attribution: readonly string[];
    readonly act: string;
    readonly content: { readonly kind: string; readonly [member: string]: unknown };
    readonly passage: { readonly quote: string; readonly start?: number; readonly end?: number };
    readonly saidAt?: string;
  };
  readonly voices: readonly NewVoice[];
  readonly subjects: readonly NewSubject[];
  readonly insteadOf?: { readonly statement: string; readonly because: string };
};

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
    ...(draft.insteadOf === undefined
      ? {}
      : { insteadOf: { statement: draft.insteadOf, because: 'Stated again with its content typed.' } }),
  };
}

type Naming = {
  readonly voice: (choice: Choice) => string;
  readonly subject: (choice: Choice) => string;
  readonly voices: readonly NewVoice[];
  readonly subjects: readonly NewSubject[];
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
  const { edtf, daypart } = draft.when;
  const when = edtf.trim() === '' ? {} : { when: { edtf: edtf.trim(), ...(daypart !== '' && { daypart }) } };
  switch (draft.kind) {
    case 'event': {
      const { subject, type, roles } = draft.event;
      if (type === '') return lack('Choose what kind of event it is.');
      if (!subject) return lack('Name the event: one that the case knows, or a new one.');
      const filled = Object.entries(roles).flatMap(([role, value]) => {
        const body = valueOf(value, naming);
        return body === undefined ? [] : [[role, body] as const];
      });
      const event = naming.subject(subject);
      return give({ kind: 'event', event, type, roles: Object.fromEntries(filled), ...when, polarity });
    }
    case 'attribute': {
      const { of, property, value } = draft.attribute;
      if (!of) return lack('Say whose attribute it is.');
      if (property === '') return lack('Choose which attribute it is.');
      const body = value && valueOf(value, naming);
      if (!body) return lack('Give the value.');
      return give({ kind: 'attribute', of: naming.subject(of), property, value: body, ...when, polarity });
    }
    case 'order': {
      const { earlier, later, because } = draft.order;
      if (!earlier || !later) return lack('Name both events.');
      const events = { earlier: naming.subject(earlier), later: naming.subject(later) };
      return give({ kind: 'order', ...events, ...(because && { because }) });
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

function valueOf(value: ValueDraft, naming: Naming): ContentBody | undefined {
  switch (value.kind) {
    case 'subject':
      return value.subject && { kind: 'subject', subject: naming.subject(value.subject) };
    case 'term':
      return value.term === '' ? undefined : { kind: 'term', term: value.term };
    case 'date':
      return value.edtf.trim() === '' ? undefined : { kind: 'date', when: { edtf: value.edtf.trim() } };
    case 'text':
      return value.text.trim() === '' ? undefined : { kind: 'text', text: value.text.trim() };
    case 'quantity': {
      const bounds = readFigure(value.figure);
      if (!bounds || value.unit === '') return undefined;
      return { kind: 'quantity', ...bounds, unit: value.unit, ...(value.approximate && { approximate: true }) };
    }
  }
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

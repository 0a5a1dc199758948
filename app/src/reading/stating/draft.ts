/**
 * What a person fills in to state something, and what becomes of it: the body that the server takes. Names that the case does
 * not know yet get keys of their own, so that they are made together with the statement. Pure: no page, no server.
 */

import type { api } from '../../api/client.ts';
import type { ShownStatement, ShownSubject, ShownVocabulary, ShownVoice } from '../../api/types.ts';

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
  | { readonly kind: 'date'; readonly edtf: string }
  | { readonly kind: 'text'; readonly text: string };

type Daypart = ShownVocabulary['dayparts'][number];
export type WhenDraft = { readonly edtf: string; readonly daypart?: Daypart };

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
    when: { edtf: '' },
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

export type StatingBody = Parameters<typeof api.statements.$post>[0]['json'];
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
    ...(draft.insteadOf === undefined
      ? {}
      : { insteadOf: { statement: draft.insteadOf, because: 'Stated again with its content typed.' } }),
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
  const { edtf, daypart } = draft.when;
  const when = edtf.trim() === '' ? {} : { when: { edtf: edtf.trim(), ...(daypart && { daypart }) } };
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

/** The value, what it lacks where it was begun, or undefined where nothing was filled in. */
function valueOf(value: ValueDraft, naming: Naming): Outcome | undefined {
  switch (value.kind) {
    case 'subject':
      return value.subject && give({ kind: 'subject', subject: naming.subject(value.subject) });
    case 'term':
      return value.term === '' ? undefined : give({ kind: 'term', term: value.term });
    case 'date':
      return value.edtf.trim() === '' ? undefined : give({ kind: 'date', when: { edtf: value.edtf.trim() } });
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

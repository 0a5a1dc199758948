/** The shape of the words in which contents are typed, as a dossier brings them. */

import type { EventTypeEntry, Exclusion, Label, PropertyEntry, Vocabulary } from '../subject/vocabulary.ts';
import { dictionary, list, recordOf, oneOf, optional, pair, text, truth, whole, type Shape } from './shape.ts';

const labels = dictionary(text());
/** English must be among the languages. */
const label: Shape<Label> = {
  misfit: (value, path) =>
    labels.misfit(value, path) ??
    (Object.hasOwn(Object(value), 'en') ? undefined : `${path} must have an English label`),
};
const subjectKind = oneOf('person', 'organisation', 'place', 'thing', 'event');
const valueKind = oneOf('subject', 'term', 'quantity', 'date', 'text');
const role = oneOf(
  'agent',
  'patient',
  'addressee',
  'theme',
  'place',
  'from',
  'to',
  'with',
  'amount',
  'purpose',
  'payer',
  'means',
);

const eventType: Shape<EventTypeEntry> = recordOf<EventTypeEntry>({
  label,
  roles: dictionary(
    recordOf<NonNullable<EventTypeEntry['roles']['agent']>>({ takes: list(valueKind, { least: 1 }), single: truth }),
  ),
  whose: list(role),
  dated: oneOf('whole', 'start', 'part'),
  lasts: optional(recordOf<NonNullable<EventTypeEntry['lasts']>>({ minutes: whole(0), basis: label })),
  orders: list(
    recordOf<EventTypeEntry['orders'][number]>({
      role,
      type: optional(text()),
      is: oneOf('before', 'after', 'during'),
      basis: label,
    }),
  ),
  sameAs: list(recordOf<EventTypeEntry['sameAs'][number]>({ type: text(), role, basis: label })),
});

const property: Shape<PropertyEntry> = recordOf<PropertyEntry>({
  label,
  of: list(subjectKind, { least: 1 }),
  takes: list(valueKind, { least: 1 }),
  single: truth,
  changes: oneOf('never', 'seldom', 'rising', 'often'),
  life: optional(oneOf('age', 'birth')),
});

const unit: Shape<Vocabulary['units'][string]> = recordOf<Vocabulary['units'][string]>({
  label,
  kind: oneOf('currency', 'count', 'time', 'length'),
  equals: optional(recordOf<NonNullable<Vocabulary['units'][string]['equals']>>({ count: whole(1), unit: text() })),
});

export const vocabularyShape: Shape<Vocabulary> = recordOf<Vocabulary>({
  version: whole(1),
  events: dictionary(eventType),
  properties: dictionary(property),
  terms: dictionary(recordOf<Vocabulary['terms'][string]>({ label, under: list(text()) })),
  exclusions: list(recordOf<Exclusion>({ terms: pair(text(), text()), basis: label, strict: truth })),
  units: dictionary(unit),
});

/** The shape of the words in which contents are typed, as a dossier brings them. */

import { findPhraseProblem, type Phrase, type Phrases } from '../subject/phrase.ts';
import type { EventTypeEntry, Exclusion, Label, Only, PropertyEntry, Vocabulary } from '../subject/vocabulary.ts';
import { dictionary, list, recordOf, oneOf, optional, pair, readAs, text, truth, whole, type Shape } from './shape.ts';

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

const phrases = optional(dictionary(list(recordOf<Phrase>({ says: text(), denies: optional(text()) }))));

/** A word with the phrases that it is said in, which name nothing but its slots. */
function saying<Entry extends { readonly phrases?: Phrases }>(
  shape: Shape<Entry>,
  slotsOf: (entry: Entry) => readonly string[],
): Shape<Entry> {
  return {
    misfit: (value, path) => {
      const read = readAs(shape, value, path);
      if (!read.ok) return read.misfit;
      const problem = findPhraseProblem(read.value.phrases ?? {}, slotsOf(read.value));
      return problem === undefined ? undefined : `${path}.phrases: ${problem}`;
    },
  };
}

const eventShape: Shape<EventTypeEntry> = recordOf<EventTypeEntry>({
  label,
  phrases,
  roles: dictionary(
    recordOf<NonNullable<EventTypeEntry['roles']['agent']>>({ takes: list(valueKind, { least: 1 }), single: truth }),
  ),
  whose: list(role),
  dated: oneOf('whole', 'start', 'part'),
  present: optional(
    recordOf<NonNullable<EventTypeEntry['present']>>({
      place: optional(list(role)),
      from: optional(list(role)),
      to: optional(list(role)),
    }),
  ),
  alive: optional(list(role, { least: 1 })),
  life: optional(recordOf<NonNullable<EventTypeEntry['life']>>({ is: oneOf('birth', 'death'), of: role })),
  lasts: optional(recordOf<NonNullable<EventTypeEntry['lasts']>>({ minutes: whole(0), basis: label })),
  orders: list(
    recordOf<EventTypeEntry['orders'][number]>({
      role,
      type: optional(text()),
      is: oneOf('before', 'after', 'during', 'ends'),
      wrongOnceIn: optional(whole(3)),
      basis: label,
    }),
  ),
  sameAs: list(recordOf<EventTypeEntry['sameAs'][number]>({ type: text(), role, basis: label })),
});

const eventType = saying(eventShape, ({ roles }) => ['event', ...Object.keys(roles)]);

const propertyShape: Shape<PropertyEntry> = recordOf<PropertyEntry>({
  label,
  phrases,
  of: list(subjectKind, { least: 1 }),
  takes: list(valueKind, { least: 1 }),
  single: truth,
  changes: oneOf('never', 'seldom', 'rising', 'often'),
  life: optional(oneOf('age', 'birth')),
  present: optional(oneOf(true)),
  lasts: optional(oneOf(true)),
  rate: optional(oneOf(true)),
  only: optional(recordOf<Only>({ events: list(text(), { least: 1 }), role, whose: optional(role) })),
});

const property = saying(propertyShape, () => ['of', 'value']);

const unit: Shape<Vocabulary['units'][string]> = recordOf<Vocabulary['units'][string]>({
  label,
  forms: optional(
    dictionary(
      list(
        text((each) => each !== '', 'not empty'),
        { least: 1 },
      ),
    ),
  ),
  kind: oneOf('currency', 'count', 'time', 'length', 'mass'),
  equals: optional(
    recordOf<NonNullable<Vocabulary['units'][string]['equals']>>({
      count: whole(1),
      unit: text(),
      per: optional(oneOf(10, 100, 1000, 10_000)),
    }),
  ),
});

export const vocabularyShape: Shape<Vocabulary> = recordOf<Vocabulary>({
  version: whole(1),
  events: dictionary(eventType),
  properties: dictionary(property),
  terms: dictionary(
    recordOf<Vocabulary['terms'][string]>({
      label,
      predicate: optional(label),
      travel: optional(
        recordOf<NonNullable<Vocabulary['terms'][string]['travel']>>({
          kilometresPerHour: whole(1),
          extraMinutes: whole(0),
          basis: label,
        }),
      ),
      under: list(text()),
    }),
  ),
  exclusions: list(
    recordOf<Exclusion>({
      terms: pair(text(), text()),
      events: optional(list(text(), { least: 1 })),
      basis: label,
      strict: truth,
    }),
  ),
  units: dictionary(unit),
});

/**
 * The words in which contents are typed: event types with their roles, properties, terms and units. The vocabulary is
 * data (`vocabulary.json`), so that a field team can extend it without a programmer; this file says what that data may
 * hold and checks it; `ask-vocabulary.ts` answers questions about it. What follows from the meaning of a word (which roles hold one value,
 * which order, what excludes what) stands in the data; that it follows at all is a rule's business (`reasoning/`).
 */

import { z } from 'zod';
import { findPhraseProblem, type Phrases } from './phrase.ts';
import data from './vocabulary.json' with { type: 'json' };

export const roles = [
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
] as const;
export type Role = (typeof roles)[number];

const name = z.string().regex(/^[a-z][a-z-]{0,40}$/, 'must be lower-case letters and hyphens');
/** Text by BCP 47 language; English is the one that must be there. */
const label = z
  .record(z.string(), z.string())
  .refine((labels) => 'en' in labels, 'must have an English label')
  .readonly();
export type Label = z.infer<typeof label>;
const valueKind = z.enum(['subject', 'term', 'quantity', 'date', 'text']);

/** How contents are said, by language; see `phrase.ts` for what may stand in a template. */
const phrasesSchema = z
  .record(
    z.string(),
    z.array(z.strictObject({ says: z.string(), denies: z.string().exactOptional() }).readonly()).readonly(),
  )
  .readonly();

const orderSchema = z
  .strictObject({
    role: z.enum(roles),
    /** The type that the other event must have; any where absent. */
    type: name.exactOptional(),
    is: z.enum(['before', 'after', 'during', 'ends']),
    /** In how many cases it is otherwise once, where that is not what the rule on orders says: journeys are often paid for afterwards. */
    wrongOnceIn: z.int().min(3).exactOptional(),
    basis: label,
  })
  .readonly();

const eventTypeSchema = z
  .strictObject({
    label,
    /** Slots: the roles of this type, and `event` for what the event is called. Roles not said are added in brackets. */
    phrases: phrasesSchema.exactOptional(),
    /** What kinds of value each role takes, and whether one event has only one such value. */
    roles: z.partialRecord(
      z.enum(roles),
      z.strictObject({ takes: z.array(valueKind).min(1).readonly(), single: z.boolean().default(false) }).readonly(),
    ),
    /** The roles without whose subjects it would be another event: two journeys are one only if one person made them. */
    whose: z.array(z.enum(roles)).readonly(),
    /** How a plain date of such an event reads: it lies within the date as a whole, it starts then, or some part of it is then. */
    dated: z.enum(['whole', 'start', 'part']),
    /** Whoever fills these roles is bodily where the event is: at some moment of it at `place`, at its start `from`, at its end at `to`. */
    present: z
      .strictObject({
        place: z.array(z.enum(roles)).readonly().exactOptional(),
        from: z.array(z.enum(roles)).readonly().exactOptional(),
        to: z.array(z.enum(roles)).readonly().exactOptional(),
      })
      .readonly()
      .exactOptional(),
    /** Whoever fills these roles is alive at some moment of it. */
    alive: z.array(z.enum(roles)).min(1).readonly().exactOptional(),
    /** True to its name, of whoever fills the role: with it somebody's life begins or ends. */
    life: z
      .strictObject({ is: z.enum(['birth', 'death']), of: z.enum(roles) })
      .readonly()
      .exactOptional(),
    /** The longest that one such event usually lasts. */
    lasts: z.strictObject({ minutes: z.int().nonnegative(), basis: label }).readonly().exactOptional(),
    /** What follows from the meaning: this event starts before, after or during the event that fills one of its roles, or comes after its start and ends it. */
    orders: z.array(orderSchema).readonly().default([]),
    /** This event and one of that type with the same subject in the role are one happening, seen from two sides. */
    sameAs: z
      .array(z.strictObject({ type: name, role: z.enum(roles), basis: label }).readonly())
      .readonly()
      .default([]),
  })
  .superRefine(({ phrases = {}, roles: slots }, context) =>
    refusePhrases(phrases, ['event', ...Object.keys(slots)], context),
  )
  .readonly();
export type EventTypeEntry = z.infer<typeof eventTypeSchema>;

/** What "only" says: of these events, those of the subject (in the role `whose`; else the subject is the event), the role holds nothing else. */
const onlySchema = z
  .strictObject({
    events: z.array(name).min(1).readonly(),
    role: z.enum(roles),
    whose: z.enum(roles).exactOptional(),
  })
  .readonly();
export type Only = z.infer<typeof onlySchema>;

const propertySchema = z
  .strictObject({
    label,
    /** Slots: `of` and `value`. */
    phrases: phrasesSchema.exactOptional(),
    of: z
      .array(z.enum(['person', 'organisation', 'place', 'thing', 'event']))
      .min(1)
      .readonly(),
    takes: z.array(valueKind).min(1).readonly(),
    /** True where a subject has one value at a time. */
    single: z.boolean(),
    /**
     * `never`: one value for good. `seldom`: two undated values speak of the same time. `rising`: as `seldom`, and a later
     * figure is never below an earlier one (the dead that have been counted). `often`: only values of one moment compare.
     */
    changes: z.enum(['never', 'seldom', 'rising', 'often']),
    /** Tells the rule on ages which property is an age in years, and which the date of birth. */
    life: z.enum(['age', 'birth']).exactOptional(),
    /** True where the value is the place where somebody is. */
    present: z.literal(true).exactOptional(),
    /** True where the value is how long an event lasted. */
    lasts: z.literal(true).exactOptional(),
    /** True where the value is what one of a currency costs in another; the subject is a thing with a `unit`. */
    rate: z.literal(true).exactOptional(),
    /** For "travels only for …": what it leaves no room for. */
    only: onlySchema.exactOptional(),
  })
  .superRefine(({ phrases = {} }, context) => refusePhrases(phrases, ['of', 'value'], context))
  .readonly();
export type PropertyEntry = z.infer<typeof propertySchema>;

const termSchema = z
  .strictObject({
    label,
    /** How it stands after "is", where that is not the label alone: "a {label}". */
    predicate: label.exactOptional(),
    /** For a means of travel: the fastest that anybody gets anywhere by it. */
    travel: z
      .strictObject({ kilometresPerHour: z.int().positive(), extraMinutes: z.int().nonnegative(), basis: label })
      .readonly()
      .exactOptional(),
    /** Wider terms: what is said of the wider one holds of this one. */
    under: z.array(name).readonly().default([]),
  })
  .readonly();

const exclusionSchema = z
  .strictObject({
    /** Two terms that cannot hold together, nor can anything under them. */
    terms: z.tuple([name, name]).readonly(),
    /** In which types of event; then not as properties. Everywhere where absent. */
    events: z.array(name).min(1).readonly().exactOptional(),
    basis: label,
    /** False where it is the rule but may not apply: such a conflict can be resolved by the rule's being wrong. */
    strict: z.boolean(),
  })
  .readonly();
export type Exclusion = z.infer<typeof exclusionSchema>;

const unitSchema = z
  .strictObject({
    label,
    /** The forms that go with numbers, in the order one, few, many, other as far as the language has them; the label where absent. */
    forms: z
      .record(z.string(), z.array(z.string().min(1)).min(1).readonly())
      .readonly()
      .exactOptional(),
    kind: z.enum(['currency', 'count', 'time', 'length', 'mass']),
    /** How many of a smaller unit one of these is, where that is exact; or how many `per` of these are, a power of ten. */
    equals: z
      .strictObject({
        count: z.int().positive(),
        unit: z.string(),
        per: z.union([z.literal(10), z.literal(100), z.literal(1000), z.literal(10_000)]).exactOptional(),
      })
      .readonly()
      .exactOptional(),
  })
  .readonly();

function refusePhrases(phrases: Phrases, slots: readonly string[], context: z.RefinementCtx): void {
  const message = findPhraseProblem(phrases, slots);
  if (message !== undefined) context.addIssue({ code: 'custom', message, path: ['phrases'] });
}

export const vocabularySchema = z
  .strictObject({
    version: z.int().positive(),
    events: z.record(name, eventTypeSchema).readonly(),
    properties: z.record(name, propertySchema).readonly(),
    terms: z.record(name, termSchema).readonly(),
    exclusions: z.array(exclusionSchema).readonly(),
    units: z.record(z.string().regex(/^[A-Za-z]{1,20}$/), unitSchema).readonly(),
  })
  .readonly();
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type EventType = string;
export type Property = string;
export type Term = string;
export type Unit = string;

/** The vocabulary that Counterpoint brings. Checked once, so that generating code for the check would cost more than it saves. */
export const builtInVocabulary: Vocabulary = vocabularySchema.parse(data, { jitless: true });

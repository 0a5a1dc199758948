/**
 * What a clause says of an event or a thing and not of who was in it: how long it took, how high it was, what it came to,
 * what it came from, how many died in it or are missing. A property is proposed only of what the vocabulary knows it of, and
 * a figure only with its unit.
 */

import { builtInVocabulary, type Property } from '../subject/vocabulary.ts';
import type { Bench, Roles } from './bench.ts';
import { quantityField, subjectOf, type Workpiece } from './fill-fields.ts';
import type { EventFrame, Frame } from './frames.ts';
import type { Measure } from './measures/measure.ts';
import type { Predication, Slot } from './predication.ts';
import type { Field, SubjectField, TypedContent } from './proposed-content.ts';
import { holds, wordsAt, type Stretch } from './proposal.ts';

export type PropertyKind = 'lasting' | 'amounting' | 'rate' | 'height' | 'cause' | 'dead' | 'injured' | 'missing';

const figures: Readonly<Partial<Record<PropertyKind, readonly [property: Property, kind: Measure['kind']]>>> = {
  lasting: ['duration', 'duration'],
  amounting: ['amount', 'amount'],
  rate: ['exchange-rate', 'amount'],
  height: ['height', 'length'],
  dead: ['number-of-dead', 'count'],
  injured: ['number-of-injured', 'count'],
  missing: ['number-of-missing', 'count'],
};

export function isOfProperty(kind: Frame['kind']): kind is PropertyKind {
  return kind === 'cause' || Object.hasOwn(figures, kind);
}

/** The property that the predication tells, or nothing where it is told of nothing that is known. */
export function typeProperty(bench: Bench, predication: Predication, kind: PropertyKind): readonly TypedContent[] {
  const at = (slot: Slot) => predication.arguments.find((argument) => argument.slot === slot);
  const { polarity } = predication;
  const whose = at('doer');
  const of = whose && (eventAt(bench, whose) ?? thingAt(bench, whose));
  if (kind === 'cause') return of && isKnownOf(bench, of, 'cause') ? causeOf(bench, of, at('cause'), polarity) : [];
  const [property, measured] = figures[kind] ?? ['', 'count'];
  const value = at('amount');
  const figure = value && bench.measures().find((each) => each.kind === measured && holds(value, each));
  // "No fewer than 12 did not die" is no figure.
  const isTold = polarity === 'positive' || measured !== 'count';
  if (!of || !figure || !isTold || !isKnownOf(bench, of, property)) return [];
  return [{ kind: 'attribute', of, property, value: quantityField(bench.sentence, figure), polarity }];
}

/** "because of a technical failure": what the event of the clause came from. */
export function causesOf(
  bench: Bench,
  predication: Predication,
  { causes }: EventFrame,
  event: SubjectField,
): readonly TypedContent[] {
  const from = predication.arguments.find(({ slot }) => slot === 'cause');
  return causes && predication.polarity === 'positive' ? causeOf(bench, event, from, 'positive') : [];
}

/** "only for a concert": the only purpose of the event. */
export function onlyPurposeOf(
  { isOnly, isOther, polarity }: Predication,
  { mayBeOnly }: EventFrame,
  event: SubjectField,
  { purpose }: Roles,
): readonly TypedContent[] {
  if (!mayBeOnly || isOnly !== 'this' || isOther || polarity === 'negative' || purpose?.value.kind !== 'term')
    return [];
  return [{ kind: 'attribute', of: event, property: 'sole-purpose', value: purpose, polarity }];
}

/** "always travelled only for concerts": of somebody, and of no journey in particular. */
export function onlyJourneysFor(
  bench: Bench,
  { isOnly, polarity }: Predication,
  { mayBeOnly }: EventFrame,
  { agent, purpose }: Roles,
): readonly TypedContent[] | undefined {
  if (!mayBeOnly || isOnly !== 'always') return undefined;
  if (agent?.value.kind !== 'subject' || purpose?.value.kind !== 'term' || polarity === 'negative') return [];
  const of: SubjectField = { ...agent, value: agent.value };
  if (!isKnownOf(bench, of, 'journeys-only-for')) return [];
  return [{ kind: 'attribute', of, property: 'journeys-only-for', value: purpose, polarity }];
}

function causeOf(
  { rules, sentence }: Workpiece,
  of: SubjectField,
  from: Stretch | undefined,
  polarity: Predication['polarity'],
): readonly TypedContent[] {
  if (!from) return [];
  const words = wordsAt(sentence.text, from);
  const term = rules.termOf(words.words, 'cause');
  const value: Field = { value: term === undefined ? { kind: 'text' } : { kind: 'term', term }, words };
  return [{ kind: 'attribute', of, property: 'cause', value, polarity }];
}

/** The event that a noun of the place names, with the words up to the noun. */
export function eventAt({ nouns, sentence }: Workpiece, place: Stretch): SubjectField | undefined {
  const noun = nouns.find((each) => holds(place, each));
  return (
    noun && {
      value: { kind: 'subject', subject: noun.event },
      words: wordsAt(sentence.text, { start: place.start, end: noun.end }),
    }
  );
}

/** Whoever or whatever stands there; what has no name and no known noun is a thing. */
function thingAt(piece: Workpiece, place: Stretch): SubjectField | undefined {
  const known = subjectOf(piece, place);
  const { sentence, book, rules } = piece;
  const words = wordsAt(sentence.text, place);
  if (known || rules.describe(sentence, place) || pronouns.test(words.words)) return known;
  const nouns = [...words.words.toLowerCase().matchAll(/\p{L}+/gu)].map(([noun]) => noun).slice(-1);
  if (nouns.length === 0) return undefined;
  const points = /^(?:the|this|that)\b/iu.test(words.words) ? 'definite' : 'new';
  const subject = book.enter(sentence.text, {
    ...place,
    kind: 'thing',
    name: [],
    nouns,
    terms: [],
    isPlural: false,
    points,
    isDepicted: false,
  });
  return subject === undefined ? undefined : { value: { kind: 'subject', subject }, words };
}

const pronouns = /^(?:it|its|this|that|they|he|she|there|which|who|он|она|оно|они|это|его|её|ее|их)$/iu;

function isKnownOf({ book }: Workpiece, { value }: SubjectField, property: Property): boolean {
  return builtInVocabulary.properties[property]?.of.includes(book.traitsOf(value.subject).kind) === true;
}

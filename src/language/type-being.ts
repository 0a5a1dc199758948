/**
 * What somebody is and who is whom: identities and occupations. An identity needs one side that is no name (the man in
 * the video, the detainee) and one that is: two names side by side say something else as often as not.
 */

import type { Polarity } from '../statement/content.ts';
import { quantityField, subjectOf, type Workpiece } from './fill-fields.ts';
import type { Frame } from './frames.ts';
import type { PropertyKind } from './type-properties.ts';
import type { Predication, Slot } from './predication.ts';
import type { Field, SubjectField, TypedContent } from './proposed-content.ts';
import { holds, wordsAt, type Stretch } from './proposal.ts';

type Kind = Exclude<Frame['kind'], 'event' | PropertyKind>;

/** What the predication says of somebody; nothing where it cannot be told of whom. */
export function typeBeing(
  piece: Workpiece,
  predication: Predication,
  kind: Kind,
  all: readonly Predication[],
): readonly TypedContent[] {
  const at = (slot: Slot) => predication.arguments.find((argument) => argument.slot === slot);
  const value = at('value');
  switch (kind) {
    case 'being':
      return typeBetween(piece, at('doer'), value, predication.polarity);
    case 'whereabouts':
      return typeWhereabouts(piece, at('doer'), at('at'), predication.polarity);
    case 'recognition':
      return value
        ? typeBetween(piece, at('undergoer'), value, predication.polarity)
        : typeDepicted(piece, at('undergoer'), predication.polarity);
    case 'shows':
      return value ? [...typeDepicted(piece, value, predication.polarity), ...occupationsOf(piece, value)] : [];
    case 'depiction':
      return value ? typeDepicted(piece, at('undergoer'), predication.polarity) : [];
    case 'untruth':
      return typeUntruth(piece, at('doer'), all);
    case 'aged':
      return typeAge(piece, at('doer'), value);
    case 'belonging':
      return typeBelonging(piece, at('doer'), value, predication.polarity);
    case 'naming':
      return typeNaming(piece, at('doer'), value, predication.polarity);
    case 'citizenship':
      return typeCitizenship(piece, at('doer'), value, predication.polarity);
    case 'office':
      return typeBeside(piece, at('doer'), value);
    case 'self':
      return value && piece.speaker !== undefined
        ? whatIs(piece, { value: { kind: 'subject', subject: piece.speaker } }, value, predication.polarity)
        : [];
  }
}

/** "X is Y": an identity where one of the two is a name and the other is not, else what X is. */
function typeBetween(
  piece: Workpiece,
  one: Stretch | undefined,
  other: Stretch | undefined,
  polarity: Polarity,
): readonly TypedContent[] {
  const subject = one && personAt(piece, one);
  if (!one || !other || !subject) return [];
  const named = namedIn(piece, other);
  const isSubjectNamed = isNamed(piece, subject);
  if (named && !isSubjectNamed && named.value.subject !== subject.value.subject)
    return [
      identity(subject, named, polarity),
      ...(polarity === 'positive' ? [...occupationsOf(piece, other), ...ageOf(piece, other, named)] : []),
    ];
  const shown = isSubjectNamed ? depictedIn(piece, other) : undefined;
  if (shown && shown.value.subject !== subject.value.subject) return [identity(shown, subject, polarity)];
  return named
    ? []
    : [...whatIs(piece, subject, other, polarity), ...(polarity === 'positive' ? ageOf(piece, other, subject) : [])];
}

/** "Orlova was filmed in the video", "relatives recognised Orlova": she is the one seen there. */
function typeDepicted(piece: Workpiece, place: Stretch | undefined, polarity: Polarity): readonly TypedContent[] {
  const depicted = piece.book.depicted();
  const named = place && (namedIn(piece, place) ?? knownNamed(piece, place));
  if (depicted === undefined || !named || named.value.subject === depicted) return [];
  return [identity({ value: { kind: 'subject', subject: depicted } }, named, polarity)];
}

/** That what is told of somebody is untrue says who he is not, where the same passage says who is seen instead. */
function typeUntruth(
  piece: Workpiece,
  place: Stretch | undefined,
  all: readonly Predication[],
): readonly TypedContent[] {
  const depicted = piece.book.depicted();
  const named = place && (namedIn(piece, place) ?? knownNamed(piece, place));
  if (depicted === undefined || !named) return [];
  const isSomebodyElse = all
    .filter(({ frame }) => frame === 'being')
    .flatMap((each) => typeBeing(piece, each, 'being', []))
    .some(
      (each) =>
        each.kind === 'identity' &&
        each.same &&
        each.a.value.subject === depicted &&
        each.b.value.subject !== named.value.subject,
    );
  return isSomebodyElse ? [identity({ value: { kind: 'subject', subject: depicted } }, named, 'negative')] : [];
}

function typeWhereabouts(
  piece: Workpiece,
  one: Stretch | undefined,
  at: Stretch | undefined,
  polarity: Polarity,
): readonly TypedContent[] {
  const of = one && personAt(piece, one);
  const place = at && subjectOf(piece, at);
  const isPlace = place && piece.book.traitsOf(place.value.subject).kind === 'place';
  return of && isPlace ? [{ kind: 'attribute', of, property: 'whereabouts', value: place, polarity }] : [];
}

/** An age, or so many years where nothing else can be meant. */
function typeAge(piece: Workpiece, one: Stretch | undefined, value: Stretch | undefined): readonly TypedContent[] {
  const of = one && personAt(piece, one);
  const years = value && piece.measures().find((each) => each.unit === 'year' && holds(value, each));
  return of && years
    ? [{ kind: 'attribute', of, property: 'age', value: quantityField(piece.sentence, years), polarity: 'positive' }]
    : [];
}

/** To which organisation somebody belongs; the words themselves where they name none that is known as one. */
function typeBelonging(
  piece: Workpiece,
  one: Stretch | undefined,
  other: Stretch | undefined,
  polarity: Polarity,
): readonly TypedContent[] {
  const of = one && personAt(piece, one);
  const subject = other && subjectOf(piece, other);
  if (!of || !other || !subject || piece.book.traitsOf(subject.value.subject).kind !== 'organisation') return [];
  return [{ kind: 'attribute', of, property: 'affiliation', value: subject, polarity }];
}

/** "has Norwegian citizenship": the words that say of which country. */
function typeCitizenship(
  piece: Workpiece,
  one: Stretch | undefined,
  value: Stretch | undefined,
  polarity: Polarity,
): readonly TypedContent[] {
  const of = one && personAt(piece, one);
  if (!of || !value) return [];
  const all = piece.sentence.text.slice(value.start, value.end);
  const country = all.replace(/^(?:an?|the)\s/iu, '').replace(/\s(?:citizenship|nationality|passport)$/iu, '');
  const start = value.start + all.indexOf(country);
  const words = wordsAt(piece.sentence.text, { start, end: start + country.length });
  if (!/^\p{Lu}|^\p{L}+[ос]к[аоиу]/u.test(country)) return [];
  return [{ kind: 'attribute', of, property: 'citizenship', value: { value: { kind: 'text' }, words }, polarity }];
}

/** "Rosa Kemp, the mayor of Oster", "Farid Osman, 45": what stands beside a name. */
function typeBeside(piece: Workpiece, one: Stretch | undefined, value: Stretch | undefined): readonly TypedContent[] {
  const of = one && personAt(piece, one);
  if (!of || !value || !isNamed(piece, of)) return [];
  return [...ageOf(piece, value, of), ...whatIs(piece, of, value, 'positive')];
}

/** "The man’s name was Pavel Drozd". */
function typeNaming(
  piece: Workpiece,
  one: Stretch | undefined,
  value: Stretch | undefined,
  polarity: Polarity,
): readonly TypedContent[] {
  const of = one && personAt(piece, one);
  const words = value && wordsAt(piece.sentence.text, value);
  if (!of || !words || !/^\p{Lu}/u.test(words.words)) return [];
  return [{ kind: 'attribute', of, property: 'name', value: { value: { kind: 'text' }, words }, polarity }];
}

function identity(a: SubjectField, b: SubjectField, polarity: Polarity): TypedContent {
  return { kind: 'identity', a, b, same: polarity === 'positive' };
}

function personAt(piece: Workpiece, place: Stretch): SubjectField | undefined {
  const subject = subjectOf(piece, place);
  const traits = subject && piece.book.traitsOf(subject.value.subject);
  return traits?.kind === 'person' && !traits.isPlural ? subject : undefined;
}

function isNamed({ book }: Workpiece, { value }: SubjectField): boolean {
  return book.traitsOf(value.subject).name.length > 0;
}

/** The person whose full name the words give; "a friend of Anna Orlova" gives nobody's. */
function namedIn(piece: Workpiece, place: Stretch): SubjectField | undefined {
  const { mentions, book, sentence, rules } = piece;
  const traits = rules.describe(sentence, place);
  if (traits?.kind !== 'person' || traits.isPlural || traits.name.length < 2) return undefined;
  const mention = mentions.find(
    (each) => holds(place, each) && each.end === place.end && each.kind === 'person' && each.name.length > 1,
  );
  const subject = mention ? book.at(mention) : undefined;
  return mention && subject !== undefined
    ? { value: { kind: 'subject', subject }, words: wordsAt(sentence.text, mention) }
    : undefined;
}

/** A surname or pronoun of somebody whose name is known. */
function knownNamed(piece: Workpiece, place: Stretch): SubjectField | undefined {
  const person = personAt(piece, place);
  return person && isNamed(piece, person) ? person : undefined;
}

function depictedIn({ mentions, book, sentence }: Workpiece, place: Stretch): SubjectField | undefined {
  const mention = mentions.find((each) => holds(place, each) && each.isDepicted);
  const subject = mention ? book.at(mention) : undefined;
  return mention && subject !== undefined
    ? { value: { kind: 'subject', subject }, words: wordsAt(sentence.text, mention) }
    : undefined;
}

/** An occupation, office or role of the vocabulary. */
function whatIs(piece: Workpiece, of: SubjectField, place: Stretch, polarity: Polarity): readonly TypedContent[] {
  const words = wordsAt(piece.sentence.text, place);
  const country = countryOf(piece, place);
  if (country) return [{ kind: 'attribute', of, property: 'citizenship', value: country, polarity }];
  // "a Norwegian citizen".
  const adjective = /^(?:an? |the )?(\p{Lu}\p{L}+) (?:citizen|national)$/u.exec(words.words)?.[1];
  if (adjective !== undefined) {
    const start = place.start + words.words.indexOf(adjective);
    const value: Field = {
      value: { kind: 'text' },
      words: wordsAt(piece.sentence.text, { start, end: start + adjective.length }),
    };
    return [{ kind: 'attribute', of, property: 'citizenship', value, polarity }];
  }
  for (const property of ['occupation', 'office', 'role'] as const) {
    const term = piece.rules.termOf(words.words, property);
    if (term !== undefined)
      return [{ kind: 'attribute', of, property, value: { value: { kind: 'term', term }, words }, polarity }];
  }
  return [];
}

/** The country of which the words call somebody a citizen. */
function countryOf({ rules, sentence, mentions, book }: Workpiece, place: Stretch): Field | undefined {
  if (!rules.describe(sentence, place)?.nouns.includes('citizen')) return undefined;
  const country = mentions.find(
    (each) => holds(place, each) && (each.end === place.end || each.start === place.start) && each.kind === 'place',
  );
  const subject = country ? book.at(country) : undefined;
  return country && subject !== undefined
    ? { value: { kind: 'subject', subject }, words: wordsAt(sentence.text, country) }
    : undefined;
}

/** The occupations that stand before a name: "pianist, leader of the orchestra Anna Orlova". */
function occupationsOf(piece: Workpiece, place: Stretch): readonly TypedContent[] {
  const of = namedIn(piece, place);
  if (!of) return [];
  const { sentence, rules } = piece;
  const parts: TypedContent[] = [];
  for (const part of partsOf(sentence.text, place)) {
    const term = rules.termOf(part.words, 'occupation');
    const value: Field | undefined = term === undefined ? undefined : { value: { kind: 'term', term }, words: part };
    if (value) parts.push({ kind: 'attribute', of, property: 'occupation', value, polarity: 'positive' });
  }
  return parts;
}

/** The words between commas. */
function partsOf(text: string, { start, end }: Stretch) {
  const words = text.slice(start, end);
  return [...words.matchAll(/[^,;]+/g)].flatMap((match) => {
    const part = match[0].trim();
    const from = start + match.index + match[0].indexOf(part);
    return part === '' ? [] : [wordsAt(text, { start: from, end: from + part.length })];
  });
}

function ageOf({ measures, sentence }: Workpiece, place: Stretch, of: SubjectField): readonly TypedContent[] {
  const age = measures().find((each) => each.kind === 'age' && holds(place, each));
  return age
    ? [{ kind: 'attribute', of, property: 'age', value: quantityField(sentence, age), polarity: 'positive' }]
    : [];
}

/** The checker's own look at values: whether two exclude each other, and whether one says at least as much as another. */

import type { SubjectId } from '../../base/id.ts';
import type { Value } from '../../statement/content.ts';
import type { TimeBounds } from '../../time/bounds.ts';
import type { When } from '../../time/when.ts';
import type { Apart, SameChain } from '../findings.ts';
import { areFiguresApart, areSumsApart, figures, figuresTogether, lengthOf } from './figures.ts';
import { boundsAt, nameOf, own, type Read, type Said } from './read-testimony.ts';
import { follow, isAssumed, isDifferent, type Case } from './same.ts';

type Attribute = Extract<Said, { kind: 'attribute' }>;
type Sided = {
  readonly value: Value;
  readonly of: SubjectId;
  readonly attribute?: Attribute;
  /** When it was said, by each statement that says it. */
  readonly saidAt: readonly (string | undefined)[];
  readonly saying: Said;
};

/** True where the values of two members exclude each other in the way that the witness says. */
export function areApart(apart: Apart, first: Sided, second: Sided, given: Case): boolean {
  const [a, b] = [first.value, second.value];
  if (![first, second].every(({ saying, value }) => isDatedRight(saying, value, given))) return false;
  switch (apart.kind) {
    case 'quantities':
      return (
        a.kind === 'quantity' &&
        b.kind === 'quantity' &&
        areFiguresApart(a, b, given.read) &&
        !areNearLengths(first, second, given.read) &&
        isOneMoment(first, second, given)
      );
    case 'sums':
      return (
        a.kind === 'quantity' &&
        b.kind === 'quantity' &&
        areSumsApart(apart, { ...first, value: a }, { ...second, value: b }, given) &&
        isOneMoment(first, second, given)
      );
    case 'dates':
      return a.kind === 'date' && b.kind === 'date' && areDatesApart(a.when, b.when);
    case 'ages':
    case 'age-and-birth':
      return areLivesApart(first, second, given);
    case 'falling':
      return isFalling(first, second, given);
    case 'terms':
      return a.kind === 'term' && b.kind === 'term' && areTermsApart(a.term, b.term, first, second, given);
    case 'places':
      return a.kind === 'subject' && b.kind === 'subject' && arePlacesApart(a.subject, b.subject, given);
    case 'subjects': {
      if (a.kind !== 'subject' || b.kind !== 'subject' || !isDifferent(apart.difference, given)) return false;
      const ends = [follow(apart.sameFirst, a.subject, given), follow(apart.sameSecond, b.subject, given)];
      const sides = [apart.difference.a, apart.difference.b];
      return (ends[0] === sides[0] && ends[1] === sides[1]) || (ends[0] === sides[1] && ends[1] === sides[0]);
    }
  }
}

/** Lengths in two units that whoever counts whole ones may give of one event. */
function areNearLengths(first: Sided, second: Sided, read: Read): boolean {
  const units = [first.value, second.value].flatMap((value) => (value.kind === 'quantity' ? value.unit : []));
  if (new Set(units).size < 2) return false;
  const [one, other] = [first, second].map(({ attribute, value }) => {
    const isLength = attribute !== undefined && read.property(attribute.property)?.lasts === true;
    return isLength && value.kind === 'quantity' ? lengthOf(value, read) : undefined;
  });
  return one !== undefined && other !== undefined && one.least <= other.most && other.least <= one.most;
}

/** A date that is marked as uncertain holds only as an assumption, where it matters to what is compared. */
export function isDatedRight(said: Said, value: Value, given: Case): boolean {
  const isTimed = said.kind === 'attribute' && given.read.property(said.property)?.changes !== 'never';
  return isCertain(said, [isTimed ? said.when : undefined, value.kind === 'date' ? value.when : undefined], given);
}

/** True where none of these dates of what is said is marked as uncertain, or the conflict assumes that they are right. */
export function isCertain(saying: Said, used: readonly (When | undefined)[], given: Case): boolean {
  const isMarked = used.some((when) => when && boundsAt(when)?.uncertain);
  return !isMarked || isAssumed('uncertain-date', [nameOf(saying)], given);
}

/** True where whoever says `said` has said `meant`. */
export function entails(said: Value, meant: Value, same: SameChain, given: Case): boolean {
  if (said.kind === 'subject' && meant.kind === 'subject') {
    const isInside = same.length === 0 && containers(said.subject, given.read).includes(meant.subject);
    return isInside || follow(same, said.subject, given) === meant.subject;
  }
  if (said.kind === 'term' && meant.kind === 'term') return above(said.term, given.read).includes(meant.term);
  if (said.kind === 'date' && meant.kind === 'date') return lies(said.when, meant.when);
  if (said.kind !== 'quantity' || meant.kind !== 'quantity') return false;
  if (said.approximate && !meant.approximate) return false;
  const [inner, outer] = [figures(said, given.read, 'exact'), figures(meant, given.read, 'exact')];
  return inner.unit === outer.unit && outer.low <= inner.low && inner.high <= outer.high;
}

/** True where all that one date may mean lies in one date of the other, in whatever zone; vague dates hold only themselves. */
export function lies(inner: When, outer: When): boolean {
  const [one, other] = [boundsAt(inner), boundsAt(outer)];
  if (!one || !other) return false;
  const isEqual = inner.edtf === outer.edtf && inner.daypart === outer.daypart && inner.zone === outer.zone;
  if (isEqual || other.approximate || other.gaps || other.ambiguous) return isEqual;
  const isOnLine = one.zoned || other.zoned;
  const slack = isOnLine && !other.zoned ? (12 + 14) * 3600 : 0;
  const of = ({ wall, instant }: { readonly wall: TimeBounds; readonly instant: TimeBounds }) =>
    isOnLine ? instant : wall;
  return one.alternatives.map(of).every((narrow) =>
    other.alternatives.map(of).some((wide) => {
      return wide.startMin + slack <= narrow.startMin && narrow.endMax <= wide.endMax - slack;
    }),
  );
}

type Timed = { readonly when: When | undefined; readonly saidAt: readonly (string | undefined)[] };

/** True where two attributes speak of one time, by how their property behaves. */
export function areOfOneTime(changes: string | undefined, first: Timed, second: Timed): boolean {
  const [a, b] = [first.when, second.when];
  if (changes === 'never') return true;
  if (!a && !b && changes === 'seldom') return isSaidTogether(first.saidAt, second.saidAt);
  if (!a || !b) return !a && !b && changes === 'rising';
  const bounds = together(a, b);
  if (!bounds) return false;
  const [one, other] = bounds;
  if (covers(one, other) || covers(other, one)) return true;
  const day = 86_400;
  const longest = changes === 'seldom' ? 31 * day : changes === 'rising' ? day : 3600;
  const hull = Math.max(one.endMax, other.endMax) - Math.min(one.startMin, other.startMin);
  return one.startMin < other.endMax && other.startMin < one.endMax && hull <= longest;
}

/** Said within one month by some two of them, or nobody knows when. */
function isSaidTogether(a: Timed['saidAt'], b: Timed['saidAt']): boolean {
  const spansOf = (times: Timed['saidAt']) =>
    [...new Set(times)].map((edtf) => (edtf === undefined ? undefined : boundsAt({ edtf })?.wall));
  const [these, those] = [spansOf(a), spansOf(b)];
  return these.some((one) =>
    those.some((other) => {
      if (!one || !other) return true;
      return Math.max(one.endMax, other.endMax) - Math.min(one.startMin, other.startMin) <= 31 * 86_400;
    }),
  );
}

/** An interval that has certainly begun before the other begins, and certainly not ended before it ends. */
function covers(outer: TimeBounds, inner: TimeBounds): boolean {
  return outer.startMax <= inner.startMin && inner.endMax <= outer.endMin;
}

function together(a: When, b: When): readonly [TimeBounds, TimeBounds] | undefined {
  const [one, other] = [boundsAt(a), boundsAt(b)];
  if (!one || !other) return undefined;
  return one.zoned || other.zoned ? [one.instant, other.instant] : [one.wall, other.wall];
}

function isOver(a: When, b: When): boolean {
  const bounds = together(a, b);
  return bounds !== undefined && bounds[0].endMax <= bounds[1].startMin;
}

/** No way of reading the one has a moment in common with a way of reading the other. */
function areDatesApart(a: When, b: When): boolean {
  const [one, other] = [boundsAt(a), boundsAt(b)];
  if (!one || !other) return false;
  const of = ({ wall, instant }: { readonly wall: TimeBounds; readonly instant: TimeBounds }) =>
    one.zoned || other.zoned ? instant : wall;
  return one.alternatives
    .map(of)
    .every((first) =>
      other.alternatives.map(of).every((second) => first.endMax <= second.startMin || second.endMax <= first.startMin),
    );
}

/** Figures of a property that changes are assumed to be of one moment. Those of an event's role are of that event. */
function isOneMoment(first: Sided, second: Sided, given: Case): boolean {
  if (!first.attribute || !second.attribute) return true;
  const { property } = first.attribute;
  const changes = given.read.property(property)?.changes;
  if (!areOfOneTime(changes, timed(first), timed(second))) return false;
  return changes === 'never' || isAssumed('one-moment', ofPair(property, first.attribute, second.attribute), given);
}

function timed({ attribute, saidAt }: Sided): Timed {
  return { when: attribute?.when, saidAt };
}

function ofThese(word: string, a: SubjectId, b: SubjectId): readonly string[] {
  return a === b ? [word, a] : [word, ...[a, b].toSorted()];
}

/** A property and the two contents that give figures for it. */
function ofPair(property: string, a: Attribute, b: Attribute): readonly string[] {
  return [property, ...[nameOf(a), nameOf(b)].toSorted()];
}

function isFalling(first: Sided, second: Sided, given: Case): boolean {
  const [before, after] = [first.attribute, second.attribute];
  if (!before?.when || !after?.when || before.value.kind !== 'quantity' || after.value.kind !== 'quantity')
    return false;
  const [one, other] = figuresTogether(before.value, after.value, given.read);
  return (
    given.read.property(before.property)?.changes === 'rising' &&
    one.unit === other.unit &&
    other.high < one.low &&
    isOver(before.when, after.when) &&
    isAssumed('falling-figure', [before.property, nameOf(before), nameOf(after)], given)
  );
}

/** Seconds of birth that an age or a date of birth leaves open, with years of 365 or 366 days, whichever forgives more. */
export function births(
  attribute: Attribute | undefined,
  read: Read,
  reckoning: 'wall' | 'instant' = 'wall',
): { readonly from: number; readonly until: number } | undefined {
  if (!attribute) return undefined;
  const { value, when } = attribute;
  const life = read.property(attribute.property)?.life;
  if (life === 'birth') {
    const born = value.kind === 'date' ? boundsAt(value.when)?.[reckoning] : undefined;
    return born && { from: born.startMin, until: born.endMax };
  }
  const [at, age] = [when && boundsAt(when)?.[reckoning], life && days(value)];
  if (!at || !age) return undefined;
  return { from: at.startMin - age.high * 86_400, until: at.endMax - age.low * 86_400 };
}

/** The days that somebody of an age has lived, at least and less than; of two ages in one unit, also by that unit alone. */
function days(
  value: Value,
): { readonly low: number; readonly high: number; readonly units: readonly number[] } | undefined {
  if (value.kind !== 'quantity') return undefined;
  const [least, most] = { year: [365, 366], month: [28, 31], week: [7, 7], day: [1, 1] }[value.unit] ?? [];
  if (least === undefined || most === undefined) return undefined;
  const slack = value.approximate ? 3 : 0;
  const [low = 0, high = Infinity] = [value.min ?? '0', value.max ?? 'Infinity'].map((each) =>
    Math.floor(Number(each)),
  );
  const units = [low - (value.min === undefined ? 0 : slack), high + slack];
  return { low: (units[0] ?? 0) * least, high: ((units[1] ?? Infinity) + 1) * most, units: [least, ...units] };
}

/** By whole units where both are counted in one, and otherwise by days. */
function isYounger(a: NonNullable<ReturnType<typeof days>>, b: NonNullable<ReturnType<typeof days>>): boolean {
  const [unit, , high = Infinity] = a.units;
  const [other, low = 0] = b.units;
  return unit === other ? high + 1 < low : a.high < b.low;
}

function areLivesApart(first: Sided, second: Sided, given: Case): boolean {
  const isUndated = (side: Sided) =>
    side.attribute !== undefined &&
    !side.attribute.when &&
    given.read.property(side.attribute.property)?.life === 'age';
  if (isUndated(first) && isUndated(second) && first.attribute && second.attribute) {
    const [a, b] = [days(first.value), days(second.value)];
    const isAged = a !== undefined && b !== undefined && (isYounger(a, b) || isYounger(b, a));
    return (
      isAged && isAssumed('one-moment', ofPair(first.attribute.property, first.attribute, second.attribute), given)
    );
  }
  const [a, b] = [births(first.attribute, given.read), births(second.attribute, given.read)];
  return a !== undefined && b !== undefined && (a.until <= b.from || b.until <= a.from);
}

function areTermsApart(a: string, b: string, first: Sided, second: Sided, given: Case): boolean {
  const [overA, overB] = [above(a, given.read), above(b, given.read)];
  const times = [first, second].flatMap(({ attribute }) => (attribute ? [attribute] : []));
  const isTimely = times.every(({ property }) =>
    areOfOneTime(given.read.property(property)?.changes, timed(first), timed(second)),
  );
  return (
    isTimely &&
    given.read.testimony.vocabulary.exclusions.some(
      ({ terms: [x, y], strict, events }) =>
        (!events || [first, second].every(({ saying }) => saying.kind === 'event' && events.includes(saying.type))) &&
        ((overA.includes(x) && overB.includes(y)) || (overA.includes(y) && overB.includes(x))) &&
        (strict || isAssumed('exclusion', [x, y, ...ofThese('', first.of, second.of).slice(1)], given)),
    )
  );
}

function above(term: string, read: Read): readonly string[] {
  const found = new Set([term]);
  for (const each of found)
    for (const wider of own(read.testimony.vocabulary.terms, each)?.under ?? []) found.add(wider);
  return [...found];
}

/** Each lies in one of two places that are assumed to be apart, and neither in the other. */
function arePlacesApart(a: SubjectId, b: SubjectId, given: Case): boolean {
  const [aroundA, aroundB] = [containers(a, given.read), containers(b, given.read)];
  if (aroundA.includes(b) || aroundB.includes(a)) return false;
  const isNamedAfter = (x: SubjectId, y: SubjectId) => {
    const [first, second] = [placeWords(x, given.read), placeWords(y, given.read)];
    return first.some((words) => words.size > 0 && second.some((others) => words.isSubsetOf(others)));
  };
  return aroundA.some((x) =>
    aroundB.some(
      (y) =>
        x !== y && !isNamedAfter(x, y) && !isNamedAfter(y, x) && isAssumed('places-apart', [x, y].toSorted(), given),
    ),
  );
}

/** For each proper name of a place, its words. */
function placeWords(place: SubjectId, read: Read): readonly ReadonlySet<string>[] {
  const names = read.all(place).flatMap((subject) => subject.names.filter(({ proper }) => proper));
  return names.map(({ text }) => new Set(text.toLowerCase().match(/\p{Letter}{3,}/gu) ?? []));
}

/** A place and all that contain it. */
function containers(place: SubjectId, read: Read): readonly SubjectId[] {
  const found = new Set([place]);
  for (const each of found) {
    const within = read.all(each).flatMap((subject) => subject.within ?? []);
    for (const container of within) found.add(read.one(container));
  }
  return [...found];
}

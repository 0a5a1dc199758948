/**
 * Contents in parts that rules look at one by one. Two contents are in one part wherever some rule might compare them or
 * rest a conflict on both.
 *
 * Why no conflict is lost. A rule compares what is said of one subject, or of events whose times bear on each other, or of one
 * person's whereabouts, or a content with one that calls it wrong; what else its conflicts rest on makes subjects one or
 * different. So a content goes with everything else that is said of its subject, of the events in its roles and, where it is
 * asked who or what they are, of all that fill them; and events that might be one by their meaning go together. A town
 * that a hundred stories name joins none of them, unless somebody says that it is another town.
 *
 * Rates of exchange bear on whatever has sums in several currencies: all such parts and all rates are one part. Whoever is
 * said to travel only for one thing, not to have been somewhere, to have been born or to have died goes with all events of theirs.
 */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { Value } from '../statement/content.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { isSum } from './compare-sums.ts';
import { findClass, joinAll, joinTwo, openClasses } from './join-numbers.ts';
import { createAlong } from './edited-lists.ts';
import { createKeptOne } from './kept.ts';
import { deniedOrder } from './denied-order.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { PlainContent } from './plain-content.ts';

/** The parts, each by key, in the order of their first contents. */
export type Split = (
  contents: readonly UnplacedContent[],
  subjects: MergedSubjects,
) => readonly (readonly UnplacedContent[])[];

/** Splits contents again and again; what was worked out for a content is kept with it. */
export function createSplit(vocabulary: Vocabulary): Split {
  const numbers = new Map<string, number>();
  const numberOf = (name: string) => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, numbers.size);
    return numbers.size - 1;
  };
  const isEventAt = createEventsByNumber();
  const linksOf = createAlong<UnplacedContent, Links>(
    (a, b) => a.key < b.key,
    (fresh) => fresh.map((content) => placeLinks(drawLinks(content, vocabulary, numberOf))),
  );
  const split: Split = (contents, subjects) => {
    const all = linksOf(contents);
    const judged = subjects.sameEvents.map(({ a, b }) => [numberOf(a), numberOf(b)]);
    // Who is said to be one is one by judgements already: it bears out what conflicts rest on (`referents.ts`). They go by the id that
    // stands for all that are one, which may be neither of the two: so that one is asked of as they are.
    const borneOut: (readonly [number, number])[] = [];
    for (let place = 0; place < all.length; place++) {
      const said = all[place]?.saidSame;
      const merged = said && subjects.representativeOf(said.subject);
      if (said && merged !== undefined && merged !== said.subject) borneOut.push([said.number, numberOf(merged)]);
    }
    const union = openClasses(numbers.size);
    const isAsked = new Uint8Array(numbers.size);
    for (const [, one] of borneOut) isAsked[one] = 1;
    for (const together of [...judged, ...borneOut]) joinAll(together, union);
    // By place, as there are many and this is done after every change.
    for (let place = 0; place < all.length; place++) {
      const { together, asked } = all[place] ?? noLinks;
      joinAll(together, union);
      for (let at = 0; at < asked.length; at++) isAsked[asked[at] ?? -1] = 1;
    }
    const isEvent = isEventAt(subjects.isEvent, numbers.size);
    for (let place = 0; place < all.length; place++) {
      const { home, fillers } = all[place] ?? noLinks;
      for (let at = 0; at < fillers.length; at++) {
        const filler = fillers[at];
        if (filler && (isAsked[filler.number] === 1 || isEvent(filler))) joinTwo(home, filler.number, union);
      }
    }
    joinSightings(all, subjects, union);
    joinSums(all, union);
    return partsOf(contents, all, union);
  };
  const keep = createKeptOne<ReturnType<Split>>();
  return (contents, subjects) => keep([contents, subjects], () => split(contents, subjects));
}

/** Contents by the class that each is in, in the order of their first. */
function partsOf(
  contents: readonly UnplacedContent[],
  all: readonly Links[],
  union: Int32Array,
): readonly (readonly UnplacedContent[])[] {
  const parts: UnplacedContent[][] = [];
  const partAt = new Int32Array(union.length).fill(-1);
  for (let place = 0; place < contents.length; place++) {
    const content = contents[place];
    if (!content) continue;
    const top = findClass(union, all[place]?.home ?? -1);
    const known = parts[partAt[top] ?? -1];
    if (known) known.push(content);
    else partAt[top] = parts.push([content]) - 1;
  }
  return parts;
}

/** Which fillers are events, asked once for each as long as the records are the same. */
function createEventsByNumber(): (
  isEvent: MergedSubjects['isEvent'],
  count: number,
) => (filler: Pick<Filler, 'subject' | 'number'>) => boolean {
  let [from, known]: [MergedSubjects['isEvent'] | undefined, Uint8Array] = [undefined, new Uint8Array(0)];
  return (isEvent, count) => {
    if (from !== isEvent) known = new Uint8Array(count);
    else if (known.length < count) {
      const longer = new Uint8Array(2 * count);
      longer.set(known);
      known = longer;
    }
    from = isEvent;
    return ({ subject, number }) => {
      if (known[number] === 0) known[number] = isEvent(subject) ? 2 : 1;
      return known[number] === 2;
    };
  };
}

/** Subjects, and other things that contents have in common, by number. */
type Links = {
  /** Where the content itself is. */
  readonly home: number;
  /** Whatever is of these belongs together: that is the first of them. */
  readonly together: readonly number[];
  /** Those of whom it is said who or what they are. */
  readonly asked: readonly number[];
  readonly fillers: readonly Filler[];
  /** Those of them that are a place where somebody may be; absent where none is. */
  readonly placing?: readonly Filler[];
  /** Of whom it is said that somebody else is the same. */
  readonly saidSame?: Pick<Filler, 'subject' | 'number'>;
  /** Currencies in which it gives sums. */
  readonly units: readonly string[];
  /** What one of something costs in another currency. */
  readonly isRate: boolean;
};

type Filler = {
  readonly subject: SubjectId;
  readonly number: number;
  /** The number of this subject's whereabouts. */
  readonly whereabouts: number;
  /** Where somebody may be by it: a place, or whoever is in it. */
  readonly isPlacing: boolean;
};

function placeLinks(links: Omit<Links, 'home' | 'placing'>): Links {
  const placing = links.fillers.filter(({ isPlacing }) => isPlacing);
  return { ...links, home: links.together[0] ?? -1, ...(placing.length > 0 ? { placing } : {}) };
}

function drawLinks(
  content: UnplacedContent,
  vocabulary: Vocabulary,
  numberOf: (name: string) => number,
): Omit<Links, 'home' | 'placing'> {
  const { plain, key } = content;
  const filler = (subject: SubjectId, isPlacing: boolean): Filler => ({
    subject,
    number: numberOf(subject),
    whereabouts: numberOf(`whereabouts ${subject}`),
    isPlacing,
  });
  const of = (...names: readonly string[]) => [...names, `content ${key}`].map(numberOf);
  switch (plain.kind) {
    case 'identity':
      return {
        ...nothing,
        together: of(plain.a, plain.b),
        asked: [plain.a, plain.b].map(numberOf),
        ...(plain.same ? { saidSame: { subject: plain.a, number: numberOf(plain.a) } } : {}),
      };
    case 'order':
      return { ...nothing, together: of(plain.earlier, plain.later) };
    case 'attribute': {
      const property = wordIn(vocabulary.properties, plain.property);
      const isPlacing = property?.present === true;
      const value = plain.value.kind === 'subject' ? [filler(plain.value.subject, isPlacing)] : [];
      // Whoever is somewhere outright is held against wherever else they are.
      const placed = isPlacing ? [`whereabouts ${plain.of}`] : [];
      return {
        together: of(plain.of, ...placed),
        // Whoever travels only for one thing is held against all journeys of theirs.
        // Whoever was born some day has done nothing before, and whoever was not there then has done nothing there.
        asked:
          property?.only || property?.life === 'birth' || (isPlacing && plain.polarity === 'negative')
            ? [numberOf(plain.of)]
            : [],
        fillers: value,
        units: currenciesIn([plain.value], vocabulary),
        isRate: property?.rate === true,
      };
    }
    case 'event': {
      const slots = wordIn(vocabulary.events, plain.type)?.present ?? {};
      const fillers = Object.entries(plain.roles).flatMap(([role, value]) =>
        value?.kind === 'subject' ? [filler(value.subject, Object.hasOwn(slots, role))] : [],
      );
      const units = currenciesIn(Object.values(plain.roles), vocabulary);
      const born = wordIn(vocabulary.events, plain.type)?.life;
      const mortal = born && plain.roles[born.of];
      // Whoever was born or died is held against all that they did.
      const asked = mortal?.kind === 'subject' ? [numberOf(mortal.subject)] : [];
      return { ...nothing, together: of(plain.event, ...meaningsOf(plain, vocabulary)), asked, fillers, units };
    }
    case 'called-wrong':
      return { ...nothing, together: of(`content ${plain.content}`, ...Object.values(deniedOrder(content) ?? {})) };
    case 'about':
      return { ...nothing, together: of() };
  }
}

const noLinks: Links = { home: -1, together: [], asked: [], fillers: [], units: [], isRate: false };

const nothing = { asked: [], fillers: [], units: [], isRate: false } as const;

/** The currencies of sums that only rates make comparable. */
function currenciesIn(values: readonly (Value | undefined)[], vocabulary: Vocabulary): readonly string[] {
  return values.flatMap((value) => (value?.kind === 'quantity' && isSum(value, vocabulary) ? [value.unit] : []));
}

/** Names for what an event might be by its meaning: the same for two that might be one. */
function meaningsOf(plain: Extract<PlainContent, { kind: 'event' }>, vocabulary: Vocabulary): readonly string[] {
  return Object.entries(plain.roles).flatMap(([role, value]) => {
    if (value?.kind !== 'subject') return [];
    const own = wordIn(vocabulary.events, plain.type)?.sameAs ?? [];
    const asking = Object.entries(vocabulary.events).filter(([, { sameAs }]) =>
      sameAs.some((each) => each.type === plain.type && each.role === role),
    );
    const types = [...(own.some((each) => each.role === role) ? [plain.type] : []), ...asking.map(([type]) => type)];
    return types.map((type) => `${type} ${role} ${value.subject}`);
  });
}

/** Where an event, or what bears on its time, has a place that is on the map, everybody in it is held against wherever else they are. */
function joinSightings(all: readonly Links[], subjects: MergedSubjects, union: Int32Array): void {
  const located = new Map<number, boolean>();
  const isLocated = ({ subject, number }: Filler): boolean => {
    const known = located.get(number) ?? isOnMap(subject, subjects);
    located.set(number, known);
    return known;
  };
  const placed = new Set<number>();
  for (const { home, placing } of all) if (placing && placing.some(isLocated)) placed.add(findClass(union, home));
  if (placed.size === 0) return;
  const sighted = all.filter(({ home }) => placed.has(findClass(union, home)));
  for (const { home, fillers } of sighted) for (const { whereabouts } of fillers) joinTwo(home, whereabouts, union);
}

/** Where sums of several currencies are together, every rate may lead from the one to the other. */
function joinSums(all: readonly Links[], union: Int32Array): void {
  const rates = all.filter(({ isRate }) => isRate).map(({ home }) => home);
  if (rates.length === 0) return;
  const currency = new Map<number, string>();
  const mixed = new Set<number>();
  for (const { home, units } of all) {
    const part = findClass(union, home);
    for (const unit of units) {
      if ((currency.get(part) ?? unit) !== unit) mixed.add(part);
      currency.set(part, unit);
    }
  }
  if (mixed.size > 0) joinAll([...rates, ...mixed], union);
}

function isOnMap(place: SubjectId, { withinOf, locationOf }: MergedSubjects): boolean {
  const seen = new Set([place]);
  for (const each of seen) {
    const container = withinOf(each);
    if (container !== undefined) seen.add(container);
  }
  return [...seen].some((each) => locationOf(each));
}

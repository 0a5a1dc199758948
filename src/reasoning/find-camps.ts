/**
 * Two camps that agree among themselves and differ from each other every time: one says when aircraft leave the gate, the
 * other when they leave the ground, and each is right. Where that is so of several things, the word has probably two
 * meanings, and nobody has to be wrong. Found by what conflicts, and only ever said.
 */

import { canonicalText } from '../base/canonical.ts';
import type { SubjectId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { UnplacedContent } from './collect-contents.ts';
import type { Conflict, ContentKey, Slot } from './findings.ts';
import { createJoins } from './joins.ts';
import { createAlong } from './edited-lists.ts';
import { createKept, createKeptOne } from './kept.ts';
import { placeIn } from './sorted-lists.ts';
import type { Support } from './support-graph.ts';

export type Camps = {
  readonly slot: Slot;
  /** Two or more origins each, by id. */
  readonly first: readonly VoiceId[];
  readonly second: readonly VoiceId[];
  /** The things of which they differ, as many as there are of which both speak. */
  readonly subjects: readonly SubjectId[];
  /** What they say of those, by key. */
  readonly contents: readonly UnplacedContent[];
};

export type CampsContext = {
  readonly supports: readonly Support[];
  readonly conflicts: readonly Conflict[];
  readonly classOf: (subject: SubjectId) => SubjectId;
};

/** To differ of one thing or two is what people do who are wrong. */
const fewestThings = 3;
/** To agree of one thing only may be chance. */
const fewestAgreed = 2;
/** More origins of one slot than these are not held against each other. */
const mostOrigins = 40;

/** Finds them, slot by slot, again and again: those of a slot only where something of it has changed. */
export function createCampSearch(): (context: CampsContext) => readonly Camps[] {
  const kept = createKept<string, readonly Camps[]>();
  const slotsAlong = createAlong<Support, readonly string[]>(
    (a, b) => a.content.key < b.content.key,
    (fresh) => fresh.map(({ content }) => slotsIn(content)),
  );
  const keep = createKeptOne<readonly Camps[]>();
  const keepDisputes = createKeptOne<Disputes>();
  return (context) => {
    const disputes = keepDisputes(context.conflicts, () => disputesIn(context.conflicts));
    const from = [context.supports, context.classOf, ...disputes.slots.keys(), ...disputes.clashes.flat()];
    return keep(from, () => search(context, disputes));
  };

  function search({ supports, classOf }: CampsContext, { clashes, slots }: Disputes): readonly Camps[] {
    kept.turn();
    if (slots.size === 0) return [];
    const slotsOf = slotsAlong(supports);
    const filling = fillingsOf(supports, slotsOf, new Set([...slots.values()].map(nameOf)));
    const few = [...slots].filter(([, slot]) => filling.has(nameOf(slot)));
    if (few.length === 0) return [];
    const isClashing = new Set(clashes.flat());
    const slotsAt = new Map<ContentKey, readonly string[]>();
    for (const key of isClashing)
      slotsAt.set(key, slotsOf[placeIn(supports, ({ content }) => content.key < key)] ?? []);
    return few
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, slot]) => {
        const isOfSlot = (content: ContentKey) => slotsAt.get(content)?.includes(nameOf(slot)) === true;
        const own = clashes.filter((pair) => pair.every(isOfSlot)).map((pair) => pair.join(' '));
        const sayings = sayingsOf(filling.get(nameOf(slot)) ?? [], slot, classOf);
        const from = [...own, '', ...sayings.flatMap(({ support, subject }) => [support, subject])];
        return kept.find(key, from, () => campsOf(slot, new Set(own), sayings));
      });
  }
}

/** Two contents that clash, by key, and the slots in which anything does. */
type Disputes = {
  readonly clashes: readonly (readonly [ContentKey, ContentKey])[];
  readonly slots: ReadonlyMap<string, Slot>;
};

function disputesIn(conflicts: readonly Conflict[]): Disputes {
  const clashes: (readonly [ContentKey, ContentKey])[] = [];
  const slots = new Map<string, Slot>();
  for (const { witness, members } of conflicts) {
    if (witness.kind !== 'values' || !mayBeMeant.has(witness.apart.kind)) continue;
    const [a, b] = [members[witness.first]?.content, members[witness.second]?.content];
    if (a === undefined || b === undefined) continue;
    clashes.push(a < b ? [a, b] : [b, a]);
    slots.set(textOf(witness.slot), witness.slot);
  }
  return { clashes, slots };
}

const textOf = remember((slot: Slot) => canonicalText(slot));

function nameOf(slot: Slot): string {
  return slot.kind === 'role' ? `role ${slot.role}` : `property ${slot.property}`;
}

/** The names of the slots that a content fills. */
function slotsIn({ plain }: UnplacedContent): readonly string[] {
  if (plain.kind === 'attribute') return plain.polarity === 'positive' ? [`property ${plain.property}`] : [];
  if (plain.kind !== 'event' || plain.polarity === 'negative') return [];
  return Object.keys(plain.roles).map((role) => `role ${role}`);
}

/** By name of each of these slots, what fills it; without those of which too many speak. */
function fillingsOf(
  supports: readonly Support[],
  slotsOf: readonly (readonly string[])[],
  names: ReadonlySet<string>,
): ReadonlyMap<string, readonly Support[]> {
  const filling = new Map<string, { readonly supports: Support[]; readonly origins: Set<VoiceId> }>(
    [...names].map((name) => [name, { supports: [], origins: new Set() }]),
  );
  for (let place = 0; place < supports.length && filling.size > 0; place++) {
    const support = supports[place];
    if (!support) continue;
    for (const name of slotsOf[place] ?? []) {
      const own = filling.get(name);
      if (!own) continue;
      own.supports.push(support);
      for (const origin of support.firstHand) own.origins.add(origin);
      if (own.origins.size > mostOrigins) filling.delete(name);
    }
  }
  return new Map([...filling].map(([name, own]) => [name, own.supports]));
}

/** Ways of being apart that two meanings of one word may bring about. */
const mayBeMeant: ReadonlySet<string> = new Set(['quantities', 'dates', 'places', 'subjects', 'sums', 'falling']);

/** What is said of one thing. */
type Told = { readonly support: Support; readonly subject: SubjectId };
/** What one origin says of one thing. */
type Saying = { readonly origin: VoiceId; readonly content: UnplacedContent; readonly subject: SubjectId };
type Pair = { readonly agreed: Set<SubjectId>; readonly differed: Set<SubjectId> };

function sayingsOf(supports: readonly Support[], slot: Slot, classOf: CampsContext['classOf']): readonly Told[] {
  return supports.flatMap((support): readonly Told[] => {
    const subject = subjectIn(support.content, slot);
    return subject === undefined ? [] : [{ support, subject: classOf(subject) }];
  });
}

function campsOf(slot: Slot, clashes: ReadonlySet<string>, told: readonly Told[]): readonly Camps[] {
  const sayings = told.flatMap(({ support: { content, firstHand }, subject }) =>
    firstHand.map((origin): Saying => ({ origin, content, subject })),
  );
  const origins = [...new Set(sayings.map(({ origin }) => origin))].toSorted();
  if (origins.length < 4 || origins.length > mostOrigins) return [];
  const pairs = comparePairs(sayings, clashes);
  const joins = createJoins<VoiceId>();
  for (const [name, { agreed, differed }] of pairs) {
    const [a, b] = name;
    if (agreed.size >= fewestAgreed && differed.size === 0) joins.join(a, b);
  }
  const camps = [...Map.groupBy(origins, (origin) => joins.representativeOf(origin)).values()].filter(
    (camp) => camp.length > 1,
  );
  return camps.flatMap((first, place) =>
    camps.slice(place + 1).flatMap((second): readonly Camps[] => {
      const between = [...pairs].filter(([[a, b]]) => isBetween(a, b, first, second)).map(([, pair]) => pair);
      const subjects = [...new Set(between.flatMap(({ differed }) => [...differed]))].toSorted();
      if (subjects.length < fewestThings || between.some(({ agreed }) => agreed.size > 0)) return [];
      const all = new Set([...first, ...second]);
      const own = sayings.filter(({ origin, subject }) => all.has(origin) && subjects.includes(subject));
      return [{ slot, first, second, subjects, contents: [...new Set(own.map(({ content }) => content))] }];
    }),
  );
}

/** Of every two origins, the things of which they agree and those of which they differ. */
function comparePairs(
  sayings: readonly Saying[],
  clashes: ReadonlySet<string>,
): ReadonlyMap<readonly [VoiceId, VoiceId], Pair> {
  const pairs = new Map<string, readonly [readonly [VoiceId, VoiceId], Pair]>();
  for (const [subject, said] of Map.groupBy(sayings, (each) => each.subject)) {
    for (const [place, one] of said.entries()) {
      for (const other of said.slice(place + 1)) {
        if (one.origin === other.origin) continue;
        const [a, b] = one.origin < other.origin ? [one, other] : [other, one];
        const name = `${a.origin} ${b.origin}`;
        const known = pairs.get(name) ?? [[a.origin, b.origin], { agreed: new Set(), differed: new Set() }];
        const isClash = clashes.has([a.content.key, b.content.key].toSorted().join(' '));
        (isClash ? known[1].differed : known[1].agreed).add(subject);
        pairs.set(name, known);
      }
    }
  }
  return new Map(pairs.values());
}

function isBetween(a: VoiceId, b: VoiceId, first: readonly VoiceId[], second: readonly VoiceId[]): boolean {
  return (first.includes(a) && second.includes(b)) || (first.includes(b) && second.includes(a));
}

/** Of what a content fills the slot, or undefined where it does not. */
function subjectIn({ plain }: UnplacedContent, slot: Slot): SubjectId | undefined {
  if (plain.kind === 'attribute' && plain.polarity === 'positive')
    return slot.kind === 'property' && plain.property === slot.property ? plain.of : undefined;
  if (plain.kind !== 'event' || plain.polarity === 'negative' || slot.kind !== 'role') return undefined;
  return Object.keys(plain.roles).includes(slot.role) ? plain.event : undefined;
}

/**
 * Two camps that agree among themselves and differ from each other every time: one says when aircraft leave the gate, the
 * other when they leave the ground, and each is right. Where that is so of several things, the word has probably two
 * meanings, and nobody has to be wrong. Found by what conflicts, and only ever said.
 */

import { canonicalText } from '../base/canonical.ts';
import type { SubjectId, VoiceId } from '../base/id.ts';
import type { UnplacedContent } from './collect-contents.ts';
import type { Conflict, Slot } from './findings.ts';
import { createJoins } from './joins.ts';
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

/** Finds them, slot by slot. */
export function findCamps(context: CampsContext): readonly Camps[] {
  const clashes = new Set<string>();
  const slots = new Map<string, Slot>();
  for (const { witness, members } of context.conflicts) {
    if (witness.kind !== 'values' || !mayBeMeant.has(witness.apart.kind)) continue;
    const [a, b] = [members[witness.first]?.content, members[witness.second]?.content];
    if (a === undefined || b === undefined) continue;
    clashes.add([a, b].toSorted().join(' '));
    slots.set(canonicalText(witness.slot), witness.slot);
  }
  return [...slots].toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, slot]) => campsOf(slot, clashes, context));
}

/** Ways of being apart that two meanings of one word may bring about. */
const mayBeMeant: ReadonlySet<string> = new Set(['quantities', 'dates', 'places', 'subjects', 'sums', 'falling']);

/** What one origin says of one thing. */
type Saying = { readonly origin: VoiceId; readonly content: UnplacedContent; readonly subject: SubjectId };
type Pair = { readonly agreed: Set<SubjectId>; readonly differed: Set<SubjectId> };

function campsOf(slot: Slot, clashes: ReadonlySet<string>, { supports, classOf }: CampsContext): readonly Camps[] {
  const sayings = supports.flatMap(({ content, firstHand }): readonly Saying[] => {
    const subject = subjectIn(content, slot);
    return subject === undefined ? [] : firstHand.map((origin) => ({ origin, content, subject: classOf(subject) }));
  });
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

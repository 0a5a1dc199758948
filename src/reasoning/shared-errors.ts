/**
 * Rare errors that origins share: figures, dates, places and names that fall in every cheapest way out while others say
 * otherwise. To agree in what is so needs no explanation; to agree more than once in what is not so, and could have been
 * anything else, does (X. L. Dong, L. Berti-Équille, D. Srivastava, "Integrating Conflicting Data: The Role of Source
 * Dependence", VLDB 2009). What is found is a suspicion and merges nothing.
 */

import type { VoiceId } from '../base/id.ts';
import type { UnplacedContent } from './collect-contents.ts';
import type { Conflict, ContentFinding, ContentKey } from './findings.ts';
import { createJoins } from './joins.ts';
import type { PlainContent } from './plain-content.ts';
import { placeIn } from './sorted-lists.ts';
import type { Support } from './support-graph.ts';

export type SharedErrors = {
  /** Two or more, by id. */
  readonly origins: readonly VoiceId[];
  /** What they share, by key. */
  readonly contents: readonly UnplacedContent[];
};

export type SharedErrorsContext = {
  readonly supports: readonly Support[];
  /** What becomes of the contents, in the order of their supports. */
  readonly told: readonly ContentFinding[];
  /** Those of them that may be errors, by key. */
  readonly falling: readonly ContentFinding[];
  readonly conflicts: readonly Conflict[];
  /** Names whoever speaks: the same for two voices that are one subject. */
  readonly speakerOf: (origin: VoiceId) => string;
};

/** One error may be shared by chance, or because the many are wrong. */
const fewestErrors = 2;
/** Beyond so many origins an error is a rumour, and their pairs are too many to be looked at. */
const mostOrigins = 20;

/** Finds origins that share rare errors, put together where they overlap. */
export function findSharedErrors(context: SharedErrorsContext): readonly SharedErrors[] {
  const errors = rareErrors(context);
  const pairs = new Map<string, { readonly a: VoiceId; readonly b: VoiceId; readonly shared: UnplacedContent[] }>();
  for (const { content, firstHand } of errors) {
    for (const [place, a] of firstHand.entries()) {
      for (const b of firstHand.slice(place + 1)) {
        if (context.speakerOf(a) === context.speakerOf(b)) continue;
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, shared: [] };
        pair.shared.push(content);
        pairs.set(`${a} ${b}`, pair);
      }
    }
  }
  const telling = [...pairs.values()].filter(({ shared }) => shared.length >= fewestErrors);
  const joins = createJoins<VoiceId>();
  for (const { a, b } of telling) joins.join(a, b);
  return [...Map.groupBy(telling, ({ a }) => joins.representativeOf(a))]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      origins: [...new Set(group.flatMap(({ a, b }) => [a, b]))].toSorted(),
      contents: [...new Set(group.flatMap(({ shared }) => shared))].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    }));
}

/** Contents that fall whatever is taken for the cheapest, against something that does not fall and that somebody else says. */
function rareErrors({ supports, told, falling, conflicts }: SharedErrorsContext): readonly Support[] {
  const placeOf = (key: ContentKey) => placeIn(told, (own) => own.key < key);
  const against = new Map<ContentKey, Set<VoiceId>>();
  const shared: Support[] = [];
  for (const { key } of falling) {
    const support = supports[placeOf(key)];
    const origins = support?.firstHand.length ?? 0;
    if (!support || origins < 2 || origins > mostOrigins || !mayBeAnything(support.content.plain)) continue;
    against.set(key, new Set());
    shared.push(support);
  }
  if (shared.length < fewestErrors) return [];
  for (const { members } of conflicts) {
    if (!members.some(({ content }) => against.has(content))) continue;
    const places = members.map(({ content }) => placeOf(content));
    const standing = places.filter((place) => told[place]?.outcome !== 'falls');
    const others = standing.flatMap((place) => supports[place]?.firstHand ?? []);
    for (const { content } of members) for (const other of others) against.get(content)?.add(other);
  }
  return shared.filter(({ content, firstHand }) => !against.get(content.key)?.isSubsetOf(new Set(firstHand)));
}

/** True for what may be an error: it falls, and something is against it. */
export function mayBeError({ outcome, conflicts }: ContentFinding): boolean {
  return outcome === 'falls' && conflicts.length > 0;
}

/** True for what could have been said in many other ways. That something is not so, or came first, can be said in one. */
function mayBeAnything(plain: PlainContent): boolean {
  switch (plain.kind) {
    case 'attribute':
      return plain.polarity === 'positive' && plain.value.kind !== 'text';
    case 'event':
      return plain.polarity === 'positive' && (plain.when !== undefined || Object.keys(plain.roles).length > 1);
    case 'identity':
      return plain.same;
    default:
      return false;
  }
}

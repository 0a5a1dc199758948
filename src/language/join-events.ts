/**
 * Journeys of people whom the text says to be one: the man's flight and the pianist's flight, where somebody says that the
 * man is the pianist. Nobody says that the flights are one; it is offered as that.
 */

import type { MentionBook } from './cluster-mentions.ts';
import type { KnownEvent } from './one-event.ts';
import type { Proposal } from './proposal.ts';

/** Pairs of events, the one that was told first before the other. */
export function joinEvents(
  events: readonly KnownEvent[],
  proposals: readonly Proposal[],
  book: Pick<MentionBook, 'areOnePlace'>,
): readonly { readonly a: number; readonly b: number }[] {
  const same = new Set<string>();
  for (const content of proposals.flatMap(({ contents }) => contents)) {
    if (content.kind !== 'identity' || !content.same) continue;
    const [a, b] = [content.a.value.subject, content.b.value.subject];
    same.add(`${a} ${b}`).add(`${b} ${a}`);
  }
  const journeys = events.filter(({ type, isOther }) => type === 'journey' && !isOther).slice(0, mostJourneys);
  return journeys.flatMap((first, index) =>
    journeys
      .slice(index + 1)
      .filter((second) => areOfOne(first, second, same) && goToOne(first, second, book))
      .map((second) => ({ a: first.number, b: second.number })),
  );
}

const mostJourneys = 50;

function areOfOne(a: KnownEvent, b: KnownEvent, same: ReadonlySet<string>): boolean {
  return [...(a.roles.get('agent') ?? [])].some((one) =>
    [...(b.roles.get('agent') ?? [])].some((other) => same.has(`${one} ${other}`)),
  );
}

function goToOne(a: KnownEvent, b: KnownEvent, { areOnePlace }: Pick<MentionBook, 'areOnePlace'>): boolean {
  const [ones, others] = [a.roles.get('to'), b.roles.get('to')];
  return !ones || !others || [...ones].some((one) => [...others].some((other) => areOnePlace(one, other)));
}

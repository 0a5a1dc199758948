/**
 * The times of everything that has a bearing on somebody's presences, with a moment for each presence: within the event at
 * which it is, at its start or its end, or as it is dated outright.
 */

import { readWhen } from './compare-when.ts';
import { joinSets } from './premises.ts';
import type { Present } from './presences.ts';
import type { RuleContext } from './rule.ts';
import { findOneWays } from './rules/one-way.ts';
import { assumeDates } from './rules/uncertain-date.ts';
import { drawGraph, type Drawing, type TimeGroup, type TimeGroups } from './time-graph.ts';

/** The moments of everything that has a bearing on somebody's presences, and of each of these. */
export type PlaceGraph = { readonly drawing: Drawing; readonly momentOf: (present: Present) => number };

/** The times of everything that has a bearing on one person's presences, with a moment for each presence. */
export function drawPresences(
  presences: readonly Present[],
  { groups, groupOf }: TimeGroups,
  context: RuleContext,
): PlaceGraph {
  const names = new Set(presences.flatMap(({ event }) => (event ? [groupOf(event.plain.event)] : [])));
  const [all, first] = [[...names].flatMap((name) => groups.get(name) ?? []), [...groups.values()][0]];
  const group: TimeGroup = {
    events: all.flatMap(({ events }) => events),
    orders: all.flatMap(({ orders }) => orders),
    lengths: all.flatMap(({ lengths }) => lengths),
    refused: all.flatMap(({ refused }) => refused),
    lifetimes: [],
    typesOf: first?.typesOf ?? new Map(),
  };
  const drawing = drawGraph(group, context, 'many');
  const moments = new Map(presences.map((present) => [present, drawMoment(present, drawing, context)]));
  const momentOf = (present: Present) => moments.get(present) ?? drawing.instant;
  for (const { there, journey, is, premises, reason } of findOneWays(presences, group.events, context)) {
    const { start, end, draw } = drawing;
    if (is === 'before') draw(start(journey), momentOf(there), 0, premises, reason);
    else draw(momentOf(there), end(journey), 0, premises, reason);
  }
  return { drawing, momentOf };
}

function drawMoment(present: Present, { start, end, add, draw, instant }: Drawing, { premises }: RuleContext): number {
  const { presence, event, when } = present;
  if (presence.kind === 'outright') {
    const moment = add({ kind: 'present', presence });
    const bounds = when && readWhen(when)?.instant;
    const needed = joinSets(
      present.premises,
      present.contents.flatMap((content) => assumeDates(content, [when], premises)),
    );
    const reason = { kind: 'dated', member: presence.member } as const;
    draw(instant, moment, (bounds?.endMax ?? Infinity) - 1, needed, reason);
    draw(moment, instant, -(bounds?.startMin ?? -Infinity), needed, reason);
    return moment;
  }
  if (!event) throw new TypeError('Bug: somebody is present at an event that there is not');
  const of = event.plain.event;
  if (presence.slot === 'from') return start(of);
  if (presence.slot === 'to') return end(of);
  const moment = add({ kind: 'present', presence });
  draw(moment, start(of), 0, present.premises, { kind: 'present' });
  draw(end(of), moment, 0, present.premises, { kind: 'present' });
  return moment;
}

/**
 * What follows from births and deaths, as edges between the moments of events: see `lifetimes.ts` for what does, and
 * `time-graph.ts` for the graph.
 */

import { birthSpanIn, type Born, type Doing, type Lifetime } from './lifetimes.ts';
import { joinSets } from './premises.ts';
import type { RuleContext } from './rule.ts';
import { assumeAlive } from './rules/lifetime.ts';
import { assumeDates, datesOfValue } from './rules/uncertain-date.ts';
import type { Drawing } from './time-graph.ts';

export function drawLifetime(lifetime: Lifetime, context: RuleContext, drawing: Drawing): void {
  if (lifetime.kind === 'doing') drawDoing(lifetime, context, drawing);
  else drawBorn(lifetime, context, drawing);
}

/** Begun no later than the end of a death, ended no earlier than the start of a birth. */
function drawDoing(
  doing: Doing,
  { vocabulary, premises }: RuleContext,
  { start, end, draw, instant, wall }: Drawing,
): void {
  const { by, role, life, event, is, same } = doing;
  const reason = { kind: 'alive', member: by.index, role, by: life.index, same: same.chain } as const;
  const own = by.plain.event;
  if (event !== undefined) {
    const needed = joinSets([by.index, life.index, assumeAlive(own, event, is, premises)], same.premises);
    if (is === 'death') draw(end(event), start(own), 0, needed, reason);
    else draw(end(own), start(event), 0, needed, reason);
    return;
  }
  if (life.plain.kind !== 'attribute') return;
  const { plain } = life;
  const born = birthSpanIn(plain, { vocabulary });
  if (!born) return;
  const dates = assumeDates(life, datesOfValue(life, plain.value, vocabulary), premises);
  const needed = joinSets([by.index, life.index, assumeAlive(own, plain.of, is, premises)], same.premises, dates);
  draw(end(own), born.onLine ? instant : wall, -born.span.from, needed, reason);
}

function drawBorn(born: Born, { vocabulary, premises }: RuleContext, { start, draw, instant, wall }: Drawing): void {
  const { birth, life, span, onLine, same } = born;
  if (life.plain.kind !== 'attribute') return;
  const reason = { kind: 'born', member: birth.index, by: life.index, same: same.chain } as const;
  const dates = assumeDates(life, datesOfValue(life, life.plain.value, vocabulary), premises);
  const needed = joinSets([birth.index, life.index], same.premises, dates);
  const [zero, own] = [onLine ? instant : wall, start(birth.plain.event)];
  draw(zero, own, span.until - 1, needed, reason);
  draw(own, zero, -span.from, needed, reason);
}

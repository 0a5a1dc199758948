/**
 * Dates and orders of events cannot all hold: what is said to have led to the purchase is dated after it, one event has
 * two dates, two events are each said to come before the other.
 */

import type { SaidContent } from '../collect-contents.ts';
import { isQuantityApart } from '../compare-quantities.ts';
import { findNegativeCycles, hasNegativeCycle, type Cycle } from '../find-cycles.ts';
import type { Moment, TimeReason } from '../findings.ts';
import type { Clash, RuleContext } from '../rule.ts';
import { datesOf, eventsOf, listOf, tellCycle } from '../tell-cycle.ts';
import { buildTimeGraphs } from '../time-graph.ts';

export function* findTimeClashes(context: RuleContext): Iterable<Clash> {
  for (const { moments, edges } of buildTimeGraphs(context)) {
    if (!hasNegativeCycle(moments.length, edges)) continue;
    for (const cycle of findNegativeCycles(moments.length, edges, context.stop))
      if (!isToldOtherwise(cycle, context)) yield clashOf(cycle, moments, context);
  }
}

/** An order, and that it was not so; two lengths: other rules tell that without any reckoning. */
function isToldOtherwise({ edges }: Cycle<TimeReason>, { contents, vocabulary }: RuleContext): boolean {
  const reasons = edges.map(({ reason }) => reason).filter(({ kind }) => kind !== 'same' && kind !== 'extent');
  if (reasons.length === 2 && reasons.every(({ kind }) => kind === 'lasted')) {
    const [a, b] = reasons.map((reason) => valueOf('member' in reason ? contents[reason.member] : undefined));
    return a !== undefined && b !== undefined && isQuantityApart(a, b, vocabulary);
  }
  const said = edges.flatMap(({ reason }) => ('member' in reason ? (contents[reason.member] ?? []) : []));
  const [one, other] = said.toSorted((a) => (a.plain.kind === 'called-wrong' ? -1 : 1));
  const isDenied = one?.plain.kind === 'called-wrong' && one.plain.content === other?.key;
  return isDenied && said.length === 2 && edges.length === 2;
}

function valueOf(content: SaidContent | undefined) {
  const value = content?.plain.kind === 'attribute' ? content.plain.value : undefined;
  return value?.kind === 'quantity' ? value : undefined;
}

function clashOf(cycle: Cycle<TimeReason>, moments: readonly Moment[], context: RuleContext): Clash {
  const momentAt = (node: number): Moment => moments[node] ?? { kind: 'instant' };
  const steps = cycle.edges.map(({ from, to, ...edge }) => ({ ...edge, from: momentAt(from), to: momentAt(to) }));
  const classes = [...new Set(eventsOf(steps).map(context.sameness.classOf))].toSorted();
  const dates = datesOf(steps, context);
  return {
    premises: cycle.premises,
    witness: {
      kind: 'cycle',
      edges: steps.map(({ from, to, length, reason }) => ({ from, to, seconds: length, because: reason })),
    },
    message: tellCycle(steps, context),
    topic: {
      name: `times ${classes.join(' ')}`,
      message: { key: 'topic.times', values: { events: listOf(classes) } },
    },
    rivals: dates && dates.late.member !== dates.early.member ? [[dates.late.member, dates.early.member]] : [],
  };
}

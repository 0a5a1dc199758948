/**
 * Parts of a testimony that can be reasoned over alone: the suspected groups, each with what its conflicts may rest on.
 *
 * Why no conflict is lost. Whatever a rule compares is of one class and lane, or of events whose times bear on each other, or
 * places one person; so each conflict's contents, but for those that make subjects one or different, are in one group, one set of
 * timed groups or one run of sightings, and that one is suspected. What makes subjects one or different is in the main group of their class, which
 * comes along as context with every part that has such a subject in it; so do rates with every part that has sums. A content may be context of several parts; what
 * they find in common is put together afterwards (`merge-parts.ts`).
 */

import { shapes } from './columns.ts';
import { lanes, type Groups } from './group-contents.ts';
import { eachFiller, givesSum, limitedClasses } from './relate-subjects.ts';
import { findSightings } from './suspect-places.ts';
import { mayLifetimesClash, mayTimesClash } from './suspect-times.ts';
import { mayClash, type SuspectContext } from './suspect-values.ts';

/** Its own groups, and those that come along. */
export type GatheredPart = { readonly groups: readonly number[] };

/** All parts in which there may be a conflict. */
export function gatherParts(groups: Groups, context: SuspectContext): readonly GatheredPart[] {
  const { encoded, tables } = context;
  const { mainOf, timed, livesWith } = indexGroups(groups, context);
  const sighted = findSightings(groups, timed(), context);
  const inTimes = new Uint8Array(groups.count);
  const cores: (readonly number[])[] = [];
  for (const together of timed()) {
    const [lives, rows] = [livesWith(together), rowsOf(together, groups)];
    const mayClashInLife = lives.length > 0 && mayLifetimesClash(rows, rowsOf(lives, groups), context);
    if (!mayClashInLife && !mayTimesClash(rows, context)) continue;
    for (const group of together) inTimes[group] = 1;
    cores.push([...together, ...lives]);
  }
  cores.push(...sighted, ...findLimits(groups, context), ...findBareDenials(groups, context));
  for (let group = 0; group < groups.count; group++) {
    if (inTimes[group] === 1) continue;
    const rows = groups.contents.subarray(groups.starts[group], groups.starts[group + 1]);
    if (mayClash(rows, groups.classOf[group] ?? 0, groups.laneOf[group] ?? 0, context)) cores.push([group]);
  }
  const rates = rateGroups(groups, context);
  return cores.map((core) => {
    const isOfMoney = rates.length > 0 && rowsOf(core, groups).some((row) => givesSum(row, encoded, tables));
    return { groups: withContext(isOfMoney ? [...core, ...rates] : core, groups, mainOf, context) };
  });
}

/** Main groups by class, and sets of those whose times bear on each other. */
function indexGroups(groups: Groups, { relations }: SuspectContext) {
  const mainOf = new Int32Array(relations.sameAs.length).fill(-1);
  const lastOf = new Int32Array(relations.sameAs.length).fill(-1);
  const before = new Int32Array(groups.count).fill(-1);
  const timeOf = (group: number) => relations.timedWith[groups.classOf[group] ?? 0] ?? 0;
  for (let group = 0; group < groups.count; group++) {
    if (groups.laneOf[group] !== lanes.main) continue;
    mainOf[groups.classOf[group] ?? 0] = group;
    before[group] = lastOf[timeOf(group)] ?? -1;
    lastOf[timeOf(group)] = group;
  }
  const timed = function* (): Iterable<readonly number[]> {
    for (let last = 0; last < groups.count; last++) {
      if (groups.laneOf[last] !== lanes.main || lastOf[timeOf(last)] !== last) continue;
      const together: number[] = [];
      for (let group = last; group >= 0; group = before[group] ?? -1) together.push(group);
      yield together;
    }
  };
  /** Ages and dates of birth of those whose lives bear on these times. */
  const livesAt = new Map<number, number[]>();
  for (let group = 0; group < groups.count; group++) {
    const time = timeOf(group);
    if (groups.laneOf[group] !== lanes.lives || (lastOf[time] ?? -1) < 0) continue;
    livesAt.set(time, [...(livesAt.get(time) ?? []), group]);
  }
  const livesWith = ([first = 0]: readonly number[]) => livesAt.get(timeOf(first)) ?? [];
  return { mainOf, timed, livesWith };
}

/** Those of whom "only" is said, or that they were not somewhere, with the events that it may be about. */
function findLimits(groups: Groups, { encoded, tables, relations }: SuspectContext): readonly (readonly number[])[] {
  const { sameAs } = relations;
  const limited = limitedClasses(encoded, tables, sameAs);
  if (limited.size === 0) return [];
  const sets = new Map([...limited].map((of) => [of, new Set<number>()]));
  const { shape, value } = encoded.statements;
  for (let group = 0; group < groups.count; group++) {
    sets.get(groups.classOf[group] ?? -1)?.add(group);
    if (groups.laneOf[group] !== lanes.main) continue;
    for (const row of groups.contents.subarray(groups.starts[group], groups.starts[group + 1]))
      if (shape[row] === shapes.event)
        eachFiller(encoded, value[row] ?? 0, (_, filler) => sets.get(sameAs[filler] ?? filler)?.add(group));
  }
  return [...sets.values()].map((set) => [...set]);
}

/** Events that are denied as such, with all that is said of them: whoever counts their dead says that they happened. */
function findBareDenials(groups: Groups, { encoded }: SuspectContext): readonly (readonly number[])[] {
  const { shape, value, when } = encoded.statements;
  const { starts } = encoded.frames;
  const isBare = (row: number) => {
    const frame = value[row] ?? 0;
    return shape[row] === shapes.eventDenied && (when[row] ?? -1) < 0 && starts[frame] === starts[frame + 1];
  };
  const cores: (readonly number[])[] = [];
  for (let group = 0; group < groups.count; group++) {
    if (groups.laneOf[group] !== lanes.main || groups.classOf[group + 1] !== groups.classOf[group]) continue;
    if (!groups.contents.subarray(groups.starts[group], groups.starts[group + 1]).some(isBare)) continue;
    const core = [group];
    for (let next = group + 1; groups.classOf[next] === groups.classOf[group]; next++) core.push(next);
    cores.push(core);
  }
  return cores;
}

/** What somebody says of rates comes along wherever there are sums. */
function rateGroups({ count, laneOf }: Groups, { tables }: SuspectContext): readonly number[] {
  const all: number[] = [];
  for (let group = 0; group < count; group++)
    if (tables.properties[(laneOf[group] ?? 0) - lanes.properties]?.rate === true) all.push(group);
  return all;
}

function rowsOf(some: readonly number[], { contents, starts }: Groups): Int32Array {
  const [only] = some;
  if (only !== undefined && some.length === 1) return contents.subarray(starts[only], starts[only + 1]);
  return Int32Array.from(some.flatMap((group) => [...contents.subarray(starts[group], starts[group + 1])]));
}

/** The groups, and the main groups of all classes in them of which it is asked who or what they are. */
function withContext(
  core: readonly number[],
  groups: Groups,
  mainOf: Int32Array,
  { encoded, relations: { sameAs, isEntangled } }: SuspectContext,
): readonly number[] {
  const { shape, value } = encoded.statements;
  const all = new Set(core);
  const add = (subject: number) => {
    const of = sameAs[subject] ?? subject;
    const main = mainOf[of] ?? -1;
    if (isEntangled[of] === 1 && main >= 0) all.add(main);
  };
  for (const group of all) {
    add(groups.classOf[group] ?? 0);
    for (const row of groups.contents.subarray(groups.starts[group], groups.starts[group + 1])) {
      const code = value[row] ?? 0;
      if (shape[row] === shapes.event || shape[row] === shapes.eventDenied) {
        eachFiller(encoded, code, (_, filler) => add(filler));
      } else if ((shape[row] === shapes.attribute || shape[row] === shapes.attributeDenied) && code < 0) add(~code);
    }
  }
  return [...all].toSorted((a, b) => a - b);
}

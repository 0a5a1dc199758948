/**
 * Of several subjects that judgements make one, messages show the one that statements name most often: findings reckon
 * with the smallest id, which may be the odd spelling. Only messages change; witnesses and keys keep their ids.
 */

import type { SubjectId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Content } from '../statement/content.ts';
import { subjectsOf } from './find-conflicts.ts';
import type { Findings, Message, MessageValue, WayOut } from './findings.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { Testimony } from './testimony.ts';

/** The findings with each merged subject shown under its commonest id. */
export function showSubjects(
  findings: Findings,
  { statements, identities }: Testimony,
  subjects: MergedSubjects,
): Findings {
  const merged = identities.filter(({ same }) => same).flatMap(({ a, b }) => [a, b]);
  const shown = commonestOf(merged, statements, subjects);
  return shown.size === 0 ? findings : changeMessages(findings, showAll(shown));
}

/** For each merged subject, the one of its class that is named most often; of equals the smallest. */
function commonestOf(
  merged: readonly SubjectId[],
  statements: Testimony['statements'],
  { representativeOf, isEvent }: MergedSubjects,
): ReadonlyMap<SubjectId, SubjectId> {
  const classes = Map.groupBy(new Set(merged.filter((id) => !isEvent(id))), representativeOf);
  const times = new Map<SubjectId, number>([...classes.values()].flatMap((members) => members.map((id) => [id, 0])));
  if (times.size === 0) return new Map();
  for (const { content } of statements)
    for (const id of namedBy(content)) {
      const so = times.get(id);
      if (so !== undefined) times.set(id, so + 1);
    }
  return new Map(
    [...classes.values()].flatMap((members) => {
      const [commonest] = members.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a < b ? -1 : 1));
      return commonest === undefined ? [] : members.map((id) => [id, commonest] as const);
    }),
  );
}

const namedBy = remember((content: Content) => subjectsOf(content));

/** Every subject that a message names, or a message in it. */
const namedIn: (message: Message) => readonly SubjectId[] = remember(({ values }: Message) => [
  ...new Set(Object.values(values).flatMap(namedInValue)),
]);

function namedInValue(value: MessageValue): readonly SubjectId[] {
  switch (value.kind) {
    case 'subject':
      return [value.subject];
    case 'value':
      return value.value.kind === 'subject' ? [value.value.subject] : [];
    case 'message':
      return namedIn(value.message);
    case 'list':
      return value.items.flatMap(namedInValue);
    default:
      return [];
  }
}

/** The messages as they are shown; one in which nothing changes is the very same. */
function showAll(shown: ReadonlyMap<SubjectId, SubjectId>): (message: Message) => Message {
  const changing = new Set([...shown].flatMap(([id, other]) => (id === other ? [] : [id])));
  return (message) => {
    for (const id of namedIn(message)) if (changing.has(id)) return showIn(message, shown);
    return message;
  };
}

/** A message that tells two subjects apart keeps both: otherwise it would say that R is not R. */
function showIn(message: Message, shown: ReadonlyMap<SubjectId, SubjectId>): Message {
  const { key, values } = message;
  const named = new Set(Object.values(values).flatMap((value) => (value.kind === 'subject' ? [value.subject] : [])));
  if (new Set([...named].map((id) => shown.get(id) ?? id)).size < named.size) return message;
  const showValue = (value: MessageValue): MessageValue => {
    switch (value.kind) {
      case 'subject':
        return { kind: 'subject', subject: shown.get(value.subject) ?? value.subject };
      case 'value':
        if (value.value.kind !== 'subject') return value;
        return {
          kind: 'value',
          value: { kind: 'subject', subject: shown.get(value.value.subject) ?? value.value.subject },
        };
      case 'message':
        return { kind: 'message', message: showIn(value.message, shown) };
      case 'list':
        return { kind: 'list', items: value.items.map(showValue) };
      default:
        return value;
    }
  };
  const changed = Object.entries(values).map(([name, value]) => [name, showValue(value)] as const);
  return { key, values: Object.fromEntries(changed) };
}

/** The findings with every message changed, wherever one stands. */
function changeMessages(findings: Findings, change: (message: Message) => Message): Findings {
  const own = <T extends { readonly message: Message }>(each: T): T => {
    const message = change(each.message);
    return message === each.message ? each : { ...each, message };
  };
  const says = <T extends { readonly says: Message }>(each: T): T => {
    const said = change(each.says);
    return said === each.says ? each : { ...each, says: said };
  };
  const ways = <T extends WayOut>(all: readonly T[]): readonly T[] => all.map((way) => own(way));
  return {
    ...findings,
    contents: findings.contents.map((content) => says(content)),
    conflicts: findings.conflicts.map((conflict) => ({
      ...own(conflict),
      members: conflict.members.map((member) => says(member)),
      assumptions: conflict.assumptions.map((assumption) => own(assumption)),
      why: conflict.why.map(change),
    })),
    groups: findings.groups.map((group) => ({ ...group, topic: change(group.topic) })),
    clusters: findings.clusters.map((cluster) => ({ ...cluster, waysOut: ways(cluster.waysOut) })),
    waysOut: ways(findings.waysOut),
    faults: findings.faults.map((fault) => own(fault)),
    corroborations: findings.corroborations.map((corroboration) => says(corroboration)),
    warnings: findings.warnings.map((warning) => own(warning)),
  };
}

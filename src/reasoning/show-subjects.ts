/**
 * Of several subjects that judgements make one, messages show the one that statements name most often: findings reckon
 * with the smallest id, which may be the odd spelling. Only messages change; witnesses and keys keep their ids.
 */

import type { FindingId, SubjectId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Content } from '../statement/content.ts';
import { subjectsOf } from './find-conflicts.ts';
import type {
  CaseWayOut,
  Cluster,
  Conflict,
  ConflictGroup,
  ContentFinding,
  Corroboration,
  Fault,
  Findings,
  Message,
  MessageValue,
  Warning,
} from './findings.ts';
import { createAlong, findChanged, mapEdited } from './edited-lists.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { placeIn } from './sorted-lists.ts';
import type { Testimony } from './testimony.ts';

export type Showing = (findings: Findings, testimony: Testimony, subjects: MergedSubjects) => Findings;

/**
 * Shows each merged subject under its commonest id, again and again: what names nobody who is shown otherwise than before
 * is the very same as before.
 */
export function createShowing(): Showing {
  const count = createCount();
  const change = createChange();
  let known: Shown = new Map();
  return (findings, { statements, identities }, subjects) => {
    const merged = identities.filter(({ same }) => same).flatMap(({ a, b }) => [a, b]);
    const shown = commonestOf(merged, () => count(statements), subjects);
    if (shown.size === 0) return findings;
    const differing = differenceOf(known, shown);
    known = shown;
    return change(findings, shown, differing);
  };
}

/** What each merged subject is shown as. */
type Shown = ReadonlyMap<SubjectId, SubjectId>;

/** Those that one shows otherwise than the other. */
function differenceOf(before: Shown, now: Shown): ReadonlySet<SubjectId> {
  const all = new Set([...before.keys(), ...now.keys()]);
  return new Set([...all].filter((id) => (before.get(id) ?? id) !== (now.get(id) ?? id)));
}

/** How often statements name each subject, counted on from one list of statements to the next. */
function createCount(): (statements: Testimony['statements']) => ReadonlyMap<SubjectId, number> {
  const times = new Map<SubjectId, number>();
  let before: Testimony['statements'] = [];
  const add = (changed: Testimony['statements'], by: number) => {
    for (const { content } of changed) for (const id of namedBy(content)) times.set(id, (times.get(id) ?? 0) + by);
  };
  return (statements) => {
    const { gone, come } = findChanged(before, statements);
    add(gone, -1);
    add(come, 1);
    before = statements;
    return times;
  };
}

/** For each merged subject, the one of its class that is named most often; of equals the smallest. */
function commonestOf(
  merged: readonly SubjectId[],
  countTimes: () => ReadonlyMap<SubjectId, number>,
  { representativeOf, isEvent }: MergedSubjects,
): Shown {
  const classes = Map.groupBy(new Set(merged.filter((id) => !isEvent(id))), representativeOf);
  if (classes.size === 0) return new Map();
  const times = countTimes();
  return new Map(
    [...classes.values()].flatMap((members) => {
      const [commonest] = members.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0) || (a < b ? -1 : 1));
      return commonest === undefined ? [] : members.map((id) => [id, commonest] as const);
    }),
  );
}

const namedBy = remember((content: Content) => subjectsOf(content));

/** Every subject that a message names, or a message in it. */
function namedIn(message: Message): readonly SubjectId[] {
  // Lists are made anew again and again of messages that stay.
  return hasList(message) ? namedInAny(message) : namedInShort(message);
}

function namedInAny({ values }: Message): readonly SubjectId[] {
  const all = new Set<SubjectId>();
  for (const value of Object.values(values)) for (const id of namedInValue(value)) all.add(id);
  return [...all];
}

const namedInShort = remember(namedInAny);

function hasList({ values }: Message): boolean {
  for (const name in values) if (values[name]?.kind === 'list') return true;
  return false;
}

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

type ChangeMessage = (message: Message) => Message;

/** The messages as they are shown; one in which nothing changes is the very same. Each is changed once. */
function showAll(shown: Shown): ChangeMessage {
  const changing = new Set([...shown].flatMap(([id, other]) => (id === other ? [] : [id])));
  const known = new WeakMap<Message, Message>();
  // The same faults are in one way out after the other.
  const items = new WeakMap<MessageValue, MessageValue>();
  const change: ChangeMessage = (message) => {
    if (hasList(message)) return showIn(message, { shown, change, items });
    if (!namesAny(namedInShort(message), changing)) return message;
    const changed = known.get(message) ?? showIn(message, { shown, change, items });
    known.set(message, changed);
    return changed;
  };
  return change;
}

function namesAny(names: readonly SubjectId[], some: ReadonlySet<SubjectId>): boolean {
  for (const id of names) if (some.has(id)) return true;
  return false;
}

type ShowingIn = {
  readonly shown: Shown;
  readonly change: ChangeMessage;
  /** Items of lists as they are shown, as far as somebody has asked. */
  readonly items: WeakMap<MessageValue, MessageValue>;
};

/** A message that tells two subjects apart keeps both: otherwise it would say that R is not R. */
function showIn(message: Message, { shown, change, items }: ShowingIn): Message {
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
      case 'message': {
        const changed = change(value.message);
        return changed === value.message ? value : { kind: 'message', message: changed };
      }
      case 'list':
        return { kind: 'list', items: value.items.map(showItem) };
      default:
        return value;
    }
  };
  const showItem = (item: MessageValue): MessageValue => {
    const found = items.get(item);
    if (found) return found;
    const own = showValue(item);
    items.set(item, own);
    return own;
  };
  const changed = Object.entries(values).map(([name, value]) => [name, showValue(value)] as const);
  return { key, values: Object.fromEntries(changed) };
}

/** Changes every message of findings, wherever one stands. */
function createChange(): (findings: Findings, shown: Shown, differing: ReadonlySet<SubjectId>) => Findings {
  const contents = createAlongList<ContentFinding>((a, b) => a.key < b.key, messageOfContent, changeSays);
  const corroborations = createAlongList<Corroboration>((a, b) => a.content < b.content, messageOfContent, changeSays);
  const faults = createAlongList<Fault>((a, b) => a.id < b.id, messageOf, changeOwn);
  const conflicts = createList<Conflict>(messagesOfConflict, changeConflict, placeShown);
  const groups = createList<ConflictGroup>(
    ({ topic }) => [topic],
    (group, change) => ({ ...group, topic: change(group.topic) }),
  );
  const clusters = createList<Cluster>(
    ({ waysOut }) => waysOut.map(({ message }) => message),
    (cluster, change) => ({ ...cluster, waysOut: cluster.waysOut.map((way) => changeOwn(way, change)) }),
  );
  const waysOut = createList<CaseWayOut>(messageOf, changeOwn);
  const warnings = createList<Warning>(messageOf, changeOwn);
  let change: ChangeMessage | undefined;
  return (findings, shown, differing) => {
    if (change === undefined || differing.size > 0) change = showAll(shown);
    return {
      ...findings,
      contents: contents(findings.contents, change, differing),
      conflicts: conflicts(findings.conflicts, change, differing),
      groups: groups(findings.groups, change, differing),
      clusters: clusters(findings.clusters, change, differing),
      waysOut: waysOut(findings.waysOut, change, differing),
      faults: faults(findings.faults, change, differing),
      corroborations: corroborations(findings.corroborations, change, differing),
      warnings: warnings(findings.warnings, change, differing),
    };
  };
}

function messageOf({ message }: { readonly message: Message }): readonly Message[] {
  return [message];
}

function messageOfContent({ says }: { readonly says: Message }): readonly Message[] {
  return [says];
}

function changeOwn<T extends { readonly message: Message }>(each: T, change: ChangeMessage): T {
  const message = change(each.message);
  return message === each.message ? each : { ...each, message };
}

function changeSays<T extends { readonly says: Message }>(each: T, change: ChangeMessage): T {
  const says = change(each.says);
  return says === each.says ? each : { ...each, says };
}

function messagesOfConflict({ message, members, assumptions, why }: Conflict): readonly Message[] {
  return [message, ...members.map(({ says }) => says), ...assumptions.map((each) => each.message), ...why];
}

function changeConflict(conflict: Conflict, change: ChangeMessage): Conflict {
  return {
    ...changeOwn(conflict, change),
    members: conflict.members.map((member) => changeSays(member, change)),
    assumptions: conflict.assumptions.map((assumption) => changeOwn(assumption, change)),
    why: conflict.why.map(change),
  };
}

/** What is told of a conflict by itself is the same wherever the conflict stands in the case, and shown as it was. */
function placeShown(conflict: Conflict, { thing, as }: ShownThing<Conflict>): Conflict | undefined {
  const { message, members, assumptions, why } = thing;
  const isSame =
    message === conflict.message &&
    members === conflict.members &&
    assumptions === conflict.assumptions &&
    why === conflict.why;
  return isSame
    ? { ...conflict, message: as.message, members: as.members, assumptions: as.assumptions, why: as.why }
    : undefined;
}

/** A thing with what it is shown as, which holds until somebody it names is shown otherwise. */
type ShownThing<T> = { readonly thing: T; names?: readonly SubjectId[]; as: T };

type ShowList<T> = (list: readonly T[], change: ChangeMessage, differing: ReadonlySet<SubjectId>) => readonly T[];
type Change<T> = (thing: T, change: ChangeMessage) => T;
type MessagesOf<T> = (thing: T) => readonly Message[];

/** Whom a thing names, worked out when somebody first asks. */
function namesOf<T>(shown: ShownThing<T>, messagesOf: MessagesOf<T>): readonly SubjectId[] {
  if (shown.names) return shown.names;
  const messages = messagesOf(shown.thing);
  const [only] = messages;
  shown.names = only && messages.length === 1 ? namedIn(only) : [...new Set(messages.flatMap(namedIn))];
  return shown.names;
}

/** Lists of few things. `again` shows one as the one with its id was shown, where it can. */
function createList<T extends { readonly id: FindingId }>(
  messagesOf: MessagesOf<T>,
  make: Change<T>,
  again?: (thing: T, before: ShownThing<T>) => T | undefined,
): ShowList<T> {
  let known = new Map<FindingId, ShownThing<T>>();
  return (list, change, differing) => {
    if (known.size > 2 * list.length) known = new Map();
    return list.map((thing) => {
      const before = known.get(thing.id);
      const mayStay = before !== undefined && (before.thing === thing || again !== undefined);
      const isSame = mayStay && (differing.size === 0 || !namesAny(namesOf(before, messagesOf), differing));
      if (isSame && before.thing === thing) return before.as;
      const as = (isSame && again?.(thing, before)) || make(thing, change);
      known.set(thing.id, { thing, as });
      return as;
    });
  };
}

const keepMessage: ChangeMessage = (message) => message;

/** Long lists, sorted as `isBefore` tells. */
function createAlongList<T extends object>(
  isBefore: (a: T, b: T) => boolean,
  messagesOf: MessagesOf<T>,
  make: Change<T>,
): ShowList<T> {
  let changeNow = keepMessage;
  const naming = createNaming<T>((shown) => namesOf(shown, messagesOf));
  const along = createAlong<T, ShownThing<T>>(isBefore, (fresh) => {
    const made = fresh.map((thing) => ({ thing, as: make(thing, changeNow) }));
    naming.add(made);
    return made;
  });
  let known: { readonly all: readonly ShownThing<T>[]; readonly shown: readonly T[] } | undefined;
  return (list, change, differing) => {
    changeNow = change;
    const all = along(list);
    if (known?.all === all && differing.size === 0) return known.shown;
    const stayed = known && mapEdited(known.shown, { from: known.all, to: all }, ({ as }) => as);
    // Nothing is shown otherwise at first: all was shown just now.
    const shown = stayed && differing.size > 0 ? [...stayed] : undefined;
    for (const each of shown ? naming.find(differing, all) : []) {
      const place = placeIn(list, (own) => isBefore(own, each.thing));
      each.as = make(each.thing, change);
      if (shown && all[place] === each) shown[place] = each.as;
    }
    known = { all, shown: shown ?? stayed ?? all.map(({ as }) => as) };
    return known.shown;
  };
}

/** Things by the subjects that they name, from when somebody first asks. Those that are there no more may still be found. */
function createNaming<T>(namesIn: (thing: ShownThing<T>) => readonly SubjectId[]): {
  readonly add: (things: readonly ShownThing<T>[]) => void;
  readonly find: (some: ReadonlySet<SubjectId>, all: readonly ShownThing<T>[]) => Iterable<ShownThing<T>>;
} {
  let naming: Map<SubjectId, Set<ShownThing<T>>> | undefined;
  let count = 0;
  const add = (things: readonly ShownThing<T>[]) => {
    if (!naming) return;
    count += things.length;
    for (const thing of things) {
      for (const id of namesIn(thing)) {
        const known = naming.get(id);
        if (known) known.add(thing);
        else naming.set(id, new Set([thing]));
      }
    }
  };
  return {
    add,
    find: (some, all) => {
      if (some.size === 0) return [];
      if (!naming || count > 2 * all.length) {
        [naming, count] = [new Map(), 0];
        add(all);
      }
      const found = new Set<ShownThing<T>>();
      for (const id of some) for (const thing of naming.get(id) ?? []) found.add(thing);
      return found;
    },
  };
}

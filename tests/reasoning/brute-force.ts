/**
 * What the engine computes, computed by trying everything: which sets of premises can hold, by closing equality and
 * walking all rules over the set itself, and which sets of faults leave a set that can. Slow and simple on purpose; the
 * comparisons of single values are the engine's own, since tables test those.
 */

import { pathsForCheck } from '../../src/reasoning/check/paths.ts';
import { nameOf as computeName, readForCheck, type Said } from '../../src/reasoning/check/read-testimony.ts';
import { areNamesForeign, isNamedIn } from '../../src/reasoning/compare-names.ts';
import { isQuantityApart, isQuantityBelow, isQuantityWithin } from '../../src/reasoning/compare-quantities.ts';
import { convertSum, isSumApart, isSumWithin, type Rate } from '../../src/reasoning/compare-sums.ts';
import {
  daysAcross,
  isApart,
  isEarlier,
  isOneTime as isTimeShared,
  isWithinDays,
  liesIn,
  readWhen,
  wereSaidTogether,
  type Change,
} from '../../src/reasoning/compare-when.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { kilometresBetween, leastSeconds } from '../../src/reasoning/distances.ts';
import type { Conflict, Fault, Findings } from '../../src/reasoning/findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import type { SubjectId } from '../../src/base/id.ts';
import { contentSchema, type Value } from '../../src/statement/content.ts';
import type { Statement } from '../../src/statement/statement.ts';
import type { When } from '../../src/time/when.ts';
import { exclusionOf, termsAbove } from '../../src/subject/ask-vocabulary.ts';
import { idOf } from './notation.ts';

/** What may be left out: a content by its key, a judgement on events by its id, an assumption by rule and what it applies to. */
export type Premise = string;

type Of<Kind extends Said['kind']> = Extract<Said, { kind: Kind }>;
type Active = {
  readonly testimony: Testimony;
  readonly said: readonly { readonly key: string; readonly says: Said }[];
  readonly has: (premise: Premise) => boolean;
  readonly equal: (a: SubjectId, b: SubjectId) => boolean;
  readonly read: ReturnType<typeof readForCheck>;
};

/** The premises of a conflict. */
export function premisesOf(conflict: Conflict, testimony: Testimony): readonly Premise[] {
  const kinds = new Map(testimony.subjects.map(({ id, kind }) => [id, kind]));
  const onEvents = testimony.identities.filter(({ a, same }) => same && kinds.get(a) === 'event');
  return [
    ...conflict.members.map(({ content }) => content),
    ...conflict.decisions.filter((id) => onEvents.some(({ judgement }) => judgement === id)),
    ...conflict.assumptions.map(({ rule, appliesTo }) => `${rule} ${appliesTo}`),
  ].toSorted();
}

/** Whether a testimony's contents can hold, with nothing but these premises. Collects the assumptions that were asked for. */
export function canHold(testimony: Testimony, premises: ReadonlySet<Premise>, asked = new Set<Premise>()): boolean {
  return isConsistent(testimony, (premise) => {
    asked.add(premise);
    return premises.has(premise);
  });
}

function isConsistent(testimony: Testimony, has: (premise: Premise) => boolean): boolean {
  const read = reading(testimony);
  const said = [...keysOf(testimony)].filter(([key]) => has(key)).map(([key, says]) => ({ key, says }));
  const given = { testimony, said, has, read };
  const active: Active = { ...given, equal: closeEquality(given) };
  return ![
    isIdentityBroken,
    isValueBroken,
    isTermBroken,
    isOnlyBroken,
    isAgeBroken,
    isDenied,
    isCalledWrong,
    isTimeBroken,
    isInTwoPlaces,
  ].some((isBroken) => isBroken(active));
}

/** The contents of a testimony by key. */
export function keysOf(testimony: Testimony): ReadonlyMap<string, Said> {
  const known = keyed.get(testimony);
  if (known) return known;
  const read = reading(testimony);
  const committing = new Set(['asserts', 'denies', 'confirms', 'admits']);
  const found = new Map<string, Said>();
  for (const statement of testimony.statements) {
    const says = read.said(statement);
    if (says && committing.has(statement.act)) found.set(nameOf(says), says);
  }
  keyed.set(testimony, found);
  return found;
}

const keyed = new WeakMap<Testimony, ReadonlyMap<string, Said>>();
const readings = new WeakMap<Testimony, ReturnType<typeof readForCheck>>();

/** One reading a testimony: thousands of subsets are asked for. */
function reading(testimony: Testimony): ReturnType<typeof readForCheck> {
  const read = readings.get(testimony) ?? readForCheck(testimony);
  readings.set(testimony, read);
  return read;
}

const pathFinders = new WeakMap<Testimony, ReturnType<typeof pathsForCheck>>();

function pathsIn(testimony: Testimony): ReturnType<typeof pathsForCheck> {
  const pathsOf = pathFinders.get(testimony) ?? pathsForCheck(reading(testimony));
  pathFinders.set(testimony, pathsOf);
  return pathsOf;
}

export type Tried = {
  /** Every premise there is: contents, judgements on events, and whatever assumption some set of them asked for. */
  readonly universe: readonly Premise[];
  /** All smallest sets of premises that cannot hold. */
  readonly conflicts: readonly (readonly Premise[])[];
};

/** Tries every subset of the premises, 2 to their number; undefined where there are more than `most`. */
export function tryEverything(testimony: Testimony, most: number): Tried | undefined {
  const kinds = new Map(testimony.subjects.map(({ id, kind }) => [id, kind]));
  const judged = testimony.identities.filter(({ a, same }) => same && kinds.get(a) === 'event');
  let universe: readonly Premise[] = [...keysOf(testimony).keys(), ...judged.map(({ judgement }) => judgement)];
  for (;;) {
    if (universe.length > most) return undefined;
    const asked = new Set<Premise>(universe);
    const conflicts = trySubsets(testimony, universe.toSorted(), asked);
    if (asked.size === universe.length) return withReferents(testimony, universe, conflicts);
    universe = [...asked];
  }
}

/** The conflicts, each with whatever took two for one and would resolve it if that were undone. */
function withReferents(testimony: Testimony, universe: readonly Premise[], conflicts: Tried['conflicts']): Tried {
  const takings = [...judgedIn(testimony), ...readIn(testimony)];
  const resting = conflicts.map((premises) => {
    const needed = takings.filter((taken) => isResolvedWithout(premises, testimony, taken));
    return [...premises, ...needed.map(({ premise }) => premise)].toSorted();
  });
  return { universe: [...new Set([...universe, ...resting.flat()])], conflicts: resting };
}

type Taken = {
  readonly premise: Premise;
  readonly without: Testimony;
  /** For a proposal: the subject, of which others have to speak as well. */
  readonly shared?: SubjectId;
  /** The statements that were read so: some of them have to be in the conflict, since it is their words that are doubted. */
  readonly read?: readonly Statement[];
};

function judgedIn(testimony: Testimony): readonly Taken[] {
  const kinds = new Map(testimony.subjects.map(({ id, kind }) => [id, kind]));
  return testimony.identities
    .filter(({ a, same }) => same && kinds.get(a) !== 'event')
    .map(({ judgement }) => ({
      premise: `same-subject ${JSON.stringify([judgement])}`,
      without: { ...testimony, identities: testimony.identities.filter((each) => each.judgement !== judgement) },
    }));
}

/** For each source, every subject of which something was proposed from it, put under an id of its own. */
function readIn(testimony: Testimony): readonly Taken[] {
  const proposed = testimony.statements.filter(({ proposedBy }) => proposedBy);
  const sources = new Set(proposed.map(({ passage }) => passage.source));
  return [...sources].flatMap((source) =>
    testimony.subjects.flatMap((subject): readonly Taken[] => {
      const own = proposed.filter((each) => each.passage.source === source);
      if (!own.some(({ content }) => JSON.stringify(content).includes(subject.id))) return [];
      const other = { ...subject, id: idOf('x', `${source} ${subject.id}`) };
      const statements = testimony.statements.map((each): Statement =>
        own.includes(each)
          ? {
              ...each,
              content: contentSchema.parse(JSON.parse(JSON.stringify(each.content).replaceAll(subject.id, other.id))),
            }
          : each,
      );
      const premise = `same-subject ${JSON.stringify([source, subject.id])}`;
      const without = { ...testimony, statements, subjects: [...testimony.subjects, other] };
      const naming = own.filter(({ content }) => JSON.stringify(content).includes(subject.id));
      return [{ premise, without, shared: subject.id, read: naming }];
    }),
  );
}

/**
 * True where the statements of a conflict, with all that is said of who is who, make no conflict of all its members any more, and
 * none that was not there before. What conflicts there are otherwise, the engine says: that it does so rightly is another law.
 */
function isResolvedWithout(premises: readonly Premise[], testimony: Testimony, taken: Taken): boolean {
  const { without, shared } = taken;
  const [read, after] = [reading(testimony), reading(without)];
  const own = testimony.statements.filter((each) => premises.includes(nameOf(read.said(each))));
  const isShared = (id: SubjectId) =>
    without.statements.some(
      (each) => own.some((one) => one.id === each.id) && JSON.stringify(each.content).includes(id),
    );
  if (shared !== undefined && !isShared(shared)) return false;
  if (taken.read && !own.some((each) => taken.read?.includes(each))) return false;
  const keysBefore = (ids: readonly string[]) =>
    testimony.statements.filter(({ id }) => ids.includes(id)).map((each) => nameOf(read.said(each)));
  const isJoining = (ids: readonly string[]) =>
    without.statements.some((each) => {
      const says = ids.includes(each.id) ? after.said(each) : undefined;
      return says?.kind === 'identity' && says.same;
    });
  const contents = premises.filter((premise) => premise.startsWith('k_'));
  const known = engineConflicts(testimony);
  return !engineConflicts(without).some((members) => {
    const said = members.map(keysBefore);
    const isOwn = (keys: readonly string[]) => keys.some((key) => contents.includes(key));
    const covers = (keys: readonly string[]) => keys.every((key) => said.some((each) => each.includes(key)));
    if (!said.some(isOwn) || !said.every((keys, place) => isOwn(keys) || isJoining(members[place] ?? []))) return false;
    return covers(contents) || !known.some((each) => covers([...new Set(each.flatMap(keysBefore))]));
  });
}

/** For each conflict that the engine finds, the statements of each member. */
function engineConflicts(testimony: Testimony): readonly (readonly (readonly string[])[])[] {
  const known = foundBefore.get(testimony) ?? deriveFindings(testimony, { doubtsReferents: false }).conflicts;
  foundBefore.set(testimony, known);
  return known.map(({ members }) => members.map(({ statements }) => statements));
}

const foundBefore = new WeakMap<Testimony, Findings['conflicts']>();

function trySubsets(
  testimony: Testimony,
  universe: readonly Premise[],
  asked: Set<Premise>,
): readonly (readonly Premise[])[] {
  const found: number[] = [];
  for (const mask of masksOf(universe.length)) {
    if (found.some((smaller) => (mask & smaller) === smaller)) continue;
    if (!canHold(testimony, new Set(chosen(universe, mask)), asked)) found.push(mask);
  }
  return found.map((mask) => chosen(universe, mask));
}

/** Subsets by size, so that the smallest of each kind comes first. */
function masksOf(count: number): readonly number[] {
  return Array.from({ length: 2 ** count }, (_, mask) => mask).toSorted((a, b) => bitsIn(a) - bitsIn(b) || a - b);
}

function chosen<T>(all: readonly T[], mask: number): readonly T[] {
  return all.filter((_, place) => mask & (1 << place));
}

/** All smallest sets of faults that leave premises which can hold, with their costs, cheapest first. Tries every subset. */
export function smallestWaysOut(
  testimony: Testimony,
  faults: Findings['faults'],
  conflicts: Tried['conflicts'],
): readonly { readonly faults: readonly string[]; readonly cost: number }[] {
  const found: number[] = [];
  for (const mask of masksOf(faults.length)) {
    if (found.some((smaller) => (mask & smaller) === smaller)) continue;
    const taken = chosen(faults, mask);
    const isOpen = conflicts.some((premises) => premises.every((premise) => stands(premise, taken, testimony)));
    if (!isOpen) found.push(mask);
  }
  return found
    .map((mask) => {
      const taken = chosen(faults, mask);
      return { faults: taken.map(({ id }) => id).toSorted(), cost: taken.reduce((sum, { cost }) => sum + cost, 0) };
    })
    .toSorted((a, b) => a.cost - b.cost);
}

/** True where some path to the premise has none of the faults. */
export function stands(premise: Premise, taken: readonly Fault[], testimony: Testimony): boolean {
  if (!premise.startsWith('k_'))
    return !taken.some(
      ({ rule, appliesTo, judgement }) =>
        judgement === premise || (rule !== undefined && `${rule} ${appliesTo}` === premise),
    );
  const read = reading(testimony);
  return testimony.statements.some((statement) => {
    const says = read.said(statement);
    if (!says || nameOf(says) !== premise) return false;
    return pathsIn(testimony)(statement).some((voices) => {
      const origin = voices.at(-1);
      return !taken.some((fault) => {
        if (fault.kind === 'reading') return fault.statements.includes(statement.id);
        if (fault.kind === 'voice') return fault.voice === origin;
        if (fault.kind === 'origin') return fault.voice === origin && fault.content === premise;
        if (fault.kind === 'unnamed')
          return fault.content === premise && fault.among?.some(({ voice }) => voice === origin) === true;
        const isOnWay = fault.voice !== undefined && voices.slice(0, -1).includes(fault.voice);
        return fault.kind === 'relay' && fault.content === premise && fault.origin === origin && isOnWay;
      });
    });
  });
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest > 0; rest &= rest - 1) count++;
  return count;
}

function closeEquality({ testimony, said, has, read }: Omit<Active, 'equal'>): Active['equal'] {
  const top = new Map<SubjectId, SubjectId>();
  const find = (id: SubjectId): SubjectId => {
    const next = top.get(id);
    return next === undefined ? id : find(next);
  };
  const equal = (a: SubjectId, b: SubjectId) => find(a) === find(b);
  const join = (a: SubjectId, b: SubjectId) => {
    if (equal(a, b)) return false;
    top.set(find(a), find(b));
    return true;
  };
  for (const { says } of said) if (says.kind === 'identity' && says.same) join(says.a, says.b);
  const kinds = new Map(testimony.subjects.map(({ id, kind }) => [id, kind]));
  const events = positive(said);
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b, same, judgement } of testimony.identities) {
      if (!same || kinds.get(a) !== 'event' || !has(judgement)) continue;
      if (isGuarded(a, b, testimony, equal)) changed = join(a, b) || changed;
    }
    for (const { a, b, role } of joinedByMeaning(events, read)) {
      const [x, y] = [subjectIn(a, role), subjectIn(b, role)];
      if (x === undefined || y === undefined || !equal(x, y)) continue;
      const assumption = `same-by-meaning ${JSON.stringify([a.event, b.event].toSorted())}`;
      if (has(assumption)) changed = join(a.event, b.event) || changed;
    }
  }
  return equal;
}

/** Pairs of events that are one as soon as the same subject is in the role. */
function joinedByMeaning(events: readonly Of<'event'>[], read: Active['read']) {
  return events.flatMap((a) =>
    (read.eventType(a.type)?.sameAs ?? []).flatMap(({ type, role }) =>
      events.filter((b) => b.type === type && b.event !== a.event).map((b) => ({ a, b, role })),
    ),
  );
}

function positive(said: Active['said']): readonly Of<'event'>[] {
  return said.flatMap(({ says }) => (says.kind === 'event' && says.polarity === 'positive' ? [says] : []));
}

function subjectIn(event: Of<'event'>, role: string): SubjectId | undefined {
  const value = Object.entries(event.roles).find(([each]) => each === role)?.[1];
  return value?.kind === 'subject' ? value.subject : undefined;
}

/** In every role without which it would be another event, somebody of the one has to be somebody of the other. */
function isGuarded(a: SubjectId, b: SubjectId, testimony: Testimony, equal: Active['equal']): boolean {
  const [whoseA, whoseB] = [whoseIn(testimony).get(a), whoseIn(testimony).get(b)];
  return [...(whoseA ?? [])].every(([role, those]) => {
    const these = whoseB?.get(role);
    return !these || those.some((x) => these.some((y) => equal(x, y)));
  });
}

type Whose = ReadonlyMap<SubjectId, ReadonlyMap<string, readonly SubjectId[]>>;
const whoseKnown = new WeakMap<Testimony, Whose>();

/** Whose each event is, by role, in all that is said of it. */
function whoseIn(testimony: Testimony): Whose {
  const known = whoseKnown.get(testimony);
  if (known) return known;
  const read = reading(testimony);
  const found = new Map<SubjectId, Map<string, readonly SubjectId[]>>();
  for (const says of positive([...keysOf(testimony)].map(([key, each]) => ({ key, says: each })))) {
    const roles = found.get(says.event) ?? new Map<string, readonly SubjectId[]>();
    found.set(says.event, roles);
    for (const role of read.eventType(says.type)?.whose ?? []) {
      const subject = subjectIn(says, role);
      if (subject !== undefined) roles.set(role, [...(roles.get(role) ?? []), subject]);
    }
  }
  whoseKnown.set(testimony, found);
  return found;
}

/** Pairs that premises make different. */
function differences({ said, has, testimony, read }: Active): Pairs {
  const stated = said.flatMap(({ says }) =>
    says.kind === 'identity' && !says.same ? [[read.one(says.a), read.one(says.b)] as const] : [],
  );
  const judged = testimony.identities.flatMap(({ a, b, same }) =>
    !same && read.one(a) !== read.one(b) ? [[read.one(a), read.one(b)] as const] : [],
  );
  const named = foreignIn(testimony).filter(([a, b]) => has(`names-differ ${JSON.stringify([a, b])}`));
  return [...stated, ...judged, ...named];
}

type Pairs = readonly (readonly [SubjectId, SubjectId])[];
const foreignKnown = new WeakMap<Testimony, Pairs>();

/** People whose names have nothing in common. */
function foreignIn(testimony: Testimony): Pairs {
  const known = foreignKnown.get(testimony);
  if (known) return known;
  const read = reading(testimony);
  const people = new Set(testimony.subjects.filter(({ kind }) => kind === 'person').map(({ id }) => read.one(id)));
  const found = pairs([...people].toSorted()).filter(([a, b]) => areNamesForeign(namesOf(a, read), namesOf(b, read)));
  foreignKnown.set(testimony, found);
  return found;
}

function namesOf(id: SubjectId, read: Active['read']) {
  return read.all(id).flatMap((subject) => subject.names);
}

function isIdentityBroken(active: Active): boolean {
  return differences(active).some(([a, b]) => active.equal(a, b));
}

function areSubjectsApart(a: SubjectId, b: SubjectId, active: Active): boolean {
  const { read, has, equal } = active;
  if (a === b) return false;
  const [first] = read.all(a);
  const [second] = read.all(b);
  if (first?.kind === 'place' && second?.kind === 'place') {
    const around = (id: SubjectId): readonly SubjectId[] => {
      const within = read.all(id).find((subject) => subject.within !== undefined)?.within;
      return within === undefined ? [id] : [id, ...around(read.one(within))];
    };
    const [wayA, wayB] = [around(a), around(b)];
    if (wayA.includes(b) || wayB.includes(a)) return false;
    const common = wayA.find((each) => wayB.includes(each));
    const last = (way: readonly SubjectId[]) => way[(common === undefined ? way.length : way.indexOf(common)) - 1] ?? a;
    const holds = (place: SubjectId) =>
      read.testimony.subjects.some(({ within }) => within !== undefined && read.one(within) === place);
    const pair = [last(wayA), last(wayB)].toSorted();
    if (isNamedIn(namesOf(pair[0] ?? a, read), namesOf(pair[1] ?? a, read))) return false;
    return (common !== undefined || pair.every(holds)) && has(`places-apart ${JSON.stringify(pair)}`);
  }
  return differences(active).some(([p, q]) => (equal(a, p) && equal(b, q)) || (equal(a, q) && equal(b, p)));
}

type Given = { readonly by: Of<'event'> | Of<'attribute'>; readonly value: Value };

function areValuesApart(first: Given, second: Given, active: Active): boolean {
  const [a, b] = [first.value, second.value];
  if (a.kind === 'quantity' && b.kind === 'quantity')
    return isQuantityApart(a, b, active.testimony.vocabulary) || areSumsApart(first, second, active);
  if (a.kind === 'date' && b.kind === 'date') return isApart(a.when, b.when);
  return a.kind === 'subject' && b.kind === 'subject' && areSubjectsApart(a.subject, b.subject, active);
}

/** By some rate, or two one after the other, of about the time of both sums. */
function areSumsApart(first: Given, second: Given, active: Active, compare = isSumApart): boolean {
  const { testimony, has, said } = active;
  const [a, b] = [first.value, second.value];
  if (a.kind !== 'quantity' || b.kind !== 'quantity' || a.unit === b.unit) return false;
  const rates = ratesIn([...keysOf(testimony).values()], active);
  const known = new Set(said.map(({ key }) => key));
  const ways = rates.flatMap((rate) => [[rate], ...rates.flatMap((other) => (other === rate ? [] : [[rate, other]]))]);
  const isOfThoseDays = (given: Given, dates: readonly When[]) => {
    const own = given.by.when;
    if (own) return isWithinDays([...dates, own], 62);
    const times = saidTimes(given.by, active);
    if (times.includes(undefined)) return isWithinDays(dates, 62);
    return times.some((edtf) => edtf !== undefined && isWithinDays([...dates, { edtf }], 62));
  };
  const daysTo = (given: Given, dates: readonly When[]) => {
    const own = given.by.when;
    if (own) return daysAcross([...dates, own]);
    const times = saidTimes(given.by, active);
    if (times.includes(undefined)) return 0;
    return Math.min(...times.flatMap((edtf) => (edtf === undefined ? [] : [daysAcross([...dates, { edtf }])])));
  };
  const all = ways.flatMap((way) => {
    const dates = way.map(({ when }) => when);
    const steps = way.map(({ rate }) => rate);
    const isOfUse =
      isOfThoseDays(first, dates) &&
      isOfThoseDays(second, dates) &&
      convertSum(a, b.unit, steps, testimony.vocabulary) !== undefined;
    const days = Math.max(daysTo(first, dates), daysTo(second, dates));
    return isOfUse ? [{ way, days, holds: compare(a, b, steps, testimony.vocabulary) }] : [];
  });
  return all.some(({ way, days, holds }) => {
    // Looked at whether or not it holds: a nearer rate by which it is otherwise.
    const isNearest = all.every((other) => other.holds || other.days > days || other.way.length > way.length);
    return (
      holds &&
      isNearest &&
      way.every(({ says }) => known.has(nameOf(says))) &&
      way.every(({ says }) => isDated(says, says.value, active)) &&
      has(`across-currencies ${JSON.stringify([nameOf(first.by), nameOf(second.by)].toSorted())}`)
    );
  });
}

type SaidRate = { readonly says: Of<'attribute'>; readonly when: When; readonly rate: Rate };

function ratesIn(sayings: readonly Said[], { read }: Active): readonly SaidRate[] {
  return sayings.flatMap((says): readonly SaidRate[] => {
    if (says.kind !== 'attribute' || says.polarity === 'negative') return [];
    const { property, value, of, when } = says;
    const [one] = read.all(of).flatMap(({ unit }) => unit ?? []);
    if (read.property(property)?.rate !== true || value.kind !== 'quantity' || one === undefined || !when) return [];
    return [{ says, when, rate: { one, price: value } }];
  });
}

/** When a content was said, by each statement that says it. */
function saidTimes(says: Said, { testimony, read }: Active): readonly (string | undefined)[] {
  return testimony.statements.flatMap((statement) => {
    const each = read.said(statement);
    return each && nameOf(each) === nameOf(says) ? [statement.saidAt] : [];
  });
}

/** Somebody travels only for one thing, and also for another. */
function isOnlyBroken(active: Active): boolean {
  const { said, read, equal, has, testimony } = active;
  const events = positive(said);
  const { vocabulary } = testimony;
  return attributes(said).some((limit) => {
    const only = read.property(limit.property)?.only;
    if (!only || limit.value.kind !== 'term') return false;
    const { term } = limit.value;
    const times = saidTimes(limit, active);
    return events.some((purpose) => {
      const value = purpose.roles[only.role];
      if (value?.kind !== 'term' || !only.events.includes(purpose.type)) return false;
      const common = termsAbove(vocabulary, term).filter((each) => termsAbove(vocabulary, value.term).includes(each));
      const areKin = common.some(
        (each) => each === term || each === value.term || vocabulary.terms[each]?.under.length !== 0,
      );
      const own = events.filter(({ event }) => equal(event, purpose.event));
      const isOfIt =
        only.whose === undefined
          ? equal(limit.of, purpose.event)
          : own.some((each) => {
              const who = only.whose && subjectIn(each, only.whose);
              return who !== undefined && equal(who, limit.of);
            });
      const isTimely = limit.when
        ? own.some(
            (each) =>
              each.when &&
              limit.when &&
              liesIn(each.when, limit.when) &&
              isRight(each, [each.when], active) &&
              isRight(limit, [limit.when], active),
          )
        : times.includes(undefined) ||
          own.some(
            (each) =>
              each.when &&
              times.some((edtf) => edtf !== undefined && each.when && !isEarlier({ edtf }, each.when)) &&
              isRight(each, [each.when], active),
          );
      return !areKin && isOfIt && isTimely && has(`only ${JSON.stringify([nameOf(limit), purpose.event])}`);
    });
  });
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, place) => all.slice(place + 1).map((b) => [a, b] as const));
}

function attributes(said: Active['said']): readonly Of<'attribute'>[] {
  return said.flatMap(({ says }) => (says.kind === 'attribute' && says.polarity === 'positive' ? [says] : []));
}

function ofPair(property: string, a: Said, b: Said): string {
  return JSON.stringify([property, ...[nameOf(a), nameOf(b)].toSorted()]);
}

function isValueBroken(active: Active): boolean {
  const { said, read, equal, has } = active;
  const byAttribute = pairs(attributes(said)).some(([a, b]) => {
    const property = read.property(a.property);
    if (a.property !== b.property || !property || !equal(a.of, b.of) || property.life === 'age') return false;
    // Lengths stand among the times; in one unit they are figures, too.
    const units = [a.value, b.value].flatMap((value) => (value.kind === 'quantity' ? value.unit : []));
    if (property.lasts && new Set(units).size > 1) return false;
    const moment = () =>
      a.value.kind !== 'quantity' || property.changes === 'never' || has(`one-moment ${ofPair(a.property, a, b)}`);
    const isDayTrip =
      property.present === true &&
      a.value.kind === 'subject' &&
      b.value.kind === 'subject' &&
      (kilometresBetween(a.value.subject, b.value.subject, placesOf(read)) ?? Infinity) <= 100 &&
      [a, b].some(({ when }) => {
        const wall = when && readWhen(when)?.wall;
        return wall && wall.endMax - wall.startMin > 86_400;
      });
    const clashes =
      !isDayTrip &&
      property.single &&
      isOneTime(property.changes, a, b, active) &&
      areValuesApart({ by: a, value: a.value }, { by: b, value: b.value }, active) &&
      moment() &&
      isDated(a, a.value, active) &&
      isDated(b, b.value, active);
    return clashes || isFalling(a, b, active) || isFalling(b, a, active);
  });
  return byAttribute || isRoleBroken(active);
}

function isFalling(a: Of<'attribute'>, b: Of<'attribute'>, active: Active): boolean {
  const { read, testimony, has } = active;
  return (
    read.property(a.property)?.changes === 'rising' &&
    a.when !== undefined &&
    b.when !== undefined &&
    a.value.kind === 'quantity' &&
    b.value.kind === 'quantity' &&
    isEarlier(a.when, b.when) &&
    isQuantityBelow(b.value, a.value, testimony.vocabulary) &&
    has(`falling-figure ${JSON.stringify([a.property, nameOf(a), nameOf(b)])}`) &&
    isDated(a, a.value, active) &&
    isDated(b, b.value, active)
  );
}

function isRoleBroken(active: Active): boolean {
  const { said, read, equal } = active;
  return pairs(positive(said)).some(
    ([a, b]) =>
      equal(a.event, b.event) &&
      Object.entries(a.roles).some(([role, value]) => {
        const other = Object.entries(b.roles).find(([each]) => each === role)?.[1];
        const isSingle = [a, b].every(({ type }) =>
          Object.entries(read.eventType(type)?.roles ?? {}).some(([each, slot]) => each === role && slot?.single),
        );
        const isClash = value && other && isSingle && areValuesApart({ by: a, value }, { by: b, value: other }, active);
        return isClash === true && isDated(a, value, active) && isDated(b, other, active);
      }),
  );
}

function isTermBroken(active: Active): boolean {
  const { said, read, equal, has, testimony } = active;
  const excludes = (a: Value, b: Value, [x, y]: readonly [SubjectId, SubjectId], types: readonly string[]) => {
    const exclusion =
      a.kind === 'term' && b.kind === 'term' ? exclusionOf(testimony.vocabulary, a.term, b.term, types) : undefined;
    if (!exclusion) return false;
    const subjects = [...new Set([x, y].toSorted())];
    return exclusion.strict || has(`exclusion ${JSON.stringify([...exclusion.terms, ...subjects])}`);
  };
  return (
    pairs(attributes(said)).some(
      ([a, b]) =>
        equal(a.of, b.of) &&
        [a, b].every(({ property }) => isOneTime(read.property(property)?.changes ?? 'often', a, b, active)) &&
        excludes(a.value, b.value, [a.of, b.of], []) &&
        isDated(a, a.value, active) &&
        isDated(b, b.value, active),
    ) ||
    pairs(positive(said)).some(
      ([a, b]) =>
        equal(a.event, b.event) &&
        Object.entries(a.roles).some(([role, value]) => {
          const other = Object.entries(b.roles).find(([each]) => each === role)?.[1];
          return value && other && excludes(value, other, [a.event, b.event], [a.type, b.type]);
        }),
    )
  );
}

/** Ages and births of one person, as years since 1970 on the wall: years of 365 or 366 days, whichever forgives more. */
function isAgeBroken(active: Active): boolean {
  const { said, read, equal, has } = active;
  const day = 86_400;
  const birth = ({ property, value, when }: Of<'attribute'>) => {
    if (read.property(property)?.life === 'birth') {
      const bounds = value.kind === 'date' ? readWhen(value.when)?.wall : undefined;
      return bounds && ([bounds.startMin, bounds.endMax] as const);
    }
    const [bounds, age] = [when && readWhen(when)?.wall, years(value)];
    return bounds && age && ([bounds.startMin - (age[1] + 1) * 366 * day, bounds.endMax - age[0] * 365 * day] as const);
  };
  const lives = attributes(said).filter(({ property }) => read.property(property)?.life);
  return pairs(lives).some(([a, b]) => {
    const [lifeA, lifeB] = [read.property(a.property)?.life, read.property(b.property)?.life];
    if (!equal(a.of, b.of) || (lifeA === 'birth' && lifeB === 'birth')) return false;
    if (lifeA === 'age' && lifeB === 'age' && !a.when && !b.when) {
      const [x, y] = [years(a.value), years(b.value)];
      const apart = x && y && (x[1] + 1 < y[0] || y[1] + 1 < x[0]);
      return apart === true && has(`one-moment ${ofPair(a.property, a, b)}`);
    }
    const [x, y] = [birth(a), birth(b)];
    const apart = x !== undefined && y !== undefined && (x[1] <= y[0] || y[1] <= x[0]);
    return apart && isDated(a, a.value, active) && isDated(b, b.value, active);
  });
}

function years(value: Value): readonly [number, number] | undefined {
  if (value.kind !== 'quantity') return undefined;
  const slack = value.approximate ? 3 : 0;
  return [Number(value.min ?? 0) - slack, Number(value.max ?? Infinity) + slack];
}

/** The statements of a content. */
function statementsOf(says: Said, { testimony, read }: Active) {
  const known = sayers.get(testimony) ?? Map.groupBy(testimony.statements, (statement) => nameOf(read.said(statement)));
  sayers.set(testimony, known);
  return known.get(nameOf(says)) ?? [];
}

const sayers = new WeakMap<Testimony, ReadonlyMap<string, readonly Statement[]>>();
const computed = new WeakMap<Said, string>();

function nameOf(says: Said | undefined): string {
  if (!says) return '';
  const known = computed.get(says) ?? computeName(says);
  computed.set(says, known);
  return known;
}

function isOneTime(changes: Change, a: Of<'attribute'>, b: Of<'attribute'>, active: Active): boolean {
  if (!isTimeShared(changes, a.when, b.when)) return false;
  const [first, second] = [a, b].map((says) => statementsOf(says, active).map(({ saidAt }) => saidAt));
  return changes !== 'seldom' || a.when !== undefined || wereSaidTogether(first ?? [], second ?? []);
}

function isTimeNamed(denial: Said, active: Active): boolean {
  return statementsOf(denial, active).some(({ content }) => content.kind !== 'attribute' || content.when);
}

/** Whether the dates used are not marked as uncertain, or are assumed to be right. */
function isRight(says: Said, used: readonly (When | undefined)[], { has }: Active): boolean {
  return (
    !used.some((when) => when && readWhen(when)?.uncertain) || has(`uncertain-date ${JSON.stringify([nameOf(says)])}`)
  );
}

function isDated(says: Of<'attribute' | 'event'>, value: Value, active: Active): boolean {
  const isTimed = says.kind === 'attribute' && active.read.property(says.property)?.changes !== 'never';
  return isRight(says, [isTimed ? says.when : undefined, value.kind === 'date' ? value.when : undefined], active);
}

function isDenied(active: Active): boolean {
  const { said, equal, read, testimony } = active;
  const within = (inner: SubjectId, outer: SubjectId): boolean => {
    const container = read.all(inner).find((subject) => subject.within !== undefined)?.within;
    return inner === outer || (container !== undefined && within(read.one(container), outer));
  };
  const entails = (given: Given, denied: Given): boolean => {
    const [value, meant] = [given.value, denied.value];
    if (value.kind === 'subject' && meant.kind === 'subject')
      return within(value.subject, meant.subject) || equal(value.subject, meant.subject);
    if (value.kind === 'term' && meant.kind === 'term')
      return termsAbove(testimony.vocabulary, value.term).includes(meant.term);
    if (value.kind === 'date' && meant.kind === 'date') return liesIn(value.when, meant.when);
    if (value.kind !== 'quantity' || meant.kind !== 'quantity') return false;
    return isQuantityWithin(value, meant, testimony.vocabulary) || areSumsApart(given, denied, active, isSumWithin);
  };
  const there = presences(active);
  const isAbsent = (denial: Of<'attribute'>) =>
    read.property(denial.property)?.present === true &&
    denial.when !== undefined &&
    isTimeNamed(denial, active) &&
    there.some(
      ({ person, place, event }) =>
        event !== undefined &&
        denial.value.kind === 'subject' &&
        equal(person, denial.of) &&
        (within(place, denial.value.subject) || equal(place, denial.value.subject)) &&
        positive(said).some((each) => {
          const bounds = each.when && readWhen(each.when);
          const isInterval =
            bounds && (bounds.wall.startMin !== bounds.wall.endMin || bounds.wall.startMax !== bounds.wall.endMax);
          return (
            equal(each.event, event) &&
            each.when &&
            denial.when &&
            (isInterval || read.eventType(each.type)?.dated === 'whole') &&
            liesIn(each.when, denial.when) &&
            isRight(each, [each.when], active) &&
            isRight(denial, [denial.when], active)
          );
        }),
    );
  return said.some(({ says: denial }) => {
    if (denial.kind === 'attribute' && denial.polarity === 'negative' && isAbsent(denial)) return true;
    if (denial.kind === 'attribute' && denial.polarity === 'negative') {
      const changes = read.property(denial.property)?.changes ?? 'often';
      return attributes(said).some(
        (each) =>
          each.property === denial.property &&
          equal(each.of, denial.of) &&
          (isOneTime(changes, each, denial, active) ||
            (changes === 'often' &&
              each.when !== undefined &&
              denial.when !== undefined &&
              isTimeNamed(denial, active) &&
              liesIn(each.when, denial.when))) &&
          entails({ by: each, value: each.value }, { by: denial, value: denial.value }) &&
          isDated(each, each.value, active) &&
          isDated(denial, denial.value, active),
      );
    }
    if (denial.kind !== 'event' || denial.polarity !== 'negative') return false;
    const affirming = positive(said).filter(
      ({ event, type }) =>
        equal(event, denial.event) &&
        (type === denial.type ||
          read.eventType(type)?.sameAs.some((each) => each.type === denial.type) ||
          read.eventType(denial.type)?.sameAs.some((each) => each.type === type)),
    );
    const { when } = denial;
    const isCause = said.some(
      ({ says }) =>
        (says.kind === 'order' && says.because && [says.earlier, says.later].some((end) => equal(end, denial.event))) ||
        (says.kind === 'attribute' &&
          says.polarity === 'positive' &&
          equal(says.of, denial.event) &&
          says.value.kind !== 'text' &&
          (says.value.kind !== 'quantity' || Number(says.value.min ?? 0) > 0)),
    );
    if (isCause && !when && Object.keys(denial.roles).length === 0) return true;
    return (
      affirming.length > 0 &&
      (!when ||
        affirming.some(
          (each) =>
            each.when &&
            liesIn(each.when, when) &&
            isRight(each, [each.when], active) &&
            isRight(denial, [when], active),
        )) &&
      Object.entries(denial.roles).every(
        ([role, meant]) =>
          !meant ||
          affirming.some((each) => {
            const value = Object.entries(each.roles).find(([name]) => name === role)?.[1];
            const isSaid = value !== undefined && entails({ by: each, value }, { by: denial, value: meant });
            return isSaid && isDated(each, value, active) && isDated(denial, meant, active);
          }),
      )
    );
  });
}

function isCalledWrong({ said }: Active): boolean {
  return said.some(({ says }) => says.kind === 'called-wrong' && said.some(({ key }) => key === says.content));
}

type System = {
  readonly names: readonly string[];
  readonly edges: readonly (readonly [from: number, to: number, length: number])[];
  readonly number: (name: string) => number;
  readonly at: (kind: 'start' | 'end', event: SubjectId) => number;
  readonly edge: (from: number, to: number, length: number) => void;
  /** Whether two events might be one, if everything were so that is said. */
  readonly mayBeOne: (a: SubjectId, b: SubjectId) => boolean;
};

function isTimeBroken(active: Active): boolean {
  return isCircular(timeSystem(active, 'one'));
}

/** Whether some moment would have to be earlier than itself. */
function isCircular({ names, edges }: System): boolean {
  const distance = names.map(() => 0);
  for (let round = 0; round <= names.length; round++) {
    let changed = false;
    for (const [from, to, length] of edges) {
      if ((distance[from] ?? 0) + length >= (distance[to] ?? 0)) continue;
      distance[to] = (distance[from] ?? 0) + length;
      changed = true;
    }
    if (!changed) return false;
  }
  return true;
}

/** Seconds that an event lasted by what is said outright. */
function lengthOf(says: Said, { read, testimony }: Active) {
  if (says.kind !== 'attribute' || says.polarity === 'negative' || says.value.kind !== 'quantity') return undefined;
  if (read.property(says.property)?.lasts !== true) return undefined;
  const per = testimony.vocabulary.units[says.value.unit]?.equals?.count ?? 1;
  const day = 86_400;
  const [short, long] = says.value.unit === 'month' ? [28 * day, 31 * day] : [60 * per, 60 * per];
  const tolerance = says.value.approximate ? 0.25 : 0;
  return {
    event: says.of,
    least: Math.max(0, Number(says.value.min) * short * (1 - tolerance) - long),
    most: Number(says.value.max) * long * (1 + tolerance) + 1 + long,
  };
}

/** All moments in one system of difference constraints; equal events share their moments. */
function timeSystem(active: Active, clocks: 'one' | 'many'): System {
  const { said, read, equal, has, testimony } = active;
  const names: string[] = ['wall', 'instant'];
  const events = new Set<SubjectId>();
  const number = (name: string) => (names.includes(name) ? names.indexOf(name) : names.push(name) - 1);
  const edges: [number, number, number][] = [];
  const at = (kind: 'start' | 'end', event: SubjectId) => {
    events.add(event);
    return number(`${kind} ${event}`);
  };
  const edge = (from: number, to: number, length: number) => {
    if (Number.isFinite(length)) edges.push([from, to, length]);
  };
  if (clocks === 'one') {
    edge(1, 0, 12 * 3600);
    edge(0, 1, 14 * 3600);
  }
  const everything = [...keysOf(testimony)].map(([key, says]) => ({ key, says }));
  const all = positive(everything);
  const mayBeOne = closeEquality({ testimony, said: everything, has: () => true, read });
  const long = all.flatMap(({ event, when }) => {
    const bounds = when && readWhen(when);
    const own = bounds && (bounds.zoned ? bounds.instant : bounds.wall);
    const isInterval = own && (own.startMin !== own.endMin || own.startMax !== own.endMax);
    return isInterval ? [{ event, seconds: own.endMin - own.startMax + 1 }] : [];
  });
  const far = all.flatMap((event) => {
    const [from, to] = [subjectIn(event, 'from'), subjectIn(event, 'to')];
    const isWay = from !== undefined && to !== undefined && read.eventType(event.type)?.present?.to;
    const means = event.roles.means?.kind === 'term' ? event.roles.means.term : undefined;
    return isWay && secondsBetween(from, to, true, active, means) > 0 ? [event.event] : [];
  });
  for (const { says } of everything) {
    const length = lengthOf(says, active);
    if (length) long.push({ event: length.event, seconds: length.least });
  }
  for (const { says } of said) {
    const length = lengthOf(says, active);
    if (!length) continue;
    edge(at('start', length.event), at('end', length.event), length.most);
    edge(at('end', length.event), at('start', length.event), -length.least);
  }
  for (const event of positive(said)) {
    const [from, to] = [subjectIn(event, 'from'), subjectIn(event, 'to')];
    const isWay = from !== undefined && to !== undefined && read.eventType(event.type)?.present?.to;
    const means = event.roles.means?.kind === 'term' ? event.roles.means.term : undefined;
    const least = isWay ? secondsBetween(from, to, true, active, means) : 0;
    if (isWay && least > 0 && isNobodyFaster(from, to, active))
      edge(at('end', event.event), at('start', event.event), -least);
    const type = read.eventType(event.type);
    const [start, end] = [at('start', event.event), at('end', event.event)];
    const bounds = event.when && readWhen(event.when);
    if (bounds && type && isRight(event, [event.when], active)) {
      const onLine = bounds.zoned || clocks === 'many';
      const zero = onLine ? 1 : 0;
      const own = onLine ? bounds.instant : bounds.wall;
      const isInterval = own.startMin !== own.endMin || own.startMax !== own.endMax;
      if (isInterval || type.dated !== 'part') edge(start, zero, -own.startMin);
      edge(zero, start, own.startMax - 1);
      // By the clock of where it ends.
      const isOver = !onLine && isInterval && far.some((each) => mayBeOne(each, event.event));
      const [last, lastZero] = isOver ? [bounds.instant, 1] : [own, zero];
      if (isInterval || type.dated === 'whole') edge(lastZero, end, last.endMax - 1);
      edge(end, lastZero, -last.endMin);
    }
    const longest = (type?.lasts?.minutes ?? Infinity) * 60;
    const isUsual = !long.some((each) => each.seconds > longest && mayBeOne(each.event, event.event));
    if (type?.lasts && isUsual && has(`usual-length ${JSON.stringify([event.event])}`)) edge(start, end, longest);
    for (const order of type?.orders ?? []) {
      const other = subjectIn(event, order.role);
      if (other === undefined || other === event.event) continue;
      const fits = all.some((each) => each.event === other && (order.type === undefined || each.type === order.type));
      if (!fits || !has(`order-of-meaning ${JSON.stringify([event.event, other])}`)) continue;
      const [otherStart, otherEnd] = [at('start', other), at('end', other)];
      if (order.is === 'before') edge(otherStart, start, 0);
      else edge(start, otherStart, 0);
      if (order.is === 'during') edge(otherEnd, end, 0);
      if (order.is === 'ends') edge(end, otherEnd, 0);
    }
  }
  for (const { says } of said) {
    const denied = statementsOf(says, active).find(
      ({ content }) =>
        content.kind === 'order' && content.polarity === 'negative' && !content.because && content.gap === undefined,
    )?.content;
    if (denied?.kind === 'order') edge(at('start', denied.earlier), at('start', denied.later), 0);
    if (says.kind !== 'order') continue;
    const [earlier, later] = [at('start', says.earlier), at('start', says.later)];
    edge(later, earlier, -Math.max(1, 60 * (says.gap?.minMinutes ?? 0)));
    edge(earlier, later, 60 * (says.gap?.maxMinutes ?? Infinity));
  }
  if (clocks === 'one') for (const life of livesIn(active)) drawLife(life, { at, edge }, active);
  for (const event of events) edge(at('end', event), at('start', event), 0);
  for (const [a, b] of pairs([...events])) {
    if (!equal(a, b)) continue;
    for (const moment of ['start', 'end'] as const) {
      edge(at(moment, a), at(moment, b), 0);
      edge(at(moment, b), at(moment, a), 0);
    }
  }
  return { names, edges, number, at, edge, mayBeOne };
}

type Life = {
  readonly says: Of<'event'> | Of<'attribute'>;
  readonly person: SubjectId;
  readonly is: 'birth' | 'death' | 'age';
};

/** Births, deaths, dates of birth and ages. */
function livesIn({ said, read }: Active): readonly Life[] {
  const told = positive(said).flatMap((says): readonly Life[] => {
    const life = read.eventType(says.type)?.life;
    const person = life && subjectIn(says, life.of);
    return life && person !== undefined ? [{ says, person, is: life.is }] : [];
  });
  const given = attributes(said).flatMap((says): readonly Life[] => {
    const is = read.property(says.property)?.life;
    return is ? [{ says, person: says.of, is }] : [];
  });
  return [...told, ...given];
}

/** Nobody does anything before birth or after death; a birth is when the date of it or an age has it. */
function drawLife({ says, person, is }: Life, { at, edge }: Pick<System, 'at' | 'edge'>, active: Active): void {
  const { said, read, equal, has } = active;
  const span = says.kind === 'attribute' ? spanOfBirth(says, active) : undefined;
  const zero = span?.zoned === true ? 1 : 0;
  for (const by of positive(said)) {
    const type = read.eventType(by.type);
    const own = type?.life && subjectIn(by, type.life.of);
    if (span && type?.life?.is === 'birth' && own !== undefined && equal(own, person)) {
      edge(zero, at('start', by.event), span.until - 1);
      edge(at('start', by.event), zero, -span.from);
    }
    for (const role of is === 'age' || type?.life?.is === is ? [] : (type?.alive ?? [])) {
      const who = subjectIn(by, role);
      if (who === undefined || !equal(who, person)) continue;
      if (says.kind === 'event') {
        if (equal(says.event, by.event) || !has(`lifetime ${JSON.stringify([by.event, says.event])}`)) continue;
        if (is === 'death') edge(at('end', says.event), at('start', by.event), 0);
        else edge(at('end', by.event), at('start', says.event), 0);
      } else if (span && has(`lifetime ${JSON.stringify([by.event, says.of])}`))
        edge(at('end', by.event), zero, -span.from);
    }
  }
}

function spanOfBirth(says: Of<'attribute'>, active: Active) {
  const isDate = says.value.kind === 'date';
  const when = says.value.kind === 'date' ? says.value.when : says.when;
  const bounds = when && readWhen(when);
  if (!bounds || !isDated(says, says.value, active)) return undefined;
  const own = bounds.zoned ? bounds.instant : bounds.wall;
  const age = years(says.value);
  const day = 86_400;
  if (isDate) return { from: own.startMin, until: own.endMax, zoned: bounds.zoned };
  if (!age) return undefined;
  return { from: own.startMin - (age[1] + 1) * 366 * day, until: own.endMax - age[0] * 365 * day, zoned: bounds.zoned };
}

function secondsBetween(a: SubjectId, b: SubjectId, isMoving: boolean, active: Active, means?: string): number {
  const kilometres = kilometresBetween(a, b, placesOf(active.read));
  return kilometres === undefined ? 0 : leastSeconds(kilometres, active.testimony.vocabulary, { means, isMoving });
}

function placesOf(read: Active['read']) {
  return {
    withinOf: (id: SubjectId) => {
      const within = read.all(id).find((subject) => subject.within !== undefined)?.within;
      return within === undefined ? undefined : read.one(within);
    },
    locationOf: (id: SubjectId) => read.all(id).find(({ location }) => location)?.location,
  };
}

function isNobodyFaster(a: SubjectId, b: SubjectId, { has }: Active): boolean {
  return has(`nobody-faster ${JSON.stringify([a, b].toSorted())}`);
}

type There = {
  readonly person: SubjectId;
  readonly place: SubjectId;
  readonly moment: string;
  readonly slot: string;
  readonly keys: readonly string[];
  readonly event?: SubjectId;
  readonly dates: readonly { readonly says: Said; readonly when: When }[];
};

/** Who is where, in this set of contents. */
function presences({ said, equal, read }: Active): readonly There[] {
  const events = positive(said);
  const inEvents = events.flatMap((where) =>
    (['place', 'from', 'to'] as const).flatMap((slot) => {
      const place = subjectIn(where, slot);
      const allowed = read.eventType(where.type)?.present?.[slot] ?? [];
      if (place === undefined) return [];
      return events
        .filter((who) => equal(who.event, where.event))
        .flatMap((who) =>
          allowed.flatMap((role): readonly There[] => {
            const person = subjectIn(who, role);
            if (person === undefined) return [];
            const keys = [nameOf(who), nameOf(where)];
            const ends = { place: `at ${slot} ${role} ${keys.join(' ')}`, from: 'start', to: 'end' };
            return [
              {
                person,
                place,
                slot,
                keys,
                event: where.event,
                moment: slot === 'place' ? ends.place : `${ends[slot]} ${where.event}`,
                dates: events.flatMap((each) =>
                  each.event === where.event && each.when ? [{ says: each, when: each.when }] : [],
                ),
              },
            ];
          }),
        );
    }),
  );
  const outright = attributes(said).flatMap((says): readonly There[] => {
    const { value, when, of: person } = says;
    if (!when || value.kind !== 'subject' || read.property(says.property)?.present !== true) return [];
    const keys = [nameOf(says)];
    return [{ person, place: value.subject, slot: '', moment: `at ${keys[0]}`, keys, dates: [{ says, when }] }];
  });
  return [...inEvents, ...outright].filter(({ person }) => read.all(person)[0]?.kind === 'person');
}

/** Two presences both orders of which leave less time than anybody needs. */
function isInTwoPlaces(active: Active): boolean {
  const { equal, read } = active;
  const system = timeSystem(active, 'many');
  const { number, at, edge, mayBeOne } = system;
  const all = presences(active);
  const places = placesOf(read);
  if (!all.some(({ place }) => [place, places.withinOf(place)].some((each) => each && places.locationOf(each))))
    return false;
  const instant = number('instant');
  for (const { moment, slot, event, dates } of all) {
    const bounds =
      event === undefined && dates[0] && isRight(dates[0].says, [dates[0].when], active)
        ? readWhen(dates[0].when)?.instant
        : undefined;
    if (bounds) {
      edge(instant, number(moment), bounds.endMax - 1);
      edge(number(moment), instant, -bounds.startMin);
    }
    if (slot === 'place' && event !== undefined) {
      edge(number(moment), at('start', event), 0);
      edge(at('end', event), number(moment), 0);
    }
  }
  for (const there of all) for (const way of oneWays(there, all, active)) edge(...way(system));
  if (isCircular(system)) return true;
  return pairs(all).some(([p, q]) => {
    if (p.event !== undefined && q.event !== undefined && mayBeOne(p.event, q.event)) return false;
    if (!equal(p.person, q.person) || (kilometresBetween(p.place, q.place, places) ?? 0) === 0) return false;
    const isMoving = [p, q].some(({ slot }) => slot === 'from' || slot === 'to');
    const least = secondsBetween(p.place, q.place, isMoving, active);
    const [from, to] = [number(p.moment), number(q.moment)];
    return (
      least > 0 &&
      isNear(from, to, least, system) &&
      isNear(to, from, least, system) &&
      isNobodyFaster(p.place, q.place, active)
    );
  });
}

/** Edges by which somebody is at the start of a long journey before it, and at its end after it. */
function oneWays(there: There, all: readonly There[], active: Active) {
  const { equal, has, read } = active;
  const places = placesOf(read);
  const isAt = (other: There) =>
    other.place === there.place || kilometresBetween(other.place, there.place, places) === 0;
  return all.flatMap((from) =>
    all.flatMap((to) => {
      const isJourney =
        from.slot === 'from' && to.slot === 'to' && from.event === to.event && equal(from.person, to.person);
      if (!isJourney || from.event === there.event || !equal(there.person, from.person)) return [];
      if (secondsBetween(from.place, to.place, false, active) < 8 * 3600 || !(isAt(from) || isAt(to))) return [];
      const isClose = there.dates.some((one) =>
        from.dates.some(
          (other) =>
            hull(one.when, other.when) <= 36 * 3600 &&
            isRight(one.says, [one.when], active) &&
            isRight(other.says, [other.when], active),
        ),
      );
      if (!isClose || !has(`one-way ${JSON.stringify([...tidy(there.keys), ...tidy([...from.keys, ...to.keys])])}`))
        return [];
      return [
        ({ number }: System): [number, number, number] =>
          isAt(from) ? [number(from.moment), number(there.moment), 0] : [number(there.moment), number(to.moment), 0],
      ];
    }),
  );
}

/** Whether `to` comes less than `limit` after `from`. */
function isNear(from: number, to: number, limit: number, { names, edges }: System): boolean {
  const distance = names.map((_, node) => (node === from ? 0 : Infinity));
  for (const _ of names) {
    for (const [a, b, length] of edges)
      distance[b] = Math.min(distance[b] ?? Infinity, (distance[a] ?? Infinity) + length);
  }
  return (distance[to] ?? Infinity) < limit;
}

function hull(a: When, b: When): number {
  const [x, y] = [readWhen(a)?.instant, readWhen(b)?.instant];
  return x && y ? Math.max(x.endMax, y.endMax) - Math.min(x.startMin, y.startMin) : Infinity;
}

function tidy(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].toSorted();
}

/**
 * Derives every conflict again from its witness, the statements and the judgements. Small, with code of its own, and
 * trusting nothing that the engine computed: not the keys of contents, not the order of members, not what a rule found.
 * Refuses a conflict that does not follow, or that lists something which its witness does not need.
 */

import { kilometresApart, somewhere } from './check/places.ts';
import { boundsAt, nameOf, readForCheck, type Read, type Said } from './check/read-testimony.ts';
import { isLimitBroken } from './check/only.ts';
import { isSumIn } from './check/figures.ts';
import { isNeeded, takingsOf } from './check/referents.ts';
import { follow, isDifferent, type Case, type WitnessedConflict } from './check/same.ts';
import { isCycleBroken, isInTwoPlaces } from './check/times.ts';
import { areApart, areOfOneTime, entails, isCertain, isDatedRight, lies } from './check/values.ts';
import type { SubjectId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import type { Affirmed, Slot, Witness } from './findings.ts';
import type { Testimony } from './testimony.ts';

/** A sentence for each conflict that does not hold up; none where all do. */
export function checkWitness(
  { conflicts }: { readonly conflicts: readonly WitnessedConflict[] },
  testimony: Testimony,
): readonly string[] {
  return [...findUnconfirmed(conflicts, testimony).values()];
}

/** The conflicts that do not hold up, each with a sentence that says why. */
export function findUnconfirmed<T extends WitnessedConflict>(
  conflicts: readonly T[],
  testimony: Testimony,
): ReadonlyMap<T, string> {
  const read = readForCheck(testimony);
  return new Map(
    conflicts.flatMap((conflict) => {
      const problem = problemOf(conflict, read);
      if (problem === undefined) return [];
      return [[conflict, `Cannot confirm conflict "${conflict.id}" (${conflict.rule}): ${problem}`] as const];
    }),
  );
}

function problemOf(conflict: WitnessedConflict, read: Read): string | undefined {
  const members: Said[] = [];
  for (const { content, statements } of conflict.members) {
    const said = statements.map((id) => {
      const statement = read.statement(id);
      return statement && read.said(statement);
    });
    const [first] = said;
    if (!first || !said.every((each) => each && nameOf(each) === content))
      return `its statements do not all say content "${content}"`;
    members.push(first);
  }
  const named = namedIn(conflict.witness);
  if (!members.every((_, place) => named.has(place))) return 'it has a member that its witness does not need';
  if (!isWitness(conflict.witness, { read, conflict, members })) return 'its witness does not show it';
  const isIdle = takingsOf(conflict).some((taking) => !isNeeded(taking, conflict, read, isWitness));
  return isIdle ? 'it doubts that two are one, and holds as well if they are two' : undefined;
}

function isWitness(witness: Witness, given: Case): boolean {
  const { members } = given;
  switch (witness.kind) {
    case 'identity': {
      const { a, b } = witness.difference;
      const isJoined = follow(witness.same, a, given) === b || follow(witness.same, b, given) === a;
      return isJoined && isDifferent(witness.difference, given);
    }
    case 'values':
      return isClash(witness, given);
    case 'denied':
      return isDenied(witness, given);
    case 'denied-presence':
      return isAbsent(witness, given);
    case 'called-wrong': {
      const [by, target] = [members[witness.by], members[witness.target]];
      return by?.kind === 'called-wrong' && target !== undefined && by.content === nameOf(target);
    }
    case 'only':
      return isLimitBroken(witness, given);
    case 'cycle':
      return isCycleBroken(witness.edges, given);
    case 'two-places':
      return isInTwoPlaces(witness, given);
  }
}

type Filled = Extract<Said, { kind: 'event' | 'attribute' }>;

function isFilled(said: Said | undefined): said is Filled {
  return said?.kind === 'event' || said?.kind === 'attribute';
}

function subjectOf(said: Filled): SubjectId {
  return said.kind === 'event' ? said.event : said.of;
}

function valueIn(said: Filled, slot: Slot): Value | undefined {
  if (said.kind === 'attribute') return slot.kind === 'property' ? said.value : undefined;
  return slot.kind === 'role' ? Object.entries(said.roles).find(([role]) => role === slot.role)?.[1] : undefined;
}

function isClash(witness: Extract<Witness, { kind: 'values' }>, given: Case): boolean {
  const [first, second] = [given.members[witness.first], given.members[witness.second]];
  if (!isFilled(first) || !isFilled(second) || first.polarity === 'negative' || second.polarity === 'negative')
    return false;
  const [a, b] = [valueIn(first, witness.slot), valueIn(second, witness.slot)];
  if (!a || !b || follow(witness.same, subjectOf(first), given) !== subjectOf(second)) return false;
  const side = (place: number, said: Filled, value: Value) => ({
    value,
    of: subjectOf(said),
    saying: said,
    saidAt: saidTimes(place, given),
    ...(said.kind === 'attribute' ? { attribute: said } : {}),
  });
  const sides = [side(witness.first, first, a), side(witness.second, second, b)] as const;
  return isSlotShared(witness, first, second, given) && areApart(witness.apart, ...sides, given);
}

/** When a member was said, by each of its statements. */
function saidTimes(place: number, { read, conflict }: Case): readonly (string | undefined)[] {
  return (conflict.members[place]?.statements ?? []).map((id) => read.statement(id)?.saidAt);
}

/** Terms exclude each other wherever they stand; everything else has to stand in one slot that holds one value. */
function isSlotShared(
  { slot, apart, ...places }: Extract<Witness, { kind: 'values' }>,
  first: Filled,
  second: Filled,
  given: Case,
) {
  const { read } = given;
  if (apart.kind === 'terms') return true;
  if (first.kind === 'attribute' && second.kind === 'attribute') {
    const [one, other] = [read.property(first.property), read.property(second.property)];
    if (apart.kind === 'ages' || apart.kind === 'age-and-birth') return Boolean(one?.life && other?.life);
    const timed = [
      { when: first.when, saidAt: saidTimes(places.first, given) },
      { when: second.when, saidAt: saidTimes(places.second, given) },
    ] as const;
    const isTimely = apart.kind === 'falling' || areOfOneTime(one?.changes, ...timed);
    if (one?.present && apart.kind === 'places' && isDayTrip(first, second, given)) return false;
    return first.property === second.property && one?.single === true && isTimely;
  }
  if (first.kind !== 'event' || second.kind !== 'event' || slot.kind !== 'role') return false;
  return [first, second].every(({ type }) =>
    Object.entries(read.eventType(type)?.roles ?? {}).some(([role, entry]) => role === slot.role && entry?.single),
  );
}

/** Whoever stays somewhere for more than a day may be up to a hundred kilometres away on one of them. */
function isDayTrip(
  first: Extract<Said, { kind: 'attribute' }>,
  second: Extract<Said, { kind: 'attribute' }>,
  { read }: Case,
): boolean {
  const [a, b] = [first.value, second.value];
  if (a.kind !== 'subject' || b.kind !== 'subject') return false;
  const kilometres = kilometresApart(a.subject, b.subject, read);
  const isLong = [first.when, second.when].some((when) => {
    const bounds = when && boundsAt(when)?.wall;
    return bounds !== undefined && bounds.endMax - bounds.startMin > 86_400;
  });
  return isLong && kilometres !== undefined && kilometres <= 100;
}

function isDenied({ denial: place, affirmed, parts }: Extract<Witness, { kind: 'denied' }>, given: Case): boolean {
  const denial = given.members[place];
  if (!isFilled(denial) || denial.polarity !== 'negative') return false;
  const affirms = (by: number, same: typeof affirmed.same): Filled | undefined => {
    const said = given.members[by];
    const isOfIt =
      isFilled(said) && said.kind === denial.kind && said.polarity === 'positive' && isOfType(said, denial, given);
    return isOfIt && follow(same, subjectOf(said), given) === subjectOf(denial) ? said : undefined;
  };
  if (!affirms(affirmed.by, affirmed.same)) return parts.length === 0 && isCauseDenied(denial, affirmed, given);
  const isSaid = (slot: Slot, meant: Value) =>
    parts.some((part) => {
      const said = affirms(part.by, part.same);
      const value = said && part.slot !== 'when' && isSlot(part.slot, slot) ? valueIn(said, slot) : undefined;
      const isRight = said && value && isDatedRight(said, value, given) && isDatedRight(denial, meant, given);
      if (isRight !== true) return false;
      if (!part.reckoned) return entails(value, meant, part.valueSame, given);
      if (value.kind !== 'quantity' || meant.kind !== 'quantity') return false;
      const sum = (each: number, saying: Filled) => ({ saying, saidAt: saidTimes(each, given) });
      const first = { value, ...sum(part.by, said) };
      return isSumIn(part.reckoned, first, { value: meant, ...sum(place, denial) }, given);
    });
  if (denial.kind === 'attribute') {
    const said = affirms(affirmed.by, affirmed.same);
    const changes = given.read.property(denial.property)?.changes;
    if (said?.kind !== 'attribute' || said.property !== denial.property) return false;
    const timed = (each: number, { when }: typeof denial) => ({ when, saidAt: saidTimes(each, given) });
    const isOfOneTime =
      areOfOneTime(changes, timed(affirmed.by, said), timed(place, denial)) ||
      (changes === 'often' && isTimeNamed(place, given) && said.when && denial.when && lies(said.when, denial.when));
    return isOfOneTime === true && isSaid({ kind: 'property', property: denial.property }, denial.value);
  }
  const isTimeSaid = ({ when } = denial) =>
    when === undefined ||
    parts.some((part) => {
      const said = part.slot === 'when' ? affirms(part.by, part.same) : undefined;
      const isRight = said && isCertain(said, [said.when], given) && isCertain(denial, [when], given);
      return isRight === true && said.when !== undefined && lies(said.when, when);
    });
  return (
    isTimeSaid() &&
    Object.entries(denial.roles).every(([role, meant]) => !meant || isSaid({ kind: 'role', role }, meant))
  );
}

/** Whoever was not there then has a part in an event there, all of which was within that time. */
function isAbsent(witness: Extract<Witness, { kind: 'denied-presence' }>, given: Case): boolean {
  const { members, read } = given;
  const [denial, dated] = [members[witness.denial], members[witness.dated.member]];
  const there = somewhere(witness.presence, given);
  if (denial?.kind !== 'attribute' || denial.polarity !== 'negative' || dated?.kind !== 'event') return false;
  if (there?.event === undefined || dated.polarity === 'negative' || !denial.when || !dated.when) return false;
  const bounds = boundsAt(dated.when)?.wall;
  const isInterval = bounds && (bounds.startMin !== bounds.endMin || bounds.startMax !== bounds.endMax);
  return (
    read.property(denial.property)?.present === true &&
    isTimeNamed(witness.denial, given) &&
    (isInterval === true || read.eventType(dated.type)?.dated === 'whole') &&
    follow(witness.dated.same, dated.event, given) === there.event &&
    follow(witness.same, there.person, given) === denial.of &&
    entails({ kind: 'subject', subject: there.place }, denial.value, witness.placeSame, given) &&
    lies(dated.when, denial.when) &&
    isCertain(dated, [dated.when], given) &&
    isCertain(denial, [denial.when], given)
  );
}

/** Events of two types say nothing of each other, unless the one is the other by what they mean. */
function isOfType(said: Filled, denial: Filled, { read }: Case): boolean {
  if (said.kind !== 'event' || denial.kind !== 'event' || said.type === denial.type) return true;
  return [
    [said.type, denial.type],
    [denial.type, said.type],
  ].some(([one = '', other]) => read.eventType(one)?.sameAs.some(({ type }) => type === other));
}

/** A denial of an event with nothing else in it, against whoever gives that event as a cause or an effect, or says something of it. */
function isCauseDenied(denial: Filled, { by, same }: Affirmed, given: Case): boolean {
  const said = given.members[by];
  if (denial.kind !== 'event' || denial.when || Object.values(denial.roles).some(Boolean)) return false;
  if (said?.kind === 'attribute') return isSomething(said) && follow(same, said.of, given) === denial.event;
  if (said?.kind !== 'order' || !said.because) return false;
  return [said.earlier, said.later].some((end) => follow(same, end, given) === denial.event);
}

/** Nobody at it, and words that nobody compares, are no sign that something happened. */
function isSomething({ value, polarity }: Extract<Said, { kind: 'attribute' }>): boolean {
  if (polarity === 'negative' || value.kind === 'text') return false;
  return value.kind !== 'quantity' || Number(value.min ?? '0') > 0;
}

/** True where some statement of a member gives its time itself, rather than speaking of the moment at which it is said. */
function isTimeNamed(place: number, { read, conflict }: Case): boolean {
  return (conflict.members[place]?.statements ?? []).some((id) => {
    const content = read.statement(id)?.content;
    return content !== undefined && (content.kind !== 'attribute' || content.when !== undefined);
  });
}

function isSlot(a: Slot, b: Slot): boolean {
  return a.kind === 'role'
    ? b.kind === 'role' && a.role === b.role
    : b.kind === 'property' && a.property === b.property;
}

const naming: ReadonlySet<string> = new Set([
  'member',
  'memberA',
  'memberB',
  'first',
  'second',
  'by',
  'target',
  'denial',
  'who',
  'where',
]);

/** The members that a witness names. */
function namedIn(value: unknown): ReadonlySet<number> {
  if (typeof value !== 'object' || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
      naming.has(key) && typeof each === 'number' ? [each] : [...namedIn(each)],
    ),
  );
}

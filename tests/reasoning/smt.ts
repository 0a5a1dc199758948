/**
 * A testimony as formulas of SMT-LIB: whether its contents can hold, said anew from what they say, not from any witness. Subjects
 * are whole numbers (one number, one subject), moments are seconds, and each premise is a proposition that lets its formulas
 * hold. Single values are compared as the engine does; tables test those. Who pays is left out: a single role of which nobody
 * knows whether two fillers are one has no formula that says no more than the engine does.
 */

import { readForCheck, type Said } from '../../src/reasoning/check/read-testimony.ts';
import { areNamesForeign } from '../../src/reasoning/compare-names.ts';
import { findPlacesApart } from '../../src/reasoning/compare-places.ts';
import { isQuantityApart, isQuantityBelow, isQuantityWithin } from '../../src/reasoning/compare-quantities.ts';
import { isApart, isEarlier, isOneTime, liesIn, readWhen, wereSaidTogether } from '../../src/reasoning/compare-when.ts';
import { areAgesApart, areBirthsApart, birthSpanOfAge, birthSpanOfDate } from '../../src/reasoning/birth-span.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import type { Value } from '../../src/statement/content.ts';
import { exclusionOf, termsAbove, wordIn } from '../../src/subject/ask-vocabulary.ts';
import type { When } from '../../src/time/when.ts';
import { keysOf } from './brute-force.ts';

type Of<Kind extends Said['kind']> = Extract<Said, { kind: Kind }>;
type Keyed<Kind extends Said['kind']> = { readonly key: string; readonly says: Of<Kind> };

export type Formulas = {
  /** Declarations and assertions. */
  readonly text: string;
  /** Every premise by its name, with the proposition that stands for it. */
  readonly premises: ReadonlyMap<string, string>;
};

/** The formulas of a testimony. */
export function toFormulas(testimony: Testimony): Formulas {
  const read = readForCheck(testimony);
  const subjects = mergeSubjects(testimony);
  const { vocabulary } = testimony;
  const all = [...keysOf(testimony)].map(([key, says]) => ({ key, says }));
  const ofKind = <Kind extends Said['kind']>(kind: Kind) =>
    all.filter((each): each is Keyed<Kind> & (typeof all)[number] => each.says.kind === kind);
  const premises = new Map<string, string>();
  const numbers = new Set<string>();
  const lines: string[] = [];
  const p = (name: string) => {
    const known = premises.get(name) ?? `p${premises.size}`;
    premises.set(name, known);
    return known;
  };
  const x = (id: string) => (numbers.add(id), id);
  const rule = (name: string, ...to: readonly string[]) => p(`${name} ${JSON.stringify(to)}`);
  const given = (conditions: readonly string[], what: string) =>
    lines.push(`(assert (=> (and true ${conditions.join(' ')}) ${what}))`);
  const same = (a: string, b: string) => (a === b ? 'true' : `(= ${x(a)} ${x(b)})`);
  const marked = (key: string, ...whens: readonly (When | undefined)[]) =>
    whens.some((when) => when && readWhen(when)?.uncertain) ? [rule('uncertain-date', key)] : [];
  const datesOf = ({ key, says }: Keyed<'attribute'> | Keyed<'event'>, value: Value) => {
    const isTimed = says.kind === 'attribute' && read.property(says.property)?.changes !== 'never';
    return marked(key, isTimed ? says.when : undefined, value.kind === 'date' ? value.when : undefined);
  };
  const keyNames = new Map(all.map(({ key, says }) => [JSON.stringify(says), key]));
  const sayers = Map.groupBy(testimony.statements, (statement) => keyNames.get(JSON.stringify(read.said(statement))));
  const sayings = (key: string) => sayers.get(key) ?? [];
  const isShared = (changes: Parameters<typeof isOneTime>[0], a: Keyed<'attribute'>, b: Keyed<'attribute'>) =>
    isOneTime(changes, a.says.when, b.says.when) &&
    (changes !== 'seldom' ||
      a.says.when !== undefined ||
      wereSaidTogether(
        sayings(a.key).map(({ saidAt }) => saidAt),
        sayings(b.key).map(({ saidAt }) => saidAt),
      ));
  const events = ofKind('event').filter(({ says }) => says.polarity === 'positive');
  const attributes = ofKind('attribute').filter(({ says }) => says.polarity === 'positive');

  // Who is who.
  for (const { key, says } of ofKind('identity'))
    given([p(key)], says.same ? same(says.a, says.b) : `(not ${same(read.one(says.a), read.one(says.b))})`);
  for (const { a, b, same: isSame, judgement } of testimony.identities) {
    if (!isSame) {
      if (read.one(a) !== read.one(b)) given([], `(not ${same(read.one(a), read.one(b))})`);
    } else if (subjects.isEvent(a)) {
      const whose = Object.keys(vocabulary.events).flatMap((type) => read.eventType(type)?.whose ?? []);
      const those = (event: string, role: string) =>
        events.flatMap(({ says }) => {
          const value =
            says.event === event && read.eventType(says.type)?.whose.some((each) => each === role)
              ? filler(says, role)
              : undefined;
          return value?.kind === 'subject' ? [value.subject] : [];
        });
      const guards = [...new Set<string>(whose)].flatMap((role) => {
        const [left, right] = [those(a, role), those(b, role)];
        if (left.length === 0 || right.length === 0) return [];
        return [`(or false ${left.flatMap((one) => right.map((other) => same(one, other))).join(' ')})`];
      });
      given([p(judgement), ...guards], same(a, b));
    }
  }
  for (const one of events) {
    for (const { type, role } of read.eventType(one.says.type)?.sameAs ?? []) {
      for (const other of events) {
        const [a, b] = [filler(one.says, role), filler(other.says, role)];
        if (other.says.type !== type || a?.kind !== 'subject' || b?.kind !== 'subject') continue;
        if (one.says.event === other.says.event) continue;
        const joined = rule('same-by-meaning', ...[one.says.event, other.says.event].toSorted());
        given([p(one.key), p(other.key), joined, same(a.subject, b.subject)], same(one.says.event, other.says.event));
      }
    }
  }
  const people = [...new Set(testimony.subjects.filter(({ kind }) => kind === 'person').map(({ id }) => read.one(id)))];
  for (const [a, b] of pairs(people.toSorted()))
    if (areNamesForeign(subjects.namesOf(a), subjects.namesOf(b)))
      given([rule('names-differ', a, b)], `(not ${same(a, b)})`);

  // What is of one value, of one time, excluded.
  const apart = (a: Value, b: Value): readonly string[] | undefined => {
    if (a.kind === 'quantity' && b.kind === 'quantity') return isQuantityApart(a, b, vocabulary) ? [] : undefined;
    if (a.kind === 'date' && b.kind === 'date') return isApart(a.when, b.when) ? [] : undefined;
    if (a.kind !== 'subject' || b.kind !== 'subject' || a.subject === b.subject) return undefined;
    if (subjects.kindOf(a.subject) !== 'place' || subjects.kindOf(b.subject) !== 'place') return undefined;
    const places = findPlacesApart(a.subject, b.subject, subjects);
    return places && [rule('places-apart', places.a, places.b)];
  };
  const excluded = (a: Value, b: Value, types: readonly string[], of: readonly string[]) => {
    const found = a.kind === 'term' && b.kind === 'term' ? exclusionOf(vocabulary, a.term, b.term, types) : undefined;
    if (!found) return undefined;
    return found.strict ? [] : [rule('exclusion', ...found.terms, ...[...new Set(of)].toSorted())];
  };
  for (const [a, b] of pairs(attributes)) {
    const [one, other] = [read.property(a.says.property), read.property(b.says.property)];
    if (!one || !other) continue;
    const both = [p(a.key), p(b.key), same(a.says.of, b.says.of)];
    const dated = [...both, ...datesOf(a, a.says.value), ...datesOf(b, b.says.value)];
    const moment = () => rule('one-moment', a.says.property, ...[a.key, b.key].toSorted());
    const values = a.says.property === b.says.property ? apart(a.says.value, b.says.value) : undefined;
    if (values && one.single && one.life !== 'age' && isShared(one.changes, a, b)) {
      const isFigure = a.says.value.kind === 'quantity' && one.changes !== 'never';
      given([...dated, ...values, ...(isFigure ? [moment()] : [])], 'false');
    }
    for (const [before, after] of [
      [a, b],
      [b, a],
    ] as const) {
      const [first, second] = [before.says, after.says];
      if (first.property !== second.property || one.changes !== 'rising' || !first.when || !second.when) continue;
      if (first.value.kind !== 'quantity' || second.value.kind !== 'quantity') continue;
      if (isEarlier(first.when, second.when) && isQuantityBelow(second.value, first.value, vocabulary))
        given([...dated, rule('falling-figure', first.property, before.key, after.key)], 'false');
    }
    const terms = excluded(a.says.value, b.says.value, [], [a.says.of, b.says.of]);
    if (terms && isShared(one.changes, a, b) && isShared(other.changes, a, b)) given([...dated, ...terms], 'false');
    if (!one.life || !other.life || (one.life === 'birth' && other.life === 'birth')) continue;
    if (one.life === 'age' && other.life === 'age' && !a.says.when && !b.says.when) {
      if (areAgesApart(a.says.value, b.says.value)) given([...both, moment()], 'false');
      continue;
    }
    const [x1, x2] = [a, b].map(({ says }) =>
      read.property(says.property)?.life === 'birth'
        ? birthSpanOfDate(says.value)
        : says.when && birthSpanOfAge(says.value, says.when),
    );
    if (x1 && x2 && areBirthsApart(x1, x2)) given(dated, 'false');
  }
  for (const [a, b] of pairs(events)) {
    for (const [role, value] of Object.entries(a.says.roles)) {
      const other = filler(b.says, role);
      if (!value || !other) continue;
      const both = [p(a.key), p(b.key), same(a.says.event, b.says.event), ...datesOf(a, value), ...datesOf(b, other)];
      const isSingle = [a, b].every(({ says }) => wordIn(read.eventType(says.type)?.roles ?? {}, role)?.single);
      const values = isSingle ? apart(value, other) : undefined;
      if (values) given([...both, ...values], 'false');
      const terms = excluded(value, other, [a.says.type, b.says.type], [a.says.event, b.says.event]);
      if (terms) given([...both, ...terms], 'false');
    }
  }

  // What is denied.
  const entails = (said: Value, meant: Value): string => {
    if (said.kind === 'subject' && meant.kind === 'subject') {
      const around = new Set([said.subject]);
      for (const each of around) {
        const container = subjects.withinOf(each);
        if (container !== undefined) around.add(container);
      }
      return around.has(meant.subject) ? 'true' : same(said.subject, meant.subject);
    }
    const holds =
      (said.kind === 'term' && meant.kind === 'term' && termsAbove(vocabulary, said.term).includes(meant.term)) ||
      (said.kind === 'quantity' && meant.kind === 'quantity' && isQuantityWithin(said, meant, vocabulary)) ||
      (said.kind === 'date' && meant.kind === 'date' && liesIn(said.when, meant.when));
    return String(holds);
  };
  for (const denial of ofKind('attribute').filter(({ says }) => says.polarity === 'negative')) {
    const changes = read.property(denial.says.property)?.changes ?? 'often';
    const isNamed = sayings(denial.key).some(({ content }) => content.kind !== 'attribute' || content.when);
    for (const said of attributes.filter(({ says }) => says.property === denial.says.property)) {
      const [inner, outer] = [said.says.when, denial.says.when];
      const isWhole =
        changes === 'often' && isNamed && inner !== undefined && outer !== undefined && liesIn(inner, outer);
      if (!isShared(changes, said, denial) && !isWhole) continue;
      const dated = [...datesOf(said, said.says.value), ...datesOf(denial, denial.says.value)];
      const meant = entails(said.says.value, denial.says.value);
      given([p(denial.key), p(said.key), same(said.says.of, denial.says.of), meant, ...dated], 'false');
    }
  }
  for (const denial of ofKind('event').filter(({ says }) => says.polarity === 'negative')) {
    const isMeant = (one: string, other: string) =>
      wordIn(vocabulary.events, one)?.sameAs.some(({ type }) => type === other) === true;
    const ofType = events.filter(
      ({ says: { type } }) =>
        type === denial.says.type || isMeant(type, denial.says.type) || isMeant(denial.says.type, type),
    );
    const anchored = ofType.map((said) => ({ said, is: [p(said.key), same(said.says.event, denial.says.event)] }));
    const { when, roles } = denial.says;
    const parts = Object.entries(roles).flatMap(([role, meant]) => {
      if (!meant) return [];
      const options = anchored.flatMap(({ said, is }) => {
        const value = filler(said.says, role);
        return value ? [allOf(...is, entails(value, meant), ...datesOf(said, value), ...datesOf(denial, meant))] : [];
      });
      return [oneOf(options)];
    });
    const dated = anchored.flatMap(({ said, is }) => {
      const isIn = when !== undefined && said.says.when !== undefined && liesIn(said.says.when, when);
      return isIn ? [allOf(...is, ...marked(said.key, said.says.when), ...marked(denial.key, when))] : [];
    });
    const isBare = !when && Object.values(roles).every((value) => !value);
    for (const { key, says } of isBare ? attributes : []) {
      const isSome = says.value.kind === 'quantity' ? Number(says.value.min ?? 0) > 0 : says.value.kind !== 'text';
      if (isSome) given([p(denial.key), p(key), same(says.of, denial.says.event)], 'false');
    }
    for (const { key, says } of isBare ? ofKind('order') : [])
      if (says.because) {
        const ends = [says.earlier, says.later].map((end) => same(end, denial.says.event));
        given([p(denial.key), p(key), oneOf(ends)], 'false');
      }
    given(
      [p(denial.key), oneOf(anchored.map(({ is }) => allOf(...is))), ...parts, ...(when ? [oneOf(dated)] : [])],
      'false',
    );
  }
  for (const { key, says } of ofKind('called-wrong'))
    if (all.some((each) => each.key === says.content)) given([p(key), p(says.content)], 'false');

  // Times: moments belong to the number of the event, so that events that are one share them.
  const at = (kind: 'start' | 'end', event: string) => `(${kind} ${x(event)})`;
  const isLong = (event: string, seconds: number) =>
    events.some(({ says }) => {
      const bounds = says.when && readWhen(says.when);
      const own = bounds && (bounds.zoned ? bounds.instant : bounds.wall);
      const isInterval = own && (own.startMin !== own.endMin || own.startMax !== own.endMax);
      return isInterval && own.endMin - own.startMax + 1 > seconds && mayBeOne(event, says.event);
    });
  const mayBeOne = (a: string, b: string) => a === b || joinable.get(a) === joinable.get(b);
  const joinable = classesOf(testimony, all);
  for (const { key, says } of events) {
    const type = read.eventType(says.type);
    const bounds = says.when && readWhen(says.when);
    const [start, end] = [at('start', says.event), at('end', says.event)];
    given([], `(<= ${start} ${end})`);
    if (bounds && type && says.when) {
      const own = bounds.zoned ? bounds.instant : bounds.wall;
      const zero = bounds.zoned ? 'instant' : 'wall';
      const isInterval = own.startMin !== own.endMin || own.startMax !== own.endMax;
      const conditions = [p(key), ...marked(key, says.when)];
      if (isInterval || type.dated !== 'part') given(conditions, `(>= (- ${start} ${zero}) ${whole(own.startMin)})`);
      given(conditions, `(< (- ${start} ${zero}) ${whole(own.startMax)})`);
      if (isInterval || type.dated === 'whole') given(conditions, `(< (- ${end} ${zero}) ${whole(own.endMax)})`);
      given(conditions, `(>= (- ${end} ${zero}) ${whole(own.endMin)})`);
    }
    if (type?.lasts && !isLong(says.event, type.lasts.minutes * 60))
      given([p(key), rule('usual-length', says.event)], `(<= (- ${end} ${start}) ${type.lasts.minutes * 60})`);
    for (const order of type?.orders ?? []) {
      const value = filler(says, order.role);
      if (value?.kind !== 'subject' || value.subject === says.event) continue;
      const isFit = events.some(
        (each) => each.says.event === value.subject && (order.type === undefined || each.says.type === order.type),
      );
      if (!isFit) continue;
      const conditions = [p(key), rule('order-of-meaning', says.event, value.subject)];
      const [otherStart, otherEnd] = [at('start', value.subject), at('end', value.subject)];
      given([], `(<= ${otherStart} ${otherEnd})`);
      given(conditions, order.is === 'before' ? `(<= ${start} ${otherStart})` : `(<= ${otherStart} ${start})`);
      if (order.is === 'during') given(conditions, `(<= ${end} ${otherEnd})`);
      if (order.is === 'ends') given(conditions, `(<= ${otherEnd} ${end})`);
    }
  }
  // Lives: a birth is when others have it, and what somebody does lies between birth and death.
  for (const life of events) {
    const own = read.eventType(life.says.type)?.life;
    const person = own && subjectOf(life, own.of);
    if (!own || person === undefined) continue;
    for (const each of own.is === 'birth' ? attributes : []) {
      const span = birthIn(each.says, read.property(each.says.property)?.life);
      if (!span) continue;
      const conditions = [p(life.key), p(each.key), same(person, each.says.of), ...datesOf(each, each.says.value)];
      const birth = `(- ${at('start', life.says.event)} wall)`;
      given(conditions, `(and (>= ${birth} ${whole(span.from)}) (< ${birth} ${whole(span.until)}))`);
    }
    for (const doing of events) {
      const type = read.eventType(doing.says.type);
      if (type?.life?.is === own.is || mayBeOne(doing.says.event, life.says.event)) continue;
      for (const role of type?.alive ?? []) {
        const who = subjectOf(doing, role);
        if (who === undefined) continue;
        const conditions = [p(doing.key), p(life.key), same(who, person)];
        const alive = rule('lifetime', doing.says.event, life.says.event);
        const [start, end] = [at('start', doing.says.event), at('end', doing.says.event)];
        const isDeath = own.is === 'death';
        const [one, other] = [at('start', life.says.event), at('end', life.says.event)];
        given([...conditions, alive], isDeath ? `(<= ${start} ${other})` : `(<= ${one} ${end})`);
      }
    }
  }
  for (const birth of attributes) {
    const span = birthIn(birth.says, read.property(birth.says.property)?.life);
    if (!span || birth.says.value.kind !== 'date') continue;
    for (const doing of events) {
      const type = read.eventType(doing.says.type);
      for (const role of type?.life?.is === 'birth' ? [] : (type?.alive ?? [])) {
        const who = subjectOf(doing, role);
        if (who === undefined) continue;
        const conditions = [p(doing.key), p(birth.key), same(who, birth.says.of), ...datesOf(birth, birth.says.value)];
        const alive = rule('lifetime', doing.says.event, birth.says.of);
        given([...conditions, alive], `(>= (- ${at('end', doing.says.event)} wall) ${whole(span.from)})`);
      }
    }
  }
  for (const { key, says } of ofKind('order')) {
    const gap = `(- ${at('start', says.later)} ${at('start', says.earlier)})`;
    given([p(key)], `(>= ${gap} ${Math.max(1, 60 * (says.gap?.minMinutes ?? 0))})`);
    if (says.gap?.maxMinutes !== undefined) given([p(key)], `(<= ${gap} ${60 * says.gap.maxMinutes})`);
  }
  for (const { key } of ofKind('called-wrong')) {
    const denied = sayings(key).find(
      ({ content }) => content.kind === 'order' && content.polarity === 'negative' && !content.because && !content.gap,
    )?.content;
    if (denied?.kind === 'order') given([p(key)], `(<= ${at('start', denied.later)} ${at('start', denied.earlier)})`);
  }
  const declarations = [
    ...[...premises.values()].map((name) => `(declare-const ${name} Bool)`),
    ...[...numbers].map((id) => `(declare-const ${id} Int)`),
    '(declare-fun start (Int) Int)(declare-fun end (Int) Int)(declare-const wall Int)(declare-const instant Int)',
    // A clock shows at most 12 hours less and 14 hours more than UTC.
    '(assert (and (<= (- wall instant) 43200) (<= (- instant wall) 50400)))',
  ];
  return { text: [...declarations, ...lines].join('\n'), premises };
}

function subjectOf({ says }: Keyed<'event'>, role: string) {
  const value = filler(says, role);
  return value?.kind === 'subject' ? value.subject : undefined;
}

/** No date of these has a zone. */
function birthIn({ value, when }: Of<'attribute'>, life: 'age' | 'birth' | undefined) {
  return life === 'birth' ? birthSpanOfDate(value) : life && when && birthSpanOfAge(value, when);
}

function pairs<T>(list: readonly T[]): readonly (readonly [T, T])[] {
  return list.flatMap((a, at) => list.slice(at + 1).map((b) => [a, b] as const));
}

function filler({ roles }: Of<'event'>, role: string): Value | undefined {
  return wordIn<Value | undefined>(roles, role);
}

function allOf(...parts: readonly string[]): string {
  return `(and true ${parts.join(' ')})`;
}

function oneOf(parts: readonly string[]): string {
  return `(or false ${parts.join(' ')})`;
}

function whole(seconds: number): string {
  if (seconds === Infinity) return '100000000000000';
  if (seconds === -Infinity) return '(- 100000000000000)';
  return seconds < 0 ? `(- ${-seconds})` : String(seconds);
}

/** Subjects that might be one if everything were so that is said, by one of them. */
function classesOf(testimony: Testimony, all: readonly { readonly says: Said }[]): ReadonlyMap<string, string> {
  const top = new Map<string, string>();
  const find = (id: string): string => {
    const next = top.get(id);
    return next === undefined || next === id ? id : find(next);
  };
  const events = all.flatMap(({ says }) => (says.kind === 'event' && says.polarity === 'positive' ? [says] : []));
  for (const { says } of all) if (says.kind === 'identity' && says.same) top.set(find(says.a), find(says.b));
  for (const { a, b, same } of testimony.identities) if (same) top.set(find(a), find(b));
  const { vocabulary } = testimony;
  const joins = events.flatMap((a) =>
    (wordIn(vocabulary.events, a.type)?.sameAs ?? []).flatMap(({ type, role }) =>
      events.filter((b) => b.type === type).map((b) => ({ a, b, role })),
    ),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const { a, b, role } of joins) {
      const [one, other] = [filler(a, role), filler(b, role)];
      if (one?.kind !== 'subject' || other?.kind !== 'subject' || find(one.subject) !== find(other.subject)) continue;
      if (find(a.event) === find(b.event)) continue;
      top.set(find(a.event), find(b.event));
      changed = true;
    }
  }
  return new Map(testimony.subjects.map(({ id }) => [id, find(id)]));
}

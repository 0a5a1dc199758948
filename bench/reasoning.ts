/**
 * How long findings take as a case grows: made-up stories of 25 statements with local voices, shared outlets and ministries,
 * and one wrong content in thirty. Against the naive way in the same run: every pair of statements compared for a clash of
 * values, and, for small cases, every set of faults tried in order of size. The naive way finds only clashes of pairs, and
 * nothing in time, so the comparison flatters it.
 */

import { parseArgs } from 'node:util';
import { digestHex, digestOf } from '../src/base/digest.ts';
import { idFromHex, type Id } from '../src/base/id.ts';
import { isQuantityApart } from '../src/reasoning/compare-quantities.ts';
import { deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Findings } from '../src/reasoning/findings.ts';
import type { Testimony } from '../src/reasoning/testimony.ts';
import type { Content, Value } from '../src/statement/content.ts';
import { builtInVocabulary } from '../src/subject/vocabulary.ts';

const { values: options } = parseArgs({
  options: { sizes: { type: 'string', default: '50,500,5000' }, seed: { type: 'string', default: '1' } },
});

/** A small generator of numbers in [0, 1) with a full period: mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const idOf = <Prefix extends string>(prefix: Prefix, key: string): Id<Prefix> =>
  idFromHex(prefix, digestHex(digestOf(`${prefix} ${key}`)));

type Making = {
  readonly random: () => number;
  readonly statements: Testimony['statements'][number][];
  readonly subjects: Map<string, Testimony['subjects'][number]>;
  readonly voices: Map<string, Testimony['voices'][number]>;
};

/** A testimony of about `count` statements. */
function makeTestimony(count: number, seed: number): Testimony {
  const making: Making = { random: mulberry32(seed), statements: [], subjects: new Map(), voices: new Map() };
  for (let story = 0; making.statements.length < count; story++) makeStory(story, count, making);
  const identities = [...making.subjects.values()]
    .filter(({ kind, names }) => kind === 'event' && names[0]?.text.startsWith('journey of the man'))
    .map(({ id, names }) => {
      const story = names[0]?.text.split(' ').at(-1) ?? '';
      return { judgement: idOf('j', story), a: id, b: idOf('x', `journey-${story}`), same: true };
    });
  return {
    statements: making.statements.slice(0, count),
    provisional: [],
    voices: [...making.voices.values()],
    subjects: [...making.subjects.values()],
    derivations: [],
    grades: [],
    identities,
    vocabulary: builtInVocabulary,
  };
}

const surnames = ['Bekov', 'Moor', 'Quill', 'Adair', 'Temir', 'Ostrow', 'Lindqvist', 'Ferrand'];

function makeStory(story: number, count: number, making: Making): void {
  const { random } = making;
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] ?? (all[0] as T);
  const subject = (key: string, kind: 'person' | 'event' | 'place', text: string, proper = false) => {
    making.subjects.set(key, { id: idOf('x', key), kind, names: [{ text, proper }] });
    return idOf('x', key);
  };
  const voice = (key: string) => {
    making.voices.set(key, { id: idOf('v', key), kind: 'person', name: key, named: true });
    return idOf('v', key);
  };
  const origins = [0, 1, 2, 3, 4].map((each) => voice(`origin ${story} ${each}`));
  const ministries = Array.from({ length: 4 + Math.floor(count / 250) }, (_, each) => voice(`ministry ${each}`));
  const outlets = Array.from({ length: 4 + Math.floor(count / 250) }, (_, each) => voice(`outlet ${each}`));
  const say = (content: Content, wrong?: Content) => {
    for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
      const origin = random() < 0.2 ? pick(ministries) : pick(origins);
      const said = wrong && random() < 1 / 30 ? wrong : content;
      const key = `${making.statements.length}`;
      making.statements.push({
        id: idOf('t', key),
        attribution: random() < 0.7 ? [pick(outlets), origin] : [origin],
        act: 'asserts',
        content: said,
        passage: { kind: 'region', id: idOf('p', key), source: idOf('s', pick(outlets)), page: 1, box: [0, 0, 1, 1] },
      });
    }
  };
  const man = subject(`man-${story}`, 'person', `the man of story ${story}`);
  const person = subject(`person-${story}`, 'person', `Aidar ${pick(surnames)}${story}`, true);
  const rival = subject(`rival-${story}`, 'person', `Zakir ${pick(surnames)}${story}`, true);
  const journey = subject(`journey-${story}`, 'event', `journey ${story}`);
  const other = subject(`other-${story}`, 'event', `journey of the man ${story}`);
  const ticket = subject(`ticket-${story}`, 'event', `ticket ${story}`);
  const call = subject(`call-${story}`, 'event', `call ${story}`);
  const rally = subject(`rally-${story}`, 'event', `rally ${story}`);
  const is = (of: typeof man, property: string, value: Value): Content => ({
    kind: 'attribute',
    of,
    property,
    value,
    polarity: 'positive',
  });
  const term = (word: string): Value => ({ kind: 'term', term: word });
  const figure = (number: number, unit: string): Value => ({
    kind: 'quantity',
    min: String(number),
    max: String(number),
    unit,
  });
  const happened = (
    event: typeof man,
    type: string,
    roles: Extract<Content, { kind: 'event' }>['roles'],
    edtf?: string,
  ): Content => ({
    kind: 'event',
    event,
    type,
    roles,
    ...(edtf === undefined ? {} : { when: { edtf } }),
    polarity: 'positive',
  });
  const day = (offset: number) => new Date(Date.UTC(2022, 0, 10 + offset)).toISOString().slice(0, 10);
  const [age, crowd] = [20 + Math.floor(random() * 50), 10 + Math.floor(random() * 900)];
  say({ kind: 'identity', a: man, b: person, same: true }, { kind: 'identity', a: man, b: rival, same: true });
  say(is(person, 'age', figure(age, 'year')), is(person, 'age', figure(age + 9, 'year')));
  say(is(person, 'occupation', term('pianist')), is(man, 'occupation', term('unemployed')));
  say(
    is(rally, 'number-of-people', figure(crowd, 'person')),
    is(rally, 'number-of-people', figure(crowd * 3, 'person')),
  );
  say(
    happened(journey, 'journey', { agent: { kind: 'subject', subject: person }, purpose: term('concert') }, day(0)),
    happened(journey, 'journey', { agent: { kind: 'subject', subject: person } }, day(8)),
  );
  say(
    happened(other, 'journey', { agent: { kind: 'subject', subject: man }, purpose: term('stage') }),
    happened(other, 'journey', { agent: { kind: 'subject', subject: man }, purpose: term('protest') }),
  );
  say(
    happened(ticket, 'purchase', { theme: { kind: 'subject', subject: journey } }, day(-20)),
    happened(ticket, 'purchase', { theme: { kind: 'subject', subject: journey } }, day(5)),
  );
  say(
    happened(call, 'contact', { patient: { kind: 'subject', subject: man } }, day(-25)),
    happened(call, 'contact', { patient: { kind: 'subject', subject: man } }, day(-10)),
  );
  say({ kind: 'order', earlier: call, later: ticket });
  say(happened(rally, 'protest', {}, day(1)));
  say(is(person, 'role', term('bystander')), {
    kind: 'attribute',
    of: person,
    property: 'role',
    value: term('bystander'),
    polarity: 'negative',
  });
}

/** Clashes of values among all pairs of statements: no index, no identity, no time. */
function compareAllPairs({ statements }: Testimony): number {
  let clashes = 0;
  for (const [place, { content: a }] of statements.entries()) {
    for (let other = place + 1; other < statements.length; other++) {
      const b = statements[other]?.content;
      if (a.kind !== 'attribute' || b?.kind !== 'attribute' || a.of !== b.of || a.property !== b.property) continue;
      if (
        a.value.kind === 'quantity' &&
        b.value.kind === 'quantity' &&
        isQuantityApart(a.value, b.value, builtInVocabulary)
      )
        clashes++;
    }
  }
  return clashes;
}

/** The cheapest set of faults by trying all of them in order of size; undefined where that is hopeless. */
function tryFaultSets({ faults, conflicts }: Findings): number | undefined {
  if (faults.length > 22 || conflicts.length === 0) return undefined;
  const options = conflicts.map((conflict) => conflict.options.map((option) => new Set(option.faults)));
  let best = Infinity;
  for (let mask = 0; mask < 2 ** faults.length; mask++) {
    const taken = new Set(faults.flatMap(({ id }, place) => (mask & (1 << place) ? [id] : [])));
    const cost = faults.reduce((sum, { cost: each }, place) => sum + (mask & (1 << place) ? each : 0), 0);
    if (cost < best && options.every((each) => each.some((option) => option.isSubsetOf(taken)))) best = cost;
  }
  return best;
}

/** Milliseconds of processor time, the least of several runs: other work on the machine only ever adds. */
function time<T>(work: () => T, runs: number): { readonly ms: number; readonly result: T } {
  let [ms, result] = [Infinity, work()];
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage().user;
    result = work();
    ms = Math.min(ms, (process.cpuUsage().user - start) / 1000);
  }
  return { ms, result };
}

const sizes = options.sizes.split(',').map(Number);
let before: { readonly size: number; readonly ms: number } | undefined;
for (const size of sizes) {
  const testimony = makeTestimony(size, Number(options.seed));
  const { ms, result } = time(() => deriveFindings(testimony), size > 1000 ? 1 : 5);
  const growth = before ? `, grows as n^${(Math.log(ms / before.ms) / Math.log(size / before.size)).toFixed(2)}` : '';
  before = { size, ms };
  const { conflicts, clusters, completeness } = result;
  const largest = Math.max(0, ...clusters.map((cluster) => cluster.conflicts.length));
  console.log(
    `${size} statements: ${ms.toFixed(1)} ms${growth}; ${conflicts.length} conflicts in ${clusters.length} clusters (largest ${largest}), ` +
      `${clusters.filter(({ complete }) => complete).length} complete, ${completeness.complete ? 'nothing left out' : 'stopped early somewhere'}`,
  );
  const naive = time(() => compareAllPairs(testimony), 1);
  console.log(
    `  all pairs compared, naive: ${naive.ms.toFixed(1)} ms for ${naive.result} clashes of figures alone; ratio ${(naive.ms / ms).toFixed(2)}`,
  );
  const sets = time(() => tryFaultSets(result), 0);
  console.log(
    sets.result === undefined
      ? '  all sets of faults, naive: hopeless'
      : `  all sets of faults, naive: cost ${sets.result}, ours ${result.waysOut[0]?.cost}`,
  );
}

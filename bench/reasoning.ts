/**
 * How long findings take as a case grows: made-up stories of about 25 statements with local voices, shared outlets and
 * ministries, and one wrong content in thirty. Against the naive way in the same run: every pair of statements compared for
 * a clash of figures, and, for small cases, every set of faults tried. The naive way knows no identity, no time and no
 * order, so that the comparison flatters it.
 *
 *     node bench/reasoning.ts [--sizes 50,500,5000] [--seed 1]
 */

import { parseArgs } from 'node:util';
import { isQuantityApart } from '../src/reasoning/compare-quantities.ts';
import { deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Findings } from '../src/reasoning/findings.ts';
import type { Testimony } from '../src/reasoning/testimony.ts';
import { builtInVocabulary } from '../src/subject/vocabulary.ts';
import { readNotation } from '../tests/reasoning/notation.ts';
import { mulberry32 } from './testimony/random.ts';

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '50,500,5000' }, seed: { type: 'string', default: '1' } },
});

/** A testimony of `count` statements. */
function makeTestimony(count: number, seed: number): Testimony {
  const random = mulberry32(seed);
  const lines: string[] = [];
  for (let story = 0, said = 0; said < count; story++) {
    const statements = makeStory(story, 4 + Math.floor(count / 250), random).slice(0, count - said);
    lines.push(...subjectsOf(story), ...statements, `same trip${story} flight${story}`);
    said += statements.length;
  }
  return readNotation(lines.join('\n'));
}

function subjectsOf(story: number): readonly string[] {
  const name = String(story).replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '');
  return [
    `person man${story}`,
    `person R${story} "Aidar Bekov${name}${name}"`,
    `person U${story} "Zakir Moor${name}${name}"`,
    ...['trip', 'flight', 'ticket', 'call', 'rally'].map((event) => `event ${event}${story}`),
  ];
}

/** Each fact is said by one to three voices, on their own or through an outlet, and wrongly once in thirty times. */
function makeStory(story: number, shared: number, random: () => number): readonly string[] {
  const below = (limit: number) => Math.floor(random() * limit);
  const say = (content: string, wrong = content) =>
    Array.from({ length: 1 + below(3) }, () => {
      const origin = random() < 0.2 ? `ministry${below(shared)}` : `local${story}_${below(5)}`;
      const way = random() < 0.7 ? ` < outlet${below(shared)}` : '';
      return `${origin}${way}: ${random() < 1 / 30 ? wrong : content}`;
    });
  const [age, crowd, n] = [20 + below(50), 10 + below(900), story];
  return [
    ...say(`man${n} = R${n}`, `man${n} = U${n}`),
    ...say(`R${n} age ${age} year`, `R${n} age ${age + 9} year`),
    ...say(`R${n} occupation pianist`, `man${n} occupation unemployed`),
    ...say(`rally${n} number-of-people ${crowd} person`, `rally${n} number-of-people ${3 * crowd} person`),
    ...say(`trip${n} journey agent=R${n} purpose=concert @2022-01-10`, `trip${n} journey agent=R${n} @2022-01-18`),
    ...say(`flight${n} journey agent=man${n} purpose=stage`, `flight${n} journey agent=man${n} purpose=protest`),
    ...say(`ticket${n} purchase theme=trip${n} @2021-12-21`, `ticket${n} purchase theme=trip${n} @2022-01-15`),
    ...say(`call${n} contact patient=man${n} @2021-12-16`, `call${n} contact patient=man${n} @2021-12-31`),
    ...say(`call${n} before ticket${n}`),
    ...say(`rally${n} protest @2022-01-11`),
    ...say(`R${n} role bystander`, `not R${n} role bystander`),
  ];
}

/** Clashes of figures among all pairs of statements. */
function compareAllPairs({ statements }: Testimony): number {
  let clashes = 0;
  for (const [place, { content: a }] of statements.entries()) {
    for (let other = place + 1; other < statements.length; other++) {
      const b = statements[other]?.content;
      if (a.kind !== 'attribute' || b?.kind !== 'attribute' || a.of !== b.of || a.property !== b.property) continue;
      const isClash = a.value.kind === 'quantity' && b.value.kind === 'quantity';
      if (isClash && isQuantityApart(a.value, b.value, builtInVocabulary)) clashes++;
    }
  }
  return clashes;
}

/** The cheapest set of faults by trying all of them; undefined where that is hopeless. */
function tryFaultSets({ faults, conflicts }: Findings): number | undefined {
  if (faults.length > 20) return undefined;
  const options = conflicts.map((conflict) => conflict.options.map((option) => new Set<string>(option.faults)));
  let best = Infinity;
  for (let mask = 0; mask < 2 ** faults.length; mask++) {
    const taken = faults.filter((_, place) => mask & (1 << place));
    const cost = taken.reduce((sum, fault) => sum + fault.cost, 0);
    const ids = new Set<string>(taken.map(({ id }) => id));
    if (cost < best && options.every((each) => each.some((option) => option.isSubsetOf(ids)))) best = cost;
  }
  return best;
}

/** Milliseconds of processor time, the least of several runs: other work on the machine only ever adds. */
function time<T>(work: () => T, runs: number): { readonly ms: number; readonly result: T } {
  let [ms, result] = [Infinity, undefined as T | undefined];
  for (let run = 0; run < runs || result === undefined; run++) {
    const start = process.cpuUsage().user;
    result = work();
    ms = Math.min(ms, (process.cpuUsage().user - start) / 1000);
  }
  return { ms, result };
}

const tiny = makeTestimony(10, 4);
const tried = time(() => tryFaultSets(deriveFindings(tiny)), 1);
const ours = time(() => deriveFindings(tiny), 5);
console.log(
  `10 statements: ways out in ${ours.ms.toFixed(1)} ms; every set of faults tried, naive: ${tried.ms.toFixed(1)} ms, ` +
    `${(tried.ms / ours.ms).toFixed(0)} times as long, ${tried.result === ours.result.waysOut[0]?.cost ? 'same cost' : 'hopeless'}`,
);

let before: { readonly size: number; readonly ms: number } | undefined;
for (const size of asked.sizes.split(',').map(Number)) {
  const testimony = makeTestimony(size, Number(asked.seed));
  const { ms, result } = time(() => deriveFindings(testimony), size > 1000 ? 2 : 5);
  const naive = time(() => compareAllPairs(testimony), 1);
  const growth = before ? `, grows as n^${(Math.log(ms / before.ms) / Math.log(size / before.size)).toFixed(2)}` : '';
  before = { size, ms };
  const { conflicts, clusters, completeness } = result;
  const largest = Math.max(0, ...clusters.map((cluster) => cluster.conflicts.length));
  console.log(
    `${size} statements: ${ms.toFixed(1)} ms${growth}; ${conflicts.length} conflicts in ${clusters.length} clusters, ` +
      `the largest of ${largest}, ${completeness.complete ? 'all complete' : 'stopped early somewhere'}; ` +
      `pairs of figures alone, naive: ${naive.ms.toFixed(1)} ms for ${naive.result} clashes (${(naive.ms / ms).toFixed(2)} of ours)`,
  );
}

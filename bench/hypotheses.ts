/**
 * How long hypotheses take beside the findings: three of them with costs, margins, linchpins and questions, in made-up
 * stories in which voices disagree on who a man is and when he left. Against the plain way in the same run: leaving out one
 * statement after the other and deriving everything again, which finds linchpins among statements and nothing else.
 *
 * Then one change after the other of a larger testimony, as in the app: its hypotheses are weighed again after each.
 *
 *     node bench/hypotheses.ts [--sizes 50,100,1000] [--changed 5000] [--changes 30] [--seed 1]
 */

import { parseArgs } from 'node:util';
import { createReasoner, deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Findings } from '../src/reasoning/findings.ts';
import type { Hypothesis } from '../src/reasoning/hypotheses/hypothesis.ts';
import { openStageMemory } from '../src/reasoning/hypotheses/keep-stage.ts';
import { suggestHypotheses } from '../src/reasoning/hypotheses/suggest-hypotheses.ts';
import { weighHypotheses } from '../src/reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../src/reasoning/testimony.ts';
import { idOf, readNotation } from '../tests/reasoning/notation.ts';
import { makeTestimony as makeStories, subjectsOf } from './stories.ts';
import { mulberry32 } from './testimony/random.ts';
import { tableOf, type Update } from './updates.ts';

const { values: asked } = parseArgs({
  options: {
    sizes: { type: 'string', default: '50,100,1000' },
    changed: { type: 'string', default: '5000' },
    changes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
  },
});

/** A testimony of `count` statements: stories of 25, each of its own people, told through shared outlets. */
function makeTestimony(count: number, seed: number): Testimony {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const shared = 4 + Math.floor(count / 100);
  const lines: string[] = [];
  for (let story = 0, said = 0; said < count; story++) {
    const told = Array.from({ length: 25 }, (_, place) => tell(story, place, shared, below)).slice(0, count - said);
    lines.push(...subjectsOf(story), ...told, `same trip${story} flight${story}`, `grade local${story}_0 B`);
    said += told.length;
  }
  return readNotation(lines.join('\n'));
}

/** What one voice says, of its own or one of the `shared` ones; once in fifteen times it is what the others do not say. */
function tell(n: number, place: number, shared: number, below: (limit: number) => number): string {
  const isOdd = below(15) === 0;
  const contents: readonly (readonly [usual: string, odd: string])[] = [
    [`man${n} = R${n}`, `man${n} = U${n}`],
    [`R${n} occupation pianist`, `man${n} occupation unemployed`],
    [`R${n} age 31 year`, `R${n} age 40 year`],
    [`trip${n} journey agent=R${n} purpose=concert @2022-01-10`, `trip${n} journey agent=R${n} @2022-01-28`],
    [`flight${n} journey agent=man${n} purpose=concert`, `flight${n} journey agent=man${n} purpose=protest`],
    [`ticket${n} purchase theme=trip${n} @2021-12-21`, `ticket${n} purchase theme=trip${n} @2022-01-15`],
    [`call${n} contact patient=man${n} @2021-12-16`, `call${n} contact patient=man${n} @2021-12-31`],
    [`call${n} before ticket${n}`, `call${n} before ticket${n}`],
  ];
  const [usual, odd] = contents[place % contents.length] ?? ['', ''];
  const voice = below(5) === 0 ? `ministry${below(shared)}` : `local${n}_${below(5)}`;
  return `${voice}${below(10) < 7 ? ` < outlet${below(shared)}` : ''}: ${isOdd ? odd : usual}`;
}

/** The sides of the most disputed question, and who the man of the first story is. */
function threeHypotheses(findings: Findings): readonly Hypothesis[] {
  const isU = { kind: 'identity', a: idOf('x', 'man0'), b: idOf('x', 'U0'), same: true } as const;
  const sides = suggestHypotheses(findings)?.hypotheses ?? [];
  return [...sides.slice(0, 2), { name: 'U', holds: [{ kind: 'content', content: isU, isDenied: false }] }];
}

/** Milliseconds of processor time, the least of several runs: other work on the machine only ever adds. */
function time<T>(runs: number, work: () => T): { readonly ms: number; readonly result: T } {
  let [ms, result] = [Infinity, undefined as T | undefined];
  for (let run = 0; run < runs || result === undefined; run++) {
    const start = process.cpuUsage().user;
    result = work();
    ms = Math.min(ms, (process.cpuUsage().user - start) / 1000);
  }
  return { ms, result };
}

/** One statement after the other left out: at most twenty of them are tried, and the time is that of all. */
function leaveOutEach(testimony: Testimony): number {
  const { statements } = testimony;
  const tried = statements.slice(0, 20);
  const { ms } = time(1, () =>
    tried.map(({ id }) => deriveFindings({ ...testimony, statements: statements.filter((each) => each.id !== id) })),
  );
  return (ms * statements.length) / tried.length;
}

/** Statements taken back and brought again, voices graded: how long it takes to weigh after each, findings not counted. */
function timeChanges(whole: Testimony, count: number): readonly Update[] {
  const [reasoner, memory] = [createReasoner(), openStageMemory(whole.vocabulary)];
  const hypotheses = threeHypotheses(reasoner.derive(whole));
  const updates: Update[] = [];
  // The first ones make the program warm.
  for (let done = -6; done < count; done++) {
    const { kind, now } = changeAt(Math.abs(done), whole);
    const findings = reasoner.derive(now);
    const { ms, result } = time(1, () => weighHypotheses(now, findings, hypotheses, { memory }));
    if (done >= 0) updates.push({ kind, ms });
    const isChecked = done === count - 1;
    if (isChecked && JSON.stringify(result) !== JSON.stringify(weighHypotheses(now, findings, hypotheses)))
      throw new Error('Bug: hypotheses weighed again cost other than weighed anew');
  }
  return updates;
}

function changeAt(at: number, whole: Testimony): { readonly kind: string; readonly now: Testimony } {
  const { statements, voices, grades } = whole;
  const [place, voice] = [(at * 7919) % statements.length, voices[(at * 6007) % voices.length]?.id ?? 'v_'];
  if (at % 3 === 0)
    return { kind: 'statement withdrawn', now: { ...whole, statements: statements.toSpliced(place, 1) } };
  if (at % 3 === 1) return { kind: 'brought back', now: whole };
  const given = { judgement: 'j_given', voice, grade: 'D', grounds: [] } as const;
  const others = grades.filter((each) => each.voice !== voice);
  return { kind: 'grade given', now: { ...whole, grades: [...others, given] } };
}

let before: { readonly size: number; readonly ms: number } | undefined;
for (const size of asked.sizes.split(',').map(Number)) {
  const testimony = makeTestimony(size, Number(asked.seed));
  const runs = size > 500 ? 4 : 40;
  const findings = time(runs, () => deriveFindings(testimony));
  const hypotheses = threeHypotheses(findings.result);
  const rows = time(runs, () => weighHypotheses(testimony, findings.result, hypotheses, { comparing: false }));
  const all = time(runs, () => weighHypotheses(testimony, findings.result, hypotheses));
  const { pairs, complete } = all.result;
  const linchpins = pairs.reduce((sum, pair) => sum + pair.linchpins.length, 0);
  const growth = before
    ? `, grows as n^${(Math.log(all.ms / before.ms) / Math.log(size / before.size)).toFixed(2)}`
    : '';
  before = { size, ms: all.ms };
  const naive = leaveOutEach(testimony);
  console.log(
    `${size} statements: findings ${findings.ms.toFixed(1)} ms, ${hypotheses.length} hypotheses ${all.ms.toFixed(1)} ms ` +
      `(costs alone ${rows.ms.toFixed(1)})${growth}, together ${(findings.ms + all.ms).toFixed(1)} ms; ` +
      `${findings.result.conflicts.length} conflicts, ${linchpins} linchpins, ${complete ? 'complete' : 'stopped early'}; ` +
      `each statement left out in turn: ${naive.toFixed(0)} ms (${(naive / all.ms).toFixed(0)} times as long)`,
  );
}

const changed = makeStories(Number(asked.changed), Number(asked.seed));
console.log(`one change at ${asked.changed} statements, three hypotheses weighed again, in ms:`);
for (const line of tableOf(timeChanges(changed, Number(asked.changes)))) console.log(line);
const findingsOfChanged = deriveFindings(changed);
const anew = time(3, () => weighHypotheses(changed, findingsOfChanged, threeHypotheses(findingsOfChanged)));
console.log(`  the same from nothing: ${anew.ms.toFixed(0)} ms`);

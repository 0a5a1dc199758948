/**
 * How long hypotheses take beside the findings: three of them with costs, margins, linchpins and questions, in made-up
 * stories in which voices disagree on who a man is and when he left. Against the plain way in the same run: leaving out one
 * statement after the other and deriving everything again, which finds linchpins among statements and nothing else.
 *
 *     node bench/hypotheses.ts [--sizes 50,100,1000] [--seed 1]
 */

import { parseArgs } from 'node:util';
import { deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Findings } from '../src/reasoning/findings.ts';
import type { Hypothesis } from '../src/reasoning/hypotheses/hypothesis.ts';
import { suggestHypotheses } from '../src/reasoning/hypotheses/suggest-hypotheses.ts';
import { weighHypotheses } from '../src/reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../src/reasoning/testimony.ts';
import { idOf, readNotation } from '../tests/reasoning/notation.ts';
import { subjectsOf } from './stories.ts';
import { mulberry32 } from './testimony/random.ts';

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '50,100,1000' }, seed: { type: 'string', default: '1' } },
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

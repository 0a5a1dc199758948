/**
 * How long it takes to find, for every content at once, the single hand that it all rests on, and the reports that nothing
 * grounds: made-up stories with outlets that cite each other, in circles too. Against the naive way in the same run, which
 * takes every report of a content away in turn and looks whether the content still has support (on as many contents as
 * it manages in a second, scaled up). `near` cites within a story; `far` cites anywhere in the whole corpus.
 *
 *     node bench/provenance.ts [--reports 500000,5000000] [--seed 1]
 */

import { parseArgs } from 'node:util';
import { findHands } from '../src/reasoning/provenance/find-hands.ts';
import { groundless } from '../src/reasoning/provenance/hand-tree.ts';
import { createRestingGraph, type RestingGraph } from '../src/reasoning/provenance/resting-graph.ts';
import { mulberry32 } from './testimony/random.ts';

const { values: asked } = parseArgs({
  options: { reports: { type: 'string', default: '500000,5000000' }, seed: { type: 'string', default: '1' } },
});

type Citations = { readonly from: Uint32Array; readonly to: Uint32Array; readonly grounded: readonly number[] };
type Corpus = Citations & { readonly nodes: number; readonly contents: number };

/**
 * Stories of up to 60 reports about six contents each. A report is at first hand once in six times; otherwise it cites one
 * to three others, of which one in ten is later than itself. The contents are the last nodes, and rest on their reports.
 */
function makeCorpus(reports: number, isNear: boolean, seed: number): Corpus {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const [from, to] = [new Uint32Array(reports * 4), new Uint32Array(reports * 4)];
  const grounded: number[] = [];
  let edges = 0;
  const rest = (a: number, b: number) => {
    from[edges] = a;
    to[edges++] = b;
  };
  const contents = Math.ceil(reports / 10);
  for (let start = 0; start < reports;) {
    const size = Math.min(reports - start, 1 + below(60));
    for (let report = start; report < start + size; report++) {
      rest(reports + Math.floor(start / 10) + below(Math.max(1, Math.floor(size / 10))), report);
      if (report === start || random() < 1 / 6) grounded.push(report);
      else {
        const [low, high] = isNear ? [start, start + size] : [0, reports];
        for (let times = 1 + below(2); times > 0; times--) {
          const other = random() < 0.1 ? low + below(high - low) : low + below(report - low);
          rest(report, other);
        }
      }
    }
    start += size;
  }
  return { from: from.subarray(0, edges), to: to.subarray(0, edges), grounded, nodes: reports + contents, contents };
}

type Pass = {
  readonly graph: RestingGraph;
  readonly nearest: Int32Array;
  readonly single: number;
  readonly circular: number;
};

/** From edges to answers: the whole pass that is timed. */
function findAll({ from, to, grounded, nodes, contents }: Corpus): Pass {
  const graph = createRestingGraph(nodes, { from, to }, grounded);
  const { nearest } = findHands(graph);
  let [single, circular] = [0, 0];
  for (let node = nodes - contents; node < nodes; node++) if ((nearest[node] ?? 0) >= 0) single++;
  for (let node = 0; node < nodes - contents; node++) if (nearest[node] === groundless) circular++;
  return { graph, nearest, single, circular };
}

/** Whether a node still rests on a ground without another, by walking everything that it rests on. */
function hasSupport({ starts, restsOn, isGrounded }: RestingGraph, node: number, without: number): boolean {
  const seen = new Set([node]);
  for (const each of seen) {
    if (isGrounded[each] === 1) return true;
    for (const other of restsOn.subarray(starts[each], starts[each + 1])) if (other !== without) seen.add(other);
  }
  return false;
}

/** Everything that a node rests on, itself left out. */
function allBelow({ starts, restsOn }: RestingGraph, node: number): ReadonlySet<number> {
  const seen = new Set([node]);
  for (const each of seen) for (const other of restsOn.subarray(starts[each], starts[each + 1])) seen.add(other);
  seen.delete(node);
  return seen;
}

/** The naive way, as long as a second lasts. */
function tryContents(
  { graph, nearest }: Pass,
  { nodes, contents }: Corpus,
): { readonly ms: number; readonly wrong: number } {
  const start = process.cpuUsage().user;
  const spent = () => (process.cpuUsage().user - start) / 1000;
  let [tried, wrong] = [0, 0];
  for (let node = nodes - contents; node < nodes && spent() < 1000; node++, tried++) {
    const isSupported = hasSupport(graph, node, -1);
    const isSingle = isSupported && [...allBelow(graph, node)].some((other) => !hasSupport(graph, node, other));
    if (isSingle !== (nearest[node] ?? 0) >= 0) wrong++;
  }
  return { ms: (spent() / tried) * contents, wrong };
}

for (const isNear of [true, false]) {
  let before: { readonly reports: number; readonly ms: number } | undefined;
  for (const reports of asked.reports.split(',').map(Number)) {
    const corpus = makeCorpus(reports, isNear, Number(asked.seed));
    let ms = Infinity;
    let pass: Pass | undefined;
    for (let run = 0; run < 2; run++) {
      const start = process.cpuUsage().user;
      pass = findAll(corpus);
      ms = Math.min(ms, (process.cpuUsage().user - start) / 1000);
    }
    if (!pass) continue;
    const growth = before
      ? `, grows as n^${(Math.log(ms / before.ms) / Math.log(reports / before.reports)).toFixed(2)}`
      : '';
    before = { reports, ms };
    const naive = tryContents(pass, corpus);
    console.log(
      `${isNear ? 'near' : 'far'}, ${reports} reports, ${corpus.from.length} edges: ${(ms / 1000).toFixed(2)} s${growth}; ` +
        `${pass.single} of ${corpus.contents} contents rest on one hand, ${pass.circular} reports on nothing; ` +
        `each hand taken away, naive: ${(naive.ms / 1000).toFixed(0)} s (${(naive.ms / ms).toFixed(0)} times as long), ${naive.wrong} differences; ` +
        `${Math.round(process.memoryUsage().rss / 1e6)} MB`,
    );
  }
}

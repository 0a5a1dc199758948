/**
 * The conflicts of a corpus as many small questions, each by itself: what is the least that has to be wrong? For our search, and
 * for z3 as one file with the same choices and costs.
 */

import { collapseRows, contentsOnly, numberContents } from '../../src/batch/collapse-rows.ts';
import { sharedNumbers, type EncodedTestimony } from '../../src/batch/columns.ts';
import { deriveShard, type ShardPart } from '../../src/batch/derive-shard.ts';
import type { NamedPremise } from '../../src/batch/find-in-part.ts';
import { costsThroughout } from '../../src/batch/price-origins.ts';
import { relateColumns } from '../../src/batch/relate-subjects.ts';
import { createValueTables } from '../../src/batch/value-tables.ts';

/** The parts of a corpus, found and not yet resolved. */
export function findComponents(encoded: EncodedTestimony): readonly ShardPart[] {
  const tables = createValueTables(encoded);
  const [firstOf, share] = [sharedNumbers(encoded.statements.count), { shard: 0, shards: 1 }];
  collapseRows(encoded, tables, share, firstOf);
  const contents = numberContents(encoded, tables, firstOf);
  const relations = relateColumns(contentsOnly(encoded, contents), tables);
  return deriveShard({ encoded, contents, relations, stepsPerCluster: 300_000, ...share }, tables).parts;
}

/** What z3 is to be asked: one question a component, each with its own faults, in one run. */
export function writeForZ3(parts: readonly ShardPart[], encoded: EncodedTestimony): string {
  const throughout = costsThroughout(encoded);
  return parts
    .map((part) => ['(push)', ...questionOf(part, throughout), '(check-sat)', '(get-objectives)', '(pop)'].join('\n'))
    .join('\n');
}

function questionOf({ premises, conflicts }: ShardPart, throughout: Int32Array): readonly string[] {
  const costs = new Map<string, number>();
  const falls = premises.map((premise, place) => fallOf(premise, place, { costs, throughout }));
  return [
    ...[...costs.keys()].map((fault) => `(declare-const ${fault} Bool)`),
    ...conflicts.map((conflict) => `(assert (or ${conflict.map((place) => falls[place]).join(' ')}))`),
    ...[...costs].map(([fault, cost]) => `(assert-soft (not ${fault}) :weight ${cost})`),
  ];
}

type Faults = { readonly costs: Map<string, number>; readonly throughout: Int32Array };

/** A content falls where each of its origins is wrong in it, or throughout. */
function fallOf(premise: NamedPremise, place: number, { costs, throughout }: Faults): string {
  if (premise.kind === 'doubt') {
    costs.set(`d${place}`, premise.cost);
    return `d${place}`;
  }
  const origins = [...(premise.prices?.origins ?? [])].map((origin, at) => {
    costs.set(`o${place}_${origin}`, premise.prices?.costs[at] ?? 0);
    costs.set(`v${origin}`, throughout[origin] ?? 0);
    return `(or o${place}_${origin} v${origin})`;
  });
  return `(and true ${origins.join(' ')})`;
}

/** The least costs that z3 printed, in order. */
export function readCosts(printed: string): readonly number[] {
  return [...printed.matchAll(/\(objectives\s*\(\S*\s*(\d+)\)\s*\)/g)].map(([, cost]) => Number(cost));
}

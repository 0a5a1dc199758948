/**
 * A few small worlds on file, with what was planted in them and what the findings say of it, so that a change of either
 * does not go unnoticed. With `--check` it writes nothing and fails on any difference.
 *
 *     node bench/testimony/goldens.ts [--check]
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { digestOf } from '../../src/base/digest.ts';
import { canonicalText } from '../../src/base/canonical.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { makeWorld, type WorldOptions } from './make-world.ts';

const folder = join(import.meta.dirname, 'goldens');

const worlds: Readonly<Record<string, WorldOptions>> = {
  quiet: { seed: 1, statements: 24, errors: 0, tellers: [2, 4] },
  'one-error': { seed: 2, statements: 24, errors: 1, tellers: [3, 4], isClear: true },
  'three-errors': { seed: 3, statements: 40, errors: 3, tellers: [3, 5] },
  'two-stories': { seed: 4, statements: 90, errors: 4, tellers: [3, 5], isClear: true },
  copied: { seed: 5, statements: 40, errors: 3, tellers: [3, 5], copies: 2 },
};

/** What is stored: the world, which only the generator changes, and the findings, which every rule may change. */
export type Golden = { readonly world: object; readonly findings: object };

function makeGolden(options: WorldOptions): Golden {
  const { lines, testimony, planted } = makeWorld(options);
  const { conflicts, waysOut, faults, corroborations, warnings } = deriveFindings(testimony);
  // Neither messages nor the vocabulary are part of the digests: wording may change.
  const { vocabulary: _, ...made } = testimony;
  const bare = {
    conflicts: conflicts.map(({ id, rule }) => [id, rule]),
    waysOut: waysOut.map(({ cost, faults: ids }) => [cost, ids]),
    faults: faults.map(({ id, kind, cost }) => [id, kind, cost]),
    corroborations: corroborations.map(({ content, independent, singlePoints }) => [
      content,
      independent,
      singlePoints,
    ]),
    warnings: warnings.map(({ id, about }) => [id, about]),
  };
  return {
    world: { options, lines, testimony: digestOf(canonicalText(made)), planted },
    findings: {
      digest: digestOf(canonicalText(bare)),
      conflicts: conflicts.map(({ rule }) => rule),
      waysOut: waysOut.slice(0, 3).map(({ cost, faults: ids }) => ({ cost, faults: ids })),
      warnings: warnings.map(({ about }) => about),
    },
  };
}

/** The names of the golden worlds of which a part is not what is made now. */
export function findChangedGoldens(part: keyof Golden): readonly string[] {
  return Object.entries(worlds).flatMap(([name, options]) => {
    if (!existsSync(fileOf(name))) return [name];
    const stored: unknown = JSON.parse(readFileSync(fileOf(name), 'utf8'));
    const isSame = isGolden(stored) && isDeepStrictEqual(stored[part], asStored(makeGolden(options))[part]);
    return isSame ? [] : [name];
  });
}

function isGolden(value: unknown): value is Golden {
  return typeof value === 'object' && value !== null && 'world' in value && 'findings' in value;
}

/** As it comes back from its file. */
function asStored(golden: Golden): Golden {
  const stored: unknown = JSON.parse(JSON.stringify(golden));
  if (!isGolden(stored)) throw new TypeError('Bug: a golden does not survive JSON');
  return stored;
}

function fileOf(name: string): string {
  return join(folder, `${name}.json`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const changed = [...new Set([...findChangedGoldens('world'), ...findChangedGoldens('findings')])];
  if (values.check && changed.length > 0) {
    console.error(
      `These worlds are not what they were: ${changed.join(', ')}.\nIf that is meant: node bench/testimony/goldens.ts`,
    );
    process.exitCode = 1;
  } else if (!values.check) {
    mkdirSync(folder, { recursive: true });
    for (const [name, options] of Object.entries(worlds)) {
      if (!changed.includes(name)) continue;
      writeFileSync(fileOf(name), `${JSON.stringify(makeGolden(options), undefined, 2)}\n`);
      console.log(`wrote ${name}`);
    }
  }
}

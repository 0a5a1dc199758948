/**
 * Prints a made-up testimony with what was planted in it: readable lines in the notation of the tests, or JSON with the
 * whole testimony. The same seed gives the same bytes.
 *
 *     node bench/testimony/generate.ts --seed 1 --statements 36 [--errors 2] [--tellers 3-5] [--copies 0] [--clear] [--json]
 */

import { parseArgs } from 'node:util';
import { labelsOf } from '../../tests/reasoning/labels.ts';
import { makeWorld } from './make-world.ts';
import type { World } from './write-down.ts';

const { values: asked } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    statements: { type: 'string', default: '36' },
    errors: { type: 'string', default: '2' },
    tellers: { type: 'string', default: '3-5' },
    copies: { type: 'string', default: '0' },
    clear: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

const [least = 3, most = 5] = asked.tellers.split('-').map(Number);
const world = makeWorld({
  seed: Number(asked.seed),
  statements: Number(asked.statements),
  errors: Number(asked.errors),
  tellers: [least, most],
  copies: Number(asked.copies),
  isClear: asked.clear,
});
console.log(asked.json ? JSON.stringify(world) : describe(world));

function describe({ lines, testimony, planted }: World): string {
  const { voice: nameOf } = labelsOf(testimony);
  const placeOf = (id: string) => testimony.statements.findIndex((statement) => statement.id === id) + 1;
  return [
    ...lines,
    '',
    ...planted.faults.map(({ kind, fact, voice, rule, statement }) => {
      const what = voice === undefined ? rule : nameOf(voice);
      return `# planted: ${kind} ${what} in statement ${placeOf(statement)} (${fact})`;
    }),
    ...planted.origins.map(
      ({ statement, count }) => `# origins of what statement ${placeOf(statement)} says: ${count}`,
    ),
    ...planted.copies.map(({ from, by }) => `# copied: ${nameOf(by)} from ${nameOf(from)}`),
  ].join('\n');
}

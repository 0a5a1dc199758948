/** What a check says at a terminal of what was not found. */

import { expect, test } from 'vitest';
import { verb } from '../../cli/check.ts';
import { describeCheck } from '../../cli/describe-check.ts';
import { openTerminal } from '../../cli/terminal.ts';
import { readCall } from '../../cli/verb.ts';
import type { Findings } from '../../src/index.ts';
import { checkCase } from '../../src/node.ts';
import { makeCase } from '../case/temporary-case.ts';

const stopped = 'The search stopped early: there may be more than is shown.';
const unconfirmed =
  'Conflicts that are not shown, or not with all that may resolve them: 2. The independent check did not confirm what was found of them, which is a bug of Counterpoint.';
const refused =
  'There may be cheaper ways out, and nothing is said of what stands or falls with them: the independent check did not confirm that nothing is cheaper, which is a bug of Counterpoint. Ways out left out with that: 3.';
const silent = { write: () => true };

test.each<readonly [string, Findings['completeness']['stoppedAt'], readonly string[]]>([
  ['nothing', [], []],
  ['a search that stopped', [{ what: 'conflicts', limit: 10_000 }], ['', stopped]],
  ['conflicts that were not confirmed', [{ what: 'unconfirmed', limit: 2 }], ['', unconfirmed]],
  [
    'both',
    [
      { what: 'conflicts', limit: 10_000 },
      { what: 'unconfirmed', limit: 2 },
    ],
    ['', stopped, unconfirmed],
  ],
  [
    'proofs that were not confirmed',
    [
      { what: 'bound-refused', limit: 1 },
      { what: 'bound-refused', limit: 2 },
    ],
    ['', refused],
  ],
  [
    'all of these',
    [
      { what: 'unconfirmed', limit: 2 },
      { what: 'bound-refused', limit: 3 },
      { what: 'outcomes', limit: 10 },
    ],
    ['', stopped, unconfirmed, refused],
  ],
])('tells last of %s', async (_, stoppedAt, says) => {
  const open = await makeCase();
  const call = readCall(verb, [], openTerminal(false, { stdout: silent, stderr: silent }));
  const check = await checkCase(open, { provisional: false });
  const whole = await describeCheck(open, check, { call });
  const findings = { ...check.findings, completeness: { complete: stoppedAt.length === 0, stoppedAt } };
  expect(await describeCheck(open, { ...check, findings }, { call })).toEqual([...whole, ...says]);
});

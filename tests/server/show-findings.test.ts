/** What a page says where a search stopped. */

import { expect, test } from 'vitest';
import { sayStop } from '../../src/server/show/show-findings.ts';

test.each([
  ['conflicts', 10_000, 'There may be more conflicts: the search stopped after 10,000 steps.'],
  [
    'referents',
    41,
    'A way out may be missing in which two who were taken for one are two: 41 judgements and proposals that hang together were tried, and there are more.',
  ],
  [
    'unconfirmed',
    2,
    'Conflicts that are not shown, or not with all that may resolve them: 2. The independent check did not confirm what was found of them, which is a bug of Counterpoint.',
  ],
  ['ways-out', 300_000, 'There may be more or cheaper ways out: the search stopped after 300,000 steps.'],
  [
    'outcomes',
    300_000,
    'Some of what is shown as contested may stand or fall: the search stopped after 300,000 steps.',
  ],
] as const)('says of %s what may be missing', (what, limit, says) => {
  expect(sayStop({ what, limit })).toBe(says);
});

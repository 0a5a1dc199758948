/** What a page says where a search stopped. */

import { expect, test } from 'vitest';
import { sayStop, sayStops } from '../../src/server/show/show-findings.ts';

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
  [
    'bound-refused',
    1,
    'There may be cheaper ways out, and nothing is said of what stands or falls with them: the independent check did not confirm that nothing is cheaper, which is a bug of Counterpoint. Ways out left out with that: 1.',
  ],
] as const)('says of %s what may be missing', (what, limit, says) => {
  expect(sayStop({ what, limit })).toBe(says);
});

test('says each thing once, however many clusters it is said of', () => {
  const early = { what: 'ways-out', limit: 300_000 } as const;
  const refused = { what: 'bound-refused', limit: 1 } as const;
  expect(sayStops([early, refused, early, refused])).toEqual([sayStop(early), sayStop({ ...refused, limit: 2 })]);
});

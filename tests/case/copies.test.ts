/** Copies among the sources of a case: the demo case's translation, found with the payer that it turned round. */

import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { playCase } from '../../cases/play-case.ts';
import { unwrap } from '../../src/base/result.ts';
import { compareSources, findCopiesIn } from '../../src/case/copies.ts';
import { temporaryFolder } from '../store/temporary.ts';

test('the translation of the demo case is found, and that it lets the wrong one pay', async () => {
  const open = unwrap(
    await playCase(resolve(import.meta.dirname, '../../cases/confession'), join(await temporaryFolder(), 'case')),
  );
  const { pairs, unread } = await findCopiesIn(open);
  expect(unread).toEqual([]);
  const [translation] = pairs;
  expect(translation).toMatchObject({ kind: 'same-story', declared: true });
  expect(translation?.comparison?.rows.flatMap(({ drift }) => drift.map(({ kind }) => kind))).toEqual(['payer']);
  expect(await compareSources(open, ['azat-page', 'azat-page'])).toMatchObject({
    ok: false,
    problem: { code: 'sources-equal' },
  });
  await open.store.close();
});

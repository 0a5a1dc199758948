import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '../../src/base/result.ts';
import { createCase, openCase } from '../../src/store/case-folder.ts';
import { describeStore } from './contract/contract.ts';
import { caseId, projection } from './fixtures.ts';
import { makeFolder } from './temporary.ts';

describeStore('SQLite', async () => {
  const folder = await makeFolder();
  const place = join(folder, 'case');
  const store = unwrap(await createCase(place, { caseId, projection }));
  return {
    store,
    open: async () => unwrap(await openCase(place, { projection })),
    dispose: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

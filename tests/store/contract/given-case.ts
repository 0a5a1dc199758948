/** What each part of the contract suite is given: an empty case that is made anew for each test. */

import { unwrap } from '../../../src/base/result.ts';
import type { CaseStore, LedgerRow, Page, PageRequest } from '../../../src/store/contract.ts';
import { draftOf, type Deed } from '../fixtures.ts';

/** An empty case: `open` gives another handle on it, as another process would have. */
export type CaseHarness = {
  readonly store: CaseStore;
  readonly open: () => Promise<CaseStore>;
  readonly dispose: () => Promise<void>;
};

export type GivenCase = Pick<CaseHarness, 'store' | 'open'> & {
  /** Makes one more empty case. */
  readonly another: () => Promise<CaseHarness>;
  /** Appends an entry for each deed, all in one turn. */
  readonly write: (...deeds: readonly Deed[]) => Promise<void>;
};

export async function writeDeeds(store: CaseStore, deeds: readonly Deed[]): Promise<void> {
  const written = await store.write('testing', async (transaction) => {
    for (const deed of deeds) await transaction.append(draftOf(deed));
  });
  unwrap(written);
}

export async function rowsOf(
  reader: Pick<CaseStore, 'entries'>,
  range?: { readonly from?: number; readonly to?: number },
): Promise<readonly LedgerRow[]> {
  return collect(reader.entries(range));
}

export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** All rows of a list, page by page. */
export async function pagesOf<T>(
  list: (request: PageRequest) => Promise<Page<T>>,
  limit: number,
): Promise<readonly T[]> {
  const rows: T[] = [];
  for (let after: string | undefined; ;) {
    const page = await list({ limit, ...(after === undefined ? {} : { after }) });
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    after = page.next;
  }
}

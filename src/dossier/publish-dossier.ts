/** Puts a dossier where it was asked for, and enters in the ledger that this was published: its title and its digest. */

import { succeed, type Result } from '../base/result.ts';
import { act, type Action, type OpenCase } from '../case/open-case.ts';
import type { DossierFiles } from './assemble-dossier.ts';

/** A place that a dossier can be put: all of it or nothing, in place of an older dossier but of nothing else. */
export type DossierPlace = {
  readonly replace: (files: ReadonlyMap<string, Uint8Array>) => Promise<Result<undefined>>;
};

/**
 * Publishes. The files come first: should the machine stop in between, there is a dossier that the ledger does not speak
 * of, which verifies all the same; never an entry for a dossier that does not exist.
 */
export async function publishDossier(
  open: OpenCase,
  { dossier, files, digest }: DossierFiles,
  place: DossierPlace,
): Promise<Result<{ readonly action: Action | undefined }>> {
  const placed = await place.replace(files);
  if (!placed.ok) return placed;
  const done = await act(open, 'publishing a dossier', (writer) =>
    writer.record('published', { title: dossier.title.slice(0, 300), digest, size: dossier.ledger.size }),
  );
  return done.ok ? succeed({ action: done.value.action }) : done;
}

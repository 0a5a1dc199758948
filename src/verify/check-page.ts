/** The page: what a reader sees is what the data say, and nothing else. */

import { fileNames } from '../dossier/dossier.ts';
import { digestHex, isDigest } from '../base/digest.ts';
import { renderPage } from '../dossier/render-page.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** The page is, to the byte, what rendering the dossier's data gives. */
export function* checkPage({ dossier, textOf }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier) return;
  const page = textOf(fileNames.page);
  const rendered = renderPage(dossier, (digest) =>
    isDigest(digest) ? textOf(fileNames.reading(digestHex(digest))) : undefined,
  );
  if (page === rendered) return;
  const at = page === undefined ? 0 : firstDifference(page, rendered);
  yield fail(
    'page-differs',
    page === undefined
      ? 'The page is not there, or is not UTF-8'
      : `The page is not what the dossier's data give: it differs from character ${at} on`,
    fileNames.page,
  );
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

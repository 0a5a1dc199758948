/** The ledger: whole, chained, and ending where the checkpoint and the dossier say. */

import { parseCheckpoint } from '../ledger/checkpoint.ts';
import { checkChain } from '../ledger/check-chain.ts';
import { rootOf } from '../ledger/tree.ts';
import { fileNames } from '../dossier/dossier.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** Entries follow one another without a gap, each naming the one before; what is disclosed is what was committed to. */
export function* checkEntries({ ledger, dossier }: OpenedDossier): Generator<VerifyProblem> {
  if (!ledger || !dossier) return;
  for (const { code, message, seq, warning } of checkChain(dossier.case, ledger.texts))
    yield { code, message, warning, at: `entry ${seq}` };
}

/** The tree over all entries has the root that the checkpoint says, which is the one that the dossier was drawn from. */
export function* checkRoot({ ledger, dossier, textOf }: OpenedDossier): Generator<VerifyProblem> {
  if (!ledger || !dossier) return;
  const walk = checkChain(dossier.case, ledger.texts);
  let step = walk.next();
  while (step.done !== true) step = walk.next();
  const { frontier, top } = step.value;
  const met = { case: dossier.case, size: ledger.texts.length, root: rootOf(frontier) };
  const checkpoint = parseCheckpoint(textOf(fileNames.checkpoint) ?? '');
  if (!checkpoint.ok) yield fail(checkpoint.problem.code, checkpoint.problem.message, fileNames.checkpoint);
  else if (
    checkpoint.value.case !== met.case ||
    checkpoint.value.size !== met.size ||
    checkpoint.value.root !== met.root
  )
    yield fail(
      'checkpoint-differs',
      `The checkpoint is of ${checkpoint.value.size} entries of case ${checkpoint.value.case} with root ${checkpoint.value.root}; the ledger has ${met.size} of case ${met.case} with root ${met.root}`,
      fileNames.checkpoint,
    );
  const { size, root, at } = dossier.ledger;
  if (size !== met.size || root !== met.root || at !== top.at)
    yield fail(
      'ledger-differs',
      `The dossier says that it was drawn from ${size} entries with root ${root}, the last one of ${at}; the ledger has ${met.size} with root ${met.root}, the last one of ${top.at}`,
      fileNames.ledger,
    );
}

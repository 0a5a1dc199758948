/**
 * The independent checker: takes the files of a dossier, believes nothing that their writer computed, looks at everything
 * and never stops at the first thing that is wrong. Needs no network, no clock, no package and no case.
 */

import { digestOf, type Digest } from '../base/digest.ts';
import type { CaseId } from '../base/id.ts';
import { fileNames } from '../dossier/dossier.ts';
import { checks, type Check } from './checks.ts';
import { listUnchecked } from './list-unchecked.ts';
import { openDossier, type ListFiles, type OpenedDossier, type ReadFile } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** What came of one promise. */
export type CheckOutcome = {
  readonly name: string;
  readonly promise: string;
  /** False where a file that it needs could not be read: then it is neither kept nor broken, and the dossier not sound. */
  readonly ran: boolean;
  readonly problems: readonly VerifyProblem[];
};

export type DossierVerification = {
  /** True where every promise was looked at and none is broken. */
  readonly sound: boolean;
  /** What the dossier says of itself; absent where it could not be read. */
  readonly dossier?: {
    readonly case: CaseId;
    readonly title: string;
    readonly provisional: boolean;
    readonly entries: number;
    readonly lines: number;
    readonly sources: number;
  };
  /** Digest of `manifest.json`, which stands for the whole dossier: to be compared with the one that its publisher gave. */
  readonly digest?: Digest;
  /** In the order of `checks.ts`. */
  readonly outcomes: readonly CheckOutcome[];
  /** What nobody can learn from the files, in full sentences. */
  readonly notChecked: readonly string[];
};

/** Checks a dossier from its bytes alone. `expected` is the digest that its publisher gave elsewhere, where somebody has it. */
export function verifyDossier(
  readFile: ReadFile,
  listFiles: ListFiles,
  expected?: { readonly digest: Digest },
): DossierVerification {
  const opened = openDossier(readFile, listFiles);
  const outcomes = checks.map((check) => runCheck(check, opened));
  const manifest = opened.bytesOf(fileNames.manifest);
  const digest = manifest && digestOf(manifest);
  const all = expected === undefined ? outcomes : [...outcomes, compareDigest(digest, expected.digest)];
  const { dossier } = opened;
  return {
    sound: all.every(({ ran, problems }) => ran && problems.every(({ warning }) => warning)),
    ...(dossier && {
      dossier: {
        case: dossier.case,
        title: dossier.title,
        provisional: dossier.provisional,
        entries: dossier.ledger.size,
        lines: dossier.lines.filter(({ kind }) => kind === 'line').length,
        sources: dossier.records.sources.length,
      },
    }),
    ...(digest && { digest }),
    outcomes: all,
    notChecked: listUnchecked(opened, expected !== undefined),
  };
}

function runCheck({ name, promise, needs, run }: Check, opened: OpenedDossier): CheckOutcome {
  if (needs.some((part) => opened[part] === undefined)) return { name, promise, ran: false, problems: [] };
  try {
    return { name, promise, ran: true, problems: [...run(opened)] };
  } catch (error) {
    // Hostile: a shape that no check foresaw. Whatever cannot be checked is not sound.
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { name, promise, ran: true, problems: [fail('check-failed', `This check could not be finished (${what})`)] };
  }
}

function compareDigest(digest: Digest | undefined, expected: Digest): CheckOutcome {
  return {
    name: 'expected digest',
    promise: 'This is the dossier whose digest you were given.',
    ran: digest !== undefined,
    problems:
      digest === expected
        ? []
        : [
            fail(
              'file-changed',
              `${fileNames.manifest} has the digest ${digest ?? 'of nothing'}, and must have ${expected}`,
              fileNames.manifest,
            ),
          ],
  };
}

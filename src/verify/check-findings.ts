/** Findings: placeholder until written below. */
import type { OpenedDossier } from './open-dossier.ts';
import type { VerifyProblem } from './problem.ts';
export function* checkConflicts(_: OpenedDossier): Generator<VerifyProblem> {}

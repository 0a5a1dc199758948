/**
 * The independent checker's door: everything that a stranger needs to check a published dossier, and nothing else. Reaches
 * no package (tests/architecture.test.ts): what is checked here is checked by code that can be read in an afternoon.
 */

export type { Digest } from './base/digest.ts';
export { isDigest } from './base/digest.ts';
export { checks, type Check } from './verify/checks.ts';
export { openFolder } from './verify/open-folder.ts';
export type { FoundFile, ListFiles, ReadFile } from './verify/open-dossier.ts';
export type { VerifyCode, VerifyProblem } from './verify/problem.ts';
export { verifyDossier, type CheckOutcome, type VerifyReport } from './verify/verify-dossier.ts';

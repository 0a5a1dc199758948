/**
 * The independent checker's door: everything that a stranger needs to check a published dossier, and nothing else. Reaches
 * no package (tests/architecture.test.ts): what is checked is checked by code that one person can read in a day.
 */

export type { Digest } from './base/digest.ts';
export { isDigest } from './base/digest.ts';
export { checks, type Check } from './verify/checks.ts';
export { openFolder } from './verify/open-folder.ts';
export type { FoundFile, ListFiles, ReadFile } from './verify/open-dossier.ts';
export type { VerifyCode, VerifyProblem } from './verify/problem.ts';
export { verifyDossier, type CheckOutcome, type DossierVerification } from './verify/verify-dossier.ts';

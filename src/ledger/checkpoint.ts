/**
 * Where a ledger stood, in three lines that fit on paper: the form of C2SP tlog-checkpoint v1.0.0, so that witnesses and
 * tools of transparency logs can read it. Unsigned for now. The origin says nothing but the case's random id.
 */

import { digestHex, type Digest } from '../base/digest.ts';
import { isId, type CaseId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';

export type Checkpoint = { readonly case: CaseId; readonly size: number; readonly root: Digest };

/** The checkpoint's text: origin, size in decimal digits, root in base 64, each line ended. */
export function formatCheckpoint({ case: caseId, size, root }: Checkpoint): string {
  return `counterpoint/${caseId}\n${size}\n${Buffer.from(digestHex(root), 'hex').toString('base64')}\n`;
}

/**
 * The checkpoint that a text says. Refuses (`checkpoint-malformed`) everything that `formatCheckpoint` does not write:
 * extension lines, signatures, leading zeros, base 64 with loose bits at its end.
 */
export function parseCheckpoint(text: string): Result<Checkpoint, Problem<'checkpoint-malformed'>> {
  const [, caseId = '', digits = '', base64 = ''] =
    /^counterpoint\/(.{1,100})\n(\d{1,16})\n(.{44})\n$/.exec(text) ?? [];
  const size = Number(digits);
  const root: Digest = `sha256:${Buffer.from(base64, 'base64').toString('hex')}`;
  if (isId('c', caseId) && Number.isSafeInteger(size) && formatCheckpoint({ case: caseId, size, root }) === text)
    return succeed({ case: caseId, size, root });
  return refuse(
    'checkpoint-malformed',
    'Cannot read a checkpoint: it must be three lines, "counterpoint/" with a case id, the size, the root in base 64',
  );
}

/** Shapes of ids, digests and times: what every record is made of. */

import { isDigest, type Digest } from '../base/digest.ts';
import { isId, type Id } from '../base/id.ts';
import type { ContentKey } from '../reasoning/findings.ts';
import { text, type Shape } from './shape.ts';

export const digest: Shape<Digest> = text<Digest>(isDigest, 'sha256: and 64 hex digits');
export const instant: Shape<string> = text(
  (each) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?Z$/.test(each),
  'a time in UTC',
);
export const caseId = idShape('c');
export const sourceId = idShape('s');
export const passageId = idShape('p');
export const voiceId = idShape('v');
export const subjectId = idShape('x');
export const statementId = idShape('t');
export const judgementId = idShape('j');
export const findingId = idShape('f');
export const lineId = idShape('l');
export const contentKey: Shape<ContentKey> = idShape('k');

function idShape<Prefix extends string>(prefix: Prefix): Shape<Id<Prefix>> {
  return text<Id<Prefix>>((each) => isId(prefix, each), `an id like ${prefix}_0123456789ab`);
}

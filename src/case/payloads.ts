/**
 * What the entries of a case's ledger say: one kind, one payload. The ledger itself knows only bytes; this is where they
 * get their meaning. Payloads are checked when they are written and again when views are rebuilt from them.
 */

import { z } from 'zod';
import { isId, type CaseId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { judgementSchema } from '../judgement/judgement.ts';
import { readingSchema } from '../source/reading.ts';
import { digestSchema, sourceSchema } from '../source/source.ts';
import { statementSchema } from '../statement/statement.ts';
import { voiceSchema } from '../statement/voice.ts';
import { subjectSchema } from '../subject/subject.ts';

const caseId = z.custom<CaseId>(
  (value) => typeof value === 'string' && isId('c', value),
  'must be a case id like c_0123456789ab',
);
/** Who did it, by the name they chose. */
const by = z.string().min(1).max(200);
/** A person's own handle for a record, unique in the case: "s01a", "mother". */
export const handleSchema = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'must be letters, digits, dot, hyphen, underscore; 64 at most');
const handle = handleSchema.exactOptional();
/** The number of the entry with which the action began, where it is not this one: what one command did is undone together. */
const action = z.int().nonnegative().exactOptional();

export const payloadSchemas = {
  'case-opened': z.strictObject({ by, action, case: caseId, title: z.string().min(1).max(300) }).readonly(),
  'source-preserved': z.strictObject({ by, action, handle, source: sourceSchema, reading: readingSchema }).readonly(),
  'source-read': z.strictObject({ by, action, reading: readingSchema }).readonly(),
  'voice-named': z.strictObject({ by, action, handle, voice: voiceSchema }).readonly(),
  'subject-named': z.strictObject({ by, action, handle, subject: subjectSchema }).readonly(),
  'statement-recorded': z.strictObject({ by, action, handle, statement: statementSchema }).readonly(),
  judged: z.strictObject({ by, action, judgement: judgementSchema }).readonly(),
  /** Takes back what the entries from `first` to `last` put (`withdraws`), or brings it back: `ids` names the records. */
  undone: z
    .strictObject({
      by,
      action,
      first: z.int().nonnegative(),
      last: z.int().nonnegative(),
      withdraws: z.boolean(),
      ids: z.array(z.string().max(40)).readonly(),
      because: z.string().max(5000).exactOptional(),
    })
    .readonly(),
  published: z
    .strictObject({ by, action, title: z.string().max(300), digest: digestSchema, size: z.int().nonnegative() })
    .readonly(),
} as const;

export type EntryKind = keyof typeof payloadSchemas;
export type Payload<Kind extends EntryKind = EntryKind> = z.infer<(typeof payloadSchemas)[Kind]>;

/** A payload with its kind, as the projection reads it. */
export type CaseEvent = { [Kind in EntryKind]: { readonly kind: Kind; readonly payload: Payload<Kind> } }[EntryKind];

/** Checks a payload as it comes back from the ledger. */
export function readCaseEvent(
  kind: string,
  payload: unknown,
): Result<CaseEvent, Problem<'entry-unknown' | 'payload-malformed'>> {
  if (!Object.hasOwn(payloadSchemas, kind)) {
    return refuse(
      'entry-unknown',
      `Cannot read an entry of kind "${kind}": this version knows ${Object.keys(payloadSchemas).join(', ')}`,
      'Open the case with a newer version.',
    );
  }
  const known = kind as EntryKind;
  const parsed = payloadSchemas[known].safeParse(payload);
  if (!parsed.success)
    return refuse(
      'payload-malformed',
      `Cannot read the payload of an entry "${kind}": ${z.prettifyError(parsed.error)}`,
    );
  return succeed({ kind: known, payload: parsed.data } as CaseEvent);
}

/**
 * What the entries of a case's ledger say: one kind, one payload. The ledger itself knows only bytes; this is where they
 * get their meaning. Payloads are checked when they are written and again when views are rebuilt from them.
 */

import { z } from 'zod';
import { isId, type CaseId } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { judgementSchema } from '../judgement/judgement.ts';
import { readingSchema } from '../source/reading.ts';
import { digestSchema, sourceIdSchema, sourceSchema } from '../source/source.ts';
import { statementSchema } from '../statement/statement.ts';
import { voiceSchema } from '../statement/voice.ts';
import { subjectSchema } from '../subject/subject.ts';
import { makeShapeCheck } from './check-shape.ts';
import { hypothesisSchema } from './hypothesis-record.ts';
import { modelExchangeSchema } from './model-exchange.ts';

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

const payloads = {
  caseOpened: z.strictObject({ by, action, case: caseId, title: z.string().min(1).max(300) }).readonly(),
  sourcePreserved: z.strictObject({ by, action, handle, source: sourceSchema, reading: readingSchema }).readonly(),
  sourceRead: z.strictObject({ by, action, reading: readingSchema }).readonly(),
  voiceNamed: z.strictObject({ by, action, handle, voice: voiceSchema }).readonly(),
  subjectNamed: z.strictObject({ by, action, handle, subject: subjectSchema }).readonly(),
  statementRecorded: z.strictObject({ by, action, handle, statement: statementSchema }).readonly(),
  /** A person had a model asked what a source says by whom; its proposals follow in the same action. */
  modelAsked: z
    .strictObject({ by, action, source: sourceIdSchema, reading: digestSchema, exchange: modelExchangeSchema })
    .readonly(),
  judged: z.strictObject({ by, action, handle, judgement: judgementSchema }).readonly(),
  hypothesisStated: z.strictObject({ by, action, hypothesis: hypothesisSchema }).readonly(),
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
};

/** A payload with the kind of its entry, as the projection reads it. */
const caseEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case-opened'), payload: payloads.caseOpened }).readonly(),
  z.strictObject({ kind: z.literal('source-preserved'), payload: payloads.sourcePreserved }).readonly(),
  z.strictObject({ kind: z.literal('source-read'), payload: payloads.sourceRead }).readonly(),
  z.strictObject({ kind: z.literal('voice-named'), payload: payloads.voiceNamed }).readonly(),
  z.strictObject({ kind: z.literal('subject-named'), payload: payloads.subjectNamed }).readonly(),
  z.strictObject({ kind: z.literal('statement-recorded'), payload: payloads.statementRecorded }).readonly(),
  z.strictObject({ kind: z.literal('model-asked'), payload: payloads.modelAsked }).readonly(),
  z.strictObject({ kind: z.literal('judged'), payload: payloads.judged }).readonly(),
  z.strictObject({ kind: z.literal('hypothesis-stated'), payload: payloads.hypothesisStated }).readonly(),
  z.strictObject({ kind: z.literal('undone'), payload: payloads.undone }).readonly(),
  z.strictObject({ kind: z.literal('published'), payload: payloads.published }).readonly(),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;
export type EntryKind = CaseEvent['kind'];
export type Payload<Kind extends EntryKind = EntryKind> = Extract<CaseEvent, { readonly kind: Kind }>['payload'];

const checkEvent = makeShapeCheck(caseEventSchema);

/** Every kind of entry that this version writes. */
export const entryKinds: ReadonlySet<string> = new Set(
  caseEventSchema.options.map((option) => option.unwrap().shape.kind.value),
);

/** Checks a payload as it comes back from the ledger. */
export function readCaseEvent(
  kind: string,
  payload: unknown,
): Result<CaseEvent, Problem<'entry-unknown' | 'payload-malformed'>> {
  if (!entryKinds.has(kind)) {
    return refuse(
      'entry-unknown',
      `Cannot read an entry of kind "${kind}": this version knows ${[...entryKinds].join(', ')}`,
      'Open the case with a newer version.',
    );
  }
  const parsed = checkEvent({ kind, payload });
  if (parsed.success) return succeed(parsed.data);
  return refuse(
    'payload-malformed',
    `Cannot read the payload of an entry "${kind}": ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  );
}

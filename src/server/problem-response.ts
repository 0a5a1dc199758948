/**
 * Problems as HTTP says them: RFC 9457 problem details, with our code, message and mend. An expected failure keeps its own
 * words; a bug is told as one and nothing of its insides leaves the process.
 */

import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ProblemError, refuse, type Problem } from '../base/result.ts';

export const problemShape = z
  .object({
    type: z.string().openapi({ description: 'A relative reference: #<code>', example: '#quote-absent' }),
    title: z.string().openapi({ description: 'What was being done, what is and what must be' }),
    status: z.int(),
    code: z.string().openapi({ description: 'From a closed list', example: 'quote-absent' }),
    mend: z.string().optional().openapi({ description: 'What the person can do about it' }),
  })
  .openapi('Problem');

const problemAnswer = {
  description: 'It could not be done; nothing has changed. RFC 9457.',
  content: { 'application/problem+json': { schema: problemShape } },
} as const;

/** The answers that every route may give instead of its own. */
export const problemAnswers = { '4XX': problemAnswer, '5XX': problemAnswer } as const;

/** A problem as an answer, with the status that its code calls for. */
export function answerProblem(context: Context, { code, message, mend }: Problem): Response {
  const status = statusOf(code);
  const body = { type: `#${code}`, title: message, status, code, ...(mend === undefined ? {} : { mend }) };
  return context.newResponse(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' });
}

/** What was thrown, as an answer. `onBug` is told of everything that nobody expected. */
export function answerError(context: Context, error: unknown, onBug: (error: unknown) => void): Response {
  if (error instanceof ProblemError) return answerProblem(context, error.problem);
  if (error instanceof HTTPException && error.status < 500)
    return answerProblem(
      context,
      refuse('request-malformed', `Cannot read the request: ${error.message || error.status}`).problem,
    );
  onBug(error);
  return answerProblem(
    context,
    refuse(
      'bug',
      'This is a bug in Counterpoint, not your mistake. What was acknowledged before is kept.',
      'The terminal in which Counterpoint runs says more.',
    ).problem,
  );
}

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 411 | 413 | 422 | 500 | 503 | 507;

function statusOf(code: string): ProblemStatus {
  return (Object.hasOwn(statuses, code) ? statuses[code] : undefined) ?? 422;
}

/** Codes that are not simply something that cannot be processed (422). */
const statuses: Readonly<Record<string, ProblemStatus>> = {
  'request-malformed': 400,
  'token-missing': 401,
  'host-foreign': 403,
  'origin-foreign': 403,
  'route-unknown': 404,
  'reference-unknown': 404,
  'id-unknown': 404,
  'hypothesis-unknown': 404,
  'reference-ambiguous': 409,
  'key-taken': 409,
  'hypothesis-exists': 409,
  'nothing-to-undo': 409,
  'nothing-to-redo': 409,
  'undo-needed-elsewhere': 409,
  'ledger-behind': 409,
  'case-newer': 409,
  'length-missing': 411,
  'request-too-large': 413,
  'source-too-large': 413,
  bug: 500,
  'case-damaged': 500,
  'blob-missing': 500,
  'blob-changed': 500,
  'trail-broken': 500,
  'disk-failed': 500,
  'access-denied': 500,
  'read-only': 500,
  'case-busy': 503,
  'streams-exhausted': 503,
  'nobody-waits': 503,
  'disk-full': 507,
};

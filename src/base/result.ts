/**
 * Expected failures as values. Every function that can fail on what a person or a source gave it returns a
 * `Result`; bugs throw and are caught only at the top. A problem's message says the action, what is and what must
 * be; its `mend` says what the person can do about it.
 */

/** An expected failure. `code` comes from a closed list of the module that returns it. */
export type Problem<Code extends string = string> = {
  readonly code: Code;
  readonly message: string;
  /** What the person can do about it, as a full sentence. */
  readonly mend?: string;
};

/** Either a value or the problem that stood in its way. */
export type Result<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

/** Wraps a value. */
export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** Wraps a problem. */
export function refuse<Code extends string>(
  code: Code,
  message: string,
  mend?: string,
): { readonly ok: false; readonly problem: Problem<Code> } {
  return { ok: false, problem: mend === undefined ? { code, message } : { code, message, mend } };
}

/** The value, or throws an error that carries the problem: for callers to whom a failure would be a bug. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new ProblemError(result.problem);
}

/** A problem on its way through code that throws (transactions, streams); caught at the door and shown as the problem. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

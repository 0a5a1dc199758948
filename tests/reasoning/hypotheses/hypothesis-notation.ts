/** Hypotheses in the notation of `../notation.ts`: a name and the contents that it holds; `deny` before what it denies. */

import type { Hypothesis } from '../../../src/reasoning/hypotheses/hypothesis.ts';
import type { Testimony } from '../../../src/reasoning/testimony.ts';
import { readNotation } from '../notation.ts';

/** The testimony of the lines, and the hypotheses over its subjects. */
export function readHypotheses(
  lines: string,
  hypotheses: Readonly<Record<string, readonly string[]>>,
  salt = '',
): { readonly testimony: Testimony; readonly hypotheses: readonly Hypothesis[] } {
  const testimony = readNotation(lines, salt);
  return {
    testimony,
    hypotheses: Object.entries(hypotheses).map(([name, holds]) => ({
      name,
      holds: holds.map((words) => {
        const isDenied = words.startsWith('deny ');
        const { statements } = readNotation(`${lines}\nsomebody: ${isDenied ? words.slice(5) : words}`, salt);
        const statement = statements.at(-1);
        if (!statement) throw new Error(`Cannot read the content: ${words}`);
        return { kind: 'content', content: statement.content, isDenied };
      }),
    })),
  };
}

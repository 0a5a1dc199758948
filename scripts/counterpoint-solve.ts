/**
 * For developers and outsiders: the solver on a file, in lines that any program can read. `docs/solve.md` says what each line
 * means. Exit codes as everywhere: 0 nothing found, 1 something found, 2 could not do it.
 */

import { parseArgs } from 'node:util';
import type { ClauseProblem } from '../src/solver/problem.ts';
import { createProblemReader, problemFormats, type ProblemFormat } from '../src/solver/read-problem.ts';
import { readUnpacked } from './read-packed.ts';
import { carryOut } from './solve-run.ts';
import { solveVerbs, type Asked } from './solve-verbs.ts';

const help = `usage: counterpoint-solve mus|mcs|diagnoses|maxsat FILE [options]

  mus        every smallest conflict: statements that cannot all hold
  mcs        every smallest correction: statements without which the rest can hold
  diagnoses  the same, the cheapest first
  maxsat     the cheapest correction, a model and a proof that nothing is cheaper

FILE is .cnf (every clause a statement), .gcnf (every group; group 0 always holds) or .wcnf (every soft clause,
with what it costs to give it up), as it is or packed with gzip (.cnf.gz), or "-" for standard input.

  --format F   cnf, gcnf or wcnf, whatever the file is called
  --limit N    stop after N sets
  --budget N   stop after about N steps of work (counted, not timed)
  --check      have each answer checked by code that shares nothing with the solver
  --by-size    mus: those of fewest statements first
  --proof      maxsat: print the proof of the bound
  --json       one JSON object a line
  --quiet      do not tell on standard error how far things are
  --help       show this

exit codes: 0 done, nothing found · 1 done, something found · 2 could not do it · 130 stopped by Ctrl-C
Each line of the answer is described in docs/solve.md.`;

class UsageError extends Error {}

async function main(words: readonly string[]): Promise<number> {
  const { values, positionals } = readWords(words);
  if (values.help) {
    console.log(help);
    return 0;
  }
  const [verb = '', file = '', ...more] = positionals;
  if (!Object.hasOwn(solveVerbs, verb) || file === '' || more.length > 0) throw new UsageError(help);
  const asked: Asked = {
    limit: countIn('limit', values.limit),
    budget: countIn('budget', values.budget),
    isChecked: values.check ?? false,
    isBySize: values['by-size'] ?? false,
    hasProof: values.proof ?? false,
    isJson: values.json ?? false,
  };
  const format = formatOf(file, values.format);
  return carryOut(verb, asked, { isQuiet: values.quiet ?? false, read: (onBytes) => readFile(file, format, onBytes) });
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        limit: { type: 'string' },
        budget: { type: 'string' },
        check: { type: 'boolean' },
        'by-size': { type: 'boolean' },
        proof: { type: 'boolean' },
        json: { type: 'boolean' },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`, { cause: error });
  }
}

function countIn(name: string, text: string | undefined): number {
  if (text === undefined) return Infinity;
  if (!/^[1-9]\d{0,14}$/.test(text))
    throw new UsageError(`Cannot take --${name} ${text}: it must be a whole number from 1`);
  return Number(text);
}

function formatOf(file: string, said: string | undefined): ProblemFormat {
  const name = file.replace(/\.(gz|xz|bz2|zst)$/, '');
  const word = said ?? name.slice(name.lastIndexOf('.') + 1);
  const format = problemFormats.find((each) => each === word);
  if (!format) throw new UsageError(`Cannot tell the form of "${file}": say --format ${problemFormats.join(', ')}`);
  return format;
}

async function readFile(file: string, format: ProblemFormat, onBytes: (count: number) => void): Promise<ClauseProblem> {
  const reader = createProblemReader(format);
  try {
    for await (const bytes of readUnpacked(file)) {
      reader.push(bytes);
      onBytes(bytes.length);
    }
  } catch (error) {
    throw new UsageError(`Cannot read "${file}": ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const read = reader.finish();
  if (read.ok) return read.value;
  const { code, message, mend } = read.problem;
  throw new UsageError(`${file}: ${message} (${code})${mend === undefined ? '' : `\n  ${mend}`}`);
}

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

/** The thread that works is not waited for; what was written is. */
const leave = (exitCode: number) => process.stdout.write('', () => process.exit(exitCode));

try {
  leave(await main(process.argv.slice(2)));
} catch (error) {
  if (error instanceof UsageError) console.error(error.message);
  else console.error('This is a bug in Counterpoint, not your mistake:', error);
  leave(2);
}

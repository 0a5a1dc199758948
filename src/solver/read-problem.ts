/**
 * Clauses from files as the contests exchange them: .cnf (DIMACS; every clause a group), .gcnf (groups in braces, group 0
 * hard) and .wcnf, both the old form with a header and a top weight and that of the MaxSAT evaluations from 2022 on. Takes bytes
 * as they come and keeps no more than the clauses. Refuses what is broken, with the line, rather than guess.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { widen } from './literal.ts';
import type { ClauseProblem } from './problem.ts';
import { createTokeniser, type Token } from './tokens.ts';

export const problemFormats = ['cnf', 'gcnf', 'wcnf'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

export type ReadCode =
  | 'no-header'
  | 'bad-header'
  | 'bad-word'
  | 'out-of-range'
  | 'unfinished'
  | 'wrong-count'
  | 'bad-weight'
  | 'too-large';

export type ProblemReader = {
  /** Bytes in the order of the file; they may be cut anywhere. */
  readonly push: (bytes: Uint8Array) => void;
  readonly finish: () => Result<ClauseProblem, Problem<ReadCode>>;
};

/** Variables are numbered up to this: the search keeps cells for every number, used or not. */
export const mostVariables = 10_000_000;

type Header = {
  readonly variables: number;
  readonly clauses: number;
  readonly groups: number;
  readonly top: Token | undefined;
};
type Refusal = Problem<ReadCode>;

type Reading = {
  readonly format: ProblemFormat;
  header: Header | undefined;
  /** Words of the header line while it is read. */
  headerWords: Token[];
  readonly clauses: ClauseStore;
  /** What is read of the clause that has begun. */
  open: { group: number } | undefined;
  refusal: Refusal | undefined;
  isOver: boolean;
};

export function createProblemReader(format: ProblemFormat): ProblemReader {
  const reading: Reading = {
    format,
    header: undefined,
    headerWords: [],
    clauses: createClauseStore(),
    open: undefined,
    refusal: undefined,
    isOver: false,
  };
  const tokens = createTokeniser((token) => takeToken(reading, token));
  return {
    push: (bytes) => {
      if (!reading.refusal) tokens.push(bytes);
    },
    finish: () => {
      tokens.finish();
      if (!reading.refusal) finishReading(reading, tokens.line());
      return reading.refusal
        ? { ok: false, problem: reading.refusal }
        : succeed(reading.clauses.finish(reading.header));
    },
  };
}

function takeToken(reading: Reading, token: Token): void {
  if (reading.refusal || reading.isOver) return;
  const { headerWords, open } = reading;
  if (headerWords.length > 0 && token.isFirstOfLine) closeHeader(reading);
  if (reading.refusal) return;
  if (reading.headerWords.length > 0) reading.headerWords.push(token);
  else if (token.isFirstOfLine && token.text === 'p') openHeader(reading, token);
  else if (token.isFirstOfLine && token.text === '%') reading.isOver = true;
  else if (open) takeLiteral(reading, open, token);
  else beginClause(reading, token);
}

function stop(reading: Reading, code: ReadCode, line: number, message: string, mend?: string): void {
  const refused = refuse(code, `Cannot read line ${line}: ${message}`, mend);
  reading.refusal = refused.problem;
}

function openHeader(reading: Reading, token: Token): void {
  if (reading.header || reading.open || reading.clauses.count() > 0)
    stop(reading, 'bad-header', token.line, 'a line with "p" may stand only once, before all clauses');
  else reading.headerWords = [token];
}

const headerForms: Readonly<Record<ProblemFormat, string>> = {
  cnf: 'p cnf VARIABLES CLAUSES',
  gcnf: 'p gcnf VARIABLES CLAUSES GROUPS',
  wcnf: 'p wcnf VARIABLES CLAUSES [TOP]',
};

function closeHeader(reading: Reading): void {
  const [first, kind, ...words] = reading.headerWords;
  reading.headerWords = [];
  const line = first?.line ?? 1;
  const numbers = words.map(({ value }) => value);
  const [variables = -1, clauses = -1, last] = numbers;
  const most = reading.format === 'cnf' ? 2 : 3;
  const least = reading.format === 'gcnf' ? 3 : 2;
  if (
    kind?.text !== reading.format ||
    numbers.length < least ||
    numbers.length > most ||
    numbers.some((n) => !(n >= 0))
  )
    return stop(
      reading,
      'bad-header',
      line,
      `the header is not "${headerForms[reading.format]}"`,
      kind && isFormat(kind.text) ? `Say --format ${kind.text} if the file is of that form.` : undefined,
    );
  if (variables > mostVariables)
    return stop(reading, 'too-large', line, `${variables} variables; at most ${mostVariables} are taken`);
  const groups = reading.format === 'gcnf' ? (last ?? 0) : 0;
  reading.header = { variables, clauses, groups, top: reading.format === 'wcnf' ? words[2] : undefined };
}

function isFormat(text: string): text is ProblemFormat {
  return problemFormats.some((format) => format === text);
}

function beginClause(reading: Reading, token: Token): void {
  const { format, header, clauses } = reading;
  if (!header && format !== 'wcnf')
    return stop(reading, 'no-header', token.line, `"${token.text}" before the header "${headerForms[format]}"`);
  if (format === 'wcnf') return beginWeighted(reading, token);
  if (format === 'gcnf') return beginGrouped(reading, token);
  reading.open = { group: clauses.addGroup(1) };
  return takeLiteral(reading, reading.open, token);
}

function beginWeighted(reading: Reading, token: Token): void {
  const { header, clauses } = reading;
  const { text, value, line } = token;
  if (text === 'h' && !header) reading.open = { group: 0 };
  else if (!(value >= 0))
    stop(
      reading,
      'bad-weight',
      line,
      `"${text}" where a weight must stand: a whole number from 0${header ? '' : ', or "h"'}`,
    );
  else if (header?.top && isAtLeast(token, header.top)) reading.open = { group: 0 };
  else if (clauses.total() + value > mostCost)
    stop(reading, 'bad-weight', line, `the weights add up to more than ${mostCost}`);
  else reading.open = { group: clauses.addGroup(value) };
}

/** Sums of costs are exact up to this. */
const mostCost = Number.MAX_SAFE_INTEGER;

/** Tops of 2^63 and more are usual: the digits decide where numbers are too large to be told apart. */
function isAtLeast(weight: Token, top: Token): boolean {
  return Math.min(weight.value, top.value) > mostCost
    ? BigInt(weight.text) >= BigInt(top.text)
    : weight.value >= top.value;
}

function beginGrouped(reading: Reading, { text, line }: Token): void {
  const group = /^\{\d{1,9}\}$/.test(text) ? Number(text.slice(1, -1)) : -1;
  const groups = reading.header?.groups ?? 0;
  if (group < 0) stop(reading, 'bad-word', line, `"${text}" where a group must stand, such as "{3}"`);
  else if (group > groups) stop(reading, 'out-of-range', line, `group ${group}; the header says ${groups}`);
  else reading.open = { group };
}

function takeLiteral(reading: Reading, open: { readonly group: number }, { value, text, line }: Token): void {
  const most = reading.header?.variables ?? mostVariables;
  if (Number.isNaN(value)) stop(reading, 'bad-word', line, `"${text}" is not a whole number`);
  else if (Math.abs(value) > most)
    stop(reading, 'out-of-range', line, `variable ${text.replace(/^[+-]/, '')}; there are ${most}`);
  else if (value !== 0) reading.clauses.addLiteral(value);
  else {
    reading.clauses.endClause(open.group);
    reading.open = undefined;
  }
}

function finishReading(reading: Reading, line: number): void {
  if (reading.headerWords.length > 0) closeHeader(reading);
  const { header, clauses, open, format } = reading;
  if (reading.refusal) return;
  if (open) stop(reading, 'unfinished', line, 'the file ends within a clause; a clause ends with 0');
  else if (!header && format !== 'wcnf')
    stop(reading, 'no-header', line, `the file ends without the header "${headerForms[format]}"`);
  else if (header && header.clauses !== clauses.count())
    stop(
      reading,
      'wrong-count',
      line,
      `the file ends after ${clauses.count()} clauses; the header says ${header.clauses}`,
      'Look whether the file was cut off.',
    );
}

type ClauseStore = ReturnType<typeof createClauseStore>;

/** Clauses in arrays that grow by doubling. */
function createClauseStore() {
  let literals = new Int32Array(1024);
  let length = 0;
  let starts = new Int32Array(256);
  let groupOf = new Int32Array(256);
  let count = 0;
  let variables = 0;
  let total = 0;
  const costs = [0];
  return {
    count: () => count,
    total: () => total,
    addGroup: (cost: number): number => {
      total += cost;
      return costs.push(cost) - 1;
    },
    addLiteral: (literal: number) => {
      literals = widen(literals, length + 1);
      literals[length++] = literal;
      variables = Math.max(variables, Math.abs(literal));
    },
    endClause: (group: number) => {
      starts = widen(starts, count + 2);
      groupOf = widen(groupOf, count + 1);
      groupOf[count++] = group;
      starts[count] = length;
    },
    finish: (header: Header | undefined): ClauseProblem => {
      const groups = Math.max(costs.length - 1, header?.groups ?? 0);
      return {
        variables,
        literals: literals.slice(0, length),
        starts: starts.slice(0, count + 1),
        groupOf: groupOf.slice(0, count),
        groups,
        // Groups that are named and not priced cost 1.
        costs: Float64Array.from({ length: groups + 1 }, (_, group) => costs[group] ?? 1),
      };
    },
  };
}

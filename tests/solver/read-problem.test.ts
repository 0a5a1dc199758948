/** Files as contests exchange them: what is read, and what is refused with its line. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clauseAt, clauseCount } from '../../src/solver/problem.ts';
import { createProblemReader, type ProblemFormat } from '../../src/solver/read-problem.ts';

const encoder = new TextEncoder();

function read(format: ProblemFormat, text: string, cut = text.length) {
  const reader = createProblemReader(format);
  const bytes = encoder.encode(text);
  reader.push(bytes.subarray(0, cut));
  reader.push(bytes.subarray(cut));
  const result = reader.finish();
  if (!result.ok) return { code: result.problem.code, message: result.problem.message };
  const { value } = result;
  return {
    clauses: Array.from({ length: clauseCount(value) }, (_, clause) => [
      value.groupOf[clause],
      ...clauseAt(value, clause),
    ]),
    costs: [...value.costs.subarray(1)],
  };
}

describe('a file', () => {
  test.each<readonly [string, ProblemFormat, string, readonly (readonly number[])[], readonly number[]]>([
    [
      'cnf',
      'cnf',
      'c hello\np cnf 3 2\n1 -3 0\n2 0\n',
      [
        [1, 1, -3],
        [2, 2],
      ],
      [1, 1],
    ],
    [
      'cnf over several lines',
      'cnf',
      'p cnf 3 2\n1\n -3\n0 2 0',
      [
        [1, 1, -3],
        [2, 2],
      ],
      [1, 1],
    ],
    ['cnf with an empty clause', 'cnf', 'p cnf 1 1\n0\n', [[1]], [1]],
    ['cnf without clauses', 'cnf', 'p cnf 0 0\n', [], []],
    ['cnf with comments within', 'cnf', 'p cnf 1 1\nc 5 0\n1 0\nc end', [[1, 1]], [1]],
    ['cnf with the end mark of old suites', 'cnf', 'p cnf 1 1\n 1 0\n%\n0\n\n', [[1, 1]], [1]],
    ['cnf with Windows lines', 'cnf', 'p cnf 1 1\r\n1 0\r\n', [[1, 1]], [1]],
    [
      'gcnf',
      'gcnf',
      'p gcnf 2 3 2\n{0} 1 2 0\n{2} -1 0\n{2} -2 0\n',
      [
        [0, 1, 2],
        [2, -1],
        [2, -2],
      ],
      [1, 1],
    ],
    [
      'old wcnf',
      'wcnf',
      'p wcnf 2 3 10\n10 1 2 0\n3 -1 0\n5 -2 0\n',
      [
        [0, 1, 2],
        [1, -1],
        [2, -2],
      ],
      [3, 5],
    ],
    [
      'old wcnf without a top',
      'wcnf',
      'p wcnf 2 2\n10 1 2 0\n3 -1 0\n',
      [
        [1, 1, 2],
        [2, -1],
      ],
      [10, 3],
    ],
    [
      'new wcnf',
      'wcnf',
      'c x\nh 1 2 0\n3 -1 0\nh 2 0\n0 1 0\n',
      [
        [0, 1, 2],
        [1, -1],
        [0, 2],
        [2, 1],
      ],
      [3, 0],
    ],
    ['new wcnf that is empty', 'wcnf', '', [], []],
    [
      'new wcnf with tabs',
      'wcnf',
      'h\t1\t0\n\t7 \t-1 0\r\n',
      [
        [0, 1],
        [1, -1],
      ],
      [7],
    ],
    [
      'old wcnf with a top that no number can be told from its neighbour',
      'wcnf',
      'p wcnf 1 3 9223372036854775807\n9223372036854775807 1 0\n9223372036854775808 1 0\n9007199254740991 -1 0\n',
      [
        [0, 1],
        [0, 1],
        [1, -1],
      ],
      [9007199254740991],
    ],
    ['cnf with the mark of its encoding before it', 'cnf', '\uFEFFp cnf 1 1\n1 0\n', [[1, 1]], [1]],
    [
      'cnf with literals twice, with both and with several clauses in a line',
      'cnf',
      'p cnf 2 3\n1 1 0 2 -2 0 0\n',
      [[1, 1, 1], [2, 2, -2], [3]],
      [1, 1, 1],
    ],
  ])('of the form %s is read', (_, format, text, clauses, costs) => {
    expect(read(format, text)).toEqual({ clauses, costs });
  });

  test('is read alike wherever it is cut', () => {
    const text = 'c a comment\np wcnf 12 3 100\n100 11 -12 0\n30 -11 0\n50 12\n0\n';
    const whole = read('wcnf', text);
    fc.assert(
      fc.property(fc.nat(text.length), (cut) => {
        expect(read('wcnf', text, cut)).toEqual(whole);
      }),
    );
  });

  test.each<readonly [ProblemFormat, string, string, string]>([
    ['cnf', '1 0\n', 'no-header', 'line 1: "1" before the header'],
    ['cnf', '', 'no-header', 'the file ends without the header "p cnf VARIABLES CLAUSES"'],
    ['cnf', 'p wcnf 1 1\n1 0\n', 'bad-header', 'the header is not "p cnf VARIABLES CLAUSES"'],
    ['cnf', 'p cnf 1\n1 0\n', 'bad-header', 'line 1'],
    ['cnf', 'p cnf 1 1 1\n1 0\n', 'bad-header', 'line 1'],
    ['cnf', 'p cnf -1 1\n', 'bad-header', 'line 1'],
    ['cnf', 'p cnf 1 1\np cnf 1 1\n1 0', 'bad-header', 'line 2'],
    ['cnf', 'p cnf 1 1\n1 x 0\n', 'bad-word', 'line 2: "x" is not a whole number'],
    ['cnf', 'p cnf 1 1\n1.5 0\n', 'bad-word', 'line 2'],
    ['cnf', 'p cnf 1 1\n\n2 0\n', 'out-of-range', 'line 3: variable 2; there are 1'],
    ['cnf', 'p cnf 1 1\n1\n', 'unfinished', 'line 3: the file ends within a clause'],
    ['cnf', 'p cnf 1 2\n1 0\n', 'wrong-count', 'the file ends after 1 clauses; the header says 2'],
    ['cnf', 'p cnf 99999999999 1\n1 0\n', 'too-large', '99999999999 variables'],
    ['gcnf', 'p gcnf 1 1\n{1} 1 0\n', 'bad-header', 'line 1'],
    ['gcnf', 'p gcnf 1 1 1\n1 0\n', 'bad-word', '"1" where a group must stand'],
    ['gcnf', 'p gcnf 1 1 1\n{2} 1 0\n', 'out-of-range', 'group 2; the header says 1'],
    ['wcnf', 'h 1 0\n-3 1 0\n', 'bad-weight', 'line 2: "-3" where a weight must stand'],
    ['wcnf', '1.5 1 0\n', 'bad-weight', 'line 1'],
    [
      'wcnf',
      '9007199254740991 1 0\n1 -1 0\n',
      'bad-weight',
      'line 2: the weights add up to more than 9007199254740991',
    ],
    ['wcnf', '9223372036854775808 1 0\n', 'bad-weight', 'line 1: the weights add up to more than'],
    ['wcnf', 'p wcnf 1 1 5\n-1 1 0\n', 'bad-weight', 'line 2: "-1" where a weight must stand'],
    ['wcnf', 'p wcnf 1 1 5\nh 1 0\n', 'bad-weight', 'line 2: "h" where a weight must stand'],
    ['cnf', 'p cnf 1 1\n9223372036854775808 0\n', 'out-of-range', 'line 2: variable 9223372036854775808; there are 1'],
    ['wcnf', 'h 20000000 0\n', 'out-of-range', 'variable 20000000'],
  ])('of the form %s that reads %j is refused: %s', (format, text, code, message) => {
    const result = read(format, text);
    expect(result).toMatchObject({ code });
    expect('message' in result ? result.message : '').toContain(message);
  });

  test('of any bytes is read or refused, and never breaks the reader', () => {
    const word = fc.constantFrom(
      'p',
      'cnf',
      'wcnf',
      'gcnf',
      '1',
      '-2',
      '0',
      'h',
      '{1}',
      '%',
      'c',
      '\n',
      'x'.repeat(100),
    );
    fc.assert(
      fc.property(fc.constantFrom('cnf', 'gcnf', 'wcnf'), fc.array(word), (format: ProblemFormat, words) => {
        expect(Object.keys(read(format, words.join(' '))).length).toBe(2);
      }),
    );
  });
});

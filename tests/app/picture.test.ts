/** How the picture of a weighing is laid out, before anything is drawn. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ShownFault, ShownWeighing } from '../../app/src/api/types.ts';
import { layColumns } from '../../app/src/hypotheses/columns.ts';

type Given = Pick<ShownWeighing, 'rows' | 'faults' | 'common'>;

const fault = (id: string, cost: number): ShownFault => ({ id, kind: 'origin', says: id, cost, statements: [] });

const costOf = (letter: string) => 100 * (1 + (letter.codePointAt(0) ?? 0) - 97);

/** Each row by the faults that it assumes: "abc"; a row "–" contradicts itself. Costs are those of the letters. */
function weighing(rows: readonly string[]): Given {
  const letters = [...new Set(rows.join('').replaceAll('–', '').split(''))].toSorted();
  const standing = rows.filter((row) => row !== '–');
  return {
    faults: letters.map((letter) => fault(letter, costOf(letter))),
    common: letters.filter((letter) => standing.every((row) => row.includes(letter))),
    rows: rows.map((row, place) => ({
      name: `${place}`,
      holds: [],
      contradicts: [],
      ...(row !== '–' && {
        cost: { cost: 0, margin: 0, compared: 'best', place: '', assumes: row.split(''), tie: false } as const,
      }),
    })),
  };
}

const shown = ({ columns }: ReturnType<typeof layColumns>) =>
  columns.map(({ faults, isCommon }) => `${isCommon ? '=' : ''}${faults.map(({ id }) => id).join('')}`).join(' ');

describe('columns of the picture', () => {
  test.each<[rows: readonly string[], columns: string]>([
    [['ab', 'cd'], 'b a d c'],
    [['ax', 'bx'], '=x a b'],
    [['abc', 'abd', 'e'], 'b a c d e'],
    [['ab'], 'b a'],
    [['ab', '–'], 'b a'],
    [['–', '–'], ''],
    [[], ''],
    [['abcdefgh', 'abcdefg'], '=gfedcba h'],
  ])('%j', (rows, columns) => {
    expect(shown(layColumns(weighing(rows)))).toBe(columns);
  });

  test('hold everything that is assumed, once, under the rows that assume it', () => {
    const row = fc.subarray('abcdefgh'.split('')).map((letters) => letters.join(''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const { columns, left } = layColumns(weighing(rows));
        expect(left).toBe(0);
        const drawn = columns.flatMap(({ faults, rows: under }) => faults.map(({ id }) => `${id} ${under.join()}`));
        const assumed = [...new Set(rows.join('').split(''))].map(
          (letter) => `${letter} ${rows.flatMap((each, place) => (each.includes(letter) ? [place] : [])).join()}`,
        );
        expect(drawn.toSorted()).toEqual(assumed.toSorted());
      }),
    );
  });

  test('of very many, the dearest are drawn and the others counted', () => {
    const faults = Array.from({ length: 60 }, (_, place) => fault(`f${place}`, place + 1));
    const assumes = faults.map(({ id }) => id);
    const [row] = weighing(['a']).rows;
    const rows = row?.cost ? [{ ...row, cost: { ...row.cost, assumes } }] : [];
    const { columns, left } = layColumns({ rows, faults, common: [] });
    expect(columns.length + left).toBe(60);
    expect(left).toBeGreaterThan(0);
    expect(Math.min(...columns.map(({ cost }) => cost))).toBe(left + 1);
  });
});

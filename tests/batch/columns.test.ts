/** From records to columns and back, and rows to contents. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newId } from '../../src/base/id.ts';
import { collapseRows, numberContents } from '../../src/batch/collapse-rows.ts';
import { shapes } from '../../src/batch/columns.ts';
import { createDecoder } from '../../src/batch/decode-part.ts';
import { encodeTestimony } from '../../src/batch/encode-testimony.ts';
import { readId, writeId } from '../../src/batch/id-numbers.ts';
import { createUnion, findClass, joinClasses, settleUnion } from '../../src/batch/union.ts';
import { createValueTables } from '../../src/batch/value-tables.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { createJoins } from '../../src/reasoning/joins.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { arbitraryLines, inWorld } from '../reasoning/arbitrary-testimony.ts';
import { readNotation } from '../reasoning/notation.ts';
import { clustersOf } from './same-answers.ts';

const lines = arbitraryLines({ statements: 12, judgements: 4 });

function rowsOf({ statements }: ReturnType<typeof encodeTestimony>): readonly number[] {
  return Array.from({ length: statements.count }, (_, row) => row);
}

describe('ids as numbers', () => {
  test('come back as they were', () => {
    const bytes = fc.uint8Array({ minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 5 }), (all) => {
        const ids = all.map((random) => newId('t', () => random));
        const numbers = new Uint32Array(2 * ids.length);
        for (const [place, id] of ids.entries()) writeId(numbers, place, id);
        expect(ids.map((_, place) => readId('t', numbers, place))).toEqual(ids);
      }),
    );
  });

  test.each(['t_', 't_0123456789a', 't_0123456789abc', 't_0123456789aU', 't_0123456789a!'] as const)(
    'refuse what is no id: %s',
    (id) => {
      expect(() => {
        writeId(new Uint32Array(2), 0, id);
      }).toThrow('Cannot write');
    },
  );
});

describe('an encoded testimony', () => {
  test('comes back as one in which the same is found', () => {
    fc.assert(
      fc.property(lines, (said) => {
        const testimony = readNotation(inWorld(said));
        const encoded = encodeTestimony(testimony);
        const [found, again] = [testimony, createDecoder(encoded)(rowsOf(encoded))].map((each) => deriveFindings(each));
        // Which of two is named first is not kept.
        expect(again?.conflicts.map(({ id }) => id)).toEqual(found?.conflicts.map(({ id }) => id));
        expect(again && clustersOf(again)).toEqual(found && clustersOf(found));
      }),
      { numRuns: 30 },
    );
  });

  test('leaves out what no rule reads, and keeps what somebody confirms', () => {
    const said = readNotation('person R "Aidar Bekov"\na: R role witness\nb: R role victim\nc: confirmed 1');
    const asked = said.statements.map((statement) =>
      statement.content.kind === 'attribute' ? ({ ...statement, act: 'asks' } as const) : statement,
    );
    const { statements } = encodeTestimony({ ...said, statements: asked });
    expect([...statements.shape].toSorted((a, b) => a - b)).toEqual([shapes.attribute, shapes.about]);
  });

  test('refuses statements about subjects that are not there', () => {
    const testimony: Testimony = { ...readNotation('person R "Aidar Bekov"\na: R role witness'), subjects: [] };
    expect(() => encodeTestimony(testimony)).toThrow('and does not hold it');
  });
});

describe('rows', () => {
  test('are one content exactly where they say the same', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 3 }), (said, shards) => {
        const encoded = encodeTestimony(readNotation(inWorld([...said, ...said])));
        const tables = createValueTables(encoded);
        const firstOf = new Int32Array(encoded.statements.count);
        for (let shard = 0; shard < shards; shard++) collapseRows(encoded, tables, { shard, shards }, firstOf);
        const { contentOf, first, count } = numberContents(encoded, tables, firstOf);
        const { shape, subject, word, value } = encoded.statements;
        const sayings = rowsOf(encoded).map((row) =>
          [shape, subject, word, value]
            .map((column) => column[row])
            .concat(tables.whenOf(row))
            .join(' '),
        );
        expect(count).toBe(new Set(sayings).size);
        for (const [row, content] of contentOf.entries()) expect(sayings[first[content] ?? -1]).toBe(sayings[row]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('joined numbers', () => {
  test('are in the class of their smallest member', () => {
    const pairs = fc.array(fc.tuple(fc.nat(19), fc.nat(19)), { maxLength: 30 });
    fc.assert(
      fc.property(pairs, (joined) => {
        const [union, joins] = [createUnion(20), createJoins<number>()];
        for (const [a, b] of joined) {
          expect(joinClasses(union, a, b)).toBe(joins.representativeOf(a) !== joins.representativeOf(b));
          joins.join(a, b);
        }
        const classes = Array.from({ length: 20 }, (_, each) => findClass(union, each));
        expect(classes).toEqual(classes.map((_, each) => joins.representativeOf(each)));
        settleUnion(union);
        expect([...union]).toEqual(classes);
      }),
    );
  });
});

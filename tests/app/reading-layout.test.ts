/** What the reading room computes before anything is drawn: blocks of a text, places of notes, which of very many to draw. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostDrawn, placeNotes, windowAround } from '../../app/src/reading/margin-layout.ts';
import { cutBlocks } from '../../app/src/reading/text-blocks.ts';
import { formatRoute, parseRoute } from '../../app/src/state/route.ts';

const texts = fc
  .array(fc.constantFrom('a', 'б', ' ', '\n', '\n\n', 'слово', '𝄞'), { maxLength: 40 })
  .map((each) => each.join(''));

function quotesOf(text: string) {
  const place = fc.nat(text.length);
  return fc.array(
    fc
      .tuple(place, place, fc.nat(9))
      .map(([a, b, id]) => ({ id: `t_${id}`, start: Math.min(a, b), end: Math.max(a, b) })),
  );
}

describe('a text cut into blocks', () => {
  test.each([
    ['one', ['one']],
    ['one\n\ntwo\nlines\n \nthree', ['one', 'two\nlines', 'three']],
    ['\n\n\n', []],
    ['', []],
    ['  kept as it stands  ', ['  kept as it stands  ']],
  ])('%j', (text, blocks) => {
    expect(cutBlocks(text, [], []).map(({ start, end }) => text.slice(start, end))).toEqual(blocks);
  });

  test('loses nothing but blank lines, and keeps the order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = cutBlocks(text, [], []);
        expect(
          blocks
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replaceAll(/\s/g, ''),
        ).toBe(text.replaceAll(/\s/g, ''));
        expect(blocks.map(({ start }) => start)).toEqual(blocks.map(({ start }) => start).toSorted((a, b) => a - b));
      }),
    );
  });

  test('marks exactly the letters that quotes cover, and each quote begins once', () => {
    fc.assert(
      fc.property(
        texts.chain((text) => fc.tuple(fc.constant(text), quotesOf(text))),
        ([text, quotes]) => {
          for (const block of cutBlocks(text, [], quotes)) {
            expect(block.segments.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
              text.slice(block.start, block.end),
            );
            for (const { start, end, ids } of block.segments)
              expect(new Set(ids)).toEqual(
                new Set(quotes.filter((quote) => quote.start < end && quote.end > start).map(({ id }) => id)),
              );
          }
        },
      ),
    );
  });
});

describe('notes beside a text', () => {
  const notes = fc
    .array(fc.record({ wanted: fc.nat(500), height: fc.integer({ min: 1, max: 80 }) }), { minLength: 1, maxLength: 12 })
    .map((all) => all.toSorted((a, b) => a.wanted - b.wanted).map((note, place) => ({ ...note, id: `t_${place}` })));

  test('never overlap, stay in order, and none begins above the text', () => {
    fc.assert(
      fc.property(notes, fc.nat(12), (all, focus) => {
        const tops = placeNotes(all, `t_${focus}`, 8);
        let free = 0;
        for (const { id, height } of all) {
          expect(tops.get(id)).toBeGreaterThanOrEqual(free);
          free = (tops.get(id) ?? 0) + height + 8;
        }
      }),
    );
  });

  test('stand at their quotes where there is room, and the one in focus does so first', () => {
    const all = [
      { id: 'a', wanted: 0, height: 50 },
      { id: 'b', wanted: 60, height: 50 },
      { id: 'c', wanted: 70, height: 50 },
    ];
    expect([...placeNotes(all, undefined, 10).values()]).toEqual([0, 60, 120]);
    expect(placeNotes(all, 'c', 10).get('c')).toBe(120);
    expect(placeNotes([...all, { id: 'd', wanted: 400, height: 50 }], 'd', 10).get('d')).toBe(400);
  });
});

test('of very many notes a window is drawn that holds the place, and moves by steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: mostDrawn, max: 100_000 }), fc.nat(), (count, any) => {
      const place = any % count;
      const { from, to } = windowAround(place, count);
      expect(to - from).toBe(mostDrawn);
      expect(from <= place && place < to && from >= 0 && to <= count).toBe(true);
    }),
  );
  expect(windowAround(5000, 10_000)).toEqual(windowAround(5010, 10_000));
});

describe('addresses', () => {
  test.each([
    ['#/reading', { room: 'reading' }],
    [
      '#/reading/s_0123456789ab/t_0123456789ab',
      { room: 'reading', source: 's_0123456789ab', statement: 't_0123456789ab' },
    ],
    ['#/reading/t_0123456789ab', { room: 'reading' }],
    ['#/reading/s_0123456789ab/12-90', { room: 'reading', source: 's_0123456789ab', place: { start: 12, end: 90 } }],
    ['#/reading/s_0123456789ab/90-12', { room: 'reading', source: 's_0123456789ab' }],
    ['#/reading/s_0123456789ab/1e2-1e3', { room: 'reading', source: 's_0123456789ab' }],
    ['#/copies', { room: 'copies' }],
    ['#/copies/s_0123456789ab', { room: 'copies' }],
    [
      '#/copies/s_0123456789ab/s_ba9876543210/2',
      { room: 'copies', one: 's_0123456789ab', other: 's_ba9876543210', drift: 2 },
    ],
    ['#/copies/s_0123456789ab/s_ba9876543210/-2', { room: 'copies', one: 's_0123456789ab', other: 's_ba9876543210' }],
    ['#/conflicts/f_0123456789ab', { room: 'conflicts', conflict: 'f_0123456789ab' }],
    ['#/ledger/17', { room: 'ledger', entry: '17' }],
    ['#/ledger/1e9', { room: 'ledger' }],
    ['#/nowhere', undefined],
    ['', undefined],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  test('whatever is in one, it names a room or nothing, and reads back', () => {
    fc.assert(
      fc.property(fc.constantFrom('reading', 'copies'), fc.string(), (room, text) => {
        const route = parseRoute(`#/${room}/${text}`);
        expect(route && parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });
});

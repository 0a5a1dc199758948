import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeInSource } from '../../src/passage/place-in-source.ts';
import { read } from '../source/read-fixtures.ts';
import { stretchOf } from './passage-fixtures.ts';

describe('a place in the source', () => {
  const markup = '<p>The <b>barge</b> came\n  in &ldquo;late&rdquo;<p>Nobody saw it';
  const reading = read(markup, { mediaType: 'text/html' });

  test.each([
    ['barge', 'barge', true],
    ['arg', 'arg', true],
    ['The ', 'The ', true],
    ['The barge', 'The <b>barge', false],
    ['came in', 'came\n  in', false],
    ['“late”', '&ldquo;late&rdquo;', false],
    ['late', '&ldquo;late&rdquo;', false],
    ['in “', 'in &ldquo;late&rdquo;', false],
    ['late”\n\nNobody', '&ldquo;late&rdquo;<p>Nobody', false],
    ['Nobody saw it', 'Nobody saw it', true],
  ])('of %j is %j', (words, source, exact) => {
    const start = reading.text.indexOf(words);
    const place = placeInSource(reading.segments, start, start + words.length);
    expect(place && markup.slice(place.start, place.end)).toBe(source);
    expect(place?.exact).toBe(exact);
  });

  test('of what the reader put between blocks is none', () => {
    const gap = reading.text.indexOf('\n\n');
    expect(placeInSource(reading.segments, gap, gap + 2)).toBeUndefined();
    expect(placeInSource(reading.segments, 900, 901)).toBeUndefined();
  });

  test('of a text that is read as it is, is the same', () => {
    expect(placeInSource([], 3, 8)).toEqual({ start: 3, end: 8, exact: true });
  });

  test('is the smallest stretch that holds text which a parser moved', () => {
    const table = '<table><tr><td>cell</table>'.replace('<tr>', 'thrown out <tr>');
    const moved = read(table, { mediaType: 'text/html' });
    expect(moved.text).toBe('thrown out\n\ncell');
    const place = placeInSource(moved.segments, 0, moved.text.length);
    expect(place && table.slice(place.start, place.end)).toBe('thrown out <tr><td>cell');
  });
});

describe('laws', () => {
  const pieces = 'word, ,\n  ,<b>,</b>,<p>,<br>,&amp;,&nbsp;,🚢,<td>,</table>,<table>'.split(',');

  test('an exact place holds the very characters, and only what stands between blocks has none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces)), fc.nat(), fc.nat(), (chosen, a, b) => {
        const markup = `<html><p>word${chosen.join('')}`;
        const { text, segments } = read(markup);
        const { start, end } = stretchOf(text.length, a, b);
        fc.pre(start < end);
        const words = text.slice(start, end);
        const place = placeInSource(segments, start, end);
        const found = place && markup.slice(place.start, place.end);
        expect(place?.exact === true ? found : words).toBe(words);
        expect(found ?? '').toHaveLength(place ? place.end - place.start : 0);
        expect(place === undefined).toBe(/^[\n\t]*$/.test(words));
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { createFlow, type Flow, type Run } from '../../src/source/flow.ts';

/** A run of `text` that stands in the source at `at`. */
function run(text: string, at = 0): Run {
  return { text, sourceStart: at, sourceEnd: at + text.length, exact: true };
}

function laidOut(build: (flow: Flow) => void): string {
  const flow = createFlow();
  build(flow);
  return flow.finish().text;
}

function segments(...runs: readonly Run[]) {
  const flow = createFlow();
  for (const each of runs) flow.add(each, 'main');
  return flow.finish().segments.map(Object.values);
}

describe('white space', () => {
  test.each<[pieces: readonly string[], text: string]>([
    [['a b'], 'a b'],
    [['  a  b\n\tc '], 'a b c'],
    [['a ', ' b'], 'a b'],
    [['a', ' ', 'b'], 'a b'],
    [['a', 'b'], 'ab'],
    [['a\u00a0 \u00a0b'], 'a\u00a0 \u00a0b'],
    [['\u00a0'], '\u00a0'],
    [['a\u200b b\u3000c'], 'a\u200b b\u3000c'],
    [[' \n '], ''],
    [[], ''],
  ])('%j is %j', (pieces, text) => {
    expect(laidOut((flow) => pieces.forEach((piece) => flow.add(run(piece), 'main')))).toBe(text);
  });

  test.each<[pieces: readonly string[], text: string]>([
    [['a  b\n\n  c\t'], 'a  b\n\n  c'],
    [['\n\n  a'], '  a'],
    [['a \n', '\n b'], 'a \n\n b'],
  ])('kept, %j is %j', (pieces, text) => {
    expect(laidOut((flow) => pieces.forEach((piece) => flow.add(run(piece), 'main', true)))).toBe(text);
  });
});

describe('gaps', () => {
  test.each<[gaps: readonly Parameters<Flow['separate']>[0][], text: string]>([
    [[], 'a b'],
    [['none'], 'a b'],
    [['cell'], 'a\tb'],
    [['line'], 'a\nb'],
    [['block'], 'a\n\nb'],
    [['cell', 'line'], 'a\nb'],
    [['block', 'line', 'cell', 'none'], 'a\n\nb'],
  ])('%j', (gaps, text) => {
    const build = (flow: Flow) => {
      flow.add(run('a '), 'main');
      for (const gap of gaps) flow.separate(gap);
      flow.add(run('b'), 'main');
    };
    expect(laidOut(build)).toBe(text);
  });

  test('stand between texts only', () => {
    const text = laidOut((flow) => {
      flow.separate('block');
      flow.add(run(' a '), 'main');
      flow.separate('block');
      flow.add(run('  '), 'main');
      flow.separate('line');
    });
    expect(text).toBe('a');
  });

  test('a line break parts lines, two of them part blocks', () => {
    const text = laidOut((flow) => {
      flow.add(run('a'), 'main');
      flow.breakLine();
      flow.add(run('b'), 'main');
      flow.breakLine();
      flow.breakLine();
      flow.breakLine();
      flow.add(run('c'), 'main');
    });
    expect(text).toBe('a\nb\n\nc');
  });
});

describe('segments', () => {
  test('join what stands together in text and source', () => {
    expect(segments(run('a b', 5), run(' c', 8))).toEqual([[0, 5, 5, 10, true]]);
    expect(segments(run('a', 5), run('b', 7))).toEqual([
      [0, 1, 5, 6, true],
      [1, 2, 7, 8, true],
    ]);
  });

  test('take the first blank of several, where runs meet', () => {
    expect(segments(run('a ', 5), run(' b', 9))).toEqual([
      [0, 2, 5, 7, true],
      [2, 3, 10, 11, true],
    ]);
  });

  test('tell where white space collapsed', () => {
    expect(segments(run('a  b', 5))).toEqual([
      [0, 1, 5, 6, true],
      [1, 2, 6, 8, false],
      [2, 3, 8, 9, true],
    ]);
  });

  test('keep the place of text that the source writes otherwise', () => {
    const entities = { text: '« »', sourceStart: 3, sourceEnd: 17, exact: false };
    expect(segments(run('a', 2), entities, run('b', 17))).toEqual([
      [0, 1, 2, 3, true],
      [1, 4, 3, 17, false],
      [4, 5, 17, 18, true],
    ]);
  });
});

describe('parts', () => {
  test('are whole lines, by what most of a line is', () => {
    const flow = createFlow();
    flow.add(run('Home'), 'apart');
    flow.separate('block');
    flow.add(run('Heading'), 'title');
    flow.separate('block');
    flow.add(run('Most of this line, '), 'main');
    flow.add(run('share it'), 'apart');
    flow.separate('line');
    flow.add(run('and this'), 'main');
    flow.separate('block');
    flow.add(run('a'), 'main');
    flow.add(run('bcd'), 'apart');
    const { text, parts } = flow.finish();
    expect(parts.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['apart', 'Home'],
      ['title', 'Heading'],
      ['main', 'Most of this line, share it\nand this'],
      ['apart', 'abcd'],
    ]);
  });
});

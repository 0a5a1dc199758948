/** One text file marked for other tools, without a case. */

import { expect, test } from 'vitest';
import { openShell } from './counterpoint.ts';

const text = 'Police said that he left on 2 January.\n';

test('brat', async () => {
  const shell = openShell();
  shell.write('a.txt', text);
  const { code, out, err } = await shell.call('propose', 'a.txt', '--format', 'brat', '--published', '2022-01-05');
  expect([code, err]).toEqual([1, '']);
  expect(out.split('\n')).toEqual(expect.arrayContaining(['T3\tCue 7 11\tsaid', 'A4\tEdtf T4 2022-01-02']));
});

test('JSON lines, in a language that is guessed', async () => {
  const shell = openShell();
  shell.write('a.txt', '«Мост закрыт», — сказал мэр города Иван Орлов в понедельник.');
  const { out } = await shell.call('propose', 'a.txt', '--format', 'jsonl');
  const lines = out
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  expect(lines[0]).toMatchObject({
    mark: 'proposal',
    act: 'asserts',
    attribution: [{ words: 'мэр города Иван Орлов' }],
  });
});

test('nothing is said: exit 0, nothing printed', async () => {
  const shell = openShell();
  shell.write('a.txt', 'It rained.');
  expect(await shell.call('propose', 'a.txt', '--format', 'jsonl')).toEqual({ code: 0, out: '', err: '' });
});

test.each([
  ['another format', ['--format', 'xml'], text, /format "xml".*brat or jsonl/s],
  ['a date that is none', ['--format', 'brat', '--published', '2022-13-45'], text, /2022-13-45/],
  ['bytes that are not UTF-8', ['--format', 'brat'], Buffer.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x61]), /UTF-8/],
] as const)('%s', async (_, options, content, message) => {
  const shell = openShell();
  shell.write('a.txt', content);
  const { code, out, err } = await shell.call('propose', 'a.txt', ...options);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(message);
});

/** Hypotheses from the command line: stated, weighed, taken back, in English and Russian. */

import { expect, test } from 'vitest';
import { openCaseShell, type Shell } from './counterpoint.ts';

const page = 'His mother says the man is Ilyas Veldkamp. A channel says the man is Oren Castellane.';

const lines = [
  { record: 'voice', key: 'gazette', kind: 'outlet', name: 'The Gazette', named: true },
  { record: 'voice', key: 'mother', kind: 'person', name: 'The mother', named: true },
  { record: 'voice', key: 'channel', kind: 'channel', name: 'A channel', named: true },
  { record: 'subject', key: 'man', kind: 'person', names: [{ text: 'the man on the video', proper: false }] },
  { record: 'subject', key: 'ilyas', kind: 'person', names: [{ text: 'Ilyas Veldkamp', proper: true }] },
  { record: 'subject', key: 'oren', kind: 'person', names: [{ text: 'Oren Castellane', proper: true }] },
  statement('s1', 'mother', 'ilyas', 'the man is Ilyas Veldkamp'),
  statement('s2', 'channel', 'oren', 'the man is Oren Castellane'),
  {
    record: 'judgement',
    decision: { kind: 'grade', voice: 'mother', grade: 'B', grounds: ['eyewitness'] },
    because: 'She knows him.',
  },
];

function statement(key: string, voice: string, is: string, quote: string): object {
  return {
    record: 'statement',
    key,
    source: 'page',
    attribution: [voice],
    act: 'asserts',
    content: { kind: 'identity', a: 'man', b: is, same: true },
    passage: { quote },
  };
}

async function openCase(): Promise<Shell> {
  const shell = openCaseShell();
  shell.write('page.txt', page);
  shell.write('lines.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  expect((await shell.call('add', 'page.txt', '--key', 'page')).code).toBe(0);
  expect((await shell.call('import', 'statements', 'lines.jsonl')).err).toBe('');
  return shell;
}

async function stateBoth(shell: Shell): Promise<void> {
  const stated = await shell.call(
    'hypothesis',
    'it is Ilyas',
    '--holds',
    'man=ilyas',
    '--because',
    'As his mother says.',
  );
  expect(stated).toMatchObject({ code: 0, err: '' });
  const other = await shell.call('hypothesis', 'it is not', '--denies', 's1', '--because', 'As the channel says.');
  expect(other.out).toMatch(/^Stated {2}h_/);
}

test('are weighed with what each would take, in English and Russian', async () => {
  const shell = await openCase();
  const proposed = await shell.call('weigh');
  expect(proposed.code).toBe(1);
  expect(proposed.out).toContain('Nobody has named a hypothesis.');

  await stateBoth(shell);
  const weighed = await shell.call('weigh');
  expect(weighed.code).toBe(1);
  const [ilyas, not] = [weighed.out.indexOf('“it is Ilyas”'), weighed.out.indexOf('“it is not”')];
  expect(ilyas).toBeGreaterThan(0);
  expect(not).toBeGreaterThan(ilyas);
  expect(weighed.out).toContain('“it is Ilyas” before “it is not” by 1.50');
  expect(weighed.out).toContain('Without the mother as an origin of anything: “it is not” leads by 0.69');
  expect(weighed.out).toContain('Is the man on the video Ilyas Veldkamp?');
  expect((await shell.call('weigh', '--language', 'ru')).out).toContain('«it is Ilyas» впереди «it is not» на 1.50');
});

test('are weighed by name, told in the ledger, and taken back by undo', async () => {
  const shell = await openCase();
  await stateBoth(shell);
  const alone: unknown = JSON.parse((await shell.call('weigh', 'it is not', '--json')).out);
  expect(alone).toMatchObject({ weighing: { rows: [{ name: 'it is not', cost: { cost: 2197 } }] } });
  expect((await shell.call('list', 'ledger')).out).toContain(
    'hypothesis stated: it is not, because As the channel says.',
  );
  const changed = await shell.call(
    'hypothesis',
    'it is not he',
    '--denies',
    's1',
    '--instead-of',
    'it is not',
    '--because',
    'y',
  );
  expect(changed).toMatchObject({ code: 0, err: '' });
  expect((await shell.call('weigh', 'it is not')).err).toContain('this case has "it is Ilyas", "it is not he"');
  expect((await shell.call('undo')).code).toBe(0);
  expect((await shell.call('undo')).code).toBe(0);
  const unknown = await shell.call('weigh', 'it is not');
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('Cannot find the hypothesis "it is not": this case has "it is Ilyas"');
});

test('that cannot be stated change nothing and say why', async () => {
  const shell = await openCase();
  const before = (await shell.call('list', 'ledger')).out;
  const refusals: readonly (readonly [words: readonly string[], message: string])[] = [
    [['hypothesis', 'x', '--because', 'y'], 'Say what it holds or denies'],
    [['hypothesis', 'x', '--holds', 'man=ilyas'], 'Give the reason'],
    [['hypothesis', 'x', '--holds', 'man=nobody', '--because', 'y'], 'Cannot find the subject "nobody"'],
    [['hypothesis', 'x', '--holds', '{"kind":', '--because', 'y'], 'must be a JSON object with a "kind"'],
    [['hypothesis', 'x\u0007y', '--holds', 'man=ilyas', '--because', 'y'], 'must be one line of 1 to 100 characters'],
    [['weigh', '--language', 'fr'], 'There are sentences in en and ru'],
  ];
  for (const [words, message] of refusals) {
    const { code, err } = await shell.call(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  }
  expect((await shell.call('list', 'ledger')).out).toBe(before);
});

/** What a check says at a terminal of how many say something, and of ways out that cost the same: as many as there are, and no more. */

import { expect, test } from 'vitest';
import { openCaseShell } from './counterpoint.ts';

const page = 'The bridge is closed. Vera Holt is a pilot. The clerk is ill.';

const voices = [
  ['north', 'North Desk', true],
  ['south', 'South Desk', true],
  ['relatives', 'relatives', false],
  ['source', 'a source', false],
  ['wire', 'The Wire', true],
] as const;

function statement(attribution: readonly string[], of: string, occupation: string, quote: string): object {
  const content = {
    kind: 'attribute',
    of,
    property: 'occupation',
    value: { kind: 'text', text: occupation },
    polarity: 'positive',
  };
  return { record: 'statement', source: 'page', attribution, act: 'asserts', content, passage: { quote } };
}

const lines = [
  ...voices.map(([key, name, named]) => ({ record: 'voice', key, kind: 'group', name, named })),
  ...['vera', 'clerk', 'bridge'].map((key) => ({
    record: 'subject',
    key,
    kind: 'person',
    names: [{ text: `the ${key}`, proper: false }],
  })),
  // Each has it from the other.
  statement(['north', 'south'], 'bridge', 'closed', 'The bridge is closed'),
  statement(['south', 'north'], 'bridge', 'closed', 'The bridge is closed'),
  // Relatives may be the source.
  statement(['relatives'], 'vera', 'pilot', 'Vera Holt is a pilot'),
  statement(['source'], 'vera', 'pilot', 'Vera Holt is a pilot'),
  statement(['wire'], 'clerk', 'ill', 'The clerk is ill'),
  statement(['north'], 'clerk', 'ill', 'The clerk is ill'),
];

function told(out: string): string {
  return out.replaceAll(/\s+/g, ' ');
}

/** What the voice of that number says of who is whom. */
function step(place: number, content: object): object {
  return {
    record: 'statement',
    source: 'page',
    attribution: [`v${place}`],
    act: 'asserts',
    content: { kind: 'identity', ...content },
    passage: { quote: 'The clerk is ill' },
  };
}

test('counts origins, not voices: those who cite each other are none, those who may be the same people one', async () => {
  const shell = openCaseShell();
  shell.write('page.txt', page);
  shell.write('lines.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
  await shell.call('add', 'page.txt', '--key', 'page');
  expect((await shell.call('import', 'statements', 'lines.jsonl')).err).toBe('');
  const english = told((await shell.call('check')).out);
  expect(english).toContain('The clerk is “ill”: 2 origins in 2 statements, independence not established');
  expect(english).toContain(
    'The vera is “pilot”: 1 origin in 2 statements, 2 voices of which some are, or may be, the same people',
  );
  expect(english).toContain('The bridge is “closed”: no origin, only voices that cite each other, in 2 statements');
  expect(await shell.call('judge', 'wire', 'independent', 'north', '--because', 'Each saw the clerk.')).toMatchObject({
    code: 0,
    err: '',
  });
  const judged = told((await shell.call('check')).out);
  expect(judged).toContain('The clerk is “ill”: 2 origins in 2 statements, independent of each other by a judgement');
  expect((await shell.call('publish', 'dossier')).code).toBe(0);
  expect((await shell.call('verify', 'dossier')).out).toContain('Every promise is kept.');
  expect((await shell.call('undo')).code).toBe(0);
  expect(told((await shell.call('check')).out)).toContain(
    'The clerk is “ill”: 2 origins in 2 statements, independence',
  );
  const russian = told((await shell.call('check', '--sentences', 'ru')).out);
  expect(russian).toContain('первоисточника нет, лишь ссылки друг на друга, 2 утверждения');
  expect(russian).toContain('1 первоисточник, 2 утверждения, голосов 2, но некоторые из них');
});

test.each([
  ['itself', 'wire', 'both sides name the same voice'],
  ['somebody without a name', 'source', '"a source" has no name that anybody could go back to'],
])('nobody is independent of %s', async (_, other, says) => {
  const shell = openCaseShell();
  shell.write(
    'lines.jsonl',
    lines
      .slice(0, 5)
      .map((line) => JSON.stringify(line))
      .join('\n'),
  );
  expect((await shell.call('import', 'statements', 'lines.jsonl')).err).toBe('');
  const refused = await shell.call('judge', 'wire', 'independent', other, '--because', 'So they say.');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toContain(says);
});

test('says that there may be more ways out where all that are listed are equally cheap', async () => {
  const shell = openCaseShell();
  const people = Array.from({ length: 13 }, (_, place) => `p${place}`);
  const chain = [
    ...people.map((key) => ({ record: 'subject', key, kind: 'person', names: [{ text: key, proper: false }] })),
    ...people.map((_, place) => ({ record: 'voice', key: `v${place}`, kind: 'group', name: `V${place}`, named: true })),
    ...people.slice(1).map((b, place) => step(place, { a: people[place], b, same: true })),
    step(12, { a: 'p0', b: 'p12', same: false }),
  ];
  shell.write('page.txt', page);
  shell.write('lines.jsonl', chain.map((line) => JSON.stringify(line)).join('\n'));
  await shell.call('add', 'page.txt', '--key', 'page');
  expect((await shell.call('import', 'statements', 'lines.jsonl')).err).toBe('');
  const few = (await shell.call('check')).out;
  expect(few).toContain('and 7 more (--all)');
  expect(told(few)).toContain('All 10 that are listed are equally cheap, and there may be more of them.');
  expect(told((await shell.call('check', '--sentences', 'ru', '--all')).out)).toContain(
    'Перечисленные выходы (10) одинаково просты, и таких может быть больше.',
  );
});

/** Names from the command line: what may be one is proposed, a refusal stays, and any script finds a name. */

import { expect, test } from 'vitest';
import { openCaseShell, type Shell } from './counterpoint.ts';

const pages = {
  'en.txt': 'The channel said that Ruzahunov is a musician. It said that Omar Karim is a clerk.',
  'ru.txt': 'Канал сообщил, что Рузахунов нигде не работает.',
};

/** Two pages about one man under two spellings, a namesake and a stranger. */
async function openNamed(): Promise<Shell> {
  const shell = openCaseShell();
  for (const [name, text] of Object.entries(pages)) shell.write(name, text);
  const steps: readonly (readonly string[])[] = [
    ['name', 'voice', 'channel', 'Selm TV', '--kind', 'outlet'],
    ['name', 'subject', 'vikram', 'Vikram Ruzahunov', '--kind', 'person'],
    ['name', 'subject', 'викрам', 'Викрам Рузахунов', '--kind', 'person'],
    ['name', 'subject', 'sasha', 'Sasha Petrov', '--kind', 'person'],
    ['name', 'subject', 'alexander', 'Alexander Petrov', '--kind', 'person'],
    ['name', 'subject', 'omar', 'Omar Karim', '--kind', 'person'],
    ['name', 'subject', 'man', 'the man of the video', '--kind', 'person', '--description'],
    ['add', 'en.txt', '--key', 'en', '--voice', 'channel', '--language', 'en'],
    ['add', 'ru.txt', '--key', 'ru', '--voice', 'channel', '--language', 'ru'],
    [
      'say',
      '--source',
      'en',
      '--quote',
      'Ruzahunov is a musician',
      '--attribute',
      'occupation=term:musician',
      '--of',
      'vikram',
    ],
    [
      'say',
      '--source',
      'ru',
      '--quote',
      'Рузахунов нигде не работает',
      '--attribute',
      'occupation=term:unemployed',
      '--of',
      'викрам',
    ],
  ];
  for (const words of steps) {
    const { code, err } = await shell.call(...words);
    expect([words.join(' '), code, err]).toEqual([words.join(' '), 0, '']);
  }
  return shell;
}

test('pairs are proposed, the most valuable first, and answered by a judgement', async () => {
  const shell = await openNamed();
  const { code, out } = await shell.call('names');
  expect(code).toBe(1);
  expect(out).toContain('one name, 1.00');
  expect(out).toContain('are spellings of one name');
  expect(out).toContain('meet on occupation, and differ on 1 of them');
  expect(out.indexOf('Ruzahunov')).toBeLessThan(out.indexOf('Sasha Petrov'));
  expect(out).not.toContain('Omar');
  expect(out).not.toContain('the man of the video');
  expect((await shell.call('judge', 'vikram', 'same', 'викрам', '--because', 'One pianist.')).code).toBe(0);
  const after: unknown = JSON.parse((await shell.call('names', '--json')).out);
  expect(after).toMatchObject({ pairs: [{ comparison: { band: 'maybe' }, meeting: { questions: [] } }], refused: [] });
});

test('what was called different is not asked again, and says why', async () => {
  const shell = await openNamed();
  await shell.call('judge', 'sasha', 'different', 'alexander', '--because', 'Alexander is his brother.');
  const { out } = await shell.call('names', '--refused');
  expect(out).not.toContain('Sasha Petrov');
  expect(out).toContain('1 pair called different and not asked again:');
  expect(out).toContain('Alexander is his brother.');
  await shell.call('undo');
  expect((await shell.call('names')).out).toContain('Sasha Petrov');
});

test('a name is found in another script and case', async () => {
  const shell = await openNamed();
  for (const query of ['Рузахунову', 'Ruzakhunov', 'VIKRAM  RUZAHUNOV', 'рузахуновдун']) {
    const { code, out } = await shell.call('names', query);
    expect([query, code]).toEqual([query, 1]);
    expect(out).toContain('Vikram Ruzahunov');
    expect(out).toContain('Викрам Рузахунов');
  }
  const none = await shell.call('names', 'Tanaka Hiroshi');
  expect([none.code, none.out]).toEqual([0, 'No name here is like "Tanaka Hiroshi".\n']);
  expect(JSON.parse((await shell.call('names', 'Selm TV', '--json')).out)).toMatchObject([
    { name: 'Selm TV', score: 1 },
  ]);
});

test('what cannot be asked is said', async () => {
  const shell = openCaseShell();
  expect((await shell.call('names', '--limit', 'x')).err).toContain('Give a whole number');
  expect(await shell.call('names')).toMatchObject({ code: 0, out: expect.stringContaining('No two subjects') });
});

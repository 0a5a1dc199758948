import { expect, test } from 'vitest';
import { serveSmallCase, type Body } from '../serving.ts';

test('the case is told with its title, head and counts', async () => {
  const { ask, open } = await serveSmallCase();
  const { body } = await ask('GET /api/case');
  expect(body).toEqual({
    id: open.store.caseId,
    title: 'A small case',
    actor: 'desk',
    head: await open.store.head(),
    counts: {
      sources: 3,
      voices: 4,
      subjects: 3,
      judgements: 0,
      statements: { proposed: 1, accepted: 3, rejected: 0, withdrawn: 0 },
    },
  });
});

test('voices and subjects are told with handles and names', async () => {
  const { ask } = await serveSmallCase();
  const { voices } = (await ask('GET /api/voices')).body;
  expect(voices.map(({ handle, name, named, kind }) => [handle, name, named, kind])).toEqual([
    ['mother', 'His mother', true, 'person'],
    ['officials', 'Officials', false, 'group'],
    [undefined, 'Azat', true, 'outlet'],
    [undefined, 'Kezek', true, 'outlet'],
  ]);
  const { subjects } = (await ask('GET /api/subjects')).body;
  expect(subjects.map(({ label, kind }) => [label, kind])).toEqual([
    ['Ilyas Temir', 'person'],
    ['the flight', 'event'],
    ['Tasbulaq', 'place'],
  ]);
});

test('the vocabulary is told with labels of the language', async () => {
  const { ask, open } = await serveSmallCase();
  const english = (await ask('GET /api/vocabulary')).body;
  const russian = (await ask('GET /api/vocabulary?language=ru')).body;
  expect(english.events).toHaveLength(Object.keys(open.vocabulary.events).length);
  expect(english.properties.length).toBe(russian.properties.length);
  expect(journeyIn(english)?.label).toBe('journey');
  expect(journeyIn(russian)?.label).toMatch(/[а-я]/);
  expect(journeyIn(english)?.roles.map(({ word }) => word)).toContain('to');
  expect(english.grades.map(({ word }) => word).join('')).toBe('ABCDEF');
});

function journeyIn({ events }: Body) {
  return events.find(({ word }) => word === 'journey');
}

test.each([
  ['2031-01-02', 'en', '2 January 2031'],
  ['2031-01-02', 'ru', '2 января 2031'],
  ['2030-12~', 'en', 'about December 2030'],
])('the date %s in %s is %s', async (edtf, language, words) => {
  const { ask } = await serveSmallCase();
  const { body } = await ask(`GET /api/dates?edtf=${encodeURIComponent(edtf)}&language=${language}`);
  expect(body.words).toContain(words);
});

test.each(['2031-13', '2031-02-30', 'yesterday', ''])('"%s" is no date', async (edtf) => {
  const { ask } = await serveSmallCase();
  const { status, body } = await ask(`GET /api/dates?edtf=${encodeURIComponent(edtf)}`);
  expect(status).toBe(422);
  expect(body.title).toContain('Cannot read');
});

test('a voice that is not there is a problem', async () => {
  const { ask } = await serveSmallCase();
  expect((await ask('GET /api/voices/v_000000000000')).status).toBe(404);
});

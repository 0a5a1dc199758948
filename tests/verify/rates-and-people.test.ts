/** A dossier that rests on a rate, on "only" and on origins who may be the same people: it verifies, and forged ones do not. */

import { expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { checkCase } from '../../src/case/check-case.ts';
import { assembleDossier } from '../../src/dossier/assemble-dossier.ts';
import { composeDraft } from '../../src/dossier/compose-draft.ts';
import type { Dossier } from '../../src/dossier/dossier.ts';
import { makeLine } from '../../src/dossier/draft-dossier.ts';
import { renderMessage } from '../../src/index.ts';
import { openLabels, preserveSource } from '../../src/node.ts';
import { importLines, makeCase } from '../case/temporary-case.ts';
import { codesOf, editDossier, verifyFiles, type Files, type Open } from './dossier-fixture.ts';

const said = [
  'He was paid 300,000 tenge',
  'He was paid 200 dollars',
  'A dollar is 435 tenge',
  'He travels only for concerts',
  'He came to protest',
  'Relatives say that he is a pianist',
  'A source says that he is a pianist',
  'He is out of work',
];

const subject = (key: string, kind: string, text: string, more: object = {}) => ({
  record: 'subject',
  key,
  kind,
  names: [{ text, proper: kind === 'person' }],
  ...more,
});
const voice = (key: string, name: string, named = true) => ({ record: 'voice', key, kind: 'group', name, named });
const sum = (figure: string, unit: string) => ({ kind: 'quantity', min: figure, max: figure, unit });
const attribute = (of: string, property: string, value: object) => ({
  kind: 'attribute',
  of,
  property,
  value,
  polarity: 'positive',
});
const event = (of: string, type: string, roles: object) => ({
  kind: 'event',
  event: of,
  type,
  roles,
  polarity: 'positive',
});
const statement = (place: number, by: string, content: object) => ({
  record: 'statement',
  source: 'page.txt',
  attribution: [by],
  act: 'asserts',
  content,
  passage: { quote: said[place] },
});
const term = (word: string) => ({ kind: 'term', term: word });

async function makeFiles(): Promise<Files> {
  const open = await makeCase();
  const text = said.join('.\n');
  unwrap(await preserveSource(open, new TextEncoder().encode(text), { how: 'file', from: 'page.txt', handle: 'page' }));
  const { refused } = await importLines(
    open,
    subject('dollar', 'thing', 'US dollar', { unit: 'USD' }),
    subject('fee', 'event', 'the payment'),
    subject('trip', 'event', 'the journey'),
    subject('he', 'person', 'Timur Abenov'),
    voice('channel', 'the channel'),
    voice('gazette', 'the gazette'),
    voice('bank', 'the bank'),
    voice('kin', 'Relatives of Timur', false),
    voice('nobody', 'a source', false),
    statement(0, 'channel', event('fee', 'payment', { amount: sum('300000', 'KZT') })),
    statement(1, 'gazette', event('fee', 'payment', { amount: sum('200', 'USD') })),
    statement(2, 'bank', { ...attribute('dollar', 'exchange-rate', sum('435', 'KZT')), when: { edtf: '2022-01-05' } }),
    statement(3, 'gazette', attribute('he', 'journeys-only-for', term('concert'))),
    statement(
      4,
      'channel',
      event('trip', 'journey', { agent: { kind: 'subject', subject: 'he' }, purpose: term('protest') }),
    ),
    statement(5, 'kin', attribute('he', 'occupation', term('pianist'))),
    statement(6, 'nobody', attribute('he', 'occupation', term('pianist'))),
    statement(7, 'bank', attribute('he', 'occupation', term('unemployed'))),
    {
      record: 'judgement',
      decision: { kind: 'grade', voice: 'bank', grade: 'A', grounds: ['record'] },
      because: 'Its own table.',
    },
  );
  expect(refused).toEqual([]);
  const check = await checkCase(open, { provisional: false });
  const labels = openLabels(check.testimony);
  const say = (message: Parameters<typeof renderMessage>[0]) => renderMessage(message, 'en', labels);
  const composed = composeDraft(check, { title: 'Three disputes', language: 'en', say });
  const supports = check.findings.corroborations.filter(({ origins }) => origins.length > 1).map(({ id }) => id);
  const draft = { ...composed, lines: [...composed.lines, makeLine(99, 'Who says what he is.', supports)] };
  return new Map(unwrap(await assembleDossier(open, check, { draft, title: 'unused', language: 'en' })).files);
}

test('verifies, and rests on what it is about', async () => {
  const files = await makeFiles();
  expect(codesOf(verifyFiles(files))).toEqual([]);
  const text = new TextDecoder().decode(files.get('dossier.json'));
  for (const part of ['"kind":"sums"', '"kind":"only"', '"kind":"unnamed"']) expect(text).toContain(part);
});

type Change = (dossier: Open<Dossier>) => void;

test.each<readonly [string, Change, string]>([
  [
    'a rate is another',
    ({ findings }) => {
      for (const { witness } of findings.conflicts)
        if (witness.kind === 'values' && witness.apart.kind === 'sums') witness.apart.rates.length = 0;
    },
    'witness-refused',
  ],
  [
    'what the sum would be is another',
    ({ findings }) => {
      for (const { witness } of findings.conflicts)
        if (witness.kind === 'values' && witness.apart.kind === 'sums') witness.apart.converted.min = '1';
    },
    'witness-refused',
  ],
  [
    '"only" is said by whoever says the purpose',
    ({ findings }) => {
      for (const { witness } of findings.conflicts)
        if (witness.kind === 'only') witness.limit.member = witness.purpose.member;
    },
    'witness-refused',
  ],
  [
    'people who may be the same are made cheaper',
    ({ findings }) => {
      for (const fault of findings.faults) if (fault.kind === 'unnamed') fault.cost = 1;
    },
    'cost-differs',
  ],
  [
    'somebody with a name is put among them',
    ({ findings, records }) => {
      const bank = records.voices.find(({ named }) => named);
      for (const { among } of findings.faults)
        if (among && bank) among.push({ voice: bank.id, grade: 'F', given: false });
    },
    'cost-differs',
  ],
  [
    'they are counted as two',
    ({ findings }) => {
      for (const { independent, origins } of findings.corroborations)
        if (origins.length > 1) independent.count = origins.length;
    },
    'corroboration-differs',
  ],
])('does not verify where %s', async (_, change, code) => {
  const files = await makeFiles();
  editDossier(files, change);
  expect(codesOf(verifyFiles(files))).toContain(code);
});

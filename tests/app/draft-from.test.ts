/** What the form can enter: every content that the command line can, and a proposal comes back out of the form as it went in. */

import { expect, test } from 'vitest';
import { draftFrom } from '../../app/src/reading/stating/draft-from.ts';
import { bodyOf, emptyDraft, type Draft } from '../../app/src/reading/stating/draft.ts';
import { readContent } from '../../cli/content-syntax.ts';
import { openTerminal } from '../../cli/terminal.ts';
import { readCall } from '../../cli/verb.ts';
import { verb } from '../../cli/say.ts';

const silent = { write: () => true };

/** The content that `say` reads out of its options. */
function saidBy(words: readonly string[]) {
  return readContent(readCall(verb, words, openTerminal(false, { stdout: silent, stderr: silent })));
}

type Proposed = Parameters<typeof draftFrom>[0];

function proposed(content: Proposed['content']): Proposed {
  return {
    id: 't_0123456789ab',
    standing: 'proposed',
    act: 'asserts',
    says: 'what it says',
    content,
    attribution: [
      { id: 'v_wire', name: 'Wire', named: true },
      { id: 'v_group', name: 'neighbours', named: false },
    ],
    source: { id: 's_0123456789ab', title: 'A page', voice: 'Wire' },
    passage: { id: 'p_0', source: 's_0123456789ab', start: 3, end: 8, quote: 'words', prefix: '', suffix: '' },
    saidAt: { edtf: '2031-01-02', words: '2 January 2031' },
  };
}

test.each([
  ['--event journey=flight --role agent=ilyas --role to=tasbulaq --when 2031-01-02'],
  ['--event journey=flight --when 2031-01-02 --daypart evening --zone Asia/Almaty --not'],
  ['--event payment=fee', '--role', 'amount=90000 KZT', '--role', 'payer=subject:strangers'],
  ['--event payment=fee', '--role', 'amount=~12..15 person'],
  ['--event payment=fee', '--role', 'amount=>=12 person'],
  ['--event payment=fee', '--role', 'amount=<=40.5 person'],
  ['--attribute occupation=term:pianist --of ilyas --not'],
  ['--attribute birth-date=date:1990-05~ --of ilyas'],
  ['--attribute', 'occupation=text:keeper of bees', '--of', 'ilyas', '--when', '2030/..', '--zone', '+06:00'],
  ['--attribute', 'exchange-rate=435.0 KZT', '--of', 'dollar', '--when', '2022-01-05'],
  ['--attribute journeys-only-for=term:concert --of ilyas --when ../2021'],
  ['--order contact=payment'],
  ['--order contact=payment --not'],
  ['--order contact=payment --led-to'],
  ['--order contact=payment --led-to --not'],
  ['--same man=ilyas'],
  ['--different man=ilyas'],
  ['--about t_ab=coerced'],
  ['--about v_ab=false --not'],
  ['--words'],
  ['--content', '{"kind":"order","earlier":"a","later":"b","gap":{"minMinutes":90,"maxMinutes":120}}'],
  ['--content', '{"kind":"order","earlier":"a","later":"b","because":true,"gap":{"minMinutes":2880}}'],
  ['--content', '{"kind":"order","earlier":"a","later":"b","gap":{"maxMinutes":7}}'],
  [
    '--content',
    '{"kind":"attribute","of":"a","property":"birth-date","value":{"kind":"date","when":{"edtf":"1990","zone":"UTC"}},"polarity":"positive"}',
  ],
])('%s %s %s %s', (line, ...more) => {
  const content = saidBy([...(more.length > 0 && !line.includes('=') ? [line] : line.split(' ')), ...more]);
  const body = bodyOf(
    draftFrom(proposed(content), (id) => id),
    's_0123456789ab',
  );
  expect(body).toEqual({
    statement: {
      source: 's_0123456789ab',
      attribution: ['v_group'],
      act: 'asserts',
      content,
      passage: { quote: 'words', start: 3, end: 8 },
      saidAt: '2031-01-02',
    },
    voices: [],
    subjects: [],
    insteadOf: { statement: 't_0123456789ab', because: expect.stringMatching(/^Stated again/) },
  });
});

test('a chain whose outermost voice is not that of the source is kept whole', () => {
  const { source, ...rest } = proposed({ kind: 'words' });
  const body = bodyOf(
    draftFrom({ ...rest, source: { id: source.id, title: 'A page' } }, (id) => id),
    source.id,
  );
  expect(body).toMatchObject({ statement: { attribution: ['v_wire', 'v_group'] } });
});

const events = {
  earlier: { is: 'known', id: 'x_a', label: 'a' },
  later: { is: 'known', id: 'x_b', label: 'b' },
  because: false,
} as const;

function withGap(least: string, most: string): Draft {
  return { ...emptyDraft(), quote: 'words', kind: 'order', order: { ...events, gap: { least, most, unit: 'hours' } } };
}

test.each<readonly [Draft, RegExp]>([
  [withGap('soon', ''), /number like 3/],
  [withGap('1,5', ''), /number like 3/],
  [withGap('3', '2'), /smaller number first/],
  [{ ...emptyDraft(), kind: 'order', quote: 'words' }, /both events/],
  [
    {
      ...emptyDraft(),
      kind: 'event',
      quote: 'words',
      event: { subject: events.later, type: 'journey', roles: {} },
      when: { edtf: ' ', zone: 'Asia/Almaty' },
    },
    /Give the date that the zone belongs to/,
  ],
])('says what to do about %j', (draft, lacks) => {
  expect(bodyOf(draft, 's_0')).toEqual({ lacks: expect.stringMatching(lacks) });
});

import { describe, expect, test } from 'vitest';
import { importRecords } from '../../src/node.ts';
import { crossing, firstStatement, importLines, makeFerryCase } from './temporary-case.ts';

const captainSays = {
  key: 'captain-date',
  attribution: ['gazette', 'captain-voice'],
  passage: { quote: 'the ferry left on 5 March' },
};

describe('lines that can be recorded', () => {
  test('become records with the chain, the passage and the typed content that they say', async () => {
    const open = await makeFerryCase();
    const { recorded, refused } = await importLines(open, crossing());
    expect(refused).toEqual([]);
    const row = await firstStatement(open, recorded);
    expect(row?.standing).toBe('accepted');
    expect(row?.record.attribution).toHaveLength(2);
    expect(row?.record.passage).toMatchObject({ kind: 'text', quote: 'the ferry left on 3 March', start: 24, end: 49 });
    expect(row?.record.content).toMatchObject({ kind: 'event', type: 'journey', when: { edtf: '2031-03-03' } });
  });

  test("get the source's own voice in front where it is missing", async () => {
    const open = await makeFerryCase();
    const { recorded } = await importLines(open, crossing({ attribution: ['office'] }));
    const row = await firstStatement(open, recorded);
    expect(row?.record.attribution).toEqual([await idOf(open, 'gazette'), await idOf(open, 'office')]);
  });

  test('wait for a judgement where they are proposed', async () => {
    const open = await makeFerryCase();
    await importRecords(open, JSON.stringify(crossing()), { proposed: true });
    expect((await open.store.views.counts()).statements).toMatchObject({ proposed: 1, accepted: 0 });
  });

  test('are counted one by one, those that are refused too', async () => {
    const open = await makeFerryCase();
    const steps: (readonly [done: number, total: number])[] = [];
    const lines = [
      crossing(captainSays),
      crossing({ passage: { quote: 'Nobody ever said this' } }),
      { record: 'voice', key: 'harbourmaster', kind: 'person', name: 'The harbourmaster', named: true },
    ];
    await importRecords(open, lines.map((line) => JSON.stringify(line)).join('\n'), {
      progress: (done, total) => steps.push([done, total]),
    });
    expect(steps).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test('may speak of records further down in the same file', async () => {
    const open = await makeFerryCase();
    const { recorded, refused } = await importLines(
      open,
      {
        record: 'statement',
        key: 'doubt',
        source: 'page',
        attribution: ['captain-voice'],
        act: 'denies',
        content: { kind: 'about', target: 'office-date', says: 'false', polarity: 'positive' },
        passage: { quote: 'Nobody bought a ticket' },
      },
      crossing({ attribution: ['harbourmaster'] }),
      { record: 'voice', key: 'harbourmaster', kind: 'person', name: 'The harbourmaster', named: true },
    );
    expect(refused).toEqual([]);
    expect(recorded.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test('are recorded once, however often they are imported', async () => {
    const open = await makeFerryCase();
    const lines = [
      crossing(),
      crossing(captainSays),
      {
        record: 'judgement',
        decision: { kind: 'grade', voice: 'office', grade: 'B', grounds: ['record'] },
        because: 'Keeps a book.',
      },
    ];
    await importLines(open, ...lines);
    const before = await open.store.head();
    const again = await importLines(open, ...lines);
    expect(again).toMatchObject({ recorded: [], refused: [], action: undefined });
    expect(again.existed).toHaveLength(3);
    expect(await open.store.head()).toEqual(before);
  });

  test('are one statement where one file says the same twice, whatever else it says at that place', async () => {
    const open = await makeFerryCase();
    const first = await importLines(open, crossing(), crossing({ key: 'also', attribution: ['captain-voice'] }));
    expect(first.recorded).toHaveLength(2);
    const { recorded, existed } = await importLines(
      open,
      crossing({ key: 'later', saidAt: '2031-03-04' }),
      crossing({ key: 'twice', saidAt: '2031-03-04' }),
      crossing({ key: 'thrice', attribution: ['captain-voice'] }),
    );
    expect(recorded.map(({ line }) => line)).toEqual([1]);
    expect(existed.map(({ line, id }) => [line, id])).toEqual([
      [2, recorded[0]?.id],
      [3, first.recorded[1]?.id],
    ]);
  });
});

describe('a line that cannot be recorded is named with its reason, and the others are imported', () => {
  test.each([
    ['a quote that is not there', { passage: { quote: 'the ferry sank' } }, 'quote-absent'],
    ['a quote that stands twice', { passage: { quote: 'The captain is a singer' } }, 'quote-ambiguous'],
    [
      'offsets that hold other words',
      { passage: { quote: 'the ferry left on 3 March', start: 0, end: 25 } },
      'quote-differs',
    ],
    ['a source that the case does not have', { source: 'elsewhere' }, 'reference-unknown'],
    ['a voice that nobody has named', { attribution: ['gazette', 'parrot'] }, 'reference-unknown'],
    ['a voice twice in one chain', { attribution: ['gazette', 'office', 'gazette'] }, 'attribution-loops'],
    [
      'a subject that nobody has named',
      { content: { kind: 'identity', a: 'captain', b: 'nobody', same: true } },
      'reference-unknown',
    ],
    ['an event type that is no word', { content: { ...eventOf('teleportation') } }, 'content-misfit'],
    [
      'a role that the event does not have',
      { content: { ...eventOf('death'), roles: { payer: { kind: 'subject', subject: 'captain' } } } },
      'content-misfit',
    ],
    [
      'a value of the wrong kind',
      {
        content: {
          kind: 'attribute',
          of: 'captain',
          property: 'age',
          value: { kind: 'term', term: 'singer' },
          polarity: 'positive',
        },
      },
      'content-misfit',
    ],
    [
      'a property of another kind of subject',
      {
        content: {
          kind: 'attribute',
          of: 'island',
          property: 'age',
          value: { kind: 'quantity', min: '4', unit: 'year' },
          polarity: 'positive',
        },
      },
      'content-misfit',
    ],
    ['a date that cannot be', { content: { ...eventOf('journey'), when: { edtf: '2022-13-45' } } }, 'content-misfit'],
    ['a time of speaking that cannot be', { saidAt: '2022-13-45' }, 'date-impossible'],
    ['a denial of something positive', { act: 'denies' }, 'act-misfit'],
    ['an unknown member', { certainty: 0.9 }, 'line-malformed'],
    ['an unknown act', { act: 'mumbles' }, 'line-malformed'],
    [
      'members of the prototype',
      { content: { kind: 'event', event: 'ferry-trip', type: '__proto__', roles: {}, polarity: 'positive' } },
      'content-malformed',
    ],
  ])('%s', async (_name, wrong, code) => {
    const open = await makeFerryCase();
    const { recorded, refused } = await importLines(open, crossing(wrong), crossing(captainSays));
    expect(refused.map(({ line, problem }) => [line, problem.code])).toEqual([[1, code]]);
    expect(refused[0]?.problem.message).toMatch(/^(Cannot|There)/);
    expect(recorded.map(({ key }) => key)).toEqual(['captain-date']);
  });

  test('a key that names something else already', async () => {
    const open = await makeFerryCase();
    await importLines(open, crossing());
    const { refused } = await importLines(open, crossing({ ...captainSays, key: 'office-date' }), {
      record: 'voice',
      key: 'gazette',
      kind: 'outlet',
      name: 'Another Gazette',
      named: true,
    });
    expect(refused.map(({ problem }) => problem.code)).toEqual(['key-taken', 'key-taken']);
  });

  test('a key that stands twice in the file', async () => {
    const open = await makeFerryCase();
    const { refused, recorded } = await importLines(open, crossing(), crossing({ ...captainSays, key: 'office-date' }));
    expect(refused.map(({ line, problem }) => [line, problem.code])).toEqual([[2, 'key-repeated']]);
    expect(recorded).toHaveLength(1);
  });
});

describe('a file that is not JSON lines changes nothing', () => {
  const whole = JSON.stringify(crossing());
  test.each([
    ['empty', '', 'import-empty'],
    ['blank lines alone', '\n \n', 'import-empty'],
    ['cut in the middle', `${whole}\n${whole.slice(0, 80)}`, 'import-malformed'],
    [
      'with half a character',
      JSON.stringify(
        crossing({
          content: {
            kind: 'attribute',
            of: 'captain',
            property: 'name',
            value: { kind: 'text', text: '\ud83d' },
            polarity: 'positive',
          },
        }),
      ),
      'text-malformed',
    ],
    ['not JSON at all', 'office: 3 March', 'import-malformed'],
  ])('%s', async (_name, text, code) => {
    const open = await makeFerryCase();
    const before = await open.store.head();
    const outcome = await importRecords(open, text);
    expect(outcome).toMatchObject({ ok: false, problem: { code } });
    expect(await open.store.head()).toEqual(before);
  });
});

function eventOf(type: string): Readonly<Record<string, unknown>> {
  return { kind: 'event', event: 'ferry-trip', type, roles: {}, polarity: 'positive' };
}

async function idOf(open: Awaited<ReturnType<typeof makeFerryCase>>, handle: string): Promise<unknown> {
  return (await open.store.views.mark('handle', handle))?.record;
}

/** What is read out of a source becomes proposed statements: typed, about subjects of the case, and never twice. */

import { describe, expect, test } from 'vitest';
import { frameVersion } from '../../src/language/frames.ts';
import { unwrap } from '../../src/index.ts';
import {
  checkCase,
  countDecisions,
  everyRow,
  judge,
  preserveSource,
  proposeFrom,
  type OpenCase,
} from '../../src/node.ts';
import { makeCase } from './temporary-case.ts';

const text = `State channels posted a video of a detainee.
According to the man in the video, on January 3 strangers contacted him, who offered to join the rally. When he agreed, unknown people paid for his flight to Tbilisi. The man in the video says that he is unemployed.
Papers reported that the man in the video is the pianist Timur Salnik.
The ministry, citing relatives of Timur Salnik, reported that the musician flew to Georgia on the evening of January 2. At the same time, his ticket to Tbilisi was bought on December 16.
The channel wrote that the man in the video is Zafar Urazov. The embassy denied this.`;

async function proposeText(open: OpenCase, words = text) {
  const { source } = unwrap(
    await preserveSource(open, new TextEncoder().encode(words), {
      how: 'file',
      from: 'page.txt',
      published: '2031-01-09',
      language: 'en',
    }),
  );
  return { source: source.id, ...unwrap(await proposeFrom(open, source.id)) };
}

async function subjectsOf({ store: { views } }: OpenCase): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const { record } of everyRow((page) => views.subjects(page)))
    names.push(`${record.kind} ${record.names.map(({ text: name }) => name).join(' / ')}`);
  return names.toSorted();
}

describe('proposing from a source', () => {
  test('gives a statement for each content, at the clause that says it', async () => {
    const open = await makeCase();
    const { proposals } = await proposeText(open);
    const offered = proposals.filter(({ proposal }) => proposal.passage.words.startsWith('on January 3'));
    expect(
      offered.map(({ statement: { content, passage, proposedBy } }) => [
        content.kind,
        passage.kind === 'text' && passage.quote,
        proposedBy?.rule,
      ]),
    ).toEqual([
      ['event', 'on January 3 strangers contacted him', 'en/according-to + frame/contact'],
      ['event', 'offered to join the rally', 'en/according-to + frame/offer'],
      ['order', 'offered to join the rally', 'en/according-to + frame/offer'],
    ]);
  });

  test('keeps in words alone what cannot be typed', async () => {
    const open = await makeCase();
    const { proposals } = await proposeText(open, 'The mayor said that all will be well.');
    expect(proposals.map(({ statement }) => statement.content.kind)).toEqual(['words']);
    expect(await subjectsOf(open)).toEqual([]);
  });

  test('gives each thing that nobody is named for an origin of its own, without a name', async () => {
    const open = await makeCase();
    const words = 'It was reported that the ferry had sunk. Two bridges were reportedly closed.';
    const { proposals, source } = await proposeText(open, words);
    const origins = proposals.map(({ statement }) => statement.attribution.at(-1));
    expect(new Set(origins).size).toBe(2);
    for (const id of origins)
      expect((await open.store.views.voice(id ?? 'v_'))?.record).toMatchObject({
        name: 'people not named',
        kind: 'group',
        named: false,
      });
    expect(unwrap(await proposeFrom(open, source)).proposals.every(({ existed }) => existed)).toBe(true);
  });

  test('names each subject once, as the text does, and places within places', async () => {
    const open = await makeCase();
    await proposeText(open);
    const subjects = await subjectsOf(open);
    expect(subjects).toEqual([...new Set(subjects)]);
    expect(subjects).toEqual(
      expect.arrayContaining([
        'person the man in the video',
        'person Timur Salnik',
        'place Tbilisi',
        'place Georgia',
        'event the contact “on January 3 strangers contacted him”',
      ]),
    );
  });

  test('two events that one clause begins with are two', async () => {
    const open = await makeCase();
    const { proposals } = await proposeText(
      open,
      'The mayor said that Helena Marsh, who died on 8 October 2034, was born in Oster in 1943.',
    );
    const events = proposals.flatMap(({ statement: { content } }) => (content.kind === 'event' ? [content.event] : []));
    expect(events).toHaveLength(2);
    expect(new Set(events).size).toBe(2);
    expect((await checkCase(open, { provisional: true })).findings.conflicts).toEqual([]);
  });

  test('a second time adds nothing', async () => {
    const open = await makeCase();
    const { source, proposals, joins } = await proposeText(open);
    const before = await open.store.views.counts();
    const again = unwrap(await proposeFrom(open, source));
    expect(again.proposals.map(({ statement }) => statement.id)).toEqual(
      proposals.map(({ statement }) => statement.id),
    );
    expect([...again.proposals, ...again.joins].every(({ existed }) => existed)).toBe(true);
    expect(joins).toHaveLength(1);
    expect(await open.store.views.counts()).toEqual(before);
  });

  test('lets a provisional check find what does not go together, and a plain one nothing', async () => {
    const open = await makeCase();
    await proposeText(open);
    const { findings } = await checkCase(open, { provisional: true });
    expect(findings.conflicts.map(({ rule }) => rule).toSorted()).toEqual([
      'exclusion',
      'identity',
      'identity',
      'times',
    ]);
    expect((await checkCase(open, { provisional: false })).findings.conflicts).toEqual([]);
  });
});

function decided(rule: string, accepted: number, rejected: number) {
  return { rule, version: rule.startsWith('frame/') ? frameVersion : '1', accepted, rejected, waiting: 0 };
}

test('decisions of people are counted for each rule that had a part in it', async () => {
  const open = await makeCase();
  const { proposals } = await proposeText(open, 'Police said that Timur Salnik was beaten. Papers said that he died.');
  const [first, second] = proposals.map(({ statement }) => statement.id);
  if (!first || !second) throw new Error('Two statements must be proposed');
  unwrap(await judge(open, { kind: 'accept', statement: first }, 'Read.'));
  unwrap(await judge(open, { kind: 'reject', statement: second }, 'Read.'));
  expect(await countDecisions(open.store.views)).toEqual([
    decided('en/speech-verb', 1, 1),
    decided('frame/death', 0, 1),
    decided('frame/ill-treatment', 1, 0),
  ]);
});

/** The draft that findings give by themselves: every line says one finding and cites it. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { checkCase, type CaseCheck } from '../../src/case/check-case.ts';
import { openCitations } from '../../src/dossier/case-trail.ts';
import { composeDraft } from '../../src/dossier/compose-draft.ts';
import { formatDraft, parseDraft } from '../../src/dossier/draft-dossier.ts';
import { makeSmallCase, type SmallCase } from './small-case.ts';

let small: SmallCase;
let check: CaseCheck;

beforeAll(async () => {
  small = await makeSmallCase();
  check = await checkCase(small.open, { provisional: false });
});
afterAll(() => small.close());

const words = { title: 'T', language: 'en', say: ({ key }: { readonly key: string }) => `Says ${key}` } as const;

function citedBy(from: CaseCheck): readonly string[] {
  return composeDraft(from, words).lines.flatMap((line) => (line.kind === 'line' ? line.cites : []));
}

test('tells every conflict, the cheapest ways out, and what stands all the same', () => {
  const { conflicts, waysOut, corroborations, contents } = check.findings;
  const standing = contents.filter(({ outcome }) => outcome === 'stands').map(({ key }) => key);
  expect(standing.length).toBeGreaterThan(0);
  expect(new Set(citedBy(check))).toEqual(
    new Set([
      ...conflicts.map(({ id }) => id),
      ...waysOut.slice(0, 3).map(({ id }) => id),
      ...corroborations.filter(({ content }) => standing.includes(content)).map(({ id }) => id),
    ]),
  );
});

test('leaves out what a person has set aside', () => {
  const [first, ...others] = check.findings.conflicts;
  const cited = citedBy({ ...check, setAside: first ? [first.id] : [] });
  expect(cited).not.toContain(first?.id);
  expect(cited).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
});

test('without conflicts tells what more than one origin says', () => {
  const { findings } = check;
  const contents = findings.contents.map((content) => ({ ...content, outcome: 'unchallenged' as const }));
  const [first] = findings.corroborations;
  // Two voices are two origins where nothing makes them one, and none where they only cite each other.
  const corroborations = findings.corroborations.map((each) => ({
    ...each,
    origins: [...each.origins, 'v_000000000000' as const],
    independent: { ...each.independent, count: each === first ? 2 : 0 },
  }));
  const quiet = { ...findings, contents, corroborations, conflicts: [], groups: [], waysOut: [] };
  const { lines } = composeDraft({ findings: quiet, setAside: [] }, words);
  expect(lines.map(({ text }) => text)).toEqual(['What the accounts agree on', `Says ${first?.says.key}.`]);
});

test('says nothing where nothing was found', () => {
  const none = { ...check.findings, contents: [], conflicts: [], groups: [], waysOut: [], corroborations: [] };
  expect(composeDraft({ findings: none, setAside: [] }, words).lines).toEqual([]);
});

test('is text that a person can take, cut and hand in again', async () => {
  const draft = composeDraft(check, words);
  expect(unwrap(parseDraft(formatDraft(draft), await openCitations(small.open, check)))).toEqual(draft);
});

test('ends its sentences, and is in the language asked for', () => {
  const { lines } = composeDraft(check, { ...words, language: 'ru' });
  expect(lines.filter(({ kind }) => kind === 'line').every(({ text }) => text.endsWith('.'))).toBe(true);
  expect(lines.map(({ text }) => text)).toContain('Что должно быть неверно');
});

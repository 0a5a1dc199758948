/** What goes into a dossier, and what must not: made of a real case, read back as a stranger would. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/base/digest.ts';
import { unwrap } from '../../src/base/result.ts';
import { checkCase, type CaseCheck } from '../../src/case/check-case.ts';
import { judge } from '../../src/case/judge.ts';
import { assembleDossier, type DossierFiles } from '../../src/dossier/assemble-dossier.ts';
import { openCitations } from '../../src/dossier/case-trail.ts';
import { composeDraft } from '../../src/dossier/compose-draft.ts';
import type { Manifest } from '../../src/dossier/dossier.ts';
import { makeLine, type Draft } from '../../src/dossier/draft-dossier.ts';
import { publishDossier } from '../../src/dossier/publish-dossier.ts';
import { verifyFiles } from '../verify/dossier-fixture.ts';
import { makeSmallCase, type SmallCase } from './small-case.ts';

let small: SmallCase;
let check: CaseCheck;

beforeAll(async () => {
  small = await makeSmallCase();
  check = await checkCase(small.open, { provisional: false });
});
afterAll(() => small.close());

async function citing(handles: readonly string[], { open } = small, from = check): Promise<Draft> {
  const resolve = await openCitations(open, from);
  return {
    title: 'T',
    lines: [
      makeLine(
        0,
        'A line.',
        handles.map((handle) => unwrap(resolve(handle))),
      ),
    ],
  };
}

const request = (draft: Draft) => ({ draft, title: 'Untitled', language: 'en' as const });

type Line = { entry: { kind: string }; disclosure?: { payload: unknown } };

function parseLine(line: string): Line {
  const parsed: Line = JSON.parse(line);
  return parsed;
}

function ledgerOf({ files }: DossierFiles): readonly Line[] {
  const text = new TextDecoder().decode(files.get('ledger.jsonl'));
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => parseLine(line));
}

describe('a dossier', () => {
  test('of the same case and draft is the same to the byte', async () => {
    const again = await makeSmallCase();
    const other = await checkCase(again.open, { provisional: false });
    const first = unwrap(await assembleDossier(small.open, check, request(await citing(['s04']))));
    const second = unwrap(await assembleDossier(again.open, other, request(await citing(['s04'], again, other))));
    expect([...second.files]).toEqual([...first.files]);
    expect(second.digest).toBe(first.digest);
    await again.close();
  });

  test('of one statement holds that statement, and nothing that it does not need', async () => {
    const made = unwrap(await assembleDossier(small.open, check, request(await citing(['s04']))));
    const { records, findings } = made.dossier;
    expect(records.statements).toHaveLength(1);
    expect(records.sources.map(({ obtained }) => obtained.from)).toEqual(['https://wire.example/1']);
    expect(records.voices.map(({ name }) => name).toSorted()).toEqual([
      'Aida, his sister',
      'The ministry',
      'Valley Wire',
    ]);
    expect(records.judgements).toEqual([]);
    expect(Object.values(findings).flat()).toEqual([]);
    const words = [...made.files.values()].map((bytes) => new TextDecoder().decode(bytes)).join('\n');
    expect(words).not.toContain('The detained man');
    expect(words).not.toContain('незнакомые');
    expect([...made.files.keys()].filter((name) => /^(sources|readings)\//.test(name))).toHaveLength(2);
  });

  test('keeps every entry of the ledger, and opens those alone whose records it holds', async () => {
    const made = unwrap(await assembleDossier(small.open, check, request(await citing(['s04']))));
    const lines = ledgerOf(made);
    expect(lines).toHaveLength(check.head.size);
    const open = lines.filter(({ disclosure }) => disclosure !== undefined).map(({ entry }) => entry.kind);
    expect(open.toSorted()).toEqual([
      'source-preserved',
      'statement-recorded',
      'subject-named',
      'voice-named',
      'voice-named',
      'voice-named',
    ]);
    expect(lines.some(({ entry }) => entry.kind === 'undone')).toBe(true);
  });

  test('lists every other file with its digest, in order', async () => {
    const { files, digest } = unwrap(await assembleDossier(small.open, check, request(await citing(['s07']))));
    const manifest: Manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
    const others = [...files].filter(([name]) => name !== 'manifest.json');
    expect(manifest.files).toEqual(
      others
        .map(([name, bytes]) => ({ name, digest: digestOf(bytes), bytes: bytes.length }))
        .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(digest).toBe(digestOf(files.get('manifest.json') ?? ''));
  });

  test('of any one finding is sound', async () => {
    const { conflicts, groups, clusters, waysOut, faults, corroborations } = check.findings;
    for (const { id } of [
      ...conflicts,
      ...groups,
      ...clusters,
      ...waysOut.slice(-1),
      ...faults.slice(0, 3),
      ...corroborations,
    ]) {
      const draft: Draft = { title: undefined, lines: [makeLine(0, 'A line.', [id])] };
      const { files } = unwrap(await assembleDossier(small.open, check, request(draft)));
      expect(verifyFiles(files).outcomes.flatMap(({ problems }) => problems)).toEqual([]);
    }
  });

  test.each(['en', 'ru'] as const)('of everything, in %s, is sound', async (language) => {
    const draft = composeDraft(check, { title: 'All', language, say: ({ key }) => key });
    const { files } = unwrap(await assembleDossier(small.open, check, { draft, title: 'All', language }));
    expect(verifyFiles(files).sound).toBe(true);
  });
});

describe('is refused', () => {
  test('where statements that nobody accepted were counted, unless it says so', async () => {
    const provisional = await checkCase(small.open, { provisional: true });
    const draft = await citing(['s06'], small, provisional);
    expect(await assembleDossier(small.open, provisional, request(draft))).toMatchObject({
      ok: false,
      problem: { code: 'provisional-refused' },
    });
    const made = unwrap(await assembleDossier(small.open, provisional, { ...request(draft), provisional: true }));
    expect(new TextDecoder().decode(made.files.get('index.html'))).toContain('Provisional:');
    expect(verifyFiles(made.files).sound).toBe(true);
  });

  test('a line that cites what is not there', async () => {
    const draft: Draft = { title: 'T', lines: [makeLine(0, 'A line.', ['t_000000000000'])] };
    expect(await assembleDossier(small.open, check, request(draft))).toMatchObject({
      ok: false,
      problem: { code: 'trail-broken' },
    });
  });

  test.each([
    ['a voice that speaks in it', 'sister', 's04'],
    ['a voice whose name stands in a source of it', 'driver', 's04'],
  ])('%s, once it is sealed', async (_what, seal, cite) => {
    const sealed = await makeSmallCase({ seal });
    const found = await checkCase(sealed.open, { provisional: false });
    const made = await assembleDossier(sealed.open, found, request(await citing([cite], sealed, found)));
    expect(made).toMatchObject({ ok: false, problem: { code: 'sealed-inside' } });
    const fine = await assembleDossier(sealed.open, found, request(await citing(['s01'], sealed, found)));
    expect(fine.ok).toBe(true);
    await sealed.close();
  });

  test('a sealed passage, wherever its words stand', async () => {
    const sealed = await makeSmallCase();
    const before = await checkCase(sealed.open, { provisional: false });
    const [statement] = before.testimony.statements;
    unwrap(await judge(sealed.open, { kind: 'seal', target: statement?.passage.id }, 'At risk.'));
    const found = await checkCase(sealed.open, { provisional: false });
    const draft: Draft = { title: 'T', lines: [makeLine(0, 'A line.', [statement?.id ?? 't_0'])] };
    expect(await assembleDossier(sealed.open, found, request(draft))).toMatchObject({
      ok: false,
      problem: { code: 'sealed-inside' },
    });
    await sealed.close();
  });
});

describe('publishing', () => {
  test('enters the digest in the ledger, after the files are there', async () => {
    const own = await makeSmallCase();
    const found = await checkCase(own.open, { provisional: false });
    const made = unwrap(await assembleDossier(own.open, found, request(await citing(['s04'], own, found))));
    const sizes: number[] = [];
    const place = {
      replace: async () => {
        sizes.push((await own.open.store.head()).size);
        return { ok: true as const, value: undefined };
      },
    };
    unwrap(await publishDossier(own.open, made, place));
    const head = await own.open.store.head();
    expect([...sizes, head.size]).toEqual([found.head.size, found.head.size + 1]);
    expect((await own.open.store.entry(found.head.size))?.disclosure?.payload).toEqual({
      by: 'desk',
      digest: made.digest,
      size: found.head.size,
      title: 'T',
    });
    await own.close();
  });

  test('that fails leaves the ledger as it was', async () => {
    const made = unwrap(await assembleDossier(small.open, check, request(await citing(['s04']))));
    const place = { replace: async () => ({ ok: false as const, problem: { code: 'disk-full', message: 'full' } }) };
    expect(await publishDossier(small.open, made, place)).toMatchObject({ ok: false, problem: { code: 'disk-full' } });
    expect((await small.open.store.head()).size).toBe(check.head.size);
  });
});

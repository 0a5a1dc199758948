/** The way back, from wherever it begins, on a real case; and what is missing on it, named. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { checkCase, type CaseCheck } from '../../src/case/check-case.ts';
import { openCaseTrail, openCitations } from '../../src/dossier/case-trail.ts';
import type { ResolveCitation } from '../../src/dossier/draft-dossier.ts';
import { trace, type FindingTrail, type StatementTrail, type TrailRecords } from '../../src/dossier/trace.ts';
import type { Statement } from '../../src/statement/statement.ts';
import { makeSmallCase, type SmallCase } from './small-case.ts';

let small: SmallCase;
let check: CaseCheck;
let records: TrailRecords;
let resolve: ResolveCitation;

beforeAll(async () => {
  small = await makeSmallCase();
  check = await checkCase(small.open, { provisional: false });
  records = await openCaseTrail(small.open, check);
  resolve = await openCitations(small.open, check);
});
afterAll(() => small.close());

const id = (handle: string) => unwrap(resolve(handle));

function statementTrail(start: string): StatementTrail {
  const trail = unwrap(trace(start, records));
  if (trail.kind !== 'statement') throw new Error(`${start} is no statement`);
  return trail;
}

function findingTrail(start: string): FindingTrail {
  const trail = unwrap(trace(start, records));
  if (trail.kind !== 'finding') throw new Error(`${start} is no finding`);
  return trail;
}

describe('a trail', () => {
  test('leads from a statement through its voices and passage to the source and its digest', () => {
    const trail = statementTrail(id('s04'));
    expect(trail.voices.map(({ name }) => name)).toEqual(['Valley Wire', 'The ministry', 'Aida, his sister']);
    expect(trail.passage.reading?.reader.name).toBe('html');
    expect(trail.passage.source.source).toMatchObject({
      mediaType: 'text/html',
      title: 'Ministry on the detained man',
    });
    expect(trail.passage.source.voice?.name).toBe('Valley Wire');
    expect(trail.subjects.map(({ names }) => names[0]?.text)).toEqual(['the buying of the ticket']);
  });

  test('names the judgement that accepted a proposal', () => {
    const trail = statementTrail(id('s05'));
    expect(trail.judgements.map(({ judgement }) => judgement.because)).toEqual(['The page says so.']);
  });

  test('leads from a conflict to all its statements and to the judgements that it rests on', () => {
    const conflict = check.findings.conflicts.find(({ rule }) => rule === 'exclusion');
    const trail = findingTrail(conflict?.id ?? '');
    expect(trail.statements.map(({ statement }) => statement.id)).toEqual(
      conflict?.members.flatMap(({ statements }) => statements),
    );
    expect(trail.judgements.map(({ judgement }) => judgement.because)).toEqual(['His sister recognises him.']);
    expect(trail.judgements[0]?.subjects.map(({ names }) => names[0]?.text)).toEqual([
      'the man in the video',
      'Ilyas Temirkhan',
    ]);
  });

  test('leads from a way out through its faults to what would fall, and to the grade that it counts on', () => {
    const best = check.findings.waysOut[0];
    const trail = findingTrail(best?.id ?? '');
    expect(trail.parts.map(({ finding }) => finding.id)).toEqual(best?.faults);
    const [fault] = trail.parts;
    expect(fault?.judgements.map(({ judgement }) => judgement.because)).toEqual(['He speaks in custody.']);
    expect(fault?.statements.length).toBeGreaterThan(0);
  });

  test('begins at any finding', () => {
    const { findings } = check;
    const all = [
      ...findings.conflicts,
      ...findings.groups,
      ...findings.clusters,
      ...findings.waysOut,
      ...findings.faults,
      ...findings.corroborations,
      ...findings.warnings,
    ];
    expect(all.length).toBeGreaterThan(20);
    for (const finding of all) expect(unwrap(trace(finding.id, records)).kind).toBe('finding');
  });

  test('begins at a passage or a source, and tells what is said there', () => {
    const { passage } = statementTrail(id('s04')).statement;
    expect(unwrap(trace(passage.id, records))).toMatchObject({ kind: 'passage', statements: [id('s04')] });
    expect(unwrap(trace(passage.source, records))).toMatchObject({
      kind: 'source',
      statements: { length: 3 },
      source: { obtained: { how: 'capture', from: 'https://wire.example/1', by: 'desk' } },
    });
  });

  test('survives JSON', () => {
    for (const start of [id('s05'), check.findings.waysOut[0]?.id ?? '']) {
      const trail = unwrap(trace(start, records));
      expect(JSON.parse(JSON.stringify(trail))).toEqual(trail);
    }
  });
});

describe('a trail that ends early names what is missing', () => {
  test.each<[what: string, missing: Partial<TrailRecords>, message: RegExp]>([
    ['a voice', { voice: () => undefined }, /voice "v_\w+" is not there/],
    ['a subject', { subject: () => undefined }, /subject "x_\w+" is not there/],
    ['a source', { source: () => undefined }, /source "s_\w+" is not there/],
    ['a reading', { reading: () => undefined }, /the reading sha256:\w+ of source "s_\w+" is not there/],
    ['a judgement', { judgement: () => undefined }, /judgement "j_\w+" is not there/],
  ])('%s', (_what, missing, message) => {
    const trail = trace(id('s05'), { ...records, ...missing });
    expect(trail).toMatchObject({ ok: false, problem: { code: 'trail-broken' } });
    expect(!trail.ok && trail.problem.message).toMatch(message);
  });

  test('a statement of a finding', () => {
    const trail = trace(check.findings.conflicts[0]?.id ?? '', { ...records, statement: () => undefined });
    expect(!trail.ok && trail.problem.message).toMatch(/statement "t_\w+" is not there/);
  });

  test.each(['t_000000000000', 'f_000000000000', 's_000000000000', 'p_000000000000', 'nonsense', '', '__proto__'])(
    'the start itself: %j',
    (start) => {
      expect(trace(start, records)).toMatchObject({ ok: false, problem: { code: 'id-unknown' } });
    },
  );
});

describe('records that lead round in a circle', () => {
  test('of statements about statements end the trail', () => {
    const { statement } = statementTrail(id('s04'));
    const about = (target: 't_1' | 't_2'): Statement => ({
      ...statement,
      content: { kind: 'about', target, says: 'false', polarity: 'positive' },
    });
    const trail = trace('t_1', { ...records, statement: (each) => about(each === 't_1' ? 't_2' : 't_1') });
    expect(trail).toMatchObject({ ok: false, problem: { code: 'trail-broken' } });
  });

  test('of sources that derive from one another end the trail', () => {
    const { source } = statementTrail(id('s04')).passage.source;
    const trail = trace(id('s04'), { ...records, source: () => ({ ...source, derivedFrom: source.id }) });
    expect(!trail.ok && trail.problem.message).toMatch(/derives from itself/);
  });
});

describe('a citation', () => {
  test.each([
    ['a handle', () => 's04', () => id('s04')],
    ['the beginning of an id', () => id('s04').slice(0, 8), () => id('s04')],
    ['a finding', () => check.findings.groups[0]?.id ?? '', () => check.findings.groups[0]?.id ?? ''],
  ])('may be %s', (_what, reference, found) => {
    expect(unwrap(resolve(reference()))).toBe(found());
  });

  test.each([
    ['a statement that nobody has accepted', 's06', 'reference-unknown'],
    ['a beginning that fits several', 't_', 'reference-ambiguous'],
    ['a voice', 'sister', 'reference-unknown'],
    ['nothing', '', 'reference-unknown'],
  ])('may not be %s', (_what, reference, code) => {
    expect(resolve(reference)).toMatchObject({ ok: false, problem: { code } });
  });
});

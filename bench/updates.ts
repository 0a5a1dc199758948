/**
 * How long it takes to answer after one change of a case: a statement added or withdrawn, a grade given or taken back, two
 * people judged to be the same or that undone, a proposal accepted. Everything is told again each time: conflicts, ten ways
 * out in order, outcomes, corroboration, warnings. Beside it, in the same run, the same testimony from nothing.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCase, openCaseChecker } from '../src/case/check-case.ts';
import { unwrap } from '../src/index.ts';
import { createCaseIn, importRecords, judge, preserveSource, type OpenCase } from '../src/node.ts';
import { createReasoner, deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Testimony } from '../src/reasoning/testimony.ts';
import { medianOf } from './measure.ts';
import { writeAsCase } from './stories.ts';
import { mulberry32 } from './testimony/random.ts';

export type Update = {
  readonly kind: string;
  readonly ms: number;
  /** Until the ways out were in order again. */
  readonly rankedMs?: number;
};
export type Updates = {
  readonly updates: readonly Update[];
  /** The same testimony from nothing. */
  readonly wholeMs: number;
};

/** Changes one after the other, and how long each answer took, in milliseconds by the clock: what somebody waits for. */
export function timeUpdates(whole: Testimony, count: number, seed: number): Updates {
  const random = mulberry32(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  let rankedAt = 0;
  const reasoner = createReasoner({
    onRanked: () => {
      rankedAt = performance.now();
    },
  });
  // One statement in fifty is still to come, and one in fifty proposed.
  const isLeftOut = new Set(whole.statements.filter(() => below(50) === 0));
  let now: Testimony = {
    ...whole,
    statements: whole.statements.filter((statement) => !isLeftOut.has(statement)),
    provisional: whole.statements.filter(() => below(50) === 0).map(({ id }) => id),
  };
  const updates: Update[] = [];
  const wholes: number[] = [];
  // The first ones make the program warm.
  for (let done = -warming; done < count;) {
    const each = changes[below(changes.length)];
    const next = each?.change(now, { below, whole });
    if (!each || !next) continue;
    const started = performance.now();
    const result = reasoner.derive(next);
    const ms = performance.now() - started;
    if (done++ >= 0) updates.push({ kind: each.kind, ms, rankedMs: rankedAt - started });
    now = next;
    if (done % Math.ceil(count / 5) !== 0) continue;
    const fresh = timeOf(() => deriveFindings(next));
    wholes.push(fresh.ms);
    if (JSON.stringify(fresh.result) !== JSON.stringify(result))
      throw new Error('Bug: an update gave other findings than its testimony from nothing');
  }
  return { updates, wholeMs: medianOf(wholes) };
}

const warming = 40;

function timeOf<T>(work: () => T): { readonly ms: number; readonly result: T } {
  const started = performance.now();
  const result = work();
  return { ms: performance.now() - started, result };
}

/** Statements rejected and brought back in a case on disk, by what the app calls. */
export async function timeCaseUpdates(whole: Testimony, count: number): Promise<Updates> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpoint-bench-'));
  try {
    const open = unwrap(await createCaseIn(join(folder, 'case'), { title: 'Bench', actor: 'bench' }));
    const { text, lines } = writeAsCase(whole);
    const request = { from: 'told.txt', how: 'file', handle: 'told', voice: 'Told' } as const;
    unwrap(await preserveSource(open, Buffer.from(text), request));
    const { refused } = unwrap(await importRecords(open, lines));
    if (refused.length > 0) throw new Error(`import refused ${JSON.stringify(refused[0])}`);
    const found = await timeCaseChanges(open, count);
    await open.store.close();
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeCaseChanges(open: OpenCase, count: number): Promise<Updates> {
  const checker = openCaseChecker(open);
  const { testimony } = await checker.check({ provisional: false });
  const updates: Update[] = [];
  for (let done = -Math.min(warming, count); done < count; done++) {
    const kind = done % 2 === 0 ? 'reject' : 'accept';
    const statement = testimony.statements[(Math.abs(done >> 1) * 83) % testimony.statements.length]?.id ?? 't_';
    unwrap(await judge(open, { kind, statement }, 'Looked at again.'));
    const started = performance.now();
    await checker.check({ provisional: false });
    if (done >= 0) updates.push({ kind: `statement ${kind}ed`, ms: performance.now() - started });
  }
  const wholes: number[] = [];
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    await checkCase(open, { provisional: false });
    wholes.push(performance.now() - started);
  }
  return { updates, wholeMs: medianOf(wholes) };
}

type Chance = { readonly below: (limit: number) => number; readonly whole: Testimony };
type Change = {
  readonly kind: string;
  readonly change: (now: Testimony, chance: Chance) => Testimony | undefined;
};

const changes: readonly Change[] = [
  {
    kind: 'statement added',
    change: (now, { below, whole }) => {
      const has = new Set(now.statements);
      const others = whole.statements.filter((statement) => !has.has(statement));
      const added = others[below(others.length)];
      return added && { ...now, statements: [...now.statements, added] };
    },
  },
  {
    kind: 'statement withdrawn',
    change: (now, { below }) => {
      const place = below(now.statements.length);
      return { ...now, statements: now.statements.toSpliced(place, 1) };
    },
  },
  {
    kind: 'proposal accepted',
    change: (now, { below }) => {
      const place = below(now.provisional.length);
      return now.provisional.length > 0 ? { ...now, provisional: now.provisional.toSpliced(place, 1) } : undefined;
    },
  },
  {
    kind: 'grade given',
    change: (now, { below }) => {
      const voice = now.voices[below(now.voices.length)];
      const graded = new Set(now.grades.map((each) => each.voice));
      if (!voice || graded.has(voice.id)) return undefined;
      const grade = (['A', 'B', 'C', 'D', 'E'] as const)[below(5)] ?? 'C';
      return { ...now, grades: [...now.grades, { judgement: `j_${voice.id}`, voice: voice.id, grade, grounds: [] }] };
    },
  },
  {
    kind: 'grade taken back',
    change: (now, { below }) =>
      now.grades.length > 0 ? { ...now, grades: now.grades.toSpliced(below(now.grades.length), 1) } : undefined,
  },
  {
    kind: 'two judged the same',
    change: (now, { below }) => {
      const people = now.subjects.filter(({ kind }) => kind === 'person');
      const at = below(people.length);
      const [one, other] = [people[at], people[at + 1]];
      if (!one || !other) return undefined;
      const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
      return { ...now, identities: [...now.identities, { judgement: `j_${a}${b}`, a, b, same: true }] };
    },
  },
  {
    kind: 'judgement undone',
    change: (now, { below }) =>
      now.identities.length > 0
        ? { ...now, identities: now.identities.toSpliced(below(now.identities.length), 1) }
        : undefined,
  },
];

/** Lines of a table: how many of each kind, and the times that so many in a hundred stay within. */
export function tableOf(updates: readonly Update[]): readonly string[] {
  const rows = [...Map.groupBy(updates, ({ kind }) => kind)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const head = `  ${''.padEnd(20)}${'count'.padStart(6)}${percentiles.map((part) => `p${part}`.padStart(7)).join('')}`;
  const ranked = updates.flatMap(({ rankedMs }) => (rankedMs === undefined ? [] : { kind: '', ms: rankedMs }));
  const sums = [['all', updates] as const, ...(ranked.length > 0 ? [['all, until ranked', ranked] as const] : [])];
  const body = [...rows, ...sums].map(([kind, some]) => {
    const sorted = some.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const at = (part: number) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
    const times = percentiles.map((part) => at(part / 100).padStart(7)).join('');
    return `  ${kind.padEnd(20)}${String(some.length).padStart(6)}${times}`;
  });
  return [head, ...body];
}

const percentiles = [50, 90, 95, 99, 100];

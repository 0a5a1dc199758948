/**
 * Small cases that somebody worked out with pencil and paper before the engine saw them (`by-hand.txt`): which statements cannot
 * all hold, the cheapest ways out with what each costs, how many origins there are, how hypotheses stand. Nearly half of them must stay silent.
 *
 * A case has a title, the testimony in the notation of `notation.ts` (the subjects at the head of the file are in each), `hyp` with what
 * a hypothesis holds, `independent` for a judgement on two voices; below `--` stands what has to come out. Conflicts are all that
 * there are, ways out (`out`) all that cost no more than the dearest given; of everything else at least what is given.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Conflict, Fault, Findings } from '../../src/reasoning/findings.ts';
import type { Weighing } from '../../src/reasoning/hypotheses/hypothesis.ts';
import { weighHypotheses } from '../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { readHypotheses } from './hypotheses/hypothesis-notation.ts';
import { labelsOf } from './labels.ts';
import { idOf } from './notation.ts';

const [world = '', ...cases] = readFileSync(new URL('by-hand.txt', import.meta.url), 'utf8').split(/^## /m);

type Worked = { readonly told: readonly string[]; readonly expected: readonly string[] };

/** All that is told of a case, a line each, and what has to be. */
function work(text: string): Worked {
  const [given = '', below = ''] = text.slice(text.indexOf('\n')).split(/^--$/m);
  const held = [...given.matchAll(/^hyp (\S+): (.*)$/gm)].map(
    ([, name = '', holds = '']) => [name, holds.split('; ')] as const,
  );
  const pairs = [...given.matchAll(/^independent (\S+) (\S+)$/gm)];
  const lines = world + given.replaceAll(/^(?:hyp|independent) .*$/gm, '');
  const read = readHypotheses(lines, Object.fromEntries(held));
  const independences = pairs.map(([name, a = '', b = '']) => ({
    judgement: idOf('j', name),
    a: idOf('v', a),
    b: idOf('v', b),
  }));
  const testimony: Testimony = { ...read.testimony, independences };
  const findings = deriveFindings(testimony);
  const names = namesIn(testimony, findings);
  const weighing = weighHypotheses(testimony, findings, read.hypotheses);
  const told = [...tellFindings(findings, names), ...(held.length > 0 ? tellWeighing(weighing, names) : [])];
  return { told, expected: below.split('\n').filter((line) => line !== '') };
}

type Names = ReturnType<typeof namesIn>;

/** Statements by their numbers, contents by the first that says them, faults by kind and by whose they are. */
function namesIn(testimony: Testimony, { contents }: Findings) {
  const { voice } = labelsOf(testimony);
  const numbers = new Map(testimony.statements.map(({ id }, place) => [id, place + 1]));
  const ordered = (ids: Findings['contents'][number]['statements']) =>
    ids.map((id) => numbers.get(id) ?? 0).toSorted((a, b) => a - b);
  const first = new Map(contents.map(({ key, statements }) => [key, ordered(statements)[0]]));
  const fault = ({ kind, voice: own, rule = '', among = [], content, statements }: Fault) => {
    const who =
      own === undefined
        ? rule ||
          among
            .map((each) => voice(each.voice))
            .toSorted()
            .join('+')
        : voice(own);
    const what = kind === 'reading' ? ordered(statements)[0] : content && first.get(content);
    return [kind, who, what].filter((part) => part !== '' && part !== undefined).join(' ');
  };
  return { voice, ordered, fault };
}

function tellFindings(findings: Findings, { voice, ordered, fault }: Names): readonly string[] {
  const byId = new Map(findings.faults.map((each) => [each.id, each]));
  return [
    ...findings.conflicts.map((conflict) => tellConflict(conflict, { voice, ordered, fault })),
    ...findings.clusters.flatMap(({ waysOut }, place) =>
      waysOut.map(({ cost, faults }) => {
        const cluster = findings.clusters.length > 1 ? String(place + 1) : '';
        return `out${cluster} ${cost}: ${faults
          .flatMap((id) => byId.get(id) ?? [])
          .map(fault)
          .toSorted()
          .join('; ')}`;
      }),
    ),
    ...findings.contents.map(({ outcome, statements }) => `${outcome} ${ordered(statements).join(' or ')}`),
    ...findings.corroborations.map(({ statements, independent, singlePoints }) => {
      const { count, weakest, established, reasons } = independent;
      const through =
        singlePoints.length > 0
          ? ` through ${singlePoints
              .map((each) => voice(each.voice))
              .toSorted()
              .join(',')}`
          : '';
      return `origins ${ordered(statements).join(' or ')}: ${count} weakest ${weakest} ${established ? 'established' : reasons.join(',')}${through}`;
    }),
    ...findings.warnings.map(({ about, statements, voices }) =>
      `warn ${about}: ${[...ordered(statements), voices.map(voice).toSorted().join(',')].join(' ')}`.trimEnd(),
    ),
  ];
}

function tellConflict(
  { rule, members, assumptions, decisions, selfContradictionOf }: Conflict,
  { voice, ordered }: Names,
): string {
  const said = members.map(({ statements }) => ordered(statements)).toSorted(([a = 0], [b = 0]) => a - b);
  const ifs = [
    ...new Set(assumptions.map((each) => each.rule)),
    ...(decisions.length > 0 ? ['judged'] : []),
  ].toSorted();
  const self = selfContradictionOf.length > 0 ? ` self ${selfContradictionOf.map(voice).join(',')}` : '';
  return `conflict ${rule}: ${said.map((ids) => ids.join(' or ')).join(', ')}${ifs.length > 0 ? ` if ${ifs.join(' and ')}` : ''}${self}`;
}

function tellWeighing({ rows, faults, pairs }: Weighing, { fault }: Names): readonly string[] {
  const byId = new Map(faults.map((each) => [each.id, each]));
  return [
    ...rows.map(({ name, cost }) => {
      if (!cost) return `row ${name}: contradicts`;
      const assumed = cost.assumes
        .flatMap((id) => byId.get(id) ?? [])
        .map(fault)
        .toSorted();
      return `row ${name}: ${cost.cost} ${cost.comparedToBest}: ${assumed.join('; ')}`.trimEnd();
    }),
    ...pairs.map(({ first, second, margin }) => `pair ${first} ${second} ${margin}`),
  ];
}

function startingWith(lines: readonly string[], word: string): readonly string[] {
  return lines.filter((line) => line.startsWith(word)).toSorted();
}

const costOf = (line: string) => Number(/^out\d* (\d+)/.exec(line)?.[1] ?? NaN);

describe('worked out by hand', () => {
  test.each(cases.map((text) => [text.split('\n')[0] ?? '', text] as const))('%s', (_, text) => {
    const { told, expected } = work(text);
    const conflicts = startingWith(expected, 'conflict');
    // Where a case is about something else, which conflicts there are is left to others.
    const isGiven = conflicts.length > 0 || expected.includes('silent');
    expect(isGiven ? startingWith(told, 'conflict') : []).toEqual(conflicts);
    const ways = startingWith(expected, 'out');
    const dearest = Math.max(...ways.map(costOf));
    expect(startingWith(told, 'out').filter((line) => costOf(line) <= dearest)).toEqual(ways);
    const others = expected.filter((line) => !/^(?:conflict|out|silent|no )/.test(line));
    expect(others.filter((line) => !told.includes(line))).toEqual([]);
    for (const line of startingWith(expected, 'no ')) expect(startingWith(told, line.slice(3))).toEqual([]);
    expect(expected).not.toEqual([]);
  });
});

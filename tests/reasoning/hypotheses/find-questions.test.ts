/** Questions against really getting the answer: somebody new, graded B, says so, and everything is weighed again. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import type { Answer, ComparedPair, Hypothesis } from '../../../src/reasoning/hypotheses/hypothesis.ts';
import { weighHypotheses } from '../../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../../../src/reasoning/testimony.ts';
import { drawUntilSeen } from '../../draw-cases.ts';
import {
  arbitraryContents,
  arbitraryDealings,
  arbitraryLines,
  arbitraryPlaces,
  inMarket,
  inWorld,
  onMap,
} from '../arbitrary-testimony.ts';
import { sayer } from '../labels.ts';
import { idOf } from '../notation.ts';
import { readHypotheses } from './hypothesis-notation.ts';

function pairOf(testimony: Testimony, hypotheses: readonly Hypothesis[]): ComparedPair | undefined {
  return weighHypotheses(testimony, deriveFindings(testimony), hypotheses).pairs[0];
}

/** The testimony with the answer, or undefined where nobody says it yet. */
function answered(testimony: Testimony, { content }: Answer): Testimony | undefined {
  const known = deriveFindings(testimony).contents.find(({ key }) => key === content)?.statements[0];
  const said = testimony.statements.find(({ id }) => id === known);
  if (!said) return undefined;
  const voice = { id: idOf('v', 'newcomer'), kind: 'person', name: 'Newcomer', named: true } as const;
  const passage = { ...said.passage, id: idOf('p', 'new'), source: idOf('s', 'new') };
  const { proposedBy: _, ...accepted } = said;
  const added = { ...accepted, id: idOf('t', 'new'), attribution: [voice.id], passage };
  return {
    ...testimony,
    voices: [...testimony.voices, voice],
    grades: [...testimony.grades, { judgement: idOf('j', 'new'), voice: voice.id, grade: 'B', grounds: [] }],
    statements: [...testimony.statements, added],
  };
}

/** What the second costs more than the first, whichever leads. */
function marginOf(testimony: Testimony, hypotheses: readonly Hypothesis[], { first, second }: ComparedPair): number {
  const { rows } = weighHypotheses(testimony, deriveFindings(testimony), hypotheses, { comparing: false });
  const costOf = (name: string) => rows.find((row) => row.name === name)?.cost?.cost ?? NaN;
  return costOf(second) - costOf(first);
}

describe('questions', () => {
  test.each([
    ['of who is who', arbitraryLines({ statements: 6, judgements: 2 }), inWorld, 10],
    ['of who was where', arbitraryPlaces(5), onMap, 6],
    ['about money', arbitraryDealings(5), inMarket, 8],
  ])('move the margin by as much as is told when they are really answered: %s', (_, lines, inAll, numRuns) => {
    const seenInAll = drawUntilSeen((from) => {
      let seen = 0;
      fc.assert(
        fc.property(lines, arbitraryContents(), arbitraryContents(), (said, one, other) => {
          fc.pre(![one, other].some((content) => /^(?:false|mistaken|confirmed|coerced) /.test(content)));
          fc.pre(said.filter((line) => line.includes(': ')).length >= 3);
          const { testimony, hypotheses } = readHypotheses(inAll(said), { one: [one], other: [other] });
          const pair = pairOf(testimony, hypotheses);
          fc.pre(pair !== undefined);
          for (const answer of pair.questions.flatMap(({ answers }) => answers)) {
            const after = answered(testimony, answer);
            if (!after) continue;
            const moved = marginOf(after, hypotheses, pair) - pair.margin;
            expect(answer.helps === 'first' ? moved : -moved).toBe(answer.shift);
            seen++;
          }
        }),
        { numRuns, ...from },
      );
      return seen;
    });
    expect(seenInAll).toBeGreaterThan(0);
  });

  test('leave out what moves the margin by less than any fault costs', () => {
    // Who is wrong of the journey bears on who the man is only by way of what is thought of the mother: 0.013.
    const { testimony, hypotheses } = readHypotheses(
      `person man the man
       person R "Aidar Bekov"
       person U "Zakir Moor"
       event trip the journey
       grade mother E
       mother: man = R
       channel: man = U
       mother: trip journey agent=R @2031-01-03
       airline: trip journey agent=R @2031-01-09`,
      { itIsR: ['man = R'], itIsU: ['man = U'] },
    );
    const questions = pairOf(testimony, hypotheses)?.questions ?? [];
    expect(questions.map(({ message }) => sayer(testimony)(message)).toSorted()).toEqual([
      'Is the man Aidar Bekov?',
      'Is the man Zakir Moor?',
    ]);
  });
});

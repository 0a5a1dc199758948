/** What becomes of a weighing in which the independent checker refuses a conflict, or the proof that nothing is cheaper. */

import { describe, expect, test } from 'vitest';
import { describeWeighing } from '../../../cli/describe-weighing.ts';
import { openTerminal } from '../../../cli/terminal.ts';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import type { Hypothesis, Weighing } from '../../../src/reasoning/hypotheses/hypothesis.ts';
import { weighHypotheses } from '../../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import { renderMessage } from '../../../src/reasoning/render-message.ts';
import type { Testimony } from '../../../src/reasoning/testimony.ts';
import { labelsOf } from '../labels.ts';
import { calledTwice, recordedTwice } from '../refused-testimony.ts';

const silent = { write: () => true };
const leaving = { leavesOutUnconfirmed: true };

/** Each statement held by itself, and one account that holds none. */
function hypothesesOf({ statements }: Testimony): readonly Hypothesis[] {
  const one = statements.map(({ content }, place) => ({
    name: `h${place}`,
    holds: [{ kind: 'content', content, isDenied: false } as const],
  }));
  return [...one, { name: 'nothing', holds: [] }];
}

function weigh(testimony: Testimony): Weighing {
  return weighHypotheses(testimony, deriveFindings(testimony, leaving), hypothesesOf(testimony), leaving);
}

function costOf({ rows }: Weighing, name: string): number {
  return rows.find((row) => row.name === name)?.cost?.cost ?? NaN;
}

describe.each([
  ['a proof', calledTwice()],
  ['a conflict', recordedTwice()],
])('where %s is not confirmed', (_, testimony) => {
  test('weighing is an error of whoever does it', () => {
    const findings = deriveFindings(testimony, leaving);
    expect(() => weighHypotheses(testimony, findings, hypothesesOf(testimony))).toThrow(/^Bug: /u);
  });

  test('every hypothesis is weighed where that is asked for, and the weighing says that it is not complete', () => {
    const { rows, complete, unconfirmed, pairs } = weigh(testimony);
    expect(rows).toHaveLength(testimony.statements.length + 1);
    expect(rows.every(({ cost }) => cost)).toBe(true);
    expect({ complete, unconfirmed }).toEqual({ complete: false, unconfirmed: true });
    expect(pairs.map((pair) => pair.complete)).toContain(false);
  });
});

test('what is assumed resolves every conflict, as the checker sees it, and not only as cheaply as reasoning has it', () => {
  const testimony = calledTwice();
  const mended = { ...testimony, voices: testimony.voices.slice(1) };
  const [refused, whole] = [weigh(testimony), weigh(mended)];
  expect(whole).toMatchObject({ complete: true });
  expect(whole).not.toHaveProperty('unconfirmed');
  // The pianist is held, so that all who say otherwise have to be wrong.
  expect(costOf(refused, 'h2')).toBeGreaterThan(costOf(whole, 'h2'));
  expect(costOf(refused, 'h0')).toBe(costOf(whole, 'h0'));
});

test('nothing is said of what a hypothesis would take where no way out holds up', () => {
  const testimony = calledTwice();
  const findings = deriveFindings(testimony, leaving);
  const clusters = findings.clusters.map((cluster) => ({ ...cluster, waysOut: [] }));
  const weighing = weighHypotheses(testimony, { ...findings, clusters }, [{ name: 'nothing', holds: [] }], leaving);
  const [row] = weighing.rows;
  expect(row).toMatchObject({ contradicts: [], unconfirmed: true });
  expect(row).not.toHaveProperty('cost');
  expect(weighing).toMatchObject({ complete: false, unconfirmed: true });
  const terminal = openTerminal(false, { stdout: silent, stderr: silent });
  for (const language of ['en', 'ru'] as const) {
    const told = { weighing, testimony, hypotheses: [], records: [] };
    const lines = describeWeighing(told, { language, terminal, isWhole: true }).join(' ').replaceAll(/\s+/gu, ' ');
    for (const key of ['weigh.unconfirmed', 'weigh.refused'])
      expect(lines).toContain(renderMessage({ key, values: {} }, language, labelsOf(testimony)));
  }
});

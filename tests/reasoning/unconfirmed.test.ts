/** What becomes of a conflict, or of a proof that nothing is cheaper, which the independent checker refuses. */

import { describe, expect, test } from 'vitest';
import { checkBound, openFindLeft, pathsIn } from '../../src/reasoning/check-bound.ts';
import { createReasoner, deriveFindings, type FindingsOptions } from '../../src/reasoning/derive-findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { calledTwice, judgedTwice, recordedTwice } from './refused-testimony.ts';

describe('a conflict that is not confirmed', () => {
  test.each([
    ['a doubt that two are one', judgedTwice(), /it doubts that two are one/u],
    ['its witness', recordedTwice(), /its witness does not show it/u],
  ])('for %s is an error of whoever derives it', (_, testimony, problem) => {
    expect(() => deriveFindings(testimony)).toThrow(problem);
  });

  test.each([
    ['is told without the doubt that was refused', judgedTwice(), [['one-value']]],
    ['is left out, and nothing else is', recordedTwice(), [['one-value']]],
  ])('%s where that is asked for, and findings say that they are not complete', (_, testimony, left) => {
    const reasoner = createReasoner({ leavesOutUnconfirmed: true });
    const { conflicts, waysOut, completeness } = reasoner.derive(testimony);
    expect(conflicts.map(({ rule, assumptions }) => [rule, ...assumptions.map((each) => each.rule)])).toEqual(left);
    expect(waysOut.length).toBeGreaterThan(0);
    expect(completeness).toEqual({ complete: false, stoppedAt: [{ what: 'unconfirmed', limit: 1 }] });
    // What was kept of it is forgotten with the record that is at fault.
    const mended = {
      ...testimony,
      identities: testimony.identities.slice(1),
      subjects: testimony.subjects.slice(0, 4),
    };
    expect(reasoner.derive(mended)).toEqual(deriveFindings(mended));
    expect(reasoner.derive(mended).completeness.complete).toBe(true);
  });
});

describe('a proof that is not confirmed', () => {
  const testimony = calledTwice();
  const mended = { ...testimony, voices: testimony.voices.slice(1).map((voice) => ({ ...voice })) };
  const whole = deriveFindings(mended);
  const refusedIn = (options: FindingsOptions, told: Testimony = testimony) => {
    const findings = createReasoner({ leavesOutUnconfirmed: true, ...options }).derive(told);
    const [cluster, ...more] = findings.clusters.filter(({ boundRefused }) => boundRefused);
    if (!cluster || more.length > 0) throw new Error('There must be one cluster whose proof was refused');
    return { findings, cluster };
  };

  test('is an error of whoever derives it', () => {
    expect(() => deriveFindings(testimony)).toThrow(/Cannot confirm the ways out of cluster/u);
  });

  test('costs nothing but what follows from it where that is asked for', () => {
    const { findings, cluster } = refusedIn({});
    expect(findings.conflicts).toEqual(whole.conflicts);
    expect(cluster).not.toHaveProperty('bound');
    expect(cluster.complete).toBe(false);
    expect(findings.completeness).toEqual({
      complete: false,
      stoppedAt: [{ what: 'bound-refused', cluster: cluster.id, limit: 1 }],
    });
    const before = whole.clusters.find(({ id }) => id === cluster.id);
    expect(before?.waysOut.slice(1).map(({ faults }) => faults)).toEqual(cluster.waysOut.map(({ faults }) => faults));
    expect(findings.waysOut[0]?.cost).toBeGreaterThan(whole.waysOut[0]?.cost ?? Infinity);
    const members = findings.conflicts.filter((each) => each.cluster === cluster.id).flatMap((each) => each.members);
    const outcomes = new Map(findings.contents.map(({ key, outcome }) => [key, outcome]));
    expect(members.map(({ content }) => outcomes.get(content))).toEqual(['contested', 'contested']);
    expect(checkBound(findings, testimony)).toEqual([]);
    expect(findings.clusters.filter(({ bound }) => bound)).toHaveLength(whole.clusters.length - 1);
  });

  test('leaves one way out where none that was listed is confirmed', () => {
    const { findings, cluster } = refusedIn({ waysOut: 1 });
    const [wayOut, ...others] = cluster.waysOut;
    expect(others).toEqual([]);
    const left = openFindLeft(findings, pathsIn(testimony), { testimony });
    expect(left(wayOut?.faults ?? [], cluster.conflicts)).toBeUndefined();
    for (const fault of wayOut?.faults ?? [])
      expect(left(wayOut?.faults.filter((each) => each !== fault) ?? [], cluster.conflicts)).toBeDefined();
    expect(findings.waysOut).toHaveLength(1);
  });

  test('is forgotten with the record that is at fault', () => {
    const reasoner = createReasoner({ leavesOutUnconfirmed: true });
    reasoner.derive(testimony);
    expect(reasoner.derive(mended)).toEqual(whole);
    expect(reasoner.derive(testimony)).toEqual(refusedIn({}).findings);
  });
});

test('a way out that is no proof is looked at all the same, and is an error where it leaves a conflict as it is', () => {
  const testimony = calledTwice();
  const findings = createReasoner({ leavesOutUnconfirmed: true }).derive(testimony);
  const emptied = findings.clusters.map((cluster) => ({
    ...cluster,
    waysOut: cluster.waysOut.map((each) => ({ ...each, faults: [], cost: 0 })),
  }));
  const refused = emptied.find(({ boundRefused }) => boundRefused);
  expect(checkBound({ ...findings, clusters: refused ? [refused] : [] }, testimony)).toEqual([
    expect.stringMatching(/it leaves conflict ".*" as it is/u),
  ]);
});

/** The real article: what it would take for the man in the video to be somebody else. */

import { expect, test } from 'vitest';
import { deriveFindings } from '../../../src/reasoning/derive-findings.ts';
import type { Hypothesis } from '../../../src/reasoning/hypotheses/hypothesis.ts';
import { weighHypotheses } from '../../../src/reasoning/hypotheses/weigh-hypotheses.ts';
import { articleTestimony } from '../../article/testimony.ts';
import { sayer } from '../labels.ts';

const testimony = articleTestimony();
const findings = deriveFindings(testimony);
const say = sayer(testimony);

/** The hypothesis that these things are so which the article says, found by their words. */
function holding(name: string, ...words: readonly string[]): Hypothesis {
  const contents = findings.contents.filter(({ says }) => words.includes(say(says)));
  expect(contents).toHaveLength(words.length);
  return { name, holds: contents.map(({ key }) => ({ kind: 'said', key, isDenied: false })) };
}

test('that he is somebody else needs everybody who recognised him to be wrong at once', () => {
  const weighing = weighHypotheses(testimony, findings, [
    holding('somebody else', 'The man in the video is Zakir Uburov'),
    holding('the pianist', 'The man in the video is Vikram Ruzakhunov'),
  ]);
  expect(weighing.rows.map(({ name }) => name)).toEqual(['the pianist', 'somebody else']);
  const faults = new Map(weighing.faults.map((fault) => [fault.id, fault]));
  const [, other] = weighing.rows;
  const wrong = (other?.cost?.assumes ?? []).map((id) => faults.get(id));
  expect(other?.cost?.margin).toBeGreaterThan(0);
  expect(new Set(wrong.map((fault) => fault?.voice)).size).toBeGreaterThanOrEqual(4);
  expect(weighing.complete).toBe(true);
  const questions = weighing.pairs[0]?.questions.map(({ message }) => say(message)) ?? [];
  expect(questions[0]).toMatch(/^Is the man in the video (?:Zakir Uburov|Vikram Ruzakhunov)\?$/);
});

/**
 * How well a content is supported: origins are counted, not outlets. Ten outlets that cite one press service are one
 * origin, two voices that are the same subject are one, and copies count with what they were copied from. Independence is
 * never assumed: it takes a person to say why two origins do not depend on each other.
 */

import type { VoiceId } from '../base/id.ts';
import type { Voice } from '../statement/voice.ts';
import type { SaidContent } from './collect-contents.ts';
import { findingId } from './find-conflicts.ts';
import type { Corroboration, IndependenceDoubt } from './findings.ts';
import { hitCheapest } from './hitting-set.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { IndependenceDecision } from './testimony.ts';

export type CorroborationContext = {
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly subjects: MergedSubjects;
  readonly independences: readonly IndependenceDecision[];
};

/** The corroboration of a content. */
export function corroborate(content: SaidContent, context: CorroborationContext): Corroboration {
  const { key, says, statements, paths } = content;
  const origins = [...new Set(paths.map(({ origin }) => origin))].toSorted();
  const [first, ...others] = paths.map(({ voices }) => new Set(voices));
  const common = [...others.reduce((left, each) => left.intersection(each), first ?? new Set<VoiceId>())].toSorted();
  const singlePoints = common.map((voice) => ({ voice, as: origins.includes(voice) ? 'origin' : 'relay' }) as const);
  const speakers = new Map(origins.map((origin) => [speakerOf(origin, context), origin]));
  const reasons = doubtsOf([...speakers.values()], singlePoints, context);
  return {
    kind: 'corroboration',
    id: findingId(['corroboration', key]),
    content: key,
    says,
    statements,
    origins,
    independent: {
      count: speakers.size,
      weakest: weakestOf(content, common),
      established: reasons.length === 0,
      reasons,
    },
    singlePoints,
  };
}

/** Two voices that are one subject are one speaker. */
function speakerOf(origin: VoiceId, { voices, subjects }: CorroborationContext): string {
  const subject = voices.get(origin)?.subject;
  return subject === undefined ? origin : subjects.representativeOf(subject);
}

function doubtsOf(
  origins: readonly VoiceId[],
  singlePoints: Corroboration['singlePoints'],
  { voices, independences }: CorroborationContext,
): readonly IndependenceDoubt[] {
  if (origins.length < 2) return ['one-origin'];
  const doubts: IndependenceDoubt[] = [];
  if (origins.some((origin) => voices.get(origin)?.named === false)) doubts.push('unnamed-origin');
  if (singlePoints.length > 0) doubts.push('shared-relay');
  const examined = new Set(independences.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const isExamined = origins.every((a, place) => origins.slice(place + 1).every((b) => examined.has(`${a} ${b}`)));
  if (!isExamined) doubts.push('not-examined');
  return doubts;
}

/** The fewest voices that, were all of them wrong, would leave no path. */
function weakestOf({ paths }: SaidContent, common: readonly VoiceId[]): number {
  if (common.length > 0) return 1;
  const voices = [...new Set(paths.flatMap((path) => path.voices))].toSorted();
  const numbers = new Map(voices.map((voice, number) => [voice, number]));
  const clauses = paths.map((path) =>
    path.voices.flatMap((voice) => numbers.get(voice) ?? []).toSorted((a, b) => a - b),
  );
  const costs = voices.map(() => 1);
  return hitCheapest(clauses, costs, { left: stepsPerContent })?.cost ?? 0;
}

/** Beyond that the number is that of the best choice found, never below the true one. */
const stepsPerContent = 50_000;

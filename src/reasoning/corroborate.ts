/**
 * How well contents are supported: origins are counted, not outlets. Ten outlets that cite one press service are one
 * origin, two voices that are the same subject are one, copies count with what they were copied from, and those who only
 * cite each other count for nothing. Independence is never assumed: it takes a person to say why two origins do not depend
 * on each other.
 */

import type { VoiceId } from '../base/id.ts';
import type { Voice } from '../statement/voice.ts';
import { findingId } from './find-conflicts.ts';
import type { Corroboration, IndependenceDoubt } from './findings.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import type { Support } from './support-graph.ts';
import type { IndependenceDecision } from './testimony.ts';

export type CorroborationContext = {
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly subjects: MergedSubjects;
  readonly independences: readonly IndependenceDecision[];
};

/** The corroboration of a content by what supports it. */
export function corroborate(support: Support, context: CorroborationContext): Corroboration {
  const { key, says, statements, paths } = support.content;
  const isCircular = support.firstHand.length === 0;
  const origins = isCircular ? [...new Set(paths.map(({ origin }) => origin))].toSorted() : support.firstHand;
  const singlePoints = support.hands.map(
    (voice) => ({ voice, as: origins.includes(voice) ? 'origin' : 'relay' }) as const,
  );
  const speakers = new Map(support.firstHand.map((origin) => [speakerOf(origin, context), origin]));
  const reasons = isCircular ? (['circular'] as const) : doubtsOf([...speakers.values()], singlePoints, context);
  return {
    kind: 'corroboration',
    id: findingId(['corroboration', key]),
    content: key,
    says,
    statements,
    origins,
    independent: {
      count: speakers.size,
      weakest: singlePoints.length > 0 ? 1 : support.denyCheapest(() => 1).cost,
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

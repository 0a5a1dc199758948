/**
 * Two that are taken for one are one: by a judgement on people, organisations, places or things, or since a proposal put what a
 * source says under a subject of which others speak as well. Defeasible: names and descriptions fit more than one. Events
 * that are taken for one have a rule of their own, `same-event.ts`. Which conflicts rest on it: `referents.ts`.
 */

import type { SourceId, SubjectId, VoiceId } from '../../base/id.ts';
import type { Premises } from '../premises.ts';
import type { IdentityDecision } from '../testimony.ts';

/** The premise that a judgement takes two for one that are one. */
export function assumeJudged({ judgement, a, b }: IdentityDecision, premises: Premises): number {
  const values = { a: { kind: 'subject', subject: a }, b: { kind: 'subject', subject: b } } as const;
  return premises.assume('same-subject', [judgement], { key: 'assume.same-judged', values });
}

/** The premise that what was proposed from a source is about the subject of whom others speak. */
export function assumeRead(source: SourceId, subject: SubjectId, voice: VoiceId, premises: Premises): number {
  return premises.assume('same-subject', [source, subject], {
    key: 'assume.same-read',
    values: { subject: { kind: 'subject', subject }, voice: { kind: 'voice', voice } },
  });
}

/** How a warning is made: what it is about, the sentence, and whom it concerns. */

import type { JudgementId, StatementId, SubjectId, VoiceId } from '../../base/id.ts';
import type { Voice } from '../../statement/voice.ts';
import type { Collected, UnplacedContent } from '../collect-contents.ts';
import { findingId } from '../find-conflicts.ts';
import type {
  CaseWayOut,
  Conflict,
  ContentFinding,
  Fault,
  Message,
  MessageValue,
  Warning,
  WarningAbout,
} from '../findings.ts';
import type { MergedSubjects } from '../merge-subjects.ts';
import type { Sameness } from '../sameness.ts';
import type { Support } from '../support-graph.ts';
import type { Testimony } from '../testimony.ts';

export type WarningContext = {
  readonly testimony: Testimony;
  readonly contents: Collected;
  readonly subjects: MergedSubjects;
  readonly sameness: Pick<Sameness, 'classOf' | 'idle'>;
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly conflicts: readonly Conflict[];
  readonly faults: readonly Fault[];
  /** Readings that some cheapest way out of a cluster doubts, by id. */
  readonly suspects: readonly Fault[];
  readonly waysOut: readonly CaseWayOut[];
  /** What becomes of the contents, in their order. */
  readonly told: readonly ContentFinding[];
  /** What supports the contents, in their order. */
  readonly supports: readonly Support[];
};

/** With what only few of the contents give reason for, picked out. */
export type PickedContext = WarningContext & {
  /** Contents that origins word alike. */
  readonly worded: readonly UnplacedContent[];
  /** Figures that may drift. */
  readonly figures: readonly UnplacedContent[];
  /** Contents that may be errors, as they are told. */
  readonly falling: readonly ContentFinding[];
  /** Contents that say something against a voice. */
  readonly signs: readonly UnplacedContent[];
};

type Draft = {
  readonly message: Message;
  readonly statements?: readonly StatementId[];
  readonly voices?: readonly VoiceId[];
  readonly decisions?: readonly JudgementId[];
  readonly suggests?: Warning['suggests'];
};

/** `because` tells this warning from others about the same; the id follows from it. */
export function warn(about: WarningAbout, because: readonly string[], draft: Draft): Warning {
  const { message, statements = [], voices = [], decisions = [], suggests } = draft;
  return {
    kind: 'warning',
    id: findingId(['warning', about, because]),
    about,
    message,
    statements: [...new Set(statements)].toSorted(),
    voices: [...new Set(voices)].toSorted(),
    decisions,
    ...(suggests ? { suggests } : {}),
  };
}

export function subject(id: SubjectId): MessageValue {
  return { kind: 'subject', subject: id };
}

export function voice(id: VoiceId): MessageValue {
  return { kind: 'voice', voice: id };
}

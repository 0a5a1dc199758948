/**
 * What reasoning is given: the statements that count, and what people have decided. Plain data, no store, no clock:
 * the same testimony in any order gives the same findings to the byte.
 */

import type { JudgementId, SourceId, StatementId, SubjectId, VoiceId } from '../base/id.ts';
import type { Statement } from '../statement/statement.ts';
import type { Voice } from '../statement/voice.ts';
import type { Subject } from '../subject/subject.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';

/** Admiralty reliability of a source: A completely reliable … E unreliable, F cannot be judged (neutral, and flagged). */
export const grades = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Grade = (typeof grades)[number];

export type GradeDecision = {
  readonly judgement: JudgementId;
  readonly voice: VoiceId;
  readonly grade: Grade;
  readonly grounds: readonly string[];
};
export type IdentityDecision = {
  readonly judgement: JudgementId;
  readonly a: SubjectId;
  readonly b: SubjectId;
  readonly same: boolean;
};

/** A source that is a copy, translation or excerpt of another: its statements have the other's origins. */
export type Derivation = {
  readonly source: SourceId;
  readonly derivedFrom: SourceId;
  readonly derivation: 'copy' | 'translation' | 'excerpt';
};

/** A person's reason why two origins do not depend on each other. */
export type IndependenceDecision = {
  readonly judgement: JudgementId;
  readonly a: VoiceId;
  readonly b: VoiceId;
};

export type Testimony = {
  /** The statements that count. Rejected and withdrawn ones are not among them. */
  readonly statements: readonly Statement[];
  /** Those of them that nobody has accepted: proposals in a provisional run. Their reading is cheap to doubt. */
  readonly provisional: readonly StatementId[];
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
  readonly derivations: readonly Derivation[];
  readonly grades: readonly GradeDecision[];
  readonly identities: readonly IdentityDecision[];
  /** Absent where nobody has said so of any two. */
  readonly independences?: readonly IndependenceDecision[];
  readonly vocabulary: Vocabulary;
};

/** The records that the server gives, by the names it gives them. */

export type {
  ShownAction,
  ShownComparison,
  ShownConflict,
  ShownCopyPair,
  ShownEntry,
  ShownFault,
  ShownFindings,
  ShownHypothesis,
  ShownJudgement,
  ShownReading,
  ShownSource,
  ShownStatement,
  ShownSubject,
  ShownTrail,
  ShownVerification,
  ShownVocabulary,
  ShownVoice,
  ShownWeighing,
  VoiceName,
} from '../../../src/server/api.ts';

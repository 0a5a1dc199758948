/** The library's door: records, words and pure functions, for whoever builds on Counterpoint. Nothing here touches a file. */

export { canonicalBytes, canonicalText, type Json } from './base/canonical.ts';
export { digestOf, isDigest, type Digest } from './base/digest.ts';
export { isId, newId, type Id, type RandomBytes, type StatementId, type VoiceId } from './base/id.ts';
export { optional } from './base/optional.ts';
export { ProblemError, refuse, succeed, unwrap, type Problem, type Result } from './base/result.ts';
export type { Decision, Judgement } from './judgement/judgement.ts';
export { groundsOfGrade } from './judgement/judgement.ts';
export type { NameComparison } from './names/compare-names.ts';
export { tellReason, type NameReason } from './names/reasons.ts';
export type { NameForm } from './names/systems/write-name.ts';
export { guessLanguage } from './language/guess-language.ts';
export type { MarkedText } from './language/mark-text.ts';
export type { Passage, TextPassage } from './passage/passage.ts';
export { explainConflict, type Explanation } from './reasoning/explain-conflict.ts';
export type { CaseWayOut, Conflict, Findings, Message, MessageValue } from './reasoning/findings.ts';
export { joinFaults } from './reasoning/name-voices.ts';
export type { ComparedPair, WeighedHypothesis } from './reasoning/hypotheses/hypothesis.ts';
export {
  countUncompared,
  tellAnswer,
  tellLinchpin,
  tellPair,
  tellPlace,
} from './reasoning/hypotheses/tell-weighing.ts';
export { renderMessage, type Labels, type MessageLanguage } from './reasoning/render-message.ts';
export { sayContent } from './reasoning/say-content.ts';
export { grades, type Grade, type Testimony } from './reasoning/testimony.ts';
export type { Reading } from './source/reading.ts';
export type { Source } from './source/source.ts';
export type { Content, Value } from './statement/content.ts';
export { acts, type Act, type Standing, type Statement } from './statement/statement.ts';
export { subjectsOf } from './statement/subjects-of.ts';
export { voiceKinds, type Voice } from './statement/voice.ts';
export { labelOf, subjectKinds, type Subject } from './subject/subject.ts';
export { builtInVocabulary, roles, type Vocabulary } from './subject/vocabulary.ts';
export { describeWhen } from './time/describe-when.ts';
export { parseEdtf } from './time/parse-edtf.ts';
export type { When } from './time/when.ts';

/** Comparing and writing names. Loaded only when it is asked for: the word lists take longer to load than most verbs take. */
export async function loadNames() {
  const [{ compareNames }, { writeForms }] = await Promise.all([
    import('./names/compare-names.ts'),
    import('./names/systems/write-name.ts'),
  ]);
  return { compareNames, writeForms };
}

/** What marks a text for other tools, loaded when it is asked for: the words of four languages come with it. */
export async function loadMarking() {
  const [{ markText }, { writeBrat, writeMarkLines }] = await Promise.all([
    import('./language/mark-text.ts'),
    import('./language/write-marks.ts'),
  ]);
  return { markText, writeBrat, writeMarkLines };
}

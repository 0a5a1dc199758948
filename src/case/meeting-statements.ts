/**
 * What would be gained if two subjects were one: statements of two sources that answer one question, and would then conflict or
 * corroborate each other. Counted, not derived: it orders questions to a person and decides nothing.
 */

import { canonicalText } from '../base/canonical.ts';
import type { SubjectId } from '../base/id.ts';
import type { Content } from '../statement/content.ts';
import type { Statement } from '../statement/statement.ts';

/** A question about a subject ("work", "departure as agent") and the answer that a statement gives. */
type Answer = { readonly question: string; readonly answer: string; readonly source: string };
export type Answers = ReadonlyMap<SubjectId, readonly Answer[]>;

export type Meeting = {
  /** Questions that statements about both answer, from different sources. */
  readonly questions: readonly string[];
  /** Those of them that are answered differently. */
  readonly differing: readonly string[];
  /** So many they are. */
  readonly apart: number;
  /** True where the two are spoken of in different sources. */
  readonly acrossSources: boolean;
};

/** The answers that statements give, by the subject they are about. */
export function collectAnswers(statements: readonly Statement[]): Answers {
  const answers = new Map<SubjectId, Answer[]>();
  for (const { content, passage } of statements)
    for (const { subject, question, answer } of answersOf(content)) {
      const known = answers.get(subject);
      const one = { question, answer, source: passage.source };
      if (known) known.push(one);
      else answers.set(subject, [one]);
    }
  return answers;
}

/** What statements about two subjects would have to do with each other. */
export function meetingOf(a: SubjectId, b: SubjectId, answers: Answers): Meeting {
  const [left, right] = [answers.get(a) ?? [], answers.get(b) ?? []];
  const byQuestion = Map.groupBy(right, ({ question }) => question);
  const met = new Map<string, boolean>();
  for (const { question, answer, source } of left)
    for (const other of byQuestion.get(question) ?? [])
      if (other.source !== source) met.set(question, (met.get(question) ?? false) || other.answer !== answer);
  const differing = [...met].flatMap(([question, isApart]) => (isApart ? [question] : [])).toSorted();
  const sources = new Set(left.map(({ source }) => source));
  return {
    questions: [...met.keys()].toSorted(),
    differing,
    apart: differing.length,
    acrossSources: right.some(({ source }) => !sources.has(source)),
  };
}

function answersOf(
  content: Content,
): readonly { readonly subject: SubjectId; readonly question: string; readonly answer: string }[] {
  if (content.kind === 'attribute') {
    const { of, property, value, polarity } = content;
    return [{ subject: of, question: property, answer: canonicalText({ value, polarity }) }];
  }
  if (content.kind !== 'event') return [];
  const { roles, type, when, polarity } = content;
  return Object.entries(roles).flatMap(([role, value]) =>
    value.kind === 'subject'
      ? [
          {
            subject: value.subject,
            question: `${type} as ${role}`,
            answer: canonicalText({ roles: { ...roles, [role]: undefined }, when, polarity }),
          },
        ]
      : [],
  );
}

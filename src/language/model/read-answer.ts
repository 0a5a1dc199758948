/**
 * The text of a model's answer to what it says, checked. An answer that is no such object is refused whole; a statement
 * within it that has not the asked shape is counted and left out.
 *
 * Hostile: the answer, in every respect. It is data of limited size here and nothing of it is kept but what has the shape.
 */

import { z } from 'zod';
import { refuse, succeed, type Problem, type Result } from '../../base/result.ts';
import { polarities } from '../../statement/content.ts';
import { acts } from '../../statement/statement.ts';
import { voiceKinds } from '../../statement/voice.ts';
import { maxSentenceLength } from '../sentences.ts';

/** Longest answer that is read, in UTF-16 code units. */
export const maxAnswerLength = 200_000;
/** More statements than this are no answer to one request. */
export const maxAnswered = 500;

const toldPlace = z.object({ sentence: z.int(), words: z.string().min(1).max(maxSentenceLength) }).readonly();
const mayBePlace = toldPlace.nullish();
const toldVoice = z
  .object({
    sentence: z.int(),
    words: z.string().min(1).max(300),
    kind: z.enum(voiceKinds),
    named: z.boolean(),
    standsFor: mayBePlace,
  })
  .readonly();
const toldStatement = z
  .object({
    passage: toldPlace,
    voices: z.array(toldVoice).min(1).max(8).readonly(),
    cue: mayBePlace,
    hedge: mayBePlace,
    act: z.enum(acts),
    polarity: z.enum(polarities),
  })
  .readonly();
const answerShape = z.object({ statements: z.array(z.unknown()).max(maxAnswered) });

/** A place as a model tells it: nothing says yet that the words stand there. */
export type ToldPlace = z.infer<typeof toldPlace>;
export type ToldStatement = z.infer<typeof toldStatement>;

export type ModelAnswer = {
  readonly statements: readonly ToldStatement[];
  /** Statements that have not the asked shape. */
  readonly malformed: number;
};

/** Reads an answer. Words around the object, such as the marks of a code block, do not matter. */
export function readAnswer(answer: string): Result<ModelAnswer, Problem<'model-answer-unusable'>> {
  const read = answerShape.safeParse(answer.length > maxAnswerLength ? undefined : parseObject(answer));
  if (!read.success)
    return refuse('model-answer-unusable', 'Cannot use the answer of the model: it is not the JSON that was asked for');
  const statements = read.data.statements.flatMap((each) => {
    const checked = toldStatement.safeParse(each);
    return checked.success ? [checked.data] : [];
  });
  return succeed({ statements, malformed: read.data.statements.length - statements.length });
}

function parseObject(answer: string): unknown {
  try {
    return JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}

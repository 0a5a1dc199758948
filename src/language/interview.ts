/**
 * Interviews: paragraphs that begin with a dash, a question and an answer in turns, after the text has told with whom it
 * speaks. What is answered is what that person says; nothing is taken for an answer where the first turn asks nothing.
 *
 * Remembers one voice and whose turn it is.
 */

import type { Language, Sentence } from './language.ts';
import { wordsAt, type Proposal, type ProposedDate, type ProposedVoice, type Stretch } from './proposal.ts';

export type Interview = {
  /** To be told of every sentence in order; true for one that answers. `opens`: it begins a paragraph. */
  readonly hear: (sentence: Sentence, opens: boolean) => boolean;
  /** With whom the text speaks. */
  readonly voice: () => Stretch | undefined;
};

export function makeInterview({ interviewed }: Pick<Language, 'interviewed'>): Interview {
  let voice: Stretch | undefined;
  let turn = 0;
  let isTurn = false;
  let isAsked = false;

  const hear: Interview['hear'] = (sentence, opens) => {
    if (opens) {
      isTurn = /^[—–-]$/.test(sentence.tokens[0]?.text ?? '');
      if (isTurn) turn += 1;
    }
    if (!isTurn) voice = interviewed?.(sentence) ?? voice;
    if (isTurn && turn === 1) isAsked ||= sentence.tokens.some(({ text }) => text === '?');
    return isTurn && isAsked && turn % 2 === 0 && voice !== undefined;
  };

  return { hear, voice: () => voice };
}

/** What is answered, without the dash. Undefined for a question in return, and for less than three words. */
export function answerOf(
  sentence: Sentence,
  language: Language,
  voice: ProposedVoice,
  dates: readonly ProposedDate[],
): Proposal | undefined {
  const tokens = /^[—–-]$/.test(sentence.tokens[0]?.text ?? '') ? sentence.tokens.slice(1) : sentence.tokens;
  const [first, last] = [tokens[0], tokens.at(-1)];
  const isShort = tokens.filter(({ kind }) => kind !== 'mark').length < 3;
  if (!first || !last || isShort || last.text === '?') return undefined;
  return {
    rule: `${language.language}/interview`,
    version: '1',
    confidence: 'middle',
    attribution: [voice],
    act: 'asserts',
    passage: wordsAt(sentence.text, { start: first.start, end: last.end }),
    polarity: language.polarityOf(tokens, 'asserts'),
    dates,
    contents: [],
  };
}

/** "The ministry confirmed this.", "This was reported by X.": what was said stands in the sentence before. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { phraseEnd } from '../clauses.ts';
import { isTailOnly } from '../content-starts.ts';
import { verbForms } from '../speech-verbs.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';

export const saidBefore: Rule = {
  name: 'en/said-before',
  version: '1',
  says: '"X confirmed this", "this was reported by X": the sentence before',
  find: findSaidBefore,
};

/** The verb stands near the beginning, or the sentence is about something else too. */
const maxTokensBefore = 20;

function findSaidBefore(sentence: Sentence, before?: Sentence): readonly Match[] {
  if (!before) return [];
  for (let at = 1; at < Math.min(sentence.tokens.length, maxTokensBefore); at += 1) {
    const form = verbForms.get(lowerAt(sentence, at));
    if (form?.tense !== 'past' || sentence.tokens[at]?.isQuoted) continue;
    const voice = voiceAfter(sentence, at) ?? voiceBefore(sentence, at);
    const cue = stretchOf(sentence, { from: at, to: at });
    const passage = { start: before.start, end: endOf(before) };
    if (voice && cue) return [{ confidence: 'middle', act: form.act, cue, voices: [voice], passage }];
  }
  return [];
}

/** "X reported this on Monday". */
function voiceBefore(sentence: Sentence, verb: number) {
  const form = verbForms.get(lowerAt(sentence, verb));
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  const isThis = lowerAt(sentence, verb + 1) === 'this';
  const after = verb + 2;
  const isAlone =
    after > lastToken(sentence) || isBreak(sentence, after) || (form && isTailOnly(sentence, after, form));
  if (!isThis || !isAlone || isNegated || isUnreal || hasBe) return undefined;
  const subject = subjectBefore(sentence, before);
  return subject?.kind === 'own' ? subject.voice : undefined;
}

/** "This was reported by X". */
function voiceAfter(sentence: Sentence, verb: number) {
  const { before, hasBe, isNegated } = verbGroupOf(sentence, verb);
  const isThis = before === 0 && /^(?:this|that)$/.test(lowerAt(sentence, 0));
  if (!isThis || !hasBe || isNegated || lowerAt(sentence, verb + 1) !== 'by') return undefined;
  return stretchOf(sentence, { from: verb + 2, to: phraseEnd(sentence, verb + 2, lastToken(sentence)) });
}

/** Without the full stop. */
function endOf(sentence: Sentence): number {
  return sentence.tokens[lastToken(sentence)]?.end ?? sentence.end;
}

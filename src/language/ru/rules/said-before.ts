/** «Об этом сообщает X», «Такое заявление сделал X»: what was said stands in the sentence before. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { lowerAt, stretchOf } from '../../token-ranges.ts';
import { skipAside } from '../phrases.ts';
import { findCitedVoices } from '../relays.ts';
import { verbForms, verbOf, type VerbForm } from '../speech-verbs.ts';
import { subjectAfter, subjectBefore } from '../subjects.ts';

export const saidBefore: Rule = {
  name: 'ru/said-before',
  version: '1',
  says: '«Об этом сообщает X»: the sentence before',
  find: findSaidBefore,
};

function findSaidBefore(sentence: Sentence, before?: Sentence): readonly Match[] {
  if (!before || !pointsBack(sentence)) return [];
  const verb = sentence.tokens.findIndex(
    ({ lower, isQuoted }) => !isQuoted && (verbForms.has(lower) || lower === 'говорится' || lower === 'сообщается'),
  );
  const form = verbForms.get(lowerAt(sentence, verb)) ?? passive;
  if (verb < 0 || verb > 14) return [];
  const subject = subjectAfter(sentence, verb + 1, form) ?? subjectBefore(sentence, verb, form);
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const passage = { start: before.start, end: before.end };
  if (!subject || !cue) return [];
  const voices = [
    subject.voice,
    ...findCitedVoices(sentence)
      .slice(0, 1)
      .map(({ voice }) => voice),
  ];
  return [{ confidence: 'middle', act: 'asserts', cue, voices, passage }];
}

/** «Говорится в сообщении МВД»: spoken of like the plural, from a house. */
const passive: VerbForm = { ...verbOf('asserts', 'cat'), isPlural: true };

function pointsBack(sentence: Sentence): boolean {
  const at = skipAside(sentence, 0);
  return [0, at].some((each) => {
    const [first, second] = [lowerAt(sentence, each), lowerAt(sentence, each + 1)];
    return (
      ((first === 'об' || first === 'о') && /^(?:этом|том|случившемся|произошедшем)$/u.test(second)) ||
      (first === 'это' && second === 'подтвердил')
    );
  });
}

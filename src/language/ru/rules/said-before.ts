/** «Об этом сообщает X», «Такое заявление сделал X»: what was said stands in the sentence before. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { lowerAt, stretchOf } from '../../token-ranges.ts';
import { passageOf } from '../contents.ts';
import { skipAside } from '../asides.ts';
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
  const found = findSuch(sentence, before);
  if (found.length > 0) return found;
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

/** «Рубль слаб — такое мнение высказал X», «С таким заявлением выступил X»: the noun points back. */
function findSuch(sentence: Sentence, before?: Sentence): readonly Match[] {
  const { tokens } = sentence;
  const at = tokens.findIndex(
    ({ lower, isQuoted }, index) => !isQuoted && such.test(lower) && sayings.test(lowerAt(sentence, index + 1)),
  );
  const first = lowerAt(sentence, at - 1) === 'с' ? at - 1 : at;
  const isDash = /^[—–-]$/.test(lowerAt(sentence, first - 1));
  if (at < 0 || !(first === 0 || isDash) || !told.test(lowerAt(sentence, at + 2))) return [];
  const subject = subjectAfter(sentence, at + 3, anyone);
  const cue = stretchOf(sentence, { from: at + 1, to: at + 2 });
  const passage =
    first > 1 ? passageOf(sentence, { from: 0, to: first - 2 }) : before && { start: before.start, end: before.end };
  return subject && cue && passage
    ? [{ confidence: 'middle', act: 'asserts', cue, voices: [subject.voice], passage }]
    : [];
}

const such = /^так(?:ое|ую|ой|ие|им|ими)$/u;
const sayings = /^(?:мнени|заявлени|оценк|прогноз|предположени|вывод|позици|предложени|комментари|точк|данные|версию)/u;
const told = /^(?:высказ|выраз|сдела|выступ|дал|да[её]т|прив[её]л|привод|озвучи|придержива|разделя)/u;
const anyone: VerbForm = { ...verbOf('asserts', 'c'), isPlural: false };

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

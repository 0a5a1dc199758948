/** What a Russian text tells in its own words: no verb of speech, no «по словам», nothing that keeps a distance. */

import type { OwnWords, Sentence } from '../language.ts';
import { lowerAt } from '../token-ranges.ts';
import { frameForms } from './frame-verbs.ts';
import { verbForms } from './speech-verbs.ts';
import { hedges } from './words.ts';

export const ownWords: OwnWords = { name: 'ru/own-words', version: '1', isCited };

const nouns =
  /^(?:словам|данным|информации|сведениям|сообщению|мнению|версии|утверждению|заявлению|показаниям|рассказам|слухам)$/u;

function isCited(sentence: Sentence): boolean {
  return sentence.tokens.some(
    ({ lower, isQuoted }, at) =>
      !isQuoted &&
      ((verbForms.has(lower) && !frameForms.has(lower)) ||
        hedges.has(lower) ||
        (lower === 'что' && lowerAt(sentence, at - 1) === ',' && lowerAt(sentence, at - 2) !== 'том') ||
        /^(?:подтвердить|опровергнуть|опровергать|отрицать|исключить|исключать|выяснит|выяснить)$/u.test(lower) ||
        /^(?:мол|дескать|согласно|говорится|сообщается)$/u.test(lower) ||
        (nouns.test(lower) && /^(?:по|согласно|его|её|ее|их)$/u.test(lowerAt(sentence, at - 1)))),
  );
}

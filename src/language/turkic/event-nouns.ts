/** Nouns by which a Turkic sentence names an event in passing. */

import type { Sentence } from '../language.ts';
import type { Argument, Predication } from '../predication.ts';
import { caseOf } from './cases.ts';
import type { TurkicFrames } from './frame-words.ts';
import { chunkPlace, turkicChunks } from './turkic-chunks.ts';

/** «апаттан», «митингде»: an event that is only named. */
export function namedOf(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  return sentence.tokens.flatMap(({ lower, start, end, isAside }): readonly Predication[] => {
    const frame = isAside ? undefined : words.events.find(([noun]) => noun.test(lower))?.[1];
    if (frame === undefined) return [];
    const place = { start, end };
    return [
      {
        frame,
        trigger: place,
        clause: place,
        arguments: [],
        polarity: 'positive',
        isUnreal: false,
        isNoun: true,
        isNamed: true,
        isOther: false,
      },
    ];
  });
}

/** «оның ұшақ билеті», «билетин»: the journey that a ticket is for. */
export function ticketsOf(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  return turkicChunks(sentence, words).flatMap((chunk): readonly Predication[] => {
    const at = sentence.tokens.findIndex(
      ({ lower }, index) => index >= chunk.from && index <= chunk.to && words.tickets.test(lower),
    );
    if (at < 0) return [];
    const whose: Argument[] = [];
    for (let each = chunk.from; each < at; each += 1)
      if (caseOf(sentence, each, words) === 'genitive')
        whose.splice(0, 1, { ...chunkPlace(sentence, each, each), slot: 'doer' });
    return [
      {
        frame: 'ticket',
        trigger: chunkPlace(sentence, at, at),
        clause: chunkPlace(sentence, chunk.from, chunk.to),
        arguments: whose,
        polarity: 'positive',
        isUnreal: false,
        isNoun: true,
        isOther: false,
      },
    ];
  });
}

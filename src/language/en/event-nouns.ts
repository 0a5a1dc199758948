/** English nouns that name an event in passing: "his flight to Almaty", "a ticket to Almaty", "the arrest of the pianist". */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import { phraseEndAt } from './verb-parts.ts';
import { determiners } from './words.ts';

type EventNoun = { readonly frame: string; readonly owner: Slot; readonly of?: Slot };

const nouns: Readonly<Record<string, EventNoun>> = {
  flight: { frame: 'journey', owner: 'doer', of: 'doer' },
  trip: { frame: 'journey', owner: 'doer', of: 'doer' },
  journey: { frame: 'journey', owner: 'doer', of: 'doer' },
  ticket: { frame: 'ticket', owner: 'doer' },
  tickets: { frame: 'ticket', owner: 'doer' },
  arrest: { frame: 'detention', owner: 'undergoer', of: 'undergoer' },
  detention: { frame: 'detention', owner: 'undergoer', of: 'undergoer' },
  torture: { frame: 'ill-treatment', owner: 'undergoer', of: 'undergoer' },
  beating: { frame: 'ill-treatment', owner: 'undergoer', of: 'undergoer' },
  protest: { frame: 'named-protest', owner: 'doer' },
  rally: { frame: 'named-protest', owner: 'doer' },
  demonstration: { frame: 'named-protest', owner: 'doer' },
  march: { frame: 'named-protest', owner: 'doer' },
  crash: { frame: 'named-crash', owner: 'undergoer', of: 'undergoer' },
  collapse: { frame: 'named-collapse', owner: 'undergoer', of: 'undergoer' },
  attack: { frame: 'named-attack', owner: 'doer' },
  shelling: { frame: 'named-attack', owner: 'doer', of: 'undergoer' },
  flood: { frame: 'named-flood', owner: 'doer' },
};
const prepositionSlots: Readonly<Record<string, Slot>> = { to: 'to', from: 'from' };
/** Of what only names an event, where it was. */
const namedSlots: Readonly<Record<string, Slot>> = { in: 'at', near: 'at', on: 'undergoer' };

export function findEventNouns(sentence: Sentence): readonly Predication[] {
  return sentence.tokens.flatMap(({ lower, isAside }, at): readonly Predication[] => {
    const noun = Object.hasOwn(nouns, lower) ? nouns[lower] : undefined;
    const predication = noun && !isAside ? readNoun(sentence, at, noun) : undefined;
    return predication ? [predication] : [];
  });
}

function readNoun(sentence: Sentence, at: number, { frame, owner, of }: EventNoun): Predication | undefined {
  const trigger = stretchOf(sentence, { from: at, to: at });
  const start = determinerBefore(sentence, at);
  // "Flight 417" is a name, "flight" after a verb a verb.
  if (!trigger || start === undefined || sentence.tokens[at + 1]?.kind === 'number') return undefined;
  const isNamed = frame.startsWith('named-');
  const found = [...ownerAt(sentence, start, owner), ...behind(sentence, at, of, isNamed)];
  const end = Math.max(trigger.end, ...found.map((each) => each.end));
  return {
    frame,
    trigger,
    clause: { start: sentence.tokens[start]?.start ?? trigger.start, end },
    arguments: found,
    polarity: 'positive',
    isUnreal: false,
    isNoun: true,
    ...(isNamed && /^(?:the|this|that)$/.test(lowerAt(sentence, start)) && { isNamed: true as const }),
    isOther:
      /^(?:another|earlier|previous|return|no)$/.test(lowerAt(sentence, at - 1)) || lowerAt(sentence, start) === 'no',
  };
}

/** "the fact of the arrest", "Orlova’s flight", "his first flight": a determiner or owner within two words. */
function determinerBefore({ tokens }: Sentence, at: number): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 3); index -= 1) {
    const { lower = '', kind } = tokens[index] ?? {};
    if (determiners.has(lower) || /['’]s$/.test(lower)) return index;
    if (kind !== 'word') return undefined;
  }
  return undefined;
}

function ownerAt({ tokens }: Sentence, at: number, slot: Slot): readonly Argument[] {
  const token = tokens[at];
  if (!token) return [];
  if (/^(?:his|her|their)$/.test(token.lower)) return [{ start: token.start, end: token.end, slot }];
  return /['’]s$/.test(token.lower) ? [{ start: token.start, end: token.end - 2, slot }] : [];
}

/** "of the pianist", "to Almaty", "from Bishkek", in any order. */
function behind(sentence: Sentence, noun: number, of: Slot | undefined, isNamed: boolean): readonly Argument[] {
  const slots = isNamed ? namedSlots : prepositionSlots;
  const found: Argument[] = [];
  for (let at = noun + 1; found.length < 3;) {
    const lower = lowerAt(sentence, at);
    const slot = lower === 'of' ? of : Object.hasOwn(slots, lower) ? slots[lower] : undefined;
    const to = slot ? phraseEndAt(sentence, at + 1) : at;
    const place = slot && to > at ? stretchOf(sentence, { from: at + 1, to }) : undefined;
    if (!slot || !place) return found;
    found.push({ ...place, slot });
    at = to + 1;
  }
  return found;
}

/** English nouns that name an event in passing: "his flight to Almaty", "a ticket to Almaty", "the arrest of the pianist". */

import type { Sentence } from '../language.ts';
import type { Argument, Predication, Slot } from '../predication.ts';
import { lowerAt, stretchOf } from '../token-ranges.ts';
import { phraseEndAt } from './verb-parts.ts';
import { determiners, months, weekdays } from './words.ts';

type EventNoun = { readonly frame: string; readonly owner: Slot; readonly of?: Slot };

const nouns: Readonly<Record<string, EventNoun>> = {
  flight: { frame: 'journey', owner: 'doer', of: 'doer' },
  trip: { frame: 'journey', owner: 'doer', of: 'doer' },
  journey: { frame: 'journey', owner: 'doer', of: 'doer' },
  ticket: { frame: 'ticket', owner: 'doer' },
  tickets: { frame: 'ticket', owner: 'doer' },
  arrest: { frame: 'detention', owner: 'undergoer', of: 'undergoer' },
  detention: { frame: 'detention', owner: 'undergoer', of: 'undergoer' },
  kidnapping: { frame: 'detention', owner: 'undergoer', of: 'undergoer' },
  abduction: { frame: 'detention', owner: 'undergoer', of: 'undergoer' },
  release: { frame: 'release', owner: 'undergoer', of: 'undergoer' },
  murder: { frame: 'death', owner: 'undergoer', of: 'undergoer' },
  killing: { frame: 'death', owner: 'undergoer', of: 'undergoer' },
  assassination: { frame: 'death', owner: 'undergoer', of: 'undergoer' },
  death: { frame: 'death', owner: 'undergoer', of: 'undergoer' },
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
  flooding: { frame: 'named-flood', owner: 'doer' },
  meeting: { frame: 'named-meeting', owner: 'doer' },
  talks: { frame: 'named-meeting', owner: 'doer' },
  ...Object.fromEntries(
    'fire wildfire explosion blast earthquake landslide avalanche storm hurricane accident derailment hearing trial interrogation operation clashes stampede shooting'
      .split(' ')
      .map((noun) => [noun, { frame: 'named-event', owner: 'doer' }] as const),
  ),
};
const prepositionSlots: Readonly<Record<string, Slot>> = { to: 'to', from: 'from' };
/** Of what is done to somebody: by whom and where. */
const doneSlots: Readonly<Record<string, Slot>> = { by: 'doer', in: 'at', at: 'at', near: 'at' };
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
  const slots = isNamed ? namedSlots : owner === 'undergoer' ? doneSlots : prepositionSlots;
  const { found: parts, to } = behind(sentence, at, of, slots);
  const found = [...ownerAt(sentence, start, owner), ...parts];
  const end = Math.max(trigger.end, sentence.tokens[to]?.end ?? 0);
  return {
    frame,
    trigger,
    clause: { start: sentence.tokens[start]?.start ?? trigger.start, end },
    arguments: found,
    polarity: 'positive',
    isUnreal: !isNamed && isOnlyMeant(sentence, start, at),
    isNoun: true,
    ...(isNamed && /^(?:the|this|that)$/.test(lowerAt(sentence, start)) && { isNamed: true as const }),
    isOther:
      /^(?:another|earlier|previous|return|no)$/.test(lowerAt(sentence, at - 1)) || lowerAt(sentence, start) === 'no',
  };
}

/** "called for the release of", "a possible arrest": nobody says that it happened. */
function isOnlyMeant({ tokens }: Sentence, start: number, noun: number): boolean {
  const before = tokens.slice(Math.max(0, start - 5), start).map(({ lower }) => lower);
  const within = tokens.slice(start, noun).map(({ lower }) => lower);
  return within.some((lower) => notYet.test(lower)) || before.some((lower) => asksFor.test(lower));
}

const notYet =
  /^(?:possible|planned|attempted|expected|imminent|threatened|future|potential|proposed|alleged|supposed|any|suspected|immediate|early|every|each)$/;
const asksFor =
  /^(?:demand\w*|call(?:s|ed|ing)?|urg\w+|order\w*|seek\w*|sought|threat\w*|plan\w*|plot\w*|prevent\w*|avoid\w*|request\w*|want\w*|warrant\w*|fear\w*|risk\w*|conspir\w+|attempt\w*|hop\w+|await\w*|expect\w*|before|until|without|if|against|negotiat\w+|secur\w+|condition\w*)$/;

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

/** "of the pianist", "to Almaty", "from Bishkek", in any order, and the day; `to` is the last token. */
function behind(
  sentence: Sentence,
  noun: number,
  of: Slot | undefined,
  slots: Readonly<Record<string, Slot>>,
): { readonly found: readonly Argument[]; readonly to: number } {
  const found: Argument[] = [];
  let at = noun + 1;
  while (found.length < 4) {
    const lower = lowerAt(sentence, at);
    const day = lower === 'on' ? dayEnd(sentence, at + 1) : undefined;
    const slot = lower === 'of' ? of : Object.hasOwn(slots, lower) ? slots[lower] : undefined;
    const to = day ?? (slot ? phraseEndAt(sentence, at + 1) : at);
    const place = slot && to > at ? stretchOf(sentence, { from: at + 1, to }) : undefined;
    if (day === undefined && (!slot || !place)) break;
    if (day === undefined && slot && place) found.push({ ...place, slot });
    at = to + 1;
  }
  return { found, to: at - 1 };
}

/** "9 May", "March 4, 2030", "Tuesday": its last token. */
function dayEnd({ tokens }: Sentence, from: number): number | undefined {
  const isDay = (at: number) => {
    const { lower = '', kind } = tokens[at] ?? {};
    return kind === 'number' || months.includes(lower) || weekdays.has(lower);
  };
  if (!isDay(from)) return undefined;
  let at = from;
  while (isDay(at + 1)) at += 1;
  return at;
}

/** Which sense of an English verb the words around it leave: by the parts that it has, their nouns, and what it is no sense of. */

import type { Sentence } from '../language.ts';
import { holds, type Stretch } from '../proposal.ts';
import { lowerAt } from '../token-ranges.ts';
import { describeMention } from './describe-mention.ts';
import type { VerbSense } from './frame-verbs.ts';
import type { FoundPart } from './verb-parts.ts';
import type { Doer } from './verb-subjects.ts';

/** A verb with what stands around it. */
export type Found = {
  readonly at: number;
  readonly doer: Doer;
  readonly parts: readonly FoundPart[];
  readonly isPassive: boolean;
};

/** The noun of the class that a sense asks for, in its part. */
export function askedNoun(sentence: Sentence, { doer, parts }: Found, { asks }: VerbSense): Stretch | undefined {
  const place = asks?.part === 's' ? doer.place : parts.find(({ part }) => part === asks?.part)?.place;
  if (!asks || !place) return undefined;
  return sentence.tokens.find(({ lower, ...token }) => holds(place, token) && asks.noun.words.test(lower));
}

export function fits(sentence: Sentence, found: Found, sense: VerbSense): boolean {
  const { at, parts, isPassive } = found;
  const { needs, isPassiveOnly, frame, slots } = sense;
  if (sense.asks && !askedNoun(sentence, found, sense)) return false;
  if (isPassiveOnly && !isPassive) return false;
  if (needs.length > 0) {
    const near = new Set(sentence.tokens.slice(Math.max(0, at - 8), at + 6).map(({ lower }) => lower));
    if (!needs.some((word) => near.has(word))) return false;
  }
  const hasPart = (slot: string) => parts.some(({ part }) => slots[part] === slot);
  // "pay" with an amount for an object is "payment" where it tells what for, else it tells who got it.
  if (frame === 'payment') return hasPart('for');
  if (frame === 'belonging')
    return isPassive ? slots['s'] === 'value' && parts.some(({ part }) => part === 'by') : hasPart('value');
  if (frame === 'meeting') return isMetBySomebody(sentence, parts);
  if (frame === 'journey') return hasPart('to') || (hasPart('from') && slots['o'] !== 'from');
  if (frame === 'departure') return !hasPart('to');
  return isOfItsKind(sentence, found, sense);
}

/** What the other words of the clause must not say. */
function isOfItsKind(sentence: Sentence, { at, doer, parts, isPassive }: Found, { frame, slots }: VerbSense): boolean {
  const object = parts.find(({ part }) => part === 'o');
  switch (frame) {
    case 'contact':
      if (object) return slots['o'] !== 'undergoer' || (!isPassive && isOnePhrase(sentence, object.place));
      return isPassive || parts.some(({ part }) => slots[part] === 'undergoer');
    case 'investigation':
      // "is clarifying the circumstances": of nothing that is named.
      return slots['o'] !== 'about' || !object || !/^the circumstances$/i.test(wordsOf(sentence, object.place));
    case 'performance':
      return !object || slots['o'] === 'value' || lowerAt(sentence, at) !== 'performed';
    case 'ill-treatment':
      return !isGame(sentence);
    case 'collapse':
      return !(lowerAt(sentence, at).startsWith('g') && parts.some(({ part }) => part === 'to'));
    case 'naming':
      return parts.some(({ part }) => slots[isPassive && part === 'o' ? 'o2' : part] === 'value');
    case 'rate':
      return /\b(?:dollar|euro|rouble|ruble|tenge|som|pound|lira|hryvnia|yuan|currency)\b/i.test(
        wordsOf(sentence, doer.place),
      );
    default:
      return true;
  }
}

/** "called the minister", but not "called the minister a liar". */
function isOnePhrase(sentence: Sentence, place: Stretch): boolean {
  const tokens = sentence.tokens.filter((token) => holds(place, token));
  return !tokens.some(
    ({ lower }, index) => index > 0 && /^(?:an?|the)$/.test(lower) && tokens[index - 1]?.lower !== 'of',
  );
}

/** A team is beaten, and nobody is hurt. */
function isGame({ text, start, end }: Sentence): boolean {
  return /\b\d+\s?[-–:]\s?\d+\b|\b(?:match|final|semi-final|quarter-final|league|cup|tournament|championship|points|goals?|straight sets|round|season)\b/i.test(
    text.slice(start, end),
  );
}

/** One meets people, and also requirements and deadlines. */
function isMetBySomebody(sentence: Sentence, parts: readonly FoundPart[]): boolean {
  // "held talks with": with whom.
  const object =
    parts.find(
      ({ part, place }) => part === 'o' && !/^(?:the |a )?(?:talks|meetings?|summit)$/.test(wordsOf(sentence, place)),
    ) ?? parts.find(({ part }) => part === 'with');
  const kind = object && describeMention(sentence, object.place)?.kind;
  return !object || kind === 'person' || kind === 'organisation' || lowerAt(sentence, object.to) === 'place';
}

export function wordsOf({ text }: Sentence, place: Stretch): string {
  return text.slice(place.start, place.end);
}

/**
 * What English says with "is": that somebody is somebody ("the man in the video was Zakir Orlov"), has an occupation or
 * a role, is of an age. Also what a dash says in its place ("the man in the video – pianist Anna Orlova"), and that what
 * is told of somebody is untrue.
 */

import type { Sentence } from '../language.ts';
import type { Predication, Slot } from '../predication.ts';
import type { Stretch } from '../proposal.ts';
import { breakFrom, lastToken, lowerAt, stretchOf } from '../token-ranges.ts';
import { termOf } from './terms.ts';
import { phraseEndAt } from './verb-parts.ts';
import { findDoer } from './verb-subjects.ts';
import { adverbs, documentNouns, negations, prepositions } from './words.ts';

const copulas = /^(?:is|was|are|were)$/;
const maxCopulas = 12;

export function findCopulas(sentence: Sentence): readonly Predication[] {
  const places = sentence.tokens.flatMap(({ lower, isAside }, at) => (copulas.test(lower) && !isAside ? [at] : []));
  return [...places.slice(0, maxCopulas).flatMap((at) => readCopula(sentence, at)), ...findDashes(sentence)];
}

function readCopula(sentence: Sentence, at: number): readonly Predication[] {
  if (/^(?:this|that)$/.test(lowerAt(sentence, at - 1))) return readThis(sentence, at);
  const doer = findDoer(sentence, at);
  const trigger = stretchOf(sentence, { from: at, to: at });
  let from = at + 1;
  let isNegated = doer?.isNegated === true;
  while (negations.has(lowerAt(sentence, from)) || adverbs.has(lowerAt(sentence, from))) {
    isNegated ||= negations.has(lowerAt(sentence, from));
    from += 1;
  }
  const to = Math.max(phraseEndAt(sentence, from), throughWith(sentence, from));
  const value = from <= lastToken(sentence) ? stretchOf(sentence, { from, to }) : undefined;
  if (!doer || !trigger || !value || doer.isUnreal) return [];
  const untrue = untruthOf(sentence, doer.place, value, isNegated);
  const own = nameOf(sentence, doer.place) ?? memberOf(sentence, value);
  const make = (frame: string, slot: Slot): Predication => ({
    frame,
    trigger,
    clause: { start: doer.place.start, end: value.end },
    arguments: [{ ...(untrue ?? doer.place), slot: 'doer' }, ...(untrue ? [] : [{ ...value, slot }])],
    polarity: isNegated && !untrue ? 'negative' : 'positive',
    isUnreal: false,
    isNoun: false,
    isOther: false,
  });
  if (untrue) return [make('untruth', 'value')];
  if (own)
    return [
      {
        ...make(own.frame, 'value'),
        arguments: [
          { ...(own.doer ?? doer.place), slot: 'doer' },
          { ...(own.value ?? value), slot: 'value' },
        ],
      },
    ];
  const after = /^(?:in|at)$/.test(lowerAt(sentence, from)) ? stretchOf(sentence, { from: from + 1, to }) : undefined;
  const being = make('being', 'value');
  if (!after && isPrepositional(sentence, from)) return [];
  return after
    ? [
        {
          ...being,
          frame: 'whereabouts',
          arguments: [
            { ...doer.place, slot: 'doer' },
            { ...after, slot: 'at' },
          ],
        },
      ]
    : [being];
}

/** "This is my son Pavel", of a recording. */
function readThis(sentence: Sentence, at: number): readonly Predication[] {
  const isKin = /^(?:my|our|his|her|their)$/.test(lowerAt(sentence, at + 1));
  const value = isKin ? stretchOf(sentence, { from: at + 1, to: phraseEndAt(sentence, at + 1) }) : undefined;
  const trigger = stretchOf(sentence, { from: at, to: at });
  const start = sentence.tokens[at - 1]?.start;
  if (!value || !trigger || start === undefined) return [];
  return [
    {
      frame: 'shows',
      trigger,
      clause: { start, end: value.end },
      arguments: [{ ...value, slot: 'value' }],
      polarity: 'positive',
      isUnreal: false,
      isNoun: false,
      isOther: false,
    },
  ];
}

/** "with Anna Orlova": no word for what somebody is. */
function isPrepositional(sentence: Sentence, from: number): boolean {
  const lower = lowerAt(sentence, from);
  return prepositions.has(lower) && !/^(?:out|without)$/.test(lower);
}

/** "out of work", "without a job": phrases that begin with a preposition. */
function throughWith(sentence: Sentence, from: number): number {
  if (/^(?:out|without)$/.test(lowerAt(sentence, from))) return Math.min(from + 2, lastToken(sentence));
  return -1;
}

/** "the information about Orlova was untrue": whom it was about. */
function untruthOf(
  { text, tokens }: Sentence,
  subject: Stretch,
  value: Stretch,
  isNegated: boolean,
): Stretch | undefined {
  const isUntrue = /^(?:untrue|false|incorrect|wrong|not true)$/i.test(text.slice(value.start, value.end));
  const isTrue = /^(?:true|correct)$/i.test(text.slice(value.start, value.end));
  const words = text.slice(subject.start, subject.end);
  if (!(isNegated ? isTrue : isUntrue) || !/^(?:the |this )?(?:information|reports?|news)\b/i.test(words))
    return undefined;
  const about = tokens.findIndex((token) => token.start >= subject.start && token.lower === 'about');
  const next = tokens[about + 1];
  return about >= 0 && next && next.start < subject.end ? { start: next.start, end: subject.end } : undefined;
}

type Own = { readonly frame: 'naming' | 'belonging'; readonly doer?: Stretch; readonly value?: Stretch };

/** "the man's name was …": whose it is. */
function nameOf({ text }: Sentence, { start, end }: Stretch): Own | undefined {
  const owner = /^(.*)['’]s (?:full |real )?name$/.exec(text.slice(start, end))?.[1];
  return owner ? { frame: 'naming', doer: { start, end: start + owner.length } } : undefined;
}

/** "a member of the Red Star club": of what. */
function memberOf({ text }: Sentence, { start, end }: Stretch): Own | undefined {
  const member = /^an? (?:\p{L}+ )?(?:member|employee) of (?=\S)/u.exec(text.slice(start, end))?.[0];
  return member ? { frame: 'belonging', value: { start: start + member.length, end } } : undefined;
}

/** "the video – pianist Anna Orlova": translations drop "is" and say the video for whom it shows. */
function findDashes(sentence: Sentence): readonly Predication[] {
  return sentence.tokens.flatMap(({ text }, at): readonly Predication[] => {
    const before = lowerAt(sentence, at - 1);
    const isDash = /^[–—-]$/.test(text) && documentNouns.has(before);
    const to = breakPastTitles(sentence, at + 1);
    const doer = isDash ? stretchOf(sentence, { from: Math.max(0, at - 2), to: at - 1 }) : undefined;
    const trigger = isDash ? { start: sentence.tokens[at]?.start ?? 0, end: sentence.tokens[at]?.end ?? 0 } : undefined;
    const value = isDash ? stretchOf(sentence, { from: at + 1, to }) : undefined;
    if (!doer || !trigger || !value) return [];
    return [
      {
        frame: 'shows',
        trigger,
        clause: { start: doer.start, end: value.end },
        arguments: [{ ...value, slot: 'value' }],
        polarity: 'positive',
        isUnreal: false,
        isNoun: false,
        isOther: false,
      },
    ];
  });
}

/** "pianist, leader of the orchestra Anna Orlova": over the comma, as long as occupations stand before it. */
function breakPastTitles(sentence: Sentence, from: number): number {
  const end = breakFrom(sentence, from);
  const place = stretchOf(sentence, { from, to: end - 1 });
  const isTitle = place && termOf(sentence.text.slice(place.start, place.end), 'occupation') !== undefined;
  const isNamed = sentence.tokens[end - 1]?.isCapital === true;
  if (!isTitle || isNamed || lowerAt(sentence, end) !== ',' || end >= lastToken(sentence)) return end - 1;
  return breakFrom(sentence, end + 1) - 1;
}

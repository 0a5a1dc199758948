/**
 * What the rules of a language find in a sentence, brought together: one match a cue, what is told within what is told with
 * its outer voices, and nothing that contradicts itself. Places only.
 */

import type { Language, Match, Rule, Sentence } from './language.ts';
import { holds, type Stretch } from './proposal.ts';

export type Found = { readonly rule: Rule; readonly match: Match };

/** In the order of the text; of two that share a cue, the one whose rule stands first in the list. */
export function findMatches(
  sentence: Sentence,
  { rules, joints }: Pick<Language, 'rules' | 'joints'>,
  before?: Sentence,
): readonly Found[] {
  const found: Found[] = [];
  for (const rule of rules) {
    const fresh = rule.find(sentence, before).filter(({ cue }) => !found.some(({ match }) => overlap(match.cue, cue)));
    found.push(...fresh.map((match) => ({ rule, match })));
  }
  const clipped = found
    .filter(({ match }) => !isInVoice(match, found))
    .map(({ rule, match }) => ({ rule, match: withoutTag(match, found) }))
    .map(({ rule, match }, _, all) => ({ rule, match: joints ? withoutNext(sentence, match, all, joints) : match }));
  return clipped
    .map(({ rule, match }) => ({
      rule,
      match: { ...match, voices: [...voicesAround(match, clipped), ...match.voices] },
    }))
    .filter(({ match }) => isConsistent(match) && !isItsOwn(match, clipped))
    .toSorted((a, b) => a.match.cue.start - b.match.cue.start || a.match.passage.start - b.match.passage.start);
}

/** "The rebels said they had left, the Gulf Monitor reported": what they said ends where it ends for whoever reported it. */
function withoutTag(inner: Match, found: readonly Found[]): Match {
  const end = found
    .map(({ match }) => match)
    .filter(({ cue, passage }) => passage.end <= cue.start && holds(passage, inner.cue))
    .filter(({ passage }) => inner.passage.start < passage.end && passage.end < inner.passage.end)
    .reduce((least, { passage }) => Math.min(least, passage.end), inner.passage.end);
  return { ...inner, passage: { start: inner.passage.start, end } };
}

/** "X said that it rained, but Y denied it": what X said ends where the clause of another voice is joined on. */
function withoutNext({ text }: Sentence, match: Match, found: readonly Found[], joints: RegExp): Match {
  const { cue, passage } = match;
  const ends = found.flatMap(({ match: next }) => {
    const start = Math.min(next.cue.start, ...next.voices.map((voice) => voice.start));
    const isInside = cue.start < start && passage.start < start && start < passage.end && next.cue.start > cue.start;
    const joint =
      isInside && next !== match ? joints.exec(text.slice(Math.max(passage.start, start - 24), start)) : null;
    return joint ? [start - joint[0].length] : [];
  });
  const end = Math.min(passage.end, ...ends);
  return end > passage.start ? { ...match, passage: { start: passage.start, end } } : match;
}

/** What is told within what is told reached the text through the voices that tell the outer thing, outermost first. */
function voicesAround(inner: Match, found: readonly Found[]): readonly Stretch[] {
  return found
    .map(({ match }) => match)
    .filter((outer) => holds(outer.passage, inner.cue) && holds(outer.passage, inner.passage))
    .filter((outer) => outer !== inner && !holds(inner.passage, outer.cue))
    .filter((outer) => !holds(outer.passage, outer.cue) || standsBetween(outer, inner))
    .toSorted((a, b) => b.passage.end - b.passage.start - (a.passage.end - a.passage.start))
    .flatMap(({ voices }) => voices)
    .filter((voice, index, voices) => voices.findIndex(({ start }) => start === voice.start) === index)
    .filter((voice) => !inner.voices.some(({ start }) => start === voice.start));
}

/** "The pilot, according to his lawyer, denies it": the outer voice is named between the inner one and its verb. */
function standsBetween({ cue }: Match, inner: Match): boolean {
  return inner.voices.some(({ end }) => end <= cue.start) && cue.end <= inner.cue.start;
}

/** "Police say that he allegedly fled", "that they were told to wait": within what a voice says, what names nobody is that voice's own. */
function isItsOwn({ cue, isUnnamed }: Match, found: readonly Found[]): boolean {
  return isUnnamed === true && found.some(({ match }) => !match.isUnnamed && holds(match.passage, cue));
}

/** "Said Vera, a teacher who asked not to be named": it tells who she is. */
function isInVoice({ cue }: Match, found: readonly Found[]): boolean {
  return found.some(({ match }) => match.voices.some((voice) => holds(voice, cue)));
}

/** Invariant: cue and voices share no word, and each stands in the passage wholly or not at all. */
function isConsistent({ cue, voices, isUnnamed, passage }: Match): boolean {
  const places = [cue, ...voices];
  return (
    (voices.length > 0 || isUnnamed === true) &&
    places.every((place) => !overlap(place, passage) || holds(passage, place)) &&
    places.every((place, index) => places.every((other, at) => at <= index || !overlap(place, other)))
  );
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

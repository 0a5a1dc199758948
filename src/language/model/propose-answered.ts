/**
 * What a model answered to proposals, which count for nothing until a person accepts them. Whatever does not stand
 * verbatim in the sentence that was named is dropped and counted: without its passage or one of its voices the whole
 * statement, else the cue or the hedge alone.
 *
 * Invariant: every place of a proposal lies in a sentence that was sent, and its words are the text's.
 */

import { refuse, succeed, type Problem, type Result } from '../../base/result.ts';
import { holds, originOf, wordsAt, type Proposal, type ProposedVoice, type Stretch, type Words } from '../proposal.ts';
import { promptVersion } from './model-prompt.ts';
import type { NumberedSentence } from './numbered-sentences.ts';
import { placesOf } from './place-words.ts';
import type { ModelAnswer, ToldPlace, ToldStatement } from './read-answer.ts';

/** Why something that a model told was left out. */
export const dropReasons = [
  'malformed',
  'sentence-unknown',
  'words-not-found',
  'words-ambiguous',
  'overlapping',
] as const;
export type DropReason = (typeof dropReasons)[number];

export type Answered = { readonly proposals: readonly Proposal[]; readonly dropped: readonly DropReason[] };

/** The text, the sentences of it that were sent, and the name of the model. */
export type Asked = {
  readonly text: string;
  readonly sentences: readonly NumberedSentence[];
  readonly model: string;
};

/** The name of a model as a rule: decisions of people are counted by it. */
export function ruleOfModel(model: string): string {
  return `model/${model}`;
}

/** Proposals in the order of the text. */
export function proposeAnswered({ statements, malformed }: ModelAnswer, asked: Asked): Answered {
  const dropped: DropReason[] = Array.from({ length: malformed }, () => 'malformed');
  const proposals: Proposal[] = [];
  for (const told of statements) {
    const proposal = proposeOne(told, asked, (reason) => dropped.push(reason));
    if (!proposal.ok) dropped.push(proposal.problem.code);
    else if (!proposals.some((other) => isSamePlace(other, proposal.value))) proposals.push(proposal.value);
  }
  return { proposals: proposals.toSorted((a, b) => a.passage.start - b.passage.start), dropped };
}

type Placed<T> = Result<T, Problem<DropReason>>;

function proposeOne(told: ToldStatement, asked: Asked, drop: (reason: DropReason) => void): Placed<Proposal> {
  const passage = placePassage(told.passage, asked);
  if (!passage.ok) return passage;
  const taken: Stretch[] = [];
  const attribution: ProposedVoice[] = [];
  for (const voice of told.voices) {
    const at = placeBeside(voice, passage.value, taken, asked);
    if (!at.ok) return at;
    const fuller = voice.standsFor ? placeBeside(voice.standsFor, at.value, [], asked) : undefined;
    if (fuller && !fuller.ok) return fuller;
    taken.push(at.value);
    const { kind, named } = voice;
    attribution.push({
      ...at.value,
      kind,
      named,
      ...(fuller?.ok && !overlap(fuller.value, at.value) ? { resolvedTo: fuller.value } : {}),
    });
  }
  const optionally = (place: ToldPlace | null | undefined): Words | undefined => {
    const at = place ? placeBeside(place, passage.value, taken, asked) : undefined;
    if (at && !at.ok) drop(at.problem.code);
    return at?.ok ? at.value : undefined;
  };
  const cue = optionally(told.cue);
  if (cue) taken.push(cue);
  const hedge = optionally(told.hedge);
  return succeed({
    rule: ruleOfModel(asked.model),
    version: promptVersion,
    confidence: cue && told.voices.every(({ sentence }) => sentence === told.passage.sentence) ? 'middle' : 'low',
    attribution,
    ...(cue && { cue }),
    act: told.act,
    passage: passage.value,
    polarity: told.polarity,
    ...(hedge && { hedge }),
    dates: [],
    contents: [],
  });
}

/** What is said must stand in its sentence once: which of two was meant, nobody can tell. */
function placePassage(told: ToldPlace, asked: Asked): Placed<Words> {
  const places = placesIn(told, asked);
  if (!places.ok) return places;
  const [first, second] = places.value;
  if (!first || second) return dropFor(first ? 'words-ambiguous' : 'words-not-found');
  return succeed(wordsAt(asked.text, first));
}

/** Of several places the one nearest to `anchor`, outside of it where there is one; none that is cut by it or taken. */
function placeBeside(told: ToldPlace, anchor: Stretch, taken: readonly Stretch[], asked: Asked): Placed<Words> {
  const places = placesIn(told, asked);
  if (!places.ok) return places;
  if (places.value.length === 0) return dropFor('words-not-found');
  const free = places.value.filter(
    (place) => (!overlap(place, anchor) || holds(anchor, place)) && !taken.some((other) => overlap(other, place)),
  );
  const distance = (place: Stretch) =>
    overlap(place, anchor) ? Infinity : Math.max(place.start - anchor.end, anchor.start - place.end);
  const [nearest] = free.toSorted((a, b) => distance(a) - distance(b) || a.start - b.start);
  return nearest ? succeed(wordsAt(asked.text, nearest)) : dropFor('overlapping');
}

function placesIn({ sentence: number, words }: ToldPlace, { text, sentences }: Asked): Placed<readonly Stretch[]> {
  const sentence = sentences.find((each) => each.number === number);
  return sentence ? succeed(placesOf(text, sentence, words)) : dropFor('sentence-unknown');
}

function dropFor(reason: DropReason): Placed<never> {
  return refuse(reason, 'Cannot use what the model told: its words do not stand where it says');
}

/** True where both propose one thing: an overlapping passage of an origin that is called so at the same place. */
export function isSamePlace(a: Proposal, b: Proposal): boolean {
  const [one, other] = [originOf(a), originOf(b)];
  return one !== undefined && other !== undefined && overlap(a.passage, b.passage) && overlap(one, other);
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

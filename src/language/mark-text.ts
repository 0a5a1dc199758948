/**
 * Everything that is read out of a text at once, for whoever marks texts and not cases: proposals as a case gets them, and
 * beside them every date, figure and mention, also where nobody says anything. For formats of other tools and for
 * measuring; a case never asks for it.
 */

import { findDateline } from './find-dateline.ts';
import { languages } from './languages.ts';
import { proposeStatements, type ReadingContext } from './propose-statements.ts';
import { holds, wordsAt, type Proposal, type ProposedDate, type Stretch, type Words } from './proposal.ts';
import type { Language, Sentence } from './language.ts';
import type { Measure } from './measures/measure.ts';
import { makeDateReader } from './read-dates.ts';
import { splitSentences } from './sentences.ts';
import { readTokens } from './tokens.ts';

export type MarkedText = {
  readonly text: string;
  readonly proposals: readonly Proposal[];
  readonly dates: readonly ProposedDate[];
  readonly measures: readonly (Measure & Words)[];
  readonly mentions: readonly Words[];
};

/** Marks a plain text; a language that nobody has written rules for marks nothing. */
export function markText(text: string, context: ReadingContext): MarkedText {
  const language = languages.find((each) => context.language.toLowerCase().split('-')[0] === each.language);
  const sentences = language ? sentencesOf(text, language) : [];
  const whole = { start: 0, end: text.length };
  const readDates =
    language && makeDateReader(language, context.published ?? findDateline(text, whole, language)?.edtf);
  const inEach = <T extends Stretch>(find: ((sentence: Sentence) => readonly T[]) | undefined) =>
    find ? sentences.flatMap((sentence) => find(sentence).map((each) => ({ ...each, ...wordsAt(text, each) }))) : [];
  return {
    text,
    proposals: proposeStatements({ text, parts: [] }, context),
    dates: inEach(readDates),
    measures: inEach(language?.findMeasures),
    mentions: inEach(language?.findWholeMentions ?? language?.contents?.findMentions ?? language?.findMentions).map(
      ({ start, end, words }) => ({
        start,
        end,
        words,
      }),
    ),
  };
}

function sentencesOf(text: string, language: Language): readonly Sentence[] {
  return splitSentences(text, { start: 0, end: text.length }, language).map((stretch) => ({
    ...stretch,
    text,
    tokens: readTokens(text, stretch),
  }));
}

/** What is said without cue and voices in its midst; one piece or more, in order. */
export function contentPieces({ passage, cue, attribution }: Proposal): readonly Stretch[] {
  const holes = [...(cue ? [cue] : []), ...attribution, ...tagOf(passage, cue, attribution.at(-1))];
  return holes.reduce<readonly Stretch[]>((pieces, hole) => pieces.flatMap((piece) => without(piece, hole)), [passage]);
}

/** “It was X,” she told the paper, “and Y”: all that stands between the quotations. */
function tagOf(passage: Words, cue: Words | undefined, voice: Words | undefined): readonly Stretch[] {
  if (!cue || !holds(passage, cue)) return [];
  const isInside = voice !== undefined && holds(passage, voice);
  const start = isInside ? Math.min(cue.start, voice.start) : cue.start;
  const end = isInside ? Math.max(cue.end, voice.end) : cue.end;
  const before = passage.words.slice(0, start - passage.start);
  const [lead] = /["”»’']\s*$/.exec(before) ?? [];
  const [rest] = /^[^"“«‘`”»]{0,200}(?=["“«‘`])/.exec(passage.words.slice(end - passage.start)) ?? [];
  return lead === undefined || rest === undefined ? [] : [{ start, end: end + rest.length }];
}

function without(piece: Stretch, hole: Stretch): readonly Stretch[] {
  if (hole.end <= piece.start || piece.end <= hole.start) return [piece];
  return [
    { start: piece.start, end: hole.start },
    { start: hole.end, end: piece.end },
  ].filter(({ start, end }) => start < end);
}

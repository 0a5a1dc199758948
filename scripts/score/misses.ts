/** What is wrong in a labelled set, a line each: for whoever mends a rule. Only the tuning part may be looked at. */

import { markText, type MarkedText } from '../../src/language/mark-text.ts';
import { meaningOf, pairFrames } from './compare-frames.ts';
import { pairsOf, piecesMade, saidWords, type Pair } from './compare.ts';
import { readCalendar, readGenres, readKinds, readSet, readStrangers, type SetPart } from './language.ts';
import type { LabelledFrame, LabelledText, Pieces } from './labelled-text.ts';
import { common, isSame, wordFinder, type WordFinder } from './words.ts';

export function showMisses(language: string, part: SetPart): readonly string[] {
  const texts = [readSet, readGenres, readCalendar, readStrangers, readKinds].flatMap((readTexts) =>
    readTexts(language, part),
  );
  return texts.flatMap((labelled) => {
    const { text, published } = labelled;
    const marked = markText(text, { language, ...(published && { published }) });
    return [
      ...missedAttributions(labelled, marked),
      ...missedDates(labelled, marked),
      ...missedMentions(labelled, marked),
      ...missedFrames(labelled, marked),
      ...missedMeasures(labelled, marked),
    ];
  });
}

function missedAttributions({ text, attributions }: LabelledText, marked: MarkedText): readonly string[] {
  if (!attributions) return [];
  const words = wordFinder(text);
  return pairsOf(marked, attributions, words).flatMap((pair) => describe(pair, text, words));
}

function describe(pair: Pair, text: string, words: WordFinder): readonly string[] {
  const { made, labelled } = pair;
  const show = (pieces: Pieces) => pieces.map(({ start, end }) => text.slice(start, end)).join(' … ');
  if (!labelled) return made ? [`made up: ${made.cue?.words} | ${made.passage.words}`] : [];
  const told = `${show(labelled.voices.at(-1) ?? [])} {${show(labelled.cue)}} ${show(labelled.content)}`;
  if (!made) return [`missed: ${told}`];
  const pieces = piecesMade(pair);
  const [said, there] = [words(pieces), saidWords(labelled, words)];
  const own = made.attribution;
  const isChain =
    own.length === labelled.voices.length &&
    labelled.voices.every((voice, at) => isSame(words(own.slice(at, at + 1)), words(voice)));
  return [
    ...(isChain
      ? []
      : [`voices: ${own.map((voice) => voice.words).join(' > ')} | ${labelled.voices.map(show).join(' > ')}`]),
    ...(common(said, there) < said.size || common(said, there) < there.size
      ? [`content: ${show(pieces)} | ${told}`]
      : []),
    ...(labelled.act !== undefined && labelled.act !== made.act ? [`act: ${made.act} | ${labelled.act}: ${told}`] : []),
  ];
}

function missedDates({ text, dates: there }: LabelledText, { dates }: MarkedText): readonly string[] {
  if (!there) return [];
  const made = dates.map(({ words, edtf, daypart }) => `${words} = ${edtf}${daypart ? ` ${daypart}` : ''}`);
  const labels = there.map(({ start, end, means }) => `${text.slice(start, end)} = ${means ?? ''}`);
  return made.join() === labels.join() ? [] : [`dates: ${made.join('; ')} | ${labels.join('; ')} | ${text}`];
}

function missedMentions({ text, mentions: there }: LabelledText, { mentions }: MarkedText): readonly string[] {
  if (!there) return [];
  const made = mentions.map(({ words }) => words);
  const labels = there.map(({ start, end }) => text.slice(start, end));
  return made.join() === labels.join() ? [] : [`mentions: ${made.join('; ')} | ${labels.join('; ')}`];
}

function missedFrames({ text, frames: there }: LabelledText, marked: MarkedText): readonly string[] {
  if (!there) return [];
  const wrong = pairFrames(marked, there, wordFinder(text)).filter(
    ({ made, labelled }) => sayFrame(made, text) !== sayFrame(labelled, text),
  );
  return wrong.map(({ made, labelled }) => `frame: ${sayFrame(made, text)} | ${sayFrame(labelled, text)} | ${text}`);
}

function sayFrame(frame: LabelledFrame | undefined, text: string): string {
  if (!frame) return 'nothing';
  const fields = [...frame.fields].map(([role, { start, end }]) => `${role}=${text.slice(start, end)}`).toSorted();
  return `${frame.isNegative ? 'no ' : ''}${frame.type}: ${fields.join('; ')}`;
}

function missedMeasures({ text, measures: there }: LabelledText, { measures }: MarkedText): readonly string[] {
  if (!there) return [];
  const made = measures.map((measure) => `${measure.words} = ${meaningOf(measure)}`);
  const labels = there.map(({ start, end, means }) => `${text.slice(start, end)} = ${means}`);
  return made.join() === labels.join() ? [] : [`figures: ${made.join('; ')} | ${labels.join('; ')}`];
}

/**
 * What the rules say of a text beside what people say of it. An attribution that was made counts for the labelled one whose
 * cue it shares words with, one for one; everything else is compared within such pairs, and what has no partner is wrong
 * (made) or missed (labelled). Words count, not marks.
 */

import { contentPieces, markText, type MarkedText } from '../../src/language/mark-text.ts';
import { english } from '../../src/language/en/english.ts';
import type { Proposal, ProposedDate, ProposedVoice, Stretch } from '../../src/language/proposal.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { countFrames, countMeasures } from './compare-frames.ts';
import type { Counts, Figures } from './count.ts';
import type { LabelledAttribution, LabelledDate, LabelledText, Pieces } from './labelled-text.ts';
import { common, isSame, wordFinder, type WordFinder } from './words.ts';

/** `goesOn`: what is surely said in the same breath after it, without a cue of its own. */
export type Pair = {
  readonly made?: Proposal;
  readonly goesOn?: readonly Proposal[];
  readonly labelled?: LabelledAttribution;
};

/** Marks the text and counts. */
export function scoreText(labelled: LabelledText): Figures {
  const { text, language, published } = labelled;
  const marked = markText(text, { language, ...(published && { published }) });
  const words = wordFinder(text);
  return new Map([
    ...(labelled.attributions ? countAttributions(pairsOf(marked, labelled.attributions, words), words) : []),
    ...(labelled.attributions?.length === 0 ? countLeftAlone(marked) : []),
    ...(labelled.dates ? countDates(marked, labelled.dates) : []),
    ...(labelled.mentions ? countMentions(marked, labelled.mentions, words) : []),
    ...(labelled.frames ? countFrames(marked, labelled.frames, words) : []),
    ...(labelled.measures ? countMeasures(marked, labelled.measures) : []),
  ]);
}

type Met = { readonly made: Proposal; readonly labelled: LabelledAttribution };

/** Every labelled attribution with a cue, and every proposal with one, in pairs as far as their cues meet. */
export function pairsOf(
  { proposals }: MarkedText,
  labelled: readonly LabelledAttribution[],
  words: WordFinder,
): readonly Pair[] {
  const made = proposals.filter(({ cue }) => cue !== undefined);
  const left = new Set(made);
  const pairs = labelled
    .filter(({ cue }) => cue.length > 0)
    .map((each): Pair => {
      const cue = words(each.cue);
      const content = words(each.content);
      const [best] = [...left]
        .filter((one) => isCueShared(one, each, words, cue))
        .map((one) => ({ one }))
        .toSorted((a, b) => common(words([b.one.passage]), content) - common(words([a.one.passage]), content));
      if (best) left.delete(best.one);
      return best ? { made: best.one, labelled: each } : { labelled: each };
    });
  const goingOn = proposals.filter(({ continues, confidence }) => continues !== undefined && confidence !== 'low');
  return [...pairs, ...[...left].map((each) => ({ made: each }))].map((pair) => withRest(pair, goingOn));
}

/** A cue without words, such as a colon, goes by its place. */
function isCueShared(
  made: Proposal,
  { cue }: LabelledAttribution,
  words: WordFinder,
  cueWords: ReadonlySet<number>,
): boolean {
  const own = made.cue;
  if (!own) return false;
  return cueWords.size > 0 ? common(words([own]), cueWords) > 0 : cue.some((piece) => overlaps(piece, own));
}

/** Sentence by sentence, as long as the next one says that it continues the last. */
function withRest(pair: Pair, goingOn: readonly Proposal[]): Pair {
  const rest: Proposal[] = [];
  for (let last = pair.made; last;) {
    const { start } = last.passage;
    last = goingOn.find(({ continues, passage }) => continues?.start === start && passage.start > start);
    if (last) rest.push(last);
  }
  return { ...pair, goesOn: rest };
}

/** The words of the content that was made, in pieces. */
export function piecesMade({ made, goesOn = [] }: Pair): Pieces {
  return made ? [made, ...goesOn].flatMap(contentPieces) : [];
}

/** In a text in which nobody says anything: how many of its sentences nothing was made of. */
function countLeftAlone({ proposals, text }: MarkedText): Figures {
  const sentences = splitSentences(text, { start: 0, end: text.length }, english).length;
  const made = proposals.filter(({ cue, attribution }) => cue !== undefined || attribution.length > 0).length;
  return new Map([
    ['sentence without speech, left alone', { right: sentences - made, said: sentences, there: sentences }],
  ]);
}

function countAttributions(pairs: readonly Pair[], words: WordFinder): Figures {
  const made = pairs.filter((pair) => pair.made).length;
  const naming = pairs.filter((pair) => (pair.made?.attribution.length ?? 0) > 0).length;
  const labelled = pairs.flatMap((pair) => pair.labelled ?? []);
  const named = labelled.filter(({ voices }) => voices.length > 0).length;
  const met = pairs.flatMap((pair) =>
    pair.made && pair.labelled ? [{ made: pair.made, labelled: pair.labelled }] : [],
  );
  // Where the text names nobody there is no origin to be found.
  const metNamed = met.filter((pair) => pair.labelled.voices.length > 0);
  const isOrigin = (test: (made: ReadonlySet<number>, there: ReadonlySet<number>) => boolean) =>
    metNamed.filter(({ made: { attribution }, labelled: { voices } }) =>
      isVoice(attribution.at(-1), words(voices.at(-1) ?? []), words, test),
    ).length;
  const chains = metNamed.filter((pair) => isChainRight(pair, words));
  const acts = met.filter((pair) => pair.labelled.act !== undefined);
  const rightActs = acts.filter((pair) => pair.made.act === pair.labelled.act).length;
  return new Map<string, Counts>([
    ['cue', { right: met.length, said: made, there: labelled.length }],
    ['origin, exact', { right: isOrigin(isSame), said: naming, there: named }],
    ['origin, overlapping', { right: isOrigin((a, b) => common(a, b) > 0), said: naming, there: named }],
    [
      'origin, exact, where the cue is found',
      { right: isOrigin(isSame), said: metNamed.length, there: metNamed.length },
    ],
    ['content words', countContent(pairs, words)],
    ['chain, every voice exact', { right: chains.length, said: naming, there: named }],
    [
      'chain of two or more',
      {
        right: chains.filter((pair) => isLong(pair.labelled)).length,
        said: pairs.filter((pair) => (pair.made?.attribution.length ?? 0) > 1).length,
        there: labelled.filter(isLong).length,
      },
    ],
    ['act, where it is labelled and the cue is found', { right: rightActs, said: acts.length, there: acts.length }],
  ]);
}

/** The voice itself, or with its relative clause, as corpora differ in. */
function isVoice(
  made: ProposedVoice | undefined,
  there: ReadonlySet<number>,
  words: WordFinder,
  test: (made: ReadonlySet<number>, there: ReadonlySet<number>) => boolean,
): boolean {
  if (!made) return false;
  return test(words([made]), there) || (made.whole !== undefined && test(words([made.whole]), there));
}

function isLong({ voices }: LabelledAttribution): boolean {
  return voices.length > 1;
}

function countContent(pairs: readonly Pair[], words: WordFinder): Counts {
  const counts = pairs.map((pair) => {
    const [said, there] = [words(piecesMade(pair)), saidWords(pair.labelled, words)];
    return { right: common(said, there), said: said.size, there: there.size };
  });
  const sum = (of: (each: Counts) => number) => counts.reduce((total, each) => total + of(each), 0);
  return { right: sum(({ right }) => right), said: sum(({ said }) => said), there: sum(({ there }) => there) };
}

/** Without cue and voice where they stand in its midst. */
export function saidWords(labelled: LabelledAttribution | undefined, words: WordFinder): ReadonlySet<number> {
  const own = words([...(labelled?.cue ?? []), ...(labelled?.voices.at(-1) ?? [])]);
  return new Set([...words(labelled?.content ?? [])].filter((word) => !own.has(word)));
}

function isChainRight({ made, labelled }: Met, words: WordFinder): boolean {
  const { voices } = labelled;
  return (
    made.attribution.length === voices.length &&
    voices.every((voice, at) => isVoice(made.attribution[at], words(voice), words, isSame))
  );
}

function isMeant(label: LabelledDate, date: ProposedDate): boolean {
  return overlaps(date, label) && `${date.edtf}${date.daypart ? ` ${date.daypart}` : ''}` === label.means;
}

function isPlace(label: Stretch, { start, end }: Stretch): boolean {
  return start === label.start && end === label.end;
}

function countDates({ dates }: MarkedText, there: NonNullable<LabelledText['dates']>): Figures {
  const counts = (right: number): Counts => ({ right, said: dates.length, there: there.length });
  return new Map([
    ['date, its place', counts(countPairs(there, dates, isPlace))],
    ['date, what it means', counts(countPairs(there, dates, isMeant))],
    [
      'date, both exact',
      counts(countPairs(there, dates, (label, date) => isPlace(label, date) && isMeant(label, date))),
    ],
  ]);
}

/** A mention that stands within another ("the baker" of "the baker's sister") is part of it and does not count for itself. */
function countMentions({ mentions: all }: MarkedText, there: readonly Stretch[], words: WordFinder): Figures {
  const mentions = all.filter((inner) => !all.some((outer) => outer !== inner && isInside(inner, outer)));
  const counts = (isRight: (a: ReadonlySet<number>, b: ReadonlySet<number>) => boolean): Counts => ({
    right: countPairs(there, mentions, (label, mention) => isRight(words([mention]), words([label]))),
    said: mentions.length,
    there: there.length,
  });
  return new Map([
    ['mention, exact', counts(isSame)],
    ['mention, overlapping', counts((a, b) => common(a, b) > 0)],
  ]);
}

function isInside(inner: Stretch, outer: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
}

/** How many labels have something of their own that fits; nothing counts twice. */
function countPairs<A, B>(there: readonly A[], said: readonly B[], fits: (a: A, b: B) => boolean): number {
  const left = new Set(said);
  return there.filter((label) => {
    const partner = [...left].find((one) => fits(label, one));
    return partner !== undefined && left.delete(partner);
  }).length;
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

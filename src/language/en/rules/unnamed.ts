/**
 * Speech of somebody whom the text does not name: "it was reported that …", "is said to have …", "parents were told that …",
 * "allegedly", "amid fears that …", "…, a court heard". The origin is unnamed; whoever stands behind "by" is for other rules.
 */

import type { Act } from '../../../statement/statement.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import { breakBefore, findCues, isBreak, lastToken, lowerAt, type TokenRange, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, isBase, phraseStart, startsPhrase } from '../clauses.ts';
import { contentBefore, contentEnd, passageOf } from '../contents.ts';
import { speechNouns } from '../speech-nouns.ts';
import { verbForms } from '../speech-verbs.ts';
import { verbGroupOf, type VerbGroup } from '../subjects.ts';
import { determiners } from '../words.ts';

export const unnamed: Rule = {
  name: 'en/unnamed',
  version: '1',
  says: '"it was reported that …", "is said to have …", "were told that …", "allegedly": nobody is named',
  find: findUnnamed,
};

/** Words that say that the text has it from others. */
const hearsay = /^(?:reportedly|allegedly|purportedly)$/;
/** What is said of somebody in the passive: "is said to have fled", "is thought to be abroad". */
const reports = new Set('said reported believed thought alleged understood claimed rumoured rumored'.split(' '));
/** Who is told something in the passive is a hearer, and no voice. */
const hearers = new Set('told informed assured warned advised notified reminded urged'.split(' '));
/** Before them people speak, and texts name the place for the people. */
const hearings = /^(?:court|jury|tribunal|inquest|inquiry|hearing|committee|panel|meeting|trial|parliament)$/;

const comesOut = /^(?:emerged|emerges|transpired|transpires)$/;

function findUnnamed(sentence: Sentence): readonly Match[] {
  return findCues(
    sentence,
    ({ lower, isAside }) =>
      !isAside &&
      (hearsay.test(lower) || reports.has(lower) || hearers.has(lower) || lower === 'heard' || comesOut.test(lower)),
  )
    .map((at) => readUnnamed(sentence, at))
    .filter((match) => match !== undefined);
}

function readUnnamed(sentence: Sentence, at: number): Match | undefined {
  const lower = lowerAt(sentence, at);
  if (hearsay.test(lower)) return readHearsay(sentence, at);
  const group = verbGroupOf(sentence, at);
  if (group.isNegated || group.isUnreal || lowerAt(sentence, at + 1) === 'by') return undefined;
  if (lower === 'heard') return readHearing(sentence, at, group);
  if (comesOut.test(lower)) return readComingOut(sentence, at, group);
  if (!group.hasBe || group.before < 0) return undefined;
  const subject = lowerAt(sentence, group.before);
  if (subject === 'it' && reports.has(lower)) return readIt(sentence, at, group);
  return hearers.has(lower) ? readTold(sentence, at, group) : readReported(sentence, at, group);
}

/** "Two bridges were reportedly closed": the clause around the word. */
function readHearsay(sentence: Sentence, at: number): Match | undefined {
  const opening = breakBefore(sentence, at);
  const from = opening > 0 && isBreak(sentence, at - 1) ? 0 : clauseFrom(sentence, at);
  return matchOf(sentence, { from: at, to: at }, { from, to: contentEnd(sentence, at, []) }, 'low');
}

/** Where the clause begins in which the token stands: behind what joins it to another. */
function clauseFrom(sentence: Sentence, at: number): number {
  const opening = breakBefore(sentence, at);
  const isWhole = opening < 0 || !hasFiniteVerb(sentence, { from: 0, to: opening - 1 });
  if (isWhole) return 0;
  return /^(?:and|but|while|as|though|although|who|which|that)$/.test(lowerAt(sentence, opening + 1))
    ? Math.min(opening + 2, at)
    : opening + 1;
}

/** "It was reported that …", "…, it was reported", "Her mother, it is said, never opened it". */
function readIt(sentence: Sentence, at: number, { before }: VerbGroup): Match | undefined {
  const cue = { from: before + 1, to: at };
  if (lowerAt(sentence, at + 1) === 'that')
    return matchOf(sentence, cue, { from: at + 1, to: contentEnd(sentence, at + 1, []) });
  return readTag(sentence, before, { from: before, to: at });
}

/** A tag that begins at the token, behind what is said or in its midst. */
function readTag(sentence: Sentence, from: number, cue: TokenRange): Match | undefined {
  const at = cue.to;
  if (from < 2 || !isBreak(sentence, from - 1)) return undefined;
  const isInMidst = lowerAt(sentence, at + 1) === ',' && at + 1 < lastToken(sentence);
  const said = isInMidst ? undefined : contentBefore(sentence, from - 1, true);
  return matchOf(sentence, cue, said ?? { from: 0, to: lastToken(sentence) });
}

/** "The pilot is understood to have radioed": the whole clause, since its subject is part of what is said. */
function readReported(sentence: Sentence, at: number, { before }: VerbGroup): Match | undefined {
  if (lowerAt(sentence, at + 1) !== 'to' || !isBase(sentence, at + 2)) return undefined;
  const from = phraseStart(sentence, before);
  const opening = breakBefore(sentence, from);
  const start = opening > 0 && !hasFiniteVerb(sentence, { from: 0, to: opening }) ? 0 : from;
  return matchOf(sentence, { from: at, to: at }, { from: start, to: contentEnd(sentence, at, []) }, 'low');
}

/** "Parents were told on Friday that …", "…, the jury was told". */
function readTold(sentence: Sentence, at: number, { before }: VerbGroup): Match | undefined {
  const from = phraseStart(sentence, before);
  const cue = { from: before + 1, to: at };
  if (hearings.test(lowerAt(sentence, before)) && isTagThere(sentence, from, at))
    return readTag(sentence, from, { from: before + 1, to: at });
  const form = verbForms.get(lowerAt(sentence, at));
  const limit = Math.min(lastToken(sentence), at + 8);
  for (let start = at + 1; start <= limit; start += 1) {
    const first = lowerAt(sentence, start);
    if (first === 'that' || (first === 'to' && isBase(sentence, start + 1)))
      return matchOf(
        sentence,
        cue,
        { from: start, to: contentEnd(sentence, start, []) },
        'middle',
        actOf(first, form?.act),
      );
    if (determiners.has(first) && hasFiniteVerb(sentence, { from: start, to: lastToken(sentence) }))
      return matchOf(sentence, cue, { from: start, to: contentEnd(sentence, start, []) });
  }
  return undefined;
}

function actOf(first: string, act: Act | undefined): Act {
  return first === 'to' ? 'urges' : (act ?? 'asserts');
}

function isTagThere(sentence: Sentence, from: number, at: number): boolean {
  return from > 1 && isBreak(sentence, from - 1) && lowerAt(sentence, at + 1) !== 'that';
}

/** "…, a court heard", "The inquest heard that …". */
function readHearing(sentence: Sentence, at: number, { before, hasBe }: VerbGroup): Match | undefined {
  if (hasBe || !hearings.test(lowerAt(sentence, before))) return undefined;
  const from = phraseStart(sentence, before);
  if (isTagThere(sentence, from, at)) return readTag(sentence, from, { from: before + 1, to: at });
  const start = at + 1;
  // "Heard claims that": the noun tells it.
  const isNoun = speechNouns.has(lowerAt(sentence, start));
  const isBare = startsPhrase(sentence, start) && isToldThere(sentence, start);
  const isClause = lowerAt(sentence, start) === 'that' || (!isNoun && isBare);
  return isClause
    ? matchOf(sentence, { from: before + 1, to: at }, { from: start, to: contentEnd(sentence, start, []) })
    : undefined;
}

/** "It emerged last night that …". */
function readComingOut(sentence: Sentence, at: number, { before }: VerbGroup): Match | undefined {
  const that = sentence.tokens.findIndex(({ lower }, index) => index > at && index < at + 5 && lower === 'that');
  if (lowerAt(sentence, before) !== 'it' || that < 0) return undefined;
  return matchOf(sentence, { from: at, to: at }, { from: that, to: contentEnd(sentence, that, []) });
}

function isToldThere(sentence: Sentence, from: number): boolean {
  return hasFiniteVerb(sentence, { from: from + 1, to: lastToken(sentence) });
}

function matchOf(
  sentence: Sentence,
  cue: TokenRange,
  said: TokenRange,
  confidence: Match['confidence'] = 'middle',
  act: Act = 'asserts',
): Match | undefined {
  const place = stretchOf(sentence, cue);
  const passage = said.to >= said.from ? passageOf(sentence, said) : undefined;
  return place && passage && { confidence, act, cue: place, voices: [], isUnnamed: true, passage };
}

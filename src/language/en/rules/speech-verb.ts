/**
 * Verbs of speech, wherever they stand: "X said that …", "…, X said", “…,” said X, "X, citing Y, reported that …",
 * "said …, and admitted …".
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { CitedVoice } from '../../cited-voices.ts';
import type { Stretch } from '../../proposal.ts';
import {
  breakFrom,
  findCues,
  isBreak,
  isClosingMark,
  isOpeningMark,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../../token-ranges.ts';
import { hasFiniteVerb, isVerbAt, phraseEnd, startsPhrase } from '../clauses.ts';
import { contentBefore, contentEnd, isTailOnly } from '../contents.ts';
import { findCitedVoices } from '../relays.ts';
import { makeMatch, saidAfter } from '../said-after.ts';
import { cueAt, isPlural, type Cue } from '../speech-cues.ts';
import { verbForms } from '../speech-verbs.ts';
import { doesSomething, subjectBefore, type Subject } from '../subjects.ts';

export const speechVerb: Rule = {
  name: 'en/speech-verb',
  version: '1',
  says: '"X said that …", "…, X said", "X, citing Y, reported that …"',
  find: findSpeech,
};

function findSpeech(sentence: Sentence): readonly Match[] {
  const cited = findCitedVoices(sentence);
  const found: Match[] = [];
  for (const verb of findCues(sentence, ({ lower, isAside }) => !isAside && verbForms.has(lower))) {
    const cue = cueAt(sentence, verb);
    const matches = cue
      ? (readInverted(sentence, cue) ?? readCue(sentence, cue, cited, found))
      : readAdding(sentence, verb, cited, found);
    if (matches) found.push(...matches.filter((match) => match !== undefined));
  }
  return found;
}

/** "X said …, adding that …": the participle goes on for the voice before it. */
function readAdding(
  sentence: Sentence,
  verb: number,
  cited: readonly CitedVoice[],
  found: Match[],
): readonly (Match | undefined)[] | undefined {
  const form = verbForms.get(lowerAt(sentence, verb));
  const previous = found.at(-1);
  const isJoined = previous !== undefined && lowerAt(sentence, verb - 1) === ',';
  if (form?.tense !== 'participle' || !form.takesClause || !isJoined) return undefined;
  const cue = { verb, after: verb + 1, form: { ...form, tense: 'past' as const }, before: verb - 1 };
  const match = saidAfter(sentence, cue, previous.voices, cited);
  if (match) endBefore(sentence, found, verb - 1);
  return match ? [match] : undefined;
}

/** “…”, said X. Undefined where the verb does not stand before its subject. */
function readInverted(sentence: Sentence, { verb, after, form }: Cue): readonly Match[] | undefined {
  const { tokens } = sentence;
  const tagBreak = verb - 1;
  if (!form.inverts || tagBreak < 0 || !isBreak(sentence, tagBreak)) return undefined;
  if (form.needsQuotation && !isClosingMark(tokens, tagBreak)) return undefined;
  if (!startsPhrase(sentence, after) || lowerAt(sentence, after) === 'that') return undefined;
  const said = contentBefore(sentence, tagBreak, false);
  const to = phraseEnd(sentence, after, lastToken(sentence));
  const voice = stretchOf(sentence, { from: after, to: withApposition(sentence, to) });
  if (!said || !voice || hasFiniteVerb(sentence, { from: after, to })) return undefined;
  const isAtEnd = to >= lastToken(sentence) || isBreak(sentence, to + 1) || isTailOnly(sentence, to + 1, form);
  if (!isClosingMark(tokens, said.to) && !isAtEnd) return undefined;
  const end = resumption(sentence, said, breakFrom(sentence, to + 1));
  const first = makeMatch(sentence, { verb, after, form }, [voice], { from: said.from, to: end ?? said.to }, 'high');
  return first ? [first] : [];
}

/** "said Anna Orlova, the head of the clinic": the part after the comma belongs to the name. */
function withApposition(sentence: Sentence, to: number): number {
  if (lowerAt(sentence, to + 1) !== ',' || !startsPhrase(sentence, to + 2)) return to;
  const end = Math.min(breakFrom(sentence, to + 2) - 1, lastToken(sentence));
  return end > to + 1 && phraseEnd(sentence, to + 2, end) === end && !hasFiniteVerb(sentence, { from: to + 2, to: end })
    ? end
    : to;
}

/** “…,” said X, “…”: where the quotation ends that goes on after the tag. */
function resumption(sentence: Sentence, said: TokenRange, at: number): number | undefined {
  if (!isClosingMark(sentence.tokens, said.to)) return undefined;
  const opening = [at, at + 1].find((each) => isOpeningMark(sentence.tokens, each));
  return opening === undefined ? undefined : contentEnd(sentence, opening, []);
}

function readCue(
  sentence: Sentence,
  cue: Cue,
  cited: readonly CitedVoice[],
  found: Match[],
): readonly (Match | undefined)[] | undefined {
  const subject = subjectBefore(sentence, cue.before, isTailOnly(sentence, cue.after, cue.form));
  if (subject === undefined) return undefined;
  if (subject.kind === 'shared') {
    const previous = found.at(-1);
    if (!previous || cue.form.tense === 'base') return undefined;
    const match = saidAfter(sentence, cue, previous.voices, cited);
    if (match) endBefore(sentence, found, subject.at);
    return match ? [match] : undefined;
  }
  if (doesSomething(sentence, subject) || (cue.form.tense === 'base' && !isPlural(sentence, subject))) return undefined;
  const voices = [subject.voice, ...citedBy(sentence, cue, subject, cited)];
  const trailing = readTrailing(sentence, cue, subject, voices);
  if (trailing) return trailing;
  const leading = saidAfter(sentence, cue, voices, cited);
  return leading ? [withinRelative(sentence, cue, leading)] : undefined;
}

/** "The ministry, which said that nobody was hurt, closed the road": what it said ends with the relative clause. */
function withinRelative(sentence: Sentence, { before, after }: Cue, match: Match): Match {
  const isRelative = /^(?:who|which)$/.test(lowerAt(sentence, before)) && isBreak(sentence, before - 1);
  const comma = breakFrom(sentence, after);
  const end = sentence.tokens[comma - 1]?.end ?? match.passage.end;
  const isCut = isRelative && isVerbAt(sentence, comma + 1) && match.passage.start < end && end < match.passage.end;
  return isCut ? { ...match, passage: { start: match.passage.start, end } } : match;
}

function endBefore(sentence: Sentence, found: Match[], at: number): void {
  const previous = found.at(-1);
  const end = sentence.tokens[at - 1]?.end;
  if (previous && end !== undefined && end > previous.passage.start && end < previous.passage.end)
    found[found.length - 1] = { ...previous, passage: { start: previous.passage.start, end } };
}

/** Whom the voice cites: between subject and verb, right after the verb, before it all, or at the end. */
function citedBy(
  sentence: Sentence,
  { verb, after }: Cue,
  { from }: Subject,
  cited: readonly CitedVoice[],
): readonly Stretch[] {
  const isNear = (each: CitedVoice) =>
    (each.from > from && each.to < verb) || each.from === after || each.from === after + 1;
  const isAround = (each: CitedVoice) => each.from === 0 || each.to >= lastToken(sentence) - 1;
  const relay = cited.find(isNear) ?? cited.find(isAround);
  return relay ? [relay.voice] : [];
}

/** "…, X said on Monday" and "The fire, X said, began at noon". */
function readTrailing(
  sentence: Sentence,
  cue: Cue,
  { from }: Subject,
  voices: readonly Stretch[],
): readonly (Match | undefined)[] | undefined {
  const { tokens } = sentence;
  const tagBreak = from - 1;
  if (cue.form.onlyLeads || tagBreak < 1 || !isBreak(sentence, tagBreak)) return undefined;
  const isTail = isTailOnly(sentence, cue.after, cue.form);
  const said = contentBefore(sentence, tagBreak, isTail && !isBreak(sentence, cue.after));
  if (cue.form.needsQuotation && !(said && isClosingMark(tokens, said.to))) return undefined;
  const end = said && resumption(sentence, said, breakFrom(sentence, cue.after));
  const isQuoted = said && isClosingMark(tokens, said.to);
  if (said && (end !== undefined || isTail))
    return [makeMatch(sentence, cue, voices, { from: said.from, to: end ?? said.to }, isQuoted ? 'high' : 'middle')];
  const isParenthetical =
    tokens[tagBreak]?.text === ',' && lowerAt(sentence, cue.after) === ',' && cue.after < lastToken(sentence);
  if (said || !isParenthetical) return undefined;
  const whole = { from: 0, to: lastToken(sentence) };
  return hasFiniteVerb(sentence, { from: cue.after + 1, to: whole.to }) || startsPhrase(sentence, 0)
    ? [makeMatch(sentence, cue, voices, whole, 'middle')]
    : undefined;
}

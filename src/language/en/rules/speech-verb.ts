/**
 * Verbs of speech, wherever they stand: "X said that …", "…, X said", “…,” said X, "X, citing Y, reported that …",
 * "said …, and admitted …".
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { CitedVoice } from '../../cited-voices.ts';
import type { Stretch } from '../../proposal.ts';
import { breakFrom, findCues, isBreak, isClosingMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, isAuxiliary, isVerbAt, startsPhrase } from '../clauses.ts';
import { contentBefore, contentEnd } from '../contents.ts';
import { isTailOnly } from '../content-starts.ts';
import { readInverted, resumption } from '../inverted.ts';
import { findCitedVoices } from '../relays.ts';
import { makeMatch, saidAfter } from '../said-after.ts';
import { cueAt, formThere, isPlural, type Cue } from '../speech-cues.ts';
import { verbForms } from '../speech-verbs.ts';
import { doesSomething, subjectBefore, type Subject } from '../subjects.ts';
import { findDoer } from '../verb-subjects.ts';
import { clauseWords, determiners, subjectPronouns } from '../words.ts';

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
  const known = verbForms.get(lowerAt(sentence, verb));
  const form = known && formThere(sentence, verb, known);
  const previous = found.at(-1);
  const isJoined = previous !== undefined && lowerAt(sentence, verb - 1) === ',';
  if (form?.tense !== 'participle' || !form.takesClause || !isJoined) return undefined;
  const cue = { verb, after: verb + form.words, form: { ...form, tense: 'past' as const }, before: verb - 1 };
  const match = saidAfter(sentence, cue, previous.voices, cited);
  if (match) endBefore(sentence, found, verb - 1);
  return match ? [match] : undefined;
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
    const doer = previous ? undefined : findDoer(sentence, cue.verb);
    const voices = previous?.voices ?? (doer && !doer.isNegated ? [doer.place] : undefined);
    if (!voices || cue.form.tense === 'base') return undefined;
    const match = saidAfter(sentence, cue, voices, cited);
    if (match) endBefore(sentence, found, subject.at);
    return match ? [match] : undefined;
  }
  const split = fronted(sentence, cue, subject) ?? intoRelative(sentence, cue, subject);
  if (split) return [split];
  if (doesSomething(sentence, subject) || (cue.form.tense === 'base' && !isPlural(sentence, subject))) return undefined;
  const voices = [subject.voice, ...citedBy(sentence, cue, subject, cited)];
  const trailing = readTrailing(sentence, cue, subject, voices);
  if (trailing) return trailing;
  const leading = saidAfter(sentence, ofFindings(sentence, cue, subject), voices, cited);
  return leading ? [withinRelative(sentence, cue, subject, leading)] : undefined;
}

/** "Polls show the race tightening": what findings are said to show. */
function ofFindings(sentence: Sentence, cue: Cue, { from, headTo }: Subject): Cue {
  const isFinding = sentence.tokens.slice(from, headTo + 1).some(({ lower }) => findings.test(lower));
  if (!isFinding || !/^(?:show|find|suggest|indicate|reveal|put|give)$/.test(cue.form.lemma)) return cue;
  return { ...cue, form: { ...cue.form, takesObject: true, needsThat: false } };
}

const findings =
  /^(?:polls?|surveys?|stud(?:y|ies)|data|figures|records|reports?|research|analysis|analyses|statistics|results|documents|filings?|returns)$/;

/** "A project Lind once described as mad": what stands before her name is what she calls so. */
function fronted(sentence: Sentence, cue: Cue, { from, headTo }: Subject): Match | undefined {
  const { tokens } = sentence;
  if (lowerAt(sentence, cue.after) !== 'as' || !cue.form.takesObject) return undefined;
  const isOwn = (at: number) =>
    tokens[at]?.isCapital === true ||
    determiners.has(lowerAt(sentence, at)) ||
    subjectPronouns.has(lowerAt(sentence, at));
  const start = tokens.findIndex(
    (token, at) =>
      at > from + 1 && at <= headTo && isOwn(at) && token.kind === 'word' && tokens[at - 1]?.isCapital === false,
  );
  const voice = start < 0 ? undefined : stretchOf(sentence, { from: start, to: headTo });
  const to = contentEnd(sentence, from, []);
  const verb = tokens.findIndex((_, at) => at > cue.after && at <= to && isVerbAt(sentence, at));
  return voice && makeMatch(sentence, cue, [voice], { from, to: verb > 0 ? verb - 1 : to }, 'middle');
}

/** "Talks, which he said were doomed": what is said is told of what stands before. */
function intoRelative(sentence: Sentence, cue: Cue, { from, voice }: Subject): Match | undefined {
  const isRelative = /^(?:which|that|who)$/.test(lowerAt(sentence, from - 1)) && cue.form.takesClause;
  const isVerb = isAuxiliary(lowerAt(sentence, cue.after)) && !isBreak(sentence, cue.after);
  if (!isRelative || !isVerb) return undefined;
  return makeMatch(sentence, cue, [voice], { from: from - 1, to: contentEnd(sentence, cue.after, []) }, 'middle');
}

/** "The ministry, which said that nobody was hurt, closed the road": what it said ends with the relative clause. */
function withinRelative(sentence: Sentence, { before, after }: Cue, { from }: Subject, match: Match): Match {
  // "The agreement, which officials described as a breakthrough, ends the war".
  const comma = breakFrom(sentence, after);
  const isObject = lowerAt(sentence, from - 1) === 'which' && isBreak(sentence, from - 2);
  const end = sentence.tokens[comma - 1]?.end ?? match.passage.end;
  if (isObject && match.passage.start < end && end < match.passage.end)
    return { ...match, passage: { start: match.passage.start, end } };
  if (/^(?:who|that)$/.test(lowerAt(sentence, before)) && !isBreak(sentence, before - 1))
    return withinRestriction(sentence, match);
  const isRelative = /^(?:who|which)$/.test(lowerAt(sentence, before)) && isBreak(sentence, before - 1);
  const isCut = isRelative && isVerbAt(sentence, comma + 1) && match.passage.start < end && end < match.passage.end;
  return isCut ? { ...match, passage: { start: match.passage.start, end } } : match;
}

/** "Those who hold that it must be deepened should go there": what they hold ends before the verb of the sentence. */
function withinRestriction(sentence: Sentence, match: Match): Match {
  const { tokens } = sentence;
  const from = tokens.findIndex(({ start }) => start === match.passage.start);
  let groups = tokens[from]?.lower === 'to' || tokens[from]?.lower.endsWith('ing') ? 1 : 0;
  let isInner = false;
  for (let at = from + 1; at < tokens.length && (tokens[at]?.end ?? 0) <= match.passage.end; at += 1) {
    if (clauseWords.has(lowerAt(sentence, at)) || subjectPronouns.has(lowerAt(sentence, at))) isInner = true;
    if (!isVerbAt(sentence, at) || isVerbAt(sentence, at - 1) || lowerAt(sentence, at - 1) === 'and') continue;
    if (!isInner || groups === 0) groups += 1;
    isInner = false;
    const end = tokens[at - 1]?.end ?? 0;
    if (groups === 2 && end > match.passage.start) return { ...match, passage: { start: match.passage.start, end } };
  }
  return match;
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
  const isHalf =
    !isQuoted && lowerAt(sentence, cue.after) === ',' && /^(?:what|how|why)$/.test(lowerAt(sentence, said?.from ?? 0));
  if (said && (end !== undefined || isTail) && !isHalf)
    return [makeMatch(sentence, cue, voices, { from: said.from, to: end ?? said.to }, isQuoted ? 'high' : 'middle')];
  const isParenthetical =
    tokens[tagBreak]?.text === ',' && lowerAt(sentence, cue.after) === ',' && cue.after < lastToken(sentence);
  if ((said && !isHalf) || !isParenthetical) return undefined;
  const whole = { from: 0, to: lastToken(sentence) };
  return hasFiniteVerb(sentence, { from: cue.after + 1, to: whole.to }) || startsPhrase(sentence, 0)
    ? [makeMatch(sentence, cue, voices, whole, 'middle')]
    : undefined;
}

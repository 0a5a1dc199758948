/**
 * Verbs of speech, wherever they stand: "X said that …", "…, X said", “…,” said X, "X, citing Y, reported that …",
 * "said …, and admitted …".
 */

import type { Match, Rule, Sentence } from '../../language.ts';
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
} from '../../token-ranges.ts';
import { hasFiniteVerb, isBase, isVerbAt, phraseEnd, startsPhrase } from '../clauses.ts';
import {
  contentBefore,
  contentEnd,
  contentStart,
  infinitiveAfterObject,
  isContent,
  isTailOnly,
  passageOf,
} from '../contents.ts';
import type { CitedVoice } from '../../cited-voices.ts';
import { findCitedVoices } from '../relays.ts';
import {
  infinitiveActs,
  needsParticle,
  particles,
  silences,
  verbForms,
  withParticle,
  type VerbForm,
} from '../speech-verbs.ts';
import { doesSomething, subjectBefore, verbGroupOf, type Subject } from '../subjects.ts';
import { determiners, prepositions, standsAlone, subjectPronouns } from '../words.ts';

export const speechVerb: Rule = {
  name: 'en/speech-verb',
  version: '1',
  says: '"X said that …", "…, X said", "X, citing Y, reported that …"',
  find: findSpeech,
};

/** A verb of speech at its place. `after` is the token after the cue. */
type Cue = { readonly verb: number; readonly after: number; readonly form: VerbForm; readonly before: number };

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

/** The verb of speech at the token, unless it is denied, only thought of, or no verb there. */
function cueAt(sentence: Sentence, verb: number): Cue | undefined {
  const named = verbForms.get(lowerAt(sentence, verb));
  const form = named && formThere(sentence, verb, named);
  if (!form) return undefined;
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  const isDoubted = isNegated && /^(?:believe|think|accept|agree)$/.test(form.lemma) && !hasBe;
  if (((isNegated || isUnreal) && !isDoubted) || hasBe !== (form.tense === 'participle')) return undefined;
  // "Wanted to know why".
  const isQuestion = form.lemma === 'know' && /^want/.test(lowerAt(sentence, verb - 2));
  const act = isDoubted ? 'denies' : isQuestion ? 'asks' : form.act;
  const isReal = form.tense === 'base' && !isUnreal && lowerAt(sentence, verb - 1) === 'to';
  const tense = isDoubted || isReal ? 'past' : form.tense;
  const cue = { verb, after: verb + form.words, form: { ...form, act, tense }, before };
  return isVerb(sentence, cue) ? cue : undefined;
}

/** The verb as what follows makes it: "called for", "called it a joke", "agreed to pay"; undefined where it says nothing. */
function formThere(
  sentence: Sentence,
  verb: number,
  form: VerbForm,
): (VerbForm & { readonly words: number }) | undefined {
  const next = lowerAt(sentence, verb + 1);
  const isInfinitive = next === 'to' && isBase(sentence, verb + 2);
  if (particles[form.lemma]?.words.has(next) && !(isInfinitive && form.lemma !== 'point'))
    return { ...withParticle(form), words: 2 };
  if (needsParticle(form.lemma))
    return form.lemma === 'call' && isNaming(sentence, verb)
      ? { ...form, act: 'asserts', takesObject: true, words: 1 }
      : undefined;
  const infinitive = infinitiveActs[form.lemma];
  if (isInfinitive && (infinitive !== undefined || form.needsInfinitive)) {
    const isSilent = form.act === 'denies' && silences.test(lowerAt(sentence, verb + 2));
    return isSilent
      ? undefined
      : { ...form, act: infinitive ?? form.act, takesObject: true, needsThat: false, words: 1 };
  }
  if (!form.needsInfinitive) return { ...form, words: 1 };
  const isOwn = form.takesClause && next === 'that';
  return isOwn || (form.act === 'urges' && infinitiveAfterObject(sentence, verb + 1) !== undefined)
    ? { ...form, takesObject: true, words: 1 }
    : undefined;
}

/** “Called the charges “a story”, "called it the boldest": what somebody calls something, and no call to anybody. */
function isNaming({ tokens }: Sentence, verb: number): boolean {
  const next = tokens.slice(verb + 1, verb + 9);
  const stop = next.findIndex(({ text }) => /^[,.;:]$/.test(text));
  const near = next.slice(0, stop === -1 ? undefined : stop);
  const isNamed = (at: number) => isOpeningMark(tokens, verb + 1 + at);
  return (
    near.length > 1 &&
    near.some(
      ({ lower }, at) =>
        at > 0 && (isNamed(at) || (determiners.has(lower) && !prepositions.has(near[at - 1]?.lower ?? ''))),
    )
  );
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
  const match = readLeading(sentence, cue, previous.voices, cited);
  if (match) endBefore(sentence, found, verb - 1);
  return match ? [match] : undefined;
}

/** Tells the verb from the participle ("the reported attack", "confirmed by") and from the noun ("the report"). */
function isVerb(sentence: Sentence, { verb, after, form, before }: Cue): boolean {
  const previous = lowerAt(sentence, verb - 1);
  const next = lowerAt(sentence, after);
  if (
    next === 'by' ||
    (determiners.has(previous) && !isAlone(sentence, verb, next)) ||
    prepositions.has(previous) ||
    /['’]s$/.test(previous)
  )
    return false;
  if (form.tense !== 'present' || !form.isAlsoNoun || isBreak(sentence, before)) return true;
  const isFollowed =
    after > lastToken(sentence) || /^(?:that|to)$/.test(next) || determiners.has(next) || subjectPronouns.has(next);
  return isFollowed || isOpeningMark(sentence.tokens, after) || next === ',' || next === ':';
}

/** "A father of two told", "many believe that": the word before stands for those who say it, and no noun follows. */
function isAlone(sentence: Sentence, verb: number, next: string): boolean {
  if (!standsAlone(lowerAt(sentence, verb - 1))) return false;
  const isFirst = verb === 1 || isBreak(sentence, verb - 2);
  const isClause = next === 'that' || subjectPronouns.has(next) || determiners.has(next);
  return lowerAt(sentence, verb - 2) === 'of' || (isFirst && isClause);
}

/** "They say", "analysts at the bank say", "those who say": what a base form asks of its subject. */
function isPlural(sentence: Sentence, { from, headTo }: Subject): boolean {
  const { tokens } = sentence;
  const inner = tokens.findIndex(
    ({ lower, kind }, at) =>
      at > from && at < headTo && (prepositions.has(lower) || (kind === 'word' && isVerbAt(sentence, at))),
  );
  // "Analysts at Brevik Bank", "data compiled by the agency": the head stands before what tells of it.
  const lower = lowerAt(sentence, inner > from ? inner - 1 : headTo);
  const isList = tokens.slice(from, headTo).some((token) => token.lower === 'and');
  return isList || pluralWords.test(lower) || /[a-z]{2}[^s'’]s$/.test(lower);
}

const pluralWords =
  /^(?:they|we|you|i|police|people|media|others|many|some|most|few|both|several|those|these|data|men|women|children|two|three|four|five|six|seven|eight|nine|ten)$/;

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
  const first = makeMatch(sentence, { verb, after, form }, [voice], said, 'high');
  return [first, resumed(sentence, { verb, after, form }, [voice], breakFrom(sentence, to + 1))].filter(
    (each) => each !== undefined,
  );
}

/** "said Anna Orlova, the head of the clinic": the part after the comma belongs to the name. */
function withApposition(sentence: Sentence, to: number): number {
  if (lowerAt(sentence, to + 1) !== ',' || !startsPhrase(sentence, to + 2)) return to;
  const end = Math.min(breakFrom(sentence, to + 2) - 1, lastToken(sentence));
  return end > to + 1 && phraseEnd(sentence, to + 2, end) === end && !hasFiniteVerb(sentence, { from: to + 2, to: end })
    ? end
    : to;
}

/** “…,” said X, “…”: the quotation that goes on after the tag. */
function resumed(
  sentence: Sentence,
  cue: Pick<Cue, 'verb' | 'after' | 'form'>,
  voices: readonly Stretch[],
  at: number,
): Match | undefined {
  const opening = [at, at + 1].find((each) => isOpeningMark(sentence.tokens, each));
  if (opening === undefined) return undefined;
  return makeMatch(sentence, cue, voices, { from: opening, to: contentEnd(sentence, opening, []) }, 'high');
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
    const match = readLeading(sentence, cue, previous.voices, cited);
    if (match) endBefore(sentence, found, subject.at);
    return match ? [match] : undefined;
  }
  if (doesSomething(sentence, subject) || (cue.form.tense === 'base' && !isPlural(sentence, subject))) return undefined;
  const voices = [subject.voice, ...citedBy(sentence, cue, subject, cited)];
  const trailing = readTrailing(sentence, cue, subject, voices);
  if (trailing) return trailing;
  const leading = readLeading(sentence, cue, voices, cited);
  if (leading && isCoordinated(sentence, subject.from)) endBefore(sentence, found, subject.from - 2);
  return leading ? [leading] : undefined;
}

/** "…, and X said": what the voice before said ends there. */
function isCoordinated(sentence: Sentence, from: number): boolean {
  const isEven = lowerAt(sentence, from - 2) === 'even' || lowerAt(sentence, from - 2) === 'just';
  const joint = isEven ? from - 2 : from - 1;
  const isJoint = /^(?:and|but|while|whereas|though|although|as|with|yet)$/.test(lowerAt(sentence, from - 1));
  return joint > 0 && isJoint && isBreak(sentence, joint - 1);
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
  const resumption =
    said && isClosingMark(tokens, said.to) ? resumed(sentence, cue, voices, breakFrom(sentence, cue.after)) : undefined;
  if (said && (resumption || isTail))
    return [makeMatch(sentence, cue, voices, said, isClosingMark(tokens, said.to) ? 'high' : 'middle'), resumption];
  const isParenthetical =
    tokens[tagBreak]?.text === ',' && lowerAt(sentence, cue.after) === ',' && cue.after < lastToken(sentence);
  if (said || !isParenthetical) return undefined;
  const whole = { from: 0, to: lastToken(sentence) };
  return hasFiniteVerb(sentence, { from: cue.after + 1, to: whole.to }) || startsPhrase(sentence, 0)
    ? [makeMatch(sentence, cue, voices, whole, 'middle')]
    : undefined;
}

/** "X said that …", "X denied the charges", "X asked Y to …". */
function readLeading(
  sentence: Sentence,
  cue: Cue,
  voices: readonly Stretch[],
  cited: readonly CitedVoice[],
): Match | undefined {
  const right = cited.find((each) => each.from === cue.after || each.from === cue.after + 1);
  const after = right
    ? Math.min(right.to + (isBreak(sentence, right.to + 1) ? 2 : 1), lastToken(sentence) + 1)
    : cue.after;
  const from = contentStart(sentence, after, cue.form);
  if (from === undefined) return undefined;
  const { needsThat, needsQuotation } = cue.form;
  const isNear = breakFrom(sentence, cue.after) > from;
  if (needsThat && !(isNear && /^(?:that|whether|why|if)$/.test(lowerAt(sentence, from)))) return undefined;
  if (needsQuotation && !isOpeningMark(sentence.tokens, from) && !(isNear && lowerAt(sentence, from) === 'that'))
    return undefined;
  const to = contentEnd(sentence, from, cited);
  if (!isContent(sentence, { from, to }, cue.form)) return undefined;
  const ordered = lowerAt(sentence, from) === 'to' ? infinitiveActs[cue.form.lemma] : undefined;
  const form = { ...cue.form, act: ordered ?? cue.form.act };
  return makeMatch(sentence, { ...cue, form }, voices, { from, to }, confidenceOf(sentence, from, form));
}

/** How plain it is that something is said: "said that" and quotations, bare clauses, objects. */
function confidenceOf(sentence: Sentence, from: number, form: VerbForm): Match['confidence'] {
  const isPlain = lowerAt(sentence, from) === 'that' || isOpeningMark(sentence.tokens, from);
  if (isPlain && form.tense !== 'base') return 'high';
  return form.takesClause && !form.takesObject ? 'middle' : 'low';
}

function makeMatch(
  sentence: Sentence,
  { verb, after, form }: Pick<Cue, 'verb' | 'after' | 'form'>,
  voices: readonly Stretch[],
  said: { readonly from: number; readonly to: number },
  confidence: Match['confidence'],
): Match | undefined {
  const cue = stretchOf(sentence, { from: verb, to: after - 1 });
  const passage = passageOf(sentence, said);
  if (!cue || !passage) return undefined;
  return { confidence, act: form.act, cue, voices, passage };
}

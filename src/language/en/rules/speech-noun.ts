/**
 * Nouns of speech: "raised concerns that …", "its claim that …", "fears among staff that …", "his view is that …". Without
 * somebody whose claim it is nothing is found.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import type { Act } from '../../../statement/statement.ts';
import { findCues, isBreak, lastToken, lowerAt, stretchOf, type TokenRange } from '../../token-ranges.ts';
import { hasFiniteVerb, isBase, isVerbAt, phraseEnd, phraseStart } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { speechNouns } from '../speech-nouns.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';
import { beForms, determiners } from '../words.ts';

export const speechNoun: Rule = {
  name: 'en/speech-noun',
  version: '1',
  says: '"raised concerns that …", "its claim that …"',
  find: findNouns,
};

/** Verbs that only bring the noun: "raised concerns", "made the claim". */
const lightVerbs =
  /^(?:rais(?:e|es|ed)|express(?:es|ed)?|voic(?:e|es|ed)|ma(?:ke|kes|de)|issu(?:e|es|ed)|repeat(?:s|ed)?|renew(?:s|ed)?|air(?:s|ed)?|share[sd]?|g(?:ive|ives|ave)|offer(?:s|ed)?|level(?:s|led|ed)?|contain(?:s|ed)?|ha(?:s|d|ve)|reiterate[sd]?|deliver(?:s|ed)?|lodge[sd]?|publish(?:es|ed)?|release[sd]?)$/;

type Owner = { readonly voices: readonly Stretch[]; readonly cue: TokenRange };

function findNouns(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower, isAside }) => !isAside && speechNouns.has(lower))
    .map((noun) => readNoun(sentence, noun))
    .filter((match) => match !== undefined);
}

function readNoun(sentence: Sentence, noun: number): Match | undefined {
  const act = speechNouns.get(lowerAt(sentence, noun));
  const among = voiceBehind(sentence, noun);
  const after = among ? among.to + 1 : noun + 1;
  const raised = among ? undefined : whoRaises(sentence, noun);
  const owner = raised ?? whose(sentence, noun) ?? (among && { voices: [among.voice], cue: { from: noun, to: noun } });
  const said = act && owner && saidBehind(sentence, after, act, raised !== undefined);
  const cue = owner && stretchOf(sentence, owner.cue);
  const passage = said && passageOf(sentence, said);
  return act && owner && cue && passage && { confidence: 'middle', act, cue, voices: owner.voices, passage };
}

/** "Claims by the opposition that", "fears among staff that". */
function voiceBehind(sentence: Sentence, noun: number) {
  if (!/^(?:by|among|amongst|from|of)$/.test(lowerAt(sentence, noun + 1))) return undefined;
  const to = phraseEnd(sentence, noun + 2, lastToken(sentence));
  const voice = to > noun + 1 ? stretchOf(sentence, { from: noun + 2, to }) : undefined;
  return voice && lowerAt(sentence, to + 1) === 'that' ? { voice, to } : undefined;
}

/** "Its claim", "the company’s repeated claim". */
function whose(sentence: Sentence, noun: number): Owner | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - 3); at -= 1) {
    const lower = lowerAt(sentence, at);
    const isPronoun = /^(?:its|his|her|their|my|our)$/.test(lower);
    if (!isPronoun && !/(?:['’]s|s['’])$/.test(lower) && !isApostrophe(sentence, at)) {
      if (determiners.has(lower) || isBreak(sentence, at)) return undefined;
      continue;
    }
    const voice = stretchOf(sentence, { from: isPronoun ? at : phraseStart(sentence, at), to: at });
    return voice && { voices: [voice], cue: { from: noun, to: noun } };
  }
  return undefined;
}

/** The mark of "residents’". */
function isApostrophe(sentence: Sentence, at: number): boolean {
  return /^['’]$/.test(sentence.tokens[at]?.text ?? '') && lowerAt(sentence, at - 1).endsWith('s');
}

/** "The bank has raised serious concerns". */
function whoRaises(sentence: Sentence, noun: number): Owner | undefined {
  for (let verb = noun - 1; verb > Math.max(0, noun - 4); verb -= 1) {
    if (!lightVerbs.test(lowerAt(sentence, verb))) continue;
    const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
    const subject = isNegated || isUnreal || hasBe ? undefined : subjectBefore(sentence, before);
    return subject?.kind === 'own' ? { voices: [subject.voice], cue: { from: verb, to: noun } } : undefined;
  }
  return undefined;
}

/** "That …", and where somebody brings it "over …"; "to …" of promises and threats; "is that …". */
function saidBehind(sentence: Sentence, after: number, act: Act, isRaised: boolean): TokenRange | undefined {
  const first = lowerAt(sentence, after);
  const isBeing = beForms.has(first) && lowerAt(sentence, after + 1) === 'that';
  const from = isBeing ? after + 1 : after;
  const isInfinitive = first === 'to' && isBase(sentence, after + 1) && /^(?:promises|threatens|urges)$/.test(act);
  const isAbout = isRaised && /^(?:over|about)$/.test(first);
  if (lowerAt(sentence, from) !== 'that' && !isInfinitive && !isAbout) return undefined;
  const to = clauseEnd(sentence, { from, to: contentEnd(sentence, from, []) }, isRaised || isBeing);
  const isSaid = isInfinitive || isAbout || hasFiniteVerb(sentence, { from: from + 1, to });
  return isSaid ? { from, to } : undefined;
}

/** "Its claim that they knew was met with silence": what the claim is about ends where the verb of the sentence begins. */
function clauseEnd(sentence: Sentence, { from, to }: TokenRange, isLast: boolean): number {
  if (isLast) return to;
  let groups = 0;
  for (let at = from + 1; at <= to; at += 1) {
    if (!isVerbAt(sentence, at) || (at > from + 1 && isVerbAt(sentence, at - 1))) continue;
    groups += 1;
    if (groups === 2 && beForms.has(lowerAt(sentence, at))) return at - 1;
  }
  return to;
}

/** Whether what stands behind a verb of speech is something said, as far as the verb tells what may follow it: a clause, an object, an infinitive. */

import type { Sentence } from '../language.ts';
import { breakFrom, isOpeningMark, lastToken, lowerAt, type TokenRange } from '../token-ranges.ts';
import { hasFiniteVerb, hasPlainVerb, isAuxiliary, phraseEnd, startsPhrase } from './clauses.ts';
import { isInfinitive, tailStarters } from './content-starts.ts';
import type { VerbForm } from './speech-verbs.ts';
import { determiners, prepositions, subjectPronouns } from './words.ts';

/** True where what begins at the token can be something said, given the verb. */
export function isContent(sentence: Sentence, { from, to }: TokenRange, verb: VerbForm): boolean {
  const { tokens } = sentence;
  if (to < from) return false;
  const first = lowerAt(sentence, from);
  if (first === 'and' || first === 'or') return false;
  if (isOpeningMark(tokens, from)) return true;
  if (first === 'that' || (verb.takesClause && /^(?:whether|if|why|how|what|who|when|where)$/.test(first)))
    return to > from;
  if (/^(?:to|not)$/.test(first) && verb.takesHearer && isInfinitive(sentence, from)) return true;
  if (first === 'to' && verb.takesHearer) return false;
  if (isAuxiliary(first) && !(verb.takesObject && /^(?:being|having)$/.test(first))) return false;
  // "is clarifying the circumstances" is work, "is demanding an answer" speech.
  if (verb.tense === 'participle' && !verb.takesObject) return false;
  // "Are considering an appeal": what they do.
  if (verb.tense === 'participle' && /^(?:consider|see|view|rate|identify|document)$/.test(verb.lemma)) return false;
  if (verb.takesObject)
    return first === 'to'
      ? isInfinitive(sentence, from)
      : first === 'being' ||
          isCalled(sentence, from, verb) ||
          determiners.has(first) ||
          subjectPronouns.has(first) ||
          isNounLike(sentence, from);
  return isClauseLike(sentence, { from, to }, verb);
}

/** A finite verb, or what stands for a clause behind "say" and "think": "said it holds the shares". */
function isClauseLike(sentence: Sentence, range: TokenRange, { lemma }: VerbForm): boolean {
  const { from, to } = range;
  const first = lowerAt(sentence, from);
  // "Said with prices rising they would wait", but not "argued with his brother and lost".
  if (prepositions.has(first) && !isInfinitive(sentence, from) && !isCount(sentence, from)) {
    const comma = breakFrom(sentence, from);
    return comma < to && hasFiniteVerb(sentence, { from: comma + 1, to });
  }
  if (takesThings.test(lemma) && isThing(sentence, from)) return false;
  if (hasFiniteVerb(sentence, range) || hasPlainVerb(sentence, range)) return true;
  if (first === 'otherwise') return lemma === 'say';
  return (
    /^(?:say|think|reckon|guess|bet)$/.test(lemma) &&
    to > from + 2 &&
    !isLittle.test(first) &&
    startsPhrase(sentence, from)
  );
}

/** "At least 50 people", "about 40 shops". */
function isCount({ tokens }: Sentence, at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'number' || /^(?:least|most|half|\p{Sc})$/u.test(next?.text ?? '');
}

/** Verbs of speech that also take a thing: "continued the work that …", "maintained the road when …". */
const takesThings =
  /^(?:reflect|observe|continue|conclude|maintain|argue|add|write|recount|boast|repeat|add|caution|muse|submit|attest)$/;

/** A noun phrase with what tells which it is, and no verb behind it. */
function isThing(sentence: Sentence, from: number): boolean {
  const end = phraseEnd(sentence, from, lastToken(sentence));
  return (
    end >= from &&
    !hasFiniteVerb(sentence, { from: from + 1, to: end }) &&
    /^(?:that|who|which|when|while|as|where|because|to|until|after|before|since)$/.test(lowerAt(sentence, end + 1))
  );
}

const isLittle =
  /^(?:nothing|little|so|yes|no|much|more|twice|again|something|anything|goodbye|hello|thanks|that|this|it|them|him|her)$/;

/** "Which many regard as": what is called so stands before the verb. */
function isCalled(sentence: Sentence, from: number, { needsWord, lemma }: VerbForm): boolean {
  return (
    lowerAt(sentence, from) === 'as' &&
    (needsWord !== undefined || /^(?:describe|characteri[sz]e|portray)$/.test(lemma))
  );
}

function isNounLike(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return (
    token !== undefined &&
    (token.kind !== 'mark' || /^\p{Sc}$/u.test(token.text)) &&
    !tailStarters.has(token.lower) &&
    !prepositions.has(token.lower) &&
    !/^(?:well|badly|as|off|back|away|together)$/.test(token.lower)
  );
}

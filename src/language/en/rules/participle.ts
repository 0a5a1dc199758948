/**
 * Participles of speech whose voice is the subject of the clause beside them: "The head apologised, saying that …", "after
 * admitting that …", "Alleging that files had gone, he demanded …", "with one saying: “…”".
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import { breakFrom, findCues, isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { isVerbAt, phraseEnd, startsPhrase } from '../clauses.ts';
import { saidAfter } from '../said-after.ts';
import { formThere } from '../speech-cues.ts';
import { verbForms } from '../speech-verbs.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';

export const participle: Rule = {
  name: 'en/participle',
  version: '1',
  says: '"X left, saying that …", "after admitting that …"',
  find: findParticiples,
};

const joints = /^(?:after|before|by|while|despite|when|since|on|in)$/;

function findParticiples(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower, isAside }) => !isAside && verbForms.get(lower)?.tense === 'participle')
    .map((at) => readParticiple(sentence, at))
    .filter((match) => match !== undefined);
}

function readParticiple(sentence: Sentence, at: number): Match | undefined {
  const known = verbForms.get(lowerAt(sentence, at));
  const form = known && formThere(sentence, at, known);
  if (!form?.takesClause) return undefined;
  const isJoined = joints.test(lowerAt(sentence, at - 1));
  const start = isJoined ? at - 1 : at;
  const cue = { verb: at, after: at + form.words, form: { ...form, tense: 'past' as const } };
  if (start === 0) {
    const comma = breakFrom(sentence, at);
    const voice = voiceFrom(sentence, comma + 1);
    const match = voice && saidAfter(sentence, cue, [voice], []);
    const end = sentence.tokens[comma - 1]?.end ?? 0;
    return match && end > match.passage.start ? { ...match, passage: { ...match.passage, end } } : undefined;
  }
  const one = ownVoice(sentence, at);
  const voice = one ?? (isJoined || isBreak(sentence, at - 1) ? mainSubject(sentence, start) : undefined);
  return voice && saidAfter(sentence, cue, [voice], []);
}

/** "With one saying". */
function ownVoice(sentence: Sentence, at: number): Stretch | undefined {
  for (let from = at - 1; from > Math.max(0, at - 8); from -= 1) {
    if (lowerAt(sentence, from) !== 'with') continue;
    const isPhrase = from < at - 1 && phraseEnd(sentence, from + 1, at - 1) === at - 1;
    return isPhrase ? stretchOf(sentence, { from: from + 1, to: at - 1 }) : undefined;
  }
  return undefined;
}

/** The phrase before the verb of the clause that begins at the token. */
function voiceFrom(sentence: Sentence, from: number): Stretch | undefined {
  const to = startsPhrase(sentence, from) ? phraseEnd(sentence, from, lastToken(sentence)) : -1;
  const verb = sentence.tokens.findIndex((_, at) => at > from && at <= from + 20 && isVerbAt(sentence, at));
  if (to < from || verb < 0) return undefined;
  const subject = subjectBefore(sentence, verbGroupOf(sentence, verb).before);
  return subject?.kind === 'own' ? subject.voice : undefined;
}

/** The subject of the first verb of the sentence, where it stands before the token. */
function mainSubject(sentence: Sentence, end: number): Stretch | undefined {
  const verb = sentence.tokens.findIndex(
    (token, at) => at > 0 && at < end && !token.isQuoted && isVerbAt(sentence, at),
  );
  if (verb < 0) return undefined;
  const subject = subjectBefore(sentence, verbGroupOf(sentence, verb).before);
  return subject?.kind === 'own' ? subject.voice : undefined;
}

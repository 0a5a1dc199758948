/**
 * What somebody says told from the other side: "was recognised by X", "were urged by X to …", and "X was quoted by Y as
 * saying …", where Y is the outer voice. The passage is the whole clause, since its subject is part of what is said.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Act } from '../../../statement/statement.ts';
import { breakFrom, findCues, isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { phraseEnd, phraseStart } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { verbForms } from '../speech-verbs.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';

export const passive: Rule = {
  name: 'en/passive',
  version: '1',
  says: '"was recognised by X", "was quoted by Y as saying …"',
  find: findPassives,
};

/** Verbs that tell of speech only in the passive with a voice behind "by". */
const passiveOnly: Readonly<Record<string, Act>> = {
  named: 'asserts',
  called: 'asserts',
  quoted: 'asserts',
  cited: 'asserts',
  condemned: 'asserts',
  contradicted: 'denies',
  summoned: 'urges',
};

function findPassives(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower, isAside }) => !isAside && actOf(lower) !== undefined)
    .map((verb) => readPassive(sentence, verb))
    .filter((match) => match !== undefined);
}

function readPassive(sentence: Sentence, verb: number): Match | undefined {
  const act = actOf(lowerAt(sentence, verb));
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  if (act === undefined || !hasBe || isNegated || isUnreal) return undefined;
  return readQuoted(sentence, verb, before) ?? readBy(sentence, verb, before, act);
}

function actOf(lower: string): Act | undefined {
  const form = verbForms.get(lower);
  return form?.tense === 'past' ? form.act : passiveOnly[lower];
}

/** "He was recognised by X", "It was confirmed by X that …". */
function readBy(sentence: Sentence, verb: number, before: number, act: Act): Match | undefined {
  const by = verb + 1;
  if (lowerAt(sentence, by) !== 'by' || before < 0 || isBreak(sentence, before)) return undefined;
  const to = listEnd(sentence, phraseEnd(sentence, by + 1, lastToken(sentence)));
  const voice = stretchOf(sentence, { from: by + 1, to });
  const cue = stretchOf(sentence, { from: before + 1, to: by });
  const isAboutClause = lowerAt(sentence, before) === 'it' && lowerAt(sentence, to + 1) === 'that';
  const from = isAboutClause ? to + 1 : phraseStart(sentence, before);
  const passage = passageOf(sentence, { from, to: contentEnd(sentence, from, []) });
  if (!voice || !cue || !passage) return undefined;
  return { confidence: 'middle', act, cue, voices: [voice], passage };
}

/** "X was quoted by Y as saying …". */
function readQuoted(sentence: Sentence, verb: number, before: number): Match | undefined {
  if (!/^(?:quoted|cited)$/.test(lowerAt(sentence, verb))) return undefined;
  const subject = subjectBefore(sentence, before);
  if (subject?.kind !== 'own') return undefined;
  const isBy = lowerAt(sentence, verb + 1) === 'by';
  const end = isBy ? phraseEnd(sentence, verb + 2, lastToken(sentence)) : verb;
  const saying = end + 2;
  if (lowerAt(sentence, end + 1) !== 'as' || lowerAt(sentence, saying) !== 'saying') return undefined;
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const outer = isBy ? stretchOf(sentence, { from: verb + 2, to: end }) : undefined;
  const passage = passageOf(sentence, { from: saying + 1, to: contentEnd(sentence, saying + 1, []) });
  if (!cue || !passage) return undefined;
  const voices = outer ? [outer, subject.voice] : [subject.voice];
  return { confidence: 'high', act: 'asserts', cue, voices, passage };
}

/** "by his relatives, including his mother and sister, as well as colleagues": the list belongs to the voice. */
function listEnd(sentence: Sentence, end: number): number {
  let to = end;
  while (lowerAt(sentence, to + 1) === ',') {
    const first = lowerAt(sentence, to + 2);
    const skip = first === 'including' ? 3 : first === 'as' && lowerAt(sentence, to + 3) === 'well' ? 5 : 0;
    if (skip === 0) return to;
    const next = phraseEnd(sentence, to + skip, breakFrom(sentence, to + skip) - 1);
    if (next < to + skip) return to;
    to = next;
  }
  return to;
}

/**
 * What somebody says told from the other side: "was recognised by X", "were urged by X to …", The passage is the whole clause, since its subject is part of what is said.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Act } from '../../../statement/statement.ts';
import { breakFrom, findCues, isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { phraseEnd, phraseStart } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { verbForms } from '../speech-verbs.ts';
import { verbGroupOf } from '../subjects.ts';

export const passive: Rule = {
  name: 'en/passive',
  version: '1',
  says: '"was recognised by X", "it was confirmed by X that …"',
  find: findPassives,
};

/** Verbs that tell of speech only in the passive with a voice behind "by". */
const passiveOnly: Readonly<Record<string, Act>> = {
  named: 'asserts',
  called: 'asserts',
  described: 'asserts',
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
  return readBy(sentence, verb, before, act);
}

function actOf(lower: string): Act | undefined {
  if (passiveOnly[lower] !== undefined) return passiveOnly[lower];
  const form = verbForms.get(lower);
  const isSpeech = form?.tense === 'past' && !form.needsThat && !form.needsQuotation && !form.needsInfinitive;
  return isSpeech ? form.act : passiveOnly[lower];
}

/** "He was recognised by X", "It was confirmed by X that …". */
function readBy(sentence: Sentence, verb: number, before: number, act: Act): Match | undefined {
  const by = byBehind(sentence, verb);
  if (by === undefined || before < 0 || isBreak(sentence, before)) return undefined;
  const to = listEnd(sentence, phraseEnd(sentence, by + 1, lastToken(sentence)));
  const voice = stretchOf(sentence, { from: by + 1, to });
  const cue = stretchOf(sentence, { from: before + 1, to: by === verb + 1 ? by : verb });
  const next = lowerAt(sentence, to + 1);
  const isAboutClause = lowerAt(sentence, before) === 'it' && next === 'that';
  // "Was told by the king to wait": who is told is no part of what is said.
  const isTold =
    verbForms.get(lowerAt(sentence, verb))?.takesHearer === true && /^(?:that|to|how|why|whether)$/.test(next);
  const from = isAboutClause || isTold ? to + 1 : phraseStart(sentence, before);
  const end = by === verb + 1 ? contentEnd(sentence, from, []) : by - 1;
  const passage = passageOf(sentence, { from, to: end });
  if (!voice || !cue || !passage) return undefined;
  const isUrged = isTold && next === 'to' && act === 'asserts';
  return { confidence: 'middle', act: isUrged ? 'urges' : act, cue, voices: [voice], passage };
}

/** "Was confirmed by", "was called “cowardly” by". */
function byBehind(sentence: Sentence, verb: number): number | undefined {
  if (lowerAt(sentence, verb + 1) === 'by') return verb + 1;
  if (
    !/^(?:called|described|dubbed|labell?ed|hailed|dismissed|branded|termed|denounced)$/.test(lowerAt(sentence, verb))
  )
    return undefined;
  for (let at = verb + 2; at < verb + 14 && !isBreak(sentence, at); at += 1)
    if (lowerAt(sentence, at) === 'by' && !sentence.tokens[at]?.isQuoted) return at;
  return undefined;
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

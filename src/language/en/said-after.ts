/** What is said behind a cue: "X said that …", "X denied the charges", "X asked Y to …". */

import type { CitedVoice } from '../cited-voices.ts';
import type { Match, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakFrom, isBreak, isOpeningMark, lastToken, lowerAt, stretchOf } from '../token-ranges.ts';
import { isContent } from './content-kinds.ts';
import { contentStart } from './content-starts.ts';
import { contentEnd, passageOf } from './contents.ts';
import type { Cue } from './speech-cues.ts';
import { infinitiveActs, type VerbForm } from './speech-verbs.ts';

/** The match of a cue whose voices are known, or undefined where nothing is said behind it. */
export function saidAfter(
  sentence: Sentence,
  cue: Omit<Cue, 'before'>,
  voices: readonly Stretch[],
  cited: readonly CitedVoice[],
): Match | undefined {
  const right = cited.find((each) => each.from === cue.after || each.from === cue.after + 1);
  const after = right
    ? Math.min(right.to + (isBreak(sentence, right.to + 1) ? 2 : 1), lastToken(sentence) + 1)
    : cue.after;
  const from = contentStart(sentence, after, cue.form);
  // "Told nobody where they went".
  const isUntold = cue.form.takesHearer && /^(?:nobody|nothing|none)$/.test(lowerAt(sentence, after));
  if (from === undefined || isUntold) return undefined;
  const { needsThat, needsQuotation } = cue.form;
  const isNear = breakFrom(sentence, cue.after) > from;
  const joints =
    cue.form.act === 'asks' ? /^(?:that|whether|why|if|who|what|how|when|where|which)$/ : /^(?:that|whether|why|if)$/;
  if (needsThat && !(isNear && joints.test(lowerAt(sentence, from)))) return undefined;
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

export function makeMatch(
  sentence: Sentence,
  { verb, after, form }: Pick<Cue, 'verb' | 'after' | 'form'>,
  voices: readonly Stretch[],
  said: { readonly from: number; readonly to: number },
  confidence: Match['confidence'],
): Match | undefined {
  const cue = stretchOf(sentence, { from: verb, to: after - 1 });
  const passage = passageOf(sentence, said);
  if (!cue || !passage) return undefined;
  return { confidence, act: isAsked(sentence, form, passage) ? 'asks' : form.act, cue, voices, passage };
}

/** “Who goes there?” she whispered: a question, whichever verb tells it. */
function isAsked({ text }: Sentence, { needsQuotation, lemma }: VerbForm, { start, end }: Stretch): boolean {
  return (needsQuotation || lemma === 'demand') && /\?(?:["”»’']|'')?$/.test(text.slice(start, end));
}

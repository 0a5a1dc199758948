/**
 * People, organisations and groups that a sentence mentions: names with what stands before them ("singer Anna Orlova",
 * "the head of the State Committee Ruslan Kim"), and descriptions ("a witness", "his relatives"). For pronouns to point
 * back to; a mention that is missed only leaves a pronoun unresolved.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { stretchOf } from '../token-ranges.ts';
import { isAuxiliary } from './clauses.ts';
import { verbForms } from './speech-verbs.ts';
import {
  clauseWords,
  determiners,
  groupNouns,
  irregularVerbs,
  months,
  organisationNouns,
  personNouns,
  prepositions,
  subjectPronouns,
  weekdays,
} from './words.ts';

/** The mentions of a sentence, in order, none overlapping. */
export function findMentions(sentence: Sentence): readonly Stretch[] {
  const mentions: Stretch[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const end = mentionEnd(sentence, at);
    if (end < at) continue;
    const last = withApposition(sentence, at, end);
    const stretch = isPlaceOrByline(sentence, at, last) ? undefined : stretchOf(sentence, { from: at, to: last });
    if (stretch) mentions.push(stretch);
    at = last;
  }
  return mentions;
}

/** "in Verda", "near Port Callan", and "By Hanne Vik" at the top: a bare name after such a word is nobody spoken of. */
function isPlaceOrByline({ tokens }: Sentence, from: number, to: number): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const isBare = !tokens.slice(from, to + 1).some(({ lower }) => isRole(lower));
  return (
    isBare &&
    (/^(?:in|at|near|from|to|around|into|outside|inside|towards)$/.test(before) || (before === 'by' && from === 1))
  );
}

/** "A friend of the musician, singer Anna Orlova" is one person: a description, and after the comma a full name. */
function withApposition(sentence: Sentence, from: number, end: number): number {
  const { tokens } = sentence;
  const next = end + 2;
  if (tokens[end + 1]?.text !== ',' || !isDescription(sentence, from, end)) return end;
  const last = mentionEnd(sentence, next);
  const names = tokens.slice(next, last + 1).filter((_, index) => isName(sentence, next + index));
  return last >= next && names.length > 1 ? last : end;
}

/** Tells what somebody is and not who: "the head of the Authority", but not "singer Anna Orlova". */
function isDescription(sentence: Sentence, from: number, to: number): boolean {
  let hasRole = false;
  for (let at = from; at <= to; at += 1) {
    const isAfterRole = personNouns.has(sentence.tokens[at - 1]?.lower ?? '') || at === from;
    if (isName(sentence, at) && isAfterRole) return false;
    const { lower = '' } = sentence.tokens[at] ?? {};
    hasRole ||= personNouns.has(lower) || organisationNouns.has(lower);
  }
  return hasRole;
}

/** The last token of the mention that begins at the index, or less than it where none does. */
function mentionEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let last = -1;
  let between = 0;
  let hasOrganisation = false;
  for (let at = from; at < tokens.length && at - from < maxMentionTokens; at += 1) {
    const { lower = '', kind = 'mark', isQuoted = true } = tokens[at] ?? {};
    if (kind !== 'word' || isQuoted || isAuxiliary(lower)) break;
    hasOrganisation ||= organisationNouns.has(lower);
    if (isName(sentence, at) || isRole(lower) || (last >= 0 && isOwner(sentence, at))) {
      last = at;
      between = 0;
    } else if (lower === 'for' && last === at - 1 && !organisationNouns.has(tokens[last]?.lower ?? '')) {
      // "the company Delta Bau for contracts": only bodies are for something by name.
      break;
    } else if (determiners.has(lower)) {
      if (at > from && !/^(?:of|for)$/.test(tokens[at - 1]?.lower ?? '')) break;
    } else if (lower !== 'of' && lower !== 'for' && !(lower === 'and' && hasOrganisation)) {
      // A word or two may stand between: "a known jazz pianist". After a name they are already the verb.
      if (at - from > 1 && /[a-z]{3}ing$/.test(lower)) break;
      between += 1;
      if (at === from || between > 2 || last >= 0 || prepositions.has(lower) || clauseWords.has(lower)) break;
    }
  }
  return last;
}

const maxMentionTokens = 24;

/** "of the baker", "for water": whatever noun it is, it belongs to what stands before. */
function isOwner({ tokens }: Sentence, at: number): boolean {
  const lower = (index: number) => tokens[index]?.lower ?? '';
  const isPlain = !determiners.has(lower(at)) && !prepositions.has(lower(at)) && !clauseWords.has(lower(at));
  const before = determiners.has(lower(at - 1)) ? lower(at - 2) : lower(at - 1);
  return isPlain && (before === 'of' || before === 'for');
}

function isRole(lower: string): boolean {
  return personNouns.has(lower) || groupNouns.has(lower) || organisationNouns.has(lower);
}

/** A capitalised word that is not only so because it begins the sentence. */
function isName({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token?.isCapital || strangers.some((words) => words.has(token.lower))) return false;
  if (at > 0 || tokens[1]?.isCapital === true) return true;
  // "Orlova asked", but not "According to".
  const next = tokens[1]?.lower ?? '';
  return isAuxiliary(next) || irregularVerbs.has(next) || verbForms.has(next);
}

const strangers: readonly ReadonlySet<string>[] = [
  new Set(months),
  weekdays,
  determiners,
  prepositions,
  clauseWords,
  subjectPronouns,
];

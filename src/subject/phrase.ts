/**
 * How a content is put into words: a template of the vocabulary, such as `{agent} left {from}[ for {to}]`. In braces stands
 * what the content has, with the form that goes with its number after bars (`{agent|was|were}`); what is in square brackets is
 * said only where the content has all of it. A field team writes such templates for its own words, so this file refuses
 * what is not one, and says why.
 *
 * Hostile: a dossier brings its own vocabulary. Reading a template takes one pass, whatever stands in it.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';

/** How something is said, and how its denial is: without `denies` as "it is not so that …". */
export type Phrase = { readonly says: string; readonly denies?: string };
/** By BCP 47 language; of several the first one that finds all that it needs is taken. */
export type Phrases = Readonly<Record<string, readonly Phrase[]>>;

export type PhrasePiece =
  | { readonly kind: 'text'; readonly text: string }
  /** `forms`: words instead of the value itself, by its number. */
  | { readonly kind: 'slot'; readonly slot: string; readonly forms: readonly string[] }
  | { readonly kind: 'optional'; readonly pieces: readonly PhrasePiece[] };

/** The pieces of a template. */
export function parsePhrase(template: string): Result<readonly PhrasePiece[], Problem<'phrase-unreadable'>> {
  if (template.length > longestTemplate)
    return refuseTemplate(template, `is longer than ${longestTemplate} characters`);
  const pieces: PhrasePiece[] = [];
  let optional: PhrasePiece[] | undefined;
  for (const [token, slot, forms = ''] of template.matchAll(tokens)) {
    if (token === '[') {
      if (optional) return refuseTemplate(template, 'has brackets within brackets');
      optional = [];
    } else if (token === ']') {
      if (!optional) return refuseTemplate(template, 'closes a bracket that is not open');
      if (slotsOf(optional).length === 0) return refuseTemplate(template, 'has brackets without anything in braces');
      pieces.push({ kind: 'optional', pieces: optional });
      optional = undefined;
    } else if (slot !== undefined)
      (optional ?? pieces).push({ kind: 'slot', slot, forms: forms === '' ? [] : forms.slice(1).split('|') });
    else if (token === '{' || token === '}') return refuseTemplate(template, 'has a brace that is not part of {word}');
    else (optional ?? pieces).push({ kind: 'text', text: token });
  }
  if (optional) return refuseTemplate(template, 'leaves a bracket open');
  if (neededSlots(pieces).length === 0) return refuseTemplate(template, 'has nothing in braces outside of brackets');
  return succeed(pieces);
}

/** What is wrong with phrases for a word that has only these slots, or undefined. */
export function findPhraseProblem(phrases: Phrases, slots: readonly string[]): string | undefined {
  for (const template of Object.values(phrases)
    .flat()
    .flatMap(({ says, denies }) => [says, ...(denies === undefined ? [] : [denies])])) {
    const parsed = parsePhrase(template);
    if (!parsed.ok) return parsed.problem.message;
    const stranger = slotsOf(parsed.value).find((slot) => !slots.includes(slot));
    if (stranger !== undefined)
      return `The phrase ${JSON.stringify(template.slice(0, 100))} has {${stranger}}, but there is only ${slots.map((slot) => `{${slot}}`).join(', ')}`;
  }
  return undefined;
}

/** What a phrase cannot do without: everything in braces outside of brackets. */
export function neededSlots(pieces: readonly PhrasePiece[]): readonly string[] {
  return slotsOf(pieces.filter(({ kind }) => kind !== 'optional'));
}

/** Everything in braces. */
export function slotsOf(pieces: readonly PhrasePiece[]): readonly string[] {
  const slots = pieces.flatMap((piece) => {
    if (piece.kind === 'optional') return slotsOf(piece.pieces);
    return piece.kind === 'slot' ? [piece.slot] : [];
  });
  return [...new Set(slots)];
}

const longestTemplate = 300;
const tokens = /\{([a-z]+)((?:\|[^{}[\]|]*)*)\}|[[\]{}]|[^[\]{}]+/g;

function refuseTemplate(template: string, what: string): Result<never, Problem<'phrase-unreadable'>> {
  return refuse('phrase-unreadable', `The phrase ${JSON.stringify(template.slice(0, 100))} ${what}`);
}

/**
 * Finds words that a model says it copied, in the sentence that it named. Only what stands there letter for letter is found
 * (any white space equals any other), and never a part of a word. Invariant: the place is one of the text, so whatever
 * is read from it is the text's and not the model's.
 */

import type { Stretch } from '../proposal.ts';

/** Every place of `words` in the sentence, in order. */
export function placesOf(text: string, sentence: Stretch, words: string): readonly Stretch[] {
  const sought = onOneLine(words).trim();
  // Half a character at an end would match half of one.
  if (sought === '' || !sought.isWellFormed()) return [];
  const line = onOneLine(text.slice(sentence.start, sentence.end));
  const places: Stretch[] = [];
  for (let at = line.indexOf(sought); at !== -1; at = line.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (!cutsWord(line, at) && !cutsWord(line, end))
      places.push({ start: sentence.start + at, end: sentence.start + end });
  }
  return places;
}

/** The same length: each white space, a line feed too, becomes one space. */
export function onOneLine(text: string): string {
  return text.replaceAll(/\s/g, ' ');
}

/** True where letters stand on both sides, in a script that puts spaces between words. */
function cutsWord(line: string, at: number): boolean {
  return at > 0 && at < line.length && isOfWord(line.slice(at - 1, at)) && isOfWord(line.slice(at, at + 1));
}

function isOfWord(character: string): boolean {
  return (
    /[\p{L}\p{M}\p{N}]/u.test(character) &&
    !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(character)
  );
}

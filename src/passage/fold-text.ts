/**
 * A text without the differences that copying makes: kinds of white space, of quotation marks and of dashes, and
 * characters that nobody sees. Used only to tell a person what stands there instead of what was quoted; nothing is ever
 * accepted because its folded form matches.
 */

export type FoldedText = {
  readonly folded: string;
  /** The offset in the text of an offset in `folded`. */
  readonly placeInText: (place: number) => number;
};

/** Folds `text`; each character of the result stands for one or more of the text. */
export function foldText(text: string): FoldedText {
  const pieces: string[] = [];
  // Where the two texts run apart: from each of these places on, they run side by side again.
  const places: number[] = [0];
  const textPlaces: number[] = [0];
  let length = 0;
  let reached = 0;
  for (const { 0: found, index } of text.matchAll(foldedPattern)) {
    const fold = foldOf(found);
    pieces.push(text.slice(reached, index), fold);
    length += index - reached + fold.length;
    reached = index + found.length;
    if (found.length !== fold.length) {
      places.push(length);
      textPlaces.push(reached);
    }
  }
  pieces.push(text.slice(reached));
  const placeInText = (place: number) => {
    const step = lastAtMost(places, place);
    return (textPlaces[step] ?? 0) + place - (places[step] ?? 0);
  };
  return { folded: pieces.join(''), placeInText };
}

const foldedPattern = /\s+|["'`´“”„‟«»‘’‚‛‹›]|[‐‑‒–—―−]|[\u00ad\u200b-\u200f\u2060]+/g;

function foldOf(found: string): string {
  if (/^\s/.test(found)) return ' ';
  if (/^[\u00ad\u200b-\u200f\u2060]/.test(found)) return '';
  return /^[‐‑‒–—―−]/.test(found) ? '-' : '"';
}

function lastAtMost(places: readonly number[], place: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((places[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

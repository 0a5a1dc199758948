/**
 * Every place where a quote stands in a text, those that overlap included, in time that grows with the text and not with
 * the product of both. Hostile: both are strangers' words, such as one letter a million times.
 */

/** The offsets of `quote` in `text`, first to last. An empty quote stands nowhere. */
export function* findOccurrences(text: string, quote: string): Generator<number> {
  const first = quote === '' ? -1 : text.indexOf(quote);
  if (first === -1) return;
  yield first;
  // Nearly every quote ends here: the engine's own search is many times faster than ours.
  const second = text.indexOf(quote, first + 1);
  if (second !== -1) yield* searchFrom(text, quote, second);
}

/** Knuth, Morris and Pratt: no place of the text is looked at twice. */
function* searchFrom(text: string, quote: string, start: number): Generator<number> {
  const borders = bordersOf(quote);
  let matched = 0;
  for (let place = start; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    while (matched > 0 && unit !== quote.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (unit === quote.charCodeAt(matched)) matched += 1;
    if (matched === quote.length) {
      yield place + 1 - matched;
      matched = borders[matched - 1] ?? 0;
    }
  }
}

/** For each beginning of the quote, how long the longest shorter beginning is that also ends it. */
function bordersOf(quote: string): Int32Array {
  const borders = new Int32Array(quote.length);
  let matched = 0;
  for (let place = 1; place < quote.length; place += 1) {
    const unit = quote.charCodeAt(place);
    while (matched > 0 && unit !== quote.charCodeAt(matched)) matched = borders[matched - 1] ?? 0;
    if (unit === quote.charCodeAt(matched)) matched += 1;
    borders[place] = matched;
  }
  return borders;
}

/**
 * A reading's text cut into what a page shows: blocks between blank lines, each within one part, and within them stretches
 * that the same quotes cover. Nothing of the text is changed or lost within a block, so that a place on the page is a place in
 * the reading. Hostile: a text of a million lines, a thousand quotes on one word.
 */

export type Stretch = { readonly start: number; readonly end: number };
export type Part = Stretch & { readonly kind: 'title' | 'main' | 'apart' };
export type Quote = Stretch & { readonly id: string };

export type Block = Stretch & { readonly part: Part['kind']; readonly segments: readonly Segment[] };
/** A stretch covered by exactly these quotes; `begins` are those of which it is the first. */
export type Segment = Stretch & { readonly ids: readonly string[]; readonly begins: readonly string[] };

/** More quotes than this on one stretch are not told apart. */
const mostQuotesOnOne = 50;

/** The blocks of a text, in order, with the quotes on them. Parts are in order and do not overlap. */
export function cutBlocks(text: string, parts: readonly Part[], quotes: readonly Quote[]): readonly Block[] {
  const stretches = splitAtParts(splitAtBlankLines(text), parts);
  const covering = quotesByBlock(stretches, quotes);
  return stretches.map((stretch, place) => ({ ...stretch, segments: cutSegments(stretch, covering.get(place) ?? []) }));
}

function splitAtBlankLines(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  // Blank lines are found from line end to line end: no expression looks over the whole text.
  for (let from = 0; from <= text.length;) {
    const lineEnd = text.indexOf('\n', from);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (text.slice(from, end).trim() === '') {
      if (start < from) stretches.push({ start, end: Math.max(start, from - 1) });
      start = end + 1;
    }
    if (lineEnd === -1) break;
    from = end + 1;
  }
  if (start < text.length) stretches.push({ start, end: text.length });
  return stretches.filter((each) => text.slice(each.start, each.end).trim() !== '');
}

function splitAtParts(
  stretches: readonly Stretch[],
  parts: readonly Part[],
): readonly (Stretch & Pick<Block, 'part'>)[] {
  let at = 0;
  return stretches.flatMap((stretch) => {
    const pieces: (Stretch & Pick<Block, 'part'>)[] = [];
    for (let from = stretch.start; from < stretch.end;) {
      while (at < parts.length && (parts[at]?.end ?? 0) <= from) at += 1;
      const part = parts[at];
      const isInside = part !== undefined && part.start <= from;
      const end = Math.min(stretch.end, isInside ? part.end : (part?.start ?? stretch.end));
      pieces.push({ start: from, end, part: isInside ? part.kind : 'main' });
      from = end;
    }
    return pieces;
  });
}

function quotesByBlock(blocks: readonly Stretch[], quotes: readonly Quote[]): ReadonlyMap<number, readonly Quote[]> {
  const covering = new Map<number, Quote[]>();
  for (const quote of quotes) {
    for (let place = firstEndingAfter(blocks, quote.start); place < blocks.length; place += 1) {
      const block = blocks[place];
      if (!block || block.start >= quote.end) break;
      const there = covering.get(place);
      if (there) there.push(quote);
      else covering.set(place, [quote]);
    }
  }
  return covering;
}

function firstEndingAfter(blocks: readonly Stretch[], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch cut where quotes begin and end. */
export function cutSegments(block: Stretch, quotes: readonly Quote[]): readonly Segment[] {
  const edges = new Set([block.start, block.end]);
  for (const { start, end } of quotes)
    for (const edge of [start, end]) if (edge > block.start && edge < block.end) edges.add(edge);
  const ordered = [...edges].toSorted((a, b) => a - b);
  return ordered.slice(0, -1).map((start, place) => {
    const end = ordered[place + 1] ?? block.end;
    const over = quotes.filter((quote) => quote.start < end && quote.end > start).slice(0, mostQuotesOnOne);
    return {
      start,
      end,
      ids: over.map(({ id }) => id),
      begins: over
        .filter((quote) => quote.start === start || (start === block.start && quote.start < start))
        .map(({ id }) => id),
    };
  });
}

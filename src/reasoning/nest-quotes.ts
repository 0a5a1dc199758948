/**
 * Quotation marks within quotation marks take the inner form of the language, and those within these the outer one again:
 * names and quoted words come with marks of their own into sentences that quote them. What stands in no marks, or in marks
 * that nobody closes, is left as it is.
 */

export type QuoteMarks = { readonly outer: readonly [string, string]; readonly inner: readonly [string, string] };

type Mark = { readonly at: number; readonly open: string };

/** What closes each opening mark: “ opens in English and closes in Russian. */
const closers: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“', '‘': '’' };

/** Gives the sentence with the marks of each depth in their form. */
export function nestQuotes(sentence: string, { outer, inner }: QuoteMarks): string {
  if (!/[“«„‘].*[“«„‘]/su.test(sentence)) return sentence;
  const written = new Map<number, string>();
  for (const { from, to, depth } of pairsIn(sentence)) {
    if (depth === 0) continue;
    const [open, close] = depth % 2 === 1 ? inner : outer;
    written.set(from, open).set(to, close);
  }
  return written.size === 0
    ? sentence
    : sentence.replaceAll(/[“”«»„‘’]/gu, (mark, at: number) => written.get(at) ?? mark);
}

function pairsIn(sentence: string): readonly { readonly from: number; readonly to: number; readonly depth: number }[] {
  const pairs: { readonly from: number; readonly to: number }[] = [];
  const open: Mark[] = [];
  for (const { 0: mark, index: at } of sentence.matchAll(/[“”«»„‘’]/gu)) {
    const closed = open.findLastIndex((each) => closers[each.open] === mark);
    if (closed !== -1 && closes(sentence, mark, at)) {
      pairs.push({ from: open[closed]?.at ?? at, to: at });
      open.length = closed;
    } else if (closers[mark] !== undefined) open.push({ at, open: mark });
  }
  return withDepth(pairs);
}

/** An apostrophe between letters closes nothing. */
function closes(sentence: string, mark: string, at: number): boolean {
  return mark !== '’' || !/\p{L}/u.test(sentence[at + 1] ?? '');
}

function withDepth<Pair extends { readonly from: number; readonly to: number }>(pairs: readonly Pair[]) {
  const ends: number[] = [];
  return pairs
    .toSorted((a, b) => a.from - b.from)
    .map((pair) => {
      while (ends.length > 0 && (ends.at(-1) ?? 0) < pair.from) ends.pop();
      const depth = ends.length;
      ends.push(pair.to);
      return { ...pair, depth };
    });
}

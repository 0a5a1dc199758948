/** Where names stand in a text, so that the eye finds them. Only as they are written out: how they are inflected is a matter of language. */

export type MarkedPart = { readonly start: number; readonly words: string; readonly isName: boolean };

/** The text in parts, those that are one of the names told apart. Joined they are the text. */
export function markNames(text: string, names: readonly string[]): readonly MarkedPart[] {
  const wanted = names.filter((name) => name.trim() !== '').toSorted((a, b) => b.length - a.length);
  if (wanted.length === 0) return text === '' ? [] : [{ start: 0, words: text, isName: false }];
  // Hostile: a name may hold anything that a pattern would take for a sign.
  const pattern = new RegExp(
    wanted.map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|'),
    'giu',
  );
  const parts: MarkedPart[] = [];
  let at = 0;
  const add = (end: number, isName: boolean) => {
    if (end > at) parts.push({ start: at, words: text.slice(at, end), isName });
    at = end;
  };
  for (const match of text.matchAll(pattern)) {
    add(match.index, false);
    add(match.index + match[0].length, true);
  }
  add(text.length, false);
  return parts;
}

/** The words that a Turkic text writes with a capital within a sentence. Remembers the last text alone. */

import type { TurkicFrames } from './frame-words.ts';
import { withoutCase } from './cases.ts';

let last: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;

/** True where the text has the name, in whatever case, after a small letter or a comma. */
export function isNameIn(text: string, form: string, words: TurkicFrames): boolean {
  if (last?.text !== text) last = { text, names: namesIn(text, words) };
  return last.names.has(form);
}

function namesIn(text: string, words: TurkicFrames): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, word = ''] of text.matchAll(/(?<=[\p{Ll}\p{Lu},][\s\u00a0])(\p{Lu}\p{Ll}{2,})/gu))
    names.add(withoutCase(word.toLowerCase(), words));
  return names;
}

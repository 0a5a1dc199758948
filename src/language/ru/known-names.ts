/**
 * The words that a Russian text writes with a capital within a sentence: such a word is a name at the beginning of one, too.
 * Remembers the last text alone.
 */

import { nameForm } from './name-forms.ts';

let last: { readonly text: string; readonly names: ReadonlySet<string> } | undefined;

/** True where the text has the name, in whatever case, after a small letter or a comma. */
export function isNameIn(text: string, form: string): boolean {
  if (last?.text !== text) last = { text, names: namesIn(text) };
  return last.names.has(form);
}

function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, word = ''] of text.matchAll(/(?<=[\p{Ll}\p{Lu},][\s\u00a0])(\p{Lu}\p{Ll}{2,})/gu))
    names.add(nameForm(word));
  return names;
}

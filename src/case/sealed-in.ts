/**
 * Whether a page holds anything that a person has sealed: a passage of it, a voice that a statement of it is by, or a sealed
 * name among its words. Asked before a page leaves this machine. In doubt it is sealed: letters and spaces may differ.
 */

import { isId } from '../base/id.ts';
import type { ViewReader } from '../store/contract.ts';
import type { ReadPage } from './read-page.ts';
import { everyRow } from './references.ts';

/** The id of something sealed that the page holds, or undefined. */
export async function findSealedIn({ source, text }: ReadPage, views: ViewReader): Promise<string | undefined> {
  const sealed = new Set<string>();
  for await (const { record } of everyRow((page) => views.judgements({ ...page, effective: true })))
    if (record.decision.kind === 'seal') sealed.add(record.decision.target);
  if (sealed.size === 0) return undefined;
  for await (const { record } of everyRow((page) => views.statements({ ...page, concerns: source.id })))
    for (const id of [record.passage.id, ...record.attribution]) if (sealed.has(id)) return id;
  const folded = fold(text);
  for (const id of sealed)
    for (const words of await wordsOf(id, views)) if (words !== '' && folded.includes(fold(words))) return id;
  return undefined;
}

/** The names of a voice and of the subject that it is, or the quote of a passage of another page. */
async function wordsOf(id: string, views: ViewReader): Promise<readonly string[]> {
  if (isId('p', id)) {
    const [row] = (await views.statements({ concerns: id, limit: 1 })).rows;
    return row?.record.passage.kind === 'text' ? [row.record.passage.quote] : [];
  }
  for await (const { record } of everyRow((page) => views.voices(page))) {
    if (record.id !== id) continue;
    const subject = record.subject === undefined ? undefined : (await views.subject(record.subject))?.record;
    return [record.name, ...(subject?.names ?? []).map((name) => name.text)];
  }
  return [];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * How people name records: by id, by the beginning of an id, by a handle, by a file's name or title, or by the exact name
 * of a voice or subject. A name that fits several records is refused with the list of them: nothing is guessed.
 */

import { isId, type Id } from '../base/id.ts';
import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import type { Page, PageRequest, ViewReader } from '../store/contract.ts';
import { isWithdrawn } from './projection.ts';

export type ReferenceProblem = Problem<'reference-unknown' | 'reference-ambiguous'>;

const kinds = {
  s: { word: 'source', list: 'counterpoint list sources' },
  v: { word: 'voice', list: 'counterpoint list voices' },
  x: { word: 'subject', list: 'counterpoint list subjects' },
  t: { word: 'statement', list: 'counterpoint list statements' },
  j: { word: 'judgement', list: 'counterpoint list judgements' },
} as const;
export type RecordPrefix = keyof typeof kinds;

/** The id of the record of that kind that `name` names in this case. */
export async function resolveReference<Prefix extends RecordPrefix>(
  prefix: Prefix,
  name: string,
  views: ViewReader,
): Promise<Result<Id<Prefix>, ReferenceProblem>> {
  const found = (await candidates(prefix, name, views)).filter((id): id is Id<Prefix> => isId(prefix, id));
  const standing: Id<Prefix>[] = [];
  for (const id of new Set(found)) if (!(await isWithdrawn(id, views))) standing.push(id);
  const { word, list } = kinds[prefix];
  const [only, ...others] = standing;
  if (only === undefined) {
    return refuse(
      'reference-unknown',
      `Cannot find the ${word} "${name}": this case has no such id, handle or name`,
      `See "${list}".`,
    );
  }
  if (others.length > 0) {
    return refuse(
      'reference-ambiguous',
      `Cannot tell which ${word} "${name}" is: ${standing.slice(0, 5).join(', ')} all fit`,
      'Give the id.',
    );
  }
  return succeed(only);
}

/** All that `name` may name, by the first way of naming that names anything. */
async function candidates(prefix: RecordPrefix, name: string, views: ViewReader): Promise<readonly string[]> {
  const handle = await views.mark('handle', name);
  if (typeof handle?.record === 'string' && handle.record.startsWith(`${prefix}_`)) return [handle.record];
  if (name.startsWith(`${prefix}_`)) return views.idsFrom(name, 6);
  switch (prefix) {
    case 's':
      return idsWhere(
        (request) => views.sources(request),
        (source) => source.title === name || source.obtained.from === name,
      );
    case 'v':
      return idsWhere(
        (request) => views.voices(request),
        (voice) => voice.name === name,
      );
    case 'x':
      return idsWhere(
        (request) => views.subjects(request),
        (subject) => subject.names.some(({ text }) => text === name),
      );
    case 't':
    case 'j':
      return [];
  }
}

async function idsWhere<T extends { readonly id: string }>(
  list: (request: PageRequest) => Promise<Page<{ readonly record: T }>>,
  fits: (record: T) => boolean,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const { record } of everyRow(list)) if (fits(record)) found.push(record.id);
  return found;
}

/** Every row of a paged list. */
export async function* everyRow<T>(list: (request: PageRequest) => Promise<Page<T>>): AsyncGenerator<T> {
  for (let after: string | undefined; ;) {
    const page = await list({ limit: 1000, ...(after === undefined ? {} : { after }) });
    yield* page.rows;
    if (page.next === undefined) return;
    after = page.next;
  }
}

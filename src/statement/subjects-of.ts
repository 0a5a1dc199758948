/** The subjects that a content names: what it is about. Imports no package, since the independent checker asks it too. */

import type { SubjectId } from '../base/id.ts';
import type { Content, Value } from './content.ts';

/** The subjects that a content names, each once, in the order in which it names them. */
export function subjectsOf(content: Content): readonly SubjectId[] {
  switch (content.kind) {
    case 'event':
      return [...new Set([content.event, ...Object.values(content.roles).flatMap(subjectOfValue)])];
    case 'attribute':
      return [...new Set([content.of, ...subjectOfValue(content.value)])];
    case 'order':
      return [content.earlier, content.later];
    case 'identity':
      return [content.a, content.b];
    case 'about':
    case 'words':
      return [];
  }
}

function subjectOfValue(value: Value): readonly SubjectId[] {
  return value.kind === 'subject' ? [value.subject] : [];
}

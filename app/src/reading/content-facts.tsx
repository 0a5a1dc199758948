/** What would be accepted of a proposed statement, field by field. */

import { useSubjects, useVocabulary } from '../api/questions.ts';
import type { ShownStatement } from '../api/types.ts';
import { contentFieldsOf } from './content-fields-of.ts';

export function ContentFacts({ content }: { readonly content: ShownStatement['content'] }) {
  const vocabulary = useVocabulary().value.value;
  const subjects = useSubjects().value.value;
  if (!vocabulary || !subjects || content.kind === 'words') return null;
  const fields = contentFieldsOf(content, vocabulary, (id) => subjects.find((each) => each.id === id)?.label ?? id);
  return (
    <dl class="content-facts">
      {fields.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

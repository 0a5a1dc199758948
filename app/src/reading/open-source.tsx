/** One source under the eyes of a person: its reading and its statements, once they are there. */

import { useFindings, useReading, useStatementsOf } from '../api/questions.ts';
import type { ShownSource } from '../api/types.ts';
import { ProblemNote, Wait } from '../parts/problem-note.tsx';
import type { Place } from '../state/route.ts';
import { OpenReading } from './open-reading.tsx';

export function OpenSource({
  source,
  sources,
  selected,
  looked,
}: {
  readonly source: ShownSource;
  readonly sources: readonly ShownSource[];
  /** The id of a statement. */
  readonly selected: string | undefined;
  /** Words to look at. */
  readonly looked: Place | undefined;
}) {
  const reading = useReading(source.id).value;
  const statements = useStatementsOf(source.id).value;
  const findings = useFindings().value.value;
  if (reading.value && statements.value)
    return (
      <OpenReading
        source={source}
        original={sources.find(({ id }) => id === source.derivedFrom)}
        reading={reading.value}
        statements={statements.value}
        findings={findings}
        selected={selected}
        looked={looked}
      />
    );
  const trouble = reading.trouble ?? statements.trouble;
  return <div class="page">{trouble ? <ProblemNote trouble={trouble} /> : <Wait what="the text" />}</div>;
}

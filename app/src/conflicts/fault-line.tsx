/** One line of what would have to be wrong: its cost, its words, the grade that the cost follows from, and what else it clears. */

import type { ShownFault } from '../api/types.ts';
import { GradeBox } from '../parts/grade-box.tsx';
import { listOf, sayCost } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';

export function FaultLine({
  faults,
  cost,
  clears,
  clearsWord = 'also clears',
  note,
}: {
  readonly faults: readonly ShownFault[];
  readonly cost: number;
  /** Numbers of the conflicts that it resolves as well. */
  readonly clears: readonly number[];
  readonly clearsWord?: string;
  readonly note?: string;
}) {
  return (
    <li class="fault">
      <span class="cost">{sayCost(cost)}</span>
      <span>
        {faults.map((fault, place) => (
          <span key={fault.id}>
            {place > 0 && <span class="second"> and </span>}
            <bdi lang={sentenceLanguage.value}>{fault.says.replace(/\.$/, '')}</bdi>
          </span>
        ))}
        {clears.length > 0 && (
          <span class="second">
            {' '}
            · {clearsWord} {clears.length > 6 ? `${clears.length} conflicts` : listOf(clears)}
          </span>
        )}
        {note !== undefined && <span class="second"> · {note}</span>}
      </span>
      <span class="fault-grades">
        {faults.map(({ id, voice, grade }) => voice && grade && <GradeBox key={id} voice={voice} grade={grade} />)}
      </span>
    </li>
  );
}

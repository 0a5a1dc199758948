/** One column of the picture in words: what would be wrong, for which hypotheses, and in whose words it is said. */

import { GradeBox } from '../parts/grade-box.tsx';
import { Quotes } from '../parts/quotes.tsx';
import { listOf, sayCost } from '../parts/words.ts';
import { sentenceLanguage } from '../state/preferences.ts';
import type { Column } from './columns.ts';
import { noWords } from './assumed-faults.tsx';
import { titleOf, type Row } from './titles.ts';

const mostQuotes = 12;

export function FaultLens({
  column,
  rows,
  onLeave,
}: {
  readonly column: Column;
  readonly rows: readonly Row[];
  readonly onLeave: () => void;
}) {
  const { faults, isCommon } = column;
  const for_ = column.rows.flatMap((place) => (rows[place] ? [`“${titleOf(rows[place])}”`] : []));
  const statements = [...new Set(faults.flatMap((fault) => fault.statements))].slice(0, mostQuotes);
  return (
    <div class="lens">
      {faults.map(({ id, says, cost, voice, grade }) => (
        <p key={id} class="lens-says">
          <span class="cost">{sayCost(cost)}</span> <bdi lang={sentenceLanguage.value}>{says}</bdi>{' '}
          {voice && grade && <GradeBox voice={voice} grade={grade} />}
        </p>
      ))}
      <p class="second small">
        {isCommon
          ? 'Has to be wrong whichever of them holds: it tells none from another.'
          : `Has to be wrong if this holds: `}
        {!isCommon && <bdi>{listOf(for_)}</bdi>}
      </p>
      <Quotes ids={statements} none={noWords(faults[0]?.kind)} />
      <button type="button" class="turn" onClick={onLeave}>
        Close <kbd>Esc</kbd>
      </button>
    </div>
  );
}

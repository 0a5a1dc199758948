/** The way from all sources to those that look like copies of one another, where there are any. */

import { useCopies } from '../api/questions.ts';
import { countDrifts, isDerived } from '../copies/drift-words.ts';
import { countOf } from '../parts/words.ts';

export function PairsLine() {
  const copies = useCopies().value.value?.copies ?? [];
  if (copies.length === 0) return null;
  const derived = copies.filter(isDerived);
  const drifts = derived.reduce((sum, pair) => sum + (pair.drifts ?? 0), 0);
  return (
    <p class="pairs-line small">
      <a href="#/copies">
        {derived.length > 0
          ? countOf(derived.length, 'copy or translation', 'copies and translations')
          : `${countOf(copies.length, 'pair')} telling one story`}
        {drifts > 0 && (
          <>
            {' — '}
            <span class="unsure">
              <span aria-hidden="true">◌ </span>
              {countDrifts(drifts)}
            </span>
          </>
        )}
      </a>
    </p>
  );
}

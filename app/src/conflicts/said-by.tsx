/** How many origins say a content, whether they are known to be independent, and on whom it hangs. */

import { useState } from 'preact/hooks';
import type { ShownFindings } from '../api/types.ts';
import { countOf, listOf } from '../parts/words.ts';
import { IndependenceForm } from './independence-form.tsx';

type Corroboration = ShownFindings['corroborations'][number];

const doubts: Readonly<Record<Corroboration['doubts'][number], string>> = {
  'one-origin': 'one origin',
  circular: 'they only cite each other',
  'unnamed-origin': 'one of them has no name',
  'shared-relay': 'they came through the same hands',
  'not-examined': 'nobody has said yet that they are independent',
};

export function SaidBy({ corroboration }: { readonly corroboration: Corroboration | undefined }) {
  const [isJudging, setJudging] = useState(false);
  if (!corroboration) return null;
  const { origins, count, established, doubts: reasons, singlePoints } = corroboration;
  const [only, ...others] = origins;
  if (others.length === 0)
    return (
      <p class="said-by">
        one origin: <bdi>{only?.name}</bdi>
        {only && !only.named && ' (unnamed)'}
      </p>
    );
  const named = origins.filter((origin) => origin.named);
  const hands = singlePoints.filter((voice) => origins.every(({ id }) => id !== voice.id));
  return (
    <details class="said-by">
      <summary>
        {established ? (
          <span class="agree">
            <span class="sign" aria-hidden="true">
              ∥{' '}
            </span>
            {countOf(count, 'independent origin agrees', 'independent origins agree')}
          </span>
        ) : (
          <>
            <span class="sign unsure" aria-hidden="true">
              ◌{' '}
            </span>
            {count === 0
              ? 'no origin is known: they only cite each other'
              : `${countOf(count, 'origin', 'origins')}, independence not established`}
          </>
        )}
      </summary>
      <p>
        <bdi>{listOf(origins.map(({ name }) => name))}</bdi>
        {!established && `: ${reasons.map((reason) => doubts[reason]).join('; ')}`}
        {count > 0 && count < origins.length && '; some of them are, or may be, the same people'}
        {hands.length > 0 && (
          <>
            . All of it came through <bdi>{listOf(hands.map(({ name }) => name))}</bdi>
          </>
        )}
        .
      </p>
      {reasons.includes('not-examined') && named.length > 1 && (
        <button type="button" class="deed small" onClick={() => setJudging(true)}>
          Judge them independent…
        </button>
      )}
      {isJudging && <IndependenceForm origins={named} onLeave={() => setJudging(false)} />}
    </details>
  );
}

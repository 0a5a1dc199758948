/** How many origins say a content, whether they are known to be independent, and on whom it hangs. */

import type { ShownFindings } from '../api/types.ts';
import { listOf } from '../parts/words.ts';

type Corroboration = ShownFindings['corroborations'][number];

const doubts: Readonly<Record<Corroboration['doubts'][number], string>> = {
  'one-origin': 'one origin',
  'unnamed-origin': 'an origin without a name',
  'shared-relay': 'they came through the same hands',
  'not-examined': 'nobody has said yet that they are independent',
};

export function SaidBy({ corroboration }: { readonly corroboration: Corroboration | undefined }) {
  if (!corroboration) return null;
  const { origins, established, doubts: reasons, singlePoints } = corroboration;
  const [only, ...others] = origins;
  if (others.length === 0)
    return (
      <p class="said-by">
        one origin{only && ': '}
        <bdi>{only?.name}</bdi>
        {only && !only.named && ' (unnamed)'}
      </p>
    );
  const hands = singlePoints.filter((voice) => origins.every(({ id }) => id !== voice.id));
  return (
    <p class="said-by">
      <span class={established ? 'agree' : undefined}>
        <span class={established ? 'sign' : 'sign unsure'} aria-hidden="true">
          {established ? '∥ ' : '◌ '}
        </span>
        {established ? 'independent origins agree' : 'origins agree'}:
      </span>{' '}
      <bdi>{listOf(origins.map(({ name }) => name))}</bdi>
      {!established && <span> · {reasons.map((reason) => doubts[reason]).join('; ')}</span>}
      {hands.length > 0 && (
        <span>
          {' '}
          · all through <bdi>{listOf(hands.map(({ name }) => name))}</bdi>
        </span>
      )}
    </p>
  );
}

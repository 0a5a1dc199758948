/** A chain of voices, from the origin outwards: who is said to have said it, and through whom it reached us. */

import type { VoiceName } from '../api/types.ts';

/** `attribution` is outermost first, as records have it. */
export function Chain({ attribution }: { readonly attribution: readonly VoiceName[] }) {
  return (
    <span class="chain">
      {attribution.toReversed().map(({ id, name, named }, place) => (
        <span key={id}>
          {place > 0 && (
            <span class="arrow">
              <span aria-hidden="true"> → </span>
              <span class="hidden"> through </span>
            </span>
          )}
          <bdi class={place === 0 ? 'origin' : undefined}>{name}</bdi>
          {!named && <span class="unnamed"> (unnamed)</span>}
        </span>
      ))}
    </span>
  );
}

/** Shown where the server gives nothing: no token, or no server. */

import type { Trouble } from '../api/client.ts';

export function LockedOut({ trouble }: { readonly trouble: Trouble }) {
  return (
    <main class="whole">
      <p class="brand">Counterpoint</p>
      <h1 class="empty">
        {trouble.code === 'token-missing'
          ? 'This window has no key to the case. Open the address that the terminal printed: it carries the key.'
          : trouble.message}
      </h1>
      {trouble.mend !== undefined && trouble.code !== 'token-missing' && <p>{trouble.mend}</p>}
      <p class="second">
        <button type="button" class="deed" onClick={() => location.reload()}>
          Try again
        </button>
      </p>
    </main>
  );
}

/** What stood in the way, in words, and what to do about it. */

import type { Trouble } from '../api/client.ts';

export function ProblemNote({ trouble }: { readonly trouble: Trouble | undefined }) {
  if (!trouble) return null;
  return (
    <div class="problem" role="alert">
      <p>{trouble.message}</p>
      {trouble.mend !== undefined && <p class="mend">{trouble.mend}</p>}
    </div>
  );
}

/** Shown while the first answer is on its way; appears only where that takes long. */
export function Wait({ what }: { readonly what: string }) {
  return <output class="wait">Loading {what} …</output>;
}

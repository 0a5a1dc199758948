/** Shown while the server does long work for the first answer: how far it has come, where that is known. */

import { progressOf } from '../api/live.ts';

export function LongWait({
  work,
  says,
}: {
  /** By its name in events of progress. */
  readonly work: string;
  /** "Comparing names". */
  readonly says: string;
}) {
  const { done = 0, total = 0 } = progressOf(work) ?? {};
  return (
    <div class="wait long">
      <p>
        {says} …{total > 0 && ` ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`}
      </p>
      <progress max={Math.max(total, 1)} value={done} aria-label={says} />
    </div>
  );
}

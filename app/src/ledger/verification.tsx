/** Whether the case is as it was written: everything looked at again, and everything wrong named. */

import { useEffect } from 'preact/hooks';
import { head, progressOf } from '../api/live.ts';
import type { ShownVerification } from '../api/types.ts';
import { Copyable } from '../parts/copyable.tsx';
import { ProblemNote } from '../parts/problem-note.tsx';
import { countOf, sayMoment, saySize } from '../parts/words.ts';
import { isVerifying, lastVerification, recallVerification, verifyNow, verifyTrouble } from './verify-now.ts';

export function Verification() {
  useEffect(() => void recallVerification(), []);
  const now = head.value;
  return (
    <section class="verification" aria-label="Verification">
      <h1 class="headline">{now ? `A ledger of ${countOf(now.size, 'entry', 'entries')}.` : 'The ledger.'}</h1>
      <p class="second lead">
        Each entry commits to what it says and to the entry before. Whoever keeps the two digests below can tell later
        whether anything was changed, removed or put between.
      </p>
      {now && (
        <dl class="digests">
          <dt>Last entry</dt>
          <dd>
            <Copyable name="digest of the last entry" value={now.last} />
          </dd>
          <dt>Root of all entries</dt>
          <dd>
            <Copyable name="root of the tree" value={now.root} />
          </dd>
        </dl>
      )}
      <div class="row">
        <button type="button" class="deed first" disabled={isVerifying.value} onClick={() => void verifyNow()}>
          Verify now <kbd>v</kbd>
        </button>
        {isVerifying.value && <Under />}
      </div>
      <div aria-live="polite">
        <ProblemNote trouble={verifyTrouble.value} />
        {!isVerifying.value && lastVerification.value && <Outcome of={lastVerification.value} size={now?.size} />}
      </div>
    </section>
  );
}

function Under() {
  const { done = 0, total = 0 } = progressOf('verify') ?? {};
  return (
    <span class="under-way">
      <progress max={Math.max(total, 1)} value={done} aria-label="Verifying" />
      <span class="second small">
        {total > 0 ? `${done.toLocaleString('en')} of ${countOf(total, 'entry', 'entries')}` : 'begins …'}
      </span>
    </span>
  );
}

function Outcome({ of, size }: { readonly of: ShownVerification; readonly size: number | undefined }) {
  const { holds, head: seen, blobs, bytes, problems, at } = of;
  const wrong = problems.filter(({ warning }) => !warning).length;
  return (
    <div class="outcome-of-verification">
      <p class={holds ? 'verdict' : 'verdict against'}>
        <span aria-hidden="true">{holds ? '✓ ' : '✗ '}</span>
        {holds ? 'All of it holds.' : `${countOf(wrong, 'thing')} wrong: the case is not as it was written.`}
      </p>
      <p class="second small">
        {seen ? `${countOf(seen.size, 'entry', 'entries')}, their chain and tree, the views they make, ` : ''}
        {countOf(blobs, 'blob')} of {saySize(bytes)} looked at again, {sayMoment(at)}.
        {seen &&
          size !== undefined &&
          seen.size < size &&
          ` ${countOf(size - seen.size, 'entry', 'entries')} since then.`}
      </p>
      {problems.length > 0 && (
        <ul class="ruled">
          {problems.map(({ code, message, mend, warning, seq, digest }) => (
            <li key={`${code} ${seq ?? ''} ${digest ?? ''} ${message}`}>
              <p>
                <code class={warning ? 'unsure' : 'against'}>
                  {warning ? '◌' : '✗'} {code}
                </code>{' '}
                {message}
              </p>
              {mend !== undefined && <p class="second small">{mend}</p>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

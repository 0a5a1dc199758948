/** Hypotheses that are weighed no more: by whom and why each was set aside, and the way back. */

import type { ShownHypothesis } from '../api/types.ts';

export function AsideList({
  hypotheses,
  onTakeUp,
}: {
  readonly hypotheses: readonly ShownHypothesis[];
  readonly onTakeUp: (hypothesis: ShownHypothesis) => void;
}) {
  if (hypotheses.length === 0) return null;
  return (
    <section class="part">
      <h2>Set aside</h2>
      <ul class="ruled">
        {hypotheses.map((hypothesis) => (
          <li key={hypothesis.id} class="aside">
            <bdi dir="auto" class="aside-name">
              {hypothesis.name}
            </bdi>
            {hypothesis.setAside && (
              <span class="second small">
                {' '}
                by <bdi>{hypothesis.setAside.by}</bdi>: <bdi>{hypothesis.setAside.because}</bdi>
              </span>
            )}{' '}
            <button
              type="button"
              class="turn"
              aria-label={`Take up ${hypothesis.name} again`}
              onClick={() => onTakeUp(hypothesis)}
            >
              Take up again
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

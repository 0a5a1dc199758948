/** What has to be said on top of every room. */

import { isConnected } from '../api/live.ts';
import { isProvisional } from '../state/preferences.ts';

export function Banners() {
  return (
    <div aria-live="polite">
      {!isConnected.value && (
        <p class="banner broken">
          <strong>Not connected.</strong> Counterpoint does not answer; what you see may be old. What was acknowledged
          is kept. Look at the terminal in which it runs.
        </p>
      )}
      {isProvisional.value && (
        <p class="banner">
          <span>
            <strong>
              <span aria-hidden="true">◌ </span>Provisional.
            </strong>{' '}
            Proposed statements are counted as if somebody had accepted them.
          </span>
          <button
            type="button"
            class="turn"
            onClick={() => {
              isProvisional.value = false;
            }}
          >
            Count accepted ones only
          </button>
        </p>
      )}
    </div>
  );
}

/** What was just done, at the foot of the window. */

import { forget, toasts } from '../state/toasts.ts';

export function ToastList() {
  return (
    <output class="toasts">
      {toasts.value.map(({ number, text, deed }) => (
        <div key={number} class="toast">
          <p>
            <bdi>{text}</bdi>
          </p>
          {deed && (
            <button
              type="button"
              onClick={() => {
                forget(number);
                deed.run();
              }}
            >
              {deed.label}
            </button>
          )}
        </div>
      ))}
    </output>
  );
}

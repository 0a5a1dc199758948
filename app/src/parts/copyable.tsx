/** A digest that can be copied whole. */

import { tell } from '../state/toasts.ts';

export function Copyable({ name, value }: { readonly name: string; readonly value: string }) {
  const copy = async () => {
    await navigator.clipboard.writeText(value).catch(() => undefined);
    tell(`Copied: ${name}`);
  };
  return (
    <span class="copyable">
      <code>{value}</code>
      <button type="button" class="turn" aria-label={`Copy ${name}`} onClick={() => void copy()}>
        Copy
      </button>
    </span>
  );
}

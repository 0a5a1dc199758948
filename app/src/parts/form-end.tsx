/** How a form in a dialog ends: the reason in words, what went wrong, and the two ways out. */

import type { Trouble } from '../api/client.ts';
import { ProblemNote } from './problem-note.tsx';

/** Ctrl+Enter (or Cmd) in the reason sends the form that it stands in. */
export function FormEnd({
  label,
  because,
  onInput,
  trouble,
  verb,
  onLeave,
}: {
  /** What the reason is called here. */
  readonly label: string;
  readonly because: string;
  readonly onInput: (because: string) => void;
  readonly trouble: Trouble | undefined;
  /** What the button says. */
  readonly verb: string;
  readonly onLeave: () => void;
}) {
  return (
    <>
      <label class="field">
        <span>{label}</span>
        <textarea
          rows={3}
          dir="auto"
          required
          maxLength={5000}
          value={because}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
          }}
        />
      </label>
      <ProblemNote trouble={trouble} />
      <div class="row end">
        <button type="button" class="deed" onClick={onLeave}>
          Leave
        </button>
        <button type="submit" class="deed first">
          {verb}
        </button>
      </div>
    </>
  );
}

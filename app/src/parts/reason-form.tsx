/** A decision with its reason, right where it is made: the reason is proposed, the person confirms or writes their own. */

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Trouble } from '../api/client.ts';
import { ProblemNote } from './problem-note.tsx';

export function ReasonForm({
  verb,
  usual,
  run,
  onDone,
  onLeave,
}: {
  /** What the button says: "Accept". */
  readonly verb: string;
  /** The reason as proposed. */
  readonly usual: string;
  readonly run: (because: string) => Promise<Trouble | undefined>;
  /** Where it was done; leaving where absent. */
  readonly onDone?: () => void;
  readonly onLeave: () => void;
}) {
  const [because, setBecause] = useState(usual);
  const [trouble, setTrouble] = useState<Trouble>();
  const [isRunning, setRunning] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  // Before anything else happens: whoever pressed a key goes on typing, and what is typed must be no command.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const save = async () => {
    if (isRunning || because.trim() === '') return;
    setRunning(true);
    const failed = await run(because);
    setRunning(false);
    if (failed) setTrouble(failed);
    else (onDone ?? onLeave)();
  };
  return (
    <form
      class="reason"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <label class="field">
        <span>Because</span>
        <textarea
          ref={field}
          rows={2}
          required
          maxLength={5000}
          value={because}
          onInput={({ currentTarget }) => setBecause(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') {
              event.preventDefault();
              event.stopPropagation();
              onLeave();
            } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              void save();
            }
          }}
        />
      </label>
      <ProblemNote trouble={trouble} />
      <div class="row">
        <button type="submit" class="deed small first" disabled={isRunning}>
          {verb} <kbd>↵</kbd>
        </button>
        <button type="button" class="deed small" onClick={onLeave}>
          Leave <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

/** A dialog that holds the keyboard until it is left: by Esc, by a click beside it, or by its own buttons. */

import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export function Dialog({
  title,
  onLeave,
  children,
  isTitleShown = true,
}: {
  readonly title: string;
  readonly onLeave: () => void;
  readonly children: ComponentChildren;
  readonly isTitleShown?: boolean;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // The first control may stand below the fold, and its dialog begins above.
    shown?.scrollTo(0, 0);
    // While it is open everything else is inert: only closing gives the focus back to where it was (WHATWG HTML 4.11.4).
    return () => shown?.close();
  }, []);
  return (
    // A click on the dialog itself is a click beside what it holds: the keyboard has Esc for that.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onLeave}
      onCancel={(event) => {
        event.preventDefault();
        onLeave();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onLeave();
      }}
    >
      {isTitleShown ? (
        <div class="dialog-body">
          <h2 id={heading}>{title}</h2>
          {children}
        </div>
      ) : (
        <>
          <h2 id={heading} class="hidden">
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}

/** Offered where a person has selected words of the text: to state what is said there. */

import { useEffect, useRef, useState } from 'preact/hooks';
import { useKeys } from '../state/keys.ts';
import { readSelection, type SelectedWords } from './selected-words.ts';

type Offer = SelectedWords & { readonly left: number; readonly top: number };

export function SelectionPill({
  text,
  onState,
}: {
  readonly text: string;
  readonly onState: (place: SelectedWords) => void;
}) {
  const [offer, setOffer] = useState<Offer>();
  const pill = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const look = () => setOffer(offerFor(text));
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [text]);
  const state = () => {
    const words = offerFor(text);
    if (!words) return;
    onState({ start: words.start, end: words.end, quote: words.quote });
    getSelection()?.removeAllRanges();
  };
  useKeys({ s: offer && state });
  if (!offer) return null;
  return (
    <button
      ref={pill}
      type="button"
      class="pill"
      style={{ left: `${offer.left}px`, top: `${offer.top}px` }}
      // A press would take the selection away before the click.
      onPointerDown={(event) => event.preventDefault()}
      onClick={state}
    >
      State this <kbd>s</kbd>
    </button>
  );
}

function offerFor(text: string): Offer | undefined {
  const root = document.querySelector('.text');
  const paper = document.querySelector('.paper');
  const words = root && readSelection(root, text);
  if (!words || !paper) return undefined;
  const rects = getSelection()?.getRangeAt(0).getClientRects();
  const last = rects?.[rects.length - 1];
  if (!last) return undefined;
  const frame = paper.getBoundingClientRect();
  const left = Math.min(Math.max(0, last.right - frame.left - 60), Math.max(0, frame.width - 130));
  return { ...words, left, top: last.bottom - frame.top + 6 };
}

/** The statements beside the text, each at the height of its quote; below one another where there is no room beside. */

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { placeNotes } from './margin-layout.ts';

const gapPx = 14;

export function Margin({
  focus,
  children,
}: {
  /** The note that stands exactly at its quote. */
  readonly focus: string | undefined;
  readonly children: ComponentChildren;
}) {
  const list = useRef<HTMLOListElement>(null);
  const layOut = () => list.current && layOutNotes(list.current, focus);
  useLayoutEffect(() => void layOut());
  useLayoutEffect(() => {
    const text = list.current?.parentElement?.parentElement?.querySelector('.text');
    if (!text || !list.current) return undefined;
    const observer = new ResizeObserver(() => layOut());
    observer.observe(text);
    for (const note of list.current.children) observer.observe(note);
    return () => observer.disconnect();
  });
  return (
    <ol class="notes" ref={list}>
      {children}
    </ol>
  );
}

function layOutNotes(list: HTMLElement, focus: string | undefined): void {
  const notes = [...list.children].filter((each): each is HTMLElement => each instanceof HTMLElement);
  const isBeside = getComputedStyle(list).position === 'relative';
  list.classList.toggle('laid-out', isBeside);
  if (!isBeside) {
    for (const note of notes) note.style.removeProperty('top');
    list.style.removeProperty('min-height');
    return;
  }
  const top = list.getBoundingClientRect().top;
  const wanted = notes.map((note) => ({
    id: note.dataset['note'] ?? '',
    wanted: placeOf(note.dataset['at'] ?? note.dataset['note'] ?? '', top),
    height: note.offsetHeight,
  }));
  const tops = placeNotes(wanted, focus, gapPx);
  let end = 0;
  for (const [place, note] of notes.entries()) {
    const at = tops.get(wanted[place]?.id ?? '') ?? 0;
    note.style.setProperty('top', `${at}px`);
    end = Math.max(end, at + note.offsetHeight);
  }
  list.style.setProperty('min-height', `${end}px`);
}

/** Where the quote of a statement begins, from the top of the notes. */
function placeOf(id: string, top: number): number {
  const place = document.querySelector(`.text mark[data-begins~="${CSS.escape(id)}"]`);
  return Math.max(0, (place?.getBoundingClientRect().top ?? top) - top);
}

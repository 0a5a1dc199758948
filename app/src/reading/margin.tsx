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
  const quotes = findQuotes(new Set(notes.map(quoteOf)));
  const wanted = notes.map((note) => ({
    id: note.dataset['note'] ?? '',
    wanted: Math.max(0, topOf(quotes.get(quoteOf(note)), top) - top),
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

/** The id of the statement, or the draft, beside whose quote a note stands. */
function quoteOf({ dataset }: HTMLElement): string {
  return dataset['at'] ?? dataset['note'] ?? '';
}

/** Where a quote begins; for one in a block that is not drawn, where that block does: to know better, it had to be laid out. */
function topOf(quote: Element | undefined, otherwise: number): number {
  const isDrawn = quote?.checkVisibility({ contentVisibilityAuto: true });
  return (isDrawn ? quote : quote?.closest('[data-start]'))?.getBoundingClientRect().top ?? otherwise;
}

/** Where the quotes of statements begin, by id: one walk over the page, however many there are. */
function findQuotes(ids: ReadonlySet<string>): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const mark of document.querySelectorAll<HTMLElement>('.text mark[data-begins]'))
    for (const id of mark.dataset['begins']?.split(' ') ?? []) if (ids.has(id)) found.set(id, mark);
  return found;
}

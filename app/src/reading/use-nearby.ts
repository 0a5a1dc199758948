/**
 * Which statements stand beside the page: all of them, or of very many those around the place that is being read. A margin of
 * ten thousand notes would take seconds to draw, and nobody looks at more than a screen of them.
 */

import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShownStatement } from '../api/types.ts';
import { mostDrawn, windowAround } from './margin-layout.ts';

export type Nearby = {
  readonly statements: readonly ShownStatement[];
  /** How many of the source stand before those and after them. */
  readonly before: number;
  readonly after: number;
};

/** The statements to draw, in the order of the page; the selected one is among them until the reader scrolls on. */
export function useNearby(
  page: RefObject<HTMLElement | null>,
  statements: readonly ShownStatement[],
  selected: string | undefined,
): Nearby {
  // Where the reader has scrolled to since this statement was selected.
  const [scrolled, setScrolled] = useState<{ readonly since: string | undefined; readonly to: number }>();
  const isWhole = statements.length <= mostDrawn;
  useEffect(() => {
    if (isWhole) return undefined;
    let frame = 0;
    const look = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const offset = offsetRead(page.current?.querySelector('.text'));
        if (offset === undefined) return;
        const to = firstFrom(statements, offset);
        const isSame = (before: number) =>
          windowAround(before, statements.length).from === windowAround(to, statements.length).from;
        setScrolled((before) =>
          before?.since === selected && isSame(before?.to ?? 0) ? before : { since: selected, to },
        );
      });
    };
    addEventListener('scroll', look, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', look);
    };
  }, [statements, isWhole, selected]);
  if (isWhole) return { statements, before: 0, after: 0 };
  const chosen = scrolled?.since === selected ? undefined : placeOf(statements, selected);
  const middle = chosen ?? scrolled?.to ?? 0;
  const { from, to } = windowAround(middle, statements.length);
  return { statements: statements.slice(from, to), before: from, after: statements.length - to };
}

function placeOf(statements: readonly ShownStatement[], id: string | undefined): number | undefined {
  const place = id === undefined ? -1 : statements.findIndex((each) => each.id === id);
  return place === -1 ? undefined : place;
}

/** Where in the reading the block begins that stands in the middle of the window. */
function offsetRead(text: Element | null | undefined): number | undefined {
  const blocks = text?.children ?? [];
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().bottom ?? 0) >= innerHeight / 2) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  return block instanceof HTMLElement ? Number(block.dataset['start']) : undefined;
}

function firstFrom(statements: readonly ShownStatement[], offset: number): number {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.passage?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Lets the items of a list glide to where they went, when the order has changed. Motion shows where a thing went, and only that. */

import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const glideMs = 420;

type Seen = { readonly order: string; readonly tops: ReadonlyMap<Element, number> };

/** `order` names the order: the items glide when it is another one. */
export function useGliding(list: RefObject<HTMLElement | null>, order: string): void {
  const before = useRef<Seen | undefined>(undefined);
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])];
    const tops = new Map(items.map((item) => [item, item.getBoundingClientRect().top]));
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (before.current && before.current.order !== order && !isStill) {
      for (const [item, top] of tops) {
        const from = before.current.tops.get(item);
        if (from === undefined || Math.abs(from - top) < 1) continue;
        item.animate([{ transform: `translateY(${from - top}px)` }, { transform: 'none' }], {
          duration: glideMs,
          easing: 'cubic-bezier(0.2, 0, 0, 1)',
        });
      }
    }
    before.current = { order, tops };
  });
}

/** Going from statement to statement of a source: by keys, by what waits, by pointing; the address says where one is. */

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ShownStatement } from '../api/types.ts';
import type { Place } from '../state/route.ts';
import { move } from '../state/place.ts';
import { placeId } from './source-text.tsx';

export type Walk = {
  /** Selects where the person is looking already. */
  readonly select: (id: string | undefined) => void;
  /** Selects, and brings the quote into view. */
  readonly selectShown: (id: string | undefined) => void;
  readonly step: (by: number) => void;
  readonly toNextWaiting: () => void;
};

/** `leave` ends what was going on at the statement before. */
export function useWalk(
  page: RefObject<HTMLElement | null>,
  source: string,
  statements: readonly ShownStatement[],
  selected: string | undefined,
  looked: Place | undefined,
  leave: () => void,
): Walk {
  const focused = useRef<string | undefined>(undefined);
  useEffect(() => showQuote(page.current, looked ? placeId : selected, 'instant'), [looked?.start, looked?.end]);
  useEffect(() => {
    if (focused.current === undefined) return;
    const note = page.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(focused.current)}"] .says`);
    note?.focus({ preventScroll: true });
    focused.current = undefined;
  }, [selected]);
  const at = statements.findIndex(({ id }) => id === selected);
  const select = (id: string | undefined) => {
    leave();
    move({ room: 'reading', source, ...(id === undefined ? {} : { statement: id }) });
  };
  const selectShown = (id: string | undefined) => {
    select(id);
    showQuote(page.current, id, 'smooth');
  };
  /** Whoever moves by keys goes on by keys: from the statement to what can be done about it. */
  const selectByKey = (next: ShownStatement | undefined) => {
    if (!next) return;
    focused.current = next.id;
    selectShown(next.id);
  };
  return {
    select,
    selectShown,
    step: (by) => selectByKey(at === -1 ? statements.at(by > 0 ? 0 : -1) : statements[at + by]),
    toNextWaiting: () => {
      const others = [...statements.slice(at + 1), ...statements.slice(0, Math.max(0, at))];
      const next = others.find(({ standing }) => standing === 'proposed');
      if (next) selectByKey(next);
      else leave();
    },
  };
}

/** Farther than so many windows, a page jumps instead of rushing by. */
const farPages = 4;

/** Brings the quote of a statement into view. */
function showQuote(page: Element | null, id: string | undefined, behavior: ScrollBehavior): void {
  if (id === undefined) return;
  const quote = page?.querySelector(`mark[data-begins~="${CSS.escape(id)}"]`);
  if (!quote) return;
  const isFar = Math.abs(quote.getBoundingClientRect().top) > farPages * innerHeight;
  const isStill = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
  quote.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : behavior });
  // What was not drawn until now may be taller than was thought.
  if (isFar) requestAnimationFrame(() => quote.scrollIntoView({ block: 'center', behavior: 'instant' }));
}

/** The route of this window, kept in step with its address. */

import { signal } from '@preact/signals';
import { formatRoute, parseRoute, type Route } from './route.ts';

export const route = signal<Route | undefined>(parseRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = parseRoute(location.hash);
});

/** Goes somewhere; "back" leads here again. */
export function go(to: Route): void {
  location.hash = formatRoute(to);
}

/** Moves within a room, from statement to statement: "back" leaves the room instead of walking the same way back. */
export function move(to: Route): void {
  history.replaceState(history.state, '', formatRoute(to));
  route.value = to;
}

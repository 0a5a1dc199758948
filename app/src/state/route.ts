/** Where the person is, in the address: `#/reading/s_…/t_…`, `#/conflicts/f_…`, `#/hypotheses`, `#/ledger`. Addresses can be kept and shared. */

export const rooms = ['reading', 'conflicts', 'hypotheses', 'ledger'] as const;
export type Room = (typeof rooms)[number];

export type Route =
  | { readonly room: 'reading'; readonly source?: string; readonly statement?: string }
  | { readonly room: 'conflicts'; readonly conflict?: string }
  /** `fault`: the one that is looked at. */
  | { readonly room: 'hypotheses'; readonly fault?: string }
  | { readonly room: 'ledger'; readonly entry?: string };

/** The route that a hash names; undefined where it names none. Hostile: a shared address may hold anything. */
export function parseRoute(hash: string): Route | undefined {
  const [room, first, second] = hash.replace(/^#\/?/, '').split('/');
  switch (room) {
    case 'reading': {
      const source = idIn(first, 's');
      const statement = source === undefined ? undefined : idIn(second, 't');
      return { room, ...(source && { source }), ...(statement && { statement }) };
    }
    case 'conflicts': {
      const conflict = idIn(first, 'f');
      return { room, ...(conflict && { conflict }) };
    }
    case 'hypotheses': {
      const fault = idIn(first, 'f');
      return { room, ...(fault && { fault }) };
    }
    case 'ledger':
      return { room, ...(first !== undefined && /^\d{1,12}$/.test(first) && { entry: first }) };
    default:
      return undefined;
  }
}

function idIn(text: string | undefined, prefix: string): string | undefined {
  return text !== undefined && /^[a-z]_[0-9a-z]{12}$/.test(text) && text.startsWith(prefix) ? text : undefined;
}

/** The hash of a route. */
export function formatRoute(to: Route): string {
  switch (to.room) {
    case 'reading':
      return ['#/reading', to.source, to.statement].filter((part) => part !== undefined).join('/');
    case 'conflicts':
      return ['#/conflicts', to.conflict].filter((part) => part !== undefined).join('/');
    case 'hypotheses':
      return ['#/hypotheses', to.fault].filter((part) => part !== undefined).join('/');
    case 'ledger':
      return ['#/ledger', to.entry].filter((part) => part !== undefined).join('/');
  }
}

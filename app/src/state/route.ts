/** Where the person is, in the address: `#/reading/s_…/t_…` or `#/reading/s_…/120-160`, `#/copies/s_…/s_…/2`, `#/conflicts/f_…`, `#/hypotheses`, `#/people/x_…/x_…`, `#/ledger`. Addresses can be kept and shared. */

export const rooms = ['reading', 'copies', 'conflicts', 'hypotheses', 'people', 'ledger'] as const;
export type Room = (typeof rooms)[number];

export type Place = { readonly start: number; readonly end: number };

export type Route =
  | {
      readonly room: 'reading';
      readonly source?: string;
      readonly statement?: string;
      /** Words to look at, by their offsets in the reading. */
      readonly place?: Place;
    }
  /** Two sources side by side; `drift` is the number of the change of meaning that is looked at, from 1 on. */
  | { readonly room: 'copies'; readonly one?: string; readonly other?: string; readonly drift?: number }
  | { readonly room: 'conflicts'; readonly conflict?: string }
  /** `fault`: the one that is looked at. */
  | { readonly room: 'hypotheses'; readonly fault?: string }
  /** One subject, or two side by side. */
  | { readonly room: 'people'; readonly one?: string; readonly other?: string }
  | { readonly room: 'ledger'; readonly entry?: string };

/** The route that a hash names; undefined where it names none. Hostile: a shared address may hold anything. */
export function parseRoute(hash: string): Route | undefined {
  const [room, first, second, third] = hash.replace(/^#\/?/, '').split('/');
  switch (room) {
    case 'reading': {
      const source = idIn(first, 's');
      const statement = source === undefined ? undefined : idIn(second, 't');
      const place = source === undefined ? undefined : placeIn(second);
      return { room, ...(source && { source }), ...(statement && { statement }), ...(place && { place }) };
    }
    case 'copies': {
      const [one, other] = [idIn(first, 's'), idIn(second, 's')];
      if (one === undefined || other === undefined) return { room };
      return { room, one, other, ...(isNumber(third) && { drift: Number(third) }) };
    }
    case 'conflicts': {
      const conflict = idIn(first, 'f');
      return { room, ...(conflict && { conflict }) };
    }
    case 'hypotheses': {
      const fault = idIn(first, 'f');
      return { room, ...(fault && { fault }) };
    }
    case 'people': {
      const one = subjectIn(first);
      const other = one === undefined || second === first ? undefined : idIn(second, 'x');
      return { room, ...(one && { one }), ...(other && { other }) };
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

/** A subject, or a voice that was found by its name. */
function subjectIn(text: string | undefined): string | undefined {
  return idIn(text, 'x') ?? idIn(text, 'v');
}

function placeIn(text: string | undefined): Place | undefined {
  const [start, end, ...more] = text?.split('-') ?? [];
  if (!isNumber(start) || !isNumber(end) || more.length > 0 || Number(start) >= Number(end)) return undefined;
  return { start: Number(start), end: Number(end) };
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && /^(0|[1-9]\d{0,8})$/.test(text);
}

/** The hash of a route. */
export function formatRoute(to: Route): string {
  switch (to.room) {
    case 'reading':
      return ['#/reading', to.source, to.statement ?? (to.place && `${to.place.start}-${to.place.end}`)]
        .filter((part) => part !== undefined)
        .join('/');
    case 'copies':
      return ['#/copies', to.one, to.other, to.drift].filter((part) => part !== undefined).join('/');
    case 'conflicts':
      return ['#/conflicts', to.conflict].filter((part) => part !== undefined).join('/');
    case 'hypotheses':
      return ['#/hypotheses', to.fault].filter((part) => part !== undefined).join('/');
    case 'people':
      return ['#/people', to.one, to.other].filter((part) => part !== undefined).join('/');
    case 'ledger':
      return ['#/ledger', to.entry].filter((part) => part !== undefined).join('/');
  }
}

/** As linkedom.d.ts: for the app, what this package takes and gives is nobody's matter. */
export class Readability<T> {
  constructor(document: unknown, options?: unknown);
  parse(): { readonly content: T | null } | null;
}

/** The app is checked with the browser's types, which the server's DOM package would mix with its own: for the app it has none. */
export function parseHTML(html: string): { readonly document: never };

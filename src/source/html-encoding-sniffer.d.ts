/** The package has no types of its own. */
declare module 'html-encoding-sniffer' {
  /** The WHATWG name of the encoding of a page, or `defaultEncoding`; looks at 1,024 bytes. */
  export default function sniffHtmlEncoding(bytes: Uint8Array, options: { readonly defaultEncoding: string }): string;
}

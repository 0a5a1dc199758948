/** The development oracle has no types of its own; this is all that is used of it. */
declare module 'edtf' {
  export default function edtf(text: string): { readonly min: number | null; readonly max: number | null };
}

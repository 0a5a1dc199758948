/** The part of `az` that is used. Its grammemes are those of OpenCorpora. */
declare module 'az' {
  export type Tag = {
    readonly POST?: string;
    readonly CAse?: string;
    readonly NMbr?: string;
    readonly GNdr?: string | true;
    readonly ANim?: string | true;
    readonly Name?: true;
    readonly Surn?: true;
    readonly Patr?: true;
    readonly Geox?: true;
  };
  export type Parse = {
    readonly word: string;
    readonly tag: Tag;
    readonly score: number;
    readonly parser: string;
    readonly inflect: (grammemes: readonly string[]) => Parse | false | undefined;
  };
  export type Morph = {
    (word: string): readonly Parse[];
    readonly init: (path: string, done: (error: Error | null) => void) => void;
  };
  const az: { readonly Morph: Morph };
  export default az;
}

/** What is known of a name once it has been read: its words, what each of them is, and how each may sound. */

import type { GivenName } from './lexicon/given-names.ts';
import type { Script } from './sounds/sounds-of.ts';

export type NameKind = 'person' | 'organisation' | 'other';

/** One way to read a word: as it stands, with its letters used otherwise, as a case of another, or as a woman's form of a family name. */
export type WordReading = {
  readonly sounds: string;
  readonly as: 'it-stands' | 'respelled' | 'inflected' | 'feminine';
  readonly given: readonly GivenName[];
};

export type NameWord = {
  /** Lower case, without marks that only some spellers write. */
  readonly text: string;
  readonly script: Script;
  readonly kind: 'name' | 'initial' | 'patronymic' | 'particle' | 'generation' | 'number' | 'common' | 'form';
  /** The word as it stands first. */
  readonly readings: readonly WordReading[];
  /** Of a common word, a legal form and a generation: which. */
  readonly idea?: string;
};

export type Name = {
  /** Folded, bounded: what is compared when nothing else can be. */
  readonly folded: string;
  readonly words: readonly NameWord[];
  /** True where a legal form or a common word of organisations stands in it. */
  readonly isOrganisation: boolean;
};

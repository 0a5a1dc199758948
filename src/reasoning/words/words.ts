/** What a catalogue of one language holds. Another language is another file of this type, named in `render-message.ts`. */

import type { Role } from '../../subject/vocabulary.ts';

export type Words = {
  /** BCP 47; also how numbers, lists and plurals are formed. */
  readonly language: 'en' | 'ru';
  readonly roles: Readonly<Record<Role, string>>;
  readonly figures: Readonly<Record<'about' | 'least' | 'most' | 'range', string>>;
  /** By the key of the message. */
  readonly messages: Readonly<Record<string, string>>;
  /** Headings of an explanation. */
  readonly labels: Readonly<Record<'says' | 'why' | 'options' | 'stands' | 'assumptions', string>>;
};

/** What a catalogue of one language holds. Another language is another file of this type, named in `render-message.ts`. */

import type { QuoteMarks } from '../nest-quotes.ts';
import type { Role } from '../../subject/vocabulary.ts';
import type { Daypart } from '../../time/when.ts';

/**
 * How a date is said: a `day`, with a clock or not; a `part` of a day; a `period`, a month or a year; a `span` from one date
 * to another; or in some `other` way, with doubt in it.
 */
export type WhenForm = 'day' | 'part' | 'period' | 'span' | 'other';

export type Words = {
  /** BCP 47; also how numbers, lists and plurals are formed. */
  readonly language: 'en' | 'ru';
  readonly roles: Readonly<Record<Role, string>>;
  readonly figures: Readonly<Record<'about' | 'least' | 'most' | 'range', string>>;
  /** After those words, the form of the number's noun that stands in place of the usual one. */
  readonly figureForms: Readonly<Partial<Record<Intl.LDMLPluralRule, Intl.LDMLPluralRule>>>;
  /** After what happened: ` on {when}`; a part of a day has `{part}` and `{when}`. */
  readonly happened: Readonly<Record<WhenForm, string>>;
  readonly dayparts: Readonly<Record<Daypart, string>>;
  /** After what was so at a time. */
  readonly held: Readonly<Record<WhenForm, string>>;
  /** Around quoted words, and around what is quoted within these. */
  readonly quotes: QuoteMarks;
  /** True where a name or description is that of several, as far as its words show; only the form of verbs hangs on it. */
  readonly isOfMany: (label: string) => boolean;
  /** A name as it stands within a sentence. */
  readonly withinSentence: (name: string) => string;
  /** What is put right in a finished sentence. */
  readonly finish: (sentence: string) => string;
  /** By the key of the message. */
  readonly messages: Readonly<Record<string, string>>;
  /** Headings of an explanation. */
  readonly labels: Readonly<Record<'says' | 'why' | 'options' | 'stands' | 'assumptions', string>>;
};

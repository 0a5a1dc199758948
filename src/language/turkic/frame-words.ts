/**
 * What a Turkic language of the steppe brings for typed contents: its cases, the nouns by which people and places are called,
 * the verbs that tell of events. The order and the endings work alike in Kazakh and Kyrgyz; their letters differ.
 */

import type { ContentRules } from '../language.ts';
import type { Slot } from '../predication.ts';

export type Case = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'locative' | 'ablative' | 'instrumental';

export type TurkicVerb = {
  readonly frame: string;
  /** The stem, with all its shapes before the endings. */
  readonly stem: RegExp;
  readonly slots: Readonly<Partial<Record<Case | 'amount', Slot>>>;
  /** Must match the words of the clause before the verb: «билет», «концерт», «келісім». */
  readonly needs?: RegExp;
  /** The noun of the clause that names the event: «митингіге қатысты», «мәлімдеме жасады». */
  readonly event?: RegExp;
  /** Who or what does it is a thing: «көпір құлады». */
  readonly isOfThing?: true;
};

type TermField = Exclude<Parameters<ContentRules['termOf']>[1], 'cause'>;

export type TurkicFrames = {
  readonly language: string;
  /** Endings with what they mean, tried in order; what fits none is a nominative. */
  readonly cases: readonly (readonly [ending: RegExp, is: Case])[];
  /** The ending of the genitive. */
  readonly genitive: RegExp;
  /** Words that end like a case and stand in none. */
  readonly plain: ReadonlySet<string>;
  readonly pronouns: ReadonlyMap<string, readonly [who: 'he' | 'they' | 'speaker', is: Case]>;
  /** Nouns for people by their beginning, with a form for all languages. */
  readonly people: readonly (readonly [noun: RegExp, form: string])[];
  /** People for whom there is no such form. */
  readonly folk: RegExp;
  readonly groups: RegExp;
  /** Nouns that by their ending are somebody who does something: «балықшы». */
  readonly agents: RegExp;
  readonly organisations: RegExp;
  readonly places: RegExp;
  /** Organisations that are also where one goes: «ауруханаға». */
  readonly houses: RegExp;
  /** Joins two nouns: «әйел мен бала»; in Kazakh it is also "I". */
  readonly and: RegExp;
  /** «екі»: a number that begins a phrase. */
  readonly counts: RegExp;
  /** «күн», «апта»: behind a number, how long. */
  readonly spans: RegExp;
  readonly recordings: RegExp;
  /** «видеодағы»: seen there. */
  readonly seenIn: RegExp;
  readonly tickets: RegExp;
  /** What people build or drive, and see fall. */
  readonly things: RegExp;
  /** Nouns that name an event in passing, with the frame: «апаттан», «шабуылдан». */
  readonly events: readonly (readonly [noun: RegExp, frame: string])[];
  /** Behind a converb: it is going on. */
  readonly ongoing: RegExp;
  readonly times: RegExp;
  readonly money: RegExp;
  readonly adverbs: RegExp;
  readonly postpositions: ReadonlyMap<string, Slot | 'none'>;
  /** «бұл», «сол»: pointed at. */
  readonly pointing: RegExp;
  /** «белгісіз», «бір»: nobody spoken of before. */
  readonly unknown: RegExp;
  /** «эже», «аға» behind a name. */
  readonly respect: RegExp;
  readonly mine: RegExp;
  /** Forms of `people` that are somebody's: whoever speaks of them speaks of another. */
  readonly kin: ReadonlySet<string>;
  readonly verbs: readonly TurkicVerb[];
  /** Endings of verbs that say that it happened; the group `not` where they deny it, `me` for the first person. */
  readonly finite: RegExp;
  /** «-ып» before a comma: told like the verb that comes. */
  readonly converb: RegExp;
  /** «-ғанын»: that somebody did it; the group `not` as in `finite`. */
  readonly nominal: RegExp;
  /** «-уды»: the verbal noun with a case. */
  readonly verbalNoun: RegExp;
  readonly passive: RegExp;
  /** The ending of what may also stand before a noun: «-ған». */
  readonly participle: RegExp;
  /** «жаста», behind a figure. */
  readonly ages: RegExp;
  /** Verbs of what somebody does for a living: «жетектейді». */
  readonly works: RegExp;
  /** Verbs of being somewhere: «жүр», «жүрөт». */
  readonly stays: RegExp;
  /** «аты»: somebody's name. */
  readonly names: RegExp;
  /** The first person of what somebody is: «жұмыссызбын». */
  readonly iAm: RegExp;
  readonly not: RegExp;
  readonly conditional: RegExp;
  /** «барғысы», before «келді»: only wished. */
  readonly wish: RegExp;
  readonly earlier: RegExp;
  /** Before a comma: who tells it has been named, and what is told begins. */
  readonly saysSo: RegExp;
  /** «деп»: what is told has ended. */
  readonly closer: RegExp;
  readonly openers: RegExp;
  /** «сөйлестік»: we spoke. */
  readonly interviews: RegExp;
  readonly terms: Readonly<Record<TermField, readonly (readonly [term: string, words: RegExp])[]>>;
};

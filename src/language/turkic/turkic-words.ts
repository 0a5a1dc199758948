/**
 * What a Turkic language of the steppe brings for reported speech: its verbs and postpositions of speech, its nouns for
 * voices, all as sources of regular expressions. The order is the same for Kazakh and Kyrgyz: who speaks, then what is said,
 * then the verb; or what is said, then "on the word of" after who speaks.
 */

import type { Act } from '../../statement/statement.ts';

export type TurkicWords = {
  readonly language: string;
  readonly abbreviations: ReadonlySet<string>;
  /** What an origin is called that the text does not name. */
  readonly unnamed: string;
  /** The converb that closes what is said word by word: "деп". */
  readonly closer: RegExp;
  /** Finite verbs of speech, by the act; an entry may also close what is said by itself ("деді"). */
  readonly verbs: readonly (readonly [verb: RegExp, act: Act])[];
  /** Verbs of two words: "жоққа шығарды". */
  readonly verbPairs: readonly (readonly [verb: RegExp, act: Act])[];
  /** How they begin. */
  readonly verbHeads: RegExp;
  /** "-ып": it goes on with an auxiliary or the next clause. */
  readonly converb: RegExp;
  /** Verbs behind a converb that add no sense of their own: "айтып берді". */
  readonly auxiliary: RegExp;
  /** "айтқанын": that somebody said it; the last two letters are its case. */
  readonly nominal: RegExp;
  /** Endings of any verb that tells what happened. */
  readonly endings: RegExp;
  /** «Сәуле апай»: behind a name. */
  readonly respect: RegExp;
  /** «есімді»: between a name and what its bearer is. */
  readonly named: RegExp;
  /** Behind a verb: it was not so. */
  readonly not: RegExp;
  /** Verbs that need no closer behind a quotation: "деді". */
  readonly tags: RegExp;
  /** Verbs that take what is denied, asked for or remembered as an object: "мәліметті теріске шығарды". */
  readonly objectVerbs: RegExp;
  /** The ending of such an object. */
  readonly accusative: RegExp;
  /** What is said as a noun in the accusative: "келгенін" before "айтты". */
  readonly nounClause: RegExp;
  /** What is urged or promised, in the dative: "жақындамауға". */
  readonly urged: RegExp;
  /** Words right behind who speaks: "айтуынша", "мәліметі бойынша"; one to three words, with spaces. */
  readonly accordingTo: RegExp;
  /** The same, before a comma only. */
  readonly accordingToIn: RegExp;
  /** Right behind who is cited: "сілтеме жасап". */
  readonly citing: RegExp;
  /** "Бұл туралы" at the beginning: what was said stands before. */
  readonly pointsBack: RegExp;
  /** "Хабарланды": said by nobody who is named; with a space where it is two words. */
  readonly passives: RegExp;
  /** Among them what closes what is said by itself: "делінген". */
  readonly isSo: RegExp;
  /** What is said as a noun in the nominative: "келгені" before "айтылды". */
  readonly nominative: RegExp;
  /** "Деген", before a noun for what goes round. */
  readonly isThat: RegExp;
  readonly rumours: RegExp;
  /** "Тарады", "бар": it goes round. */
  readonly goesRound: RegExp;
  /** The end of a word by which the text tells what others say: "-мыс", "имиш". */
  readonly doubts: RegExp;
  /** Papers in the locative, in which something stands: "хабарламасында". */
  readonly papers: RegExp;
  /** Where it is told: "желіде", "жиналыста", "сұхбатында". */
  readonly heardIn: RegExp;
  /** Words that negate the verb before a closer or a noun clause. */
  readonly negation: RegExp;
  readonly hedges: ReadonlySet<string>;
  readonly person: RegExp;
  readonly group: RegExp;
  readonly organisation: RegExp;
  readonly outlet: RegExp;
  readonly channel: RegExp;
  readonly document: RegExp;
  /** Nouns that by their ending are people who do something, or many: "зерттеуші", "балықшылар". */
  readonly agent: RegExp;
  /** "Own", before a place: "өз парақшасында". */
  readonly own: string;
  /** Right behind a paper that speaks, in the dative: "есебіне сәйкес". */
  readonly inLineWith: RegExp;
  readonly pronouns: ReadonlyMap<string, 'person' | 'group'>;
  /** The ending of the genitive, which joins a noun to the next one. */
  readonly genitive: RegExp;
  /** Endings by which a noun is surely no subject: "-да", "-ға", "-дан", "-ды". */
  readonly oblique: RegExp;
  /** Words of when and where that lead into a clause. */
  readonly leads: RegExp;
  /** Two words that lead into a clause where one of them would be a pronoun: "ал эми". */
  readonly leadPairs: RegExp;
  /** Behind a noun that is no subject: "уулу менен". */
  readonly postposed: RegExp;
  /** Made of a noun for a voice, and none: "оппозициялық". */
  readonly adjectives: RegExp;
  /** Whose office it is stands before it: "орынбасары", "өкілі". */
  readonly offices: RegExp;
  /** To whom it is told: "журналистерге". */
  readonly audience: RegExp;
  /** "Фейсбуктегі": before where it is told. */
  readonly where: RegExp;
};

/**
 * Who pays, as roughly as a translation can get it wrong: the one that the text is about ("he paid"), or others ("unknown
 * persons paid", «неизвестные оплатили»). Verbs of paying and the words beside them, language by language.
 */

import { wordsAt, type Words } from '../language/proposal.ts';
import type { ReadSentence } from './drift.ts';

export type Payer = { readonly who: 'himself' | 'others'; readonly words: Words };

type PayWords = { readonly verb: RegExp; readonly himself: RegExp; readonly others: RegExp };

/** Tested on the word forms around the verb. */
const payWords: Readonly<Record<string, PayWords>> = {
  en: {
    verb: /^(?:paid|pays|bought|purchased|covered|financed)$/,
    himself: /^(?:he|she|i|himself|herself|myself)$/,
    others:
      /^(?:they|unknown|strangers|somebody|someone|others|persons|people|unidentified|organisers|organizers|customers)$/,
  },
  ru: {
    verb: /^(?:оплатил[аи]?|заплатил[аи]?|купил[аи]?|приобр[её]л[аи]?|профинансировал[аи]?)$/u,
    himself: /^(?:он|она|я|сам|сама)$/u,
    others: /^(?:они|неизвестн(?:ые|ый|ая)|незнаком(?:цы|ые|ец)|кто-то|люди|организаторы|заказчики|посторонние)$/u,
  },
  kk: {
    verb: /^(?:төле(?:ді|ген|п)|сатып|алды)$/u,
    himself: /^(?:ол|мен|өзі)$/u,
    others: /^(?:олар|белгісіз(?:дер)?|бейтаныс(?:тар)?|біреу(?:лер)?|адамдар|ұйымдастырушылар)$/u,
  },
  ky: {
    verb: /^(?:төлө(?:ду|дү|гөн|п)|сатып|алды)$/u,
    himself: /^(?:ал|мен|өзү)$/u,
    others: /^(?:алар|белгисиз(?:дер)?|бейтааныш(?:тар)?|бирөө(?:лөр)?|адамдар|уюштуруучулар)$/u,
  },
};

/** The payer of the first payment in the sentence; undefined where none is told or both are. */
export function payerOf({ sentence, language }: Pick<ReadSentence, 'sentence' | 'language'>): Payer | undefined {
  const words = payWords[language.language];
  const verb = words ? sentence.tokens.findIndex(({ lower }) => words.verb.test(lower)) : -1;
  if (!words || verb < 0) return undefined;
  // Who pays stands before the verb, or in Russian as often behind it; "paid unknown persons" has its payer before.
  const before = findPayer(sentence.tokens.slice(Math.max(0, verb - 4), verb), words);
  const [himself, others] = before.some(Boolean) ? before : findPayer(sentence.tokens.slice(verb + 1, verb + 3), words);
  const told = others ?? himself;
  const end = sentence.tokens[verb]?.end;
  if (!told || end === undefined) return undefined;
  const place = {
    start: Math.min(told.start, sentence.tokens[verb]?.start ?? told.start),
    end: Math.max(end, told.end),
  };
  return { who: others ? 'others' : 'himself', words: wordsAt(sentence.text, place) };
}

type Token = ReadSentence['sentence']['tokens'][number];

/** The last word of each kind among the tokens. */
function findPayer(tokens: readonly Token[], { himself, others }: PayWords): readonly (Token | undefined)[] {
  return [himself, others].map((pattern) => tokens.findLast(({ lower }) => pattern.test(lower)));
}

/**
 * Case endings of names in Russian, Ukrainian, Kazakh and Kyrgyz, as tables: what a word ends in, and what the name then ends in
 * when it stands alone. Nobody says which language a name in a page is in, so all tables are asked, and every answer is only
 * a further reading beside the word as it stands: "Рузахунова" is a woman's name and a man's in the genitive.
 */

export type Ending = readonly [ending: string, nominative: string];

/** Family names in -ov, -ev, -in and adjectives, with the ambiguous -ова and -ина. */
const families: readonly Ending[] = [
  ...['ов', 'ев', 'ёв', 'ин', 'ын', 'єв', 'їн'].flatMap((stem): readonly Ending[] => [
    [`${stem}а`, stem],
    [`${stem}у`, stem],
    [`${stem}у`, `${stem}а`],
    [`${stem}ым`, stem],
    [`${stem}им`, stem],
    [`${stem}е`, stem],
    [`${stem}ом`, stem],
    [`${stem}ой`, `${stem}а`],
    [`${stem}ою`, `${stem}а`],
    [`${stem}і`, `${stem}а`],
    [`${stem}ої`, `${stem}а`],
  ]),
  ...['ск', 'цк', 'зк', 'ськ', 'цьк', 'зьк'].flatMap((stem): readonly Ending[] => [
    [`${stem}ого`, `${stem}ий`],
    [`${stem}ому`, `${stem}ий`],
    [`${stem}им`, `${stem}ий`],
    [`${stem}ом`, `${stem}ий`],
    [`${stem}ой`, `${stem}ая`],
    [`${stem}ою`, `${stem}ая`],
    [`${stem}ую`, `${stem}ая`],
    [`${stem}ої`, `${stem}а`],
    [`${stem}у`, `${stem}а`],
  ]),
  ['енка', 'енко'],
  ['енку', 'енко'],
  ['енком', 'енко'],
  ['енкові', 'енко'],
  ['овича', 'ович'],
  ['овичу', 'ович'],
  ['овичем', 'ович'],
  ['овиче', 'ович'],
  ['евича', 'евич'],
  ['евичу', 'евич'],
  ['евичем', 'евич'],
  ['евиче', 'евич'],
  ['овны', 'овна'],
  ['овне', 'овна'],
  ['овну', 'овна'],
  ['овной', 'овна'],
  ['евны', 'евна'],
  ['евне', 'евна'],
  ['евну', 'евна'],
  ['евной', 'евна'],
  ['івни', 'івна'],
  ['івні', 'івна'],
  ['івну', 'івна'],
];

/** Given names and family names that are declined like nouns. `C` stands for a consonant. */
const nouns: readonly Ending[] = [
  ['Cа', 'C'],
  ['Cу', 'C'],
  ['Cом', 'C'],
  ['Cем', 'C'],
  ['Cе', 'C'],
  ['Cові', 'C'],
  ['еві', ''],
  ['я', 'й'],
  ['ю', 'й'],
  ['ем', 'й'],
  ['єм', 'й'],
  ['я', 'ь'],
  ['ю', 'ь'],
  ['ем', 'ь'],
  ['ия', 'ий'],
  ['ию', 'ий'],
  ['ием', 'ий'],
  ['Cы', 'Cа'],
  ['Cи', 'Cа'],
  ['Cе', 'Cа'],
  ['Cі', 'Cа'],
  ['Cу', 'Cа'],
  ['Cой', 'Cа'],
  ['Cою', 'Cа'],
  ['ии', 'ия'],
  ['ию', 'ия'],
  ['ией', 'ия'],
  ['ії', 'ія'],
  ['ію', 'ія'],
  ['ьи', 'ья'],
  ['ье', 'ья'],
  ['ью', 'ья'],
  ['Cи', 'Cя'],
  ['Cе', 'Cя'],
  ['Cю', 'Cя'],
  ['ла', 'ел'],
  ['лу', 'ел'],
  ['ла', 'ёл'],
  ['ьва', 'ев'],
  ['тра', 'тр'],
];

/** Suffixes of Kazakh and Kyrgyz cases; the vowel follows the name's, so that each has many shapes. */
const turkic: readonly string[] = [
  ...shapes(['н', 'д', 'т'], ['ың', 'ің', 'ын', 'ин', 'ун', 'үн']),
  ...shapes(['ғ', 'г', 'қ', 'к', 'н'], ['а', 'е', 'о', 'ө']),
  ...shapes(['н', 'д', 'т'], ['ы', 'і', 'и', 'у', 'ү']),
  ...shapes(['д', 'т'], ['а', 'е', 'о', 'ө']),
  ...shapes(['д', 'т', 'н'], ['ан', 'ен', 'он', 'өн']),
  ...shapes(['м', 'б', 'п'], ['ен']),
];

export const slavicEndings: readonly Ending[] = [...families, ...nouns];
export const turkicEndings: readonly string[] = [...new Set(turkic)].toSorted((a, b) => b.length - a.length);

function shapes(heads: readonly string[], tails: readonly string[]): readonly string[] {
  return heads.flatMap((head) => tails.map((tail) => head + tail));
}

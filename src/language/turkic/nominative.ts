/**
 * A Kazakh or Kyrgyz voice as one names it: before a noun of speech it stands in the genitive («министрліктің мәліметінше»,
 * «энесинин айтымында»), which is taken off.
 */

const endings: Readonly<Record<'kk' | 'ky', RegExp>> = {
  kk: /(?<=[\p{L}»"”]{3})[ндт][ыі]ң$/u,
  ky: /(?<=[\p{L}»"”]{3})[ндт][ыиуү]н$/u,
};

/** Begins what hangs on the voice. */
const nounsOfSpeech: Readonly<Record<'kk' | 'ky', RegExp>> = {
  kk: /^\s*(?:айту|сөз|мәлімет|дерег|пікір|ақпарат|хабарла|мәлімде|түсіндір|жазу|есеб|болжам|сендір)/iu,
  ky: /^\s*(?:айтым|айткан|сөз|маалымат|пикир|билдир|кабар|түшүндүр|жазган|эсеб|божомол|ырастоо)/iu,
};

/** `after`: what stands right behind the phrase. */
export function withoutGenitive(phrase: string, after: string, language: 'kk' | 'ky'): string {
  return nounsOfSpeech[language].test(after) ? phrase.replace(endings[language], '') : phrase;
}

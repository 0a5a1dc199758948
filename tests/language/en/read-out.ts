/** What is read out of an English sentence, in a form that a table of tests can hold. */

import { proposeStatements } from '../../../src/language/propose-statements.ts';

/** Each proposal as "outer voice < origin | cue | act and polarity | passage"; without a voice where nobody is named. */
export function readOut(text: string): readonly string[] {
  return proposeStatements({ text, parts: [] }, { language: 'en' }).map(
    ({ attribution, cue, act, polarity, passage }) =>
      `${attribution.map(({ words }) => words).join(' < ')} | ${cue?.words} | ${act} ${polarity === 'positive' ? '+' : '-'} | ${passage.words}`,
  );
}

export type Row = readonly [text: string, ...proposals: readonly string[]];

/**
 * Which event types and properties of the vocabulary are read in which language: how many of the labelled ones of the tuning sets
 * are found, or that there is a rule where nobody labelled any.
 */

import { markText } from '../../src/language/mark-text.ts';
import { frameForms as englishForms } from '../../src/language/en/frame-verbs.ts';
import { frames } from '../../src/language/frames.ts';
import { kazakhFrames } from '../../src/language/kk/frames.ts';
import { kyrgyzFrames } from '../../src/language/ky/frames.ts';
import { frameForms as russianForms } from '../../src/language/ru/frame-verbs.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';
import { pairFrames } from './compare-frames.ts';
import { languageNames, readKinds, readSet, readStrangers } from './language.ts';
import { wordFinder } from './words.ts';

const languages = Object.keys(languageNames);

/** The frames that the verbs of a language call up. */
const verbFrames: Readonly<Record<string, readonly string[]>> = {
  en: [...englishForms.values()].flatMap((forms) => forms.flatMap(({ senses }) => senses.map(({ frame }) => frame))),
  ru: [...russianForms.values()].flatMap((forms) => forms.flatMap(({ senses }) => senses.map(({ frame }) => frame))),
  kk: kazakhFrames.verbs.map(({ frame }) => frame),
  ky: kyrgyzFrames.verbs.map(({ frame }) => frame),
};

type Found = { readonly found: number; readonly labelled: number };

/** By type, of the tuning set of a language. */
function countTypes(language: string): ReadonlyMap<string, Found> {
  const counts = new Map<string, Found>();
  for (const { text, frames: there } of [
    ...readSet(language, 'tuning'),
    ...readKinds(language, 'tuning'),
    ...readStrangers(language, 'tuning'),
  ]) {
    if (!there) continue;
    for (const { labelled, made } of pairFrames(markText(text, { language }), there, wordFinder(text))) {
      if (!labelled) continue;
      const before = counts.get(labelled.type) ?? { found: 0, labelled: 0 };
      counts.set(labelled.type, { found: before.found + (made ? 1 : 0), labelled: before.labelled + 1 });
    }
  }
  return counts;
}

function typesWithVerbs(language: string): ReadonlySet<string> {
  return new Set(
    (verbFrames[language] ?? []).flatMap((name) => {
      const frame = frames[name];
      return frame?.kind === 'event' ? [frame.type] : [];
    }),
  );
}

/** Lines of Markdown: a row a type, a column a language. */
export function scoreFrameTypes(): readonly string[] {
  const columns = languages.map((language) => ({ counts: countTypes(language), verbs: typesWithVerbs(language) }));
  const rows = [...Object.keys(builtInVocabulary.events), ...Object.keys(builtInVocabulary.properties)];
  const cell = (type: string, { counts, verbs }: (typeof columns)[number]) => {
    const count = counts.get(type);
    if (count) return `${count.found} of ${count.labelled}`;
    return verbs.has(type) ? 'a rule' : '–';
  };
  return [
    `| type or property | ${languages.join(' | ')} |`,
    `| --- |${' --- |'.repeat(languages.length)}`,
    ...rows.map((type) => `| ${[type, ...columns.map((column) => cell(type, column))].join(' | ')} |`),
  ];
}

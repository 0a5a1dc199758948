/** Asks the word lists: given names by their sounds, legal forms and common words of organisations by their letters. */

import { soundsOf, scriptOf } from '../sounds/sounds-of.ts';
import type { SplitWord } from '../split-name.ts';
import { listGivenNames, type GivenName } from './given-names.ts';
import { listCommonWords, listLegalForms } from './organisation-words.ts';

const given = new Map<string, GivenName[]>();
for (const [spelling, name] of listGivenNames()) {
  const sounds = soundsOf(spelling, scriptOf(spelling));
  const known = given.get(sounds) ?? [];
  if (!known.some(({ group }) => group === name.group)) given.set(sounds, [...known, name]);
}

/** The given names that sound so; none for most words. */
export function lookUpGiven(sounds: string): readonly GivenName[] {
  return given.get(sounds) ?? none;
}
const none: readonly GivenName[] = [];

const soundsByGroup = Map.groupBy(
  [...given].flatMap(([sounds, names]) => names.map(({ group }) => ({ sounds, group }))),
  ({ group }) => group,
);

/** Sounds of all names that are one with these given names, short forms among them. */
export function lookUpRelated(names: readonly GivenName[]): readonly string[] {
  return names.flatMap(({ group }) => (soundsByGroup.get(group) ?? []).map(({ sounds }) => sounds));
}

const formsByFirst = Map.groupBy(listLegalForms(), ({ words }) => words[0] ?? '');
/** Long forms by their sounds: in Latin letters they come as "Obshchestvo s ogranichennoi otvetstvennostyu". */
const formsBySound = Map.groupBy(
  listLegalForms()
    .filter(({ words }) => words.length > 1 && words.join('').length > 12)
    .map(({ words, idea }) => ({ words: words.map((word) => soundsOf(word, scriptOf(word))), idea })),
  ({ words }) => words[0] ?? '',
);

/** Which words are of a legal form, by their places, each with the form. Short forms count only at the ends of a name. */
export function lookUpForms(words: readonly SplitWord[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  const isShouted = words.every(({ isUpper, text }) => isUpper || text.length === 1);
  for (let at = 0; at < words.length; at++) {
    const form = formAt(words, at);
    if (form === undefined || form.words.length === words.length) continue;
    const isAtEnd = at === 0 || at + form.words.length === words.length;
    const isShort = form.words.join('').length <= 2;
    if (!isAtEnd && (isShort || form.words.length === 1)) continue;
    if (isShort && form.words.length === 1 && (isShouted || words[at]?.isUpper !== true)) continue;
    for (let step = 0; step < form.words.length; step++) found.set(at + step, form.idea);
    at += form.words.length - 1;
  }
  return found;
}

function formAt(words: readonly SplitWord[], at: number): ReturnType<typeof listLegalForms>[number] | undefined {
  const written = formsByFirst
    .get(words[at]?.text ?? '')
    ?.find((each) => each.words.every((word, step) => word === words[at + step]?.text));
  if (written) return written;
  const first = words[at];
  if (first === undefined || first.text.length < 6) return undefined;
  return formsBySound.get(soundsOf(first.text, first.script))?.find((each) =>
    each.words.every((sounds, step) => {
      const word = words[at + step];
      return word !== undefined && soundsOf(word.text, word.script) === sounds;
    }),
  );
}

const whole = new Map<string, string>();
const beginnings = new Map<string, string>();
for (const { word, idea } of listCommonWords())
  if (word.endsWith('*')) beginnings.set(word.slice(0, -1), idea);
  else whole.set(word, idea);
const longestBeginning = Math.max(...[...beginnings.keys()].map(({ length }) => length));

/** Ideas that only names of organisations hold; the others are words of any kind of name. */
const telling = new Set(
  'ministry department committee commission agency council bank company group holding trading university institute academy school hospital centre foundation association party club theatre museum orchestra television airlines railway insurance organisation factory prosecutor nations united service security federal national police court people'.split(
    ' ',
  ),
);
/** How much longer than its listed beginning a word may be: an ending, not another word. */
const longestEnding = 4;

export type CommonWord = { readonly idea: string; readonly isTelling: boolean };

/** The idea of a common word of organisations. */
export function lookUpCommon(word: string): CommonWord | undefined {
  let idea = whole.get(word);
  for (
    let size = Math.min(longestBeginning, word.length);
    idea === undefined && size >= Math.max(3, word.length - longestEnding);
    size--
  )
    idea = beginnings.get(word.slice(0, size));
  if (idea === undefined || isFamilyName(word)) return undefined;
  return { idea, isTelling: telling.has(idea) };
}

/** "Новиков" and "Городецкий" begin like common words. */
function isFamilyName(word: string): boolean {
  return /(?:[оеё]в|[иы]н|[оеё]ва|[иы]на|енко|цк(?:ий|ая)|ов(?:ич|ский|ская)|ich|ov|ev|enko|ovsky|man)$/u.test(word);
}

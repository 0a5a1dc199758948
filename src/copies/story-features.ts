/**
 * What a story keeps in another language: its figures, its dates and its names. A translation shares no wording with the
 * original, but these; the rarer one is among all pages, the more it tells (Spärck Jones 1972).
 */

import { skeletonOf } from './skeleton.ts';
import type { PageText } from './page-text.ts';

/** The features of a text, each as often as it comes. */
export function featuresOf({ text, parts }: Pick<PageText, 'text' | 'parts'>): ReadonlyMap<string, number> {
  const features = new Map<string, number>();
  const count = (feature: string) => features.set(feature, (features.get(feature) ?? 0) + 1);
  for (const { start, end } of parts && parts.length > 0 ? parts : [{ start: 0, end: text.length }]) {
    const part = text.slice(start, Math.min(end, start + 400_000));
    for (const figure of figuresOf(part)) count(`#${figure}`);
    for (const name of namesOf(part)) count(name);
  }
  return features;
}

/** Figures of two digits and more, without the marks between groups of three: "90,000", "90 000" and "90 тысяч". */
export function figuresOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const match of text.matchAll(/\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?/g)) {
    const [figure] = match;
    const plain = /^\d{1,3}(?:[ \u00a0\u202f,.]\d{3})+$/.test(figure)
      ? figure.replaceAll(/\D/g, '')
      : figure.replace(',', '.');
    const after = text.slice(match.index + figure.length, match.index + figure.length + 12);
    const thousands = /^[\s\u00a0]*(?:thousand|тыс|мың|миң)/iu.test(after) && !plain.includes('.');
    const whole = thousands ? `${plain}000` : plain;
    if (whole.length > 1) found.push(whole);
  }
  return found;
}

/** Words with a capital within a sentence, as consonants. */
function namesOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{Ll}\p{M}]{2,}/gu)) {
    const before = text.slice(Math.max(0, index - 4), index);
    const isFirst =
      index === 0 || /(?:[.!?…:]["”»]?[\s\u00a0][“«„"]?|\n[“«„"]?|(?<![\p{L}\p{N}][\s\u00a0])[“«„"])$/u.test(before);
    const skeleton = isFirst ? '' : skeletonOf(word);
    if (skeleton !== '') found.push(skeleton.slice(0, 4));
  }
  return found;
}

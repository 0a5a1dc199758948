/**
 * The labelled pairs of `pairs.txt`: by topic, each with how strong it is. Two thirds are for tuning; the others are held out,
 * drawn by a digest of the pair so that nobody chose them. The file tells its own form: "=" one name, "!" two, "o" organisations.
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type LabelledPair = {
  readonly a: string;
  readonly b: string;
  readonly isOne: boolean;
  readonly kind: 'person' | 'organisation';
  readonly topic: string;
  /** Of one name: "strong" should be the same, "weak" perhaps. Of two names: "near" are hard to tell apart, "far" are not. */
  readonly tier: 'strong' | 'weak' | 'near' | 'far';
  readonly isHeldOut: boolean;
};

/** All pairs, in the order of the file. */
export function readLabelledPairs(): readonly LabelledPair[] {
  const pairs: LabelledPair[] = [];
  let [topic, tier]: [string, LabelledPair['tier']] = ['', 'strong'];
  for (const line of readFileSync(join(import.meta.dirname, 'pairs.txt'), 'utf8').split('\n')) {
    const heading = /^## (.+), (\w+)$/.exec(line);
    if (heading) [topic, tier] = [heading[1] ?? '', readTier(heading[2] ?? '')];
    const pair = /^([=!]) (o )?(.+?) \| (.+)$/.exec(line);
    if (!pair) continue;
    const [, sign, organisation, a = '', b = ''] = pair;
    const kind = organisation === undefined ? 'person' : 'organisation';
    pairs.push({ a, b, isOne: sign === '=', kind, topic, tier, isHeldOut: isHeldOut(a, b) });
  }
  return pairs;
}

function isHeldOut(a: string, b: string): boolean {
  return (createHash('sha256').update(`${a}\n${b}`).digest()[0] ?? 0) % 3 === 0;
}

function readTier(word: string): LabelledPair['tier'] {
  if (word === 'strong' || word === 'weak' || word === 'near' || word === 'far') return word;
  throw new RangeError(`Cannot read the pairs: "${word}" is no tier`);
}

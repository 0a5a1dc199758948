/** THE list of rules that read texts, for people: those of reported speech by language, and the frames that type what is said. */

import { frames, frameVersion, type Frame } from './frames.ts';
import { languages } from './languages.ts';
import type { Rule } from './language.ts';
import { quoteGoesOn } from './quote-goes-on.ts';

export type ReadingRule = {
  /** The name by which proposals carry it and decisions are counted. */
  readonly name: string;
  readonly version: string;
  /** One line: what it reads, or what it makes. */
  readonly says: string;
};

export function listReadingRules(): readonly ReadingRule[] {
  const spoken = languages.flatMap(({ rules, sameVoice }) => [
    ...rules.map(asReadingRule),
    ...(sameVoice ? [asReadingRule(sameVoice)] : []),
  ]);
  const shared = [asReadingRule(quoteGoesOn)];
  const typed = Object.entries(frames).map(([name, frame]) => ({
    name: `frame/${name}`,
    version: frameVersion,
    says: sayFrame(frame),
  }));
  const joined = {
    name: 'frame/one-journey',
    version: frameVersion,
    says: 'journeys of two people who are said to be one',
  };
  return [...spoken, ...shared, ...typed, joined];
}

function asReadingRule({ name, version, says }: Pick<Rule, 'name' | 'version' | 'says'>): ReadingRule {
  return { name, version, says };
}

function sayFrame(frame: Frame): string {
  if (frame.kind === 'event') return `${frame.type}: ${[...new Set(Object.values(frame.roles))].join(', ')}`;
  const others: Readonly<Record<Exclude<Frame['kind'], 'event'>, string>> = {
    being: 'who somebody is, and what: identity, occupation, office, role, age, citizenship',
    whereabouts: 'where somebody is',
    shows: 'whom a recording shows, told with a dash or with "this is"',
    recognition: 'who is recognised as whom',
    depiction: 'who was filmed in the recording',
    aged: 'how old somebody is',
    belonging: 'an organisation that somebody belongs to or works for',
    naming: 'what somebody is called',
    self: 'what the speaker says of himself without a word for "I"',
    citizenship: 'of which country somebody is a citizen',
    office: 'what stands beside a name: an age, an occupation, an office or a role',
    lasting: 'how long an event lasted',
    amounting: 'what something came to',
    rate: 'what a currency costs',
    height: 'how high or tall somebody or something is',
    cause: 'what an event came from',
    dead: 'how many died in an event',
    injured: 'how many were hurt in an event',
    missing: 'how many are missing after an event',
    untruth: 'that what is told of somebody is untrue, and who is seen instead',
  };
  return others[frame.kind];
}

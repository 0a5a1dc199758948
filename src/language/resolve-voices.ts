/**
 * Pronouns and short forms point back to a mention, where that is safe to say: one fitting mention nearby, or the one that
 * its sentence is about. Everything else stays as it was said. The memory is short on purpose, for safety and because
 * a text may be of any length.
 */

import type { Gender, Language, Sentence, VoiceTraits } from './language.ts';
import { wordsAt, type ProposedVoice, type Stretch, type Words } from './proposal.ts';

type Mention = Words & { readonly traits: VoiceTraits; readonly sentence: number; readonly isFirst: boolean };

/** Resolves the voices of one text, sentence by sentence, in order. */
export type VoiceResolver = {
  /** To be told of every sentence, before its voices are asked for. */
  readonly enter: (sentence: Sentence) => void;
  readonly resolve: (text: string, voice: Stretch) => ProposedVoice;
};

const maxMentions = 40;
const maxSentencesBack = 2;
const maxNames = 200;

export function makeVoiceResolver(language: Language): VoiceResolver {
  let mentions: readonly Mention[] = [];
  let current = 0;
  const genders = new Map<string, Gender>();
  /** Of people who were named in full before: only then is a lone name known to be a person's. */
  const surnames = new Set<string>();

  const enter = (sentence: Sentence): void => {
    current += 1;
    // Whoever speaks is not somebody in his own words.
    const isQuoted = ({ start, end }: Stretch) =>
      sentence.tokens.some((token) => token.isQuoted && token.start === start) &&
      sentence.tokens.some((token) => token.isQuoted && token.end === end);
    const spoken = language.findMentions(sentence).filter((stretch) => !isQuoted(stretch));
    const entered = spoken.map((stretch, index) => {
      const words = wordsAt(sentence.text, stretch);
      return { ...words, traits: language.traitsOf(words.words), sentence: current, isFirst: index === 0 };
    });
    mentions = [...mentions, ...entered].slice(-maxMentions);
    for (const { words, traits } of entered)
      if (traits.kind === 'person' && !traits.isGuess) surnames.add(nameOf(words));
    if (genders.size > maxNames) genders.clear();
    if (surnames.size > maxNames) surnames.clear();
  };

  const resolve = (text: string, stretch: Stretch): ProposedVoice => {
    const voice = wordsAt(text, stretch);
    const traits = language.traitsOf(voice.words);
    const target = traits.refersTo && findTarget(voice, traits.refersTo);
    if (target && traits.gender) genders.set(nameOf(target.words), traits.gender);
    const told = target && traits.refersTo?.kind !== 'head' ? target.traits : traits;
    return {
      ...voice,
      kind: told.kind,
      named: told.named || target?.traits.named === true,
      ...(target && { resolvedTo: wordsAt(text, fullerForm(target, traits.refersTo)) }),
    };
  };

  const findTarget = (voice: Words, refersTo: NonNullable<VoiceTraits['refersTo']>): Mention | undefined => {
    const earlier = mentions.filter(({ end }) => end <= voice.start);
    if (refersTo.kind === 'head') return earlier.findLast((each) => isFullerForm(each, refersTo.word));
    for (let back = 0; back <= maxSentencesBack; back += 1) {
      const fitting = earlier.filter((each) => each.sentence === current - back && fits(each, refersTo));
      const [first] = fitting;
      if (first) return fitting.length === 1 || first.isFirst ? first : undefined;
    }
    return undefined;
  };

  const fits = (
    { traits, words }: Mention,
    refersTo: Exclude<NonNullable<VoiceTraits['refersTo']>, { readonly kind: 'head' }>,
  ) => {
    if (refersTo.kind === 'group') return traits.isPlural;
    if (refersTo.kind === 'body') return !traits.isPlural && /^(?:organisation|outlet|channel)$/.test(traits.kind);
    const gender = traits.gender ?? genders.get(nameOf(words));
    const isKnown = traits.isGuess !== true || surnames.has(words);
    return (
      isKnown && traits.kind === 'person' && !traits.isPlural && (gender === undefined || gender === refersTo.gender)
    );
  };

  return { enter, resolve };
}

/** A mention with the word in it and a name besides: "the Ministry of Health" for "the ministry". */
function isFullerForm({ words, traits }: Mention, head: string): boolean {
  return (
    traits.named &&
    words.split(/[\s\u00a0]+/).length > 2 &&
    words
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .includes(head)
  );
}

/** "The press service of the Ministry of Health", for "the ministry": from that word on, unless it is the last. */
function fullerForm({ start, end, words }: Mention, refersTo: VoiceTraits['refersTo']): Stretch {
  const at = refersTo?.kind === 'head' ? words.toLowerCase().lastIndexOf(refersTo.word) : -1;
  const isInside = refersTo?.kind === 'head' && at > 0 && at + refersTo.word.length < words.length;
  return { start: isInside ? start + at : start, end };
}

/** The last word of a name, by which people are called later on. */
function nameOf(words: string): string {
  return words.split(/[\s\u00a0]+/).at(-1) ?? words;
}

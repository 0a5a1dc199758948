/**
 * Types what the proposals of one text say, sentence by sentence: mentions become subjects, predications contents, and at
 * the end, what may be one event is put side by side.
 */

import { optional } from '../base/optional.ts';
import type { Bench } from './bench.ts';
import { makeMentionBook } from './cluster-mentions.ts';
import { doerOf } from './fill-roles.ts';
import { frameVersion } from './frames.ts';
import { joinEvents } from './join-events.ts';
import type { ContentRules, Language, MentionPlace, Sentence } from './language.ts';
import { makeEventBook } from './one-event.ts';
import {
  holds,
  originOf,
  wordsAt,
  type Proposal,
  type ProposedVoice,
  type ReadText,
  type Stretch,
} from './proposal.ts';
import { typeContents } from './type-contents.ts';

export type Typist = {
  /** The proposals of the next sentence with their contents. To be called for every sentence, in order. */
  readonly type: (sentence: Sentence, proposals: readonly Proposal[]) => readonly Proposal[];
  readonly finish: (proposals: readonly Proposal[]) => Pick<ReadText, 'subjects' | 'joins'>;
};

export function makeTypist(language: Language, rules: ContentRules): Typist {
  const book = makeMentionBook(language.language);
  const events = makeEventBook(book);
  let text = '';
  const places = new Map<number, Stretch>();

  /** Of who speaks: "Anna Orlova, a teacher" is Anna Orlova. */
  const subjectAt = (voice: Stretch, mentions: readonly MentionPlace[]): number | undefined => {
    const named = mentions.find(
      (each) => each.start === voice.start && each.end < voice.end && each.kind === 'person' && text[each.end] === ',',
    );
    return book.at(voice) ?? (named && book.at(named));
  };

  let before: Bench | undefined;
  /** Who did what a voice told last, and in which sentence. */
  const topics = new Map<string, { readonly subject: number; readonly sentence: number }>();
  let count = 0;

  /** Only from one sentence to the next: further back it may be anybody. */
  const topicOf = (origin: string): number | undefined => {
    const topic = topics.get(origin);
    return topic?.sentence === count - 1 ? topic.subject : undefined;
  };

  const noteTopic = (origin: string, contents: Proposal['contents']): void => {
    const last = contents.findLast(({ kind }) => kind === 'event');
    const subject = last?.kind === 'event' ? doerOf(last.type, last.roles, book) : undefined;
    if (subject !== undefined) topics.set(origin, { subject, sentence: count });
  };

  const benchOf = (sentence: Sentence, mentions: readonly MentionPlace[], proposals: readonly Proposal[]): Bench => ({
    sentence,
    rules,
    book,
    mentions,
    speakers: proposals.flatMap(({ attribution }) => attribution.flatMap((voice) => subjectAt(voice, mentions) ?? [])),
    measures: once(() => language.findMeasures?.(sentence) ?? []),
    predications: proposals.length > 0 ? rules.findPredications(sentence) : [],
    nouns: [],
    events,
    told: new Map(),
  });

  const typeOne = (bench: Bench, proposal: Proposal): Proposal => {
    const { passage, cue, act, confidence, dates, attribution, hedge } = proposal;
    const origin = originOf(proposal);
    // Whoever is not named need not be whoever was not named before, and is not the text itself.
    const nobody = proposal.isUnnamed ? `unnamed ${passage.start}` : '';
    const told = origin?.resolvedTo?.words ?? origin?.words ?? nobody;
    const contents = typeContents(bench, {
      passage,
      cue,
      voice: origin,
      act,
      confidence,
      isHedged: hedge !== undefined || proposal.isUnnamed === true,
      dates,
      speaker: origin && subjectAt(origin, bench.mentions),
      origin: told,
      topic: topicOf(told),
    });
    noteTopic(told, contents);
    for (const content of contents)
      if (content.kind === 'event' && !places.has(content.event.value.subject))
        places.set(content.event.value.subject, content.passage);
    const withSubject = (voice: ProposedVoice): ProposedVoice => ({
      ...voice,
      ...optional('subject', subjectAt(voice, bench.mentions)),
    });
    return { ...proposal, attribution: attribution.map(withSubject), contents };
  };

  const type: Typist['type'] = (sentence, proposals) => {
    text = sentence.text;
    count += 1;
    const mentions = rules.findMentions(sentence);
    book.openSentence();
    const quoted = new Set(sentence.tokens.filter(({ isQuoted }) => isQuoted).map(({ start }) => start));
    for (const mention of mentions) book.enter(text, mention, quoted.has(mention.start));
    const bench = benchOf(sentence, mentions, proposals);
    book.noteSpeakers(bench.speakers);
    const previous = before;
    before = bench;
    return proposals.map((proposal) => {
      // "X confirmed this": what is said stands in the sentence before.
      const isBefore = previous !== undefined && holds(previous.sentence, proposal.passage);
      return typeOne(isBefore ? benchOf(previous.sentence, previous.mentions, proposals) : bench, proposal);
    });
  };

  return {
    type,
    finish: (proposals) => ({
      subjects: book.subjects(),
      joins: joinEvents(events.events(), proposals, book).flatMap(({ a, b }) => {
        const place = places.get(b);
        return place ? [{ rule: 'frame/one-journey', version: frameVersion, a, b, passage: wordsAt(text, place) }] : [];
      }),
    }),
  };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}

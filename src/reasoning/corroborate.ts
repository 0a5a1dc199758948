/**
 * How well contents are supported: origins are counted, not outlets. Ten outlets that cite one press service are one
 * origin, two voices that are the same subject are one, copies count with what they were copied from, and those who only
 * cite each other count for nothing. Independence is never assumed: it takes a person to say why two origins do not depend
 * on each other.
 */

import type { JudgementId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { Voice } from '../statement/voice.ts';
import type { UnplacedContent } from './collect-contents.ts';
import { findingId } from './find-conflicts.ts';
import type { Corroboration, IndependenceDoubt } from './findings.ts';
import { createAlong, createMapped } from './edited-lists.ts';
import { areSame } from './kept.ts';
import type { MergedSubjects } from './merge-subjects.ts';
import { isFaceless, type FindSamePeople } from './same-people.ts';
import { traceSupports, type Support } from './support-graph.ts';
import type { IndependenceDecision } from './testimony.ts';

export type CorroborationContext = {
  readonly voices: ReadonlyMap<VoiceId, Voice>;
  readonly subjects: MergedSubjects;
  readonly samePeople: FindSamePeople;
  readonly independences: readonly IndependenceDecision[];
};

/** In the order of the contents; the very same lists where nothing has changed. */
export type Corroborated = {
  readonly supports: readonly Support[];
  readonly corroborations: readonly Corroboration[];
};

/** The corroborations of contents, again and again: what supports a content is kept with it. */
export function createCorroborations(): (
  contents: readonly UnplacedContent[],
  context: CorroborationContext,
) => Corroborated {
  type Told = { readonly support: Support; from: readonly unknown[]; corroboration: Corroboration };
  let context: CorroborationContext | undefined;
  const along = createAlong<UnplacedContent, Told>(
    (a, b) => a.key < b.key,
    (fresh) => traceSupports(fresh).map((support) => ({ support, ...tell(support) })),
  );
  const tell = (support: Support): Pick<Told, 'from' | 'corroboration'> => {
    if (!context) throw new TypeError('Bug: corroboration is told before anything is known of voices');
    return { from: causesOf(support, context), corroboration: corroborate(support, context) };
  };
  const supportsOf = createMapped<Told, Support>(({ support }) => support);
  let known: { readonly all: readonly Told[]; readonly corroborated: Corroborated } | undefined;
  let corroborationsOf = createMapped<Told, Corroboration>(({ corroboration }) => corroboration);
  return (contents, now) => {
    const mayDiffer = context ? whatMayDiffer(context, now) : () => true;
    context = now;
    const all = along(contents);
    let isSame = true;
    for (const each of mayDiffer ? all : []) {
      const { firstHand } = each.support;
      if (firstHand.length < 2 || !mayDiffer?.(firstHand) || areSame(each.from, causesOf(each.support, now))) continue;
      Object.assign(each, tell(each.support));
      isSame = false;
    }
    if (known?.all === all && isSame) return known.corroborated;
    if (!isSame) corroborationsOf = createMapped(({ corroboration }) => corroboration);
    known = { all, corroborated: { supports: supportsOf(all), corroborations: corroborationsOf(all) } };
    return known.corroborated;
  };
}

/** Tells of which origins anything may differ from before; undefined where of none. */
function whatMayDiffer(
  before: CorroborationContext,
  now: CorroborationContext,
): ((origins: readonly VoiceId[]) => boolean) | undefined {
  if (before.independences !== now.independences) return () => true;
  if (before.voices === now.voices && before.subjects === now.subjects) return undefined;
  // Who is nobody in the records speaks for himself.
  const ids =
    before.voices === now.voices
      ? voicesOfSubjects(now.voices)
      : [...new Set([...before.voices.keys(), ...now.voices.keys()])];
  const changed = new Set(
    ids.filter((id) => before.voices.get(id) !== now.voices.get(id) || speakerOf(id, before) !== speakerOf(id, now)),
  );
  return changed.size === 0 ? undefined : (origins) => origins.some((origin) => changed.has(origin));
}

const voicesOfSubjects = remember((voices: CorroborationContext['voices']): readonly VoiceId[] =>
  [...voices.values()].flatMap(({ id, subject }) => (subject === undefined ? [] : [id])),
);

/** What the corroboration follows from besides its support: nothing where there are not two origins to be told apart. */
function causesOf({ firstHand }: Support, context: CorroborationContext): readonly unknown[] {
  if (firstHand.length < 2) return [];
  return [
    context.independences,
    ...firstHand.flatMap((origin) => [context.voices.get(origin), speakerOf(origin, context)]),
  ];
}

/** The corroboration of a content by what supports it. */
function corroborate(support: Support, context: CorroborationContext): Corroboration {
  const { key, says, statements, paths } = support.content;
  const isCircular = support.firstHand.length === 0;
  const origins = isCircular ? [...new Set(paths.map(({ origin }) => origin))].toSorted() : support.firstHand;
  const singlePoints = support.hands.map(
    (voice) => ({ voice, as: origins.includes(voice) ? 'origin' : 'relay' }) as const,
  );
  const speakers = new Map(support.firstHand.map((origin) => [speakerOf(origin, context), origin]));
  const examined = examinedAmong(new Set(speakers.keys()), context);
  const reasons = isCircular ? (['circular'] as const) : doubtsOf(speakers, singlePoints, examined, context);
  const decisions = [...examined.values()].toSorted();
  return {
    kind: 'corroboration',
    id: findingId(['corroboration', key]),
    content: key,
    says,
    statements,
    origins,
    independent: {
      count: countOrigins(support.firstHand, context),
      weakest: singlePoints.length > 0 ? 1 : fewestHands(support, context),
      established: reasons.length === 0,
      reasons,
      ...(decisions.length > 0 ? { decisions } : {}),
    },
    singlePoints,
  };
}

/**
 * Origins as they count: whoever has a name by who they are, those without in sets who may be the same people. Of whom nothing
 * is said but that there is one, may be any of the others.
 */
function countOrigins(origins: readonly VoiceId[], context: CorroborationContext): number {
  const named = origins.filter((origin) => context.voices.get(origin)?.named !== false);
  const speakers = new Set(named.map((origin) => speakerOf(origin, context)));
  const others = origins.filter((origin) => !speakers.has(speakerOf(origin, context)));
  const people = context.samePeople(others).filter((set) => !set.every((origin) => isUntold(origin, context)));
  return Math.max(Math.min(1, origins.length), speakers.size + people.length);
}

/** The fewest voices, where those who may be the same people are taken away at once, and who may be anybody is none. */
function fewestHands({ firstHand, denyCheapest }: Support, context: CorroborationContext): number {
  const faceless = firstHand.filter((origin) => isUntold(origin, context));
  const free = faceless.length < firstHand.length ? faceless : [];
  const several = context.samePeople(firstHand).filter((set) => set.length > 1);
  const whole = firstHand.length + 1;
  const sets = several.length > mostSets ? [] : several;
  const choices = Array.from({ length: 2 ** sets.length }, (_, choice) =>
    sets.filter((__, place) => choice & (1 << place)),
  );
  const hands = choices.map((chosen) => {
    const gone = new Set([...free, ...chosen.flat()]);
    return chosen.length + Math.floor(denyCheapest((voice) => (gone.has(voice) ? 1 : whole)).cost / whole);
  });
  return Math.min(...hands);
}

/** Nothing is said of them but that there is somebody. */
function isUntold(origin: VoiceId, { voices }: CorroborationContext): boolean {
  const voice = voices.get(origin);
  return voice?.named === false && isFaceless(voice.name);
}

/** More sets than these are not tried together. */
const mostSets = 6;

/** Two voices that are one subject are one speaker. */
function speakerOf(origin: VoiceId, { voices, subjects }: CorroborationContext): string {
  const subject = voices.get(origin)?.subject;
  return subject === undefined ? origin : subjects.representativeOf(subject);
}

/** The pairs of speakers of whom a person has said why they do not depend on each other, each with a judgement that says so. */
function examinedAmong(speakers: ReadonlySet<string>, context: CorroborationContext): ReadonlyMap<string, JudgementId> {
  return new Map(
    context.independences.flatMap(({ a, b, judgement }): readonly (readonly [string, JudgementId])[] => {
      const [one, other] = [speakerOf(a, context), speakerOf(b, context)].toSorted();
      const isOfThese = one !== other && [one, other].every((each) => each !== undefined && speakers.has(each));
      return isOfThese ? [[`${one} ${other}`, judgement]] : [];
    }),
  );
}

function doubtsOf(
  speakers: ReadonlyMap<string, VoiceId>,
  singlePoints: Corroboration['singlePoints'],
  examined: ReadonlyMap<string, JudgementId>,
  { voices }: CorroborationContext,
): readonly IndependenceDoubt[] {
  if (speakers.size < 2) return ['one-origin'];
  const doubts: IndependenceDoubt[] = [];
  if ([...speakers.values()].some((origin) => voices.get(origin)?.named === false)) doubts.push('unnamed-origin');
  if (singlePoints.length > 0) doubts.push('shared-relay');
  const pairs = (speakers.size * (speakers.size - 1)) / 2;
  if (examined.size < pairs) doubts.push('not-examined');
  return doubts;
}

/**
 * A content is denied, and everything that the denial names is said. A denial of an event speaks of that event (or one
 * that is the same); it denies all that it names together, so that whoever denies the purpose has not denied the journey.
 * What is said may be narrower than what is denied, never wider. An event that is denied as such, with nothing else named, is
 * also said by whoever gives it as the cause or the effect of something, or counts its dead.
 */

import { canonicalText } from '../../base/canonical.ts';
import type { SubjectId } from '../../base/id.ts';
import { optional } from '../../base/optional.ts';
import type { Value } from '../../statement/content.ts';
import { wordIn } from '../../subject/ask-vocabulary.ts';
import type { EventType } from '../../subject/vocabulary.ts';
import { isPositiveEvent, type EventContent, type SaidContent } from '../collect-contents.ts';
import { findEntailments } from '../compare-values.ts';
import { liesIn, type Change } from '../compare-when.ts';
import { findDeniedPresences } from '../denied-presence.ts';
import type { DeniedPart, Message, MessageValue, SameChain } from '../findings.ts';
import { nameOrigins } from '../name-voices.ts';
import { areOfOneTime } from '../one-time.ts';
import type { PlainAttribute, PlainEvent, PlainOrder } from '../plain-content.ts';
import { joinSets, type PremiseSet } from '../premises.ts';
import { collectPresences, type Present } from '../presences.ts';
import type { Clash, RuleContext } from '../rule.ts';
import { sayContent } from '../say-content.ts';
import { keepUseful } from '../supports.ts';
import { assumeDates, datesOfValue } from './uncertain-date.ts';

export function* findDenials(context: RuleContext): Iterable<Clash> {
  const { contents, sameness } = context;
  const events = Map.groupBy(contents.filter(isPositiveEvent), ({ plain }) => sameness.classOf(plain.event));
  const told = [...contents.filter(isCause).flatMap(endsOf), ...contents.flatMap((each) => figureOf(each, context))];
  const causes = Map.groupBy(told, ({ end }) => sameness.classOf(end));
  const attributes = Map.groupBy(contents.filter(isPositiveAttribute), ({ plain }) => attributePlace(plain, context));
  let presences: readonly Present[] | undefined;
  for (const denial of contents) {
    const { plain } = denial;
    if (plain.kind === 'event' && plain.polarity === 'negative') {
      const affirming = events.get(sameness.classOf(plain.event)) ?? [];
      yield* eventDenials(denial, plain, affirming, context);
      if (Object.keys(plain.roles).length === 0 && !plain.when)
        yield* causeDenials(denial, plain, causes.get(sameness.classOf(plain.event)) ?? [], context);
    } else if (plain.kind === 'attribute' && plain.polarity === 'negative') {
      const affirming = attributes.get(attributePlace(plain, context)) ?? [];
      yield* attributeDenials(denial, plain, affirming, context);
      if (wordIn(context.vocabulary.properties, plain.property)?.present !== true || !isTimeNamed(denial)) continue;
      presences ??= collectPresences(context);
      for (const { premises, witness, said } of findDeniedPresences(denial, plain, presences, context))
        yield {
          premises,
          witness,
          ...tellOf(denial, [said], { of: plain.of, same: [witness.same, witness.placeSame] }, context),
        };
    }
  }
}

type AttributeContent = SaidContent & { readonly plain: PlainAttribute };

function isPositiveAttribute(content: SaidContent): content is AttributeContent {
  return content.plain.kind === 'attribute' && content.plain.polarity === 'positive';
}

type CauseContent = SaidContent & { readonly plain: PlainOrder };

/** What leads to something has happened, and so has that. What is only said to have come before need not have: "before he could". */
function isCause(content: SaidContent): content is CauseContent {
  return content.plain.kind === 'order' && content.plain.because === true;
}

type CauseEnd = { readonly said: SaidContent; readonly end: SubjectId };

/** How many died in it, how long it lasted, what it came from: whoever says that says that it happened. Nobody at it says nothing. */
function figureOf(said: SaidContent, { subjects }: RuleContext): readonly CauseEnd[] {
  const { plain } = said;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || !subjects.isEvent(plain.of)) return [];
  const { value } = plain;
  const isSome = value.kind === 'quantity' ? Number(value.min ?? 0) > 0 : value.kind !== 'text';
  return isSome ? [{ said, end: plain.of }] : [];
}

function endsOf(said: CauseContent): readonly CauseEnd[] {
  return [
    { said, end: said.plain.earlier },
    { said, end: said.plain.later },
  ];
}

function* causeDenials(
  denial: SaidContent,
  plain: PlainEvent,
  causes: readonly CauseEnd[],
  context: RuleContext,
): Iterable<Clash> {
  for (const { said, end } of causes) {
    for (const { premises, chain } of context.sameness.supports(end, plain.event)) {
      yield {
        premises: joinSets([denial.index, said.index], premises),
        witness: { kind: 'denied', denial: denial.index, affirmed: { by: said.index, same: chain }, parts: [] },
        ...tellOf(denial, [said], { of: plain.event, same: [chain] }, context),
      };
    }
  }
}

function attributePlace({ of, property }: PlainAttribute, { sameness }: RuleContext): string {
  return `${property} ${sameness.classOf(of)}`;
}

function* attributeDenials(
  denial: SaidContent,
  plain: PlainAttribute,
  affirming: readonly AttributeContent[],
  context: RuleContext,
): Iterable<Clash> {
  const changes = wordIn(context.vocabulary.properties, plain.property)?.changes ?? 'often';
  const slot = { kind: 'property', property: plain.property } as const;
  for (const said of affirming) {
    if (!areOfOneTime(changes, timed(said), timed(denial)) && !isOfAllOf(denial, said, changes)) continue;
    const dates = [assumedDates(said, said.plain.value, context), assumedDates(denial, plain.value, context)].flat();
    const given = { value: said.plain.value, content: said, when: said.plain.when };
    const meant = { value: plain.value, content: denial, when: plain.when };
    for (const value of findEntailments(given, meant, context)) {
      for (const same of context.sameness.supports(said.plain.of, plain.of)) {
        const affirmed = { by: said.index, same: same.chain };
        yield {
          premises: joinSets([denial.index, said.index], dates, value.premises, same.premises),
          witness: {
            kind: 'denied',
            denial: denial.index,
            affirmed,
            parts: [{ ...affirmed, slot, valueSame: value.same, ...optional('reckoned', value.reckoned) }],
          },
          ...tellOf(denial, [said], { of: plain.of, same: [same.chain, value.same] }, context),
        };
      }
    }
  }
}

function timed(content: SaidContent) {
  return { content, when: content.plain.kind === 'attribute' ? content.plain.when : undefined };
}

/**
 * "Not in Tokmar on the 5th" speaks of all of that day, and so of every hour that somebody puts him there. Only a denial that
 * names its time does: one without speaks of the moment at which it was said.
 */
function isOfAllOf(denial: SaidContent, said: AttributeContent, changes: Change): boolean {
  const { when } = timed(denial);
  return (
    isTimeNamed(denial) &&
    changes === 'often' &&
    when !== undefined &&
    said.plain.when !== undefined &&
    liesIn(said.plain.when, when)
  );
}

function isTimeNamed({ paths }: SaidContent): boolean {
  return paths.some(({ statement: { content } }) => content.kind !== 'attribute' || content.when !== undefined);
}

function assumedDates(content: SaidContent, value: Value, { vocabulary, premises }: RuleContext): PremiseSet {
  return assumeDates(content, datesOfValue(content, value, vocabulary), premises);
}

/** "It was no attack" says nothing against "it was a crash". A purchase is its payment, by what they mean. */
function mayBeOfType(said: EventType, denied: EventType, { vocabulary: { events } }: RuleContext): boolean {
  const means = (one: EventType, other: EventType) => wordIn(events, one)?.sameAs.some(({ type }) => type === other);
  return said === denied || means(said, denied) === true || means(denied, said) === true;
}

type Way = { readonly premises: PremiseSet; readonly parts: readonly DeniedPart[] };

function* eventDenials(
  denial: SaidContent,
  plain: PlainEvent,
  affirming: readonly EventContent[],
  context: RuleContext,
): Iterable<Clash> {
  const ofType = affirming.filter(({ plain: { type } }) => mayBeOfType(type, plain.type, context));
  const anchored = ofType.flatMap((said) =>
    context.sameness.supports(said.plain.event, plain.event).map(({ premises, chain }) => ({
      said,
      premises: joinSets([said.index], premises),
      affirmed: { by: said.index, same: chain },
    })),
  );
  let ways: readonly Way[] = [{ premises: [], parts: [] }];
  for (const [role, meant] of Object.entries(plain.roles)) {
    if (!meant) continue;
    const options = anchored.flatMap(({ said, premises, affirmed }): readonly Way[] => {
      const value = wordIn<Value | undefined>(said.plain.roles, role);
      if (!value) return [];
      const dates = [assumedDates(said, value, context), assumedDates(denial, meant, context)].flat();
      const given = { value, content: said, when: said.plain.when };
      return findEntailments(given, { value: meant, content: denial, when: plain.when }, context).map((entails) => ({
        premises: joinSets(premises, dates, entails.premises),
        parts: [
          {
            ...affirmed,
            slot: { kind: 'role', role },
            valueSame: entails.same,
            ...optional('reckoned', entails.reckoned),
          },
        ],
      }));
    });
    ways = combine(ways, options, context);
  }
  const { when } = plain;
  if (when) {
    const dated = anchored.filter(({ said }) => said.plain.when && liesIn(said.plain.when, when));
    const options = dated.map(({ said, premises, affirmed }): Way => ({
      premises: joinSets(
        premises,
        assumeDates(said, [said.plain.when], context.premises),
        assumeDates(denial, [when], context.premises),
      ),
      parts: [{ ...affirmed, slot: 'when', valueSame: [] }],
    }));
    ways = combine(ways, options, context);
  }
  for (const way of ways) {
    // Where the denial names nothing but the event, whoever says anything of it says that there was one.
    for (const anchor of anchored) {
      const others = affirming.filter(({ index }) => way.parts.some(({ by }) => by === index));
      const same = [anchor.affirmed, ...way.parts].flatMap((part) => [
        part.same,
        ...('valueSame' in part ? [part.valueSame] : []),
      ]);
      yield {
        premises: joinSets([denial.index], way.premises, anchor.premises),
        witness: { kind: 'denied', denial: denial.index, affirmed: anchor.affirmed, parts: way.parts },
        ...tellOf(denial, [...new Set([anchor.said, ...others])], { of: plain.event, same }, context),
      };
    }
  }
}

function combine(ways: readonly Way[], options: readonly Way[], { stop }: RuleContext): readonly Way[] {
  const combined = ways.flatMap((way) =>
    options.map((option) => ({
      premises: joinSets(way.premises, option.premises),
      parts: [...way.parts, ...option.parts],
    })),
  );
  return keepUseful(combined, stop);
}

/** What a denial is of, and the ways by which what is said is of the same. */
type Reach = { readonly of: SubjectId; readonly same: readonly SameChain[] };

/** `said` together say what is denied. */
function tellOf(denial: SaidContent, said: readonly SaidContent[], { of, same }: Reach, { sameness }: RuleContext) {
  const denied = deniedBy(denial);
  return {
    message: messageOf(denial, said, denied, same),
    topic: {
      name: `denial ${sameness.classOf(of)} ${namedIn(denial).join(' ')}`,
      message: { key: 'topic.denial', values: { says: { kind: 'message', message: denied } } },
    },
    rivals: said.slice(0, 1).map(({ index }) => [index, denial.index]),
  } as const satisfies Partial<Clash>;
}

function messageOf(
  denial: SaidContent,
  said: readonly SaidContent[],
  denied: Message,
  same: readonly SameChain[],
): Message {
  const items = said.map(({ says }): MessageValue => ({ kind: 'message', message: says }));
  const isOne = items.length === 1;
  const isJustThat = isOne && said.every(({ says }) => canonicalText(denied) === canonicalText(says));
  const [a, b] = same.map(endsOfChain).find((ends) => ends.length > 0) ?? [];
  const way = isJustThat ? '' : !isOne ? '-together' : a && b ? '-of-one' : '-of';
  return {
    key: `clash.denied${way}`,
    values: {
      by: nameOrigins({ paths: said.flatMap(({ paths }) => paths) }),
      says: isOne && items[0] ? items[0] : { kind: 'list', items },
      against: nameOrigins(denial),
      ...(isJustThat ? {} : { denied: { kind: 'message', message: denied } }),
      ...(way === '-of-one' && a && b ? { a: subject(a), b: subject(b) } : {}),
    },
  };
}

/** The two that a chain makes one: every other one stands in two of its steps. */
function endsOfChain(chain: SameChain): readonly SubjectId[] {
  const met = Map.groupBy(
    chain.flatMap(({ a, b }) => [a, b]),
    (id) => id,
  );
  return [...met].flatMap(([id, times]) => (times.length === 1 ? [id] : []));
}

function subject(id: SubjectId): MessageValue {
  return { kind: 'subject', subject: id };
}

/** What would be so if the denial were wrong, in the words of the denial where these are words of denial. */
function deniedBy({ says, plain }: SaidContent): Message {
  const key = wordIn(positiveKeys, says.key);
  if (key !== undefined) return { key, values: says.values };
  const isFramed = plain.kind === 'event' || plain.kind === 'attribute';
  return isFramed ? sayContent({ ...plain, polarity: 'positive' }, new Map()) : says;
}

const positiveKeys: Readonly<Record<string, string>> = {
  'says.no-event': 'says.event',
  'says.no-attribute': 'says.attribute',
};

/** What a denial speaks of: its property, or the roles that it names. */
function namedIn({ plain }: SaidContent): readonly string[] {
  if (plain.kind === 'attribute') return [plain.property];
  return plain.kind === 'event' ? Object.keys(plain.roles).toSorted() : [];
}

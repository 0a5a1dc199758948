/**
 * Somebody travelled only for concerts, and one of their journeys was to protest. What "only" limits (which role of which
 * events, of whom) the vocabulary says of a property. Defeasible, and cheap to doubt: "only" is said of what matters to
 * the speaker, and people who travel for work look at the town as well.
 */

import type { SubjectId } from '../../base/id.ts';
import { termsAbove, wordIn } from '../../subject/ask-vocabulary.ts';
import type { Only, Term, Vocabulary } from '../../subject/vocabulary.ts';
import type { When } from '../../time/when.ts';
import { isPositiveEvent, type EventContent, type SaidContent } from '../collect-contents.ts';
import { isEarlier, liesIn } from '../compare-when.ts';
import type { Message, Witness } from '../findings.ts';
import { nameOrigins } from '../name-voices.ts';
import type { PlainAttribute } from '../plain-content.ts';
import { joinSets, type PremiseSet } from '../premises.ts';
import type { Clash, RuleContext } from '../rule.ts';
import type { Support } from '../supports.ts';
import { assumeDates } from './uncertain-date.ts';

export function* findLimitsBroken(context: RuleContext): Iterable<Clash> {
  const limits = context.contents.flatMap((content) => limitOf(content, context.vocabulary));
  if (limits.length === 0) return;
  const { sameness } = context;
  const events = context.contents.filter(isPositiveEvent);
  const byEvent = Map.groupBy(events, ({ plain }) => sameness.classOf(plain.event));
  for (const limit of limits) {
    for (const { event, whose } of eventsOf(limit, events, context)) {
      const told = byEvent.get(sameness.classOf(event)) ?? [];
      for (const purpose of told.filter((each) => isBeside(each, limit, context.vocabulary)))
        for (const dated of datesOf(limit, told)) yield* clashesOf({ limit, purpose, whose, dated }, context);
    }
  }
}

type Limit = {
  readonly content: SaidContent;
  readonly plain: PlainAttribute;
  readonly only: Only;
  readonly term: Term;
};

type Broken = {
  readonly limit: Limit;
  readonly purpose: EventContent;
  /** The content that says whose event it is, where that is limited. */
  readonly whose: EventContent | undefined;
  /** The content that dates the event, where it matters. */
  readonly dated: EventContent | undefined;
};

function limitOf(content: SaidContent, vocabulary: Vocabulary): readonly Limit[] {
  const { plain } = content;
  if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || plain.value.kind !== 'term') return [];
  const only = wordIn(vocabulary.properties, plain.property)?.only;
  return only ? [{ content, plain, only, term: plain.value.term }] : [];
}

/** The events that a limit is about: the event itself, or those of whoever may be the subject. */
function eventsOf(
  { plain, only }: Limit,
  events: readonly EventContent[],
  { sameness, stop }: RuleContext,
): readonly { readonly event: PlainAttribute['of']; readonly whose: EventContent | undefined }[] {
  const { whose } = only;
  if (whose === undefined) return [{ event: plain.of, whose: undefined }];
  const own = events.filter(({ plain: each }) => {
    const filler = each.roles[whose];
    return filler?.kind === 'subject' && sameness.classOf(filler.subject) === sameness.classOf(plain.of);
  });
  if (own.length > mostEvents) stop(mostEvents);
  return own.slice(0, mostEvents).map((each) => ({ event: each.plain.event, whose: each }));
}

/** Contents that make somebody's journeys, more than which nobody holds against one sentence. */
const mostEvents = 200;

/** True where a content gives what the limit leaves no room for. Near kin leave room: who says concerts may mean festivals. */
function isBeside({ plain }: EventContent, { only, term }: Limit, vocabulary: Vocabulary): boolean {
  const value = plain.roles[only.role];
  if (!only.events.includes(plain.type) || value?.kind !== 'term') return false;
  const [limiting, said] = [termsAbove(vocabulary, term), termsAbove(vocabulary, value.term)];
  const common = limiting.filter((each) => said.includes(each));
  return common.every((each) => each !== term && each !== value.term && isTop(each, vocabulary));
}

function isTop(term: Term, { terms }: Vocabulary): boolean {
  return (wordIn(terms, term)?.under ?? []).length === 0;
}

/** By what the event is of the time that the limit speaks of: nothing, where that may be any. */
function datesOf({ content, plain }: Limit, told: readonly EventContent[]): readonly (EventContent | undefined)[] {
  const span = plain.when;
  if (span) return told.filter((each) => each.plain.when && liesIn(each.plain.when, span));
  const said = content.paths.map(({ statement }) => statement.saidAt);
  if (said.includes(undefined)) return [undefined];
  return told.filter(
    ({ plain: { when } }) => when && said.some((edtf) => edtf !== undefined && !isEarlier({ edtf }, when)),
  );
}

function* clashesOf(broken: Broken, context: RuleContext): Iterable<Clash> {
  const { limit, purpose, whose, dated } = broken;
  const { sameness } = context;
  const filler = whose && limit.only.whose ? whose.plain.roles[limit.only.whose] : undefined;
  const subject = filler?.kind === 'subject' ? filler.subject : purpose.plain.event;
  const toWhose = whose ? sameness.supports(purpose.plain.event, whose.plain.event) : [plainly];
  const toDated = dated ? sameness.supports(purpose.plain.event, dated.plain.event) : [plainly];
  for (const same of sameness.supports(limit.plain.of, subject))
    for (const event of toWhose)
      for (const date of toDated) yield clashOf(broken, { subject, same, event, date }, context);
}

const plainly: Support = { premises: [], chain: [] };

/** `subject` is who the limit's subject is the same as. */
type Joined = { readonly subject: SubjectId } & Readonly<Record<'same' | 'event' | 'date', Support>>;

function clashOf(broken: Broken, joined: Joined, context: RuleContext): Clash {
  const { limit, purpose, whose, dated } = broken;
  const { subject, same, event, date } = joined;
  const { sameness } = context;
  const witness: Witness = {
    kind: 'only',
    limit: { member: limit.content.index },
    purpose: { member: purpose.index },
    same: same.chain,
    ...(whose ? { whose: { member: whose.index, same: event.chain } } : {}),
    ...(dated ? { dated: { member: dated.index, same: date.chain } } : {}),
  };
  const contents = [limit.content, purpose, whose, dated].flatMap((each) => each?.index ?? []);
  return {
    premises: joinSets(contents, same.premises, event.premises, date.premises, assumed(broken, context)),
    witness,
    message: messageOf(broken, subject),
    topic: {
      name: `role ${limit.only.role} ${sameness.classOf(purpose.plain.event)}`,
      message: {
        key: 'topic.role',
        values: {
          of: { kind: 'subject', subject: purpose.plain.event },
          slot: { kind: 'word', of: 'role', word: limit.only.role },
        },
      },
    },
    rivals: [[limit.content.index, purpose.index]],
  };
}

function messageOf({ limit, purpose }: Broken, subject: SubjectId): Message {
  const values: Message['values'] = {
    firstBy: nameOrigins(limit.content),
    secondBy: nameOrigins(purpose),
    firstSays: { kind: 'message', message: limit.content.says },
    secondSays: { kind: 'message', message: purpose.says },
  };
  if (subject === limit.plain.of) return { key: 'clash.both', values };
  const ends = { a: { kind: 'subject', subject: limit.plain.of }, b: { kind: 'subject', subject } } as const;
  return { key: 'clash.values-of-one', values: { ...values, ...ends } };
}

/** That "only" holds of this event, and the dates that it takes. */
function assumed({ limit, purpose, dated }: Broken, { premises }: RuleContext): PremiseSet {
  const holds = premises.assume('only', [limit.content.key, purpose.plain.event], {
    key: 'assume.only',
    values: {
      says: { kind: 'message', message: limit.content.says },
      event: { kind: 'subject', subject: purpose.plain.event },
    },
  });
  const span: When | undefined = dated && limit.plain.when;
  return [
    holds,
    ...assumeDates(limit.content, [span], premises),
    ...(dated ? assumeDates(dated, [dated.plain.when], premises) : []),
  ];
}

/**
 * What a birth or a death says of the times of other events: whoever does something has been born by its end and has not died
 * before its start, and a birth that is told as an event has the date that is given for it, or follows from an age. Which roles
 * only the living fill, the vocabulary says (`alive`); nothing follows for whoever is recognised, paid for or shown on a screen.
 */

import type { SubjectId } from '../base/id.ts';
import { wordIn } from '../subject/ask-vocabulary.ts';
import { birthSpanOfAge, birthSpanOfDate, type BirthSpan } from './birth-span.ts';
import { isPositiveEvent, type EventContent, type SaidContent } from './collect-contents.ts';
import { readWhen } from './compare-when.ts';
import type { PlainAttribute } from './plain-content.ts';
import type { RuleContext } from './rule.ts';
import type { Support } from './supports.ts';

/** Somebody does something, and was born or died some time: as an event, or on a date. */
export type Doing = {
  readonly kind: 'doing';
  readonly by: EventContent;
  readonly role: string;
  readonly life: SaidContent;
  /** The event of birth or death; absent where a date of birth is given. */
  readonly event?: SubjectId;
  readonly is: 'birth' | 'death';
  readonly same: Support;
};

/** A birth that is told as an event has a date of birth or an age to fit. */
export type Born = {
  readonly kind: 'born';
  readonly birth: EventContent;
  readonly life: SaidContent;
  readonly span: BirthSpan;
  /** Whether the span is one of instants, rather than of a clock of which nobody knows the zone. */
  readonly onLine: boolean;
  readonly same: Support;
};

export type Lifetime = Doing | Born;

/** Everything that follows. None where nobody is said to have been born or died. */
export function findLifetimes(context: RuleContext): readonly Lifetime[] {
  const events = context.contents.filter(isPositiveEvent);
  const lives = [...events.flatMap((each) => lifeOf(each, context)), ...datesOfBirth(context)];
  if (lives.length === 0) return [];
  const doers = events.flatMap((by) => livingIn(by, context));
  const byClass = Map.groupBy(doers, ({ person }) => context.sameness.classOf(person));
  return [
    ...lives.flatMap((life) =>
      (byClass.get(context.sameness.classOf(life.person)) ?? []).flatMap((doer) => doingsOf(doer, life, context)),
    ),
    ...events.flatMap((birth) => bornsOf(birth, context)),
  ];
}

type Life = {
  readonly person: SubjectId;
  readonly content: SaidContent;
  readonly event?: SubjectId;
  readonly is: 'birth' | 'death';
};
type Doer = { readonly person: SubjectId; readonly by: EventContent; readonly role: string };

function lifeOf(content: EventContent, { vocabulary }: RuleContext): readonly Life[] {
  const { type, event, roles } = content.plain;
  const life = wordIn(vocabulary.events, type)?.life;
  const value = life && roles[life.of];
  return life && value?.kind === 'subject' ? [{ person: value.subject, content, event, is: life.is }] : [];
}

function datesOfBirth({ contents, vocabulary }: RuleContext): readonly Life[] {
  return contents.flatMap((content): readonly Life[] => {
    const { plain } = content;
    if (plain.kind !== 'attribute' || plain.polarity !== 'positive' || plain.value.kind !== 'date') return [];
    const isBirth = wordIn(vocabulary.properties, plain.property)?.life === 'birth';
    return isBirth ? [{ person: plain.of, content, is: 'birth' }] : [];
  });
}

function livingIn(by: EventContent, { vocabulary }: RuleContext): readonly Doer[] {
  return (wordIn(vocabulary.events, by.plain.type)?.alive ?? []).flatMap((role) => {
    const value = by.plain.roles[role];
    return value?.kind === 'subject' ? [{ person: value.subject, by, role }] : [];
  });
}

/** That one dies once is said by what two deaths mean, and needs no second reason. */
function doingsOf({ person, by, role }: Doer, life: Life, { vocabulary, sameness }: RuleContext): readonly Doing[] {
  const { event, is, content } = life;
  if (wordIn(vocabulary.events, by.plain.type)?.life?.is === is) return [];
  if (event !== undefined && sameness.classOf(event) === sameness.classOf(by.plain.event)) return [];
  return sameness.supports(person, life.person).map((same) => ({
    kind: 'doing',
    by,
    role,
    life: content,
    ...(event === undefined ? {} : { event }),
    is,
    same,
  }));
}

function bornsOf(birth: EventContent, context: RuleContext): readonly Born[] {
  const born = lifeOf(birth, context).find(({ is }) => is === 'birth');
  if (!born) return [];
  return context.contents.flatMap((life): readonly Born[] => {
    const { plain } = life;
    if (plain.kind !== 'attribute' || plain.polarity !== 'positive') return [];
    const span = birthSpanIn(plain, context);
    if (!span) return [];
    return context.sameness
      .supports(born.person, plain.of)
      .map((same) => ({ kind: 'born', birth, life, ...span, same }));
  });
}

/** When somebody was born, by an age or a date of birth. */
export function birthSpanIn(
  plain: PlainAttribute,
  { vocabulary }: Pick<RuleContext, 'vocabulary'>,
): Pick<Born, 'span' | 'onLine'> | undefined {
  const life = wordIn(vocabulary.properties, plain.property)?.life;
  const when = life === 'birth' && plain.value.kind === 'date' ? plain.value.when : plain.when;
  if (!life || !when) return undefined;
  const onLine = readWhen(when)?.zoned === true;
  const reckoning = onLine ? 'instant' : 'wall';
  const span =
    life === 'birth' ? birthSpanOfDate(plain.value, reckoning) : birthSpanOfAge(plain.value, when, reckoning);
  return span && { span, onLine };
}

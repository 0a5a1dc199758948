/** A witness in words: why the members of a conflict cannot all hold, step by step. */

import type { SubjectId } from '../base/id.ts';
import type { Value } from '../statement/content.ts';
import { exclusionOf, wordIn } from '../subject/ask-vocabulary.ts';
import type { Vocabulary } from '../subject/vocabulary.ts';
import type { When } from '../time/when.ts';
import type { SaidContent } from './collect-contents.ts';
import type {
  Affirmed,
  DeniedPart,
  Reckoned,
  Apart,
  Difference,
  Message,
  MessageValue,
  SameChain,
  Slot,
  TimeEdge,
  Witness,
} from './findings.ts';
import { lengthValue } from './length-value.ts';

/** The steps of a witness whose contents are named by their place in `members`. */
export function explainWitness(
  witness: Witness,
  members: readonly SaidContent[],
  vocabulary: Vocabulary,
): readonly Message[] {
  switch (witness.kind) {
    case 'identity':
      return [...explainSame(witness.same, members), ...explainApartness(witness.difference, members)];
    case 'values': {
      const [first, second] = [members[witness.first], members[witness.second]];
      const values = [valueIn(first, witness.slot), valueIn(second, witness.slot)] as const;
      if (witness.apart.kind === 'sums')
        return [...explainSame(witness.same, members), ...explainSums(witness.apart, values, members)];
      const times = [first, second].map((content) =>
        content?.plain.kind === 'attribute' ? content.plain.when : undefined,
      );
      return [
        ...explainSame(witness.same, members),
        ...explainApart(witness.apart, values, times, { members, vocabulary }),
      ];
    }
    case 'denied':
      return [
        ...explainDenied([witness.affirmed, ...witness.parts], members),
        ...witness.parts.flatMap((part) => explainReckoned(part, members[witness.denial], members)),
      ];
    case 'denied-presence':
      return explainPresence(witness, members);
    case 'called-wrong':
      return [];
    case 'only': {
      const { limit, whose, dated, same } = witness;
      const others = [whose?.member, dated?.member].filter((member) => member !== undefined);
      return distinct([
        ...others.flatMap((member) => (member === witness.purpose.member ? [] : affirm(members[member]))),
        ...[same, whose?.same ?? [], dated?.same ?? []].flatMap((chain) => explainSame(chain, members)),
        ...explainOnly(members[limit.member]),
      ]);
    }
    case 'cycle':
      return distinct(witness.edges.flatMap((edge) => explainEdge(edge, members, vocabulary)));
    case 'two-places':
      return distinct([
        ...explainSame(witness.same, members),
        ...[...witness.there, ...witness.back].flatMap((edge) => explainEdge(edge, members, vocabulary)),
      ]);
  }
}

function explainSame(chain: SameChain, members: readonly SaidContent[]): readonly Message[] {
  return chain.flatMap((step): readonly Message[] => {
    const values = { a: subject(step.a), b: subject(step.b) };
    switch (step.kind) {
      case 'said':
        return [{ key: 'why.same-said', values: asSaid(members[step.member], values) }];
      case 'judged':
        return [{ key: 'why.same-judged', values }, ...step.among.flatMap(({ same }) => explainSame(same, members))];
      case 'meaning':
        return [{ key: 'why.same-meaning', values }, ...explainSame(step.same, members)];
    }
  });
}

/** The two in the order in which they are said: it is the man who is said to be R. */
function asSaid(member: SaidContent | undefined, values: Message['values']): Message['values'] {
  const { a, b } = member?.says.values ?? {};
  return member?.plain.kind === 'identity' && a && b ? { a, b } : values;
}

/** Where a judgement makes both ends one, only what is said still has two of them. */
function explainApartness(difference: Difference, members: readonly SaidContent[]): readonly Message[] {
  const says =
    difference.kind === 'said' && difference.a === difference.b ? members[difference.member]?.says : undefined;
  if (!says) return [explainDifference(difference, members)];
  return [{ key: 'why.affirmed', values: { says: { kind: 'message', message: says } } }];
}

function explainDifference(difference: Difference, members: readonly SaidContent[]): Message {
  const values = { a: subject(difference.a), b: subject(difference.b) };
  const said = difference.kind === 'said' ? members[difference.member] : undefined;
  return { key: `why.different-${difference.kind}`, values: asSaid(said, values) };
}

function explainApart(
  apart: Apart,
  [first, second]: readonly [Value | undefined, Value | undefined],
  [firstWhen, secondWhen]: readonly (When | undefined)[],
  { members, vocabulary }: { readonly members: readonly SaidContent[]; readonly vocabulary: Vocabulary },
): readonly Message[] {
  if (!first || !second) return [];
  const values = { first: { kind: 'value', value: first }, second: { kind: 'value', value: second } } as const;
  if (apart.kind === 'ages' && firstWhen && secondWhen) {
    const times = {
      firstWhen: { kind: 'when', when: firstWhen },
      secondWhen: { kind: 'when', when: secondWhen },
    } as const;
    return [{ key: 'why.apart-ages-then', values: { ...values, ...times } }];
  }
  if (apart.kind === 'age-and-birth' && firstWhen)
    return [{ key: 'why.apart-age-and-birth', values: { ...values, when: { kind: 'when', when: firstWhen } } }];
  if (apart.kind === 'subjects')
    return [
      ...[apart.sameFirst, apart.sameSecond].flatMap((chain) => explainSame(chain, members)),
      explainDifference(apart.difference, members),
    ];
  if (apart.kind !== 'terms') return [{ key: `why.apart-${apart.kind}`, values }];
  const exclusion =
    first.kind === 'term' && second.kind === 'term' ? exclusionOf(vocabulary, first.term, second.term) : undefined;
  if (!exclusion) return [];
  const [a, b] = exclusion.terms;
  return [
    {
      key: 'why.apart-terms',
      values: {
        a: { kind: 'word', of: 'term', word: a },
        b: { kind: 'word', of: 'term', word: b },
        basis: { kind: 'label', label: exclusion.basis },
      },
    },
  ];
}

/** The rates, and what the first sum is by them. */
function explainSums(
  { rates, converted }: Reckoned,
  [first, second]: readonly [Value | undefined, Value | undefined],
  members: readonly SaidContent[],
  key = 'why.apart-sums',
): readonly Message[] {
  if (first?.kind !== 'quantity' || second?.kind !== 'quantity') return [];
  const sum: Value = { kind: 'quantity', unit: second.unit, ...converted };
  return [
    ...rates.flatMap(({ member }) => affirm(members[member])),
    {
      key,
      values: {
        first: { kind: 'value', value: first },
        second: { kind: 'value', value: second },
        converted: { kind: 'value', value: sum },
      },
    },
  ];
}

/** By what rates a sum is what is denied. */
function explainReckoned(
  { by, slot, reckoned }: DeniedPart,
  denial: SaidContent | undefined,
  members: readonly SaidContent[],
): readonly Message[] {
  if (!reckoned || slot === 'when') return [];
  return explainSums(reckoned, [valueIn(members[by], slot), valueIn(denial, slot)], members, 'why.within-sums');
}

function explainOnly(limit: SaidContent | undefined): readonly Message[] {
  const value = limit?.plain.kind === 'attribute' ? limit.plain.value : undefined;
  return value ? [{ key: 'why.only', values: { value: { kind: 'value', value } } }] : [];
}

function affirm(member: SaidContent | undefined): readonly Message[] {
  return member ? [{ key: 'why.affirmed', values: { says: { kind: 'message', message: member.says } } }] : [];
}

/** What is denied is said bit by bit; where one content says all of it, the conflict's sentence has told that. */
function explainDenied(parts: readonly (Affirmed | DeniedPart)[], members: readonly SaidContent[]): readonly Message[] {
  const isOfOne = new Set(parts.map(({ by }) => by)).size === 1;
  return distinct(
    parts.flatMap((part): readonly Message[] => {
      const { by, same } = part;
      const ofValue = 'valueSame' in part ? part.valueSame : [];
      const says = isOfOne ? undefined : members[by]?.says;
      const said: Message | undefined = says && {
        key: 'why.affirmed',
        values: { says: { kind: 'message', message: says } },
      };
      return [...(said ? [said] : []), ...explainSame(same, members), ...explainSame(ofValue, members)];
    }),
  );
}

function explainEdge(
  { from, to, seconds, because }: TimeEdge,
  members: readonly SaidContent[],
  vocabulary: Vocabulary,
): readonly Message[] {
  const plain = 'member' in because ? members[because.member]?.plain : undefined;
  switch (because.kind) {
    case 'dated':
      if (plain?.kind !== 'event') return affirm(members[because.member]);
      return plain.when ? [explainDate(plain.event, plain.when)] : [];
    case 'ordered':
      if (plain?.kind !== 'order') return [];
      return [{ key: 'why.ordered', values: { earlier: subject(plain.earlier), later: subject(plain.later) } }];
    case 'meaning': {
      const order = plain?.kind === 'event' ? wordIn(vocabulary.events, plain.type)?.orders[because.order] : undefined;
      return order ? [{ key: 'why.basis', values: { basis: { kind: 'label', label: order.basis } } }] : [];
    }
    case 'lasts': {
      const lasts = plain?.kind === 'event' ? wordIn(vocabulary.events, plain.type)?.lasts : undefined;
      return lasts ? [{ key: 'why.basis', values: { basis: { kind: 'label', label: lasts.basis } } }] : [];
    }
    case 'same':
      return explainSame(because.same, members);
    case 'zones':
      return from.kind === to.kind ? [] : [{ key: 'why.zones', values: {} }];
    case 'way': {
      const { from: start, to: goal } = plain?.kind === 'event' ? plain.roles : {};
      if (start?.kind !== 'subject' || goal?.kind !== 'subject') return [];
      const ends = { from: subject(start.subject), to: subject(goal.subject) };
      return [{ key: 'why.way', values: { ...ends, least: lengthValue(-seconds / 60) } }];
    }
    case 'lasted':
    case 'not-ordered':
      return affirm(members[because.member]);
    case 'alive':
    case 'born':
      return [...explainLife(members[because.by]), ...explainSame(because.same, members)];
    case 'one-way':
      return [...explainSame(because.same, members), ...explainSame(because.sameJourney, members)];
    case 'present':
    case 'extent':
      return [];
  }
}

/** Who was there and when, as far as another content says it than the one that says where. */
function explainPresence(
  { presence, same, placeSame, dated }: Extract<Witness, { kind: 'denied-presence' }>,
  members: readonly SaidContent[],
): readonly Message[] {
  if (presence.kind !== 'role') return [];
  const others = new Set([presence.who, dated.member]);
  others.delete(presence.where);
  const chains = [presence.same, same, placeSame, dated.same];
  return distinct([
    ...[...others].flatMap((member) => affirm(members[member])),
    ...chains.flatMap((chain) => explainSame(chain, members)),
  ]);
}

/** A day alone does not show its zone in a sentence, where the zone may be what makes the difference. */
function explainDate(event: SubjectId, when: When): Message {
  const values = { event: subject(event), when: { kind: 'when', when } } as const;
  if (when.zone === undefined || when.edtf.includes('T')) return { key: 'why.dated', values };
  return { key: 'why.dated-in-zone', values: { ...values, zone: { kind: 'text', text: when.zone } } };
}

/** An age counts as of a day, even where that is the day on which it was said. A birth or a death is dated on its own. */
function explainLife(content: SaidContent | undefined): readonly Message[] {
  if (content?.plain.kind !== 'attribute') return [];
  const { value, when } = content.plain;
  if (value.kind === 'date' || !when) return affirm(content);
  return [{ key: 'why.aged', values: { age: { kind: 'value', value }, when: { kind: 'when', when } } }];
}

function valueIn(content: SaidContent | undefined, slot: Slot): Value | undefined {
  if (content?.plain.kind === 'attribute') return content.plain.value;
  if (content?.plain.kind !== 'event' || slot.kind !== 'role') return undefined;
  return wordIn<Value | undefined>(content.plain.roles, slot.role);
}

function subject(id: SubjectId): MessageValue {
  return { kind: 'subject', subject: id };
}

function distinct(messages: readonly Message[]): readonly Message[] {
  return [...new Map(messages.map((message) => [JSON.stringify(message), message])).values()];
}

/** The shapes of findings, their messages, their witnesses and the proofs that nothing is cheaper. */

import type { FindingId } from '../base/id.ts';
import type { CitedFindings } from '../dossier/dossier.ts';
import type {
  Affirmed,
  Apart,
  Assumption,
  Bound,
  BoundClause,
  BoundProof,
  CaseWayOut,
  Cluster,
  Conflict,
  ConflictGroup,
  ConflictMember,
  ContentFinding,
  ConvertedBounds,
  Corroboration,
  Difference,
  Fault,
  Message,
  MessageValue,
  Moment,
  Option,
  Presence,
  RateStep,
  Reckoned,
  SameStep,
  Side,
  Slot,
  StatedPath,
  TimeEdge,
  TimeReason,
  Warning,
  WayOut,
  Witness,
} from '../reasoning/findings.ts';
import type { PartProof, PriceProof } from '../solver/price-proof.ts';
import { valueShape, whenShape } from './content-shape.ts';
import { contentKey, findingId, judgementId, statementId, subjectId, voiceId } from './id-shapes.ts';
import {
  byKind,
  byTag,
  deferred,
  dictionary,
  either,
  list,
  recordOf,
  oneOf,
  optional,
  pair,
  text,
  truth,
  whole,
  type Shape,
} from './shape.ts';

const messageShape: Shape<Message> = recordOf<Message>({
  key: text(),
  values: dictionary(deferred(() => messageValue)),
});

type MessageValueOf<Kind extends MessageValue['kind']> = Extract<MessageValue, { kind: Kind }>;

const messageValue: Shape<MessageValue> = byKind<MessageValue>({
  subject: recordOf<MessageValueOf<'subject'>>({ kind: oneOf('subject'), subject: subjectId }),
  voice: recordOf<MessageValueOf<'voice'>>({ kind: oneOf('voice'), voice: voiceId }),
  judgement: recordOf<MessageValueOf<'judgement'>>({ kind: oneOf('judgement'), judgement: judgementId }),
  when: recordOf<MessageValueOf<'when'>>({ kind: oneOf('when'), when: whenShape }),
  value: recordOf<MessageValueOf<'value'>>({ kind: oneOf('value'), value: valueShape }),
  count: recordOf<MessageValueOf<'count'>>({ kind: oneOf('count'), count: whole() }),
  word: recordOf<MessageValueOf<'word'>>({
    kind: oneOf('word'),
    of: oneOf('event', 'property', 'term', 'unit', 'role'),
    word: text(),
  }),
  label: recordOf<MessageValueOf<'label'>>({ kind: oneOf('label'), label: dictionary(text()) }),
  text: recordOf<MessageValueOf<'text'>>({ kind: oneOf('text'), text: text() }),
  message: recordOf<MessageValueOf<'message'>>({ kind: oneOf('message'), message: deferred(() => messageShape) }),
  list: recordOf<MessageValueOf<'list'>>({ kind: oneOf('list'), items: list(deferred(() => messageValue)) }),
});

const slot: Shape<Slot> = byKind<Slot>({
  property: recordOf<Extract<Slot, { kind: 'property' }>>({ kind: oneOf('property'), property: text() }),
  role: recordOf<Extract<Slot, { kind: 'role' }>>({ kind: oneOf('role'), role: text() }),
});

const sameChain: Shape<readonly SameStep[]> = list(deferred(() => sameStep));

type SameStepOf<Kind extends SameStep['kind']> = Extract<SameStep, { kind: Kind }>;

const sameStep: Shape<SameStep> = byKind<SameStep>({
  said: recordOf<SameStepOf<'said'>>({ kind: oneOf('said'), a: subjectId, b: subjectId, member: whole(0) }),
  judged: recordOf<SameStepOf<'judged'>>({
    kind: oneOf('judged'),
    a: subjectId,
    b: subjectId,
    judgement: judgementId,
    among: list(
      recordOf<SameStepOf<'judged'>['among'][number]>({ role: text(), a: subjectId, b: subjectId, same: sameChain }),
    ),
  }),
  meaning: recordOf<SameStepOf<'meaning'>>({
    kind: oneOf('meaning'),
    a: subjectId,
    b: subjectId,
    memberA: whole(0),
    memberB: whole(0),
    role: text(),
    same: sameChain,
  }),
});

type DifferenceOf<Kind extends Difference['kind']> = Extract<Difference, { kind: Kind }>;

const difference: Shape<Difference> = byKind<Difference>({
  said: recordOf<DifferenceOf<'said'>>({ kind: oneOf('said'), a: subjectId, b: subjectId, member: whole(0) }),
  judged: recordOf<DifferenceOf<'judged'>>({
    kind: oneOf('judged'),
    a: subjectId,
    b: subjectId,
    judgement: judgementId,
  }),
  names: recordOf<DifferenceOf<'names'>>({ kind: oneOf('names'), a: subjectId, b: subjectId }),
});

/** An object that says its kind and nothing else. */
function plainly<Kind extends string>(kind: Kind): Shape<{ readonly kind: Kind }> {
  return recordOf({ kind: oneOf(kind) });
}

const reckonedMembers = {
  rates: list(recordOf<RateStep>({ member: whole(0), one: text(), costs: text() })),
  converted: recordOf<ConvertedBounds>({ min: optional(text()), max: optional(text()) }),
};

const apart: Shape<Apart> = byKind<Apart>({
  quantities: plainly('quantities'),
  ages: plainly('ages'),
  'age-and-birth': plainly('age-and-birth'),
  falling: plainly('falling'),
  dates: plainly('dates'),
  places: plainly('places'),
  terms: plainly('terms'),
  sums: recordOf<Extract<Apart, { kind: 'sums' }>>({
    kind: oneOf('sums'),
    ...reckonedMembers,
  }),
  subjects: recordOf<Extract<Apart, { kind: 'subjects' }>>({
    kind: oneOf('subjects'),
    sameFirst: sameChain,
    difference,
    sameSecond: sameChain,
  }),
});

const presence: Shape<Presence> = byKind<Presence>({
  role: recordOf<Extract<Presence, { kind: 'role' }>>({
    kind: oneOf('role'),
    who: whole(0),
    role: text(),
    where: whole(0),
    slot: oneOf('place', 'from', 'to'),
    same: sameChain,
  }),
  outright: recordOf<Extract<Presence, { kind: 'outright' }>>({ kind: oneOf('outright'), member: whole(0) }),
});

const pointOfEvent = recordOf<Extract<Moment, { event: unknown }>>({ kind: oneOf('start', 'end'), event: subjectId });

const moment: Shape<Moment> = byTag<Moment>('kind', {
  start: pointOfEvent,
  end: pointOfEvent,
  present: recordOf<Extract<Moment, { kind: 'present' }>>({ kind: oneOf('present'), presence }),
  wall: plainly('wall'),
  instant: plainly('instant'),
});

type TimeReasonOf<Kind extends TimeReason['kind']> = Extract<TimeReason, { kind: Kind }>;

const timeReason: Shape<TimeReason> = byKind<TimeReason>({
  dated: recordOf<TimeReasonOf<'dated'>>({ kind: oneOf('dated'), member: whole(0) }),
  ordered: recordOf<TimeReasonOf<'ordered'>>({ kind: oneOf('ordered'), member: whole(0) }),
  'not-ordered': recordOf<TimeReasonOf<'not-ordered'>>({ kind: oneOf('not-ordered'), member: whole(0) }),
  meaning: recordOf<TimeReasonOf<'meaning'>>({ kind: oneOf('meaning'), member: whole(0), order: whole(0) }),
  lasts: recordOf<TimeReasonOf<'lasts'>>({ kind: oneOf('lasts'), member: whole(0) }),
  lasted: recordOf<TimeReasonOf<'lasted'>>({ kind: oneOf('lasted'), member: whole(0) }),
  alive: recordOf<TimeReasonOf<'alive'>>({
    kind: oneOf('alive'),
    member: whole(0),
    role: text(),
    by: whole(0),
    same: sameChain,
  }),
  born: recordOf<TimeReasonOf<'born'>>({ kind: oneOf('born'), member: whole(0), by: whole(0), same: sameChain }),
  way: recordOf<TimeReasonOf<'way'>>({ kind: oneOf('way'), member: whole(0) }),
  present: plainly('present'),
  'one-way': recordOf<TimeReasonOf<'one-way'>>({
    kind: oneOf('one-way'),
    there: presence,
    from: presence,
    to: presence,
    dates: list(recordOf<TimeReasonOf<'one-way'>['dates'][number]>({ member: whole(0) })),
    same: sameChain,
    sameJourney: sameChain,
  }),
  same: recordOf<TimeReasonOf<'same'>>({ kind: oneOf('same'), same: sameChain }),
  extent: plainly('extent'),
  zones: plainly('zones'),
});

type WitnessOf<Kind extends Witness['kind']> = Extract<Witness, { kind: Kind }>;

const timeEdges = list(recordOf<TimeEdge>({ from: moment, to: moment, seconds: whole(), because: timeReason }));

const memberShape = recordOf<WitnessOf<'only'>['limit']>({ member: whole(0) });
const joinedShape = recordOf<NonNullable<WitnessOf<'only'>['whose']>>({ member: whole(0), same: sameChain });

const affirmed = { by: whole(0), same: sameChain };

const witness: Shape<Witness> = byKind<Witness>({
  identity: recordOf<WitnessOf<'identity'>>({ kind: oneOf('identity'), same: sameChain, difference }),
  values: recordOf<WitnessOf<'values'>>({
    kind: oneOf('values'),
    first: whole(0),
    second: whole(0),
    slot,
    same: sameChain,
    apart,
  }),
  denied: recordOf<WitnessOf<'denied'>>({
    kind: oneOf('denied'),
    denial: whole(0),
    affirmed: recordOf<Affirmed>(affirmed),
    parts: list(
      recordOf<WitnessOf<'denied'>['parts'][number]>({
        ...affirmed,
        slot: either(slot, oneOf('when')),
        valueSame: sameChain,
        reckoned: optional(recordOf<Reckoned>(reckonedMembers)),
      }),
    ),
  }),
  'denied-presence': recordOf<WitnessOf<'denied-presence'>>({
    kind: oneOf('denied-presence'),
    denial: whole(0),
    presence,
    same: sameChain,
    placeSame: sameChain,
    dated: joinedShape,
  }),
  'called-wrong': recordOf<WitnessOf<'called-wrong'>>({ kind: oneOf('called-wrong'), by: whole(0), target: whole(0) }),
  only: recordOf<WitnessOf<'only'>>({
    kind: oneOf('only'),
    limit: memberShape,
    purpose: memberShape,
    same: sameChain,
    whose: optional(joinedShape),
    dated: optional(joinedShape),
  }),
  cycle: recordOf<WitnessOf<'cycle'>>({ kind: oneOf('cycle'), edges: timeEdges }),
  'two-places': recordOf<WitnessOf<'two-places'>>({
    kind: oneOf('two-places'),
    first: presence,
    second: presence,
    same: sameChain,
    seconds: whole(0),
    there: timeEdges,
    back: timeEdges,
  }),
});

const option: Shape<Option> = recordOf<Option>({
  faults: list(findingId),
  cost: whole(0),
  content: optional(contentKey),
});

const conflict: Shape<Conflict> = recordOf<Conflict>({
  kind: oneOf('conflict'),
  id: findingId,
  rule: text(),
  members: list(
    recordOf<ConflictMember>({ content: contentKey, says: messageShape, statements: list(statementId, { least: 1 }) }),
  ),
  assumptions: list(recordOf<Assumption>({ rule: text(), appliesTo: text(), message: messageShape, fault: findingId })),
  decisions: list(judgementId),
  message: messageShape,
  why: list(messageShape),
  options: list(option),
  cluster: findingId,
  group: findingId,
  selfContradictionOf: list(voiceId),
  witness,
});

const wayOutMembers = {
  kind: oneOf('way-out'),
  id: findingId,
  faults: list(findingId),
  cost: whole(0),
  resolves: list(recordOf<WayOut['resolves'][number]>({ fault: findingId, conflicts: list(findingId) })),
  falls: list(statementId),
  contentsFalling: list(contentKey),
  comparedToBest: oneOf('best', 'tie', 'robust', 'depends on the grades'),
  message: messageShape,
} as const;

const wayOut: Shape<WayOut> = recordOf<WayOut>(wayOutMembers);

const statedPath: Shape<StatedPath> = recordOf<StatedPath>({ statement: statementId, voices: list(voiceId) });

type BoundProofOf<Step extends BoundProof['step']> = Extract<BoundProof, { step: Step }>;

const nextProof: Shape<BoundProof> = deferred(() => boundProof);

const proofs: { readonly [Step in BoundProof['step']]: Shape<BoundProofOf<Step>> } = {
  weights: recordOf<BoundProofOf<'weights'>>({ step: oneOf('weights'), weights: list(pair(whole(0), whole(0))) }),
  impossible: recordOf<BoundProofOf<'impossible'>>({ step: oneOf('impossible'), clause: whole(0) }),
  branch: recordOf<BoundProofOf<'branch'>>({
    step: oneOf('branch'),
    fault: findingId,
    taken: nextProof,
    leftOut: nextProof,
  }),
  drops: recordOf<BoundProofOf<'drops'>>({
    step: oneOf('drops'),
    drops: list(recordOf<BoundProofOf<'drops'>['drops'][number]>({ fault: findingId, instead: findingId })),
    rest: nextProof,
  }),
  drop: recordOf<BoundProofOf<'drop'>>({ step: oneOf('drop'), fault: findingId, instead: findingId, rest: nextProof }),
  takes: recordOf<BoundProofOf<'takes'>>({
    step: oneOf('takes'),
    taken: list(recordOf<BoundProofOf<'takes'>['taken'][number]>({ fault: findingId, clause: whole(0) })),
    rest: nextProof,
  }),
  split: recordOf<BoundProofOf<'split'>>({
    step: oneOf('split'),
    parts: list(recordOf<BoundProofOf<'split'>['parts'][number]>({ clauses: list(whole(0)), proof: nextProof })),
  }),
  ignore: recordOf<BoundProofOf<'ignore'>>({ step: oneOf('ignore'), clauses: list(whole(0)), rest: nextProof }),
  priced: recordOf<BoundProofOf<'priced'>>({
    step: oneOf('priced'),
    parts: list(
      recordOf<PartProof<FindingId>>({ lists: list(whole(0)), scale: whole(1), proof: deferred(() => priceProof) }),
    ),
  }),
};

type PriceStep<Step extends PriceProof['step']> = Extract<PriceProof<FindingId>, { step: Step }>;

const nextPrices: Shape<PriceProof<FindingId>> = deferred(() => priceProof);

const prices = list(pair(whole(0), whole(0)));

const priceProofs: { readonly [Step in PriceProof['step']]: Shape<PriceStep<Step>> } = {
  prices: recordOf<PriceStep<'prices'>>({ step: oneOf('prices'), prices }),
  settle: recordOf<PriceStep<'settle'>>({
    step: oneOf('settle'),
    prices,
    taken: list(findingId),
    leftOut: list(findingId),
    rest: nextPrices,
  }),
  branch: recordOf<PriceStep<'branch'>>({
    step: oneOf('branch'),
    element: findingId,
    taken: nextPrices,
    leftOut: nextPrices,
  }),
};

const priceProof: Shape<PriceProof<FindingId>> = byTag<PriceProof<FindingId>>('step', priceProofs);

const boundProof: Shape<BoundProof> = byTag<BoundProof>('step', proofs);

const cluster: Shape<Cluster> = recordOf<Cluster>({
  kind: oneOf('cluster'),
  id: findingId,
  conflicts: list(findingId),
  waysOut: list(wayOut),
  tie: truth,
  bound: optional(
    recordOf<Bound>({
      cost: whole(0),
      clauses: list(recordOf<BoundClause>({ conflict: findingId, paths: list(statedPath), faults: list(findingId) })),
      proof: boundProof,
    }),
  ),
  boundRefused: optional(oneOf(true)),
  complete: truth,
});

const grade = oneOf('A', 'B', 'C', 'D', 'E', 'F');

const fault: Shape<Fault> = recordOf<Fault>({
  kind: oneOf('origin', 'unnamed', 'relay', 'reading', 'voice', 'rule', 'referent'),
  id: findingId,
  voice: optional(voiceId),
  among: optional(list(recordOf<NonNullable<Fault['among']>[number]>({ voice: voiceId, grade, given: truth }))),
  origin: optional(voiceId),
  content: optional(contentKey),
  rule: optional(text()),
  appliesTo: optional(text()),
  judgement: optional(judgementId),
  statements: list(statementId),
  cost: whole(0),
  grade: optional(recordOf<NonNullable<Fault['grade']>>({ grade, given: truth })),
  message: messageShape,
});

const corroboration: Shape<Corroboration> = recordOf<Corroboration>({
  kind: oneOf('corroboration'),
  id: findingId,
  content: contentKey,
  says: messageShape,
  statements: list(statementId),
  origins: list(voiceId),
  independent: recordOf<Corroboration['independent']>({
    count: whole(0),
    weakest: whole(0),
    established: truth,
    reasons: list(oneOf('one-origin', 'circular', 'unnamed-origin', 'shared-relay', 'not-examined')),
    decisions: optional(list(judgementId, { least: 1 })),
  }),
  singlePoints: list(recordOf<Corroboration['singlePoints'][number]>({ voice: voiceId, as: oneOf('origin', 'relay') })),
});

const warning: Shape<Warning> = recordOf<Warning>({
  kind: oneOf('warning'),
  id: findingId,
  about: oneOf(
    'decisions-contradict',
    'decision-idle',
    'unreadable-content',
    'grade-above-anonymity',
    'grade-suggested',
    'self-contradiction',
    'reading-suspect',
    'order-rests-on-ungraded',
    'figures-drift',
    'attribution-short',
    'reports-circular',
    'copy-suspected',
    'meanings-suspected',
  ),
  message: messageShape,
  statements: list(statementId),
  voices: list(voiceId),
  decisions: list(judgementId),
  suggests: optional(recordOf<NonNullable<Warning['suggests']>>({ voice: voiceId, grade, grounds: list(text()) })),
});

const content: Shape<ContentFinding> = recordOf<ContentFinding>({
  key: contentKey,
  says: messageShape,
  statements: list(statementId),
  conflicts: list(findingId),
  outcome: oneOf('unchallenged', 'stands', 'contested', 'falls'),
});

const group: Shape<ConflictGroup> = recordOf<ConflictGroup>({
  kind: oneOf('group'),
  id: findingId,
  topic: messageShape,
  conflicts: list(findingId),
  sides: list(recordOf<Side>({ contents: list(contentKey), origins: list(voiceId) })),
});

/** The shape of the findings in a dossier. */
export const findingsShape: Shape<CitedFindings> = recordOf<CitedFindings>({
  contents: list(content),
  conflicts: list(conflict),
  groups: list(group),
  clusters: list(cluster),
  waysOut: list(recordOf<CaseWayOut>({ ...wayOutMembers, parts: list(findingId) })),
  faults: list(fault),
  corroborations: list(corroboration),
  warnings: list(warning),
});

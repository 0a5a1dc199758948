/**
 * What reasoning derives, as plain records that survive JSON: conflicts, ways out, corroboration, warnings, and for every
 * content whether it stands. The command line, the app, the dossier and the independent checker read these types and
 * nothing else of the engine. Words for people are `Message`s, rendered by `renderMessage`; nothing here is prose.
 *
 * Invariants: the same testimony in any order gives the same findings to the byte; an id follows from the rule and the
 * premises of its finding, so it stays the same while they do; every list is sorted as its comment says.
 */

import type { FindingId, Id, JudgementId, StatementId, SubjectId, VoiceId } from '../base/id.ts';
import type { PartProof } from '../solver/price-proof.ts';
import type { Value } from '../statement/content.ts';
import type { When } from '../time/when.ts';
import type { Grade } from './testimony.ts';

/** Names one content: statements that say the same share it, whoever says it and wherever. Follows from the content. */
export type ContentKey = Id<'k'>;

/** The name of a rule in `rules.ts`; its page is `docs/rules/<rule>.md`. */
export type RuleName = string;

export type Findings = {
  /** True when statements that nobody has accepted were counted; every screen and output has to say so. */
  readonly provisional: boolean;
  /** Every content that at least one statement commits to, by key. */
  readonly contents: readonly ContentFinding[];
  /** All minimal conflicts (see `completeness`): fewest members first, then cheapest to resolve, then by id. */
  readonly conflicts: readonly Conflict[];
  /** The conflicts again, put together as a person wants to read them: one group a question in dispute. */
  readonly groups: readonly ConflictGroup[];
  /** Conflicts that share a way of failing; what happens in one cluster has no bearing on another. */
  readonly clusters: readonly Cluster[];
  /** Ways out of the whole case, cheapest first: one way out of each cluster. Empty where there is no conflict. */
  readonly waysOut: readonly CaseWayOut[];
  /** Every fault that could resolve some conflict, by id. */
  readonly faults: readonly Fault[];
  /** One for each content, by content key. */
  readonly corroborations: readonly Corroboration[];
  /** What a person should look at before relying on the rest; the most pressing first. */
  readonly warnings: readonly Warning[];
  readonly completeness: Completeness;
};

/** Whether all was found, and where the search stopped if not. */
export type Completeness = { readonly complete: boolean; readonly stoppedAt: readonly StoppedAt[] };

export type StoppedAt = {
  /**
   * `conflicts`: there may be more of them; `referents`: judgements and proposals that take two for one, which nobody doubts then;
   * `ways-out`: cheaper or more ways out; `outcomes`: a `contested` may be more; `unconfirmed`: conflicts that the independent
   * checker refused, which are left out, or told without the doubt that it refused; `bound-refused`: it refused the proof that
   * nothing is cheaper, so that ways out may be, and whatever is in dispute there is told as `contested`.
   */
  readonly what: 'conflicts' | 'referents' | 'ways-out' | 'outcomes' | 'unconfirmed' | 'bound-refused';
  /** The cluster, or absent where it concerns the whole case. */
  readonly cluster?: FindingId;
  /** The bound that was reached, in steps of the search; of referents, how many were tried; of unconfirmed, how many there are; of a bound that was refused, how many ways out were with it. */
  readonly limit: number;
};

/**
 * What becomes of a content:
 * `unchallenged`: in no conflict, and standing in every cheapest way out;
 * `stands`: in a conflict, and standing in every cheapest way out;
 * `contested`: falling in some cheapest ways out and standing in others;
 * `falls`: falling in every cheapest way out.
 * The first two together are the backbone: what may be relied upon today.
 */
export type Outcome = 'unchallenged' | 'stands' | 'contested' | 'falls';

export type ContentFinding = {
  readonly key: ContentKey;
  readonly says: Message;
  /** The statements that say it, by id. */
  readonly statements: readonly StatementId[];
  /** The conflicts that it is a member of. */
  readonly conflicts: readonly FindingId[];
  readonly outcome: Outcome;
};

/** A smallest set of contents (with decisions and assumptions) that cannot all hold. */
export type Conflict = {
  readonly kind: 'conflict';
  readonly id: FindingId;
  readonly rule: RuleName;
  /** The contents that cannot all hold; taking any one away leaves no conflict. In the order in which they are told. */
  readonly members: readonly ConflictMember[];
  /** Defeasible rules that the conflict rests on; each may be what is wrong. */
  readonly assumptions: readonly Assumption[];
  /** Judgements that the conflict rests on: two events taken for one, two names for one person. By id. */
  readonly decisions: readonly JudgementId[];
  /** One plain sentence. */
  readonly message: Message;
  /** Why it cannot all hold: the steps of the witness in words. */
  readonly why: readonly Message[];
  /** What would have to be wrong to resolve this conflict alone, cheapest first. */
  readonly options: readonly Option[];
  readonly cluster: FindingId;
  readonly group: FindingId;
  /**
   * Origins each of which says every member, and none of them only by way of a relay that carries no other. Usually none, and always
   * none of one statement against judgements; otherwise the strongest sign against that origin. By id.
   */
  readonly selfContradictionOf: readonly VoiceId[];
  /** What `checkWitness` derives the conflict from again. */
  readonly witness: Witness;
};

export type ConflictMember = {
  readonly content: ContentKey;
  readonly says: Message;
  /** The statements that say it; any one of them suffices for the conflict. By id. */
  readonly statements: readonly StatementId[];
};

/** A defeasible rule applied to something in particular. */
export type Assumption = {
  readonly rule: RuleName;
  /** What it is applied to, as canonical text: rule and `appliesTo` name the assumption. */
  readonly appliesTo: string;
  readonly message: Message;
  readonly fault: FindingId;
};

/** One way to resolve one conflict: these faults together make one member fall, or one assumption or decision. */
export type Option = {
  readonly faults: readonly FindingId[];
  readonly cost: number;
  /** The content that falls; absent where an assumption or a decision does. */
  readonly content?: ContentKey;
};

export type ConflictGroup = {
  readonly kind: 'group';
  readonly id: FindingId;
  /** What is in dispute: "number of dead of the flood", "who the man in the video is". */
  readonly topic: Message;
  /** In the order of `Findings.conflicts`. */
  readonly conflicts: readonly FindingId[];
  /** The answers on offer, each a set of contents that agree with one another, the one with most origins first. */
  readonly sides: readonly Side[];
};

export type Side = {
  readonly contents: readonly ContentKey[];
  /** Distinct origins that say one of them, by id. */
  readonly origins: readonly VoiceId[];
};

export type Cluster = {
  readonly kind: 'cluster';
  readonly id: FindingId;
  /** In the order of `Findings.conflicts`. */
  readonly conflicts: readonly FindingId[];
  /** Cheapest first, then by id; every one is minimal. */
  readonly waysOut: readonly WayOut[];
  /** True where more than one way out is the cheapest: a tie is an answer. */
  readonly tie: boolean;
  /** Why nothing is cheaper than the first way out; absent only where the search stopped before it was known, or the checker refused it. */
  readonly bound?: Bound;
  /** There where the checker refused the proof. The ways out that are listed resolve every conflict all the same. */
  readonly boundRefused?: true;
  /** True where every way out that is not listed is known to cost at least as much as the last one listed. */
  readonly complete: boolean;
};

/** How a way out compares with the cheapest: at least as dear under every mapping from grades to costs, or only under ours. */
export type Comparison = 'best' | 'tie' | 'robust' | 'depends on the grades';

export type WayOut = {
  readonly kind: 'way-out';
  readonly id: FindingId;
  /** Dearest first, then by id. */
  readonly faults: readonly FindingId[];
  /** Thousandths of a nat: the sum of the faults' costs. */
  readonly cost: number;
  /** For each fault, the conflicts in which it makes a premise fall (alone or together with the others). */
  readonly resolves: readonly { readonly fault: FindingId; readonly conflicts: readonly FindingId[] }[];
  /** Statements that fall, by id. */
  readonly falls: readonly StatementId[];
  /** Contents that fall since no statement of them stands, by key. */
  readonly contentsFalling: readonly ContentKey[];
  readonly comparedToBest: Comparison;
  readonly message: Message;
};

/** A way out of the whole case. `parts` are the ways out of the clusters that it is made of, in the order of the clusters. */
export type CaseWayOut = WayOut & { readonly parts: readonly FindingId[] };

/**
 * Ways in which something can fail, each named by what it is about, so that copies share it:
 * `origin`: the origin is wrong in this content;
 * `unnamed`: origins of this content who have no name are wrong in it at once, since they may be the same people;
 * `relay`: a voice on the way misreports this content of this origin;
 * `reading`: what stands in the source was misread, in this one statement;
 * `voice`: the origin is unreliable throughout this case, in everything that it says;
 * `rule`: a defeasible rule does not apply here;
 * `referent`: the words are not about one and the same thing, although a judgement or a proposal takes them so.
 */
export type Fault = {
  readonly kind: 'origin' | 'unnamed' | 'relay' | 'reading' | 'voice' | 'rule' | 'referent';
  readonly id: FindingId;
  /** Whose fault: the origin or the relay. Absent for unnamed, rule and referent. */
  readonly voice?: VoiceId;
  /** For unnamed: the origins, each with the grade that counts for it, by id. It costs what the one that is relied upon most costs. */
  readonly among?: readonly ({ readonly voice: VoiceId } & FaultGrade)[];
  /** For a relay: the origin whose words it would have misreported. */
  readonly origin?: VoiceId;
  /** For origin, unnamed and relay: what would be said wrongly. */
  readonly content?: ContentKey;
  /** For a rule: which, applied to what. For a referent that is no event: `same-subject`, applied to a judgement, or to a source and a subject. */
  readonly rule?: RuleName;
  readonly appliesTo?: string;
  /** For a referent that is an event: the judgement. */
  readonly judgement?: JudgementId;
  /** The statements that fall with it, by id. Empty for rule and referent. */
  readonly statements: readonly StatementId[];
  /** Thousandths of a nat (log-odds against it), always positive; by the table in docs/method.md. */
  readonly cost: number;
  /** The grade that the cost follows from. Absent for unnamed, reading, rule and referent. */
  readonly grade?: FaultGrade;
  readonly message: Message;
};

/** A grade, and whether a person gave it. */
export type FaultGrade = { readonly grade: Grade; readonly given: boolean };

/** Proof that no set of faults that meets every clause costs less than `cost`. Checked by `checkBound`. */
export type Bound = {
  readonly cost: number;
  /** Sets of faults one of which is needed, each with what shows it. */
  readonly clauses: readonly BoundClause[];
  readonly proof: BoundProof;
};

/**
 * One of these faults is needed, since otherwise the conflict stands: each member would still be said by the path that is
 * named for it. `paths` are in the order of the conflict's members.
 */
export type BoundClause = {
  readonly conflict: FindingId;
  readonly paths: readonly StatedPath[];
  readonly faults: readonly FindingId[];
};

/** One way by which a statement reached us: its voices outermost first. A copy's path goes on through the original's. */
export type StatedPath = { readonly statement: StatementId; readonly voices: readonly VoiceId[] };

/**
 * Steps of the proof. Clauses are named by their place in `Bound.clauses`. In every step, a clause that holds a fault
 * already taken is met and counts no more, and a fault already left out is gone from every clause.
 * `weights`: each clause gets a weight such that no fault carries more than its cost; the weights' sum is a lower bound.
 * `impossible`: this clause has no fault left.
 * `branch`: either the fault is taken (its cost counts) or left out.
 * `drops`: one after the other, `fault` may be left out, since `instead` costs no more and is in every clause that `fault` is in.
 * `drop`: the same for one fault; the form of dossiers published before.
 * `takes`: each fault has to be taken, since it is all that is left in its clause; its cost counts.
 * `split`: the parts are clauses that share no fault, so that their bounds add up.
 * `ignore`: these clauses are left out of account, which can only lower the bound.
 * `priced`: prices for clauses, and the choices that they leave open; the form of large clusters, see `solver/price-proof.ts`.
 */
export type BoundProof =
  | { readonly step: 'weights'; readonly weights: readonly (readonly [clause: number, weight: number])[] }
  | { readonly step: 'impossible'; readonly clause: number }
  | { readonly step: 'branch'; readonly fault: FindingId; readonly taken: BoundProof; readonly leftOut: BoundProof }
  | {
      readonly step: 'drops';
      readonly drops: readonly { readonly fault: FindingId; readonly instead: FindingId }[];
      readonly rest: BoundProof;
    }
  | { readonly step: 'drop'; readonly fault: FindingId; readonly instead: FindingId; readonly rest: BoundProof }
  | {
      readonly step: 'takes';
      readonly taken: readonly { readonly fault: FindingId; readonly clause: number }[];
      readonly rest: BoundProof;
    }
  | {
      readonly step: 'split';
      readonly parts: readonly { readonly clauses: readonly number[]; readonly proof: BoundProof }[];
    }
  | { readonly step: 'ignore'; readonly clauses: readonly number[]; readonly rest: BoundProof }
  | { readonly step: 'priced'; readonly parts: readonly PartProof<FindingId>[] };

export type Corroboration = {
  readonly kind: 'corroboration';
  readonly id: FindingId;
  readonly content: ContentKey;
  readonly says: Message;
  readonly statements: readonly StatementId[];
  /**
   * Distinct origins that have it from nobody else, by id. Ten outlets that cite one press service are one origin, and one
   * that itself cites another for the same is none. Where they only cite each other: all of them.
   */
  readonly origins: readonly VoiceId[];
  readonly independent: {
    /**
     * Origins that would all have to be wrong to leave the content without support; 0 where it has none. Those without a name
     * who may be the same people count as one; one of whom nothing is said but that there is one, as none beside others.
     */
    readonly count: number;
    /** Voices, origins or relays, fewest that would do it: 1 where everything passes through one hand. Counted in the same way. */
    readonly weakest: number;
    /** True only where a judgement says that the origins are independent of each other, and nothing below speaks against it. */
    readonly established: boolean;
    /** Why not. Empty where established. */
    readonly reasons: readonly IndependenceDoubt[];
    /** Judgements that say of two of its origins that they are independent, by id; absent where there are none. */
    readonly decisions?: readonly JudgementId[];
  };
  /** Voices without any one of which the content would not have reached us from any origin, by id. */
  readonly singlePoints: readonly { readonly voice: VoiceId; readonly as: 'origin' | 'relay' }[];
};

/**
 * `circular`: those who say it only cite each other, and nobody is known to have been there;
 * `not-examined`: nobody has said why these origins are independent of each other.
 */
export type IndependenceDoubt = 'one-origin' | 'circular' | 'unnamed-origin' | 'shared-relay' | 'not-examined';

export type WarningAbout =
  | 'decisions-contradict'
  | 'decision-idle'
  | 'unreadable-content'
  | 'grade-above-anonymity'
  | 'grade-suggested'
  | 'self-contradiction'
  | 'reading-suspect'
  | 'order-rests-on-ungraded'
  | 'figures-drift'
  | 'attribution-short'
  | 'reports-circular'
  | 'copy-suspected'
  | 'meanings-suspected';

export type Warning = {
  readonly kind: 'warning';
  readonly id: FindingId;
  readonly about: WarningAbout;
  readonly message: Message;
  readonly statements: readonly StatementId[];
  readonly voices: readonly VoiceId[];
  readonly decisions: readonly JudgementId[];
  /** For `grade-suggested`: what a person may take over as a judgement. */
  readonly suggests?: { readonly voice: VoiceId; readonly grade: Grade; readonly grounds: readonly string[] };
};

/** Something to be said to a person: a key of the catalogue (`words/<language>.ts`) and what goes into its sentence. */
export type Message = { readonly key: string; readonly values: { readonly [name: string]: MessageValue } };

export type MessageValue =
  | { readonly kind: 'subject'; readonly subject: SubjectId }
  | { readonly kind: 'voice'; readonly voice: VoiceId }
  | { readonly kind: 'judgement'; readonly judgement: JudgementId }
  | { readonly kind: 'when'; readonly when: When }
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'count'; readonly count: number }
  /** A word of the vocabulary, or a role. */
  | { readonly kind: 'word'; readonly of: 'event' | 'property' | 'term' | 'unit' | 'role'; readonly word: string }
  /** Text in several languages, from the vocabulary: by BCP 47 tag, English always. */
  | { readonly kind: 'label'; readonly label: { readonly [language: string]: string } }
  /** A source's or a person's own words. Hostile: may hold anything. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'list'; readonly items: readonly MessageValue[] };

/**
 * From which a conflict is derived again by a stranger. A number is the place of a content in the conflict's `members`.
 * Subjects are named by the representative of those that judgements (of `decisions`) make one: the smallest id.
 */
export type Witness =
  /** The subjects at the ends of the chain are one, and they are not. */
  | { readonly kind: 'identity'; readonly same: SameChain; readonly difference: Difference }
  /** Two contents give one property, or one role of one event, values that exclude each other. */
  | {
      readonly kind: 'values';
      readonly first: number;
      readonly second: number;
      readonly slot: Slot;
      /** From the subject of the first to the subject of the second. */
      readonly same: SameChain;
      readonly apart: Apart;
    }
  /** A content is denied: each thing that the denial names is said. */
  | {
      readonly kind: 'denied';
      readonly denial: number;
      /** The content that says that there is such a thing at all: of an event that is denied as such, also one that gives it as a cause or an effect. */
      readonly affirmed: Affirmed;
      readonly parts: readonly DeniedPart[];
    }
  /** Whoever is denied to have been in a place is in an event there that is dated, all of it, within the time of the denial. */
  | {
      readonly kind: 'denied-presence';
      readonly denial: number;
      readonly presence: Presence;
      /** From whoever is in the event to whoever the denial is of, and from its place to the place denied, where it does not lie in it. */
      readonly same: SameChain;
      readonly placeSame: SameChain;
      /** From the event to that of the member that dates it. */
      readonly dated: { readonly member: number; readonly same: SameChain };
    }
  /** One statement says of another that it is wrong; `target` holds the content so called. */
  | { readonly kind: 'called-wrong'; readonly by: number; readonly target: number }
  /**
   * `limit` says that the subject's events have only one thing in a role, and `purpose` gives one of them another.
   * `same` leads from the subject of the limit to whoever's event it is by `whose`, or else to the event.
   */
  | {
      readonly kind: 'only';
      readonly limit: { readonly member: number };
      readonly purpose: { readonly member: number };
      readonly same: SameChain;
      /** From the event to that of a member that says whose it is. */
      readonly whose?: { readonly member: number; readonly same: SameChain };
      /** From the event to that of a member that dates it. */
      readonly dated?: { readonly member: number; readonly same: SameChain };
    }
  /** Going round the edges, a moment would have to be earlier than itself. */
  | { readonly kind: 'cycle'; readonly edges: readonly TimeEdge[] }
  /**
   * Somebody is in two places from one to the other of which it takes at least `seconds`, and whichever comes first, the other
   * comes sooner than that: `there` leads from the first to the second, `back` from the second to the first.
   */
  | {
      readonly kind: 'two-places';
      readonly first: Presence;
      readonly second: Presence;
      /** From whoever is in the first place to whoever is in the second. */
      readonly same: SameChain;
      readonly seconds: number;
      readonly there: readonly TimeEdge[];
      readonly back: readonly TimeEdge[];
    };

/** Somebody is somewhere: by a role in an event that has its place (`same` leads from the one content's event to the other's), or outright. */
export type Presence =
  | {
      readonly kind: 'role';
      readonly who: number;
      readonly role: string;
      readonly where: number;
      readonly slot: PlaceSlot;
      readonly same: SameChain;
    }
  | { readonly kind: 'outright'; readonly member: number };

/** The roles that say where: at some moment of the event, at its start, at its end. */
export type PlaceSlot = 'place' | 'from' | 'to';

export type Slot =
  | { readonly kind: 'property'; readonly property: string }
  | { readonly kind: 'role'; readonly role: string };

/** What a denial names, and who says it; by rates where what is said is a sum in another currency. */
export type DeniedPart = Affirmed & {
  readonly slot: Slot | 'when';
  readonly valueSame: SameChain;
  readonly reckoned?: Reckoned;
};

export type Affirmed = { readonly by: number; readonly same: SameChain };

/** Why two subjects are one, step by step; empty where they are the same subject to begin with. */
export type SameChain = readonly SameStep[];

export type SameStep =
  /** A member says so. */
  | { readonly kind: 'said'; readonly a: SubjectId; readonly b: SubjectId; readonly member: number }
  /** A judgement takes two events for one, which holds as far as those without whom it would be another event are the same. */
  | {
      readonly kind: 'judged';
      readonly a: SubjectId;
      readonly b: SubjectId;
      readonly judgement: JudgementId;
      readonly among: readonly {
        readonly role: string;
        readonly a: SubjectId;
        readonly b: SubjectId;
        readonly same: SameChain;
      }[];
    }
  /** Two events are one by what their types mean, since they have the same subject in a role. */
  | {
      readonly kind: 'meaning';
      readonly a: SubjectId;
      readonly b: SubjectId;
      readonly memberA: number;
      readonly memberB: number;
      readonly role: string;
      readonly same: SameChain;
    };

export type Difference =
  | { readonly kind: 'said'; readonly a: SubjectId; readonly b: SubjectId; readonly member: number }
  | { readonly kind: 'judged'; readonly a: SubjectId; readonly b: SubjectId; readonly judgement: JudgementId }
  /** People by proper names that have nothing in common. */
  | { readonly kind: 'names'; readonly a: SubjectId; readonly b: SubjectId };

export type Apart =
  | { readonly kind: 'quantities' }
  | { readonly kind: 'ages' }
  | { readonly kind: 'age-and-birth' }
  | { readonly kind: 'falling' }
  | { readonly kind: 'dates' }
  | { readonly kind: 'places' }
  | { readonly kind: 'terms' }
  /** Sums in different currencies: rates lead from the currency of the first value to that of the second, in which it would be so much. */
  | ({ readonly kind: 'sums' } & Reckoned)
  /** The values are subjects known to be different: each joined to one side of the difference. */
  | {
      readonly kind: 'subjects';
      readonly sameFirst: SameChain;
      readonly difference: Difference;
      readonly sameSecond: SameChain;
    };

/** The rates by which one sum is reckoned into the currency of another, and what it would be there. */
export type Reckoned = { readonly rates: readonly RateStep[]; readonly converted: ConvertedBounds };

/** Decimals, tolerances included: to hundredths below a hundred, to whole ones above, rounded outwards. */
export type ConvertedBounds = { readonly min?: string; readonly max?: string };

/** A member says that one of this currency costs so much of that one; followed in whichever direction leads on. */
export type RateStep = { readonly member: number; readonly one: string; readonly costs: string };

/** A moment: the start or end of an event, or the zero of the two reckonings (see time/bounds.ts). */
export type Moment =
  | { readonly kind: 'start' | 'end'; readonly event: SubjectId }
  /** A moment at which somebody is somewhere. */
  | { readonly kind: 'present'; readonly presence: Presence }
  | { readonly kind: 'wall' }
  | { readonly kind: 'instant' };

/** `to` comes at most `seconds` after `from` (a negative number: at least so much before). */
export type TimeEdge = {
  readonly from: Moment;
  readonly to: Moment;
  readonly seconds: number;
  readonly because: TimeReason;
};

export type TimeReason =
  /** A member dates the event. */
  | { readonly kind: 'dated'; readonly member: number }
  /** A member says which came first. */
  | { readonly kind: 'ordered'; readonly member: number }
  /** A member says that it was not so that the one came before the other. */
  | { readonly kind: 'not-ordered'; readonly member: number }
  /** The meaning of the event's type orders it against what fills one of its roles (`orders` of the vocabulary, by place). */
  | { readonly kind: 'meaning'; readonly member: number; readonly order: number }
  /** Events of this type last no longer. */
  | { readonly kind: 'lasts'; readonly member: number }
  /** A member says how long the event lasted. */
  | { readonly kind: 'lasted'; readonly member: number }
  /** A member says from where to where the event led, and nobody gets there faster. */
  | { readonly kind: 'way'; readonly member: number }
  /** Who did it fills a role that only the living do; `by` has that person's birth or death. */
  | {
      readonly kind: 'alive';
      readonly member: number;
      readonly role: string;
      readonly by: number;
      /** From whoever did it to whoever was born or died. */
      readonly same: SameChain;
    }
  /** A birth told as an event has the date of birth, or fits the age, that another member gives. */
  | { readonly kind: 'born'; readonly member: number; readonly by: number; readonly same: SameChain }
  /** Whoever is there is there while the event goes on. */
  | { readonly kind: 'present' }
  /** Whoever makes so long a journey is at its start before it and at its end after it; `dates` date the presence and the journey. */
  | {
      readonly kind: 'one-way';
      readonly there: Presence;
      readonly from: Presence;
      readonly to: Presence;
      readonly dates: readonly { readonly member: number }[];
      /** From whoever is there to whoever makes the journey, and on from its start to its end. */
      readonly same: SameChain;
      readonly sameJourney: SameChain;
    }
  /** Two events are one. */
  | { readonly kind: 'same'; readonly same: SameChain }
  /** Nothing ends before it starts. */
  | { readonly kind: 'extent' }
  /** Clocks differ from UTC by -12 to +14 hours. */
  | { readonly kind: 'zones' };

/** What is known of a sentence and of a proposal while what it says is typed. */

import type { Role } from '../subject/vocabulary.ts';
import type { Act } from '../statement/statement.ts';
import type { Workpiece } from './fill-fields.ts';
import type { EventBook } from './one-event.ts';
import type { Predication } from './predication.ts';
import type { Field, SubjectField } from './proposed-content.ts';
import type { Confidence, ProposedDate, Stretch } from './proposal.ts';

/** As much of a proposal as its contents need. */
export type Telling = {
  readonly passage: Stretch;
  readonly cue: Stretch | undefined;
  /** The words that name whose words they are. */
  readonly voice: Stretch | undefined;
  readonly act: Act;
  readonly confidence: Confidence;
  readonly isHedged: boolean;
  readonly dates: readonly ProposedDate[];
  /** Whose words they are. */
  readonly origin: string;
  /** The subject that this is, where the text speaks of it. */
  readonly speaker: number | undefined;
  /** Who did what this voice told in the sentence before. */
  readonly topic: number | undefined;
};

/** A sentence on the bench, with what its predications were found to tell. */
export type Bench = Workpiece & {
  readonly predications: readonly Predication[];
  readonly events: EventBook;
  /** The events of this sentence by their trigger's place. */
  readonly told: Map<number, { readonly event: SubjectField; readonly type: string; readonly roles: Roles }>;
};

export type Roles = Readonly<Partial<Record<Role, Field>>>;

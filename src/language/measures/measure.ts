/** How much, how many, how old, how long, as the words of a text give it: a place, bounds and a unit of the vocabulary. */

import type { Decimal } from '../../statement/content.ts';
import type { Stretch } from '../proposal.ts';

export type Measure = Stretch & {
  readonly kind: 'amount' | 'count' | 'age' | 'duration' | 'length';
  /** Inclusive bounds; one of them may be missing ("at least 20"); equal for an exact figure. */
  readonly min?: Decimal;
  readonly max?: Decimal;
  /** A unit of the vocabulary: an ISO 4217 code for money, "person" for people, "year" for ages. */
  readonly unit: string;
  /** "about", "some". */
  readonly approximate?: true;
};

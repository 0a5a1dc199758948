/**
 * Whether two contents speak of one time. A value holds for the time that is given for it. Where none is given, what seldom
 * changes is taken to be as it was when it was said: "unemployed" of 2015 says nothing against "teacher" of 2022.
 */

import type { When } from '../time/when.ts';
import type { SaidContent } from './collect-contents.ts';
import { isOneTime, wereSaidTogether, type Change } from './compare-when.ts';

type Timed = { readonly content: Pick<SaidContent, 'paths'>; readonly when: When | undefined };

/** True where the values of both have to agree, by how their property changes. */
export function areOfOneTime(changes: Change, a: Timed, b: Timed): boolean {
  if (!isOneTime(changes, a.when, b.when)) return false;
  return changes !== 'seldom' || a.when !== undefined || wereSaidTogether(timesOf(a), timesOf(b));
}

function timesOf({ content }: Timed): readonly (string | undefined)[] {
  return content.paths.map(({ statement }) => statement.saidAt);
}

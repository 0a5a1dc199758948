/**
 * The findings of the case as it is now, derived once for each state of the ledger however many ask: reasoning is a pure
 * function of the records, so the digest of the last entry names its answer. Only the latest state is kept, and the next
 * one is derived from it: what a change has no bearing on is neither read nor derived again.
 */

import { openCaseChecker, type CaseCheck } from '../case/check-case.ts';
import { openCaseWeigher, type CaseWeigher, type CaseWeighing } from '../case/weigh-case.ts';
import type { OpenCase } from '../case/open-case.ts';
import { openCaseTrail } from '../dossier/case-trail.ts';
import type { TrailRecords } from '../dossier/trace.ts';

export type CheckCache = {
  readonly check: (provisional: boolean) => Promise<CaseCheck>;
  /** Look-ups for trails, for the same state. */
  readonly trail: (provisional: boolean) => Promise<TrailRecords>;
  /** The hypotheses weighed, in the same state. */
  readonly weigh: (provisional: boolean) => Promise<CaseWeighing>;
};

type State = { readonly check: Promise<CaseCheck>; trail?: Promise<TrailRecords>; weighing?: Promise<CaseWeighing> };

export function openCheckCache(open: OpenCase): CheckCache {
  const checker = openCaseChecker(open);
  const weighers = { accepted: openCaseWeigher(), provisional: openCaseWeigher() };
  const states = new Map<boolean, State & { readonly last: string }>();
  const stateOf = async (provisional: boolean): Promise<State> => {
    const { last } = await open.store.head();
    const known = states.get(provisional);
    if (known?.last === last) return known;
    const state = { last, check: checker.check({ provisional }) };
    states.set(provisional, state);
    // A failed look must not be remembered: the next one may succeed.
    state.check.catch(() => states.delete(provisional));
    return state;
  };
  return {
    check: async (provisional) => (await stateOf(provisional)).check,
    trail: async (provisional) => {
      const state = await stateOf(provisional);
      state.trail ??= openCaseTrail(open, await state.check);
      return state.trail;
    },
    weigh: async (provisional) => {
      const state = await stateOf(provisional);
      const weighing = (state.weighing ??= weigh(
        open,
        state.check,
        weighers[provisional ? 'provisional' : 'accepted'],
      ));
      weighing.catch(() => delete state.weighing);
      return weighing;
    },
  };
}

async function weigh(open: OpenCase, checked: Promise<CaseCheck>, weigher: CaseWeigher): Promise<CaseWeighing> {
  const check = await checked;
  return open.store.read(({ views }) => weigher(check, views));
}

/** The ids of faults, each following from what it strikes: copies name the same ones, and so fall together. */

import type { StatementId, VoiceId } from '../base/id.ts';
import { remember } from '../base/remember.ts';
import type { SaidContent } from './collect-contents.ts';
import { findingId, premiseName } from './find-conflicts.ts';
import type { Fault } from './findings.ts';
import type { Premise } from './premises.ts';

export function originFaultId(origin: VoiceId, { key }: Pick<SaidContent, 'key'>) {
  return faultId('origin', origin, key);
}

export function unnamedFaultId(people: readonly VoiceId[], { key }: Pick<SaidContent, 'key'>) {
  return faultId('unnamed', ...people, key);
}

export function relayFaultId(relay: VoiceId, origin: VoiceId, { key }: Pick<SaidContent, 'key'>) {
  return faultId('relay', relay, origin, key);
}

export function readingFaultId(statement: StatementId) {
  return faultId('reading', statement);
}

export function voiceFaultId(voice: VoiceId) {
  return faultId('voice', voice);
}

/** The fault of a judgement on events or of an assumption. */
export const premiseFaultId = remember((premise: Premise) => faultId(premise.kind, premiseName(premise)));

function faultId(...parts: readonly string[]): Fault['id'] {
  return findingId(['fault', ...parts]);
}

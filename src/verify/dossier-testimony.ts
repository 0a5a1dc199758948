/** The testimony that a dossier brings, for those checks that derive its findings again. */

import type { Dossier } from '../dossier/dossier.ts';
import type { Testimony } from '../reasoning/testimony.ts';

/** What is said and decided in a dossier, as reasoning is given it. */
export function testimonyOf({ records, vocabulary }: Dossier): Testimony {
  const accepted = new Set(
    records.judgements.flatMap(({ decision }) => (decision.kind === 'accept' ? [decision.statement] : [])),
  );
  return {
    statements: records.statements,
    provisional: records.statements.flatMap(({ id, proposedBy }) => (proposedBy && !accepted.has(id) ? [id] : [])),
    voices: records.voices,
    subjects: records.subjects,
    derivations: records.sources.flatMap(({ id, derivedFrom, derivation = 'copy' }) =>
      derivedFrom === undefined ? [] : [{ source: id, derivedFrom, derivation }],
    ),
    grades: records.judgements.flatMap(({ id, decision }) =>
      decision.kind === 'grade'
        ? [{ judgement: id, voice: decision.voice, grade: decision.grade, grounds: decision.grounds }]
        : [],
    ),
    identities: records.judgements.flatMap(({ id, decision }) =>
      decision.kind === 'same' || decision.kind === 'different'
        ? [{ judgement: id, a: decision.a, b: decision.b, same: decision.kind === 'same' }]
        : [],
    ),
    independences: records.judgements.flatMap(({ id, decision }) =>
      decision.kind === 'independent' ? [{ judgement: id, a: decision.voice, b: decision.other }] : [],
    ),
    vocabulary,
  };
}

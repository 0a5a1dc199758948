/** The trails: every line leads down to preserved sources. */

import { trace } from '../dossier/trace.ts';
import type { OpenedDossier } from './open-dossier.ts';
import { fail, type VerifyProblem } from './problem.ts';

/** From every line a whole trail leads through findings and statements to passages and sources. */
export function* checkTrails({ dossier, records }: OpenedDossier): Generator<VerifyProblem> {
  if (!dossier || !records) return;
  const seen = new Set<string>();
  for (const { id } of dossier.lines) {
    if (seen.has(id)) yield fail('line-repeated', `Two lines have the id ${id}`, id);
    seen.add(id);
    const trail = trace(id, records);
    if (!trail.ok) yield fail('trail-broken', trail.problem.message, id);
  }
}

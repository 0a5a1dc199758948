/**
 * A conflict told to a person: one plain sentence, then who says what, why it cannot all hold, what would have to be wrong
 * in order of cost, and what stands anyway. Rendered text alone; whoever shows it adds the quotes.
 */

import type { StatementId, VoiceId } from '../base/id.ts';
import type { Statement } from '../statement/statement.ts';
import type { Conflict, Findings } from './findings.ts';
import { joinFaults } from './name-voices.ts';
import { catalogues, renderMessage, type Labels, type MessageLanguage } from './render-message.ts';

export type Explanation = {
  readonly sentence: string;
  /** Each member, with the attributions of the statements that say it, outermost voice first. */
  readonly says: readonly { readonly says: string; readonly by: readonly (readonly string[])[] }[];
  readonly why: readonly string[];
  /** What is taken for granted. */
  readonly assumptions: readonly string[];
  /** Faults that resolve it, those in one content told as one, each set with its cost in thousandths of a nat, cheapest first. */
  readonly options: readonly { readonly faults: readonly string[]; readonly cost: number }[];
  /** Members that stand in every cheapest way out of the case. */
  readonly stands: readonly string[];
  /** Headings for the parts, in the language asked for. */
  readonly headings: (typeof catalogues)['en']['labels'];
};

/** The explanation of a conflict among `findings`, in a language. */
export function explainConflict(
  conflict: Conflict,
  findings: Findings,
  statements: ReadonlyMap<StatementId, Pick<Statement, 'attribution'>>,
  language: MessageLanguage,
  labels: Labels,
): Explanation {
  const say = (message: Conflict['message']) => renderMessage(message, language, labels);
  const nameVoice = (voice: VoiceId) => labels.voice(voice);
  const faults = new Map(findings.faults.map((fault) => [fault.id, fault]));
  const outcomes = new Map(findings.contents.map(({ key, outcome }) => [key, outcome]));
  return {
    sentence: say(conflict.message),
    says: conflict.members.map(({ says, statements: ids }) => ({
      says: say(says),
      by: ids.map((id) => (statements.get(id)?.attribution ?? []).map(nameVoice)),
    })),
    why: conflict.why.map(say),
    assumptions: conflict.assumptions.map(({ message }) => say(message)),
    options: conflict.options.map(({ faults: ids, cost }) => ({
      faults: joinFaults(ids.flatMap((id) => faults.get(id) ?? [])).map(({ message }) => say(message)),
      cost,
    })),
    stands: conflict.members.flatMap(({ content, says }) => (outcomes.get(content) === 'stands' ? [say(says)] : [])),
    headings: catalogues[language].labels,
  };
}

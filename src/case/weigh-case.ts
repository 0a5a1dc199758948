/**
 * The hypotheses of a case weighed against its testimony as it is now: one look at the views, one run of reasoning. Where
 * nobody has stated any, the sides of the most disputed question are weighed, and it is said that they are only proposed.
 */

import { succeed, type Problem, type Result } from '../base/result.ts';
import { deriveFindings } from '../reasoning/derive-findings.ts';
import type { ConflictGroup, Findings } from '../reasoning/findings.ts';
import type { Hypothesis, Supposition, Weighing } from '../reasoning/hypotheses/hypothesis.ts';
import { openStageMemory, type StageMemory } from '../reasoning/hypotheses/keep-stage.ts';
import { suggestHypotheses } from '../reasoning/hypotheses/suggest-hypotheses.ts';
import { weighHypotheses } from '../reasoning/hypotheses/weigh-hypotheses.ts';
import type { Testimony } from '../reasoning/testimony.ts';
import type { ViewReader } from '../store/contract.ts';
import { shown } from './check-case.ts';
import { isCalled, listStandingHypotheses, unknownHypothesis } from './hypotheses.ts';
import type { HypothesisRecord, SuppositionRecord } from './hypothesis-record.ts';
import type { OpenCase } from './open-case.ts';
import { readTestimony } from './testimony.ts';

export type CaseWeighing = {
  readonly weighing: Weighing;
  readonly testimony: Testimony;
  /** What was weighed. */
  readonly hypotheses: readonly Hypothesis[];
  /** Absent where these hypotheses are only proposed. */
  readonly records?: readonly HypothesisRecord[];
  /** The question whose sides they are, where they are only proposed. */
  readonly proposedFrom?: ConflictGroup;
};

/** Weighs the hypotheses named, or all that stand. Problem: `hypothesis-unknown`. */
export async function weighCase(
  { store, vocabulary }: OpenCase,
  request: { readonly names: readonly string[]; readonly provisional: boolean },
): Promise<Result<CaseWeighing, Problem<'hypothesis-unknown'>>> {
  return store.read(async (snapshot) => {
    const stated = await listStandingHypotheses(snapshot.views);
    const unknown = request.names.find((name) => !stated.some(({ record }) => isCalled(record, name)));
    if (unknown !== undefined) return unknownHypothesis(unknown, stated);
    const testimony = await readTestimony(snapshot, vocabulary, request.provisional);
    return succeed(
      await weighStated({ testimony, findings: deriveFindings(testimony, shown) }, snapshot.views, request.names),
    );
  });
}

/** What hypotheses are weighed against. */
export type Weighable = { readonly testimony: Testimony; readonly findings: Findings };

/** Weighs the hypotheses of one case again and again; what changes have no bearing on is not derived again. */
export type CaseWeigher = (checked: Weighable, views: ViewReader) => Promise<CaseWeighing>;

/** A weigher that has weighed nothing yet. */
export function openCaseWeigher(): CaseWeigher {
  let known: StageMemory | undefined;
  const weigh: Weigh = (testimony, findings, hypotheses) => {
    const memory = known?.vocabulary === testimony.vocabulary ? known : openStageMemory(testimony.vocabulary, true);
    // Whatever breaks below leaves nothing behind that is half new.
    known = undefined;
    const weighing = weighHypotheses(testimony, findings, hypotheses, { ...shown, memory });
    known = memory;
    return weighing;
  };
  return (checked, views) => weighStated(checked, views, [], weigh);
}

const weighShown: Weigh = (testimony, findings, hypotheses) => weighHypotheses(testimony, findings, hypotheses, shown);

type Weigh = (testimony: Testimony, findings: Findings, hypotheses: readonly Hypothesis[]) => Weighing;

/** The same over findings that are there already; names that no hypothesis has are passed over. */
async function weighStated(
  { testimony, findings }: Weighable,
  views: ViewReader,
  names: readonly string[] = [],
  weigh: Weigh = weighShown,
): Promise<CaseWeighing> {
  const standing = await listStandingHypotheses(views);
  const weighed = standing.filter(({ record, setAside }) =>
    names.length === 0 ? !setAside : names.some((name) => isCalled(record, name)),
  );
  if (weighed.length === 0) return weighSides(testimony, findings, weigh);
  const records = weighed.map(({ record }) => record);
  const hypotheses: Hypothesis[] = [];
  for (const { name, holds } of records) {
    const suppositions = await Promise.all(holds.map((each) => suppositionOf(each, findings, views)));
    hypotheses.push({ name, holds: suppositions });
  }
  return { weighing: weigh(testimony, findings, hypotheses), testimony, hypotheses, records };
}

function weighSides(testimony: Testimony, findings: Findings, weigh: Weigh): CaseWeighing {
  const suggestion = suggestHypotheses(findings);
  const hypotheses = suggestion?.hypotheses ?? [];
  const weighing = weigh(testimony, findings, hypotheses);
  return { weighing, testimony, hypotheses, ...(suggestion ? { proposedFrom: suggestion.group } : {}) };
}

/** A statement that takes part is a content that is said; one that does not (withdrawn, say) still has its words. */
async function suppositionOf(each: SuppositionRecord, findings: Findings, views: ViewReader): Promise<Supposition> {
  const { denied: isDenied } = each;
  if (each.kind === 'content') return { kind: 'content', content: each.content, isDenied };
  const said = findings.contents.find(({ statements }) => statements.includes(each.statement));
  if (said) return { kind: 'said', key: said.key, isDenied };
  const statement = (await views.statement(each.statement))?.record;
  const { content = { kind: 'words' } as const, saidAt } = statement ?? {};
  return { kind: 'content', content, ...(saidAt === undefined ? {} : { saidAt }), isDenied };
}

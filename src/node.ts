/**
 * The platform's door: cases in folders on this machine, with its clock and its randomness, and the verbs and questions of
 * an open case. The command line and the server come in here; nothing above imports this file.
 */

import { randomBytes } from 'node:crypto';
import { newId } from './base/id.ts';
import { succeed, type Problem, type Result } from './base/result.ts';
import { act, type OpenCase } from './case/open-case.ts';
import type { SameProposals } from './case/propose-same.ts';
import type { ModelReading, ModelWatch } from './case/ask-model.ts';
import type { ModelEndpoint } from './case/model-endpoint.ts';
import { caseProjection } from './case/projection.ts';
import type { RunningServer, ServeOptions } from './server/serve.ts';
import { createCase, openCase } from './store/case-folder.ts';
import type { CaseStore, FoundName, Progress, Verification } from './store/contract.ts';
import { verifyCase } from './store/verify-case.ts';
import { builtInVocabulary } from './subject/vocabulary.ts';

/** What a case takes from the platform; tests and demo cases bring their own. */
export type Platform = Pick<OpenCase, 'now' | 'random'>;

export const thisMachine: Platform = {
  now: readClock(),
  random: drawRandomBytes(),
};

/** The clock, written out once a millisecond: an import asks for it at every entry. */
function readClock(): Platform['now'] {
  let [written, text] = [Number.NaN, ''];
  return () => {
    const now = Date.now();
    if (now !== written) [written, text] = [now, new Date(now).toISOString()];
    return text;
  };
}

/** Random bytes of the platform, fetched a page at a time: fetched for each id alone, they would cost more than storing it. */
function drawRandomBytes(): Platform['random'] {
  let page = new Uint8Array(0);
  return (count) => {
    if (page.length < count) page = new Uint8Array(randomBytes(Math.max(count, 4096)));
    const drawn = page.slice(0, count);
    page = page.subarray(count);
    return drawn;
  };
}

/** Makes a case in an empty or new folder, with its first entry. */
export async function createCaseIn(
  folder: string,
  {
    title,
    actor,
    platform = thisMachine,
  }: { readonly title: string; readonly actor: string; readonly platform?: Platform },
): Promise<Result<OpenCase>> {
  const caseId = newId('c', platform.random);
  const store = await createCase(folder, { caseId, projection: caseProjection });
  if (!store.ok) return store;
  const open = openOver(store.value, actor, platform);
  const opened = await act(open, 'making the case', (writer) => writer.record('case-opened', { case: caseId, title }));
  return opened.ok ? succeed(open) : opened;
}

/** Opens the case in a folder. */
export async function openCaseIn(
  folder: string,
  {
    actor,
    progress,
    platform = thisMachine,
  }: { readonly actor: string; readonly progress?: Progress; readonly platform?: Platform },
): Promise<Result<OpenCase>> {
  const store = await openCase(folder, { projection: caseProjection, ...(progress ? { progress } : {}) });
  return store.ok ? succeed(openOver(store.value, actor, platform)) : store;
}

/** Looks at everything of the case in a folder again, trusting nothing: ledger, views and blobs. */
export function verifyCaseIn(folder: string, progress?: Progress): Promise<Verification> {
  return verifyCase(folder, { projection: caseProjection, ...(progress ? { progress } : {}) });
}

/** Serves an open case to one person on loopback. Loaded only when it is asked for: no other verb waits for a web server. */
export async function serve(
  open: OpenCase,
  options: ServeOptions,
): Promise<Result<RunningServer, Problem<'port-taken'>>> {
  const server = await import('./server/serve.ts');
  return server.serve(open, options);
}

/** Subjects that may be one. Loaded only when it is asked for, as names are. */
export async function proposeSame(open: OpenCase): Promise<SameProposals> {
  return (await import('./case/propose-same.ts')).proposeSame(open);
}

/** Asks a model about a source. Loaded only when it is asked for: nothing else in the program sends anything. */
export async function askModel(
  open: OpenCase,
  source: string,
  endpoint: ModelEndpoint,
  watch: ModelWatch,
): Promise<Result<ModelReading>> {
  return (await import('./case/ask-model.ts')).askModel(open, source, endpoint, watch);
}

/** Names of the case that are like `text`. */
export async function findNames(open: OpenCase, text: string): Promise<readonly FoundName[]> {
  return (await import('./case/propose-same.ts')).findNames(open, text);
}

function openOver(store: CaseStore, actor: string, { now, random }: Platform): OpenCase {
  return { store, actor, now, random, vocabulary: builtInVocabulary };
}

export { assembleDossier } from './dossier/assemble-dossier.ts';
export { openCaseTrail, openCitations } from './dossier/case-trail.ts';
export { composeDraft } from './dossier/compose-draft.ts';
export { openDossierFolder } from './dossier/dossier-folder.ts';
export { formatDraft, parseDraft, type Draft } from './dossier/draft-dossier.ts';
export { publishDossier } from './dossier/publish-dossier.ts';
export { trace, type Trail } from './dossier/trace.ts';
export { openLabels } from './case/labels.ts';
export { compareSources, findCopiesIn, type CaseCopies } from './case/copies.ts';
export type { Comparison } from './copies/compare-pages.ts';
export type { Drift } from './copies/drift.ts';
export { checkCase, type CaseCheck } from './case/check-case.ts';
export { importRecords, type ImportOutcome } from './case/import-records.ts';
export { listHypotheses, stateHypotheses, stateHypothesis } from './case/hypotheses.ts';
export { judge, type DecisionDraft } from './case/judge.ts';
export type { OpenCase } from './case/open-case.ts';
export { readCaseEvent, type CaseEvent } from './case/payloads.ts';
export { preserveSource, readingText, type PreservedSource, type SourceRequest } from './case/preserve-source.ts';
export type { ModelReading, Sending } from './case/ask-model.ts';
export { openEndpoint, type ModelEndpoint } from './case/model-endpoint.ts';
export { proposeFrom, type Proposed } from './case/propose.ts';
export { countDecisions, type RuleAccuracy } from './case/rule-accuracy.ts';
export { listReadingRules, type ReadingRule } from './language/reading-rules.ts';
export { isWithdrawn } from './case/projection.ts';
export { everyRow, resolveReference } from './case/references.ts';
export type { SamePair, SameProposals } from './case/propose-same.ts';
export { say } from './case/say.ts';
export { redo, undo } from './case/undo.ts';
export { weighCase, type CaseWeighing } from './case/weigh-case.ts';
export { checkSourceSize } from './source/source-size.ts';
export type { CaseReader, Verification, ViewReader } from './store/contract.ts';
export type { RunningServer } from './server/serve.ts';

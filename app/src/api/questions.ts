/** What the rooms ask. Each question is named by everything that its answer depends on. */

import type { ReadonlySignal } from '@preact/signals';
import { isProvisional, sentenceLanguage } from '../state/preferences.ts';
import { useAnswer, type Answer } from './answers.ts';
import { api, ask, type Given } from './client.ts';
import type {
  ShownComparison,
  ShownFindings,
  ShownLookedPair,
  ShownReading,
  ShownSource,
  ShownStatement,
  ShownSubject,
  ShownTrail,
  ShownVocabulary,
  ShownVoice,
  ShownWeighing,
} from './types.ts';

export type CopiesAnswer = Given<Awaited<ReturnType<typeof api.copies.$get>>>;
export type SameAnswer = Given<Awaited<ReturnType<typeof api.same.$get>>>;
export type CaseAnswer = Given<Awaited<ReturnType<typeof api.case.$get>>>;

export function useCase(): ReadonlySignal<Answer<CaseAnswer>> {
  return useAnswer('case', () => ask(api.case.$get()));
}

export function useSources(): ReadonlySignal<Answer<readonly ShownSource[]>> {
  const language = sentenceLanguage.value;
  return useAnswer(`sources ${language}`, async () => (await ask(api.sources.$get({ query: { language } }))).sources);
}

export function useReading(id: string): ReadonlySignal<Answer<ShownReading>> {
  return useAnswer(`reading ${id}`, () => ask(api.sources[':id'].reading.$get({ param: { id } })));
}

/** Every pair of sources that look like copies of each other. */
export function useCopies(): ReadonlySignal<Answer<CopiesAnswer>> {
  const language = sentenceLanguage.value;
  return useAnswer(`copies ${language}`, () => ask(api.copies.$get({ query: { language } })));
}

/** Two sources side by side. */
export function useComparison(a: string, b: string): ReadonlySignal<Answer<ShownComparison>> {
  const language = sentenceLanguage.value;
  return useAnswer(`copies ${a} ${b} ${language}`, () =>
    ask(api.copies[':a'][':b'].$get({ param: { a, b }, query: { language } })),
  );
}

/** Pairs of subjects that may be one, the most valuable question first. */
export function useSame(): ReadonlySignal<Answer<SameAnswer>> {
  const language = sentenceLanguage.value;
  return useAnswer(`same ${language}`, () => ask(api.same.$get({ query: { language } })));
}

/** Two subjects side by side. */
export function useLookedPair(a: string, b: string): ReadonlySignal<Answer<ShownLookedPair>> {
  const language = sentenceLanguage.value;
  return useAnswer(`same ${a} ${b} ${language}`, () =>
    ask(api.same[':a'][':b'].$get({ param: { a, b }, query: { language } })),
  );
}

/** The first statements that have to do with a voice or subject, of those that stand or wait. */
export function useStatementsAbout(id: string): ReadonlySignal<Answer<readonly ShownStatement[]>> {
  const language = sentenceLanguage.value;
  return useAnswer(`statements about ${id} ${language}`, async () => {
    const { statements } = await ask(api.statements.$get({ query: { concerns: id, language, limit: '40' } }));
    return statements.filter(({ standing }) => standing === 'accepted' || standing === 'proposed');
  });
}

/** The statements of a source, in the order of its page. */
export function useStatementsOf(source: string): ReadonlySignal<Answer<readonly ShownStatement[]>> {
  const language = sentenceLanguage.value;
  return useAnswer(`statements of ${source} ${language}`, async () => {
    const all: ShownStatement[] = [];
    for (let after: string | undefined; ;) {
      const query = { source, language, limit: '500', ...(after === undefined ? {} : { after }) };
      const { statements, next } = await ask(api.statements.$get({ query }));
      all.push(...statements);
      if (next === undefined) break;
      after = next;
    }
    return all
      .filter(({ standing, passage }) => standing !== 'withdrawn' && passage !== undefined)
      .toSorted(
        (a, b) => (a.passage?.start ?? 0) - (b.passage?.start ?? 0) || (a.passage?.end ?? 0) - (b.passage?.end ?? 0),
      );
  });
}

const mostIds = 200;

/** Statements by their ids. */
export function useStatements(ids: readonly string[]): ReadonlySignal<Answer<ReadonlyMap<string, ShownStatement>>> {
  const language = sentenceLanguage.value;
  const wanted = ids.slice(0, mostIds).join(',');
  return useAnswer(`statements ${wanted} ${language}`, async () => {
    if (wanted === '') return new Map<string, ShownStatement>();
    const { statements } = await ask(api.statements.$get({ query: { ids: wanted, language } }));
    return new Map(statements.map((statement) => [statement.id, statement]));
  });
}

export function useFindings(): ReadonlySignal<Answer<ShownFindings>> {
  const language = sentenceLanguage.value;
  const provisional = isProvisional.value ? '1' : '0';
  return useAnswer(`findings ${provisional} ${language}`, () =>
    ask(api.findings.$get({ query: { language, provisional } })),
  );
}

export function useWeighing(): ReadonlySignal<Answer<ShownWeighing>> {
  const language = sentenceLanguage.value;
  const provisional = isProvisional.value ? '1' : '0';
  return useAnswer(`weighing ${provisional} ${language}`, () =>
    ask(api.weighing.$get({ query: { language, provisional } })),
  );
}

export function useTrail(id: string): ReadonlySignal<Answer<ShownTrail>> {
  const language = sentenceLanguage.value;
  const provisional = isProvisional.value ? '1' : '0';
  return useAnswer(`trail ${id} ${provisional} ${language}`, () =>
    ask(api.why[':id'].$get({ param: { id }, query: { language, provisional } })),
  );
}

export function useVoices(): ReadonlySignal<Answer<readonly ShownVoice[]>> {
  return useAnswer('voices', async () => (await ask(api.voices.$get())).voices);
}

export function useSubjects(): ReadonlySignal<Answer<readonly ShownSubject[]>> {
  return useAnswer('subjects', async () => (await ask(api.subjects.$get())).subjects);
}

export function useVocabulary(): ReadonlySignal<Answer<ShownVocabulary>> {
  const language = sentenceLanguage.value;
  return useAnswer(`vocabulary ${language}`, () => ask(api.vocabulary.$get({ query: { language } })));
}

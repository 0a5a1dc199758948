/** A dossier whose first way out is not shown to be the cheapest: it says so, is sound all the same, and may not lean on that. */

import { beforeAll, describe, expect, test } from 'vitest';
import { pageWords } from '../../src/dossier/page-words.ts';
import { dossierLanguages, fileNames } from '../../src/dossier/dossier.ts';
import type { Cluster, Findings } from '../../src/reasoning/findings.ts';
import { codesOf, editDossier, makeFiles, reseal, textOf, verifyFiles, type Files } from './dossier-fixture.ts';

/** The findings as they are where the proofs are not there. */
function without(given: Partial<Cluster>): (findings: Findings) => Findings {
  return (findings) => ({
    ...findings,
    clusters: findings.clusters.map((proved) => {
      const { bound: _, ...cluster } = proved;
      return { ...cluster, ...given, complete: false };
    }),
  });
}

describe.each([
  ['refused', { boundRefused: true }, 'the check that was made before publishing refused the proof'],
  ['stopped', {}, 'the search stopped early'],
] as const)('proofs that are not there: %s', (why, given, reason) => {
  test.each(dossierLanguages)('are told of on the page (%s), and the dossier is sound', async (language) => {
    const files = await makeFiles({ language, refind: without(given) });
    const { compared, unproved } = pageWords(language);
    // In one cell beside the cost.
    const told = [compared.best, compared.tie].map(
      (words) => `<span>${words} <span class="outcome">· ${unproved[why]}</span></span></figcaption>`,
    );
    expect(told.some((words) => textOf(files, fileNames.page).includes(words))).toBe(true);
    const { sound, outcomes } = verifyFiles(files);
    const problems = outcomes.flatMap((outcome) => outcome.problems);
    expect(sound).toBe(true);
    expect(problems.every(({ warning, message }) => warning && message.endsWith(reason))).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });
});

test('a page whose proofs are there says nothing of the kind', async () => {
  const page = textOf(await makeFiles(), fileNames.page);
  for (const words of Object.values(pageWords('en').unproved)) expect(page).not.toContain(words);
});

describe('a way out that does not resolve every conflict', () => {
  let files: Files;

  beforeAll(async () => {
    files = await makeFiles({ refind: without({ boundRefused: true }) });
  });

  test('is found out where no proof comes with it', () => {
    const forged = new Map(files);
    editDossier(forged, ({ findings }) => {
      const cluster = findings.clusters.find(({ waysOut }) => waysOut[0]);
      const [first] = cluster?.waysOut ?? [];
      if (!cluster || !first) throw new Error('There must be a way out');
      for (const each of [first, ...findings.waysOut.filter(({ parts }) => parts.includes(first.id))]) {
        each.faults = each.faults.filter((fault) => !first.faults.includes(fault));
        each.cost -= first === each ? each.cost : first.cost;
      }
    });
    reseal(forged);
    expect(codesOf(verifyFiles(forged))).toContain('bound-refused');
  });

  test('is found out when it is not the first, and the first is proved', async () => {
    const forged = await makeFiles();
    editDossier(forged, ({ findings }) => {
      const [wayOut] = findings.clusters.flatMap(({ waysOut }) => waysOut.slice(1));
      if (!wayOut) throw new Error('There must be another way out');
      const mere = findings.faults.find(({ kind, cost }) => kind === 'reading' && cost > 0);
      if (!mere) throw new Error('There must be a fault');
      wayOut.faults = [mere.id];
      wayOut.cost = mere.cost;
    });
    reseal(forged);
    const messages = verifyFiles(forged).outcomes.flatMap(({ problems }) => problems.map(({ message }) => message));
    expect(messages.some((message) => /^Way out \S+ leaves conflict \S+ as it is$/u.test(message))).toBe(true);
  });
});

/**
 * How often findings find what was planted. Worlds of `bench/testimony` are made and reasoned about: where the planted
 * faults stand among the ways out, how often the number of origins is right, how many planted errors meet no conflict, how
 * many worlds without error have one, and how often undeclared copies are suspected, rightly and wrongly. What the figures
 * mean and what was learned: docs/method/calibration.md.
 *
 *     node bench/calibrate.ts [--worlds 500] [--misses]
 */

import { parseArgs } from 'node:util';
import type { FindingId } from '../src/base/id.ts';
import { deriveFindings } from '../src/reasoning/derive-findings.ts';
import type { Fault, Findings } from '../src/reasoning/findings.ts';
import { renderMessage } from '../src/reasoning/render-message.ts';
import { labelsOf } from '../tests/reasoning/labels.ts';
import { makeWorld, type WorldOptions } from './testimony/make-world.ts';
import type { PlantedFault, World } from './testimony/write-down.ts';

const { values: asked } = parseArgs({
  options: { worlds: { type: 'string', default: '500' }, misses: { type: 'boolean', default: false } },
});
const worlds = Number(asked.worlds);

/**
 * Where the planted faults stand: how many ways out are listed before them, what they and the first cost, and how likely
 * the first is among those listed, if costs are log-odds.
 */
type Place = { readonly before: number; readonly planted: number; readonly best: number; readonly expected: number };

/** The planted faults as faults of the findings: two errors of one origin are one that is unreliable throughout. */
function faultsPlanted({ planted }: World, findings: Findings): readonly (Fault | undefined)[] {
  const byVoice = Map.groupBy(planted.faults, ({ kind, voice }) => `${kind} ${voice}`);
  return [...byVoice.values()].flatMap((all) => {
    const contents = new Set(all.flatMap((each) => findFaults(each, findings)));
    const throughout = findings.faults.find(({ kind, voice }) => kind === 'voice' && voice === all[0]?.voice);
    return all[0]?.kind === 'origin' && contents.size > 1 && throughout ? [throughout] : [...contents];
  });
}

/** A rule that does not apply to a content is a fault for each other content that it was applied to together with it. */
function findFaults(planted: PlantedFault, { faults, conflicts }: Findings): readonly (Fault | undefined)[] {
  const own = ({ kind, voice, statements }: Fault) =>
    kind === planted.kind && voice === planted.voice && statements.includes(planted.statement);
  if (planted.kind !== 'rule') return [faults.find(own)];
  const met = conflicts.filter(({ members }) =>
    members.some(({ statements }) => statements.includes(planted.statement)),
  );
  const assumed = met.flatMap(({ assumptions }) => assumptions.filter(({ rule }) => rule === planted.rule));
  const found = faults.filter(({ id }) => assumed.some(({ fault }) => fault === id));
  return found.length > 0 ? found : [undefined];
}

function placeOf(world: World, findings: Findings): Place {
  const faults = faultsPlanted(world, findings);
  const ids = new Set<FindingId | undefined>(faults.map((fault) => fault?.id));
  const place = findings.waysOut.findIndex(
    (way) => way.faults.length === ids.size && way.faults.every((id) => ids.has(id)),
  );
  const best = findings.waysOut[0]?.cost ?? 0;
  return {
    before: place === -1 ? Infinity : place,
    planted: [...new Set(faults)].reduce((sum, fault) => sum + (fault?.cost ?? Infinity), 0),
    best,
    expected: 1 / findings.waysOut.reduce((sum, { cost }) => sum + Math.exp((best - cost) / 1000), 0),
  };
}

type Tally = {
  places: Place[];
  origins: number;
  originsRight: number;
  errors: number;
  unseen: number;
  suspected: number;
  copies: number;
  falselySuspected: number;
};

function tally(options: Omit<WorldOptions, 'seed'>): Tally {
  const result: Tally = {
    places: [],
    origins: 0,
    originsRight: 0,
    errors: 0,
    unseen: 0,
    suspected: 0,
    copies: 0,
    falselySuspected: 0,
  };
  for (let seed = 1; seed <= worlds; seed++) {
    const world = makeWorld({ ...options, seed });
    const findings = deriveFindings(world.testimony);
    countOrigins(world, findings, result);
    countErrors(world, findings, result);
    countCopies(world, findings, result);
    const place = placeOf(world, findings);
    result.places.push(place);
    if (asked.misses && place.before > 0 && place.planted <= place.best) showMiss(seed, world, findings, place);
  }
  return result;
}

function countOrigins({ planted }: World, { corroborations }: Findings, result: Tally): void {
  for (const { statement, count } of planted.origins) {
    const found = corroborations.find(({ statements }) => statements.includes(statement));
    result.origins++;
    if (found?.independent.count === count) result.originsRight++;
  }
}

function countErrors({ planted }: World, { contents }: Findings, result: Tally): void {
  for (const { statement } of planted.faults) {
    result.errors++;
    const content = contents.find(({ statements }) => statements.includes(statement));
    if (content?.conflicts.length === 0) result.unseen++;
  }
}

function countCopies({ planted }: World, { warnings }: Findings, result: Tally): void {
  const suspects = warnings.filter(({ about }) => about === 'copy-suspected').map(({ voices }) => voices);
  const isPlanted = (voices: readonly string[]) =>
    planted.copies.some(({ from, by }) => voices.includes(by) && (voices.includes(from) || voices.length > 2));
  result.copies += planted.copies.length;
  result.suspected += planted.copies.filter(({ by }) => suspects.some((voices) => voices.includes(by))).length;
  result.falselySuspected += suspects.filter((voices) => !isPlanted(voices)).length;
}

function showMiss(seed: number, { testimony, planted }: World, findings: Findings, place: Place): void {
  const labels = labelsOf(testimony);
  const say = (ids: readonly FindingId[]) =>
    findings.faults
      .filter(({ id }) => ids.includes(id))
      .map(({ message, cost }) => `${renderMessage(message, 'en', labels)} (${cost})`);
  console.log(`seed ${seed}: planted at ${place.planted}, first at ${place.best}`);
  for (const { kind, fact, voice } of planted.faults)
    console.log(`  planted ${kind} ${fact} ${voice === undefined ? '' : labels.voice(voice)}`);
  for (const line of say(findings.waysOut[0]?.faults ?? [])) console.log(`  first   ${line}`);
}

function share(part: number, of: number): string {
  return of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`;
}

function show(name: string, options: Omit<WorldOptions, 'seed'>): void {
  const start = process.cpuUsage().user;
  const result = tally(options);
  const ms = (process.cpuUsage().user - start) / 1000 / worlds;
  const { places } = result;
  const among = (most: number, from = places) => share(from.filter(({ before }) => before < most).length, from.length);
  const expected = places.reduce((sum, each) => sum + each.expected, 0);
  const findable = places.filter(({ planted, best }) => planted <= best);
  const found = [
    `first ${among(1)} (by the costs it should be ${share(expected, worlds)}), among three ${among(3)}, among ten ${among(10)}`,
    `not the cheapest ${share(worlds - findable.length, worlds)}, else first ${among(1, findable)}`,
    `errors that meet no conflict ${result.unseen} of ${result.errors}`,
  ];
  const silent = places.filter(({ best }) => best === 0).length;
  const lines = [
    ...(options.errors > 0 ? found : [`worlds with a conflict ${worlds - silent} of ${worlds}`]),
    `origins right ${share(result.originsRight, result.origins)} of ${result.origins}`,
    `copies suspected ${result.suspected} of ${result.copies}, others wrongly ${result.falselySuspected}`,
    `${ms.toFixed(0)} ms a world`,
  ];
  console.log(`${name}\n    ${lines.join('\n    ')}`);
}

const base = { statements: 36, tellers: [3, 5] } as const;
show('nothing planted', { ...base, errors: 0 });
for (const errors of [1, 2, 3]) show(`clear, ${errors} planted`, { ...base, errors, isClear: true });
show('clear, 2 planted, 2 to 3 origins a fact', { ...base, errors: 2, isClear: true, tellers: [2, 3] });
show('clear, 6 planted, 120 statements', { ...base, errors: 6, isClear: true, statements: 120 });
for (const errors of [1, 2, 3]) show(`drawn, ${errors} planted`, { ...base, errors });
show('clear, 3 planted, 2 undeclared copies', { ...base, errors: 3, isClear: true, copies: 2 });
show('drawn, 6 planted, 2 undeclared copies, 80 statements', { ...base, statements: 80, errors: 6, copies: 2 });

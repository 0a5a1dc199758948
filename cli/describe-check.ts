/**
 * Findings as a person reads them at a terminal: question by question the sentence, the quotes with their chains from the
 * origin outwards, why, what would have to be wrong; then the ways out of the whole case in order, what stands, what is
 * corroborated, and what to look at.
 */

import {
  explainConflict,
  joinFaults,
  renderMessage,
  type CaseWayOut,
  type Conflict,
  type Findings,
  type Labels,
  type MessageLanguage,
  type Statement,
  type StatementId,
  type VoiceId,
} from '../src/index.ts';
import { type CaseCheck, type OpenCase, openLabels } from '../src/node.ts';
import { sheetWords, type SheetWords } from './describe-words.ts';
import { sentenceLanguage } from './sentence-language.ts';
import { shownLine, wrap, type Terminal } from './terminal.ts';
import type { Call } from './verb.ts';

type Sheet = {
  readonly findings: Findings;
  readonly statements: ReadonlyMap<StatementId, Statement>;
  readonly grades: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly labels: Labels;
  readonly language: MessageLanguage;
  readonly terminal: Terminal;
  readonly words: SheetWords;
  readonly isWhole: boolean;
};

/** The lines of a check. `isAlone`: of one file, without a case around it. */
export async function describeCheck(
  open: OpenCase,
  check: CaseCheck,
  { call, isAlone = false }: { readonly call: Call; readonly isAlone?: boolean },
): Promise<readonly string[]> {
  const { findings, testimony, counts, head } = check;
  const { terminal } = call;
  const language = sentenceLanguage(call, isAlone);
  const words = sheetWords(language);
  const sheet: Sheet = {
    findings,
    statements: new Map(testimony.statements.map((statement) => [statement.id, statement])),
    grades: new Map(testimony.grades.map(({ voice, grade }) => [voice, grade])),
    numbers: new Map(findings.groups.flatMap(({ conflicts }) => conflicts).map((id, index) => [id, index + 1])),
    labels: openLabels(testimony, language),
    language,
    terminal,
    words,
    isWhole: call.isOn('all'),
  };
  const opened = (await open.store.views.mark('case', 'opened'))?.record;
  const title: unknown = typeof opened === 'object' && opened !== null && 'title' in opened ? opened['title'] : '';
  const size = words.heading(
    words.statements(testimony.statements.length),
    words.sources(counts.sources),
    words.entries(head.size),
  );
  const uncounted = findings.provisional ? 0 : counts.statements.proposed;
  const heading = [
    terminal.style('bold', typeof title === 'string' ? shownLine(title) : ''),
    terminal.style('dim', size),
    ...(uncounted > 0 ? [terminal.style('dim', words.notCounted(uncounted))] : []),
    ...(findings.provisional ? [terminal.style('yellow', words.provisional)] : []),
  ];
  return [
    ...(isAlone ? [] : heading),
    ...describeConflicts(sheet),
    ...describeWaysOut(sheet),
    ...describeStanding(sheet),
    ...describeCorroboration(sheet),
    ...describeWarnings(sheet),
    ...describeStops(sheet),
  ];
}

/** That not all was found, and why where something was found and not confirmed. */
function describeStops({ findings, terminal, words }: Sheet): readonly string[] {
  const { complete, stoppedAt } = findings.completeness;
  const left = stoppedAt.find(({ what }) => what === 'unconfirmed');
  const refused = stoppedAt.filter(({ what }) => what === 'bound-refused');
  const isEarly = stoppedAt.length > refused.length + (left ? 1 : 0);
  const lines = [
    ...(!complete && isEarly ? [words.stoppedEarly] : []),
    ...(left ? [words.unconfirmed(left.limit)] : []),
    ...(refused.length > 0 ? [words.boundRefused(refused.reduce((sum, { limit }) => sum + limit, 0))] : []),
  ];
  return lines.length === 0 ? [] : ['', ...lines.map((line) => terminal.style('yellow', line))];
}

function describeConflicts(sheet: Sheet): readonly string[] {
  const { findings, terminal, language, labels, words } = sheet;
  if (findings.conflicts.length === 0) return ['', words.noConflict];
  const conflicts = new Map(findings.conflicts.map((conflict) => [conflict.id, conflict]));
  const lines = [
    '',
    words.inQuestions(words.conflicts(findings.conflicts.length), words.questions(findings.groups.length)),
  ];
  for (const { topic, conflicts: ids } of findings.groups) {
    lines.push('', terminal.style('bold', renderMessage(topic, language, labels)));
    for (const id of ids) lines.push(...describeConflict(conflicts.get(id), sheet));
  }
  return lines;
}

function describeConflict(conflict: Conflict | undefined, sheet: Sheet): readonly string[] {
  if (!conflict) return [];
  const { terminal, language, labels, findings, statements, words } = sheet;
  const { sentence, why, assumptions, options } = explainConflict(conflict, findings, statements, language, labels);
  const width = terminal.width;
  const number = terminal.style('red', String(sheet.numbers.get(conflict.id) ?? '').padStart(3));
  const lines = ['', `${number}  ${wrap(sentence, width, '     ').trimStart()}  ${terminal.style('dim', conflict.id)}`];
  for (const member of conflict.members) lines.push(...describeMember(member, sheet));
  for (const sentenceWhy of why) lines.push(wrap(sentenceWhy, width, '       '));
  for (const assumption of assumptions)
    lines.push(terminal.style('yellow', wrap(words.takenForGranted(assumption), width, '       ')));
  const shownOptions = sheet.isWhole ? options : options.slice(0, 3);
  for (const { faults, cost } of shownOptions)
    lines.push(hang(faults.join('; '), `       ${costOf(cost)}  `, '         ', width));
  const left = options.length - shownOptions.length;
  if (left > 0) lines.push(terminal.style('dim', `       ${words.dearer(left)}`));
  return lines;
}

/** The words of the first who says it, and the names of the others. */
function describeMember({ statements: ids }: Conflict['members'][number], sheet: Sheet): readonly string[] {
  const { terminal, statements, labels, words } = sheet;
  const [first, ...others] = ids;
  if (first === undefined) return [];
  const told = statements.get(first)?.attribution.at(-1);
  const origins = new Set(others.flatMap((id) => statements.get(id)?.attribution.at(-1) ?? []));
  const names = [...origins].filter((voice) => voice !== told).map((voice) => shownLine(labels.voice(voice)));
  if (names.length === 0) return describeStatement(first, sheet);
  const also = words.also(listOf(names, sheet.isWhole ? names.length : 3, words));
  return [...describeStatement(first, sheet), terminal.style('dim', wrap(also, terminal.width, '         '))];
}

/** With semicolons, since names hold commas; at most so many. */
function listOf(names: readonly string[], most: number, words: SheetWords): string {
  const left = names.length - most;
  // One more name is no longer than the words for it.
  if (left < 2) return names.join('; ');
  return `${names.slice(0, most).join('; ')} ${words.more(left)}`;
}

function describeStatement(id: StatementId, sheet: Sheet): readonly string[] {
  const { terminal, statements } = sheet;
  const statement = statements.get(id);
  if (!statement) return [];
  const quote = statement.passage.kind === 'text' ? `“${shownLine(statement.passage.quote)}”` : statement.passage.id;
  return [
    wrap(quote, terminal.width, '       │ '),
    terminal.style('dim', wrap(`${chainOf(statement.attribution, sheet)}  ${id}`, terminal.width, '       │ ')),
  ];
}

/** From the origin outwards, the origin with its grade. */
function chainOf(attribution: readonly VoiceId[], { labels, grades, words }: Sheet): string {
  const [origin, ...relays] = attribution.toReversed();
  if (origin === undefined) return '';
  return [
    `${shownLine(labels.voice(origin))} [${grades.get(origin) ?? words.ungraded}]`,
    ...relays.map((voice) => shownLine(labels.voice(voice))),
  ].join(' → ');
}

/** The cheapest way out whole; of the others what is not as in the first. */
function describeWaysOut(sheet: Sheet): readonly string[] {
  const { findings, terminal, words, isWhole } = sheet;
  const [best] = findings.waysOut;
  if (!best) return [];
  const isProved = findings.clusters.every(({ bound }) => bound);
  const lines = ['', terminal.style('bold', words.waysOut)];
  const shown = findings.waysOut.slice(0, isWhole ? undefined : 3);
  for (const way of shown) {
    const compared = way === best && !isProved ? words.cheapestFound : words.compared[way.comparedToBest];
    lines.push('', `${costOf(way.cost)}  ${way === best ? compared : `${words.likeBest} (${compared}):`}`);
    const { added, gone } = compareWays(way, way === best ? undefined : best);
    lines.push(...describeFaults(added, way, sheet));
    const tell = added.length > 0 ? words.insteadOf : words.without;
    for (const fault of tellFaults(gone, sheet))
      lines.push(terminal.style('dim', hang(tell(fault.says), '         ', '         ', terminal.width)));
  }
  const left = findings.waysOut.length - shown.length;
  if (left > 0) lines.push('', terminal.style('dim', `       ${words.more(left)}`));
  const isAllTied = findings.waysOut.length > 1 && findings.waysOut.at(-1)?.cost === best.cost;
  if (isAllTied) lines.push('', wrap(words.allTied(findings.waysOut.length), terminal.width, '       '));
  return lines;
}

function compareWays(way: CaseWayOut, best: CaseWayOut | undefined) {
  const known = new Set(best?.faults);
  return {
    added: way.faults.filter((id) => !known.has(id)),
    gone: (best?.faults ?? []).filter((id) => !way.faults.includes(id)),
  };
}

function describeFaults(ids: CaseWayOut['faults'], { resolves }: CaseWayOut, sheet: Sheet): readonly string[] {
  const { numbers, terminal, words } = sheet;
  return tellFaults(ids, sheet).map(({ says, of }) => {
    const cleared = resolves.filter(({ fault }) => of.includes(fault)).flatMap(({ conflicts }) => conflicts);
    const places = [...new Set(cleared)].map((conflict) => numbers.get(conflict) ?? 0).toSorted((a, b) => a - b);
    const clears = places.length > 0 ? ` (${words.clears(places.join(', '))})` : '';
    return hang(`${says}${clears}`, '       · ', '         ', terminal.width);
  });
}

/** Faults in words, those in one content together. */
function tellFaults(ids: CaseWayOut['faults'], { findings, language, labels }: Sheet) {
  const faults = new Map(findings.faults.map((fault) => [fault.id, fault]));
  return joinFaults(ids.flatMap((id) => faults.get(id) ?? [])).map((joined) => ({
    says: renderMessage(joined.message, language, labels),
    of: joined.faults.map(({ id }) => id),
  }));
}

function describeStanding({ findings, terminal, language, labels, words }: Sheet): readonly string[] {
  const stands = findings.contents.filter(({ outcome }) => outcome === 'stands');
  if (stands.length === 0) return [];
  return [
    '',
    terminal.style('bold', words.standing),
    ...stands.map(({ says }) => hang(renderMessage(says, language, labels), '       · ', '         ', terminal.width)),
  ];
}

function describeCorroboration(sheet: Sheet): readonly string[] {
  const { findings, terminal, language, labels, words, isWhole } = sheet;
  const repeated = findings.corroborations
    .filter(({ statements }) => statements.length > 1)
    .toSorted((a, b) => b.independent.count - a.independent.count || b.statements.length - a.statements.length);
  if (repeated.length === 0) return [];
  const lines = ['', terminal.style('bold', words.corroborated)];
  for (const { says, statements, origins, independent, singlePoints } of repeated.slice(0, isWhole ? undefined : 8)) {
    const points = singlePoints.map(({ voice }) => shownLine(labels.voice(voice)));
    const { count, established } = independent;
    const counted = count === 0 ? words.noOrigin : words.origins(count);
    const many = words.inStatements(counted, words.statements(statements.length));
    const doubts = [
      ...(count < 2 ? [] : [established ? words.established : words.notEstablished]),
      ...(count > 0 && count < origins.length ? [words.mayBeSame(origins.length)] : []),
    ];
    const hangs = points.length > 0 ? `; ${words.hangsOn(points.join(', '))}` : '';
    const sentence = renderMessage(says, language, labels);
    const told = [many, ...doubts].join(', ');
    lines.push(hang(`${sentence}: ${told}${hangs}`, '       · ', '         ', terminal.width));
  }
  if (!isWhole && repeated.length > 8) lines.push(terminal.style('dim', `       ${words.more(repeated.length - 8)}`));
  const isOpen = repeated.some(({ independent: { count, reasons } }) => count > 1 && reasons.includes('not-examined'));
  if (isOpen) lines.push(terminal.style('dim', wrap(words.howIndependent, terminal.width, '       ')));
  return lines;
}

function describeWarnings({ findings, terminal, language, labels, words }: Sheet): readonly string[] {
  if (findings.warnings.length === 0) return [];
  return [
    '',
    terminal.style('bold', words.toLookAt),
    ...findings.warnings.map(({ message }) =>
      hang(renderMessage(message, language, labels), '       · ', '         ', terminal.width),
    ),
  ];
}

/** Thousandths of a nat as people read them: 1.10. */
function costOf(cost: number): string {
  return (cost / 1000).toFixed(2).padStart(5);
}

/** Wrapped text whose first line begins with a mark. */
function hang(text: string, first: string, indent: string, width: number): string {
  return `${first}${wrap(text, width, indent).slice(indent.length)}`;
}

/**
 * Findings as a person reads them at a terminal: question by question the sentence, the quotes with their chains from the
 * origin outwards, why, what would have to be wrong; then the ways out of the whole case in order, what stands, what is
 * corroborated, and what to look at.
 */

import {
  explainConflict,
  renderMessage,
  type Conflict,
  type Findings,
  type Labels,
  type MessageLanguage,
  type Statement,
  type StatementId,
  type VoiceId,
} from '../src/index.ts';
import { type CaseCheck, type OpenCase, openLabels } from '../src/node.ts';
import { countOf, shownLine, wrap, type Terminal } from './terminal.ts';
import { UsageError, type Call } from './verb.ts';

type Sheet = {
  readonly findings: Findings;
  readonly statements: ReadonlyMap<StatementId, Statement>;
  readonly grades: ReadonlyMap<string, string>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly labels: Labels;
  readonly language: MessageLanguage;
  readonly terminal: Terminal;
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
  const sheet: Sheet = {
    findings,
    statements: new Map(testimony.statements.map((statement) => [statement.id, statement])),
    grades: new Map(testimony.grades.map(({ voice, grade }) => [voice, grade])),
    numbers: new Map(findings.groups.flatMap(({ conflicts }) => conflicts).map((id, index) => [id, index + 1])),
    labels: openLabels(testimony),
    language: languageOf(call),
    terminal,
    isWhole: call.isOn('all'),
  };
  const title = (await open.store.views.mark('case', 'opened'))?.record;
  const name = typeof title === 'object' && title !== null && 'title' in title ? String(title['title']) : '';
  const heading = [
    terminal.style('bold', shownLine(name)),
    terminal.style(
      'dim',
      `${countOf(testimony.statements.length, 'statement')} of ${countOf(counts.sources, 'source')} · ledger at ${countOf(head.size, 'entry', 'entries')}`,
    ),
    ...(counts.statements.proposed > 0 && !findings.provisional
      ? [
          terminal.style(
            'dim',
            `${countOf(counts.statements.proposed, 'proposed statement')} not counted (--provisional counts them).`,
          ),
        ]
      : []),
    ...(findings.provisional
      ? [terminal.style('yellow', 'PROVISIONAL: proposed statements are counted as if they were accepted.')]
      : []),
  ];
  return [
    ...(isAlone ? [] : heading),
    ...describeConflicts(sheet),
    ...describeWaysOut(sheet),
    ...describeStanding(sheet),
    ...describeCorroboration(sheet),
    ...describeWarnings(sheet),
    ...(findings.completeness.complete
      ? []
      : ['', terminal.style('yellow', 'The search stopped early: there may be more than is shown.')]),
  ];
}

function languageOf(call: Call): MessageLanguage {
  const language = call.text('language') ?? 'en';
  if (call.words.length > 0) return language === 'ru' ? 'ru' : 'en';
  if (language === 'en' || language === 'ru') return language;
  throw new UsageError(`There are sentences in en and ru, not in "${language}".`);
}

function describeConflicts(sheet: Sheet): readonly string[] {
  const { findings, terminal, language, labels } = sheet;
  if (findings.conflicts.length === 0) return ['', 'No conflict was found among the statements that count.'];
  const conflicts = new Map(findings.conflicts.map((conflict) => [conflict.id, conflict]));
  const lines = [
    '',
    `${countOf(findings.conflicts.length, 'conflict')} in ${countOf(findings.groups.length, 'question')}`,
  ];
  for (const { topic, conflicts: ids } of findings.groups) {
    lines.push('', terminal.style('bold', renderMessage(topic, language, labels)));
    for (const id of ids) lines.push(...describeConflict(conflicts.get(id), sheet));
  }
  return lines;
}

function describeConflict(conflict: Conflict | undefined, sheet: Sheet): readonly string[] {
  if (!conflict) return [];
  const { terminal, language, labels, findings, statements } = sheet;
  const { sentence, why, assumptions, options } = explainConflict(conflict, findings, statements, language, labels);
  const width = terminal.width;
  const number = terminal.style('red', String(sheet.numbers.get(conflict.id) ?? '').padStart(3));
  const lines = ['', `${number}  ${wrap(sentence, width, '     ').trimStart()}  ${terminal.style('dim', conflict.id)}`];
  for (const member of conflict.members) {
    const [first, ...others] = member.statements;
    if (first === undefined) continue;
    lines.push(...describeStatement(first, sheet));
    if (others.length > 0)
      lines.push(
        terminal.style('dim', wrap(`also: ${others.map((id) => originOf(id, sheet)).join('; ')}`, width, '         ')),
      );
  }
  for (const sentenceWhy of why) lines.push(wrap(sentenceWhy, width, '       '));
  for (const assumption of assumptions)
    lines.push(terminal.style('yellow', wrap(`taken for granted: ${assumption}`, width, '       ')));
  const shownOptions = sheet.isWhole ? options : options.slice(0, 3);
  for (const { faults, cost } of shownOptions)
    lines.push(wrap(`${costOf(cost)}  ${faults.join('; ')}`, width, '         ').replace(/^ {9}/, '       '));
  if (options.length > shownOptions.length)
    lines.push(terminal.style('dim', `       and ${countOf(options.length - shownOptions.length, 'dearer way')}`));
  return lines;
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
function chainOf(attribution: readonly VoiceId[], { labels, grades }: Sheet): string {
  const [origin, ...relays] = attribution.toReversed();
  if (origin === undefined) return '';
  return [
    `${shownLine(labels.voice(origin))} [${grades.get(origin) ?? 'ungraded'}]`,
    ...relays.map((voice) => shownLine(labels.voice(voice))),
  ].join(' → ');
}

function originOf(id: StatementId, { statements, labels }: Sheet): string {
  const origin = statements.get(id)?.attribution.at(-1);
  return `${origin === undefined ? '?' : shownLine(labels.voice(origin))} (${id})`;
}

function describeWaysOut({ findings, terminal, language, labels, numbers, isWhole }: Sheet): readonly string[] {
  if (findings.waysOut.length === 0) return [];
  const faults = new Map(findings.faults.map((fault) => [fault.id, fault]));
  const lines = ['', terminal.style('bold', 'What would have to be wrong, cheapest first')];
  for (const { cost, faults: ids, resolves, comparedToBest } of findings.waysOut.slice(0, isWhole ? undefined : 3)) {
    lines.push('', `${costOf(cost)}  ${terminal.style('dim', comparedToBest)}`);
    for (const id of ids) {
      const fault = faults.get(id);
      const clears =
        resolves.find((each) => each.fault === id)?.conflicts.map((conflict) => numbers.get(conflict) ?? 0) ?? [];
      if (fault)
        lines.push(
          wrap(
            `${renderMessage(fault.message, language, labels)} ${clears.length > 0 ? `(clears ${clears.toSorted((a, b) => a - b).join(', ')})` : ''}`.trim(),
            terminal.width,
            '         ',
          ).replace(/^ {9}/, '       · '),
        );
    }
  }
  return lines;
}

function describeStanding({ findings, terminal, language, labels }: Sheet): readonly string[] {
  const stands = findings.contents.filter(({ outcome }) => outcome === 'stands');
  if (stands.length === 0) return [];
  return [
    '',
    terminal.style('bold', 'Disputed, and standing in every cheapest way out'),
    ...stands.map(({ says }) =>
      wrap(renderMessage(says, language, labels), terminal.width, '         ').replace(/^ {9}/, '       · '),
    ),
  ];
}

function describeCorroboration(sheet: Sheet): readonly string[] {
  const { findings, terminal, language, labels, isWhole } = sheet;
  const told = findings.corroborations
    .filter(({ statements }) => statements.length > 1)
    .toSorted((a, b) => b.independent.count - a.independent.count || b.statements.length - a.statements.length);
  if (told.length === 0) return [];
  const lines = ['', terminal.style('bold', 'Said more than once, by how many origins')];
  for (const { says, statements, origins, independent, singlePoints } of told.slice(0, isWhole ? undefined : 8)) {
    const points = singlePoints.map(({ voice }) => shownLine(labels.voice(voice)));
    const hangs = points.length > 0 ? `; hangs on ${points.join(', ')}` : '';
    const established = independent.established || origins.length < 2 ? '' : ', independence not established';
    lines.push(
      wrap(
        `${countOf(origins.length, 'origin')} in ${countOf(statements.length, 'statement')}${established}${hangs}: ${renderMessage(says, language, labels)}`,
        terminal.width,
        '         ',
      ).replace(/^ {9}/, '       · '),
    );
  }
  if (!isWhole && told.length > 8) lines.push(terminal.style('dim', `       and ${told.length - 8} more (--all)`));
  return lines;
}

function describeWarnings({ findings, terminal, language, labels }: Sheet): readonly string[] {
  if (findings.warnings.length === 0) return [];
  return [
    '',
    terminal.style('bold', 'To look at'),
    ...findings.warnings.map(({ message }) =>
      wrap(renderMessage(message, language, labels), terminal.width, '         ').replace(/^ {9}/, '       · '),
    ),
  ];
}

/** Thousandths of a nat as people read them: 1.10. */
function costOf(cost: number): string {
  return (cost / 1000).toFixed(2).padStart(5);
}

/** Checks a published dossier with the independent checker, and says promise by promise what came of it. */

import { isDigest, openFolder, verifyDossier, type DossierVerification } from '../src/verify.ts';
import { countOf, describeProblem, shownLine, wrap, type Terminal } from './terminal.ts';
import { exit, UsageError, type Call, type Exit } from './verb.ts';

export function verifyPublished(folder: string, { terminal, text }: Call): Exit {
  const { readFile, listFiles } = openFolder(folder);
  const digest = text('digest');
  if (digest !== undefined && !isDigest(digest)) throw new UsageError('--digest takes sha256: and 64 hex digits.');
  const report = verifyDossier(readFile, listFiles, digest === undefined ? undefined : { digest });
  if (terminal.isJson) terminal.printJson(report);
  else for (const line of describeReport(report, terminal)) terminal.print(line);
  return report.sound ? exit.nothing : exit.found;
}

function describeReport(
  { sound, dossier, digest, outcomes, notChecked }: DossierVerification,
  terminal: Terminal,
): readonly string[] {
  const about = dossier
    ? [
        terminal.style('bold', shownLine(dossier.title)),
        terminal.style(
          'dim',
          `${countOf(dossier.lines, 'line')}, ${countOf(dossier.sources, 'source')}, ledger of ${countOf(dossier.entries, 'entry', 'entries')}`,
        ),
        ...(dossier.provisional
          ? [terminal.style('yellow', 'PROVISIONAL: it counts statements that nobody had accepted.')]
          : []),
        '',
      ]
    : [];
  const promises = outcomes.flatMap(({ promise, ran, problems }) => {
    const broken = problems.some(({ warning }) => !warning);
    const mark = !ran
      ? terminal.style('yellow', 'not run')
      : broken
        ? terminal.style('red', 'broken ')
        : terminal.style('green', 'kept   ');
    return [
      `${mark}  ${wrap(promise, terminal.width, '         ').trimStart()}`,
      ...problems.map((problem) =>
        wrap(
          `${problem.code}${problem.at === undefined ? '' : ` (${shownLine(problem.at)})`}: ${shownLine(describeProblem(problem))}`,
          terminal.width,
          '           ',
        ),
      ),
    ];
  });
  const limits = [
    '',
    terminal.style('dim', 'Not checked, since nobody can learn it from the files:'),
    ...notChecked.map((line) =>
      terminal.style('dim', wrap(line, terminal.width, '           ').replace(/^ {11}/, '         · ')),
    ),
  ];
  const verdict = sound
    ? terminal.style('green', 'Every promise is kept.')
    : terminal.style('red', 'The dossier is not sound.');
  return [
    ...about,
    ...promises,
    ...limits,
    '',
    verdict,
    ...(digest === undefined ? [] : [terminal.style('dim', `Compare with what its publisher gave: ${digest}`)]),
  ];
}

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { verifyCaseIn, type Verification } from '../src/node.ts';
import { findCase } from './open.ts';
import { countOf, describeProblem, grouped, type Terminal } from './terminal.ts';
import { exit, UsageError, type Exit, type Verb } from './verb.ts';
import { verifyPublished } from './verify-published.ts';

export const verb: Verb = {
  name: 'verify',
  summary: 'check the ledger and every blob of a case, or a published dossier, from their bytes alone',
  usage: ['verify [DIR]', 'verify DIR --digest DIGEST'],
  details: `Without DIR, or with the folder of a case: every entry, the chain, the tree, the views, every blob.
With the folder of a dossier: everything that it says, trusting nothing that its writer computed.
Never stops at the first problem. Exit 0: all holds. Exit 1: something does not.`,
  options: {
    digest: {
      value: 'DIGEST',
      help: 'of a dossier: the digest that its publisher gave; the only thing that shows a whole forgery',
    },
  },
  run: async (call) => {
    const [folder, ...more] = call.words;
    if (more.length > 0) throw new UsageError('Name one folder.');
    if (folder !== undefined && existsSync(join(folder, 'manifest.json')))
      return verifyPublished(resolve(folder), call);
    const verification = await verifyCaseIn(
      folder === undefined ? findCase(call) : resolve(folder),
      call.terminal.progress('Verifying'),
    );
    return describeVerification(verification, call.terminal);
  },
};

function describeVerification(verification: Verification, terminal: Terminal): Exit {
  const { head, blobs, bytes, problems } = verification;
  const broken = problems.filter(({ warning }) => !warning);
  if (terminal.isJson) terminal.printJson({ holds: broken.length === 0, ...verification });
  else {
    for (const problem of problems)
      terminal.print(
        `${problem.warning ? terminal.style('yellow', 'note ') : terminal.style('red', 'wrong')}  ${problem.code}: ${describeProblem(problem)}`,
      );
    if (head)
      terminal.print(
        `${countOf(head.size, 'entry', 'entries')}, ${countOf(blobs, 'blob')} of ${grouped(bytes)} bytes looked at again.\nroot  ${head.root}\nlast  ${head.last}`,
      );
    terminal.print(
      broken.length === 0
        ? terminal.style('green', 'All of it holds.')
        : terminal.style('red', `${countOf(broken.length, 'thing')} wrong: the case is not as it was written.`),
    );
  }
  if (verification.caseId === undefined) return exit.failed;
  return broken.length === 0 ? exit.nothing : exit.found;
}

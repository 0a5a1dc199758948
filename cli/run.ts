/**
 * One call of the command line: finds the verb, runs it, turns problems into words and an exit code. Takes the words and
 * the streams that it writes to; the process around it is `main.ts`'s business.
 */

import { ProblemError } from '../src/index.ts';
import { describeProblem, openTerminal, type Streams } from './terminal.ts';
import { exit, exitHelp, helpOf, readCall, UsageError, type Exit } from './verb.ts';
import { verbs } from './verbs.ts';

/** Runs the verb that the first word names with the others. */
export async function run([called, ...rest]: readonly string[], streams: Streams): Promise<Exit> {
  const terminal = openTerminal(rest.includes('--json'), streams);
  if (called === undefined || called === '--help' || called === '-h' || called === 'help') {
    terminal.print(await overview());
    return called === undefined ? exit.failed : exit.nothing;
  }
  const load = Object.hasOwn(verbs, called) ? verbs[called] : undefined;
  if (!load) {
    terminal.complain(`There is no verb "${called}". ${suggestion(called)}See "counterpoint --help".`);
    return exit.failed;
  }
  const { verb } = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.print(helpOf(verb));
    return exit.nothing;
  }
  try {
    return await verb.run(readCall(verb, rest, terminal));
  } catch (error) {
    if (error instanceof UsageError)
      terminal.complain(
        `${error.message}\nusage: counterpoint ${verb.usage[0]}\nSee "counterpoint ${verb.name} --help".`,
      );
    else if (error instanceof ProblemError) {
      if (terminal.isJson) terminal.printJson({ problem: error.problem });
      terminal.complain(describeProblem(error.problem));
    } else
      terminal.complain(
        `This is a bug in Counterpoint, not your mistake:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    return exit.failed;
  }
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(verbs).map(async (load) => (await load()).verb));
  const width = Math.max(...all.map((each) => each.name.length)) + 2;
  const lines = all.map(({ name: verbName, summary }) => `  ${verbName.padEnd(width)}${summary}`);
  return `Counterpoint: what happened, when the accounts contradict each other\n\nusage: counterpoint VERB …   (each verb has --help)\n\n${lines.join('\n')}\n\n${exitHelp}`;
}

function suggestion(word: string): string {
  const near = Object.keys(verbs).find((known) => known.startsWith(word.slice(0, 2)));
  return near === undefined ? '' : `Did you mean "${near}"? `;
}

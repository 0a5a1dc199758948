import { basename, resolve } from 'node:path';
import { createCaseIn } from '../src/node.ts';
import { actorOf, orThrow } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'new',
  summary: 'make a case in a new or empty folder',
  usage: ['new DIR [--title TEXT]'],
  options: { title: { value: 'TEXT', help: 'what the case is called; without it, the name of the folder' } },
  run: async (call) => {
    const [folder, ...more] = call.words;
    if (folder === undefined || more.length > 0) throw new UsageError('Name one folder for the case.');
    const title = call.text('title') ?? basename(resolve(folder));
    const open = orThrow(await createCaseIn(folder, { title, actor: actorOf(call) }));
    await open.store.close();
    if (call.terminal.isJson) call.terminal.printJson({ case: open.store.caseId, title, folder: resolve(folder) });
    else
      call.terminal.print(
        `Made the case "${title}" in ${folder} (${open.store.caseId}).\nNext: cd ${folder}, then counterpoint add FILE.`,
      );
    return exit.nothing;
  },
};

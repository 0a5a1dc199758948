import { optional } from '../src/index.ts';
import { undo } from '../src/node.ts';
import { describeAction } from './describe-action.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'undo',
  summary: 'take back the latest action, or the one that holds an entry; the ledger keeps both',
  usage: ['undo [ENTRY] [--because TEXT]'],
  options: { because: { value: 'TEXT', help: 'why' } },
  run: async (call) => {
    const [word] = call.words;
    if (word !== undefined && !/^\d+$/.test(word)) throw new UsageError(`"${word}" is not the number of an entry.`);
    return withCase(call, async (open) => {
      const { undone } = orThrow(
        await undo(open, {
          ...optional('seq', word === undefined ? undefined : Number(word)),
          ...optional('because', call.text('because')),
        }),
      );
      if (call.terminal.isJson) call.terminal.printJson({ first: undone.first, last: undone.last });
      else
        call.terminal.print(
          `Took back ${describeAction(undone).replace(/\.$/u, '')}. "counterpoint redo" brings it back.`,
        );
      return exit.nothing;
    });
  },
};

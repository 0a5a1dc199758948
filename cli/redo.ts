import { optional } from '../src/index.ts';
import { redo } from '../src/node.ts';
import { describeAction } from './describe-action.ts';
import { orThrow, withCase } from './open.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'redo',
  summary: 'bring back what was taken back last',
  usage: ['redo [--because TEXT]'],
  options: { because: { value: 'TEXT', help: 'why' } },
  run: async (call) =>
    withCase(call, async (open) => {
      const { undone } = orThrow(await redo(open, optional('because', call.text('because'))));
      if (call.terminal.isJson) call.terminal.printJson({ first: undone.first, last: undone.last });
      else call.terminal.print(`Brought back ${describeAction(undone)}.`);
      return exit.nothing;
    }),
};

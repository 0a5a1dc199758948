import { orThrow, withCase } from './open.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'rebuild',
  summary: 'throw the views away and make them again from the ledger',
  usage: ['rebuild'],
  details: 'The views come out the same to the byte; the digest that is printed shows it.',
  options: {},
  run: async (call) =>
    withCase(call, async (open) => {
      const before = await open.store.viewDigest(call.terminal.progress('Looking at the views'));
      const after = orThrow(await open.store.rebuildViews(call.terminal.progress('Rebuilding')));
      const { size } = await open.store.head();
      if (call.terminal.isJson)
        call.terminal.printJson({ entries: size, digest: after, before, same: before === after });
      else
        call.terminal.print(
          `Rebuilt the views from ${size} entries: ${before === after ? 'the same to the byte' : 'they were different before'} (${after}).`,
        );
      return before === after ? exit.nothing : exit.found;
    }),
};

import { compareSources, findCopiesIn } from '../src/node.ts';
import { describeComparison, describeCopies } from './describe-copies.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'copies',
  summary: 'which sources are copies or translations of which, and where the meaning drifted',
  usage: ['copies', 'copies SOURCE SOURCE'],
  details: `Without names: pairs of sources that share wording, or that tell one story by its figures and names in two languages; who
was first; and sentences in which a figure, a date, a "not", a payer or the word of who said it has changed. With two
names: both side by side, sentence by sentence.
A suspicion merges nothing: say that a source is derived when you add it (add FILE --derived-from SOURCE).
Exit 1: something was found.`,
  options: {
    all: { help: 'show every pair and every sentence, not only the first or those that differ' },
  },
  run: async (call) => {
    const [a, b, ...more] = call.words;
    if (more.length > 0 || (a !== undefined && b === undefined)) throw new UsageError('Name no source or two.');
    return withCase(call, async (open) => {
      const isWhole = call.isOn('all');
      if (a !== undefined && b !== undefined) {
        const compared = orThrow(await compareSources(open, [a, b]));
        if (call.terminal.isJson) call.terminal.printJson(compared.comparison);
        else for (const line of describeComparison(compared, call.terminal, isWhole)) call.terminal.print(line);
        return compared.comparison.rows.some(({ drift }) => drift.length > 0) ? exit.found : exit.nothing;
      }
      const progress = call.terminal.progress('Comparing sources');
      const found = await findCopiesIn(open, { progress });
      if (call.terminal.isJson) call.terminal.printJson(found);
      else for (const line of describeCopies(found, call.terminal, isWhole)) call.terminal.print(line);
      return found.pairs.length > 0 ? exit.found : exit.nothing;
    });
  },
};

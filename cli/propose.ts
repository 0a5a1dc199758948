import { proposeFrom } from '../src/node.ts';
import { describeProposals } from './describe-proposals.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'propose',
  summary: 'read a source for reported speech and record what is found as proposed statements',
  usage: ['propose SOURCE'],
  details: `A proposed statement counts in no finding until you accept it ("counterpoint judge ID accept").
Proposing again from the same source adds nothing. Exit 1: something was proposed.`,
  options: {},
  run: async (call) => {
    const [name, ...more] = call.words;
    if (name === undefined || more.length > 0) throw new UsageError('Name one source.');
    return withCase(call, async (open) => {
      const proposed = orThrow(await proposeFrom(open, name));
      if (call.terminal.isJson) call.terminal.printJson(proposed);
      else for (const line of await describeProposals(proposed, open, call.terminal)) call.terminal.print(line);
      return proposed.proposals.length > 0 ? exit.found : exit.nothing;
    });
  },
};

import { weighCase } from '../src/node.ts';
import { describeWeighing } from './describe-weighing.ts';
import { orThrow, withCase } from './open.ts';
import { sentenceLanguage } from './sentence-language.ts';
import { exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'weigh',
  summary: 'hypotheses side by side: what each would take, and on what their order hangs',
  usage: ['weigh [NAME …] [--provisional]'],
  details: `Without NAME: all hypotheses of the case, or the sides of the most disputed question where none has been stated.
A row costs what has to be wrong if the hypothesis is so; the least comes first, and a tie is an answer. Then, for those
that lead: statements, origins and grades whose change alters the order, and questions that would tell them apart.
Exit 1: something has to be wrong.`,
  options: {
    provisional: { help: 'count proposed statements as if they were accepted' },
    language: { value: 'TAG', help: 'language of the sentences: en (default) or ru' },
    all: { help: 'show everything, not only the first of long lists' },
  },
  run: async (call) => {
    const language = sentenceLanguage(call);
    return withCase(call, async (open) => {
      const found = orThrow(await weighCase(open, { names: call.words, provisional: call.isOn('provisional') }));
      const { weighing, records, proposedFrom } = found;
      if (call.terminal.isJson) call.terminal.printJson({ case: open.store.caseId, weighing, records, proposedFrom });
      else
        for (const line of describeWeighing(found, { language, terminal: call.terminal, isWhole: call.isOn('all') }))
          call.terminal.print(line);
      return weighing.rows.some(({ cost }) => cost?.cost !== 0) ? exit.found : exit.nothing;
    });
  },
};

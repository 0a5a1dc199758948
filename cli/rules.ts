import { countDecisions, listReadingRules } from '../src/node.ts';
import { withCase } from './open.ts';
import { countOf } from './terminal.ts';
import { exit, UsageError, type Call, type Exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'rules',
  summary: 'the rules that read texts, or how people decided on what each of them proposed',
  usage: ['rules', 'rules --accuracy'],
  details: `A rule of reported speech finds who says what; a frame types what is said. A statement carries both in
"proposedBy". With --accuracy: of each rule, how many of its proposals people accepted and rejected in this case.`,
  options: { accuracy: { help: 'count the decisions of this case by rule' } },
  run: async (call) => {
    if (call.words.length > 0) throw new UsageError('It takes no words, only --accuracy.');
    return call.isOn('accuracy') ? showAccuracy(call) : listRules(call);
  },
};

function listRules({ terminal }: Call): Exit {
  const rules = listReadingRules();
  const width = Math.max(...rules.map(({ name }) => name.length));
  if (terminal.isJson) terminal.printJson(rules);
  else for (const { name, version, says } of rules) terminal.print(`${name.padEnd(width)}  ${version}  ${says}`);
  return exit.nothing;
}

async function showAccuracy(call: Call): Promise<Exit> {
  return withCase(call, async ({ store }) => {
    const { terminal } = call;
    const rules = await countDecisions(store.views);
    if (terminal.isJson) terminal.printJson(rules);
    else if (rules.length === 0) terminal.print('No rule has proposed anything in this case yet.');
    else {
      const width = Math.max(...rules.map(({ rule }) => rule.length));
      for (const { rule, version, accepted, rejected, waiting } of rules) {
        const decided = accepted + rejected;
        const share = decided === 0 ? '' : ` (${Math.round((100 * accepted) / decided)} %)`;
        terminal.print(
          `${rule.padEnd(width)}  ${version}  ${accepted} of ${countOf(decided, 'decision')} accepted${share}, ${waiting} waiting`,
        );
      }
    }
    return exit.nothing;
  });
}

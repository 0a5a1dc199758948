import { canonicalText, type Json } from '../src/index.ts';
import {
  checkCase,
  openCaseTrail,
  openCitations,
  openLabels,
  resolveReference,
  trace,
  type OpenCase,
  type Trail,
} from '../src/node.ts';
import { describeTrail } from './describe-trail.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'why',
  summary: 'the whole trail of a finding or statement: statements, passages, sources, with digests',
  usage: ['why ID [--provisional]'],
  details: 'ID is a finding, statement, passage or source: an id, the beginning of one, or a handle.',
  options: {
    provisional: { help: 'look among provisional findings too' },
    language: { value: 'TAG', help: 'language of the sentences: en (default) or ru' },
  },
  run: async (call) => {
    const [name, ...more] = call.words;
    if (name === undefined || more.length > 0) throw new UsageError('Name one finding, statement, passage or source.');
    return withCase(call, async (open) => {
      const check = await checkCase(open, { provisional: call.isOn('provisional') });
      const cited = (await openCitations(open, check))(name);
      const records = await openCaseTrail(open, check);
      const trail = orThrow(trace(cited.ok ? cited.value : await otherId(open, name), records));
      if (call.terminal.isJson) call.terminal.printJson(plain(trail));
      else
        for (const line of describeTrail(
          trail,
          openLabels(check.testimony, call.text('language')),
          call.text('language') === 'ru' ? 'ru' : 'en',
          call.terminal,
        ))
          call.terminal.print(line);
      return exit.nothing;
    });
  },
};

async function otherId(open: OpenCase, name: string): Promise<string> {
  for (const prefix of ['t', 's'] as const) {
    const found = await resolveReference(prefix, name, open.store.views);
    if (found.ok) return found.value;
  }
  return name;
}

function plain(trail: Trail): Json {
  return JSON.parse(canonicalText(trail));
}

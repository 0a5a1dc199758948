import { optional } from '../src/index.ts';
import { readFile } from 'node:fs/promises';
import { importRecords, type ImportOutcome } from '../src/node.ts';
import { fileProblem } from './add.ts';
import { orThrow, withCase } from './open.ts';
import { countOf, describeProblem, type Terminal } from './terminal.ts';
import { exit, UsageError, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'import',
  summary: 'import many voices, subjects, statements and judgements from JSON lines',
  usage: ['import statements FILE.jsonl [--source SOURCE] [--proposed]'],
  details: `One JSON object a line (docs/format.md). Passages are given by quote and offsets. A line that cannot be placed is
reported with the reason and the others are imported (exit 1); a file that is not JSON lines changes nothing (exit 2).
Importing the same file again records nothing twice.`,
  options: {
    source: { value: 'SOURCE', help: 'the source of statements whose line names none' },
    proposed: { help: 'record statements as proposals that wait for a judgement' },
  },
  run: async (call) => {
    const [what, path, ...more] = call.words;
    if (what !== 'statements' || path === undefined || more.length > 0)
      throw new UsageError('Say "import statements FILE.jsonl".');
    const text = await readFile(path, 'utf8').catch((error: unknown) =>
      orThrow<never>({ ok: false, problem: fileProblem(path, error) }),
    );
    return withCase(call, async (open) => {
      const progress = call.terminal.progress('Importing');
      const outcome = orThrow(
        await importRecords(open, text, {
          ...optional('source', call.text('source')),
          proposed: call.isOn('proposed'),
          progress,
        }),
      );
      if (call.terminal.isJson) call.terminal.printJson(outcome);
      else describeImport(outcome, call.terminal);
      return outcome.refused.length > 0 ? exit.found : exit.nothing;
    });
  },
};

function describeImport({ recorded, existed, refused }: ImportOutcome, terminal: Terminal): void {
  const counts = Map.groupBy(recorded, ({ record }) => record);
  const parts = [...counts].map(([record, lines]) => countOf(lines.length, record));
  terminal.print(parts.length > 0 ? `Imported ${parts.join(', ')}.` : 'Imported nothing.');
  if (existed.length > 0) terminal.print(`${countOf(existed.length, 'line')} said what the case holds already.`);
  if (refused.length === 0) return;
  terminal.complain(`${countOf(refused.length, 'line')} could not be imported:`);
  for (const { line, key, problem } of refused)
    terminal.complain(`line ${line}${key === undefined ? '' : ` (${key})`}: ${describeProblem(problem)}`);
}

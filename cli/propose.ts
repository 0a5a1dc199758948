import { guessLanguage, loadMarking, parseEdtf } from '../src/index.ts';
import { proposeFrom } from '../src/node.ts';
import { readBytes } from './add.ts';
import { describeProposals } from './describe-proposals.ts';
import { askFor, endpointOf, modelOptions } from './model-options.ts';
import { orThrow, withCase } from './open.ts';
import { exit, UsageError, type Call, type Exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'propose',
  summary: 'read a source for reported speech and record what is found as proposed statements',
  usage: [
    'propose SOURCE',
    'propose SOURCE --model-endpoint URL --model NAME',
    'propose FILE --format brat|jsonl [--language TAG] [--published DATE]',
  ],
  details: `A proposed statement counts in no finding until you accept it ("counterpoint judge ID accept").
Proposing again from the same source adds nothing. Exit 1: something was proposed.

Nothing leaves this machine unless you name a model endpoint: the base address of an OpenAI-compatible server, over
https or on this machine (http://127.0.0.1:8080/v1). Then the sentences of this source are sent there, and what the
model proposes stands beside what the rules propose, marked "model/NAME". A key is read from COUNTERPOINT_MODEL_KEY;
it is never printed or recorded. A source that holds anything sealed is not sent.

With --format, no case is opened and nothing is kept: what is found in a text file of UTF-8, or - for standard input, is
printed for other tools (docs/score.md).`,
  options: {
    ...modelOptions,
    format: { value: 'NAME', help: 'brat: its stand-off format; jsonl: one JSON object a line' },
    language: { value: 'TAG', help: 'with --format: language of the file; without it, guessed' },
    published: { value: 'DATE', help: 'with --format: when the text was published, in EDTF' },
  },
  run: async (call) => {
    const [name, ...more] = call.words;
    const format = call.text('format');
    if (name === undefined || more.length > 0) throw new UsageError('Name one source.');
    return format === undefined ? proposeInCase(call, name) : printMarks(call, name, format);
  },
};

async function proposeInCase(call: Call, name: string): Promise<Exit> {
  const endpoint = endpointOf(call);
  return withCase(call, async (open) => {
    const told = endpoint && (await askFor(call, open, name, endpoint));
    const proposed = orThrow(await proposeFrom(open, name, told));
    if (call.terminal.isJson) call.terminal.printJson({ ...proposed, ...(told ? { model: told } : {}) });
    else
      for (const line of await describeProposals(proposed, open, { terminal: call.terminal, language: 'en' }))
        call.terminal.print(line);
    return proposed.proposals.length > 0 ? exit.found : exit.nothing;
  });
}

/** Hostile: the file. Its words are printed as they are, since a program reads them. */
async function printMarks(call: Call, path: string, format: string): Promise<Exit> {
  if (format !== 'brat' && format !== 'jsonl')
    throw new UsageError(`Cannot print in format "${format}": it must be brat or jsonl.`);
  const published = call.text('published');
  if (published !== undefined) orThrow(parseEdtf(published));
  const text = decode(orThrow(await readBytes(path)));
  const language = call.text('language') ?? guessLanguage(text) ?? 'en';
  const { markText, writeBrat, writeMarkLines } = await loadMarking();
  const marked = markText(text, { language, ...(published !== undefined && { published }) });
  const lines = format === 'brat' ? writeBrat(marked).split('\n').slice(0, -1) : writeMarkLines(marked);
  for (const line of lines) call.terminal.print(line);
  return marked.proposals.length > 0 ? exit.found : exit.nothing;
}

/** As it stands in the file, a mark of its encoding included: offsets count from the first byte. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UsageError('Cannot mark a file that is not UTF-8: convert it first.');
  }
}

import { ProblemError, type TextPassage } from '../src/index.ts';
import { everyRow, readingText, resolveReference, type OpenCase } from '../src/node.ts';
import { orThrow, withCase } from './open.ts';
import { shown, type Terminal } from './terminal.ts';
import { exit, UsageError, type Exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'show',
  summary: 'show one record whole; a source with its reading, quotes of statements marked',
  usage: ['show ID'],
  details: 'ID is an id, the beginning of one, a handle, or the exact name of a source, voice or subject.',
  options: {},
  run: async (call) => {
    const [name, ...more] = call.words;
    if (name === undefined || more.length > 0) throw new UsageError('Name one record.');
    return withCase(call, (open) => showRecord(open, name, call.terminal));
  },
};

async function showRecord(open: OpenCase, name: string, terminal: Terminal): Promise<Exit> {
  const { views } = open.store;
  const source = await resolveReference('s', name, views);
  if (source.ok) return showSource(open, source.value, terminal);
  for (const find of finders(open)) {
    const row = await find(name);
    if (row === undefined) continue;
    if (terminal.isJson) terminal.printJson(row);
    else terminal.print(shown(JSON.stringify(row, undefined, 2)));
    return exit.nothing;
  }
  const message = `Cannot show "${name}": this case has no such id, handle or name`;
  throw new ProblemError({ code: 'reference-unknown', message, mend: 'See "counterpoint list" and its kinds.' });
}

function finders({ store: { views } }: OpenCase): readonly ((name: string) => Promise<object | undefined>)[] {
  return [
    async (name) => {
      const id = await resolveReference('t', name, views);
      const row = id.ok ? await views.statement(id.value) : undefined;
      return row && { ...row.record, standing: row.standing, entry: row.seq };
    },
    async (name) => {
      const id = await resolveReference('x', name, views);
      const row = id.ok ? await views.subject(id.value) : undefined;
      return row && { ...row.record, entry: row.seq };
    },
    async (name) => {
      const id = await resolveReference('v', name, views);
      const row = id.ok ? await views.voice(id.value) : undefined;
      return row && { ...row.record, entry: row.seq };
    },
    async (name) => {
      const id = await resolveReference('j', name, views);
      const row = id.ok ? await views.judgement(id.value) : undefined;
      return row && { ...row.record, effective: row.effective, entry: row.seq };
    },
  ];
}

async function showSource(open: OpenCase, id: `s_${string}`, terminal: Terminal): Promise<Exit> {
  const { views } = open.store;
  const source = (await views.source(id))?.record;
  const reading = (await views.readings(id)).at(-1)?.record;
  if (!source || !reading)
    throw new ProblemError({ code: 'reading-missing', message: `Source "${id}" has no reading` });
  const text = orThrow(await readingText(open, reading));
  const passages: TextPassage[] = [];
  for await (const { record, standing } of everyRow((page) => views.statements({ ...page, concerns: id }))) {
    if (record.passage.kind === 'text' && standing !== 'withdrawn') passages.push(record.passage);
  }
  if (terminal.isJson) terminal.printJson({ source, reading, text, passages });
  else {
    terminal.print(shown(JSON.stringify(source, undefined, 2)));
    terminal.print(
      `\n${terminal.style('dim', `reading ${reading.digest} by reader ${reading.reader.name} ${reading.reader.version}, ${reading.length} characters`)}\n`,
    );
    terminal.print(markQuotes(text, passages, (quote) => terminal.style('cyan', quote)));
  }
  return exit.nothing;
}

/** The text with the stretches that statements quote marked; overlapping ones are marked as one. */
function markQuotes(text: string, passages: readonly TextPassage[], mark: (quote: string) => string): string {
  let at = 0;
  let marked = '';
  for (const { start, end } of passages.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    marked += shown(text.slice(at, from)) + mark(shown(text.slice(from, end)));
    at = end;
  }
  return marked + shown(text.slice(at));
}

import { everyRow, readCaseEvent, resolveReference, type OpenCase, type ViewReader } from '../src/node.ts';
import { describeEvent } from './describe-action.ts';
import { orThrow, withCase } from './open.ts';
import { shownLine } from './terminal.ts';
import { exit, UsageError, type Call, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'list',
  summary: 'list what the case holds',
  usage: ['list [sources|voices|subjects|statements|judgements|ledger]'],
  options: {
    source: { value: 'SOURCE', help: 'only statements of this source' },
    about: { value: 'SUBJECT', help: 'only statements about this subject' },
    standing: { value: 'STANDING', help: 'only statements that are proposed, accepted, rejected or withdrawn' },
  },
  run: async (call) => {
    const [what = 'sources', ...more] = call.words;
    const list = more.length === 0 ? lists.get(what) : undefined;
    if (!list) throw new UsageError(`There is no list "${call.words.join(' ')}": ${[...lists.keys()].join(', ')}.`);
    return withCase(call, async (open) => {
      let count = 0;
      const rows: unknown[] = [];
      for await (const { record, line } of list(open, call)) {
        count += 1;
        if (call.terminal.isJson) rows.push(record);
        else call.terminal.print(line);
      }
      if (call.terminal.isJson) call.terminal.printJson(rows);
      else if (count === 0)
        call.terminal.print(
          `The case holds no ${what} ${(call.text('standing') ?? call.text('source') ?? call.text('about')) ? 'like that' : 'yet'}.`,
        );
      return exit.nothing;
    });
  },
};

type Listed = { readonly record: unknown; readonly line: string };

const lists = new Map<string, (open: OpenCase, call: Call) => AsyncGenerator<Listed>>([
  ['sources', listSources],
  ['voices', listVoices],
  ['subjects', listSubjects],
  ['statements', listStatements],
  ['judgements', listJudgements],
  ['ledger', listLedger],
]);

async function* listSources({ store: { views } }: OpenCase): AsyncGenerator<Listed> {
  for await (const { record } of everyRow((page) => views.sources(page))) {
    const { id, title, obtained, published = '', language = '' } = record;
    yield {
      record,
      line: [
        id,
        await handleOf(id, views),
        published.padEnd(10),
        language.padEnd(3),
        shownLine(title ?? obtained.from),
      ].join('  '),
    };
  }
}

async function* listVoices({ store: { views } }: OpenCase): AsyncGenerator<Listed> {
  for await (const { record } of everyRow((page) => views.voices(page))) {
    const { id, kind, name, named } = record;
    yield {
      record,
      line: `${id}  ${await handleOf(id, views)}  ${kind.padEnd(12)}  ${shownLine(name)}${named ? '' : '  (unnamed)'}`,
    };
  }
}

async function* listSubjects({ store: { views } }: OpenCase): AsyncGenerator<Listed> {
  for await (const { record } of everyRow((page) => views.subjects(page))) {
    const { id, kind, names } = record;
    yield {
      record,
      line: `${id}  ${await handleOf(id, views)}  ${kind.padEnd(12)}  ${names.map(({ text }) => shownLine(text)).join(' · ')}`,
    };
  }
}

async function* listStatements({ store: { views } }: OpenCase, call: Call): AsyncGenerator<Listed> {
  const standing = readStanding(call.text('standing'));
  const source = call.text('source');
  const about = call.text('about');
  const concerns =
    source !== undefined
      ? orThrow(await resolveReference('s', source, views))
      : about !== undefined
        ? orThrow(await resolveReference('x', about, views))
        : undefined;
  const filter = { ...(standing ? { standing } : {}), ...(concerns ? { concerns } : {}) };
  for await (const row of everyRow((page) => views.statements({ ...page, ...filter }))) {
    const { id, attribution, passage } = row.record;
    const origin = await views.voice(attribution.at(-1) ?? 'v_');
    const quote = passage.kind === 'text' ? `“${shownLine(passage.quote)}”` : passage.id;
    yield {
      record: { ...row.record, standing: row.standing },
      line: `${id}  ${await handleOf(id, views)}  ${row.standing.padEnd(9)}  ${shownLine(origin?.record.name ?? '?')}: ${quote}`,
    };
  }
}

async function* listJudgements({ store: { views } }: OpenCase): AsyncGenerator<Listed> {
  for await (const row of everyRow((page) => views.judgements(page))) {
    const { id, by, at, because, decision } = row.record;
    const { kind, ...rest } = decision;
    yield {
      record: { ...row.record, effective: row.effective },
      line: `${id}  ${at.slice(0, 16)}  ${by}  ${kind} ${Object.values(rest).flat().join(' ')}: ${shownLine(because)}${row.effective ? '' : '  (undone)'}`,
    };
  }
}

async function* listLedger({ store }: OpenCase): AsyncGenerator<Listed> {
  for await (const { entry, disclosure } of store.entries()) {
    const event = disclosure && readCaseEvent(entry.kind, disclosure.payload);
    yield {
      record: { entry, ...(disclosure ? { payload: disclosure.payload } : {}) },
      line: `${String(entry.seq).padStart(6)}  ${entry.at.slice(0, 19)}Z  ${event?.ok ? describeEvent(event.value) : entry.kind}`,
    };
  }
}

async function handleOf(id: string, views: ViewReader): Promise<string> {
  const handle = (await views.mark('handle-of', id))?.record;
  return (typeof handle === 'string' ? handle : '').padEnd(18);
}

function readStanding(word: string | undefined): 'proposed' | 'accepted' | 'rejected' | 'withdrawn' | undefined {
  if (word === undefined || word === 'proposed' || word === 'accepted' || word === 'rejected' || word === 'withdrawn')
    return word;
  throw new UsageError(`There is no standing "${word}": proposed, accepted, rejected or withdrawn.`);
}

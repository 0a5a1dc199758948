import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { optional, type Problem, type Result, type Source } from '../src/index.ts';
import {
  checkSourceSize,
  preserveSource,
  type OpenCase,
  type PreservedSource,
  type SourceRequest,
} from '../src/node.ts';
import { orThrow, withCase } from './open.ts';
import { countOf, describeProblem, shownLine, type Terminal } from './terminal.ts';
import { exit, UsageError, type Call, type Exit, type Verb } from './verb.ts';

/** What can be said of a source when it is added. */
export const sourceOptions: Verb['options'] = {
  key: { value: 'KEY', help: 'your own handle for the source, to name it by' },
  title: { value: 'TEXT', help: 'its title' },
  published: { value: 'EDTF', help: 'when it was published: 2031-01-09, 2031-01-09T18:30:00+06:00, 2031-01~ …' },
  language: { value: 'TAG', help: 'its language: en, ru, kk, ky …' },
  voice: { value: 'NAME', help: 'who speaks in it first of all: the outlet, channel or page' },
  from: { value: 'TEXT', help: 'where it was obtained: an address; without it, the name of the file' },
  encoding: { value: 'NAME', help: 'its character encoding, where it is not UTF-8 and does not say so' },
  'media-type': { value: 'TYPE', help: 'text/plain, text/markdown or text/html, where the name does not tell' },
  'derived-from': { value: 'SOURCE', help: 'the source that it is a copy, translation or excerpt of' },
  derivation: { value: 'KIND', help: 'copy (default), translation or excerpt' },
};

export const verb: Verb = {
  name: 'add',
  summary: 'preserve a source: a file, every file of a folder, or standard input',
  usage: ['add FILE|DIR|- [options]'],
  details: `Reads plain text, Markdown and HTML. What you say of the source goes before what the page says of itself
(its title, time of publication, language, outlet). The bytes are kept as they are, named by their SHA-256.

  counterpoint add article.html --voice "Azat News" --published 2031-01-09
  pbpaste | counterpoint add - --from https://azat.example/1 --title "A post"`,
  options: sourceOptions,
  run: async (call) => {
    const [path, ...more] = call.words;
    if (path === undefined || more.length > 0)
      throw new UsageError('Name one file, one folder, or - for standard input.');
    return withCase(call, async (open) => addAll(call, open, await findFiles(path)));
  },
};

type Found = { readonly path: string; readonly name: string };

async function addAll(call: Call, open: OpenCase, files: readonly Found[]): Promise<Exit> {
  const { terminal } = call;
  const progress = terminal.progress('Adding');
  const added: unknown[] = [];
  const refused: { readonly file: string; readonly problem: Problem }[] = [];
  for (const [index, file] of files.entries()) {
    progress(index, files.length);
    const done = await addOne(call, open, file);
    if (!done.ok) refused.push({ file: file.name, problem: done.problem });
    else {
      const { source, reading, existed } = done.value;
      added.push({ source, reading, existed });
      if (!terminal.isJson) describeAdded(done.value, terminal);
    }
  }
  progress(files.length, files.length);
  // One file that cannot be preserved is the whole call's problem; in a folder the others are kept and these are listed.
  const [first] = refused;
  if (first && files.length === 1) orThrow<never>({ ok: false, problem: first.problem });
  if (terminal.isJson) terminal.printJson({ added, refused });
  else if (refused.length > 0) {
    terminal.complain(`\n${countOf(refused.length, 'file')} could not be preserved:`);
    for (const { file, problem } of refused) terminal.complain(`${shownLine(file)}: ${describeProblem(problem)}`);
  }
  return refused.length > 0 ? exit.found : exit.nothing;
}

function describeAdded({ source, reading, existed }: PreservedSource, terminal: Terminal): void {
  const title = shownLine(source.title ?? source.obtained.from);
  terminal.print(
    `${existed ? 'Held already' : 'Preserved'}  ${source.id}  ${title}  ${terminal.style('dim', source.digest.slice(0, 19))}`,
  );
  if (!existed) for (const { message } of reading.problems) terminal.print(`  note: ${shownLine(message)}`);
}

async function addOne(call: Call, open: OpenCase, { path, name }: Found): ReturnType<typeof preserveSource> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  return preserveSource(open, bytes.value, sourceRequest(call, path, name));
}

/** What the options say of a source. */
export function sourceRequest(call: Call, path: string, name: string): SourceRequest {
  return {
    how: path === '-' ? 'input' : 'file',
    from: call.text('from') ?? name,
    ...optional('handle', call.text('key')),
    ...optional('title', call.text('title')),
    ...optional('published', call.text('published')),
    ...optional('language', call.text('language')),
    ...optional('voice', call.text('voice')),
    ...optional('encoding', call.text('encoding')),
    ...optional('mediaType', call.text('media-type')),
    ...optional('derivedFrom', call.text('derived-from')),
    ...optional('derivation', derivationOf(call)),
  };
}

function derivationOf(call: Call): Source['derivation'] | undefined {
  const word = call.text('derivation');
  if (word === undefined || word === 'copy' || word === 'translation' || word === 'excerpt') return word;
  throw new UsageError(`"--derivation ${word}" is not copy, translation or excerpt.`);
}

/** The bytes of a file or of standard input; too large ones are refused before they are read. */
export async function readBytes(path: string): Promise<Result<Uint8Array>> {
  try {
    if (path === '-') return { ok: true, value: await readInput() };
    const { size } = await stat(path);
    const fits = checkSourceSize(size);
    return fits.ok ? { ok: true, value: await readFile(path) } : fits;
  } catch (error) {
    return { ok: false, problem: fileProblem(path, error) };
  }
}

async function readInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    orThrow(checkSourceSize(size));
  }
  return Buffer.concat(chunks);
}

/** The files of a folder, deep, in order of names; links and hidden files are left out. */
async function findFiles(path: string): Promise<readonly Found[]> {
  if (path === '-') return [{ path, name: 'standard input' }];
  const there = await lstat(path).catch((error: unknown) =>
    orThrow<never>({ ok: false, problem: fileProblem(path, error) }),
  );
  if (!there.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => ({ path: join(entry.parentPath, entry.name), name: entry.name }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return files.length > 0
    ? files
    : orThrow<never>({
        ok: false,
        problem: { code: 'folder-empty', message: `Cannot add "${path}": the folder holds no file` },
      });
}

/** Why a file cannot be read, in words. */
export function fileProblem(path: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason =
    code === 'ENOENT'
      ? 'there is no such file'
      : code === 'EACCES'
        ? 'you may not read it'
        : code === 'EISDIR'
          ? 'it is a folder'
          : error instanceof Error
            ? error.message
            : String(error);
  if (code === '' && !(error instanceof Error)) throw error;
  return { code: 'file-unreadable', message: `Cannot read "${path}": ${reason}`, mend: 'Check the path.' };
}

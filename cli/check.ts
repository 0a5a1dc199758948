import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { digestOf } from '../src/index.ts';
import { checkCase, createCaseIn, preserveSource, proposeFrom, thisMachine, type OpenCase } from '../src/node.ts';
import { readBytes, sourceOptions, sourceRequest } from './add.ts';
import { describeCheck } from './describe-check.ts';
import { describeProposals } from './describe-proposals.ts';
import { actorOf, orThrow, withCase } from './open.ts';
import { sentenceLanguage, sentencesOption } from './sentence-language.ts';
import { exit, UsageError, type Call, type Exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'check',
  summary: 'what cannot all be true, what would have to be wrong, what is corroborated',
  usage: ['check [--provisional]', 'check FILE [options of add]'],
  details: `Without FILE: the findings of the case; proposed statements do not count, unless --provisional asks for it.
With FILE, or - for standard input, and no case at all: preserves it in a temporary case, proposes statements, reasons
provisionally and says so. Exit 1: something was found.`,
  options: {
    provisional: { help: 'count proposed statements as if they were accepted' },
    language: { value: 'TAG', help: 'language of the sentences, en (default) or ru; with FILE, of the file' },
    ...sentencesOption,
    all: { help: 'show everything, not only the first of long lists' },
    ...sourceOptions,
  },
  run: async (call) => {
    const [path, ...more] = call.words;
    if (more.length > 0) throw new UsageError('Name one file, or none to check the case.');
    return path === undefined
      ? withCase(call, (open) => showFindings(call, open, call.isOn('provisional')))
      : checkFile(call, path);
  },
};

async function showFindings(call: Call, open: OpenCase, provisional: boolean): Promise<Exit> {
  const check = await checkCase(open, { provisional });
  if (call.terminal.isJson) {
    const { findings, head, counts, setAside } = check;
    call.terminal.printJson({ case: open.store.caseId, head, counts, findings, setAside });
  } else for (const line of await describeCheck(open, check, { call })) call.terminal.print(line);
  return check.findings.conflicts.length > 0 ? exit.found : exit.nothing;
}

/** One shot: nothing is left behind, whatever happens. */
async function checkFile(call: Call, path: string): Promise<Exit> {
  const bytes = orThrow(await readBytes(path));
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-'));
  try {
    const name = path === '-' ? 'standard input' : basename(path);
    const platform = { ...thisMachine, random: drawFrom(bytes) };
    const open = orThrow(await createCaseIn(join(folder, 'case'), { title: name, actor: actorOf(call), platform }));
    try {
      return await checkAlone(call, open, bytes, path, name);
    } finally {
      await open.store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Ids drawn from the file itself, so that the same file is answered to the letter the same each time. They guard nothing:
 * nothing of this case is kept.
 */
function drawFrom(bytes: Uint8Array): (count: number) => Uint8Array {
  const seed = digestOf(bytes);
  let drawn = 0;
  return (count) => {
    const pages = Array.from({ length: Math.ceil(count / 32) }, () => {
      drawn += 1;
      return digestOf(`${seed} ${drawn}`).slice('sha256:'.length);
    });
    return Buffer.from(pages.join(''), 'hex').subarray(0, count);
  };
}

async function checkAlone(call: Call, open: OpenCase, bytes: Uint8Array, path: string, name: string): Promise<Exit> {
  const { terminal } = call;
  const { source, reading } = orThrow(await preserveSource(open, bytes, sourceRequest(call, path, name)));
  const proposed = orThrow(await proposeFrom(open, source.id));
  const check = await checkCase(open, { provisional: true });
  if (terminal.isJson) {
    terminal.printJson({ provisional: true, source, reading, proposals: proposed.proposals, findings: check.findings });
  } else {
    terminal.print(
      terminal.style(
        'yellow',
        'Provisional: the machine proposed these statements and nobody has accepted any of them.',
      ),
    );
    terminal.print(
      terminal.style(
        'dim',
        `Nothing was kept. To keep it: counterpoint new DIR, then add and propose. ${source.digest}`,
      ),
    );
    terminal.print();
    for (const line of await describeProposals(proposed, open, { terminal, language: sentenceLanguage(call, true) }))
      terminal.print(line);
    terminal.print();
    for (const line of await describeCheck(open, check, { call, isAlone: true })) terminal.print(line);
  }
  return proposed.proposals.length > 0 || check.findings.conflicts.length > 0 ? exit.found : exit.nothing;
}

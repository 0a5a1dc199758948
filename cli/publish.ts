import { readFile } from 'node:fs/promises';
import { optional, renderMessage } from '../src/index.ts';
import {
  assembleDossier,
  checkCase,
  composeDraft,
  formatDraft,
  openCitations,
  openDossierFolder,
  openLabels,
  parseDraft,
  publishDossier,
  type CaseCheck,
  type Draft,
  type OpenCase,
} from '../src/node.ts';
import { fileProblem } from './add.ts';
import { orThrow, withCase } from './open.ts';
import { countOf } from './terminal.ts';
import { sentenceLanguage } from './sentence-language.ts';
import { exit, UsageError, type Call, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'publish',
  summary: 'publish a dossier: a page whose every line can be followed back and checked offline',
  usage: ['publish DIR [--draft FILE] [--title TEXT] [--provisional]', 'publish --print-draft'],
  details: `A draft is text: "# Heading", and paragraphs that end in what they cite, in square brackets:

  The ticket was bought before anybody is said to have offered it. [f_4k2m] [s01a, t_9x]

A line without a citation, or with one that leads nowhere, is refused. Without --draft, the dossier says the findings
themselves; --print-draft prints that draft for you to take, cut and rewrite. DIR must be empty, absent or an older dossier.`,
  options: {
    draft: { value: 'FILE', help: 'what the dossier says' },
    'print-draft': { help: 'print a draft of the findings instead of publishing' },
    title: { value: 'TEXT', help: 'its title, where the draft has none' },
    language: { value: 'TAG', help: 'language of the page: en (default) or ru' },
    provisional: { help: 'publish findings that count proposed statements; the page says so on top' },
  },
  run: async (call) => {
    const [folder, ...more] = call.words;
    const isPrinting = call.isOn('print-draft');
    if (more.length > 0 || (folder === undefined) !== isPrinting)
      throw new UsageError('Name one folder for the dossier, or --print-draft.');
    return withCase(call, async (open) => {
      const check = await checkCase(open, { provisional: call.isOn('provisional') });
      const draft = await readDraft(call, open, check);
      if (folder === undefined) {
        call.terminal.print(formatDraft(draft).trimEnd());
        return exit.nothing;
      }
      const request = {
        draft,
        title: await titleOf(call, open),
        language: sentenceLanguage(call),
        ...optional('provisional', call.isOn('provisional') || undefined),
      };
      const assembled = orThrow(await assembleDossier(open, check, request));
      orThrow(await publishDossier(open, assembled, openDossierFolder(folder)));
      const lines = draft.lines.filter(({ kind }) => kind === 'line').length;
      if (call.terminal.isJson)
        call.terminal.printJson({ folder, digest: assembled.digest, lines, files: [...assembled.files.keys()] });
      else
        call.terminal.print(
          `Published ${countOf(lines, 'line')} in ${folder} (open ${folder}/index.html).\nDigest to give your readers: ${assembled.digest}\nCheck it: counterpoint verify ${folder}`,
        );
      return exit.nothing;
    });
  },
};

async function readDraft(call: Call, open: OpenCase, check: CaseCheck): Promise<Draft> {
  const path = call.text('draft');
  if (path === undefined) {
    const labels = openLabels(check.testimony);
    const language = sentenceLanguage(call);
    return composeDraft(check, {
      title: await titleOf(call, open),
      language,
      say: (message) => renderMessage(message, language, labels),
    });
  }
  const text = await readFile(path, 'utf8').catch((error: unknown) =>
    orThrow<never>({ ok: false, problem: fileProblem(path, error) }),
  );
  return orThrow(parseDraft(text, await openCitations(open, check)));
}

async function titleOf(call: Call, { store }: OpenCase): Promise<string> {
  const record = (await store.views.mark('case', 'opened'))?.record;
  const title = typeof record === 'object' && record !== null && 'title' in record ? record['title'] : undefined;
  return call.text('title') ?? (typeof title === 'string' ? title : 'Dossier');
}

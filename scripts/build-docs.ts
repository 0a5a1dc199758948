/**
 * Makes docs/walk.md: one sentence of the demo case "confession" followed from the bytes of a page to a line of a dossier
 * that a stranger checks, with the records as they are; and puts the figures of `scripts/score` into their pages. With
 * `--check` it writes nothing and fails on any difference.
 */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { playCase } from '../cases/play-case.ts';
import { explainConflict, renderMessage, unwrap, type Statement } from '../src/index.ts';
import {
  assembleDossier,
  checkCase,
  openCitations,
  openDossierFolder,
  openLabels,
  parseDraft,
  proposeFrom,
  publishDossier,
  readingText,
  type CaseCheck,
  type OpenCase,
} from '../src/node.ts';
import { subjectsOf } from '../src/statement/subjects-of.ts';
import { openFolder, verifyDossier } from '../src/verify.ts';
import { parts, withFigures } from './score/parts.ts';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'docs', 'walk.md');

/** Whose sentence is followed: the handles of a statement and of its source in cases/confession, and the source's file. */
const followed = { statement: 'm03', source: 'wire', file: 'meridian-wire.txt', rule: 'times' } as const;

await put(target, await writeWalk());
for (const [name, { page, score }] of Object.entries(parts)) {
  const path = join(root, page);
  await put(path, withFigures(await readFile(path, 'utf8'), name, await score()));
}

/** Writes a page, or with `--check` fails where it differs. */
async function put(path: string, made: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === made) return;
  const page = relative(root, path);
  if (process.argv.includes('--check')) {
    console.error(`${page} is not what the code gives now. If that is meant: node bootstrap.mjs scripts/build-docs.ts`);
    process.exitCode = 1;
    return;
  }
  await writeFile(path, made);
  console.log(`wrote ${page}`);
}

async function writeWalk(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'counterpoint-walk-'));
  const open = unwrap(await playCase(join(root, 'cases', 'confession'), join(folder, 'confession')));
  try {
    return await tell(open, join(folder, 'dossier'));
  } finally {
    await open.store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function tell(open: OpenCase, dossierFolder: string): Promise<string> {
  const check = await checkCase(open, { provisional: false });
  const { findings, testimony } = check;
  const labels = openLabels(testimony);
  const statement = await statementOf(open, testimony.statements);
  const { passage } = statement;
  if (passage.kind !== 'text') throw new Error('the walk follows a passage of text');
  const source = (await open.store.views.source(passage.source))?.record;
  const reading = (await open.store.views.reading(passage.source, passage.reading))?.record;
  if (!source || !reading) throw new Error('the source of the walk is missing');
  const text = unwrap(await readingText(open, reading));
  const conflict = findings.conflicts.find(
    ({ rule, members }) =>
      rule === followed.rule && members.some(({ statements }) => statements.includes(statement.id)),
  );
  if (!conflict) throw new Error('the walk leads to no conflict');
  const says = conflict.members.find(({ statements }) => statements.includes(statement.id))?.says;
  const told = explainConflict(
    conflict,
    findings,
    new Map(testimony.statements.map((each) => [each.id, each])),
    'en',
    labels,
  );
  const line = `The ticket was bought before anybody is said to have got in touch. [${conflict.id}] [${followed.statement}]`;
  const { outcomes, report } = await publish(open, check, `# What the dates say\n\n${line}\n`, dossierFolder);
  const proposed = await propose(open, passage);

  return `# The walk: one sentence from page to conclusion

This page is made by \`scripts/build-docs.ts\` from the demo case \`cases/confession\` (invented people and places), and a
check fails when it is no longer true. The words are those of the [glossary](glossary.md), the formats those of
[format.md](format.md), the reasoning that of [method.md](method.md).

\`\`\`text
bytes ──preserve──▶ source ──read──▶ reading ──propose──▶ proposed statements ──judge──▶ statements
                                                                                            │
   dossier ◀──publish── conclusions ◀──judge── findings ◀──reason── subjects ◀──resolve─────┘
      │
      └──verify (a stranger, offline, trusting nothing we computed)
\`\`\`

## 1. Bytes

A wire story has come in. Its bytes are kept as they came, in a file that is named by its SHA-256; nobody can change one bit unnoticed.
This is \`cases/confession/sources/${followed.file}\`, ${count(source.bytes)} bytes. One sentence of it:

> ${sentenceAround(text, passage.start, passage.end)}

## 2. Source

\`counterpoint add\` preserves it. The record says what was obtained, how, when and by whom, and whose it is.

${json(source)}

## 3. Reading

A reader makes text with stable offsets out of the bytes, and says which reader in which version it was. Problems on the way would be listed.

${json({ ...reading, parts: '(which stretch of the text is what: title, paragraph, quotation …)' })}

## 4. Passage

The place where somebody says something: offsets into that reading, the exact words, a little context on both sides. If words, offsets and digest ever
disagree, the passage is a problem that is shown; it is never moved to a place that looks alike.

${json(passage)}

## 5. Proposed statement

\`counterpoint propose ${followed.source}\` reads for reported speech. For this passage it proposes:

${proposed}

A proposal counts in no finding. A person takes it, corrects it or refuses it.

## 6. Statement

Who says what, citing whom. The attribution runs from the voice that we read to its origin: ${chainOf(statement, labels.voice)}. The content
is typed: an event of a type from the vocabulary, its roles, its date in EDTF (ISO 8601-2).

${json(statement)}

In words: ${says ? renderMessage(says, 'en', labels) : ''}.

## 7. Subjects

The statement is about ${subjectsIn(statement, labels.subject)}. Other sources speak of the same things under other names; that two names are one person,
or two journeys one journey, is said by a voice or decided by a person, with a reason, and can be undone.

## 8. Finding

\`counterpoint check\` reasons over all ${count(testimony.statements.length)} statements that count. Of the ${count(findings.conflicts.length)} conflicts, this one takes part in ${count(conflictsWith(check, statement.id))}; by the rule [${conflict.rule}](rules/${conflict.rule}.md):

> **${told.sentence}**

Why it cannot all hold:

${told.why.map((step) => `- ${step}`).join('\n')}
${told.assumptions.length > 0 ? `\nWhat is taken for granted, and may be doubted:\n\n${told.assumptions.map((step) => `- ${step}`).join('\n')}\n` : ''}
What would have to be wrong, cheapest first (what the costs mean: [method.md](method.md)):

| cost | what would have to be wrong |
| ---: | --- |
${told.options.map(({ faults, cost }) => `| ${(cost / 1000).toFixed(2)} | ${faults.map(cell).join('; ')} |`).join('\n')}

A small checker that shares no code with the engine derived the conflict again from its witness before it was shown.

## 9. Dossier

A person writes what may be printed, and cites what it rests on. A line without a citation is refused.

\`\`\`text
${line}
\`\`\`

\`counterpoint publish\` makes a folder with a page, the quotes in their context, the preserved bytes, the records and the ledger's entries.

## 10. Verify

A stranger gets that folder, offline, and trusts nothing in it. \`counterpoint verify\` takes every digest again, walks the ledger, finds the
quote in the text, derives the conflict again and renders the page again. It ${report.sound ? `finds every promise kept` : 'finds promises broken'}:

${outcomes.map((promise) => `- ${promise}`).join('\n')}

And it says what nobody can learn from the files:

${report.notChecked.map((each) => `- ${each}`).join('\n')}
`;
}

async function statementOf(open: OpenCase, statements: readonly Statement[]): Promise<Statement> {
  const id = (await open.store.views.mark('handle', followed.statement))?.record;
  const statement = statements.find((each) => each.id === id);
  if (!statement) throw new Error(`the demo case has no statement "${followed.statement}" that counts`);
  return statement;
}

async function publish(open: OpenCase, check: CaseCheck, text: string, folder: string) {
  const draft = unwrap(parseDraft(text, await openCitations(open, check)));
  const request = { draft, title: 'The walk', language: 'en' as const };
  unwrap(await publishDossier(open, unwrap(await assembleDossier(open, check, request)), openDossierFolder(folder)));
  const { readFile: read, listFiles } = openFolder(folder);
  const report = verifyDossier(read, listFiles);
  return { report, outcomes: report.outcomes.map(({ promise }) => promise) };
}

/** What the proposer makes of the sentence that holds the passage. */
async function propose(open: OpenCase, passage: { readonly start: number; readonly end: number }): Promise<string> {
  const { proposals } = unwrap(await proposeFrom(open, followed.source));
  // A proposal with several contents is several statements: one row is enough.
  const fitting = proposals.filter(({ proposal }, index) => {
    const { passage: place } = proposal;
    if (proposals.findIndex((each) => each.proposal === proposal) < index) return false;
    const [start, end] = [place.start, place.end];
    return start < passage.end && passage.start < end;
  });
  if (fitting.length === 0) return 'Nothing: the rules are not sure enough.';
  const rows: string[] = [];
  for (const { proposal, statement } of fitting) {
    const chain: string[] = [];
    for (const id of statement.attribution) chain.push((await open.store.views.voice(id))?.record.name ?? id);
    const dates = proposal.dates.map(({ words, edtf }) => `${words} = ${edtf}`).join(', ');
    rows.push(
      `| “${cell(proposal.passage.words)}” | ${cell(chain.join(' → '))} | ${statement.act} | ${dates} | ${proposal.rule} | ${proposal.confidence} |`,
    );
  }
  return `| words | attribution, outermost first | act | dates | rule | confidence |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`;
}

function conflictsWith({ findings }: CaseCheck, statement: Statement['id']): number {
  return findings.conflicts.filter(({ members }) => members.some(({ statements }) => statements.includes(statement)))
    .length;
}

function sentenceAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('. ', start) + 2;
  const to = text.indexOf('. ', end) + 1;
  return `${text.slice(from, start)}**${text.slice(start, end)}**${text.slice(end, to)}`.replaceAll(/\s+/g, ' ');
}

function chainOf({ attribution }: Statement, nameOf: (id: Statement['attribution'][number]) => string): string {
  return attribution.map((id) => nameOf(id)).join(' → ');
}

function subjectsIn({ content }: Statement, nameOf: (id: ReturnType<typeof subjectsOf>[number]) => string): string {
  return subjectsOf(content)
    .map((id) => `“${nameOf(id)}”`)
    .join(' and ');
}

function json(value: unknown): string {
  return `\`\`\`json\n${JSON.stringify(value, undefined, 2)}\n\`\`\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

function count(value: number): string {
  return value.toLocaleString('en');
}

/** Proposed statements as the command line shows them: who, by which act, which words, and what they are taken to say. */

import {
  labelOf,
  renderMessage,
  sayContent,
  subjectsOf,
  type Content,
  type Labels,
  type MessageLanguage,
} from '../src/index.ts';
import type { OpenCase, Proposed } from '../src/node.ts';
import { countOf, shownLine, wrap, type Terminal } from './terminal.ts';

type Sheet = { readonly terminal: Terminal; readonly language: MessageLanguage };

type Row = Proposed['proposals'][number];

/** Lines for people: a heading, and for each proposal its quote, its chain from the origin outwards and its contents. */
export async function describeProposals(
  { proposals, joins, dateline }: Proposed,
  open: Pick<OpenCase, 'store' | 'vocabulary'>,
  { terminal, language }: Sheet,
): Promise<readonly string[]> {
  if (proposals.length === 0) return ['No reported speech was found that the rules are sure of.'];
  const count = countOf(proposals.length + joins.length, 'statement');
  const lines = [`${count} proposed; none of them counts until you accept it.`];
  if (dateline)
    lines.push(
      wrap(
        `Dates are counted from ${dateline.edtf}, as its line “${shownLine(dateline.words)}” has it. Where that is wrong, add or check it with --published DATE.`,
        terminal.width,
      ),
    );
  const labels = await readLabels(
    [...proposals, ...joins].map(({ statement }) => statement.content),
    open,
  );
  for (const rows of Map.groupBy(proposals, ({ proposal }) => proposal).values())
    lines.push(...(await describeProposal(rows, open, labels, { terminal, language })));
  for (const { statement } of joins)
    lines.push(
      '',
      wrap(`One event? ${say(statement.content, labels, language)}  ${statement.id}`, terminal.width, '  '),
    );
  return lines;
}

async function describeProposal(
  rows: readonly Row[],
  { store: { views } }: Pick<OpenCase, 'store'>,
  labels: Labels,
  { terminal, language }: Sheet,
): Promise<readonly string[]> {
  const [first] = rows;
  if (!first) return [];
  const { proposal, statement } = first;
  const chain: string[] = [];
  for (const id of statement.attribution.toReversed())
    chain.push(shownLine((await views.voice(id))?.record.name ?? id));
  const faint = (words: string) => terminal.style('dim', wrap(words, terminal.width, '    '));
  const parts = [
    chain.join(' → '),
    `${statement.act}${proposal.polarity === 'negative' ? ' (negative)' : ''}`,
    proposal.confidence,
    proposal.rule,
    ...(proposal.continues ? ['same voice?'] : []),
  ];
  const dates = proposal.dates.map(
    ({ words, edtf, daypart }) => `${shownLine(words)} = ${edtf}${daypart === undefined ? '' : `, ${daypart}`}`,
  );
  return [
    '',
    wrap(`“${shownLine(proposal.passage.words)}”`, terminal.width, '  '),
    faint(parts.join(' · ')),
    ...(dates.length > 0 ? [faint(dates.join('; '))] : []),
    ...rows.map((row) =>
      wrap(`· ${say(row.statement.content, labels, language)}  ${row.statement.id}`, terminal.width, '    '),
    ),
  ];
}

function say(content: Content, labels: Labels, language: MessageLanguage): string {
  if (content.kind === 'words') return 'in words alone';
  return shownLine(renderMessage(sayContent(content, new Map()), language, labels));
}

/** What the subjects of the contents are called. */
async function readLabels(
  contents: readonly Content[],
  { store: { views }, vocabulary }: Pick<OpenCase, 'store' | 'vocabulary'>,
): Promise<Labels> {
  const names = new Map<string, string>();
  for (const id of new Set(contents.flatMap(subjectsOf))) {
    const subject = (await views.subject(id))?.record;
    if (subject) names.set(id, labelOf(subject));
  }
  const labelOfId = (id: string) => names.get(id) ?? id;
  return { subject: labelOfId, voice: labelOfId, vocabulary };
}

/** Proposed statements as the command line shows them: who, by which act, which words. */

import type { Proposed, ViewReader } from '../src/node.ts';
import { countOf, shownLine, wrap, type Terminal } from './terminal.ts';

/** Lines for people: a heading, and for each proposal its chain from the origin outwards and its quote. */
export async function describeProposals(
  { proposals }: Proposed,
  views: ViewReader,
  terminal: Terminal,
): Promise<readonly string[]> {
  if (proposals.length === 0) return ['No reported speech was found that the rules are sure of.'];
  const lines = [`${countOf(proposals.length, 'statement')} proposed; none of them counts until you accept it.`];
  for (const { proposal, statement } of proposals) {
    const chain: string[] = [];
    for (const id of statement.attribution.toReversed())
      chain.push(shownLine((await views.voice(id))?.record.name ?? id));
    lines.push('', wrap(`“${shownLine(proposal.passage.words)}”`, terminal.width, '  '));
    lines.push(
      terminal.style(
        'dim',
        wrap(
          `${chain.join(' → ')} · ${statement.act}${proposal.polarity === 'negative' ? ' (negative)' : ''} · ${proposal.confidence} · ${proposal.rule} · ${statement.id}`,
          terminal.width,
          '    ',
        ),
      ),
    );
    const dates = proposal.dates.map(
      ({ words, edtf, daypart }) => `${shownLine(words)} = ${edtf}${daypart === undefined ? '' : `, ${daypart}`}`,
    );
    if (dates.length > 0) lines.push(terminal.style('dim', `    ${dates.join('; ')}`));
  }
  return lines;
}

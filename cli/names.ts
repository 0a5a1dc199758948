import { loadNames, tellReason } from '../src/index.ts';
import { findNames, proposeSame, type SamePair, type SameProposals, type ViewReader } from '../src/node.ts';
import { withCase } from './open.ts';
import { countOf, shownLine, wrap, type Terminal } from './terminal.ts';
import { exit, UsageError, type Call, type Exit, type Verb } from './verb.ts';

export const verb: Verb = {
  name: 'names',
  summary: 'subjects that may be one, with reasons; or names like a given one, in any script',
  usage: ['names [--limit N] [--refused]', 'names QUERY'],
  details: `Without QUERY: pairs of subjects of one kind whose names are alike, the most valuable question first: how many statements
would meet, then how alike the names are. Nothing is merged. Answer with "counterpoint judge A same B --because …"
or "counterpoint judge A different B --because …"; what you called different is not asked again.
Exit 1: something was found.

  counterpoint names
  counterpoint names "Викрам Рузахунов"`,
  options: {
    limit: { value: 'N', help: 'at most so many pairs (default 10)' },
    refused: { help: 'also the pairs that were called different, with the reasons' },
  },
  run: async (call) => {
    const limit = Number(call.text('limit') ?? 10);
    if (!Number.isInteger(limit) || limit < 1) throw new UsageError('Give a whole number from 1: --limit 10.');
    const query = call.words.join(' ');
    return query === '' ? propose(call, limit) : search(call, query);
  },
};

async function propose(call: Call, limit: number): Promise<Exit> {
  const { terminal } = call;
  return withCase(call, async (open) => {
    const { pairs, refused, leftOut } = await proposeSame(open);
    const shown = pairs.slice(0, limit);
    if (terminal.isJson)
      terminal.printJson({
        pairs: shown.map((pair) => ({ ...pair, reasons: pair.comparison.reasons.map(tellReason) })),
        refused,
        leftOut,
      });
    else {
      if (pairs.length === 0)
        terminal.print('No two subjects have names that are alike, or all that have are decided.');
      for (const pair of shown)
        for (const line of await describePair(pair, open.store.views, terminal)) terminal.print(line);
      if (pairs.length > limit)
        terminal.print(`\n${countOf(pairs.length - limit, 'more pair')}: --limit ${pairs.length}`);
      if (leftOut > 0) terminal.print(`\n${countOf(leftOut, 'subject')} of which least is said were not looked at.`);
      for (const line of describeRefused(refused, call.isOn('refused'))) terminal.print(line);
    }
    return pairs.length > 0 ? exit.found : exit.nothing;
  });
}

async function describePair(pair: SamePair, views: ViewReader, terminal: Terminal): Promise<readonly string[]> {
  const { a, b, comparison, meeting } = pair;
  const [one, other] = [await referenceTo(a.id, views), await referenceTo(b.id, views)];
  const words = comparison.band === 'same' ? 'one name' : 'perhaps one name';
  return [
    '',
    `${terminal.style('bold', shownLine(comparison.names[0]))}  and  ${terminal.style('bold', shownLine(comparison.names[1]))}  (${a.kind}): ${words}, ${comparison.score.toFixed(2)}`,
    ...comparison.reasons.map((reason) => wrap(shownLine(tellReason(reason)), terminal.width, '  ')),
    ...(meeting.questions.length === 0
      ? []
      : [
          wrap(
            `If they are one, statements of different sources meet on ${meeting.questions.join(', ')}${meeting.apart > 0 ? `, and differ on ${meeting.apart} of them` : ''}.`,
            terminal.width,
            '  ',
          ),
        ]),
    terminal.style('dim', `  counterpoint judge ${one} same ${other} --because "…"`),
  ];
}

function describeRefused(refused: SameProposals['refused'], isWhole: boolean): readonly string[] {
  if (refused.length === 0) return [];
  const summary = `\n${countOf(refused.length, 'pair')} called different and not asked again${isWhole ? ':' : ' (--refused shows them).'}`;
  return [summary, ...(isWhole ? refused.map(({ a, b, because }) => `  ${a}  ${b}  ${shownLine(because)}`) : [])];
}

async function search(call: Call, query: string): Promise<Exit> {
  const { terminal } = call;
  return withCase(call, async (open) => {
    const found = await findNames(open, query);
    const { compareNames } = await loadNames();
    const told = found.map((each) => ({ ...each, reasons: compareNames(query, each.name).reasons.map(tellReason) }));
    if (terminal.isJson) terminal.printJson(told);
    else if (told.length === 0) terminal.print(`No name here is like "${shownLine(query)}".`);
    else
      for (const { id, name, score, reasons } of told) {
        terminal.print(`${score.toFixed(2)}  ${id}  ${shownLine(name)}`);
        for (const reason of reasons)
          terminal.print(wrap(terminal.style('dim', shownLine(reason)), terminal.width, '      '));
      }
    return told.length > 0 ? exit.found : exit.nothing;
  });
}

/** The handle by which a person named it, or its id. */
async function referenceTo(id: string, views: ViewReader): Promise<string> {
  const handle = (await views.mark('handle-of', id))?.record;
  return typeof handle === 'string' ? handle : id;
}

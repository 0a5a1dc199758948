/**
 * What was weighed, as messages: how a pair stands, what its order hangs on, what an answer would move. One wording for
 * whoever shows it, at a terminal or on a page; rendered by the catalogue like every other message.
 */

import type { Message, MessageValue } from '../findings.ts';
import type { Testimony } from '../testimony.ts';
import type { Answer, ComparedPair, HypothesisCost, Linchpin, Weighing } from './hypothesis.ts';

const places = {
  best: 'weigh.best',
  tie: 'weigh.tie',
  robust: 'weigh.robust',
  'depends on the grades': 'weigh.depends',
} as const;

/** Where a hypothesis stands beside the cheapest. */
export function tellPlace(compared: HypothesisCost['comparedToBest']): Message {
  return { key: places[compared], values: {} };
}

/** Which of a pair leads, and by how much. */
export function tellPair(pair: Pick<ComparedPair, 'first' | 'second' | 'margin'>): Message {
  const [first, second] = [text(pair.first), text(pair.second)];
  return pair.margin === 0
    ? { key: 'weigh.tied', values: { first, second } }
    : { key: 'weigh.leads', values: { first, second, margin: cost(pair.margin) } };
}

/** How many pairs there are of those that lead, or of the leader with those next to it, beside the ones compared. */
export function countUncompared({ rows, pairs }: Pick<Weighing, 'rows' | 'pairs'>): number {
  const margins = rows.flatMap((row) => (row.cost ? [row.cost.margin] : []));
  const leading = margins.filter((margin) => margin === 0).length;
  const next = Math.min(...margins.filter((margin) => margin > 0));
  const all = leading > 1 ? (leading * (leading - 1)) / 2 : margins.filter((margin) => margin === next).length;
  return pairs.length === 0 ? 0 : all - pairs.length;
}

/** What would change, what would stand then, and at what price both would cost the same. */
export function tellLinchpin(
  linchpin: Linchpin,
  pair: Pick<ComparedPair, 'first' | 'second'>,
  testimony: Testimony,
): Message {
  const { order, margin } = linchpin;
  const outcome =
    order === 'tie'
      ? nested('linchpin.tie')
      : nested('linchpin.leads', { name: text(pair[order]), margin: cost(Math.abs(margin)) });
  const change = changeOf(linchpin, testimony);
  const breakEven = linchpin.kind === 'grade' ? undefined : linchpin.breakEven;
  if (!breakEven) return { key: 'linchpin.plain', values: { change, outcome } };
  const even = nested('linchpin.break-even', { cost: cost(breakEven.cost), grade: text(breakEven.grade) });
  return { key: 'linchpin.even', values: { change, outcome, even } };
}

function changeOf(linchpin: Linchpin, testimony: Testimony): MessageValue {
  switch (linchpin.kind) {
    case 'grade': {
      const { voice, from, to } = linchpin;
      return nested('linchpin.grade', { voice: { kind: 'voice', voice }, from: text(from), to: text(to) });
    }
    case 'origin':
      return nested('linchpin.origin', { voice: { kind: 'voice', voice: linchpin.voice } });
    case 'statement': {
      const statement = testimony.statements.find(({ id }) => id === linchpin.statement);
      const origin = statement?.attribution.at(-1);
      const quote = statement?.passage.kind === 'text' ? statement.passage.quote : linchpin.statement;
      const voice: MessageValue = origin ? { kind: 'voice', voice: origin } : text('?');
      return nested('linchpin.statement', { voice, says: text(quote) });
    }
  }
}

/** By how much an answer would move the margin, and for which of the pair. */
export function tellAnswer({ shift, helps, says }: Answer, pair: Pick<ComparedPair, 'first' | 'second'>): Message {
  return {
    key: 'ask.answer',
    values: { shift: cost(shift), name: text(pair[helps]), says: { kind: 'message', message: says } },
  };
}

function nested(key: string, values: Message['values'] = {}): MessageValue {
  return { kind: 'message', message: { key, values } };
}

function text(words: string): MessageValue {
  return { kind: 'text', text: words };
}

/** Thousandths of a nat as people read them: 1.10; and what is not nothing never as 0.00. */
function cost(thousandths: number): MessageValue {
  return text((thousandths / 1000).toFixed(thousandths > 0 && thousandths < 5 ? 3 : 2));
}

/**
 * A weighing as a person reads it at a terminal: one row a hypothesis with what it would take, then for those that lead
 * on what their order hangs and what would tell them apart. Everything in words comes from the catalogue.
 */

import {
  renderMessage,
  type ComparedPair,
  type Linchpin,
  type Message,
  type MessageLanguage,
  type MessageValue,
  type WeighedHypothesis,
} from '../src/index.ts';
import { openLabels, type CaseWeighing } from '../src/node.ts';
import { wrap, type Terminal } from './terminal.ts';

type Sheet = {
  readonly found: CaseWeighing;
  readonly say: (key: string, values?: Message['values']) => string;
  readonly tell: (message: Message) => string;
  readonly terminal: Terminal;
  /** How many of a long list are shown. */
  readonly shown: number;
};

/** The lines of a weighing. */
export function describeWeighing(
  found: CaseWeighing,
  {
    language,
    terminal,
    isWhole,
  }: { readonly language: MessageLanguage; readonly terminal: Terminal; readonly isWhole: boolean },
): readonly string[] {
  const labels = openLabels(found.testimony);
  const tell = (message: Message) => renderMessage(message, language, labels);
  const say = (key: string, values: Message['values'] = {}) => tell({ key, values });
  const sheet: Sheet = { found, tell, say, terminal, shown: isWhole ? Infinity : 5 };
  const { weighing, proposedFrom } = found;
  return [
    ...(weighing.provisional ? [terminal.style('yellow', say('weigh.provisional'))] : []),
    ...(found.records
      ? []
      : [proposedFrom ? say('weigh.proposed', { topic: within(proposedFrom.topic) }) : say('weigh.none')]),
    ...describeRows(sheet),
    ...weighing.pairs.flatMap((pair) => describePair(pair, sheet)),
    ...(weighing.complete ? [] : ['', terminal.style('yellow', say('weigh.stopped'))]),
  ];
}

function describeRows(sheet: Sheet): readonly string[] {
  const { found, say, terminal } = sheet;
  const { rows, common } = found.weighing;
  if (rows.length === 0) return [];
  const isSharing = rows.filter(({ cost }) => cost).length > 1 && common.length > 0;
  return [
    '',
    terminal.style('bold', say('weigh.title')),
    ...rows.flatMap((row) => describeRow(row, isSharing, sheet)),
    ...(isSharing ? ['', say('weigh.common'), ...common.flatMap((id) => describeFault(id, sheet))] : []),
  ];
}

const compared = {
  best: 'weigh.best',
  tie: 'weigh.tie',
  robust: 'weigh.robust',
  'depends on the grades': 'weigh.depends',
} as const;

function describeRow({ name, holds, contradicts, cost }: WeighedHypothesis, isSharing: boolean, sheet: Sheet) {
  const { found, say, tell, terminal } = sheet;
  const price = cost ? costOf(cost.cost) : '    –';
  const place = cost ? say(compared[cost.comparedToBest]) : '';
  const own = (cost?.assumes ?? []).filter((id) => !isSharing || !found.weighing.common.includes(id));
  const nothing = say(isSharing ? 'weigh.nothing-more' : 'weigh.nothing');
  return [
    '',
    `${price}  ${terminal.style('bold', say('weigh.name', { name: text(name) }))}  ${terminal.style('dim', place)}`,
    ...holds.map(({ says, isDenied }) => {
      if (!says) return indented(terminal.style('yellow', say('weigh.unread')), sheet);
      return terminal.style('dim', indented(isDenied ? say('weigh.not', { says: within(says) }) : tell(says), sheet));
    }),
    ...contradicts.map((each) => bullet(tell(each), sheet)),
    ...(cost && own.length === 0 ? [bullet(nothing, sheet)] : own.flatMap((id) => describeFault(id, sheet))),
    ...(cost?.tie ? [indented(say('weigh.alike'), sheet)] : []),
  ];
}

function describeFault(id: string, sheet: Sheet): readonly string[] {
  const fault = sheet.found.weighing.faults.find((each) => each.id === id);
  return fault ? [bullet(`${costOf(fault.cost).trim()}  ${sheet.tell(fault.message)}`, sheet)] : [];
}

function describePair(pair: ComparedPair, sheet: Sheet): readonly string[] {
  const { say, terminal, shown } = sheet;
  const [first, second] = [text(pair.first), text(pair.second)];
  const heading =
    pair.margin === 0
      ? say('weigh.tied', { first, second })
      : say('weigh.leads', { first, second, margin: text(costOf(pair.margin).trim()) });
  const { linchpins, questions } = pair;
  const left = linchpins.length - Math.min(shown, linchpins.length);
  return [
    '',
    terminal.style('bold', heading),
    linchpins.length === 0 ? bullet(say('weigh.no-linchpin'), sheet) : say('weigh.linchpins'),
    ...linchpins.slice(0, shown).map((linchpin) => bullet(sayLinchpin(linchpin, pair, sheet), sheet)),
    ...(left > 0
      ? [terminal.style('dim', indented(say('weigh.more', { count: { kind: 'count', count: left } }), sheet))]
      : []),
    questions.length === 0 ? bullet(say('weigh.no-question'), sheet) : say('weigh.questions'),
    ...questions.slice(0, shown).flatMap((question) => [
      bullet(sheet.tell(question.message), sheet),
      ...question.answers.map(({ says, helps, shift }) => {
        const values = { shift: text(costOf(shift).trim()), name: text(pair[helps]), says: within(says) };
        return terminal.style('dim', wrap(say('ask.answer', values), terminal.width, '           '));
      }),
    ]),
  ];
}

function sayLinchpin(linchpin: Linchpin, pair: ComparedPair, { found, say }: Sheet): string {
  const { order, margin } = linchpin;
  const outcome =
    order === 'tie'
      ? nested('linchpin.tie')
      : nested('linchpin.leads', { name: text(pair[order]), margin: text(costOf(Math.abs(margin)).trim()) });
  if (linchpin.kind === 'grade') {
    const { voice, from, to } = linchpin;
    const change = nested('linchpin.grade', { voice: { kind: 'voice', voice }, from: text(from), to: text(to) });
    return say('linchpin.plain', { change, outcome });
  }
  const { cost, grade } = linchpin.breakEven;
  const even = nested('linchpin.break-even', { cost: text(costOf(cost).trim()), grade: text(grade) });
  if (linchpin.kind === 'origin') {
    const change = nested('linchpin.origin', { voice: { kind: 'voice', voice: linchpin.voice } });
    return say('linchpin.even', { change, outcome, even });
  }
  const statement = found.testimony.statements.find(({ id }) => id === linchpin.statement);
  const origin = statement?.attribution.at(-1);
  const quote = statement?.passage.kind === 'text' ? statement.passage.quote : linchpin.statement;
  const voice: MessageValue = origin ? { kind: 'voice', voice: origin } : text('?');
  return say('linchpin.even', { change: nested('linchpin.statement', { voice, says: text(quote) }), outcome, even });
}

function bullet(line: string, sheet: Sheet): string {
  return indented(line, sheet).replace(/^ {9}/, '       · ');
}

function indented(line: string, { terminal }: Sheet): string {
  return wrap(line, terminal.width, '         ');
}

function text(words: string): MessageValue {
  return { kind: 'text', text: words };
}

function within(message: Message): MessageValue {
  return { kind: 'message', message };
}

function nested(key: string, values: Message['values'] = {}): MessageValue {
  return within({ key, values });
}

/** Thousandths of a nat as people read them: 1.10. */
function costOf(cost: number): string {
  return (cost / 1000).toFixed(2).padStart(5);
}

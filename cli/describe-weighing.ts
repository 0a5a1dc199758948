/**
 * A weighing as a person reads it at a terminal: one row a hypothesis with what it would take, then for those that lead
 * on what their order hangs and what would tell them apart. Everything in words comes from the catalogue.
 */

import {
  renderMessage,
  tellAnswer,
  tellLinchpin,
  countUncompared,
  tellPair,
  tellPlace,
  type ComparedPair,
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
    ...describeUncompared(sheet),
    ...(weighing.complete
      ? []
      : ['', terminal.style('yellow', say(weighing.unconfirmed ? 'weigh.refused' : 'weigh.stopped'))]),
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

function describeRow(
  { name, holds, contradicts, cost, unconfirmed }: WeighedHypothesis,
  isSharing: boolean,
  sheet: Sheet,
) {
  const { found, say, tell, terminal } = sheet;
  const price = cost ? costOf(cost.cost) : '    –';
  const place = cost ? tell(tellPlace(cost.comparedToBest)) : '';
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
    ...(unconfirmed ? [bullet(say('weigh.unconfirmed'), sheet)] : []),
    ...(cost && own.length === 0 ? [bullet(nothing, sheet)] : own.flatMap((id) => describeFault(id, sheet))),
    ...(cost?.tie ? [indented(say('weigh.alike'), sheet)] : []),
  ];
}

function describeFault(id: string, sheet: Sheet): readonly string[] {
  const fault = sheet.found.weighing.faults.find((each) => each.id === id);
  return fault ? [bullet(`${costOf(fault.cost).trim()}  ${sheet.tell(fault.message)}`, sheet)] : [];
}

function describePair(pair: ComparedPair, sheet: Sheet): readonly string[] {
  const { say, tell, terminal, shown } = sheet;
  const { linchpins, questions } = pair;
  const left = linchpins.length - Math.min(shown, linchpins.length);
  return [
    '',
    terminal.style('bold', tell(tellPair(pair))),
    linchpins.length === 0 ? bullet(say('weigh.no-linchpin'), sheet) : say('weigh.linchpins'),
    ...linchpins
      .slice(0, shown)
      .map((linchpin) => bullet(tell(tellLinchpin(linchpin, pair, sheet.found.testimony)), sheet)),
    ...(left > 0
      ? [terminal.style('dim', indented(say('weigh.more', { count: { kind: 'count', count: left } }), sheet))]
      : []),
    ...(pair.complete ? [] : [terminal.style('yellow', wrap(say('weigh.pair-stopped'), terminal.width, '       '))]),
    questions.length === 0 ? bullet(say('weigh.no-question'), sheet) : say('weigh.questions'),
    ...questions
      .slice(0, shown)
      .flatMap((question) => [
        bullet(tell(question.message), sheet),
        ...question.answers.map((answer) =>
          terminal.style('dim', wrap(tell(tellAnswer(answer, pair)), terminal.width, '           ')),
        ),
      ]),
  ];
}

/** Of several that lead, or come next, not every pair is compared. */
function describeUncompared({ found: { weighing }, say, terminal }: Sheet): readonly string[] {
  const count = countUncompared(weighing);
  if (count === 0) return [];
  return [
    '',
    terminal.style('dim', wrap(say('weigh.uncompared', { count: { kind: 'count', count } }), terminal.width, '')),
  ];
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

/** Thousandths of a nat as people read them: 1.10. */
function costOf(cost: number): string {
  return (cost / 1000).toFixed(2).padStart(5);
}

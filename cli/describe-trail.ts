/** A trail as a person reads it at a terminal: each step indented under the one that rests on it, down to the digests. */

import { renderMessage, type Labels, type MessageLanguage } from '../src/index.ts';
import type { Trail } from '../src/node.ts';
import { shownLine, wrap, type Terminal } from './terminal.ts';

type FindingTrail = Extract<Trail, { kind: 'finding' }>;
type StatementTrail = Extract<Trail, { kind: 'statement' }>;
type PassageTrail = StatementTrail['passage'];
type SourceTrail = PassageTrail['source'];
type JudgementTrail = FindingTrail['judgements'][number];
type Writer = { readonly labels: Labels; readonly language: MessageLanguage; readonly terminal: Terminal };

/** The lines of a trail. */
export function describeTrail(
  trail: Trail,
  labels: Labels,
  language: MessageLanguage,
  terminal: Terminal,
): readonly string[] {
  const writer = { labels, language, terminal };
  switch (trail.kind) {
    case 'line':
      return trail.cites.flatMap((cited) =>
        cited.kind === 'finding' ? describeFinding(cited, writer, '') : describeStatement(cited, writer, ''),
      );
    case 'finding':
      return describeFinding(trail, writer, '');
    case 'statement':
      return describeStatement(trail, writer, '');
    case 'passage':
      return [...describePassage(trail, writer, ''), `said there: ${trail.statements.join(', ')}`];
    case 'source':
      return [...describeSource(trail, writer, ''), `said there: ${trail.statements.join(', ')}`];
  }
}

function describeFinding(
  { finding, parts, statements, judgements }: FindingTrail,
  writer: Writer,
  indent: string,
): readonly string[] {
  const { terminal } = writer;
  const message =
    'message' in finding
      ? finding.message
      : 'topic' in finding
        ? finding.topic
        : 'says' in finding
          ? finding.says
          : undefined;
  const sentence = message === undefined ? '' : `: ${renderMessage(message, writer.language, writer.labels)}`;
  const deeper = `${indent}  `;
  return [
    wrap(`${finding.kind} ${finding.id}${sentence}`, terminal.width, indent),
    ...parts.flatMap((part) => describeFinding(part, writer, deeper)),
    ...judgements.flatMap((judgement) => describeJudgement(judgement, writer, deeper)),
    ...statements.flatMap((statement) => describeStatement(statement, writer, deeper)),
  ];
}

function describeJudgement({ judgement }: JudgementTrail, { terminal }: Writer, indent: string): readonly string[] {
  const { id, by, at, because, decision } = judgement;
  return [
    wrap(
      `judgement ${id}: ${decision.kind}, by ${shownLine(by)} at ${at}, because ${shownLine(because)}`,
      terminal.width,
      indent,
    ),
  ];
}

function describeStatement(
  { statement, voices, judgements, passage, target }: StatementTrail,
  writer: Writer,
  indent: string,
): readonly string[] {
  const chain = voices
    .toReversed()
    .map(({ name }) => shownLine(name))
    .join(' → ');
  const deeper = `${indent}  `;
  return [
    wrap(
      `statement ${statement.id}: ${chain} ${statement.act}${statement.saidAt === undefined ? '' : `, ${statement.saidAt}`}`,
      writer.terminal.width,
      indent,
    ),
    ...judgements.flatMap((judgement) => describeJudgement(judgement, writer, deeper)),
    ...describePassage(passage, writer, deeper),
    ...(target ? [`${deeper}about:`, ...describeStatement(target, writer, `${deeper}  `)] : []),
  ];
}

function describePassage(
  { passage, reading, source }: PassageTrail,
  writer: Writer,
  indent: string,
): readonly string[] {
  const { terminal } = writer;
  const place = passage.kind === 'text' ? `${passage.start}–${passage.end}: “${shownLine(passage.quote)}”` : '';
  return [
    wrap(`passage ${passage.id} at ${place}`, terminal.width, indent),
    ...(reading
      ? [
          terminal.style(
            'dim',
            `${indent}  reading ${reading.digest} by ${reading.reader.name} ${reading.reader.version}`,
          ),
        ]
      : []),
    ...describeSource(source, writer, `${indent}  `),
  ];
}

function describeSource({ source, derivedFrom }: SourceTrail, writer: Writer, indent: string): readonly string[] {
  const { obtained } = source;
  const { terminal } = writer;
  return [
    wrap(
      `source ${source.id}: ${shownLine(source.title ?? obtained.from)}${source.published === undefined ? '' : `, published ${source.published}`}`,
      terminal.width,
      indent,
    ),
    terminal.style(
      'dim',
      wrap(
        `obtained ${obtained.at} by ${shownLine(obtained.by)} (${obtained.how}) from ${shownLine(obtained.from)}, ${source.bytes} bytes`,
        terminal.width,
        `${indent}  `,
      ),
    ),
    terminal.style('dim', `${indent}  ${source.digest}`),
    ...(derivedFrom
      ? [`${indent}  ${source.derivation ?? 'copy'} of:`, ...describeSource(derivedFrom, writer, `${indent}    `)]
      : []),
  ];
}

/** A trail for people: its steps from the start down to the preserved bytes, each with what it says, its quote and its digests. */

import type { StatementId } from '../../base/id.ts';
import type { Finding } from '../../dossier/dossier.ts';
import type {
  FindingTrail,
  LineTrail,
  JudgementTrail,
  PassageTrail,
  SourceTrail,
  StatementTrail,
  Trail,
} from '../../dossier/trace.ts';
import type { Message } from '../../reasoning/findings.ts';
import { sayContent } from '../../reasoning/say-content.ts';
import type { Statement } from '../../statement/statement.ts';
import { labelOf } from '../../subject/subject.ts';
import type { ShownTrail } from '../shapes/ledger.ts';
import type { Names, Sentences } from './sentences.ts';
import { sayDecision } from './show-judgement.ts';

type Step = ShownTrail['steps'][number];
type Words = { readonly sentences: Sentences; readonly names: Names };

/** The steps of a trail. `names` are of everybody and everything that its messages may name. */
export function showTrail(trail: Trail, words: Words): Step[] {
  return stepsOf(trail, 0, words);
}

/** Any part of a trail: what is said at its start does not matter here. */
type Part = LineTrail | FindingTrail | StatementTrail | PassageTrail | SourceTrail | JudgementTrail;

function stepsOf(trail: Part, depth: number, words: Words): Step[] {
  const deeper = (trails: readonly Part[]) => trails.flatMap((each) => stepsOf(each, depth + 1, words));
  switch (trail.kind) {
    case 'line':
      return [{ depth, kind: 'line', id: trail.line.id, says: trail.line.text, facts: [] }, ...deeper(trail.cites)];
    case 'finding': {
      const { parts, statements, judgements } = trail;
      return [{ depth, ...findingStep(trail, words) }, ...deeper([...parts, ...statements, ...judgements])];
    }
    case 'statement': {
      const { passage, judgements, target } = trail;
      return [
        { depth, ...statementStep(trail, words) },
        ...deeper([passage, ...judgements, ...(target ? [target] : [])]),
      ];
    }
    case 'judgement':
      return [{ depth, ...judgementStep(trail, words) }];
    case 'passage':
      return [{ depth, ...passageStep(trail) }, ...deeper([trail.source])];
    case 'source':
      return [{ depth, ...sourceStep(trail) }, ...deeper(trail.derivedFrom ? [trail.derivedFrom] : [])];
  }
}

type Said = Omit<Step, 'depth'>;

function findingStep({ finding }: FindingTrail, { sentences }: Words): Said {
  return {
    kind: 'finding',
    id: finding.id,
    says: sentences.say(messageOf(finding)),
    facts: 'rule' in finding && finding.rule !== undefined ? [fact('rule', finding.rule)] : [],
  };
}

function messageOf(finding: Finding): Message {
  switch (finding.kind) {
    case 'group':
      return finding.topic;
    case 'corroboration':
      return finding.says;
    case 'cluster':
      return finding.waysOut[0]?.message ?? { key: 'way-out.several', values: {} };
    default:
      return finding.message;
  }
}

function statementStep({ statement, voices, target }: StatementTrail, { sentences }: Words): Said {
  const targets = new Map<StatementId, Statement>(target ? [[target.statement.id, target.statement]] : []);
  const chain = voices
    .toReversed()
    .map(({ name }) => name)
    .join(' → ');
  return {
    kind: 'statement',
    id: statement.id,
    says: sentences.say(sayContent(statement.content, targets)),
    source: statement.passage.source,
    facts: [
      fact('said by', chain),
      fact('act', statement.act),
      ...(statement.saidAt === undefined ? [] : [fact('said', sentences.date(statement.saidAt).words)]),
    ],
  };
}

function judgementStep({ judgement, subjects, voices }: JudgementTrail, words: Words): Said {
  const names = new Map([
    ...words.names,
    ...subjects.map((subject) => [subject.id, labelOf(subject)] as const),
    ...voices.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    kind: 'judgement',
    id: judgement.id,
    says: `${sayDecision(judgement.decision, names)}: ${judgement.because}`,
    facts: [fact('by', judgement.by), fact('at', judgement.at)],
  };
}

function passageStep({ passage, reading, source }: PassageTrail): Said {
  const { language } = source.source;
  return {
    kind: 'passage',
    id: passage.id,
    says:
      passage.kind === 'text' ? `Characters ${passage.start} to ${passage.end} of the reading` : 'A part of the source',
    ...(passage.kind === 'text' ? { quote: passage.quote } : {}),
    ...(language === undefined ? {} : { language }),
    facts: reading
      ? [fact('reading', reading.digest, true), fact('reader', `${reading.reader.name} ${reading.reader.version}`)]
      : [],
  };
}

function sourceStep({ source, voice }: SourceTrail): Said {
  const { id, title, obtained, digest, published, derivation, bytes } = source;
  return {
    kind: 'source',
    id,
    says: [title ?? obtained.from, ...(voice ? [voice.name] : [])].join(', '),
    facts: [
      ...(published === undefined ? [] : [fact('published', published)]),
      fact('obtained', `${obtained.from} (${obtained.how}), by ${obtained.by}, ${obtained.at}`),
      fact('bytes', bytes.toLocaleString('en')),
      fact('digest', digest, true),
      ...(derivation === undefined ? [] : [fact('is', `a ${derivation}`)]),
    ],
  };
}

function fact(name: string, value: string, mono = false): Step['facts'][number] {
  return { name, value, mono };
}

/** A trail for people: one tree of steps, each with what it says, its quote and its digests, down to the preserved bytes. */

import type {
  FindingTrail,
  JudgementTrail,
  LineTrail,
  PassageTrail,
  SourceTrail,
  StatementTrail,
  Trail,
} from '../../dossier/trace.ts';
import type { Finding } from '../../dossier/dossier.ts';
import { sayContent } from '../../reasoning/say-content.ts';
import type { Message } from '../../reasoning/findings.ts';
import type { StatementId } from '../../base/id.ts';
import type { Statement } from '../../statement/statement.ts';
import { labelOf } from '../../subject/subject.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { ShownTrail } from '../shapes/ledger.ts';
import { openSentences, type Names, type SentenceLanguage } from './sentences.ts';
import { sayDecision } from './show-judgement.ts';

type Words = { readonly say: (message: Message) => string; readonly names: Names };
type Fact = ShownTrail['facts'][number];

/** The trail as the API gives it. `names` are of everybody and everything that its messages may name. */
export function showTrail(trail: Trail, names: Names, vocabulary: Vocabulary, language: SentenceLanguage): ShownTrail {
  const { say } = openSentences(language, names, vocabulary);
  return showStep(trail, { say, names });
}

function showStep(trail: Trail, words: Words): ShownTrail {
  switch (trail.kind) {
    case 'line':
      return showLine(trail, words);
    case 'finding':
      return showFinding(trail, words);
    case 'statement':
      return showStatement(trail, words);
    case 'passage':
      return showPassage(trail, words);
    case 'source':
      return showSource(trail);
  }
}

function showLine({ line, cites }: LineTrail, words: Words): ShownTrail {
  return { kind: 'line', id: line.id, says: line.text, facts: [], restsOn: cites.map((each) => showStep(each, words)) };
}

function showFinding({ finding, parts, statements, judgements }: FindingTrail, words: Words): ShownTrail {
  return {
    kind: 'finding',
    id: finding.id,
    says: words.say(messageOf(finding)),
    facts: 'rule' in finding && finding.rule !== undefined ? [fact('rule', finding.rule)] : [],
    restsOn: [
      ...parts.map((each) => showFinding(each, words)),
      ...statements.map((each) => showStatement(each, words)),
      ...judgements.map((each) => showJudgement(each, words)),
    ],
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

function showStatement(trail: StatementTrail, words: Words): ShownTrail {
  const { statement, voices, judgements, target, passage } = trail;
  const chain = voices
    .toReversed()
    .map(({ name }) => name)
    .join(' → ');
  const targets = new Map<StatementId, Statement>(target ? [[target.statement.id, target.statement]] : []);
  return {
    kind: 'statement',
    id: statement.id,
    says: words.say(sayContent(statement.content, targets)),
    facts: [
      fact('said by', chain),
      fact('act', statement.act),
      ...(statement.saidAt === undefined ? [] : [fact('said', statement.saidAt)]),
    ],
    restsOn: [
      showPassage(passage, words),
      ...judgements.map((each) => showJudgement(each, words)),
      ...(target ? [showStatement(target, words)] : []),
    ],
  };
}

function showJudgement({ judgement, subjects, voices }: JudgementTrail, words: Words): ShownTrail {
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
    restsOn: [],
  };
}

function showPassage({ passage, reading, source }: PassageTrail, _words: Words): ShownTrail {
  const language = source.source.language;
  return {
    kind: 'passage',
    id: passage.id,
    says:
      passage.kind === 'text' ? `Characters ${passage.start} to ${passage.end} of the reading` : 'Part of the source',
    ...(passage.kind === 'text' ? { quote: passage.quote } : {}),
    ...(language === undefined ? {} : { language }),
    facts: reading
      ? [fact('reading', reading.digest, true), fact('reader', `${reading.reader.name} ${reading.reader.version}`)]
      : [],
    restsOn: [showSource(source)],
  };
}

function showSource({ source, voice, derivedFrom }: SourceTrail): ShownTrail {
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
    restsOn: derivedFrom ? [showSource(derivedFrom)] : [],
  };
}

function fact(name: string, value: string, mono = false): Fact {
  return { name, value, mono };
}

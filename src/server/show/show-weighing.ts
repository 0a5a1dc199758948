/**
 * Hypotheses for people: what they hold in one language, what each would take, on what their order hangs; every fault and
 * linchpin with the statements that a reader may want to see in their own words.
 */

import { optional } from '../../base/optional.ts';
import type { CaseCheck } from '../../case/check-case.ts';
import type { StandingHypothesis } from '../../case/hypotheses.ts';
import type { SuppositionRecord } from '../../case/hypothesis-record.ts';
import type { CaseWeighing } from '../../case/weigh-case.ts';
import type { Findings, Message } from '../../reasoning/findings.ts';
import type { ComparedPair, Linchpin, Supposition, WeighedHypothesis } from '../../reasoning/hypotheses/hypothesis.ts';
import { tellAnswer, tellLinchpin, tellPair, tellPlace } from '../../reasoning/hypotheses/tell-weighing.ts';
import { sayContent } from '../../reasoning/say-content.ts';
import type { Testimony } from '../../reasoning/testimony.ts';
import type { Content } from '../../statement/content.ts';
import type { Voice } from '../../statement/voice.ts';
import type { ViewReader } from '../../store/contract.ts';
import { labelOf } from '../../subject/subject.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import type { ShownHypothesis, ShownWeighing } from '../shapes/weighing.ts';
import { idsIn, openSentences, readNames, type SentenceLanguage, type Sentences } from './sentences.ts';
import { nameVoice, orderToTell, showFault } from './show-findings.ts';
import { showJudgements } from './show-judgement.ts';
import { readTargets } from './show-statement.ts';

type Showing = {
  readonly findings: Findings;
  readonly testimony: Testimony;
  readonly found: CaseWeighing;
  readonly sentences: Sentences;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly tellFirst: ReturnType<typeof orderToTell>;
};
type Held = ShownHypothesis['holds'][number];
type ShownPair = ShownWeighing['pairs'][number];

/** More quotes than these nobody opens at once. */
const mostStatements = 12;

/** A weighing as the API gives it. */
export function showWeighing(
  check: CaseCheck,
  found: CaseWeighing,
  aside: readonly ShownHypothesis[],
  vocabulary: Vocabulary,
  language: SentenceLanguage,
): ShownWeighing {
  const showing = prepare(check, found, vocabulary, language);
  const { sentences } = showing;
  const { weighing, proposedFrom } = found;
  return {
    head: check.head,
    provisional: weighing.provisional,
    complete: weighing.complete,
    ...optional('unconfirmed', weighing.unconfirmed),
    ...optional('proposedFrom', proposedFrom && sentences.say(proposedFrom.topic)),
    rows: weighing.rows.map((row) => showRow(row, showing)),
    faults: weighing.faults.map((fault) => showFault(fault, showing)),
    common: [...weighing.common],
    pairs: weighing.pairs.map((pair) => showPair(pair, showing)),
    setAside: [...aside],
  };
}

function prepare(
  { findings, testimony }: CaseCheck,
  found: CaseWeighing,
  vocabulary: Vocabulary,
  language: SentenceLanguage,
): Showing {
  return {
    findings,
    testimony,
    found,
    sentences: openSentences(language, namesIn(testimony, language), vocabulary),
    voices: new Map(testimony.voices.map((voice) => [voice.id, voice])),
    tellFirst: orderToTell(testimony),
  };
}

function namesIn({ voices, subjects }: Testimony, language: SentenceLanguage): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...voices.map(({ id, name }) => [id, name] as const),
    ...subjects.map((subject) => [subject.id, labelOf(subject, language)] as const),
  ]);
}

function showRow(row: WeighedHypothesis, showing: Showing): ShownWeighing['rows'][number] {
  const { found, sentences } = showing;
  const { name, cost } = row;
  const record = found.records?.find((each) => each.name === name);
  const supposed = found.hypotheses.find((each) => each.name === name)?.holds ?? [];
  return {
    name,
    ...optional('hypothesis', record?.id),
    ...optional('because', record?.because),
    ...optional('by', record?.by),
    holds: row.holds.map(({ says, isDenied }, place) => ({
      says: sentences.say(says ?? { key: 'weigh.unread', values: {} }),
      denied: isDenied,
      ...nameHeld(record?.holds[place], supposed[place], showing),
    })),
    contradicts: row.contradicts.map((each) => sentences.say(each)),
    ...optional('unconfirmed', row.unconfirmed && sentences.say({ key: 'weigh.unconfirmed', values: {} })),
    ...optional(
      'cost',
      cost && {
        cost: cost.cost,
        margin: cost.margin,
        compared: cost.comparedToBest,
        place: sentences.say(tellPlace(isTied(row, found) ? 'tie' : cost.comparedToBest)),
        assumes: [...cost.assumes],
        tie: cost.tie,
      },
    ),
  };
}

/** True for every one of several that cost the least, also for the first of them. */
function isTied({ cost }: WeighedHypothesis, { weighing }: CaseWeighing): boolean {
  return cost?.margin === 0 && weighing.rows.filter((each) => each.cost?.margin === 0).length > 1;
}

/** What is held, as a draft names it, with all who say it. */
function nameHeld(
  record: SuppositionRecord | undefined,
  supposed: Supposition | undefined,
  { findings, tellFirst }: Pick<Showing, 'findings' | 'tellFirst'>,
): Omit<Held, 'says' | 'denied'> {
  const key = supposed?.kind === 'said' ? supposed.key : undefined;
  const statements = tellFirst(findings.contents.find((each) => each.key === key)?.statements ?? []);
  const statement = record?.kind === 'statement' ? record.statement : record ? undefined : statements[0];
  const content = record?.kind === 'content' ? record.content : undefined;
  return {
    ...optional('statement', statement),
    ...optional('content', content),
    statements: statements.slice(0, mostStatements),
  };
}

function showPair(pair: ComparedPair, showing: Showing): ShownPair {
  const { sentences, findings, tellFirst } = showing;
  const { linchpins, questions } = pair;
  const say = (key: string) => sentences.say({ key, values: {} });
  const statementsOf = (content: string) => findings.contents.find(({ key }) => key === content)?.statements ?? [];
  return {
    first: pair.first,
    second: pair.second,
    margin: pair.margin,
    says: sentences.say(tellPair(pair)),
    hangs: say(linchpins.length === 0 ? 'weigh.no-linchpin' : 'weigh.linchpins'),
    linchpins: linchpins.map((linchpin) => showLinchpin(linchpin, pair, showing)),
    asks: say(questions.length === 0 ? 'weigh.no-question' : 'weigh.questions'),
    questions: questions.map(({ message, answers }) => ({
      says: sentences.say(message),
      answers: answers.map((answer) => ({
        says: sentences.say(tellAnswer(answer, pair)),
        helps: answer.helps,
        statements: tellFirst(statementsOf(answer.content)).slice(0, mostStatements),
      })),
    })),
    complete: pair.complete,
  };
}

function showLinchpin(linchpin: Linchpin, pair: ComparedPair, showing: Showing): ShownPair['linchpins'][number] {
  const { sentences, testimony, tellFirst } = showing;
  const { kind, order } = linchpin;
  const says = sentences.say(tellLinchpin(linchpin, pair, testimony));
  if (linchpin.kind === 'statement') return { kind, says, order, statements: [linchpin.statement] };
  const { voice } = linchpin;
  const own = showing.found.weighing.faults.concat(showing.findings.faults).filter((fault) => fault.voice === voice);
  const statements = tellFirst([...new Set(own.flatMap((fault) => fault.statements))]);
  return {
    kind,
    says,
    order,
    voice: nameVoice(voice, showing),
    ...optional('grade', own.find(({ grade }) => grade)?.grade),
    statements: statements.slice(0, mostStatements),
  };
}

/** Hypotheses as they are stated: of the views alone, so that nobody waits for reasoning to see what was recorded. */
export async function showHypotheses(
  standing: readonly StandingHypothesis[],
  views: ViewReader,
  vocabulary: Vocabulary,
  language: SentenceLanguage,
): Promise<ShownHypothesis[]> {
  const contents = new Map<SuppositionRecord, Content>();
  for (const held of standing.flatMap(({ record }) => record.holds)) {
    const content = held.kind === 'content' ? held.content : (await views.statement(held.statement))?.record.content;
    if (content) contents.set(held, content);
  }
  const targets = await readTargets(
    [...contents.values()].map((content) => ({ content })),
    views,
  );
  const messages = new Map([...contents].map(([held, content]) => [held, sayContent(content, targets)]));
  const sentences = openSentences(
    language,
    await readNames([...messages.values()].flatMap(idsIn), views, language),
    vocabulary,
  );
  return Promise.all(
    standing.map(async ({ record, setAside }) => {
      const [judgement] = setAside ? await showJudgements([setAside], views) : [];
      const { id, name, because, by, at } = record;
      const holds = record.holds.map((held) => showHeld(held, messages.get(held), sentences));
      return { id, name, because, by, at, holds, ...optional('setAside', judgement) };
    }),
  );
}

function showHeld(held: SuppositionRecord, message: Message | undefined, sentences: Sentences): Held {
  const says = sentences.say(message ?? { key: 'weigh.unread', values: {} });
  const { denied } = held;
  return held.kind === 'content'
    ? { says, denied, content: { ...held.content }, statements: [] }
    : { says, denied, statement: held.statement, statements: [held.statement] };
}

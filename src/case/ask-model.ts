/**
 * Asks a model, where a person told it to, what a source says by whom: portion by portion, from the strictest way of
 * holding it to a shape to the loosest, with one more try where an answer cannot be used. What fails is told, and there the
 * rules stand alone. Nothing is written here: proposing records what was asked and answered together with the proposals.
 *
 * Sealed: a source that holds anything sealed is never sent.
 */

import { digestOf, type Digest } from '../base/digest.ts';
import type { SourceId } from '../base/id.ts';
import { canonicalText } from '../base/canonical.ts';
import { refuse, succeed, type Result } from '../base/result.ts';
import { askAgain, promptFor, promptVersion, type ChatMessage } from '../language/model/model-prompt.ts';
import { numberSentences, portionSentences, type NumberedSentence } from '../language/model/numbered-sentences.ts';
import { proposeAnswered, type DropReason } from '../language/model/propose-answered.ts';
import { readAnswer, type ModelAnswer } from '../language/model/read-answer.ts';
import type { Proposal } from '../language/proposal.ts';
import type { ModelExchange } from './model-exchange.ts';
import { answerModes, postPrompt, type AnswerMode, type AskProblem, type ModelEndpoint } from './model-endpoint.ts';
import type { OpenCase } from './open-case.ts';
import { readPage, type ReadPage } from './read-page.ts';
import { findSealedIn } from './sealed-in.ts';

/** What is about to be sent, for the person to see before it is. */
export type Sending = {
  readonly source: SourceId;
  readonly address: string;
  readonly model: string;
  readonly sentences: number;
  readonly characters: number;
  readonly requests: number;
  /** Sentences that are too many to be sent. */
  readonly left: number;
};

/** What became of asking. */
export type ModelReading = {
  readonly source: SourceId;
  readonly reading: Digest;
  readonly model: string;
  readonly exchanges: readonly ModelExchange[];
  readonly proposals: readonly Proposal[];
  readonly dropped: readonly DropReason[];
  /** Where the rules stand alone, and why. */
  readonly failures: readonly { readonly from: number; readonly to: number; readonly problem: AskProblem }[];
};

export type ModelWatch = {
  /** Called once before anything is sent. */
  readonly onSending: (sending: Sending) => void;
  readonly progress?: (done: number, total: number) => void;
};

/** Asks about a source, named as people name it. Problems: of references and of readings, `source-sealed`. */
export async function askModel(
  open: OpenCase,
  sourceName: string,
  endpoint: ModelEndpoint,
  { onSending, progress }: ModelWatch,
): Promise<Result<ModelReading>> {
  const read = await readPage(open, open.store.views, sourceName);
  if (!read.ok) return read;
  const page = read.value;
  const sealed = await findSealedIn(page, open.store.views);
  if (sealed !== undefined)
    return refuse(
      'source-sealed',
      `Cannot send source "${page.source.id}" to a model: it holds ${sealed}, which is sealed`,
      'Propose without --model-endpoint: then nothing leaves this machine.',
    );
  const sentences = numberSentences({ text: page.text, parts: page.reading.parts }, page.language);
  const { portions, left } = portionSentences(sentences);
  const sent = portions.flat();
  onSending({
    source: page.source.id,
    address: endpoint.address,
    model: endpoint.model,
    sentences: sent.length,
    characters: sent.reduce((sum, { start, end }) => sum + end - start, 0),
    requests: portions.length,
    left: left.length,
  });
  const asked = await askPortions(page, portions, endpoint, progress);
  return succeed({ source: page.source.id, reading: page.reading.digest, model: endpoint.model, ...asked });
}

type Portion = readonly NumberedSentence[];
type Asked = Pick<ModelReading, 'exchanges' | 'proposals' | 'dropped' | 'failures'>;

/** A server that cannot be used is not asked again; an answer that cannot be used leaves the next portion its chance. */
async function askPortions(
  { text }: ReadPage,
  portions: readonly Portion[],
  endpoint: ModelEndpoint,
  progress: ModelWatch['progress'],
): Promise<Asked> {
  const exchanges: ModelExchange[] = [];
  const proposals: Proposal[] = [];
  const dropped: DropReason[] = [];
  const failures: ModelReading['failures'][number][] = [];
  let mode: AnswerMode = 'schema';
  for (const [index, sentences] of portions.entries()) {
    const one = await askPortion(promptFor(text, sentences), endpoint, mode);
    mode = one.mode;
    exchanges.push(...one.exchanges);
    if (one.answer.ok) {
      const answered = proposeAnswered(one.answer.value, { text, sentences, model: endpoint.model });
      proposals.push(...answered.proposals);
      dropped.push(...answered.dropped);
    } else {
      const { problem } = one.answer;
      const isOver = problem.code !== 'model-answer-unusable' && problem.code !== 'model-answer-too-large';
      const last = (isOver ? portions.at(-1) : sentences)?.at(-1);
      failures.push({ from: sentences[0]?.number ?? 0, to: last?.number ?? 0, problem });
      if (isOver) break;
    }
    progress?.(index + 1, portions.length);
  }
  return { exchanges, proposals, dropped, failures };
}

type AskedOnce = {
  readonly answer: Result<ModelAnswer, AskProblem>;
  readonly exchanges: readonly ModelExchange[];
  readonly mode: AnswerMode;
};

async function askPortion(
  prompt: readonly ChatMessage[],
  endpoint: ModelEndpoint,
  firstMode: AnswerMode,
): Promise<AskedOnce> {
  const exchanges: ModelExchange[] = [];
  let mode = firstMode;
  let messages = prompt;
  for (let hasTried = false; ;) {
    const words = await postPrompt(endpoint, messages, mode);
    exchanges.push(exchangeOf(messages, mode, endpoint, words));
    const answer = words.ok ? readAnswer(words.value) : words;
    if (answer.ok) return { answer, exchanges, mode };
    const { code } = answer.problem;
    const looser = answerModes[answerModes.indexOf(mode) + 1];
    if (code === 'model-unsupported' && looser !== undefined) {
      mode = looser;
      continue;
    }
    if (hasTried || (code !== 'model-answer-unusable' && code !== 'model-fails')) return { answer, exchanges, mode };
    if (code === 'model-answer-unusable') messages = [...prompt, askAgain];
    hasTried = true;
  }
}

function exchangeOf(
  messages: readonly ChatMessage[],
  mode: AnswerMode,
  { model, address }: ModelEndpoint,
  words: Result<string, AskProblem>,
): ModelExchange {
  return {
    model,
    address,
    mode,
    version: promptVersion,
    prompt: digestOf(canonicalText(messages)),
    ...(words.ok ? { answer: words.value } : { failed: words.problem.code }),
  };
}

/**
 * One request to a model: `POST {base}/chat/completions` of an OpenAI-compatible server. The only file of the program that
 * sends anything to another machine, and only to the address that a person named in the same command. It follows no
 * redirect, waits and reads within limits, and never shows or keeps the key.
 *
 * Hostile: the server. What it answers is text of limited length, and nothing of an answer that fails is shown.
 */

import { refuse, succeed, type Problem, type Result } from '../base/result.ts';
import { answerJsonSchema, type ChatMessage } from '../language/model/model-prompt.ts';
import { maxAnswerLength } from '../language/model/read-answer.ts';

export type ModelEndpoint = {
  /** Where requests go: no user, no query, nothing secret. */
  readonly address: string;
  readonly model: string;
  readonly key?: string;
  /** Longest wait for one answer. */
  readonly timeoutMs: number;
};

/** How the answer is held to its shape: by a schema, as JSON of any shape, or by words alone. */
export const answerModes = ['schema', 'json', 'plain'] as const;
export type AnswerMode = (typeof answerModes)[number];

export type AskProblem = Problem<
  | 'model-unreachable'
  | 'model-too-slow'
  | 'model-redirects'
  | 'model-unsupported'
  | 'model-refuses'
  | 'model-fails'
  | 'model-answer-too-large'
  | 'model-answer-unusable'
>;

/** An answer's envelope is read up to this size; JSON may write a character in six. */
const maxResponseBytes = 6 * maxAnswerLength + 100_000;

/** Checks what a person named. Text goes out over https, or stays on this machine. */
export function openEndpoint(named: {
  readonly base: string;
  readonly model: string;
  readonly key?: string | undefined;
  readonly timeoutMs?: number;
}): Result<ModelEndpoint, Problem<'endpoint-refused'>> {
  const { base, model, key, timeoutMs = 120_000 } = named;
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:'))
    return refuseEndpoint('it is no web address', 'Give one like https://models.example/v1.');
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '')
    return refuseEndpoint('it holds a user, a query or a fragment', 'Give the key in COUNTERPOINT_MODEL_KEY.');
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    return refuseEndpoint(
      `everybody on the way to ${url.host} could read the text`,
      'Use an https address, or a server on this machine such as http://127.0.0.1:8080/v1.',
    );
  if (!/^[A-Za-z0-9._:/@-]{1,80}$/.test(model))
    return refuseEndpoint(
      'the name of the model is not one',
      'Letters, digits and . _ : / @ - make a name, 80 of them at most.',
    );
  if (key !== undefined && !/^[\x21-\x7e]{1,4096}$/.test(key))
    return refuseEndpoint('the key in COUNTERPOINT_MODEL_KEY holds spaces or other odd characters', 'Set it again.');
  const address = `${url.origin}${url.pathname.replace(/\/+$/, '')}/chat/completions`;
  return succeed({ address, model, timeoutMs, ...(key === undefined ? {} : { key }) });
}

function refuseEndpoint(what: string, mend: string) {
  return refuse('endpoint-refused', `Cannot use this model endpoint: ${what}`, mend);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The words of the model's answer. `model-unsupported`: another mode may do. */
export async function postPrompt(
  endpoint: ModelEndpoint,
  messages: readonly ChatMessage[],
  mode: AnswerMode,
): Promise<Result<string, AskProblem>> {
  const { address, key, model, timeoutMs } = endpoint;
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify({ model, temperature: 0, stream: false, messages, ...formatOf(mode) }),
    });
    const refused = refusalOf(response.status);
    if (refused) {
      await response.body?.cancel();
      return refused;
    }
    const body = await readWithin(response, maxResponseBytes);
    if (body === undefined) return fail('model-answer-too-large', `it is longer than ${maxResponseBytes} bytes`);
    const words = wordsOf(body);
    if (words === undefined) return fail('model-answer-unusable', 'it is no chat completion');
    // Hostile: a server may say the key back, and answers are kept.
    return succeed(key === undefined ? words : words.replaceAll(key, '[key]'));
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError'
      ? fail('model-too-slow', `it took longer than ${timeoutMs / 1000} seconds`)
      : fail('model-unreachable', 'the connection could not be made or broke');
  }
}

function formatOf(mode: AnswerMode): object {
  if (mode === 'plain') return {};
  if (mode === 'json') return { response_format: { type: 'json_object' } };
  const schema = { name: 'statements', strict: true, schema: answerJsonSchema };
  return { response_format: { type: 'json_schema', json_schema: schema } };
}

function refusalOf(status: number): Result<never, AskProblem> | undefined {
  if (status >= 200 && status < 300) return undefined;
  const says = `the server says ${status}`;
  if (status >= 300 && status < 400)
    return fail('model-redirects', `${says}: it sends elsewhere, which is not followed`);
  if (status === 400 || status === 415 || status === 422 || status === 501) return fail('model-unsupported', says);
  return fail(status >= 500 || status === 429 || status === 408 ? 'model-fails' : 'model-refuses', says);
}

function fail(code: AskProblem['code'], what: string): Result<never, AskProblem> {
  return refuse(code, `Cannot get an answer of the model: ${what}`);
}

/** Stops as soon as there is more than `limit`, whatever length was announced. */
async function readWithin(response: Response, limit: number): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > limit) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** `choices[0].message.content`, whatever else there is. */
function wordsOf(body: string): string | undefined {
  let at: unknown;
  try {
    at = JSON.parse(body);
  } catch {
    return undefined;
  }
  for (const step of ['choices', '0', 'message', 'content'])
    at = typeof at === 'object' && at !== null && Object.hasOwn(at, step) ? Reflect.get(at, step) : undefined;
  return typeof at === 'string' && at.length <= maxAnswerLength ? at.toWellFormed() : undefined;
}

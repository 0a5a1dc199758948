/** Asking a model from the command line: off unless both options are given, and told before anything is sent. */

import {
  askModel,
  openEndpoint,
  type ModelEndpoint,
  type ModelReading,
  type OpenCase,
  type Sending,
} from '../src/node.ts';
import { orThrow } from './open.ts';
import { countOf, describeProblem, grouped, shownLine } from './terminal.ts';
import { UsageError, type Call, type Option } from './verb.ts';

export const modelOptions: Readonly<Record<string, Option>> = {
  'model-endpoint': {
    value: 'URL',
    help: 'send the sentences of the source to this OpenAI-compatible server too (off without it)',
  },
  model: { value: 'NAME', help: 'the model to ask there' },
};

/** The endpoint that the call names, or undefined where nothing is to be sent. */
export function endpointOf(call: Call): ModelEndpoint | undefined {
  const [base, model] = [call.text('model-endpoint'), call.text('model')];
  if (base === undefined && model === undefined) return undefined;
  if (base === undefined || model === undefined)
    throw new UsageError('Asking a model takes both --model-endpoint URL and --model NAME.');
  const key = process.env['COUNTERPOINT_MODEL_KEY'];
  return orThrow(openEndpoint({ base, model, key: key === '' ? undefined : key }));
}

/** Asks, having said what is sent where; what came of it is said on the error stream. */
export async function askFor(
  call: Call,
  open: OpenCase,
  source: string,
  endpoint: ModelEndpoint,
): Promise<ModelReading> {
  const { terminal } = call;
  const told = orThrow(
    await askModel(open, source, endpoint, {
      onSending: (sending) => terminal.complain(describeSending(sending)),
      progress: terminal.progress('Asking the model'),
    }),
  );
  for (const line of describeReading(told)) terminal.complain(line);
  return told;
}

function describeSending({ source, address, model, sentences, characters, requests, left }: Sending): string {
  const what = `${countOf(sentences, 'sentence')} of ${source} (${grouped(characters)} characters)`;
  const rest = left === 0 ? '' : ` ${countOf(left, 'sentence')} more are too many to send.`;
  return `Sending ${what} in ${countOf(requests, 'request')} to ${address}, model ${model}; nothing else of the case.${rest}`;
}

function describeReading({ proposals, dropped, failures }: ModelReading): readonly string[] {
  const reasons = [...Map.groupBy(dropped, (reason) => reason)].map(([reason, all]) => `${all.length} ${reason}`);
  return [
    ...failures.map(
      ({ from, to, problem }) =>
        `For sentences ${from} to ${to} the rules stand alone. ${shownLine(describeProblem(problem))}.`,
    ),
    `The model proposes ${countOf(proposals.length, 'statement')}${
      reasons.length === 0 ? '' : `; dropped, since it does not stand in the text as told: ${reasons.join(', ')}`
    }.`,
  ];
}

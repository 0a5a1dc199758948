/**
 * Where `counterpoint-solve` does its work: apart from the thread that writes, so that this one can tell how far things are and end
 * in good order at any time. Sends each line as it is found.
 */

import { workerData, type MessagePort } from 'node:worker_threads';
import type { ClauseProblem } from '../src/solver/problem.ts';
import { solveVerbs, type Asked, type Teller } from './solve-verbs.ts';

export type Work = {
  readonly verb: string;
  readonly problem: ClauseProblem;
  readonly asked: Asked;
  /** How many lines were sent, and how many were written. */
  readonly counts: Int32Array;
  readonly port: MessagePort;
};

export type News =
  | { readonly kind: 'line'; readonly text: string; readonly isFind: boolean }
  | { readonly kind: 'best'; readonly cost: number; readonly model: readonly number[] }
  | { readonly kind: 'bound'; readonly bound: number }
  | { readonly kind: 'end'; readonly exitCode: number };

/** More lines than this never wait: a reader who is slow, or gone, is waited for. */
const mostWaiting = 5000;

const { verb, problem, asked, counts, port }: Work = workerData;
const send = (news: News) => port.postMessage(news);
const teller: Teller = {
  say: (text, isFind) => {
    const sent = Atomics.add(counts, 0, 1) + 1;
    for (let written = Atomics.load(counts, 1); sent - written > mostWaiting; written = Atomics.load(counts, 1))
      Atomics.wait(counts, 1, written);
    send({ kind: 'line', text, isFind });
  },
  tellBest: (cost, model) => send({ kind: 'best', cost, model }),
  tellBound: (bound) => send({ kind: 'bound', bound }),
};
const run = Object.hasOwn(solveVerbs, verb) ? solveVerbs[verb] : undefined;
send({ kind: 'end', exitCode: run ? run(problem, { ...asked, ...teller, effort: { left: asked.budget } }) : 2 });

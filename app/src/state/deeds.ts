/** What a person does to the case, with a word about it and a way back. */

import { api, ask, troubleIn, type Trouble } from '../api/client.ts';
import type { ShownJudgement } from '../api/types.ts';
import { tell, tellTrouble } from './toasts.ts';

type JudgingBody = Parameters<typeof api.judgements.$post>[0]['json'];
export type DecisionBody = JudgingBody['decision'];

/** Records a judgement; gives the trouble where that cannot be done. */
export async function decide(decision: DecisionBody, because: string, done: string): Promise<Trouble | undefined> {
  try {
    const judgement: ShownJudgement = await ask(api.judgements.$post({ json: { decision, because } }));
    tell(`${done}.`, { label: 'Undo', run: () => void undoLast() });
    return judgement.effective ? undefined : { code: 'undone', message: 'It was undone at once' };
  } catch (error) {
    return troubleIn(error);
  }
}

type StatingBody = Parameters<typeof api.hypotheses.$post>[0]['json'];
export type HypothesisBody = StatingBody['hypotheses'][number];

/** Records hypotheses, all or none; gives the trouble where that cannot be done. */
export async function stateHypotheses(
  hypotheses: readonly HypothesisBody[],
  done: string,
): Promise<Trouble | undefined> {
  try {
    await ask(api.hypotheses.$post({ query: {}, json: { hypotheses: [...hypotheses] } }));
    tell(`${done}.`, { label: 'Undo', run: () => void undoLast() });
    return undefined;
  } catch (error) {
    return troubleIn(error);
  }
}

/** Takes back what was done last, or the action of entry `seq`. */
export async function undoLast(seq?: number): Promise<void> {
  try {
    const { says } = await ask(api.undo.$post({ json: seq === undefined ? {} : { seq } }));
    tell(`Taken back: ${says}`, seq === undefined ? { label: 'Redo', run: () => void redoLast() } : undefined);
  } catch (error) {
    tellTrouble(troubleIn(error));
  }
}

/** Brings back what was taken back last. */
export async function redoLast(): Promise<void> {
  try {
    const { says } = await ask(api.redo.$post({ json: {} }));
    tell(`Brought back: ${says}`, { label: 'Undo', run: () => void undoLast() });
  } catch (error) {
    tellTrouble(troubleIn(error));
  }
}

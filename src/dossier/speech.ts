/** Sentences of a dossier's findings, in its language, with the labels of its own records. */

import type { Message } from '../reasoning/findings.ts';
import type { Dossier } from './dossier.ts';

/** Makes sentences of messages. */
export function openSpeech(_dossier: Dossier): (message: Message) => string {
  return (message) => JSON.stringify(message).slice(0, 80);
}

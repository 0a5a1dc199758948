/** Sentences of a dossier's findings, in its language, with the labels of its own records. */

import type { Message } from '../reasoning/findings.ts';
import { renderMessage } from '../reasoning/render-message.ts';
import type { Dossier } from './dossier.ts';

/** Makes sentences of messages. A record that is not there is called by its id. */
export function openSpeech({
  records,
  vocabulary,
  language,
}: Pick<Dossier, 'records' | 'vocabulary' | 'language'>): (message: Message) => string {
  const subjects = new Map(records.subjects.map(({ id, names: [first] }) => [id, first?.text]));
  const voices = new Map(records.voices.map(({ id, name }) => [id, name]));
  return (message) =>
    renderMessage(message, language, {
      subject: (id) => subjects.get(id) ?? id,
      voice: (id) => voices.get(id) ?? id,
      vocabulary,
    });
}

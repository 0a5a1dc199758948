/**
 * The sentences of findings, contents and dates in the language asked for: what to look up is collected first, looked up
 * once, and everything is rendered by `renderMessage`.
 */

import { isId } from '../../base/id.ts';
import type { Message, MessageValue } from '../../reasoning/findings.ts';
import { renderMessage, type MessageLanguage } from '../../reasoning/render-message.ts';
import type { ViewReader } from '../../store/contract.ts';
import { labelOf } from '../../subject/subject.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import { describeWhen } from '../../time/describe-when.ts';

export const sentenceLanguages = ['en', 'ru'] as const satisfies readonly MessageLanguage[];
export type SentenceLanguage = (typeof sentenceLanguages)[number];

/** Names of voices and labels of subjects by id. */
export type Names = ReadonlyMap<string, string>;

export type Sentences = {
  readonly say: (message: Message) => string;
  readonly date: (edtf: string) => ReturnType<typeof sayDate>;
};

export function openSentences(language: SentenceLanguage, names: Names, vocabulary: Vocabulary): Sentences {
  const labelOfId = (id: string) => names.get(id) ?? id;
  const labels = { subject: labelOfId, voice: labelOfId, vocabulary };
  return {
    say: (message) => renderMessage(message, language, labels),
    date: (edtf) => sayDate(edtf, language),
  };
}

/** A date of a record, as it is written and in words. */
export function sayDate(edtf: string, language: SentenceLanguage): { readonly edtf: string; readonly words: string } {
  // A time of a record carries milliseconds, which EDTF has no place for and nobody reads.
  return { edtf, words: describeWhen({ edtf: edtf.replace(/\.\d+(?=Z$)/, '') }, language) };
}

/** The names behind these ids, in a language where one is given; ids that name nothing are left out. */
export async function readNames(ids: Iterable<string>, views: ViewReader, language?: SentenceLanguage): Promise<Names> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    if (isId('v', id)) {
      const voice = await views.voice(id);
      if (voice) names.set(id, voice.record.name);
    } else if (isId('x', id)) {
      const subject = await views.subject(id);
      if (subject) names.set(id, labelOf(subject.record, language));
    }
  }
  return names;
}

/** The ids of subjects and voices that a message names. */
export function idsIn({ values }: Message): readonly string[] {
  return Object.values(values).flatMap(idsInValue);
}

function idsInValue(value: MessageValue): readonly string[] {
  switch (value.kind) {
    case 'subject':
      return [value.subject];
    case 'voice':
      return [value.voice];
    case 'value':
      return value.value.kind === 'subject' ? [value.value.subject] : [];
    case 'message':
      return idsIn(value.message);
    case 'list':
      return value.items.flatMap(idsInValue);
    default:
      return [];
  }
}

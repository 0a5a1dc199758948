/**
 * The sentences of findings, contents and dates in the language asked for: what to look up is collected first, looked up
 * once, and everything is rendered by the catalogue of `reasoning/words`.
 */

import { isId } from '../../base/id.ts';
import type { Message, MessageValue } from '../../reasoning/findings.ts';
import type { ViewReader } from '../../store/contract.ts';
import { labelOf } from '../../subject/subject.ts';
import type { Vocabulary } from '../../subject/vocabulary.ts';
import { describeWhen } from '../../time/describe-when.ts';
import type { When } from '../../time/when.ts';

export const sentenceLanguages = ['en', 'ru'] as const;
export type SentenceLanguage = (typeof sentenceLanguages)[number];

/** Names of voices and labels of subjects by id. */
export type Names = ReadonlyMap<string, string>;

export type Sentences = {
  readonly say: (message: Message) => string;
  readonly when: (when: When) => string;
  readonly date: (edtf: string) => { readonly edtf: string; readonly words: string };
};

export function openSentences(language: SentenceLanguage, names: Names, vocabulary: Vocabulary): Sentences {
  const when = (each: When) => describeWhen(each, language);
  return {
    say: (message) => standIn(message, names, vocabulary, when),
    when,
    date: (edtf) => ({ edtf, words: when({ edtf }) }),
  };
}

/** The names behind these ids; ids that name nothing are left out. */
export async function readNames(ids: Iterable<string>, views: ViewReader): Promise<Names> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    if (isId('v', id)) {
      const voice = await views.voice(id);
      if (voice) names.set(id, voice.record.name);
    } else if (isId('x', id)) {
      const subject = await views.subject(id);
      if (subject) names.set(id, labelOf(subject.record));
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

// STAND-IN until reasoning/words is there.
function standIn(message: Message, names: Names, vocabulary: Vocabulary, when: (w: When) => string): string {
  const one = (v: MessageValue): string => {
    switch (v.kind) {
      case 'subject':
        return names.get(v.subject) ?? v.subject;
      case 'voice':
        return names.get(v.voice) ?? v.voice;
      case 'judgement':
        return v.judgement;
      case 'when':
        return when(v.when);
      case 'count':
        return String(v.count);
      case 'word':
        return v.of === 'event'
          ? (vocabulary.events[v.word]?.label['en'] ?? v.word)
          : v.of === 'property'
            ? (vocabulary.properties[v.word]?.label['en'] ?? v.word)
            : v.word;
      case 'label':
        return v.label['en'] ?? '';
      case 'text':
        return v.text;
      case 'message':
        return standIn(v.message, names, vocabulary, when);
      case 'list':
        return v.items.map(one).join(', ');
      case 'value':
        switch (v.value.kind) {
          case 'subject':
            return names.get(v.value.subject) ?? v.value.subject;
          case 'term':
            return vocabulary.terms[v.value.term]?.label['en'] ?? v.value.term;
          case 'quantity':
            return `${v.value.approximate ? 'about ' : ''}${v.value.min ?? ''}${v.value.min === v.value.max ? '' : `–${v.value.max ?? ''}`} ${v.value.unit}`;
          case 'date':
            return when(v.value.when);
          case 'text':
            return v.value.text;
        }
    }
  };
  const p = Object.fromEntries(Object.entries(message.values).map(([k, v]) => [k, one(v)]));
  const t: Record<string, string> = {
    'says.event': `${p['event']}: ${p['parts']}`,
    'says.role': `${p['role']} ${p['value']}`,
    'says.when': `${p['when']}`,
    'says.event-alone': `There was ${p['event']}`,
    'says.no-event': `There was no ${p['event']}: ${p['parts']}`,
    'says.no-event-alone': `There was no ${p['event']}`,
    'says.attribute': `${p['of']}: ${p['property']} ${p['value']}`,
    'says.same': `${p['a']} is ${p['b']}`,
    'says.different': `${p['a']} is not ${p['b']}`,
    'clash.values': `${p['a']}: ${p['slot']} cannot be both ${p['first']} and ${p['second']}`,
  };
  return t[message.key] ?? `${message.key}: ${Object.values(p).join(' · ')}`;
}

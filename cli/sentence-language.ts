/** The language in which findings are told: as `--sentences` asks, or `--language` where no file has one of its own. */

import type { MessageLanguage } from '../src/index.ts';
import { UsageError, type Call, type Option } from './verb.ts';

export const sentencesOption: Readonly<Record<'sentences', Option>> = {
  sentences: { value: 'en|ru', help: 'language of the sentences; without it, ru where --language is ru, or else en' },
};

/** `--language` may be that of a file, and then it may be any. */
export function sentenceLanguage(call: Call, isOfFile = false): MessageLanguage {
  const asked = call.text('sentences');
  const language = asked ?? call.text('language') ?? 'en';
  if (language === 'en' || language === 'ru') return language;
  if (asked === undefined && isOfFile) return 'en';
  throw new UsageError(`There are sentences in en and ru, not in "${language}".`);
}

/** THE list of languages that there are rules for. A new one is a folder beside `en/` and a line here. */

import { english } from './en/english.ts';
import { kazakh } from './kk/kazakh.ts';
import { kyrgyz } from './ky/kyrgyz.ts';
import type { Language } from './language.ts';
import { russian } from './ru/russian.ts';

export const languages: readonly Language[] = [english, russian, kazakh, kyrgyz];

/** The rules for a language tag (BCP 47), by its first part; undefined where nobody has written any. */
export function findLanguage(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split('-');
  return languages.find(({ language }) => language === primary);
}

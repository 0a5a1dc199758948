/** What a person likes, kept in this browser: theme, language of sentences, whether single keys are commands. */

import { effect, signal, type Signal } from '@preact/signals';

export type Theme = 'light' | 'dark';
export type SentenceLanguage = 'en' | 'ru';

const system = matchMedia('(prefers-color-scheme: dark)');

/** Undefined follows the system. */
export const chosenTheme = kept<Theme | undefined>('theme', ['light', 'dark'], undefined);
const systemTheme = signal<Theme>(system.matches ? 'dark' : 'light');
export const sentenceLanguage: Signal<SentenceLanguage> = kept('language', ['en', 'ru'], 'en');
/** WCAG 2.2, 2.1.4: whoever speaks to the computer can turn single keys off. */
export const singleKeys = kept<'on' | 'off'>('single-keys', ['on', 'off'], 'on');
/** Count proposed statements in findings; never remembered, since it has to be asked for. */
export const isProvisional = signal(false);

export function themeNow(): Theme {
  return chosenTheme.value ?? systemTheme.value;
}

/** The other theme; where that is what the system has, follows the system again. */
export function switchTheme(): void {
  const other = themeNow() === 'dark' ? 'light' : 'dark';
  chosenTheme.value = other === systemTheme.value ? undefined : other;
}

/** Keeps the page's theme as it was chosen. */
export function followTheme(): void {
  system.addEventListener('change', ({ matches }) => {
    systemTheme.value = matches ? 'dark' : 'light';
  });
  effect(() => {
    document.documentElement.dataset['theme'] = themeNow();
  });
}

function kept<T extends string | undefined>(name: string, allowed: readonly T[], usual: T): Signal<T> {
  const key = `counterpoint-${name}`;
  const stored = readStored(key);
  const value = signal<T>(allowed.find((each) => each === stored) ?? usual);
  effect(() => writeStored(key, value.value));
  return value;
}

/** A browser may refuse to keep anything. */
function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeStored(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // It is liked for this visit only.
  }
}

import type { Sentences } from '@cotmoc/base';
import { fillIn, type Language } from '@cotmoc/ui';
import type { messages as vietnamese } from './catalog-vi.ts';

/** The name of a phrase: its file's subject, a dot, the phrase. */
export type MessageKey = keyof typeof vietnamese;

/** Values for a phrase's `{blanks}`. */
export type Params = Readonly<Record<string, string | number>>;

const catalogs: Record<Language, () => Promise<{ readonly messages: Record<MessageKey, string> }>> = {
  vi: () => import('./catalog-vi.ts'),
  en: () => import('./catalog-en.ts'),
};

let current: Language = 'vi';
let phrases: Partial<Record<MessageKey, string>> = {};

/** Fetches one language; call before the first render. Changing the language reloads the page. */
export async function loadMessages(language: Language): Promise<void> {
  phrases = (await catalogs[language]()).messages;
  current = language;
}

/** The reader's language. */
export function currentLanguage(): Language {
  return current;
}

/** A phrase in the reader's language: `t('tasks.title', { count: 3 })`. */
export function t(key: MessageKey, params?: Params): string {
  return fillIn(phrases[key] ?? key, params);
}

/** Picks the reader's language of a sentence that came in both. */
export function inLanguage(sentences: Sentences): string {
  return sentences[current];
}

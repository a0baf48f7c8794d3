import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { fillIn } from './fill-in.ts';
import english from './messages/en.json' with { type: 'json' };
import vietnamese from './messages/vi.json' with { type: 'json' };

/** The languages the parts can speak. */
export type Language = 'vi' | 'en';

/** A phrase of the parts' own, by its name in `messages/vi.json`. */
export type WordKey = keyof typeof vietnamese;

/** Gives a phrase in the reader's language, its `{blanks}` filled in. */
export type Say = (key: WordKey, params?: Readonly<Record<string, string | number>>) => string;

const catalogs: Record<Language, Record<WordKey, string>> = { vi: vietnamese, en: english };

const WordsContext = createContext<Say>((key, params) => fillIn(catalogs.vi[key], params));

/** Wraps an app once: which language the parts speak. */
export function UiProvider({ language, children }: { language: Language; children: ReactNode }) {
  const say = useMemo<Say>(() => (key, params) => fillIn(catalogs[language][key], params), [language]);
  return <WordsContext.Provider value={say}>{children}</WordsContext.Provider>;
}

/** The parts' own phrases, for the parts. */
export function useWords(): Say {
  return useContext(WordsContext);
}

import type { Language } from '@cotmoc/ui';

/** How the page is lit: fixed, or as the device says. */
export type Theme = 'light' | 'dark' | 'auto';

const THEME = 'cotmoc.theme';
const LANGUAGE = 'cotmoc.language';

/** The theme in force. */
export function currentTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'auto';
}

/** Puts a theme in force and remembers it in this browser. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  localStorage.setItem(THEME, theme);
}

/** The language chosen in this browser, or null. */
export function rememberedLanguage(): Language | null {
  const language = localStorage.getItem(LANGUAGE);
  return language === 'vi' || language === 'en' ? language : null;
}

/** Remembers a language and opens the page anew in it. */
export function chooseLanguage(language: Language): void {
  localStorage.setItem(LANGUAGE, language);
  location.reload();
}

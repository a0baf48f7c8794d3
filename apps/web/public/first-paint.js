// Runs before the first paint, so that the chosen theme and language are there from the start. Same names as src/shell/preferences.ts.
(() => {
  try {
    const root = document.documentElement;
    const theme = localStorage.getItem('cotmoc.theme');
    const language = localStorage.getItem('cotmoc.language');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    if (language === 'vi' || language === 'en') root.lang = language;
  } catch {
    // A browser that forbids storage keeps the defaults.
  }
})();

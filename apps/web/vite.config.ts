import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** React Aria carries its words in 34 languages; ours needs English, and Vietnamese comes from `ui`. */
function dropOtherAriaLanguages(): Plugin {
  const other = /react-aria(?:-components)?\/dist\/private\/intl\/(?:[a-z]+\/)?(?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/;
  return {
    name: 'drop-other-aria-languages',
    enforce: 'pre',
    load: (id) => (other.test(id.replaceAll('\\', '/')) ? 'export default null;' : null),
  };
}

export default defineConfig({
  plugins: [react(), dropOtherAriaLanguages()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    // The last Chrome for Windows 7, which old offices still have, and what came with it.
    target: ['chrome109', 'firefox115', 'safari16'],
    // Nothing is inlined as data: the content policy allows files of our own only.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 5173,
    proxy: { '/api': process.env['COTMOC_SERVER'] ?? 'http://127.0.0.1:3000' },
  },
  preview: { port: 4173 },
});

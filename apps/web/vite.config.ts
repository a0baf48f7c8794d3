import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
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

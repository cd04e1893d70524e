import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// One file for one test, built as the product is; nothing that ships knows of it.
export default defineConfig({
  root: path('.'),
  publicDir: false,
  resolve: { alias: { '@lib': path('../../src/ContentHub.Web/Assets/lib') } },
  build: {
    outDir: path('../../artifacts/bare-kit'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: path('./bareKit.ts'), output: { entryFileNames: 'bareKit.js' } },
  },
});

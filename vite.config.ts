import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { iconSprite } from './scripts/front-end/iconSprite.ts';
import { wordLists } from './scripts/front-end/wordLists.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

// Entry files keep their names because Razor links them; the server fingerprints them itself.
// Chunks and fonts are found by script and CSS, so their names carry a hash and may be cached for ever.
export default defineConfig({
  base: './', // chunks and fonts load next to the entry, under every path base
  publicDir: false,
  resolve: { alias: { '@lib': path('./src/ContentHub.Web/Assets/lib') } },
  plugins: [iconSprite(path('./src/ContentHub.Web/Assets/icons.txt')), wordLists()],
  build: {
    outDir: path('./src/ContentHub.Web/wwwroot/dist'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    cssCodeSplit: true,
    assetsInlineLimit: 0, // a data: font would break the content security policy
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700, // the editor, which only the writing page loads
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      input: {
        workbench: path('./src/ContentHub.Web/Assets/workbench.ts'),
        'workbench-style': path('./themes/Workbench/Assets/app.css'),
        journal: path('./themes/Journal/Assets/journal.css'),
      },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: asset => {
          const name = asset.names[0] ?? '';
          if (name.endsWith('.woff2')) return 'fonts/[name]-[hash][extname]';
          if (name.startsWith('workbench')) return 'workbench.css';
          return '[name][extname]';
        },
        // Nothing may import the entry: under a fingerprinted name the browser would run it a second time.
        codeSplitting: { groups: [{ name: 'shared', test: /Assets[\\/]lib[\\/]|preload-helper|rolldown[\\/]runtime/ }, { name: 'islands', test: /Assets[\\/]islands[\\/]/ }] },
      },
    },
  },
});

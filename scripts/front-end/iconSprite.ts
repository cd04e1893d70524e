import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

/** One lucide file as a `<symbol>`. Stroke settings move to the `.icon` class, so an icon takes the colour of its text. */
function symbol(name: string, folder: string): string {
  const svg = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const inside = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
  if (inside === undefined) throw new Error(`lucide has no drawable icon named "${name}"`);
  return `<symbol id="${name}" viewBox="0 0 24 24">${inside.replace(/\s+/g, ' ').trim()}</symbol>`;
}

/** The names in the list file: one per line, `#` starts a comment. */
export function iconNames(list: string): string[] {
  return list.split('\n').map(line => line.replace(/#.*/, '').trim()).filter(name => name !== '');
}

/** Builds `icons.svg` from the listed icons only: the whole set would be a megabyte. */
export function iconSprite(listFile: string): Plugin {
  const folder = join(dirname(require.resolve('lucide-static/package.json')), 'icons');
  return {
    name: 'icon-sprite',
    buildStart() {
      this.addWatchFile(listFile);
    },
    generateBundle() {
      const symbols = iconNames(readFileSync(listFile, 'utf8')).map(name => symbol(name, folder));
      const source = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`;
      this.emitFile({ type: 'asset', fileName: 'icons.svg', source });
    },
  };
}

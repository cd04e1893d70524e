import type { IslandModule } from '@lib/island.ts';

/*
 * The loader: an element names its islands in data-island, the loader fetches only those,
 * connects them, and marks the element with data-<name>-ready.
 * One island that fails never stops another: the page works without any of them.
 */
const files = import.meta.glob<IslandModule>([
  './islands/*.ts',
  '../../Modules/*/Assets/*.ts',
  '!**/*.test.ts',
]);

const loaders = new Map(Object.entries(files).map(([path, load]) => [path.replace(/^.*\/|\.ts$/g, ''), load]));

async function connect(element: HTMLElement, name: string): Promise<void> {
  const load = loaders.get(name);
  if (load === undefined) {
    console.warn(`No island is named "${name}".`);
    return;
  }
  try {
    const module = await load();
    await new module.island(element).connect();
    element.setAttribute(`data-${name}-ready`, '');
  } catch (error) {
    console.error(`The island "${name}" could not start; the page works without it.`, error);
  }
}

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  for (const name of (element.dataset['island'] ?? '').split(/\s+/).filter(part => part !== '')) void connect(element, name);
}

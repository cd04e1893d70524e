import { element, find, findAll } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';

/**
 * `<div data-island="tabs"><div class="tabs" data-tabs-list hidden></div>
 *    <section class="tabs__panel" id="…" data-tabs-label="Brief">…</section> … </div>`
 * The tabs are made from the panels. A link to `#id` of a panel, or a field inside it, opens that panel.
 */
export class TabsIsland implements Island {
  readonly #root: HTMLElement;
  readonly #tabs = new Map<HTMLElement, HTMLButtonElement>();

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  connect(): void {
    const list = find(this.#root, '[data-tabs-list]');
    const panels = findAll(this.#root, '.tabs__panel');
    if (list === null || panels.length < 2) return;
    list.setAttribute('role', 'tablist');
    for (const panel of panels) {
      const tab = element('button', { type: 'button', class: 'tabs__tab', role: 'tab', id: `${panel.id}-tab`, 'aria-controls': panel.id }, panel.dataset['tabsLabel'] ?? '');
      tab.addEventListener('click', () => this.#open(panel));
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      // A field that asks for attention must be visible before it can take the focus.
      panel.addEventListener('invalid', () => this.#open(panel), true);
      panel.addEventListener('tabs:show', () => this.#open(panel));
      this.#tabs.set(panel, tab);
      list.append(tab);
    }
    list.addEventListener('keydown', event => this.#key(event));
    list.hidden = false;
    const invalid = panels.find(panel => panel.querySelector('[aria-invalid="true"]') !== null);
    const first = panels.find(panel => `#${panel.id}` === location.hash) ?? invalid ?? panels[0];
    if (first !== undefined) this.#open(first);
  }

  #open(chosen: HTMLElement): void {
    for (const [panel, tab] of this.#tabs) {
      const open = panel === chosen;
      panel.hidden = !open;
      tab.setAttribute('aria-selected', String(open));
      tab.tabIndex = open ? 0 : -1;
    }
  }

  #key(event: KeyboardEvent): void {
    const panels = [...this.#tabs.keys()];
    const at = panels.findIndex(panel => !panel.hidden);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: panels.length - 1 }[event.key];
    const panel = to === undefined ? undefined : panels[(to + panels.length) % panels.length];
    if (panel === undefined) return;
    event.preventDefault();
    this.#open(panel);
    this.#tabs.get(panel)?.focus();
  }
}

export { TabsIsland as island };

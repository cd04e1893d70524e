import { button, element, find } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';

const narrow = '(width < 70rem)';

/** The parts of the page that open and close: the panel (a sheet on a phone) and full screen. */
export class EditorLayout {
  readonly #form: HTMLFormElement;
  readonly #panelButton: HTMLElement | null;
  readonly #fullButton: HTMLElement | null;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    this.#panelButton = find(form, '[data-editor-action="panel"]');
    this.#fullButton = find(form, '[data-editor-action="full-screen"]');
  }

  connect(): void {
    const panel = find(this.#form, '[data-editor-panel]');
    if (panel !== null) {
      const close = button(icon('x'), 'button button--quiet button--icon', () => this.panel(false));
      close.append(element('span', { class: 'visually-hidden' }, 'Close details'));
      panel.prepend(element('div', { class: 'editor__panel-close' }, close));
    }
    this.#on(this.#panelButton, () => this.panel(this.#form.classList.contains('editor--panel-closed')));
    this.#on(this.#fullButton, () => this.full(!this.#form.classList.contains('editor--full')));
    this.panel(!window.matchMedia(narrow).matches, false);
    this.#form.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (this.#form.classList.contains('editor--full')) this.full(false);
      else if (window.matchMedia(narrow).matches) this.panel(false);
    });
    // Where the browser lays the keyboard over the page, the tools move up by its height.
    window.visualViewport?.addEventListener('resize', () => {
      const covered = window.innerHeight - (window.visualViewport?.height ?? window.innerHeight);
      this.#form.style.setProperty('--keyboard', `${Math.max(0, Math.round(covered))}px`);
    });
  }

  panel(open: boolean, focus = true): void {
    this.#form.classList.toggle('editor--panel-closed', !open);
    this.#panelButton?.setAttribute('aria-expanded', String(open));
    if (!focus) return;
    if (open) find(this.#form, '[data-editor-panel] [role="tab"][aria-selected="true"]')?.focus();
    else this.#panelButton?.focus();
  }

  full(on: boolean): void {
    this.#form.classList.toggle('editor--full', on);
    this.#fullButton?.setAttribute('aria-pressed', String(on));
  }

  /** Shows a field wherever it stands: opens the panel, then its tab. */
  reveal(field: HTMLElement): void {
    if (field.closest('[data-editor-panel]') !== null) {
      this.panel(true, false);
      field.closest('.tabs__panel')?.dispatchEvent(new CustomEvent('tabs:show'));
    }
    field.focus();
  }

  #on(target: HTMLElement | null, run: () => void): void {
    if (target === null) return;
    target.hidden = false;
    target.addEventListener('click', run);
  }
}

import { Debounce } from '@lib/debounce.ts';
import { element, find } from '@lib/element.ts';
import type { Island } from '@lib/island.ts';
import { Notices } from './editor/notices.ts';
import type { WritingSurface } from './editor/surface.ts';
import { KeptWords } from './editor/suggestions/keptWords.ts';

/**
 * `<form method="post" class="suggest" data-island="suggest" data-suggest-key="{person}:{post}:{field}" data-suggest-formatted="true">` with
 * `Form.From`, `Form.Text`, `Form.Note`, `[data-suggest-field]`, `[data-suggest-help]` and `[data-suggest-figures]`: Suggest mode. The text is a copy
 * of one's own; what differs from the original is drawn on it. Without this island the page is a plain form.
 */
export class SuggestIsland implements Island {
  readonly #form: HTMLFormElement;
  readonly #kept: KeptWords;
  readonly #notices: Notices;
  readonly #keep: Debounce;
  #surface: WritingSurface | null = null;

  constructor(form: HTMLElement) {
    if (!(form instanceof HTMLFormElement)) throw new TypeError('Suggest mode belongs on a <form>.');
    this.#form = form;
    this.#kept = new KeptWords(form.dataset['suggestKey'] ?? location.pathname);
    this.#notices = new Notices(form);
    this.#keep = new Debounce(() => this.#changed(), 250, 1000);
  }

  async connect(): Promise<void> {
    const original = this.#box('From').value;
    this.#restore();
    this.#form.addEventListener('input', () => this.#keep.call());
    this.#form.addEventListener('submit', () => {
      this.#changed();
      this.#kept.sent();
    });
    if (this.#form.dataset['suggestFormatted'] === 'true') await this.#open(original);
  }

  /** What was typed here and never arrived stands here again, with the text that it was typed on. */
  #restore(): void {
    const kept = this.#kept.read();
    if (kept === null || this.#box('Text').value !== this.#box('From').value) return;
    const put = (): void => {
      this.#box('From').value = kept.from;
      this.#box('Text').value = kept.text;
      this.#box('Note').value = kept.note;
    };
    const fresh = { label: 'Start with the present text', act: (): void => { this.#kept.forget(); location.reload(); } };
    if (!kept.sent) {
      put();
      this.#notices.show({ id: 'kept', kind: 'info', title: 'What you typed last time stands here again', text: 'It was not sent.', actions: [fresh] });
      return;
    }
    const again = { label: 'Put it back', act: (): void => { this.#kept.unsent(); location.reload(); } };
    this.#notices.show({ id: 'kept', kind: 'info', title: 'You sent suggestions for this text before', text: 'If they did not arrive, your words are still in this browser.', actions: [again, { label: 'Close', act: () => { this.#kept.forget(); this.#notices.hide('kept'); } }] });
  }

  /** The formatted view; a text that it can't show without losing words stays in the plain box. */
  async #open(original: string): Promise<void> {
    const [from, box] = [this.#box('From'), this.#box('Text')];
    const mount = element('div', {});
    box.after(mount);
    try {
      const [{ createRichSurface }, { differencePlugin }] = await Promise.all([import('./editor/rich/richSurface.ts'), import('./editor/suggestions/difference.ts')]);
      const alone = { join: () => Promise.resolve(false), tie: () => { throw new Error('Suggest mode is one person’s own.'); }, markdown: (written: string) => written };
      const typed = box.value;
      const surface = await createRichSurface({
        mount, label: 'Text with your changes', placeholder: '', plugins: [differencePlugin(count => this.#count(count))], changed: () => this.#keep.call(),
        upload: () => ({ picture: Promise.reject(new Error('Pictures are added while writing.')), cancel: () => undefined }), refused: message => this.#notices.show({ id: 'upload', kind: 'info', title: 'No picture was added', text: message }),
        switchSurface: () => this.#plain(mount),
      }, from.value, alone);
      // Both sides as this view writes them, so that nothing counts as changed that only is written in other marks.
      if (typed !== from.value) surface.change(() => typed);
      from.value = surface.begun;
      box.value = typed === original ? surface.begun : box.value;
      this.#surface = surface;
      box.hidden = true;
      find(this.#form, '[data-suggest-help]')?.setAttribute('hidden', '');
      this.#changed();
    } catch (error) {
      console.warn('The formatted view is not shown.', error);
      mount.remove();
    }
  }

  /** The Markdown itself, for who wants it. */
  #plain(mount: HTMLElement): void {
    this.#changed();
    this.#surface?.destroy();
    this.#surface = null;
    mount.remove();
    this.#box('Text').hidden = false;
    find(this.#form, '[data-suggest-help]')?.removeAttribute('hidden');
    this.#box('Text').focus();
  }

  #changed(): void {
    const box = this.#box('Text');
    if (this.#surface !== null) {
      const now = this.#surface.markdown();
      box.value = now.trimEnd() === this.#surface.begun.trimEnd() ? this.#box('From').value : now;
    }
    const [from, text, note] = [this.#box('From').value, box.value, this.#box('Note').value];
    if (text === from && note === '') this.#kept.forget();
    else this.#kept.write({ from, text, note, sent: false });
  }

  #count(changes: number): void {
    const place = find(this.#form, '[data-suggest-figures]');
    if (place !== null) place.textContent = changes === 0 ? 'Nothing is changed yet. What you take away is struck, what you add is underlined.' : changes === 1 ? '1 change' : `${changes} changes`;
  }

  #box(name: 'From' | 'Text' | 'Note'): HTMLTextAreaElement {
    const box = find<HTMLTextAreaElement>(this.#form, `[name="Form.${name}"]`);
    if (box === null) throw new Error(`Suggest mode needs <textarea name="Form.${name}">.`);
    return box;
  }
}

export { SuggestIsland as island };

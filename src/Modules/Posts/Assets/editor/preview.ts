import { postJson } from '@lib/http.ts';
import { element, find } from '@lib/element.ts';
import type { PostForm } from './postForm.ts';

/** The server's own rendering in place of the text, so that the preview equals the result. */
export class Preview {
  readonly #form: PostForm;
  readonly #url: string;
  readonly #token: () => string;

  constructor(form: PostForm, url: string, token: () => string) {
    this.#form = form;
    this.#url = url;
    this.#token = token;
  }

  /** @param ready Brings the form up to date before it is shown. */
  connect(ready: () => void): void {
    const button = find(this.#form.form, '[data-editor-action="preview"]');
    if (button === null || this.#url === '') return;
    button.hidden = false;
    button.addEventListener('click', () => {
      ready();
      void this.toggle();
      button.setAttribute('aria-pressed', String(this.open));
    });
  }

  get open(): boolean {
    return this.#form.form.classList.contains('editor--previewing');
  }

  async toggle(): Promise<void> {
    const pane = find(this.#form.form, '[data-editor-preview-pane]');
    if (pane === null) return;
    const open = !this.open;
    this.#form.form.classList.toggle('editor--previewing', open);
    pane.hidden = !open;
    if (open) await this.#show(pane);
  }

  async #show(pane: HTMLElement): Promise<void> {
    pane.setAttribute('aria-busy', 'true');
    try {
      const { title, summary, body, coverAssetId, coverAlt } = this.#form.draft();
      const response = await postJson(this.#url, this.#token(), { title, summary, body, coverAssetId, coverAlt });
      if (!response.ok) throw new Error(`The preview answered ${response.status}.`);
      // The parser makes an inert document: nothing in it runs, and the policy forbids scripts besides.
      const parsed = new DOMParser().parseFromString(await response.text(), 'text/html');
      pane.replaceChildren(...parsed.body.childNodes);
    } catch (error) {
      console.warn(error);
      pane.replaceChildren(element('p', { class: 'field__error', role: 'alert' }, 'The preview could not be made. Your text is untouched.'));
    } finally {
      pane.removeAttribute('aria-busy');
    }
  }
}

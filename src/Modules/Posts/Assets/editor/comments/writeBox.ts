import { button, element, freshId } from '@lib/element.ts';
import { offerNames } from './mentions.ts';

export interface WriteBoxHost {
  readonly label: string;
  readonly verb: string;
  /** Where unsent words wait for a reload; empty: nowhere. */
  readonly kept: string;
  people(): Promise<readonly string[]>;
  /** Sends the words; the answer is why they were refused, or null. */
  send(words: string): Promise<string | null>;
  cancel?(): void;
}

/** A box to say something in. What is refused or could not be sent stands there until it is sent. */
export class WriteBox {
  readonly element: HTMLElement;
  readonly #box: HTMLTextAreaElement;
  readonly #error: HTMLElement;
  readonly #host: WriteBoxHost;
  #sending = false;

  constructor(host: WriteBoxHost, words = '') {
    this.#host = host;
    const id = freshId('comment');
    this.#box = element('textarea', { id, class: 'field__input', rows: 3, dir: 'auto', 'aria-describedby': `${id}-error` });
    this.#box.value = words === '' && host.kept !== '' ? sessionStorage.getItem(host.kept) ?? '' : words;
    this.#error = element('p', { class: 'field__error', id: `${id}-error`, role: 'alert', hidden: true });
    const row = element('div', { class: 'comments__row' }, button(host.verb, 'button button--small', () => void this.#send()));
    if (host.cancel !== undefined) row.append(button('Cancel', 'button button--small button--quiet', () => this.#cancel()));
    this.element = element('div', { class: 'comments__write' }, element('label', { class: 'field__label', for: id }, host.label), this.#box, offerNames(this.#box, () => host.people()), this.#error, row);
    this.#box.addEventListener('input', () => this.#keep());
    this.#box.addEventListener('keydown', event => {
      if (event.defaultPrevented || event.isComposing) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void this.#send();
      else if (event.key === 'Escape' && host.cancel !== undefined) this.#cancel();
      else return;
      event.preventDefault();
    });
  }

  focus(): void {
    this.#box.focus();
  }

  #keep(): void {
    if (this.#host.kept === '') return;
    if (this.#box.value === '') sessionStorage.removeItem(this.#host.kept);
    else sessionStorage.setItem(this.#host.kept, this.#box.value);
  }

  #cancel(): void {
    this.#host.cancel?.();
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    this.#box.readOnly = true; // what is typed now would be gone with what was sent
    const refused = await this.#host.send(this.#box.value);
    this.#box.readOnly = false;
    this.#sending = false;
    this.#error.hidden = refused === null;
    this.#error.textContent = refused ?? '';
    if (refused !== null) return this.#box.focus();
    this.#box.value = '';
    this.#keep();
  }
}

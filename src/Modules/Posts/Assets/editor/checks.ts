import { button, element, find, findAll, freshId } from '@lib/element.ts';
import { asObject, asObjects, asText, postJson, readObject } from '@lib/http.ts';
import { icon } from '@lib/icon.ts';
import { checkOf } from './saveAnswer.ts';
import type { Check } from './saveAnswer.ts';

const icons: Readonly<Record<string, string>> = { error: 'circle-alert', warning: 'triangle-alert', ok: 'circle-check' };
const severityWords: Readonly<Record<string, string>> = { error: 'Must be mended: ', warning: 'Worth a look: ', ok: 'Fine: ', info: '' };

export interface ChecksHost {
  readonly token: () => string;
  goTo(check: Check): void;
  /** The list is another one now. */
  draw(checks: readonly Check[]): void;
}

/** `[data-editor-checks]`: what the server found. Each finding leads to its field, and a hint may stay for a reason. */
export class Checks {
  readonly #place: HTMLElement | null;
  readonly #host: ChecksHost;

  constructor(form: HTMLElement, host: ChecksHost) {
    this.#place = find(form, '[data-editor-checks]');
    this.#host = host;
  }

  /** The list that came with the page. */
  connect(): void {
    if (this.#place === null) return;
    this.#place.tabIndex = -1;
    const checks = findAll(this.#place, '.checks__item').map(item => {
      const check = checkOf(asObject(JSON.parse(item.dataset['check'] ?? '{}')) ?? {});
      this.#equip(item, check);
      return check;
    });
    this.#host.draw(checks);
  }

  show(checks: readonly Check[], said = ''): void {
    this.#host.draw(checks);
    if (this.#place === null || (said === '' && find(this.#place, '[data-waiving][open]') !== null)) return; // nobody loses a reason that is being typed
    const list = element('ul', { class: 'checks' });
    for (const check of checks) {
      const item = element('li', { class: `checks__item checks__item--${check.severity}` }, icon(icons[check.severity] ?? 'info'),
        element('span', {}, element('span', { class: 'visually-hidden' }, severityWords[check.severity] ?? ''), check.message));
      this.#equip(item, check);
      list.append(item);
    }
    const status = said === '' ? null : element('p', { class: 'quiet', role: 'status' }, said);
    this.#place.replaceChildren(...(status === null ? [] : [status]), checks.length === 0 ? element('p', { class: 'quiet' }, 'Nothing to mend.') : list);
  }

  #equip(item: HTMLElement, check: Check): void {
    if (check.field !== '' && check.severity !== 'ok') item.append(button('Go there', 'checks__jump', () => this.#host.goTo(check)));
    const url = this.#place?.dataset['editorWaiveUrl'];
    if (check.fingerprint !== '' && url !== undefined) item.append(this.#waiving(url, check.fingerprint));
  }

  #waiving(url: string, fingerprint: string): HTMLElement {
    const id = freshId('waive');
    const reason = element('input', { class: 'field__input', id, maxlength: 500, autocomplete: 'off', 'aria-describedby': `${id}-error` });
    const error = element('p', { class: 'field__error', id: `${id}-error`, role: 'alert', hidden: true });
    const send = (): void => void this.#waive(url, fingerprint, reason, error);
    // Enter here lets it stay; the form around it is the whole post.
    reason.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      send();
    });
    const details = element('details', { class: 'checks__waive', 'data-waiving': true }, element('summary', {}, 'Let it stay'),
      element('div', { class: 'field' }, element('label', { class: 'field__label', for: id }, 'Why it may stay'), reason, error),
      button('Let it stay', 'button button--small', send));
    details.addEventListener('toggle', () => { if (details.open) reason.focus(); });
    return details;
  }

  async #waive(url: string, fingerprint: string, reason: HTMLInputElement, error: HTMLElement): Promise<void> {
    const response = await postJson(url, this.#host.token(), { fingerprint, reason: reason.value }).catch(() => null);
    const body = response === null ? null : await readObject(response);
    if (response?.ok === true && body !== null) {
      this.show(asObjects(body['checks']).map(checkOf), 'Noted. It is not mentioned again.');
      this.#place?.focus();
      return;
    }
    error.textContent = asText(body?.['detail'], 'This did not reach the server. Try again in a moment.');
    error.hidden = false;
    reason.focus();
  }
}

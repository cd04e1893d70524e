import { button, element } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';

export type NoticeKind = 'ok' | 'warn' | 'danger' | 'info';

export interface NoticeAction {
  readonly label: string;
  /** A link opens in a new tab, so that what is typed here stays; a function runs. */
  readonly act: string | (() => void);
}

export interface NoticeRequest {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly title: string;
  readonly text?: string;
  readonly actions?: readonly NoticeAction[];
}

const icons: Readonly<Record<NoticeKind, string>> = { ok: 'circle-check', warn: 'triangle-alert', danger: 'circle-alert', info: 'info' };

/** The place above the text where the editor speaks. One notice per id; the newest wording wins. */
export class Notices {
  readonly #place: HTMLElement;
  readonly #shown = new Map<string, HTMLElement>();

  constructor(form: HTMLElement) {
    const existing = form.querySelector<HTMLElement>('[data-editor-notices]');
    this.#place = existing ?? element('div', { class: 'editor__notices' });
    if (existing === null) form.prepend(this.#place);
  }

  show(request: NoticeRequest): void {
    const text = element('div', { class: 'notice__text' }, element('p', { class: 'notice__title' }, request.title));
    if (request.text !== undefined) text.append(element('p', {}, request.text));
    const actions = element('div', { class: 'notice__actions' }, ...(request.actions ?? []).map(action => actionOf(action)));
    const urgent = request.kind === 'danger' || request.kind === 'warn';
    const notice = element('div', { class: `notice notice--${request.kind}`, role: urgent ? 'alert' : 'status' }, icon(icons[request.kind]), text, actions);
    this.hide(request.id);
    this.#shown.set(request.id, notice);
    this.#place.append(notice);
  }

  hide(id: string): void {
    this.#shown.get(id)?.remove();
    this.#shown.delete(id);
  }
}

function actionOf(action: NoticeAction): HTMLElement {
  if (typeof action.act === 'string') return element('a', { class: 'button button--small', href: action.act, target: '_blank', rel: 'noopener' }, action.label);
  return button(action.label, 'button button--small', action.act);
}

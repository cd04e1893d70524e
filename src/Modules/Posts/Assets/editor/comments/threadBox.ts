import { shortTime } from '@lib/clock.ts';
import { button, element, keepInPlace } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';
import type { Answer } from './desk.ts';
import type { Said, Thread } from './threads.ts';
import { WriteBox } from './writeBox.ts';

export interface ThreadHost {
  mayWrite(): boolean;
  people(): Promise<readonly string[]>;
  send(path: string, body: object): Promise<Answer>;
  took(thread: Thread | null, id: string): void;
  goTo(id: string): void;
}

/** One thread beside the text. What is being typed in it stays while the thread changes. */
export class ThreadBox {
  readonly element: HTMLElement;
  readonly #host: ThreadHost;
  readonly #head = element('div', {});
  readonly #list = element('ol', { class: 'comments__list' });
  readonly #foot = element('div', { class: 'comments__answer' });
  readonly #problem = element('p', { class: 'field__error', role: 'alert', hidden: true });
  #thread: Thread;
  #reply: WriteBox | null = null;
  #editing: { readonly id: string; readonly box: WriteBox } | null = null;

  constructor(thread: Thread, host: ThreadHost) {
    this.#thread = thread;
    this.#host = host;
    this.element = element('article', { class: 'comments__thread', id: `comment-${thread.id}`, tabindex: -1 }, this.#head, this.#list, this.#problem, this.#foot);
    this.update(thread, thread.gone, false);
  }

  update(thread: Thread, gone: boolean, current: boolean): void {
    this.#thread = thread;
    this.element.classList.toggle('comments__thread--resolved', thread.resolved);
    this.element.classList.toggle('comments__thread--current', current);
    this.element.setAttribute('aria-label', `Comment by ${thread.said[0]?.author ?? 'somebody'}${thread.resolved ? ', resolved' : ''}`);
    const key = JSON.stringify([thread, gone, this.#editing?.id, this.#host.mayWrite()]);
    if (this.element.dataset['drawn'] === key) return;
    this.element.dataset['drawn'] = key;
    this.#drawHead(gone);
    this.#redraw();
    this.#drawFoot();
  }

  #drawHead(gone: boolean): void {
    const { scope, field, about, quoted } = this.#thread;
    const words = scope === 'document' ? 'The whole text' : field === 'body' ? (scope === 'field' ? 'The text' : '') : about;
    const quote = quoted.length > 200 ? `${quoted.slice(0, 199)}…` : quoted;
    this.#head.replaceChildren();
    if (words !== '') this.#head.append(element('p', { class: 'comments__about' }, words));
    if (gone) this.#head.append(element('p', { class: 'comments__gone' }, icon('info'), 'The text it refers to is gone'));
    if (quote === '') return;
    if (gone || field !== 'body') return this.#head.append(element('blockquote', { class: 'comments__quote', dir: 'auto' }, quote));
    const jump = button(quote, 'comments__quote', () => this.#host.goTo(this.#thread.id));
    jump.dir = 'auto';
    jump.title = 'Show in the text';
    this.#head.append(jump);
  }

  #said(said: Said): HTMLElement {
    const open = this.#editing?.id === said.id ? this.#editing.box.element.parentElement : null;
    if (open !== null) return open;
    const when = element('time', { datetime: said.at.toISOString(), title: said.at.toLocaleString() }, shortTime(said.at));
    const head = element('p', { class: 'comments__head' }, element('b', {}, said.author), ' ', when, said.edited && !said.deleted ? ', edited' : '', said.edition === '' ? '' : `, on ${said.edition}`);
    const item = element('li', { class: 'comments__item' }, head);
    if (said.deleted) item.append(element('p', { class: 'comments__deleted' }, 'Deleted by its author'));
    else if (this.#editing?.id === said.id) item.append(this.#editing.box.element);
    else item.append(textOf(said), ...(said.own && this.#host.mayWrite() ? [this.#own(said)] : []));
    return item;
  }

  #own(said: Said): HTMLElement {
    const hidden = (): HTMLElement => element('span', { class: 'visually-hidden' }, ' your comment');
    const change = button('Change', 'comments__link', () => this.#edit(said));
    const remove = button('Delete', 'comments__link', () => void this.#act('/delete', { comment: said.id, version: this.#thread.version }));
    change.append(hidden());
    remove.append(hidden());
    return element('div', { class: 'comments__row' }, change, remove);
  }

  #edit(said: Said): void {
    const close = (): void => {
      this.#editing = null;
      this.#redraw();
      this.element.focus();
    };
    this.#editing = { id: said.id, box: new WriteBox({
      label: 'Your words', verb: 'Save', kept: '', people: () => this.#host.people(), cancel: close,
      send: async words => {
        const problem = await this.#act('/edit', { comment: said.id, version: this.#thread.version, text: words }, false);
        if (problem === null) close();
        return problem;
      },
    }, said.text) };
    this.#redraw();
    this.#editing.box.focus();
  }

  #redraw(): void {
    keepInPlace(this.#list, this.#thread.said.map(said => this.#said(said)));
  }

  #drawFoot(): void {
    const { resolved, resolvedBy, version } = this.#thread;
    const done = resolved ? [element('p', { class: 'comments__resolved' }, icon('circle-check'), `Resolved by ${resolvedBy}`)] : [];
    const reply = this.#reply === null ? [] : [this.#reply.element]; // what was begun stays, also where it can't be sent any more
    if (!this.#host.mayWrite()) return keepInPlace(this.#foot, [...done, ...reply]);
    const decide = button(resolved ? 'Reopen' : 'Resolve', 'button button--small button--quiet', () => void this.#act(resolved ? '/reopen' : '/resolve', { version }));
    keepInPlace(this.#foot, [...done, ...(resolved || reply.length > 0 ? reply : [button('Reply', 'button button--small', () => this.#answer())]), decide]);
  }

  #answer(): void {
    const close = (): void => {
      this.#reply = null;
      this.#drawFoot();
      this.element.focus();
    };
    this.#reply = new WriteBox({
      label: 'Reply', verb: 'Send reply', kept: `comment-reply-${this.#thread.id}`, people: () => this.#host.people(), cancel: close,
      send: async words => {
        const problem = await this.#act('/reply', { text: words }, false);
        if (problem === null) close();
        return problem;
      },
    });
    this.#drawFoot();
    this.#reply.focus();
  }

  /** Why it was refused, or null. */
  async #act(what: string, body: object, show = true): Promise<string | null> {
    const answer = await this.#host.send(`/${this.#thread.id}${what}`, body);
    const problem = 'problem' in answer ? answer.problem : null;
    this.#problem.hidden = !show || problem === null;
    this.#problem.textContent = problem ?? '';
    if ('thread' in answer) this.#host.took(answer.thread, this.#thread.id);
    return problem;
  }
}

/** Every piece is written as text; an address was checked by the server. */
function textOf(said: Said): HTMLElement {
  return element('p', { class: 'comments__text', dir: 'auto' }, ...said.pieces.map(({ text, href, mention }) =>
    href !== '' ? element('a', { href, rel: 'noopener nofollow', target: '_blank' }, text) : mention ? element('b', { class: 'comments__mention' }, text) : text));
}

import { button, element, find, keepInPlace } from '@lib/element.ts';
import { Composer } from './composer.ts';
import { Desk } from './desk.ts';
import type { Answer } from './desk.ts';
import type { CommentPlaces, MarkedText } from './places.ts';
import { ThreadBox } from './threadBox.ts';
import type { Thread, ThreadList } from './threads.ts';

const every = 8_000;

export interface CommentsHost {
  readonly token: () => string;
  /** What was typed is on the server when this is done: nobody comments on words that the server does not have. */
  saved(): Promise<void>;
  /** Shows a part of the panel. */
  reveal(target: HTMLElement): void;
}

/** `[data-comments]`: the threads beside the text, their marks on it, and what others say meanwhile. */
export class Comments implements CommentPlaces {
  readonly #root: HTMLElement | null;
  readonly #host: CommentsHost;
  readonly #desk: Desk;
  readonly #boxes = new Map<string, ThreadBox>();
  readonly #tools = element('div', { class: 'comments__tools' });
  readonly #compose = element('div', {});
  readonly #empty = element('p', { class: 'quiet' }, 'No comment is open.');
  readonly #list = element('div', { class: 'comments' });
  #text: MarkedText | null = null;
  #known: ThreadList = { mayWrite: false, closed: '', fields: [], threads: [] };
  #current: string | null = null;
  #all = false;

  constructor(form: HTMLElement, host: CommentsHost) {
    this.#root = find(form, '[data-comments]');
    this.#host = host;
    this.#desk = new Desk(this.#root?.dataset['commentsUrl'] ?? '', host.token);
  }

  async connect(): Promise<void> {
    if (this.#root === null) return;
    await this.#refresh(true);
    document.addEventListener('keydown', event => this.#key(event));
    window.addEventListener('hashchange', () => this.#deepLink());
    this.#deepLink();
    // A hidden tab asks nothing; one that comes back asks at once.
    window.setInterval(() => void this.#refresh(), every);
    document.addEventListener('visibilitychange', () => void this.#refresh());
  }

  attached(text: MarkedText): void {
    this.#text = text;
    this.#mark();
  }

  /** One surface is opened before the other is closed. */
  detached(text: MarkedText): void {
    if (this.#text !== text) return;
    this.#text = null;
    this.#draw();
  }

  moved(): void {
    this.#draw();
  }

  clicked(id: string): void {
    this.#choose(id);
    const box = this.#boxes.get(id);
    if (box !== undefined) this.#host.reveal(box.element);
  }

  begin(): void {
    if (!this.#known.mayWrite || this.#root === null) return;
    const close = (): void => {
      this.#compose.replaceChildren();
      find(this.#tools, 'button')?.focus();
    };
    const composer = new Composer(this.#text, this.#known.fields, {
      kept: `comment-new-${location.pathname}`, people: () => this.#desk.people(), closed: close, send: body => this.#add(body),
      took: thread => {
        this.#compose.replaceChildren();
        if (thread === null) return;
        this.#took(thread, thread.id);
        this.clicked(thread.id);
      },
    });
    this.#compose.replaceChildren(composer.element);
    this.#host.reveal(composer.element);
    composer.focus();
  }

  /** On the document: a text that is only read takes no keys. */
  #key(event: KeyboardEvent): void {
    if (event.code !== 'KeyM' || !event.altKey || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.begin();
  }

  /** Words that the server does not have yet are saved first. */
  async #add(body: object): Promise<Answer> {
    await this.#host.saved();
    const answer = await this.#desk.send('', body);
    if (!('code' in answer) || answer.code !== 'comment.words-gone') return answer;
    await this.#host.saved();
    return this.#desk.send('', body);
  }

  async #refresh(first = false): Promise<void> {
    if (document.hidden && !first) return;
    const list = await this.#desk.list();
    if (list === null || this.#root === null) return;
    const was = this.#known;
    this.#known = list;
    if (!this.#list.isConnected) this.#root.replaceChildren(this.#tools, this.#compose, this.#empty, this.#list);
    if (was.mayWrite !== list.mayWrite || this.#tools.childElementCount === 0) this.#drawTools();
    this.#mark();
  }

  #took(thread: Thread | null, id: string): void {
    const others = this.#known.threads.filter(known => known.id !== id);
    this.#known = { ...this.#known, threads: thread === null ? others : [...others, thread] };
    this.#mark();
  }

  /** The marks say where everything stands; the list is drawn after them. */
  #mark(): void {
    if (this.#text === null) return this.#draw();
    this.#text.show(this.#known.threads.filter(thread => !thread.resolved && thread.field === 'body' && thread.anchor !== null), this.#current);
  }

  #choose(id: string): void {
    this.#current = id;
    this.#mark();
  }

  #drawTools(): void {
    const show = button('Show resolved', 'button button--small button--quiet', () => {
      this.#all = !this.#all;
      show.setAttribute('aria-pressed', String(this.#all));
      this.#draw();
    });
    show.setAttribute('aria-pressed', String(this.#all));
    const write = button('New comment', 'button button--small', () => this.begin());
    write.title = 'Comment on the selected words, or on the whole text (Ctrl+Alt+M)';
    write.addEventListener('mousedown', event => event.preventDefault());
    this.#tools.replaceChildren(...(this.#known.mayWrite ? [write] : []), show);
    if (this.#known.closed !== '') this.#tools.append(element('p', { class: 'quiet' }, this.#known.closed));
  }

  #draw(): void {
    if (!this.#list.isConnected) return;
    const places = this.#text?.places();
    const gone = (thread: Thread): boolean => (places === undefined || thread.field !== 'body' || thread.anchor === null || thread.resolved ? thread.gone : !places.has(thread.id));
    const order = (thread: Thread): number => (gone(thread) ? Infinity : thread.scope === 'document' ? -2 : thread.field === 'body' ? places?.get(thread.id) ?? 0 : -1);
    const shown = this.#known.threads.filter(thread => this.#all || !thread.resolved || thread.id === this.#current).sort((a, b) => order(a) - order(b));
    const boxes = shown.map(thread => {
      const box = this.#boxes.get(thread.id) ?? new ThreadBox(thread, {
        mayWrite: () => this.#known.mayWrite, people: () => this.#desk.people(), send: (path, body) => this.#desk.send(path, body),
        took: (now, id) => this.#took(now, id), goTo: id => { this.#choose(id); this.#text?.goTo(id); },
      });
      this.#boxes.set(thread.id, box);
      box.update(thread, gone(thread), thread.id === this.#current);
      return box.element;
    });
    const same = boxes.length === this.#list.childElementCount && boxes.every((box, index) => this.#list.children[index] === box);
    // Nobody loses the place they are typing in because somebody else's words moved.
    if (!same && !(this.#list.contains(document.activeElement) && boxes.length === this.#list.childElementCount)) keepInPlace(this.#list, boxes);
    const open = this.#known.threads.filter(thread => !thread.resolved).length;
    this.#empty.hidden = boxes.length > 0;
    const tab = document.getElementById('panel-comments-tab');
    if (tab !== null) tab.textContent = open === 0 ? 'Comments' : `Comments ${open}`;
  }

  #deepLink(): void {
    const id = /^#comment-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
    if (id === undefined || !this.#known.threads.some(thread => thread.id === id)) return;
    this.#choose(id);
    const box = this.#boxes.get(id);
    if (box === undefined) return;
    this.#text?.goTo(id);
    this.#host.reveal(box.element);
  }
}

import { element, find } from '@lib/element.ts';
import { asText, postJson, readObject } from '@lib/http.ts';
import { Bubble } from './bubble.ts';
import { card } from './card.ts';
import { applyHunk } from './hunk.ts';
import type { MarkedSuggestions, SuggestionPlaces } from './places.ts';
import { SeveralForm } from './several.ts';
import { suggestionsOf } from './suggestion.ts';
import type { Suggestion, SuggestionList } from './suggestion.ts';

const every = 8_000;
const tries = 4;

export interface SuggestionsHost {
  readonly token: () => string;
  readonly readOnly: boolean;
  /** What stands here is on the server when this is done. */
  saved(): Promise<void>;
  /** Changes the body as if it had been typed; false when `edit` gives null or the change can't be shown. */
  change(edit: (markdown: string) => string | null): boolean;
  /** A field beside the body. */
  field(name: string): HTMLInputElement | HTMLTextAreaElement | null;
  reveal(target: HTMLElement): void;
}

/** `[data-suggestions]`: other words that people suggest, drawn on the text and listed beside it. Accepting is an edit like any other. */
export class Suggestions implements SuggestionPlaces {
  readonly #root: HTMLElement | null;
  readonly #host: SuggestionsHost;
  readonly #problem = element('p', { class: 'field__error', role: 'alert', hidden: true });
  readonly #status = element('p', { class: 'quiet', role: 'status' });
  readonly #several: SeveralForm;
  readonly #list = element('div', { class: 'suggestions' });
  readonly #bubble: Bubble;
  #text: MarkedSuggestions | null = null;
  #known: SuggestionList = { mayDecide: false, suggestions: [] };
  #places: ReadonlyMap<string, number> = new Map();
  #current: string | null = null;
  #tag = '';
  #busy = false;

  constructor(form: HTMLElement, host: SuggestionsHost) {
    this.#root = find(form, '[data-suggestions]');
    this.#host = host;
    this.#several = new SeveralForm((some, accept) => void this.#decide(some, accept));
    const parent = this;
    this.#bubble = new Bubble({
      get mayDecide() { return parent.mayDecide; },
      accept: s => this.accept(s), reject: s => this.reject(s), withdraw: s => this.withdraw(s), show: s => this.show(s),
      next: step => this.next(step), close: () => { this.#choose(null); this.#text?.focus(); },
    });
  }

  get mayDecide(): boolean { return this.#known.mayDecide && !this.#host.readOnly; }

  async connect(): Promise<void> {
    if (this.#root === null) return;
    await this.#refresh(true);
    window.setInterval(() => void this.#refresh(), every);
    document.addEventListener('visibilitychange', () => void this.#refresh());
  }

  attached(text: MarkedSuggestions): void {
    this.#text = text;
    this.#draw();
  }

  detached(text: MarkedSuggestions): void {
    if (this.#text !== text) return;
    this.#bubble.close();
    this.#text = null;
  }

  clicked(id: string): void {
    const suggestion = this.#known.suggestions.find(s => s.id === id);
    if (suggestion !== undefined) this.show(suggestion, false);
  }

  /** F9 and Shift+F9, round and round. */
  next(step: 1 | -1): void {
    const drawn = this.#known.suggestions.filter(s => this.#places.has(s.id)).sort((a, b) => (this.#places.get(a.id) ?? 0) - (this.#places.get(b.id) ?? 0));
    const at = drawn.findIndex(s => s.id === this.#current);
    const to = drawn[at < 0 ? (step > 0 ? 0 : drawn.length - 1) : (at + step + drawn.length) % drawn.length];
    if (to !== undefined) this.show(to);
  }

  show(suggestion: Suggestion, focus = true): void {
    this.#choose(suggestion.id);
    const place = this.#places.get(suggestion.id);
    if (place === undefined || this.#text === null) return this.#reveal(suggestion.id);
    this.#bubble.open(suggestion, this.#text.frame, this.#text.reveal(place), focus);
  }

  accept(suggestion: Suggestion): void { void this.#decide([suggestion], true); }

  reject(suggestion: Suggestion): void { void this.#decide([suggestion], false); }

  withdraw(suggestion: Suggestion): void { void this.#act(async () => this.#send(suggestion, 'withdraw')); }

  async #decide(some: readonly Suggestion[], accept: boolean): Promise<void> {
    await this.#act(async () => {
      if (!accept) {
        for (const suggestion of some) if (!await this.#send(suggestion, 'reject')) return;
        return;
      }
      const taken = some.filter(suggestion => this.#apply(suggestion));
      const left = some.length - taken.length;
      if (left > 0) this.#say(left === 1 ? 'The text it refers to is gone or was changed; it stays open.' : `${left} stay open: they overlap others, or their text is gone.`);
      for (const suggestion of taken) if (!await this.#taken(suggestion)) return;
    });
  }

  /** The words as an edit of exactly that place; undo takes it back. */
  #apply(suggestion: Suggestion): boolean {
    if (suggestion.field === 'body') return this.#host.change(markdown => applyHunk(markdown, suggestion));
    const field = this.#host.field(suggestion.field);
    const now = field === null ? null : applyHunk(field.value, suggestion);
    if (field === null || now === null) return false;
    field.value = now;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return true;
  }

  /** Told once the saved text has the words: written together, somebody else's save may have to come first. */
  async #taken(suggestion: Suggestion): Promise<boolean> {
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      await this.#host.saved();
      if (await this.#send(suggestion, 'taken', attempt < tries)) return true;
      if (this.#problem.hidden === false) return false;
      await new Promise(resolve => { window.setTimeout(resolve, 400 * attempt); });
    }
    return false;
  }

  async #act(work: () => Promise<unknown>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    this.#problem.hidden = true;
    this.#bubble.close();
    try {
      await work();
    } finally {
      this.#busy = false;
      this.#draw();
    }
  }

  /** @param again Words that the server does not have yet are no problem: it is asked again. */
  async #send(suggestion: Suggestion, what: string, again = false): Promise<boolean> {
    const response = await postJson(`${this.#url}/${suggestion.id}/${what}`, this.#host.token(), {}).catch(() => null);
    const body = response === null ? null : await readObject(response);
    if (response?.ok === true && body !== null) {
      this.#tag = '';
      this.#known = suggestionsOf(body);
      this.#draw();
      return true;
    }
    if (again && asText(body?.['code']) === 'suggestion.not-in-text') return false;
    this.#say(asText(body?.['detail'], 'This did not reach the server. Try again in a moment.'));
    return false;
  }

  #say(sentence: string): void {
    this.#problem.textContent = sentence;
    this.#problem.hidden = false;
    this.#host.reveal(this.#problem);
  }

  get #url(): string { return this.#root?.dataset['suggestionsUrl'] ?? ''; }

  async #refresh(first = false): Promise<void> {
    if (this.#root === null || this.#busy || (document.hidden && !first)) return;
    const response = await fetch(this.#url, { headers: { Accept: 'application/json', ...(this.#tag === '' ? {} : { 'If-None-Match': this.#tag }) }, cache: 'no-store', redirect: 'manual' }).catch(() => null);
    const body = response?.ok === true ? await readObject(response) : null;
    if (body === null || this.#busy) return;
    this.#tag = response?.headers.get('etag') ?? '';
    this.#known = suggestionsOf(body);
    if (!this.#list.isConnected) this.#root.replaceChildren(this.#status, this.#problem, this.#several.element, this.#list);
    this.#draw();
  }

  #choose(id: string | null): void {
    this.#current = id;
    if (id === null) this.#bubble.close();
    this.#draw();
  }

  #reveal(id: string): void {
    const box = document.getElementById(`suggestion-${id}`);
    if (box === null) return;
    this.#host.reveal(box);
    box.focus();
  }

  #draw(): void {
    const { suggestions } = this.#known;
    this.#places = this.#text?.show(suggestions.filter(s => s.field === 'body' && !s.gone), this.#current) ?? new Map<string, number>();
    if (!this.#list.isConnected) return;
    const keys = window.matchMedia('(pointer: fine)').matches ? ' F9 in the text leads from one to the next.' : '';
    this.#status.textContent = suggestions.length === 0 ? 'No suggestion is open.' : (suggestions.length === 1 ? '1 suggestion is open.' : `${suggestions.length} suggestions are open.`) + keys;
    this.#several.update(this.mayDecide ? suggestions : []);
    const focused = document.activeElement instanceof HTMLElement && this.#list.contains(document.activeElement);
    const index = focused ? [...this.#list.children].findIndex(child => child.contains(document.activeElement)) : -1;
    this.#list.replaceChildren(...suggestions.map(s => card(s, this, s.id === this.#current)));
    if (index >= 0) (this.#list.children[Math.min(index, this.#list.childElementCount - 1)] as HTMLElement | undefined)?.focus();
    const tab = document.getElementById('panel-suggestions-tab');
    if (tab !== null) tab.textContent = suggestions.length === 0 ? 'Suggestions' : `Suggestions ${suggestions.length}`;
  }
}

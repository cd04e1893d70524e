import { button, element } from '@lib/element.ts';
import type { Suggestion } from './suggestion.ts';

const kinds: Readonly<Record<string, string>> = { insert: 'All insertions', delete: 'All deletions', replace: 'All replacements' };

/** Deciding about all suggestions, all of a kind, or all of one person. */
export class SeveralForm {
  readonly element = element('div', { class: 'suggestions__several', hidden: true });
  readonly #select = element('select', { class: 'field__input', 'aria-label': 'Which suggestions' });
  #open: readonly Suggestion[] = [];

  constructor(decide: (some: readonly Suggestion[], accept: boolean) => void) {
    this.element.append(this.#select, button('Accept', 'button button--small', () => decide(this.#chosen().filter(s => !s.gone), true)), button('Reject', 'button button--small button--quiet', () => decide(this.#chosen(), false)));
  }

  update(open: readonly Suggestion[]): void {
    this.#open = open;
    this.element.hidden = open.length < 2;
    const options = new Map([['', 'All suggestions']]);
    for (const s of open) options.set(`kind:${s.kind}`, kinds[s.kind] ?? s.kind);
    for (const s of open) options.set(`by:${s.by}`, `All by ${s.author}`);
    const drawn = [...options].map(([value, label]) => `${value}=${label}`).join('|');
    if (this.#select.dataset['drawn'] === drawn) return;
    const was = this.#select.value;
    this.#select.dataset['drawn'] = drawn;
    this.#select.replaceChildren(...[...options].map(([value, label]) => element('option', { value }, label)));
    this.#select.value = options.has(was) ? was : '';
  }

  #chosen(): readonly Suggestion[] {
    const value = this.#select.value;
    return this.#open.filter(s => value === '' || value === `kind:${s.kind}` || value === `by:${s.by}`);
  }
}

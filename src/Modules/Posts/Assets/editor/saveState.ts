import { shortTime } from '@lib/clock.ts';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'conflict' | 'refused' | 'signed-out' | 'reading';

const words: Readonly<Record<SaveState, (time: string) => string>> = {
  saved: time => (time === '' ? 'Saved' : `Saved ${time}`),
  saving: () => 'Saving…',
  unsaved: () => 'Not saved yet',
  offline: time => `Offline – kept in this browser${time === '' ? '' : ` ${time}`}`,
  conflict: time => `Changed elsewhere – yours is kept here ${time}`,
  refused: () => 'Not accepted – see the marked fields',
  'signed-out': time => `Signed out – kept in this browser ${time}`,
  reading: () => 'Reading along',
};

/** True while this page holds text that the server does not have. */
export function isUnsafe(state: SaveState): boolean {
  return state !== 'saved' && state !== 'reading';
}

/** Says the state in words on the form's state line, and marks the form for CSS and tests. */
export class SaveStateLine {
  readonly #form: HTMLElement;
  readonly #line: HTMLElement | null;
  #state: SaveState = 'saved';

  constructor(form: HTMLElement) {
    this.#form = form;
    this.#line = form.querySelector<HTMLElement>('[data-editor-state]');
  }

  get state(): SaveState {
    return this.#state;
  }

  show(state: SaveState, at: Date | null): void {
    this.#state = state;
    this.#form.dataset['state'] = state;
    const text = words[state](at === null ? '' : shortTime(at)).trim();
    // Rewriting the same words would make a screen reader say them again.
    if (this.#line !== null && this.#line.textContent !== text) this.#line.textContent = text;
  }
}

import type * as Y from 'yjs';
import { find } from '@lib/element.ts';
import type { PostForm } from '../postForm.ts';
import { fieldOf, valuesOf, wholeFields } from './seed.ts';

export interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** The one place where two texts differ, never between the halves of a character. */
export function spliceOf(before: string, after: string): Splice | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  if (start > 0 && /[\ud800-\udbff]/.test(before[start - 1] ?? '')) start -= 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  if (end > 0 && /[\udc00-\udfff]/.test(before[before.length - end] ?? '')) end -= 1;
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) };
}

/** Where a cursor stands after somebody else's change. */
export function moved(cursor: number, { at, remove, insert }: Splice): number {
  if (cursor <= at) return cursor;
  return cursor >= at + remove ? cursor + insert.length - remove : at + insert.length;
}

/** Title, summary and the other fields take part: letters are merged in texts, the last one wins in addresses and choices. */
export class SharedFields {
  readonly #form: PostForm;
  readonly #doc: Y.Doc;
  readonly #names: readonly string[];
  readonly #watched: (() => void)[] = [];

  constructor(form: PostForm, doc: Y.Doc) {
    this.#form = form;
    this.#doc = doc;
    const plain = ['title', 'summary', 'tags', 'coverAlt', ...wholeFields].filter(name => this.#read(name) !== null);
    this.#names = [...plain, ...form.variants().map(field => `variants.${field.dataset['editorVariant'] ?? ''}`)];
  }

  /** Shows what the others have, and goes on showing it. @param followed Somebody else changed a field. */
  connect(followed: () => void): void {
    this.show();
    const changed = (_: unknown, transaction: Y.Transaction): void => {
      if (transaction.origin === this) return;
      this.show();
      followed();
    };
    const kinds = [valuesOf(this.#doc), ...this.#names.filter(name => !wholeFields.has(name)).map(name => fieldOf(this.#doc, name))];
    for (const kind of kinds) {
      (kind as Y.AbstractType<unknown>).observe(changed as never);
      this.#watched.push(() => (kind as Y.AbstractType<unknown>).unobserve(changed as never));
    }
  }

  disconnect(): void {
    for (const stop of this.#watched.splice(0)) stop();
  }

  /** What was typed into the page goes into the shared text. */
  take(): void {
    this.#doc.transact(() => {
      for (const name of this.#names) {
        const [now, shared] = [this.#read(name) ?? '', this.#shared(name)];
        const splice = spliceOf(shared, now);
        if (splice === null) continue;
        if (wholeFields.has(name)) {
          valuesOf(this.#doc).set(name, now);
          continue;
        }
        const text = fieldOf(this.#doc, name);
        if (splice.remove > 0) text.delete(splice.at, splice.remove);
        if (splice.insert !== '') text.insert(splice.at, splice.insert);
      }
    }, this);
  }

  show(): void {
    for (const name of this.#names) {
      const shared = this.#shared(name);
      if (name === 'coverUrl') this.#showCover(shared);
      else this.#write(name, shared);
    }
  }

  #shared(name: string): string {
    return wholeFields.has(name) ? valuesOf(this.#doc).get(name) ?? this.#absent(name) : fieldOf(this.#doc, name).toString();
  }

  /** The picture's address is no field of the saved text: until somebody changes the cover, the page's own is right. */
  #absent(name: string): string {
    return name === 'coverUrl' ? this.#read(name) ?? '' : '';
  }

  #read(name: string): string | null {
    if (name !== 'coverUrl') return this.#form.field(name)?.value.replace(/\r\n?/g, '\n') ?? null;
    const image = this.#image();
    return image === null ? null : image.hidden ? '' : image.getAttribute('src') ?? '';
  }

  #write(name: string, value: string): void {
    const field = this.#form.field(name);
    if (field === null) return;
    const splice = spliceOf(field.value, value);
    if (splice === null) return;
    // An untouched address follows the title: the field shows it in grey.
    if (name === 'slug' && value === '' && 'placeholder' in field) field.placeholder = field.value;
    if (field instanceof HTMLSelectElement || document.activeElement !== field || field.selectionStart === null) {
      field.value = value;
      return;
    }
    const [start, end] = [moved(field.selectionStart, splice), moved(field.selectionEnd ?? 0, splice)];
    field.value = value;
    field.setSelectionRange(start, end);
  }

  #showCover(url: string): void {
    const image = this.#image();
    if (image === null || (image.hidden ? '' : image.getAttribute('src') ?? '') === url) return;
    if (url !== '') image.setAttribute('src', url);
    image.hidden = url === '';
  }

  #image(): HTMLImageElement | null {
    return find<HTMLImageElement>(this.#form.form, '[data-editor-cover-image]');
  }
}

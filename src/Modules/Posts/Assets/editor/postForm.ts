import { element, find, findAll } from '@lib/element.ts';
import type { Draft } from './draft.ts';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const names: Readonly<Record<string, string>> = {
  title: 'Form.Title', body: 'Form.Body', slug: 'Form.Slug', summary: 'Form.Summary', tags: 'Form.Tags', language: 'Form.Language',
  canonicalUrl: 'Form.CanonicalUrl', coverAssetId: 'Form.CoverAssetId', coverAlt: 'Form.CoverAlt',
};

/** Reads and fills the fields of the page. The form stays the one truth: a plain submit carries what it holds. */
export class PostForm {
  readonly form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.form = form;
  }

  get version(): number {
    return Number(this.form.dataset['editorVersion'] ?? '0');
  }

  set version(value: number) {
    this.form.dataset['editorVersion'] = String(value);
    const hidden = find<HTMLInputElement>(this.form, '[name="Form.Version"]');
    if (hidden !== null) hidden.value = String(value);
  }

  /** Where in the room the text stands that a submit carries; null when it is one person's alone. */
  set room(stand: { readonly epoch: number; readonly seq: number } | null) {
    find(this.form, '[name="Form.Room"]')?.remove();
    if (stand !== null) this.form.append(element('input', { type: 'hidden', name: 'Form.Room', value: `${stand.epoch}:${stand.seq}` }));
  }

  /** The next save may replace newer words. The server's conflict page brings the field along. */
  get overwrites(): boolean {
    return find(this.form, '[name="Form.Overwrites"]') !== null;
  }

  set overwrites(on: boolean) {
    const present = find(this.form, '[name="Form.Overwrites"]');
    if (!on) present?.remove();
    else if (present === null) this.form.append(element('input', { type: 'hidden', name: 'Form.Overwrites', value: 'true' }));
  }

  /** A field by its JSON name: "title", "coverAlt", "variants.bluesky". */
  field(name: string): Field | null {
    const variant = /^variants\.(.+)$/.exec(name)?.[1];
    if (variant !== undefined) return find<HTMLTextAreaElement>(this.form, `[data-editor-variant="${CSS.escape(variant)}"]`) as Field | null;
    const known = names[name] ?? name;
    return find(this.form, `[name="${CSS.escape(known)}"]`) as Field | null;
  }

  get body(): HTMLTextAreaElement {
    const field = this.field('body');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('The editor needs <textarea name="Form.Body">.');
    return field;
  }

  draft(): Draft {
    const text = (name: string): string | undefined => this.field(name)?.value;
    const optional = <T>(name: keyof Draft, value: T | undefined): object => (value === undefined ? {} : { [name]: value });
    const variants = this.variants();
    return {
      title: text('title') ?? '',
      body: text('body') ?? '',
      ...optional('slug', text('slug')),
      ...optional('summary', text('summary')),
      ...optional('tags', text('tags')?.split(',').map(tag => tag.trim()).filter(tag => tag !== '')),
      ...optional('language', text('language')),
      ...optional('canonicalUrl', text('canonicalUrl')),
      ...optional('coverAssetId', text('coverAssetId') === undefined ? undefined : text('coverAssetId') || null),
      ...optional('coverAlt', text('coverAlt')),
      ...(variants.length === 0 ? {} : { variants: Object.fromEntries(variants.map(field => [field.dataset['editorVariant'] ?? '', field.value])) }),
    };
  }

  variants(): HTMLTextAreaElement[] {
    return findAll<HTMLTextAreaElement>(this.form, '[data-editor-variant]');
  }

  /** Puts a kept draft back. The caller tells the writing surface about the body. */
  fill(draft: Draft): void {
    const { tags, variants, ...texts } = draft;
    for (const [name, value] of Object.entries(texts)) this.#set(name, typeof value === 'string' ? value : '');
    if (tags !== undefined) this.#set('tags', tags.join(', '));
    for (const [channel, text] of Object.entries(variants ?? {})) this.#set(`variants.${channel}`, text);
  }

  /** Reading along: everything stays readable and selectable, nothing can be typed. */
  readOnly(on: boolean): void {
    for (const field of findAll<Field>(this.form, 'input[name]:not([type="hidden"]), textarea[name], select[name]')) {
      if (field instanceof HTMLSelectElement || field.type === 'file') field.disabled = on;
      else field.readOnly = on;
    }
  }

  #set(name: string, value: string): void {
    const field = this.field(name);
    if (field !== null) field.value = value;
  }
}

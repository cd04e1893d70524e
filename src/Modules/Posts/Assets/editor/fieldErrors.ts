import { element } from '@lib/element.ts';
import type { PostForm } from './postForm.ts';

/** Shows the server's refusals beside their fields, and takes them away when the next save goes through. */
export class FieldErrors {
  readonly #form: PostForm;
  #shown: { field: HTMLElement; line: HTMLElement }[] = [];

  constructor(form: PostForm) {
    this.#form = form;
  }

  clear(): void {
    for (const { field, line } of this.#shown) {
      line.remove();
      field.removeAttribute('aria-invalid');
      field.removeAttribute('aria-errormessage');
      field.closest('.field')?.classList.remove('field--invalid');
    }
    this.#shown = [];
  }

  /** Returns the messages whose field is not on the page. */
  show(errors: Readonly<Record<string, readonly string[]>>): string[] {
    this.clear();
    const homeless: string[] = [];
    for (const [name, messages] of Object.entries(errors)) {
      const field = this.#form.field(jsonName(name));
      if (field === null) {
        homeless.push(...messages);
        continue;
      }
      const id = `${field.id || name}-refused`;
      const line = element('p', { class: 'field__error editor__field-error', id }, messages.join(' '));
      field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-errormessage', id);
      field.closest('.field')?.classList.add('field--invalid');
      field.after(line);
      this.#shown.push({ field, line });
    }
    return homeless;
  }
}

/** Model binding names a field "Form.CoverAlt", JSON "coverAlt"; both are meant. */
function jsonName(name: string): string {
  const bare = name.replace(/^Form\./, '');
  return bare.charAt(0).toLowerCase() + bare.slice(1);
}

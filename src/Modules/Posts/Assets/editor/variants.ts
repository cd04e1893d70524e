import { element } from '@lib/element.ts';
import type { PostForm } from './postForm.ts';
import type { VariantCount } from './saveAnswer.ts';

/** Shows beside each channel's text what the server counted. Limits live on the server, in one place. */
export function showVariants(form: PostForm, variants: readonly VariantCount[]): void {
  for (const variant of variants) {
    const field = form.field(`variants.${variant.channel}`);
    if (!(field instanceof HTMLTextAreaElement)) continue;
    // Empty means: the generated text is sent. Showing it as the placeholder says so without storing it.
    if (variant.generated) field.placeholder = variant.text;
    const line = besideField(field, 'count', 'counter-line');
    line.textContent = variant.count;
    line.classList.toggle('counter-line--over', variant.over);
    const problems = besideField(field, 'problems', 'field__problems');
    problems.replaceChildren(...variant.problems.map(problem => element('p', { class: 'field__error' }, problem)));
  }
}

function besideField(field: HTMLElement, what: string, className: string): HTMLElement {
  const id = `${field.id}-${what}`;
  const existing = document.getElementById(id);
  if (existing !== null) return existing;
  const line = element('div', { id, class: className });
  const described = field.getAttribute('aria-describedby');
  field.setAttribute('aria-describedby', described === null ? id : `${described} ${id}`);
  field.parentElement?.append(line);
  return line;
}

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
    const over = (variant.limit > 0 && variant.count > variant.limit) || (variant.byteLimit > 0 && variant.bytes > variant.byteLimit);
    const bytes = variant.byteLimit > 0 && variant.bytes > variant.byteLimit * 0.8 ? `, ${variant.bytes} of ${variant.byteLimit} bytes` : '';
    line.textContent = `${variant.count} of ${variant.limit} ${variant.unit}${bytes}${variant.generated ? ' · written for you' : ''}`;
    line.classList.toggle('counter-line--over', over);
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

import { element } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';
import type { Check } from './saveAnswer.ts';

const icons: Readonly<Record<string, string>> = { error: 'circle-alert', warning: 'triangle-alert', ok: 'circle-check' };
const severityWords: Readonly<Record<string, string>> = { error: 'Must be mended: ', warning: 'Worth a look: ', ok: 'Fine: ', info: '' };

/** Shows what the server found. Each finding that belongs to a field leads to it. */
export function showChecks(place: HTMLElement | null, checks: readonly Check[], goTo: (field: string) => void): void {
  if (place === null) return;
  const list = element('ul', { class: 'checks' });
  for (const check of checks) {
    const item = element('li', { class: `checks__item checks__item--${check.severity}` }, icon(icons[check.severity] ?? 'info'),
      element('span', {}, element('span', { class: 'visually-hidden' }, severityWords[check.severity] ?? ''), check.message));
    if (check.field !== '' && check.severity !== 'ok') {
      const jump = element('button', { type: 'button', class: 'checks__jump' }, 'Go there');
      jump.addEventListener('click', () => goTo(check.field));
      item.append(jump);
    }
    list.append(item);
  }
  place.replaceChildren(checks.length === 0 ? element('p', { class: 'quiet' }, 'Nothing to mend.') : list);
}

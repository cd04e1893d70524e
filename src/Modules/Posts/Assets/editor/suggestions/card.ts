import { shortTime } from '@lib/clock.ts';
import { button, element } from '@lib/element.ts';
import { icon } from '@lib/icon.ts';
import type { Suggestion } from './suggestion.ts';

export interface CardHost {
  readonly mayDecide: boolean;
  accept(suggestion: Suggestion): void;
  reject(suggestion: Suggestion): void;
  withdraw(suggestion: Suggestion): void;
  show(suggestion: Suggestion): void;
}

/** Words before and after a change, of its own line. */
function around(suggestion: Suggestion): [string, string] {
  return [suggestion.prefix.slice(suggestion.prefix.lastIndexOf('\n') + 1), suggestion.suffix.split('\n', 1)[0] ?? ''];
}

/** One suggestion: who, what becomes of the words, why, and the decision. */
export function card(suggestion: Suggestion, host: CardHost, current: boolean): HTMLElement {
  const [left, right] = around(suggestion);
  const change = element('p', { class: 'suggestions__change', dir: 'auto' }, left);
  if (suggestion.before !== '') change.append(element('del', {}, element('span', { class: 'visually-hidden' }, 'removed: '), suggestion.before));
  if (suggestion.after !== '') change.append(element('ins', {}, element('span', { class: 'visually-hidden' }, 'added: '), suggestion.after));
  change.append(right);
  const about = suggestion.field === 'body' ? '' : ` · ${suggestion.label}`;
  const head = element('p', { class: 'comments__head' }, element('b', {}, suggestion.author), `${suggestion.guest ? ' (guest)' : ''} ${shortTime(suggestion.madeAt)}${about}`);
  const box = element('article', { class: `suggestions__item${current ? ' suggestions__item--current' : ''}`, id: `suggestion-${suggestion.id}`, tabindex: -1, 'aria-label': `Suggestion by ${suggestion.author}` }, head);
  if (suggestion.gone) box.append(element('p', { class: 'comments__gone' }, icon('info'), 'The text it refers to is gone or was changed'));
  box.append(change);
  if (suggestion.note !== '') box.append(element('p', { class: 'comments__text', dir: 'auto' }, suggestion.note));
  box.append(decision(suggestion, host));
  return box;
}

export function decision(suggestion: Suggestion, host: CardHost, withShow = true): HTMLElement {
  const row = element('div', { class: 'comments__answer' });
  const add = (label: string, quiet: boolean, act: () => void): void => {
    row.append(button(label, `button button--small${quiet ? ' button--quiet' : ''}`, act));
  };
  if (host.mayDecide && !suggestion.gone && ['body', 'title', 'summary'].includes(suggestion.field)) add('Accept', false, () => host.accept(suggestion));
  if (host.mayDecide) add('Reject', true, () => host.reject(suggestion));
  if (suggestion.own) add('Take back', true, () => host.withdraw(suggestion));
  if (withShow && !suggestion.gone && suggestion.field === 'body') add('Show', true, () => host.show(suggestion));
  return row;
}

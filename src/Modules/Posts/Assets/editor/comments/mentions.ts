import { button, element, freshId } from '@lib/element.ts';

const most = 6;

/** "@" with the beginning of a name before the cursor. */
export function mentionAt(text: string, cursor: number): { readonly from: number; readonly query: string } | null {
  const query = /(?:^|[^\p{L}\p{N}])@([\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)$/u.exec(text.slice(0, cursor))?.[1];
  return query === undefined ? null : { from: cursor - query.length, query };
}

export function namesFor(query: string, people: readonly string[]): string[] {
  const typed = query.toLowerCase();
  return people.filter(name => name.toLowerCase().startsWith(typed) || (typed !== '' && name.toLowerCase().split(' ').some(word => word.startsWith(typed)))).slice(0, most);
}

/** Offers those who may read while a name is typed. The box keeps the focus and names the chosen entry. */
export function offerNames(box: HTMLTextAreaElement, people: () => Promise<readonly string[]>): HTMLElement {
  const list = element('div', { class: 'comments__offer', role: 'listbox', id: freshId('names'), 'aria-label': 'People', hidden: true });
  let [found, chosen, dismissed]: [string[], number, boolean] = [[], 0, false];
  const close = (): void => {
    list.hidden = true;
    box.removeAttribute('aria-activedescendant');
  };
  const take = (name: string): void => {
    const at = mentionAt(box.value, box.selectionStart);
    if (at === null) return close();
    box.setRangeText(`${name} `, at.from, box.selectionStart, 'end');
    box.dispatchEvent(new Event('input', { bubbles: true }));
    close();
    box.focus();
  };
  const draw = (): void => {
    list.replaceChildren(...found.map((name, index) => {
      const entry = button(name, 'comments__person', () => take(name));
      entry.setAttribute('role', 'option');
      entry.setAttribute('aria-selected', String(index === chosen));
      entry.id = `${list.id}-${index}`;
      entry.tabIndex = -1;
      entry.addEventListener('mousedown', event => event.preventDefault());
      return entry;
    }));
    list.hidden = false;
    box.setAttribute('aria-activedescendant', `${list.id}-${chosen}`);
  };
  const look = async (): Promise<void> => {
    const at = mentionAt(box.value, box.selectionStart);
    if (at === null) dismissed = false;
    const names = at === null || dismissed ? [] : namesFor(at.query, await people());
    const now = mentionAt(box.value, box.selectionStart);
    [found, chosen] = [now?.query === at?.query ? names : [], 0];
    if (found.length === 0 || found[0]?.toLowerCase() === at?.query.toLowerCase()) close();
    else draw();
  };
  box.setAttribute('aria-autocomplete', 'list');
  box.setAttribute('aria-controls', list.id);
  box.addEventListener('input', () => void look());
  box.addEventListener('blur', close);
  box.addEventListener('keydown', event => {
    if (list.hidden || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined && !['Enter', 'Tab', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (step !== undefined) {
      chosen = (chosen + step + found.length) % found.length;
      return draw();
    }
    if (event.key === 'Escape') dismissed = true;
    else return take(found[chosen] ?? '');
    close();
  });
  return list;
}

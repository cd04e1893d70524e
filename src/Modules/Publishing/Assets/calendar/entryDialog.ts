import { element, find } from '@lib/element.ts';

/** Shows an item's own page in a dialog. Its forms are the page's: they post to where they always do, so a refusal shows on the page itself. */
export async function openEntry(url: string): Promise<boolean> {
  const answer = await fetch(url, { credentials: 'same-origin', redirect: 'manual' });
  if (!answer.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = find(page, '[data-calendar-dialog]');
  const title = part === null ? null : find(part, 'h1');
  if (part === null || title === null) return false;
  title.id = 'calendar-dialog-title';
  // A form without an address of its own posts to its page, which this one is not.
  for (const form of part.querySelectorAll('form')) if (!form.hasAttribute('action')) form.setAttribute('action', url);
  const dialog = element('dialog', { class: 'dialog calendar-dialog', 'aria-labelledby': title.id }, document.importNode(part, true));
  document.body.append(dialog);
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', event => {
    if (!(event.target instanceof Element) || event.target.closest('[data-calendar-close]') === null) return;
    event.preventDefault();
    dialog.close();
  });
  dialog.showModal();
  return true;
}

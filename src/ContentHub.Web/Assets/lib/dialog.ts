import { element, freshId } from './element.ts';

export interface DialogField {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
  readonly help?: string;
  readonly type?: 'text' | 'url' | 'textarea';
  readonly required?: boolean;
  readonly longest?: number;
}

export interface DialogRequest {
  readonly title: string;
  readonly text?: string;
  readonly picture?: string;
  readonly fields?: readonly DialogField[];
  readonly verb: string;
  readonly otherVerb?: string;
  readonly danger?: boolean;
  /** Closes the dialog from outside, as Cancel would: what it asks about is gone. */
  readonly over?: AbortSignal;
  /** Told what had been typed when it is closed from outside. */
  readonly lost?: (values: Readonly<Record<string, string>>) => void;
}

/** What was chosen: the verb with its values, the other verb, or nothing (Escape, Cancel). */
export type DialogAnswer = { readonly choice: 'verb' | 'other'; readonly values: Readonly<Record<string, string>> } | null;

function fieldOf(field: DialogField): HTMLElement {
  const id = freshId('dialog-field');
  const shared = {
    id, name: field.name, class: 'field__input', required: field.required ?? false, autocomplete: 'off', maxlength: field.longest ?? null,
    'aria-describedby': field.help === undefined ? null : `${id}-help`,
  };
  const input = field.type === 'textarea'
    ? element('textarea', { ...shared, rows: 3 }, field.value ?? '')
    : element('input', { ...shared, type: field.type ?? 'text', value: field.value ?? '' });
  const help = field.help === undefined ? null : element('p', { class: 'field__help', id: `${id}-help` }, field.help);
  return element('div', { class: 'field' }, element('label', { class: 'field__label', for: id }, field.label), input, help);
}

/** Asks in a native modal dialog, which keeps and returns the focus by itself. Lives under body: forms can't nest. */
export function askInDialog(request: DialogRequest): Promise<DialogAnswer> {
  const titleId = freshId('dialog-title');
  const form = element('form', { method: 'dialog', class: 'form-stack' }, element('h2', { class: 'dialog__title', id: titleId }, request.title));
  if (request.text !== undefined) form.append(element('p', { class: 'dialog__text' }, request.text));
  if (request.picture !== undefined) form.append(element('img', { class: 'dialog__picture', src: request.picture, alt: '' }));
  for (const field of request.fields ?? []) form.append(fieldOf(field));

  const actions = element('div', { class: 'dialog__actions' },
    element('button', { class: `button button--primary${request.danger === true ? ' button--danger' : ''}`, value: 'verb' }, request.verb));
  if (request.otherVerb !== undefined) actions.append(element('button', { class: 'button', value: 'other', formnovalidate: true }, request.otherVerb));
  actions.append(element('button', { class: 'button button--quiet', value: 'cancel', formnovalidate: true }, 'Cancel'));
  form.append(actions);

  const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': titleId }, form);
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector<HTMLInputElement | HTMLTextAreaElement>('.field__input')?.select();

  return new Promise(resolve => {
    const typed = (): Record<string, string> => Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const end = (choice: string): void => {
      const values = typed();
      dialog.close();
      dialog.remove();
      resolve(choice === 'verb' || choice === 'other' ? { choice, values } : null);
    };
    // The answer is given with the click or key itself. The event `close` comes a moment after the focus has gone back to the page:
    // what is typed in between would be there before what was asked for.
    form.addEventListener('submit', event => {
      event.preventDefault();
      end(event.submitter instanceof HTMLButtonElement ? event.submitter.value : '');
    });
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      end('');
    });
    dialog.addEventListener('close', () => end('')); // closed by the browser alone
    request.over?.addEventListener('abort', () => {
      if (dialog.isConnected) request.lost?.(typed());
      end('');
    });
  });
}

import { beforeEach, expect, it } from 'vitest';
import { askInDialog } from './dialog.ts';

beforeEach(() => {
  document.body.replaceChildren();
  HTMLDialogElement.prototype.showModal = () => undefined;
  // As in a browser: the focus is back at once, the event comes a moment later.
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    const closed = new Event('close'); // made now: the timer may outlive the page of the test
    setTimeout(() => this.dispatchEvent(closed));
  };
});

function ask(): { said: unknown[]; press(name: string): void; dialog: HTMLDialogElement } {
  const said: unknown[] = [];
  void askInDialog({ title: 'Link', fields: [{ name: 'href', label: 'Address', value: '/a' }], verb: 'Set link', otherVerb: 'Remove link' }).then(answer => said.push(answer));
  const dialog = document.querySelector('dialog') as HTMLDialogElement;
  return { said, dialog, press: name => [...dialog.querySelectorAll('button')].find(one => one.textContent === name)?.click() };
}

it.each([
  ['Set link', { choice: 'verb', values: { href: '/a' } }],
  ['Remove link', { choice: 'other', values: { href: '/a' } }],
  ['Cancel', null],
])('%s answers before the next key is heard', async (name, answer) => {
  const { said, press, dialog } = ask();
  press(name);
  await Promise.resolve();
  expect([said, dialog.isConnected]).toEqual([[answer], false]);
});

it('Escape answers nothing, once', async () => {
  const { said, dialog } = ask();
  dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
  await Promise.resolve();
  expect(said).toEqual([null]);
});

it('waits for what is required', async () => {
  const { said, press, dialog } = ask();
  const field = dialog.querySelector('input') as HTMLInputElement;
  field.required = true;
  field.value = '';
  press('Set link');
  await Promise.resolve();
  expect([said, dialog.isConnected]).toEqual([[], true]);
});

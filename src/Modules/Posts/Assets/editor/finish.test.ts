import { expect, it, vi } from 'vitest';
import { fieldKeys } from './fieldKeys.ts';
import { wantsFinishing } from './finish.ts';
import { PostForm } from './postForm.ts';

vi.stubGlobal('CSS', { escape: (name: string) => name.replace('.', '\\.') }); // jsdom has none

function page(summary: string, tags: string): HTMLFormElement {
  document.body.innerHTML = `<form><textarea name="Form.Summary">${summary}</textarea><input name="Form.Tags" data-editor-list value="${tags}"><input name="Form.Slug" value="a">
    <button data-editor-finish="yes">Submit</button><button data-editor-finish="no" class="save">Save</button></form>`;
  return document.querySelector('form') as HTMLFormElement;
}

const asks = (form: HTMLFormElement, button: string): boolean => wantsFinishing(new PostForm(form), form.querySelector<HTMLElement>(button));

it('asks for what is missing on a first submit, and only then', () => {
  expect(asks(page('', 'a'), '[data-editor-finish]')).toBe(true);
  expect(asks(page('Words', ' '), '[data-editor-finish]')).toBe(true);
  expect(asks(page('Words', 'a'), '[data-editor-finish]')).toBe(false);
  expect(asks(page('', ''), '.save')).toBe(false);
});

it('keeps Enter in a field from sending the page, and goes on to the next tag', () => {
  const form = page('', 'energy');
  let changes = 0;
  fieldKeys(form, () => { changes += 1; });
  const enter = (name: string): boolean => form.querySelector(`[name="${name}"]`)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })) ?? true;
  expect(enter('Form.Tags')).toBe(false);
  expect(form.querySelector<HTMLInputElement>('[name="Form.Tags"]')?.value).toBe('energy, ');
  enter('Form.Tags');
  expect(form.querySelector<HTMLInputElement>('[name="Form.Tags"]')?.value).toBe('energy, ');
  expect(enter('Form.Slug')).toBe(false);
  expect(enter('Form.Summary')).toBe(true);
  expect(changes).toBe(1);
});

import { afterEach, beforeEach, expect, it } from 'vitest';
import { ThreadBox } from './threadBox.ts';
import type { Said, Thread } from './threads.ts';

const said = (id: string, author: string, own = false): Said => ({ id, author, own, at: new Date(0), edited: false, deleted: false, edition: '', text: 'words', pieces: [{ text: 'words', href: '', mention: false }] }) as Said;
const thread = (more: Partial<Thread> = {}): Thread => ({
  id: 't', version: 1, scope: 'document', field: '', about: '', quoted: '', anchor: null, gone: false, resolved: false, resolvedBy: '', said: [said('1', 'Sara', true)], ...more,
});

let box: ThreadBox;
const press = (words: string): void => [...box.element.querySelectorAll('button')].find(button => button.textContent.startsWith(words))?.click();
const writing = (): HTMLTextAreaElement => box.element.querySelector('textarea') as HTMLTextAreaElement;

beforeEach(() => {
  box = new ThreadBox(thread(), { mayWrite: () => true, people: () => Promise.resolve([]), send: () => Promise.resolve({ thread: null }), took: () => undefined, goTo: () => undefined });
  document.body.replaceChildren(box.element);
});
afterEach(() => { sessionStorage.clear(); });

it.each(['Reply', 'Change'])('the cursor stays in the box while others answer (%s)', verb => {
  press(verb);
  const open = writing();
  open.value = 'half a sentence';
  expect(document.activeElement).toBe(open);
  box.update(thread({ version: 2, said: [said('1', 'Sara', true), said('2', 'Mark')] }), false, false);
  box.update(thread({ version: 2, said: [said('1', 'Sara', true), said('2', 'Mark')] }), true, true);
  expect(document.activeElement).toBe(open);
  expect(writing().value).toBe('half a sentence');
  expect(box.element.textContent).toContain('Mark');
});

it('words that were begun stay on the screen when somebody resolves the thread', () => {
  press('Reply');
  writing().value = 'half a sentence';
  box.update(thread({ version: 2, resolved: true, resolvedBy: 'Mark' }), false, false);
  expect(writing().value).toBe('half a sentence');
  expect(box.element.textContent).toContain('Resolved by Mark');
});
